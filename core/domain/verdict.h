// What can be said of an area's rate besides its class by mean and SD: chance, spread, certainty, in figures
// and a sentence.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/domain/comparison.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

/// Where an area lies in a funnel: beyond the 95 % (inner) or 99.8 % (outer) limits (methods M8, M9).
enum class FunnelClass : std::uint8_t
{
    NoPoint, ///< no population, no events expected, or no count
    BelowOuter,
    BelowInner,
    Within,
    AboveInner,
    AboveOuter
};

std::string_view
toText(FunnelClass funnelClass); ///< "above-95", "below-99.8", "within", "none": the JSON interface
std::string_view inWords(FunnelClass funnelClass); ///< "above 95 %"

/// How far out it is, on the scale that charts and tables colour: 95 % as above, 99.8 % as significantly
/// above.
WardClass levelOf(FunnelClass funnelClass);

/// How much is asked of a verdict: all of it, or what one selected area needs at once.
struct VerdictScope
{
    bool withRankIntervals =
        true; ///< ten thousand draws of each area; only where there are at most a thousand
    std::optional<AreaId> sentenceOf = {}; ///< of this area alone; none: of all
};

/// No sentences and no draws.
inline constexpr VerdictScope kFiguresAlone{.withRankIntervals = false, .sentenceOf = AreaId{}};

/// Judged on recorded or reconstructed counts of located rows, whatever the form of the rate.
struct AreaVerdict
{
    AreaId area;
    std::optional<double> expected;              ///< events at the baseline rate
    FunnelClass funnel = FunnelClass::NoPoint;   ///< by its own interval (OHID)
    std::optional<double> adjustedZ;             ///< allowing for over-dispersion
    FunnelClass adjusted = FunnelClass::NoPoint; ///< by that z
    std::optional<Rate> smoothed; ///< not of scaled rates: drawn towards the reference set's rate, the more
                                  ///< so the fewer events
    std::optional<int> bestRank;  ///< with the worst, where 95 % of draws put it
    std::optional<int> worstRank;
    std::string sentence; ///< all of it in plain English

    friend bool operator==(const AreaVerdict&, const AreaVerdict&) = default;
};

/// The verdicts on a comparison's rows, in their order, with what they share.
struct Verdicts
{
    std::optional<double> baseline; ///< rate that the funnel stands on, in the comparison's unit
    std::string baselineLabel;
    int judged = 0;            ///< areas of the reference set with a count
    int outside = 0;           ///< of them, outside the 95 % limits
    bool differByMore = false; ///< that's more than chance alone puts there (p < 0.001)
    std::optional<double>
        phi; ///< over-dispersion of the reference set, winsorised at 10 %; 1 is chance alone
    std::optional<double> phiUnwinsorised; ///< the same of the z as they are
    std::optional<double> tauSquared;      ///< variance between areas on the scale; nought: chance alone
    bool onLogScale = true;                ///< else square roots, where an area has no events
    std::vector<AreaVerdict> areas;
    std::vector<std::string> notes;

    friend bool operator==(const Verdicts&, const Verdicts&) = default;
};

} // namespace wardwise
