#include "ui/theme.h"

#include "ui/focus_ring.h"
#include "ui/theme_style.h"

#include <QApplication>
#include <QFontInfo>

namespace wardwise {

namespace {

struct Tones
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor muted;
    QColor disabled;
    QColor button;
    QColor line;
    QColor accent;
    QColor accentText;
    QColor link;
};

const Tones kLight{QColor(0xf5f6f8), QColor(0xffffff), QColor(0xf7f9fb), QColor(0x1c2430),
                   QColor(0x5b6675), QColor(0x9aa3ae), QColor(0xeceff3), QColor(0xc9d0d9),
                   QColor(0x1f5fa8), QColor(0xffffff), QColor(0x1f5fa8)};
const Tones kDark{QColor(0x1e2228), QColor(0x15181d), QColor(0x1a1e24), QColor(0xe6e9ee),
                  QColor(0xa3adba), QColor(0x6b7480), QColor(0x2a3038), QColor(0x3d4650),
                  QColor(0x3d7fca), QColor(0xffffff), QColor(0x8ab8ef)};

} // namespace

QPalette paletteOf(ThemeKind theme)
{
    const Tones& tones = theme == ThemeKind::Dark ? kDark : kLight;
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.muted);
    palette.setColor(QPalette::Button, tones.button);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.accentText);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.accent);
    palette.setColor(QPalette::HighlightedText, tones.accentText);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Light, tones.base);
    palette.setColor(QPalette::Midlight, tones.button);
    palette.setColor(QPalette::Mid, tones.line);
    palette.setColor(QPalette::Dark, tones.line);
    palette.setColor(QPalette::Shadow, tones.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.line);
    return palette;
}

void applyTheme(ThemeKind theme)
{
    // Where the desktop names no font of its own, use the charts' one; the size stays the system's.
    QFont font = QApplication::font();
    const QString family = QFontInfo(font).family();
    if (family == QLatin1String("DejaVu Sans") || family == QLatin1String("Sans Serif")) {
        font.setFamilies(ChartTheme::of(theme).fonts.label.families());
        QApplication::setFont(font);
    }
    // The application owns it from then on.
    QApplication::setStyle(new ThemeStyle);     // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks)
    QApplication::setPalette(paletteOf(theme)); // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): the style
    FocusRing::followFocus();
}

ThemeKind systemTheme()
{
    constexpr int kHalfLight = 128;
    // The palette is the system's own only until a theme of ours is applied.
    static const ThemeKind kSystem =
        QGuiApplication::palette().color(QPalette::Window).lightness() < kHalfLight ? ThemeKind::Dark
                                                                                    : ThemeKind::Light;
    return kSystem;
}

} // namespace wardwise
