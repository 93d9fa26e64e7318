#include "core/comparison/share_index.h"

#include "core/stats/proportion.h"

namespace wardwise::comparison {

namespace {

constexpr double kIndexHundred = 100.0;

} // namespace

std::optional<double> shareIndex(double share, double ofPopulation)
{
    return ofPopulation > 0 ? std::optional(share / ofPopulation * kIndexHundred) : std::nullopt;
}

std::optional<Interval> shareIndexInterval(Count part, Count whole, double ofPopulation)
{
    const auto limits = stats::wilsonInterval(part, whole);
    if (!limits || !(ofPopulation > 0)) {
        return std::nullopt;
    }
    const double scale = kIndexHundred * kIndexHundred / ofPopulation;
    return Interval{limits->low * scale, limits->high * scale};
}

} // namespace wardwise::comparison
