// Events and what they're related to, as real numbers: what the methods over many areas or months take.
#pragma once

#include <cmath>
#include <optional>

namespace wardwise::stats {

/// `events` in `exposure` residents, households, person-months or expected events. Both are real numbers, as
/// exposures are; methods that rest on whole counts say so and refuse others.
struct ExposedCount
{
    double events = 0.0;
    double exposure = 0.0;

    friend bool operator==(const ExposedCount&, const ExposedCount&) = default;
};

/// Finite, not negative and whole.
inline bool isWholeCount(double value)
{
    return value >= 0 && std::isfinite(value) && value == std::floor(value);
}

/// Has a rate: something to relate to, and events that aren't negative. More events than exposure are legal.
inline bool hasRate(const ExposedCount& cell)
{
    return cell.exposure > 0 && cell.events >= 0 && std::isfinite(cell.exposure)
           && std::isfinite(cell.events);
}

/// The same of a cell that may be missing. Missing isn't nought: such a cell leaves every sum and baseline.
inline bool hasRate(const std::optional<ExposedCount>& cell)
{
    return cell && hasRate(*cell);
}

/// A confidence level that has a meaning.
inline bool isLevel(double level)
{
    return level > 0 && level < 1;
}

} // namespace wardwise::stats
