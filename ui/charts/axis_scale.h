// The range and steps of a value axis: room for what is drawn, and ticks at 1, 2, 2.5 or 5 times a power of
// ten.
#pragma once

#include <QString>

#include <vector>

namespace wardwise {

struct AxisScale
{
    double low = 0.0;
    double high = 1.0;
    double step = 1.0;
    int decimals = 0;      ///< that the steps need
    bool mirrored = false; ///< figures count from nought to both sides: none is written with a minus sign

    /// Where a value lies on an axis that starts at `left` and is `width` long.
    double position(double value, double left, double width) const
    {
        return left + (value - low) / (high - low) * width;
    }
};

/// The smallest round step that cuts `span` into at most `maxSteps` parts.
double roundStep(double span, int maxSteps);

/// Every multiple of the step within the range, its ends included.
std::vector<double> ticksOf(const AxisScale& scale);

/// A tick as the axis writes it: "1,500".
QString tickText(const AxisScale& scale, double value);

/// Decimals needed to write every multiple of a round step.
int decimalsOf(double step);

} // namespace wardwise
