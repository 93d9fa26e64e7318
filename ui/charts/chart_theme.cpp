#include "ui/charts/chart_theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

QFont fontOf(int pixels, QFont::Weight weight = QFont::Normal, bool italic = false)
{
    // Inter drops "+" and "(" from text copied out of a PDF; these three don't.
    QFont font;
    font.setFamilies(
        {QStringLiteral("Open Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing switches ligatures off, whose "ffi" is lost to a search in a PDF; this is the least
    // there is.
    constexpr double kLeastSpacing = 1.0 / 64.0;
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLeastSpacing);
    return font;
}

ChartFonts chartFonts()
{
    ChartFonts fonts;
    fonts.title = fontOf(18, QFont::Bold);
    fonts.subtitle = fontOf(13);
    fonts.label = fontOf(13);
    fonts.labelSelected = fontOf(13, QFont::Bold);
    fonts.value = fontOf(12, QFont::DemiBold);
    fonts.missing = fontOf(12, QFont::Normal, true);
    fonts.axis = fontOf(12);
    fonts.axisTitle = fontOf(12);
    fonts.line = fontOf(12, QFont::Bold);
    fonts.legend = fontOf(12);
    fonts.footer = fontOf(11);
    fonts.marking = fontOf(11, QFont::Bold);
    fonts.explanation = fontOf(15);
    return fonts;
}

/// Fills and the faint inks on them, in the order of the patterns.
std::array<StackLook, kMostStackedSeries> stackOf(const std::array<unsigned, kMostStackedSeries>& fills,
                                                  const std::array<unsigned, kMostStackedSeries>& inks)
{
    std::array<StackLook, kMostStackedSeries> looks;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        looks.at(i) = {rgb(fills.at(i)), rgb(inks.at(i)), static_cast<Pattern>(i)};
    }
    return looks;
}

ChartTheme lightTheme()
{
    ChartTheme theme;
    theme.kind = ThemeKind::Light;
    theme.background = rgb(0xffffff);
    theme.text = rgb(0x1b2430);
    theme.mutedText = rgb(0x56606c);
    theme.grid = rgb(0xe3e7ec);
    theme.axis = rgb(0x8b95a1);
    theme.whisker = rgb(0x1b2430);
    theme.selection = rgb(0x0b2a5b);
    theme.cellText = rgb(0x1b2430);
    theme.mean = {rgb(0x1b2430), Qt::SolidLine, 1.8};
    theme.oneSd = {rgb(0x9a5b00), Qt::DashLine, 1.6};
    theme.twoSd = {rgb(0xaa1c1d), Qt::DotLine, 1.9};
    theme.aside = {rgb(0x8b95a1), Qt::SolidLine, 1.0};
    theme.equality = {rgb(0x56606c), Qt::DashLine, 1.5};
    theme.share = {rgb(0x2f6db5), Qt::SolidLine, 2.2};
    theme.link = rgb(0xb4bcc6);
    theme.series = {{{Marker::HollowDiamond, rgb(0x1b2430)},
                     {Marker::Circle, rgb(0x2f6db5)},
                     {Marker::Square, rgb(0xc77700)},
                     {Marker::Triangle, rgb(0x7a2e6e)}}};
    theme.significantlyAbove = {rgb(0xaa1c1d), rgb(0x86100f), rgb(0xaa1c1d), rgb(0xf6d5d3), Hatch::None};
    theme.above = {rgb(0xe6930f), rgb(0xb06a00), rgb(0x9a5b00), rgb(0xfbe8cb), Hatch::None};
    theme.within = {rgb(0x4872a3), rgb(0x3a5f8b), rgb(0x4872a3), rgb(0xffffff), Hatch::None};
    theme.below = {rgb(0x7fd0bf), rgb(0x2f8b79), rgb(0x1f7665), rgb(0xdff3ef), Hatch::None};
    theme.significantlyBelow = {rgb(0x0b4440), rgb(0x0b4440), rgb(0x0b4440), rgb(0xb7ddd6), Hatch::None};
    theme.notComparable = {rgb(0x868990), rgb(0x686b72), rgb(0x56606c), rgb(0xeceef1), Hatch::None};
    theme.rose = {rgb(0xaa1c1d), Qt::SolidLine, 2.6};
    theme.fell = {rgb(0x1f7665), Qt::DashLine, 2.6};
    theme.stayed = {rgb(0x8b95a1), Qt::SolidLine, 1.3};
    theme.onlyOnce = {rgb(0x7a2e6e), Qt::SolidLine, 1.6};
    theme.heat = {rgb(0xfff4df), rgb(0xfbcb7c), rgb(0xea8433), rgb(0xb5400f), rgb(0x641a06)};
    theme.heatEdge = rgb(0xffffff);
    theme.stack = stackOf({0x2f6db5, 0xf4bd52, 0x0b5f55, 0xebaecb, 0x7a2e6e, 0x9bd0ea, 0xb8480c, 0xe2dc8f},
                          {0x2f6db5, 0xd89a23, 0x2f8b79, 0xc77aa2, 0xa45a98, 0x5fa5c8, 0xdd7a42, 0xb9b155});
    theme.stackBase = {rgb(0xd5dae1), rgb(0xd5dae1), Pattern::Plain};
    theme.zones = {rgb(0xf7f9fb), rgb(0xebf0f6), rgb(0xdfe7f1), rgb(0xd3deec)};
    theme.fonts = chartFonts();
    return theme;
}

ChartTheme darkTheme()
{
    ChartTheme theme;
    theme.kind = ThemeKind::Dark;
    theme.background = rgb(0x181c22);
    theme.text = rgb(0xe8ecf1);
    theme.mutedText = rgb(0xa6b0bc);
    theme.grid = rgb(0x2c333d);
    theme.axis = rgb(0x6d7885);
    theme.whisker = rgb(0xf4f6f9);
    theme.selection = rgb(0xffffff);
    theme.cellText = rgb(0xf2f4f7);
    theme.mean = {rgb(0xf4f6f9), Qt::SolidLine, 1.8};
    theme.oneSd = {rgb(0xf7bd47), Qt::DashLine, 1.6};
    theme.twoSd = {rgb(0xff8a80), Qt::DotLine, 1.9};
    theme.aside = {rgb(0x6d7885), Qt::SolidLine, 1.0};
    theme.equality = {rgb(0xa6b0bc), Qt::DashLine, 1.5};
    theme.share = {rgb(0x5b9be6), Qt::SolidLine, 2.2};
    theme.link = rgb(0x4d5763);
    theme.series = {{{Marker::HollowDiamond, rgb(0xf4f6f9)},
                     {Marker::Circle, rgb(0x5b9be6)},
                     {Marker::Square, rgb(0xf7bd47)},
                     {Marker::Triangle, rgb(0xb35fa0)}}};
    theme.significantlyAbove = {rgb(0xf46b60), rgb(0xf46b60), rgb(0xff8a80), rgb(0x6b2a2c), Hatch::None};
    theme.above = {rgb(0xf7bd47), rgb(0xf7bd47), rgb(0xf7bd47), rgb(0x5c4518), Hatch::None};
    theme.within = {rgb(0x497dbc), rgb(0x6796cf), rgb(0x8fb6e4), rgb(0x181c22), Hatch::None};
    theme.below = {rgb(0x4fc0ae), rgb(0x4fc0ae), rgb(0x4fc0ae), rgb(0x173f3a), Hatch::None};
    theme.significantlyBelow = {rgb(0xbdf4e8), rgb(0xbdf4e8), rgb(0xbdf4e8), rgb(0x29645c), Hatch::None};
    theme.notComparable = {rgb(0x5c626c), rgb(0x7f8691), rgb(0xa6b0bc), rgb(0x343b45), Hatch::None};
    theme.rose = {rgb(0xff8a80), Qt::SolidLine, 2.6};
    theme.fell = {rgb(0x4fc0ae), Qt::DashLine, 2.6};
    theme.stayed = {rgb(0x7c8794), Qt::SolidLine, 1.3};
    theme.onlyOnce = {rgb(0xd59ac8), Qt::SolidLine, 1.6};
    theme.heat = {rgb(0x2b2621), rgb(0x65401f), rgb(0xb5651f), rgb(0xf0a340), rgb(0xffe3ab)};
    theme.heatEdge = rgb(0x181c22);
    theme.stack = stackOf({0x497dbc, 0xf7c95f, 0x14756a, 0xf0b7d2, 0x96488a, 0xa8daf2, 0xcf5d1f, 0xe9e39b},
                          {0x497dbc, 0xcf9a2a, 0x3ba193, 0xcb82a8, 0xbd76b1, 0x6cb0d2, 0xef9360, 0xbdb55f});
    theme.stackBase = {rgb(0x4d5763), rgb(0x4d5763), Pattern::Plain};
    theme.zones = {rgb(0x1c2129), rgb(0x232a35), rgb(0x2a3341), rgb(0x313d4e)};
    theme.fonts = chartFonts();
    return theme;
}

ChartTheme printTheme()
{
    ChartTheme theme;
    theme.kind = ThemeKind::Print;
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xffffff);
    theme.background = white;
    theme.text = black;
    theme.mutedText = rgb(0x333333);
    theme.grid = rgb(0xdddddd);
    theme.axis = rgb(0x555555);
    theme.whisker = black;
    theme.selection = black;
    theme.cellText = black;
    theme.mean = {black, Qt::SolidLine, 1.6};
    theme.oneSd = {rgb(0x3d3d3d), Qt::DashLine, 1.5};
    theme.twoSd = {rgb(0x1a1a1a), Qt::DotLine, 1.9};
    theme.aside = {rgb(0x8c8c8c), Qt::SolidLine, 1.0};
    theme.equality = {rgb(0x333333), Qt::DashLine, 1.5};
    theme.share = {black, Qt::SolidLine, 2.2};
    theme.link = rgb(0xaaaaaa);
    theme.series = {{{Marker::HollowDiamond, rgb(0x000000)},
                     {Marker::Circle, rgb(0x3d3d3d)},
                     {Marker::Square, rgb(0x6a6a6a)},
                     {Marker::Triangle, rgb(0x8c8c8c)}}};
    theme.significantlyAbove = {rgb(0x1c1c1c), black, black, rgb(0xc8c8c8), Hatch::None};
    theme.above = {rgb(0x6a6a6a), black, black, rgb(0xe0e0e0), Hatch::None};
    theme.within = {rgb(0xbdbdbd), rgb(0x4a4a4a), black, white, Hatch::None};
    theme.below = {rgb(0xf4f4f4), black, black, rgb(0xf0f0f0), Hatch::Rising};
    theme.significantlyBelow = {rgb(0xd9d9d9), black, black, rgb(0xd4d4d4), Hatch::Crossed};
    theme.notComparable = {white, black, black, rgb(0xf7f7f7), Hatch::None};
    theme.rose = {black, Qt::SolidLine, 2.6};
    theme.fell = {rgb(0x2b2b2b), Qt::DashLine, 2.4};
    theme.stayed = {rgb(0x8c8c8c), Qt::SolidLine, 1.2};
    theme.onlyOnce = {rgb(0x333333), Qt::SolidLine, 1.6};
    theme.heat = {rgb(0xf7f7f7), rgb(0xcfcfcf), rgb(0x999999), rgb(0x616161), rgb(0x262626)};
    theme.heatEdge = white;
    theme.stack = stackOf({0x4a4a4a, 0xf4f4f4, 0x6a6a6a, 0xe2e2e2, 0x2b2b2b, 0xffffff, 0x8a8a8a, 0xececec},
                          {0x4a4a4a, 0x8c8c8c, 0x9a9a9a, 0x7a7a7a, 0x7a7a7a, 0x8c8c8c, 0xc4c4c4, 0x9a9a9a});
    theme.stackBase = {rgb(0xd5d5d5), rgb(0xd5d5d5), Pattern::Plain};
    theme.zones = {rgb(0xfcfcfc), rgb(0xf1f1f1), rgb(0xe6e6e6), rgb(0xdadada)};
    theme.fonts = chartFonts();
    return theme;
}

