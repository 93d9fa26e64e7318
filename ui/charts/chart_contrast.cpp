#include "ui/charts/chart_theme.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

/// Relative luminance of sRGB by WCAG 2.
double luminanceOf(const QColor& colour)
{
    const auto linear = [](double part) {
        constexpr double kKnee = 0.04045;
        return part <= kKnee ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrastOf(const QColor& a, const QColor& b)
{
    constexpr double kFlare = 0.05;
    const double first = luminanceOf(a) + kFlare;
    const double second = luminanceOf(b) + kFlare;
    return std::max(first, second) / std::min(first, second);
}

QColor inkOn(const QColor& colour)
{
    const QColor black(0, 0, 0);
    const QColor white(255, 255, 255);
    return contrastOf(colour, black) >= contrastOf(colour, white) ? black : white;
}

} // namespace wardwise
