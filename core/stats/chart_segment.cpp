#include "core/stats/chart_segment.h"

#include <set>

namespace wardwise::stats {

std::vector<ChartSegment> chartSegments(std::size_t points, std::span<const std::size_t> rebasedAt)
{
    std::set<std::size_t> starts(rebasedAt.begin(), rebasedAt.end());
    starts.insert(0);
    std::vector<ChartSegment> segments;
    for (const std::size_t start : starts) {
        if (start >= points) {
            break;
        }
        if (!segments.empty()) {
            segments.back().end = start;
        }
        segments.push_back({.first = start, .end = points});
    }
    return segments;
}

} // namespace wardwise::stats