ChartTheme narrowed(ChartTheme theme)
{
    theme.fonts.title = fontOf(16, QFont::Bold);
    theme.fonts.subtitle = fontOf(12);
    theme.fonts.label = fontOf(12);
    theme.fonts.labelSelected = fontOf(12, QFont::Bold);
    theme.fonts.value = fontOf(11, QFont::DemiBold);
    theme.fonts.missing = fontOf(11, QFont::Normal, true);
    theme.fonts.line = fontOf(11, QFont::Bold);
    theme.fonts.axis = fontOf(11);
    theme.fonts.axisTitle = fontOf(11);
    theme.fonts.legend = fontOf(11);
    theme.sizes.margin = 12.0;
    theme.sizes.gap = 6.0;
    return theme;
}

} // namespace

const ClassLook& ChartTheme::look(WardClass wardClass) const
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return significantlyAbove;
    case WardClass::Above:
        return above;
    case WardClass::Within:
        return within;
    case WardClass::Below:
        return below;
    case WardClass::SignificantlyBelow:
        return significantlyBelow;
    case WardClass::NotComparable:
        break;
    }
    return notComparable;
}

const LineLook& ChartTheme::line(LineRole role) const
{
    switch (role) {
    case LineRole::OneSd:
        return oneSd;
    case LineRole::TwoSd:
        return twoSd;
    case LineRole::Mean:
    case LineRole::Same:
        break;
    }
    return mean;
}

