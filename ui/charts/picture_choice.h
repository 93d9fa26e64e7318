// The size and theme in which charts leave the program: chosen once, remembered for every chart.
#pragma once

#include "ui/charts/chart_theme.h"

#include <QSizeF>
#include <QString>

#include <array>

namespace wardwise {

enum class PictureSize
{
    Slide,
    HalfPage,
    FullPage,
    Own
};

enum class PictureTheme
{
    AsOnScreen,
    Light,
    Dark,
    Print
};

inline constexpr std::array kPictureSizes{PictureSize::Slide, PictureSize::HalfPage, PictureSize::FullPage,
                                          PictureSize::Own};
inline constexpr std::array kPictureThemes{PictureTheme::AsOnScreen, PictureTheme::Light, PictureTheme::Dark,
                                           PictureTheme::Print};

/// A picture of the user's own size, in pixels at 96 to the inch, lies within these.
constexpr int kSmallestPicture = 200;
constexpr int kLargestPicture = 4000;

struct PictureChoice
{
    PictureSize size = PictureSize::Slide;
    QSizeF own{960.0, 540.0}; ///< in pixels at 96 to the inch
    PictureTheme theme = PictureTheme::Light;

    /// In pixels at 96 to the inch.
    [[nodiscard]] QSizeF logicalSize() const;
    [[nodiscard]] ThemeKind themeOn(ThemeKind screen) const;

    /// What every chart uses from here on.
    static const PictureChoice& current();
    static void setCurrent(const PictureChoice& choice);

    friend bool operator==(const PictureChoice&, const PictureChoice&) = default;
};

/// "slide light", "own 960x540 screen": to be kept between runs, and read back; the usual choice where a
/// text can't be read.
QString toText(const PictureChoice& choice);
PictureChoice pictureChoiceFromText(const QString& text);

/// "Slide", "A4 half page", "960 × 540 px".
QString sizeWords(const PictureChoice& choice, PictureSize size);
/// As a menu offers it, with the measurements: "Slide 16:9 (1280 × 720 px)".
QString sizeTitle(PictureSize size);
/// "light", "as on screen".
QString themeWords(PictureTheme theme);

} // namespace wardwise
