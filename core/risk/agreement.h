// How far several scorers agree: on the order of threats, on each criterion, and in each cell.
#pragma once

#include "core/risk/compiled_scheme.h"
#include "core/risk/read_rating.h"
#include "core/stats/rank_agreement.h"
#include "core/stats/weighted_kappa.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::risk {

/// A scorer's ratings of every threat, all scorers' in the same order of threats.
using ScorerRatings = std::vector<Ratings>;

/// Of two scorers on one criterion, over the threats that both put on a single level. Ranges, blanks, words
/// off the scale and "not applicable" are left out and counted.
struct PairAgreement
{
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t criterion = 0;
    std::size_t compared = 0;
    std::size_t leftOut = 0;
    std::optional<double> kappa; ///< quadratic weights; none where it isn't defined

    friend bool operator==(const PairAgreement&, const PairAgreement&) = default;
};

/// What the scorers of a threat and criterion said, from the lowest level that any range reaches to the
/// highest.
struct CellSpread
{
    std::size_t threat = 0;
    std::size_t criterion = 0;
    std::size_t scorers = 0; ///< with a level or a range
    std::size_t low = 0;
    std::size_t high = 0;
    std::size_t offScale = 0; ///< scorers whose words are on no level, or who said that it doesn't apply

    [[nodiscard]] std::size_t apart() const { return high - low; }

    friend bool operator==(const CellSpread&, const CellSpread&) = default;
};

struct Agreement
{
    /// Kendall's W over the scorers' middle total scores, corrected for ties; of the threats that all of them
    /// scored. None with fewer than two.
    std::optional<stats::Concordance> order;
    std::vector<PairAgreement> pairs; ///< by first, second, criterion
    std::vector<CellSpread>
        cells; ///< with two scorers or more; furthest apart first, then by threat, criterion
};

Agreement agreementOf(const CompiledScheme& scheme, std::span<const ScorerRatings> scorers);

} // namespace wardwise::risk
