#include "ui/charts/picture_choice.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace wardwise {

namespace {

struct PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(wardwise::PictureChoice)
};

constexpr double kPerMillimetre = 96.0 / 25.4;
constexpr QSizeF kSlide(1280.0, 720.0);
// The text area of an A4 page with the usual margins, in millimetres; half of it leaves room for a caption.
constexpr QSizeF kFullPage(170.0, 240.0);
constexpr QSizeF kHalfPage(170.0, 118.0);

constexpr std::array kSizeCodes{"slide", "half", "full", "own"};
constexpr std::array kThemeCodes{"screen", "light", "dark", "print"};

template <class Choice, std::size_t Size>
QLatin1String codeOf(const std::array<const char*, Size>& codes, Choice choice)
{
    return QLatin1String(codes.at(static_cast<std::size_t>(choice)));
}

template <class Choice, std::size_t Size>
Choice choiceOf(const std::array<const char*, Size>& codes, const QString& code, Choice otherwise)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (code == QLatin1String(codes.at(i))) {
            return static_cast<Choice>(i);
        }
    }
    return otherwise;
}

PictureChoice& remembered()
{
    static PictureChoice choice;
    return choice;
}

double within(double pixels)
{
    return std::clamp(pixels, static_cast<double>(kSmallestPicture), static_cast<double>(kLargestPicture));
}

} // namespace

QSizeF PictureChoice::logicalSize() const
{
    switch (size) {
    case PictureSize::HalfPage:
        return kHalfPage * kPerMillimetre;
    case PictureSize::FullPage:
        return kFullPage * kPerMillimetre;
    case PictureSize::Own:
        return own;
    case PictureSize::Slide:
        break;
    }
    return kSlide;
}

ThemeKind PictureChoice::themeOn(ThemeKind screen) const
{
    switch (theme) {
    case PictureTheme::Light:
        return ThemeKind::Light;
    case PictureTheme::Dark:
        return ThemeKind::Dark;
    case PictureTheme::Print:
        return ThemeKind::Print;
    case PictureTheme::AsOnScreen:
        break;
    }
    return screen;
}

const PictureChoice& PictureChoice::current()
{
    return remembered();
}

void PictureChoice::setCurrent(const PictureChoice& choice)
{
    remembered() = choice;
    remembered().own = {within(choice.own.width()), within(choice.own.height())};
}

QString toText(const PictureChoice& choice)
{
    return QStringLiteral("%1 %2x%3 %4")
        .arg(codeOf(kSizeCodes, choice.size))
        .arg(choice.own.width(), 0, 'f', 0)
        .arg(choice.own.height(), 0, 'f', 0)
        .arg(codeOf(kThemeCodes, choice.theme));
}

PictureChoice pictureChoiceFromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\w+) (\\d{1,5})x(\\d{1,5}) (\\w+)$"));
    const auto match = form.match(text);
    PictureChoice choice;
    if (match.hasMatch()) {
        choice.size = choiceOf(kSizeCodes, match.captured(1), choice.size);
        choice.own = {within(match.captured(2).toDouble()), within(match.captured(3).toDouble())};
        choice.theme = choiceOf(kThemeCodes, match.captured(4), choice.theme);
    }
    return choice;
}

QString sizeWords(const PictureChoice& choice, PictureSize size)
{
    switch (size) {
    case PictureSize::HalfPage:
        return PictureWords::tr("A4 half page");
    case PictureSize::FullPage:
        return PictureWords::tr("A4 full page");
    case PictureSize::Own:
        return PictureWords::tr("%1 \u00d7 %2 px")
            .arg(choice.own.width(), 0, 'f', 0)
            .arg(choice.own.height(), 0, 'f', 0);
    case PictureSize::Slide:
        break;
    }
    return PictureWords::tr("Slide");
}

QString sizeTitle(PictureSize size)
{
    switch (size) {
    case PictureSize::HalfPage:
        return PictureWords::tr("A4 &half page (170 \u00d7 118 mm)");
    case PictureSize::FullPage:
        return PictureWords::tr("A4 &full page (170 \u00d7 240 mm)");
    case PictureSize::Own:
        return PictureWords::tr("&Own size\u2026");
    case PictureSize::Slide:
        break;
    }
    return PictureWords::tr("&Slide 16:9 (1280 \u00d7 720 px)");
}

QString themeWords(PictureTheme theme)
{
    switch (theme) {
    case PictureTheme::Light:
        return PictureWords::tr("light");
    case PictureTheme::Dark:
        return PictureWords::tr("dark");
    case PictureTheme::Print:
        return PictureWords::tr("print");
    case PictureTheme::AsOnScreen:
        break;
    }
    return PictureWords::tr("as on screen");
}

} // namespace wardwise
