#include "ui/charts/chart_theme.h"
#include "ui/charts/class_legend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace wardwise {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr std::array kKinds{ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print};

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linearRgb(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

double luminance(const QColor& colour)
{
    const Vector rgb = linearRgb(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double cube(double t)
{
    return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0;
}

Vector lab(Vector rgb)
{
    for (double& channel : rgb) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    const double x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = cube(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double distance(const Vector& a, const Vector& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Vector seenBy(const Matrix& eyes, const QColor& colour)
{
    const Vector rgb = linearRgb(colour);
    Vector seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        seen.at(i) = eyes.at(i)[0] * rgb[0] + eyes.at(i)[1] * rgb[1] + eyes.at(i)[2] * rgb[2];
    }
    return lab(seen);
}

template <class Check>
void forEachPair(const Check& check)
{
    const std::vector<WardClass>& classes = classesInOrder();
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (std::size_t j = i + 1; j < classes.size(); ++j) {
            SCOPED_TRACE(std::string(inWords(classes.at(i))) + " / " + std::string(inWords(classes.at(j))));
            check(classes.at(i), classes.at(j));
        }
    }
}

TEST(ChartTheme, ClassesDifferInGreyscale)
{
    for (const ThemeKind kind : kKinds) {
        const ChartTheme& theme = ChartTheme::of(kind);
        forEachPair([&](WardClass a, WardClass b) {
            const double apart =
                std::abs(lab(linearRgb(theme.barColour(a)))[0] - lab(linearRgb(theme.barColour(b)))[0]);
            const bool hatched = theme.look(a).hatch != theme.look(b).hatch;
            EXPECT_TRUE(apart >= 8.0 || hatched) << apart;
        });
    }
}

TEST(ChartTheme, ClassesDifferForColourBlindEyes)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const ChartTheme& theme = ChartTheme::of(kind);
        for (const Matrix& eyes : {kDeuteranopia, kProtanopia, kTritanopia}) {
            forEachPair([&](WardClass a, WardClass b) {
                EXPECT_GE(distance(seenBy(eyes, theme.barColour(a)), seenBy(eyes, theme.barColour(b))), 14.0);
            });
        }
    }
}

template <class Check>
void forEachPairOfSeries(const ChartTheme& theme, const Check& check)
{
    for (std::size_t i = 0; i < kMostSeries; ++i) {
        for (std::size_t j = i + 1; j < kMostSeries; ++j) {
            SCOPED_TRACE(std::to_string(i) + " / " + std::to_string(j));
            check(theme.look(i), theme.look(j));
        }
    }
}

TEST(ChartTheme, SeriesDifferByShapeColourAndLightness)
{
    for (const ThemeKind kind : kKinds) {
        const ChartTheme& theme = ChartTheme::of(kind);
        forEachPairOfSeries(theme, [&](const SeriesLook& a, const SeriesLook& b) {
            EXPECT_NE(a.marker, b.marker);
            EXPECT_GE(std::abs(lab(linearRgb(a.colour))[0] - lab(linearRgb(b.colour))[0]), 8.0);
            for (const Matrix& eyes : {kDeuteranopia, kProtanopia}) {
                EXPECT_GE(distance(seenBy(eyes, a.colour), seenBy(eyes, b.colour)),
                          kind == ThemeKind::Print ? 8.0 : 14.0);
            }
        });
        for (std::size_t i = 0; i < kMostSeries; ++i) {
            EXPECT_GE(contrast(theme.look(i).colour, theme.background), 3.0) << i;
            EXPECT_GE(std::abs(lab(linearRgb(theme.look(i).colour))[0] - lab(linearRgb(theme.link))[0]), 8.0)
                << i;
        }
    }
}

TEST(ChartTheme, TextAndMarksStandOut)
{
    for (const ThemeKind kind : kKinds) {
        const ChartTheme& theme = ChartTheme::of(kind);
        EXPECT_GE(contrast(theme.text, theme.background), 7.0);
        EXPECT_GE(contrast(theme.mutedText, theme.background), 4.5);
        for (const LineRole role : {LineRole::Mean, LineRole::OneSd, LineRole::TwoSd}) {
            EXPECT_GE(contrast(theme.line(role).colour, theme.background), 4.5);
        }
        for (const WardClass wardClass : classesInOrder()) {
            const ClassLook& look = theme.look(wardClass);
            EXPECT_GE(contrast(look.mark, theme.background), 4.5) << inWords(wardClass);
            EXPECT_GE(contrast(look.edge, theme.background), 3.0) << inWords(wardClass);
            EXPECT_GE(contrast(look.cellTint, theme.cellText), 4.5) << inWords(wardClass);
        }
    }
}

TEST(ChartTheme, LinesDifferByDashToo)
{
    for (const ThemeKind kind : kKinds) {
        const ChartTheme& theme = ChartTheme::of(kind);
        EXPECT_EQ(theme.mean.style, Qt::SolidLine);
        EXPECT_NE(theme.oneSd.style, theme.twoSd.style);
        EXPECT_NE(theme.oneSd.style, Qt::SolidLine);
        EXPECT_NE(theme.oneSd.colour, theme.twoSd.colour);
    }
}

TEST(ChartTheme, PrintIsBlackGreyAndWhite)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Print);
    EXPECT_EQ(theme.background, QColor(Qt::white));
    EXPECT_EQ(theme.text, QColor(Qt::black));
    for (const WardClass wardClass : classesInOrder()) {
        EXPECT_EQ(theme.barColour(wardClass).saturation(), 0);
    }
}

TEST(ChartTheme, EveryClassHasItsOwnMarkAndWords)
{
    EXPECT_EQ(markOf(WardClass::SignificantlyAbove), QStringLiteral("▲▲"));
    EXPECT_EQ(markOf(WardClass::Within), QString());
    forEachPair([](WardClass a, WardClass b) {
        EXPECT_NE(markOf(a), markOf(b));
        EXPECT_NE(legendTextOf(a), legendTextOf(b));
        EXPECT_NE(classTextOf(a), classTextOf(b));
    });
}

} // namespace
} // namespace wardwise
