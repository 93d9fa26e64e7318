// Where a control chart is rebased: by hand, at a change whose reason is known. Suggested, never automatic.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Points from `first` to before `end` share one centre line and one kind of limits.
struct ChartSegment
{
    std::size_t first = 0;
    std::size_t end = 0;

    friend bool operator==(const ChartSegment&, const ChartSegment&) = default;
};

/// The segments of so many points, a new one beginning at every place in `rebasedAt`, in any order; places at
/// the start, beyond the end or named twice change nothing. None without points.
std::vector<ChartSegment> chartSegments(std::size_t points, std::span<const std::size_t> rebasedAt);

} // namespace wardwise::stats
