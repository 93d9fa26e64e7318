// Where the level of a series changes: least-squares breakpoints with BIC, and Pettitt's test: method M23.
// A step that is found is a suggestion to look for its reason, never a reason to rebase a chart by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// A series cut into stretches of constant mean.
struct Breakpoints
{
    std::vector<std::size_t> starts; ///< the first point of each stretch but the first, counted from 0
    double residualSquares = 0.0;    ///< about the means of the stretches
    std::optional<double> bic;       ///< n(ln RSS + 1 - ln n + ln 2 pi) + ln n 2(k + 1); none where RSS is 0

    friend bool operator==(const Breakpoints&, const Breakpoints&) = default;
};

/// The best places for 0, 1, ... `mostBreaks` breaks, each stretch of at least `minSegment` points (Bai &
/// Perron; strucchange). Fewer where the series is too short for so many; empty where it's shorter than one
/// stretch, the stretch nought or the series longer than 5,000 points.
std::vector<Breakpoints> breakpointFits(std::span<const double> values, std::size_t mostBreaks,
                                        std::size_t minSegment);

/// Which of the fits has the lowest BIC, the fewest breaks of equal ones: how many breaks the series has. A
/// series that fewer breaks describe without a rest has those. None of no fits.
std::optional<std::size_t> bestByBic(std::span<const Breakpoints> fits);

struct Pettitt
{
    double k = 0.0; ///< max |2 sum r - t(n + 1)|, with mid-ranks
    std::vector<std::size_t>
        starts;     ///< where the new level may begin, counted from 0: all places with this k
    double p = 1.0; ///< about 2 exp(-6 k^2/(n^3 + n^2)), at most 1

    friend bool operator==(const Pettitt&, const Pettitt&) = default;
};

/// One change of level at an unknown place (Pettitt 1979). None with fewer than two values.
std::optional<Pettitt> pettittTest(std::span<const double> values);

} // namespace wardwise::stats