const LineLook& ChartTheme::line(CurveRole role) const
{
    switch (role) {
    case CurveRole::Inner:
        return oneSd;
    case CurveRole::Outer:
        return twoSd;
    case CurveRole::Aside:
        return aside;
    case CurveRole::Equality:
        return equality;
    case CurveRole::Share:
        return share;
    case CurveRole::Baseline:
        break;
    }
    return mean;
}

const SeriesLook& ChartTheme::look(std::size_t at) const
{
    return series.at(std::min(at, series.size() - 1));
}

QColor ChartTheme::heatAt(double strength) const
{
    const double along = std::clamp(strength, 0.0, 1.0) * static_cast<double>(heat.size() - 1);
    const auto stop = std::min(static_cast<std::size_t>(along), heat.size() - 2);
    const double share = along - static_cast<double>(stop);
    const QColor& from = heat.at(stop);
    const QColor& to = heat.at(stop + 1);
    const auto between = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {between(from.red(), to.red()), between(from.green(), to.green()),
            between(from.blue(), to.blue())};
}

const ChartTheme& ChartTheme::of(ThemeKind kind)
{
    static const ChartTheme light = lightTheme();
    static const ChartTheme dark = darkTheme();
    static const ChartTheme print = printTheme();
    switch (kind) {
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Print:
        return print;
    case ThemeKind::Light:
        break;
    }
    return light;
}

