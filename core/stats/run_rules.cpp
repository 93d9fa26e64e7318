#include "core/stats/run_rules.h"

#include "core/stats/threshold.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wardwise::stats {

namespace {

constexpr std::size_t kRunLength = 7;
constexpr std::size_t kNearRun = 3;

/// What the rules ask of a point; sides are -1, 0 and 1.
struct PointSides
{
    bool known = false;
    int centre = 0;  ///< side of the centre line
    int outside = 0; ///< beyond which limit
    int near = 0;    ///< within the limits, but beyond two thirds of the way to which
};

/// 1 above, -1 below, 0 where rounding alone could make the difference.
int sideOfLine(double value, double line)
{
    return strictlyAbove(value, line) ? 1 : strictlyAbove(line, value) ? -1 : 0;
}

PointSides sidesOf(const std::optional<double>& value, const std::optional<PointLimits>& limits)
{
    PointSides sides;
    if (!value || !limits) {
        return sides;
    }
    sides.known = true;
    sides.centre = sideOfLine(*value, limits->centre);
    const auto& limit = sides.centre > 0 ? limits->upper : limits->lower;
    if (limit && sides.centre != 0) {
        const double nearLine = limits->centre + (*limit - limits->centre) * 2 / 3;
        sides.outside = sideOfLine(*value, *limit) == sides.centre ? sides.centre : 0;
        sides.near = sides.outside == 0 && sideOfLine(*value, nearLine) == sides.centre ? sides.centre : 0;
    }
    return sides;
}

/// Marks all points of every stretch of `length` for which `holds(first)` gives a side.
template <class Holds>
std::vector<int> members(std::size_t points, std::size_t length, const Holds& holds)
{
    std::vector<int> side(points, 0);
    for (std::size_t first = 0; first + length <= points; ++first) {
        if (const int found = holds(first); found != 0) {
            std::fill_n(side.begin() + static_cast<std::ptrdiff_t>(first), length, found);
        }
    }
    return side;
}

std::vector<int> trendMembers(std::span<const std::optional<double>> values)
{
    return members(values.size(), kRunLength, [&](std::size_t first) {
        int direction = 0;
        for (std::size_t i = first + 1; i < first + kRunLength; ++i) {
            if (!values[i - 1] || !values[i]) {
                return 0;
            }
            const int step = sideOfLine(*values[i], *values[i - 1]);
            if (step == 0 || (direction != 0 && step != direction)) {
                return 0;
            }
            direction = step;
        }
        return direction;
    });
}

/// The side that `length` points from `first` on are all on, or nought.
int commonSide(std::span<const PointSides> sides, std::size_t first, std::size_t length)
{
    const int side = sides[first].centre;
    for (std::size_t i = first; i < first + length; ++i) {
        if (!sides[i].known || sides[i].centre != side) {
            return 0;
        }
    }
    return side;
}

int twoNear(std::span<const PointSides> sides, std::size_t first)
{
    const auto near = std::count_if(sides.begin() + static_cast<std::ptrdiff_t>(first),
                                    sides.begin() + static_cast<std::ptrdiff_t>(first + kNearRun),
                                    [](const PointSides& point) { return point.near != 0; });
    return near >= 2 ? commonSide(sides, first, kNearRun) : 0;
}

SpecialCause either(int side, SpecialCause above, SpecialCause below)
{
    return side > 0 ? above : side < 0 ? below : SpecialCause::None;
}

} // namespace

std::vector<SpecialCause> specialCauses(std::span<const std::optional<double>> values,
                                        std::span<const std::optional<PointLimits>> limits)
{
    std::vector<PointSides> sides(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        sides[i] = sidesOf(values[i], i < limits.size() ? limits[i] : std::nullopt);
    }
    const auto trend = trendMembers(values);
    const auto close =
        members(values.size(), kNearRun, [&](std::size_t first) { return twoNear(sides, first); });
    const auto run = members(values.size(), kRunLength,
                             [&](std::size_t first) { return commonSide(sides, first, kRunLength); });
    std::vector<SpecialCause> causes(values.size(), SpecialCause::None);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::array<SpecialCause, 4> inOrder{
            either(sides[i].outside, SpecialCause::AboveLimit, SpecialCause::BelowLimit),
            either(trend[i], SpecialCause::Rising, SpecialCause::Falling),
            either(sides[i].near != 0 ? close[i] : 0, SpecialCause::TwoOfThreeAbove,
                   SpecialCause::TwoOfThreeBelow),
            either(run[i], SpecialCause::RunAbove, SpecialCause::RunBelow)};
        const auto* first = std::find_if(inOrder.begin(), inOrder.end(),
                                         [](SpecialCause cause) { return cause != SpecialCause::None; });
        causes[i] = first == inOrder.end() ? SpecialCause::None : *first;
    }
    return causes;
}

} // namespace wardwise::stats
