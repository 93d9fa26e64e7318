// Monthly series for the tests of directions of travel, written as plain counts.
#pragma once

#include "core/comparison/travel.h"
#include "core/stats/distribution.h"
#include "core/stats/random_stream.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wardwise::test {

constexpr int kMissing = -1;

/// From April 2016 on; kMissing leaves a month out.
inline comparison::TravelSeries seriesOf(const std::vector<int>& counts)
{
    comparison::TravelSeries series;
    Month month{.year = 2016, .month = 4};
    for (const int count : counts) {
        if (count != kMissing) {
            series.months.push_back({.month = month, .count = Count{count}});
        }
        month = next(month);
    }
    return series;
}

/// A whole count drawn with this mean: the same on every machine.
inline int drawn(stats::RandomStream& random, double mean)
{
    return static_cast<int>(stats::poissonQuantile(random.uniform(), mean));
}

/// Counts drawn with the mean that each month has.
template <class MeanOf>
std::vector<int> drawnCounts(std::uint64_t seed, std::size_t months, const MeanOf& meanOf)
{
    stats::RandomStream random(seed, months);
    std::vector<int> counts;
    counts.reserve(months);
    for (std::size_t month = 0; month < months; ++month) {
        counts.push_back(drawn(random, meanOf(month)));
    }
    return counts;
}

inline const TravelFinding* findingOf(const Travel& travel, TravelFindingKind kind)
{
    for (const TravelFinding& finding : travel.findings) {
        if (finding.kind == kind) {
            return &finding;
        }
    }
    return nullptr;
}

} // namespace wardwise::test