const ChartTheme& ChartTheme::at(double width) const
{
    static const ChartTheme light = narrowed(lightTheme());
    static const ChartTheme dark = narrowed(darkTheme());
    static const ChartTheme print = narrowed(printTheme());
    if (width >= sizes.narrow) {
        return *this;
    }
    return kind == ThemeKind::Light ? light : kind == ThemeKind::Dark ? dark : print;
}

QPen penOf(const LineLook& look)
{
    QPen pen(look.colour, look.width, look.style, Qt::FlatCap);
    if (look.style == Qt::DashLine) {
        pen.setDashPattern({6.0, 3.0});
    } else if (look.style == Qt::DotLine) {
        pen.setDashPattern({2.0, 1.6});
    }
    return pen;
}

QString markOf(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return QStringLiteral("▲▲");
    case WardClass::Above:
        return QStringLiteral("▲");
    case WardClass::Within:
        return {};
    case WardClass::Below:
        return QStringLiteral("▼");
    case WardClass::SignificantlyBelow:
        return QStringLiteral("▼▼");
    case WardClass::NotComparable:
        break;
    }
    return QStringLiteral("–");
}

QString legendTextOf(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return QCoreApplication::translate("wardwise::Charts", "Significantly above (over mean + 2 SD)");
    case WardClass::Above:
        return QCoreApplication::translate("wardwise::Charts", "Above (over mean + 1 SD)");
    case WardClass::Within:
        return QCoreApplication::translate("wardwise::Charts", "Within 1 SD of the mean");
    case WardClass::Below:
        return QCoreApplication::translate("wardwise::Charts", "Below (under mean − 1 SD)");
    case WardClass::SignificantlyBelow:
        return QCoreApplication::translate("wardwise::Charts", "Significantly below (under mean − 2 SD)");
    case WardClass::NotComparable:
        break;
    }
    return QCoreApplication::translate("wardwise::Charts", "Not comparable");
}

QString classTextOf(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return QCoreApplication::translate("wardwise::Charts", "Significantly above");
    case WardClass::Above:
        return QCoreApplication::translate("wardwise::Charts", "Above");
    case WardClass::Within:
        return QCoreApplication::translate("wardwise::Charts", "Within");
    case WardClass::Below:
        return QCoreApplication::translate("wardwise::Charts", "Below");
    case WardClass::SignificantlyBelow:
        return QCoreApplication::translate("wardwise::Charts", "Significantly below");
    case WardClass::NotComparable:
        break;
    }
    return QCoreApplication::translate("wardwise::Charts", "Not comparable");
}

} // namespace wardwise
