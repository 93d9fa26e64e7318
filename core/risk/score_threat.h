// The score of a threat: low, middle and high, its groups, and what drove it.
#pragma once

#include "core/risk/compiled_scheme.h"
#include "core/risk/read_rating.h"
#include "core/risk/score_program.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::risk {

/// In the scheme's own units. `mid` takes of a range of levels the mean of their values; `low` and `high` are
/// the lowest and highest score that the ranges allow: exact by sums, products, maxima and weighted sums, and
/// by expressions never too narrow.
struct Score
{
    double low = 0.0;
    double mid = 0.0;
    double high = 0.0;

    friend bool operator==(const Score&, const Score&) = default;
};

/// What the group adds to the middle score above the base: its Shapley share.
struct Contribution
{
    std::size_t group = 0;
    double share = 0.0;

    friend bool operator==(const Contribution&, const Contribution&) = default;
};

struct ThreatScore
{
    bool isRated = false;                     ///< somebody said something other than "not applicable"
    std::optional<Score> total;               ///< none of a threat that isn't rated, or where `notes` say why
    std::vector<std::optional<Score>> groups; ///< as Scheme::groups, those that don't count as well
    /// The middle score with every criterion that isn't left out at its lowest level. base + all shares =
    /// total->mid, but for rounding.
    std::optional<double> base;
    std::vector<Contribution> contributions; ///< of the groups that bear on the total, in the scheme's order
    std::vector<std::string> notes;          ///< sentences: what was blank, off the scale, left out, and why
    std::optional<std::size_t> band;         ///< in Scheme::bands, by the middle score
    std::vector<std::size_t> bandsPossible;  ///< from the low score's to the high score's
    std::optional<Tier> tier;                ///< the band's: "by score", never the partnership's decision

    friend bool operator==(const ThreatScore&, const ThreatScore&) = default;
};

/// What is left out (not applicable; blank where the scheme leaves blanks out) is left out of a sum and a
/// maximum; of a weighted sum of weights w the others are multiplied by (all w)/(w that are left). A product
/// or expression that names it has no score. A group of which everything is left out is itself left out of
/// the total in the same way. Shares are exact (all orders) of up to 8 groups; of more, the mean over the
/// groups' own order and its reverse, which also adds up to the whole.
ThreatScore scoreThreat(const CompiledScheme& scheme, const Ratings& ratings);

/// The middle score alone.
std::optional<double> middleScore(const CompiledScheme& scheme, const Ratings& ratings);

// What scores are made of, for whoever makes many of one threat.

/// For each criterion; none where it's left out.
std::vector<std::optional<LevelRange>> levelsMeant(const CompiledScheme& scheme, const Ratings& ratings);

/// The mean of the values of the levels in the range.
double middleValue(const Criterion& criterion, const LevelRange& range);

ScoreProgram programFor(const CompiledScheme& scheme, const std::vector<std::optional<LevelRange>>& meant);

/// `program` for the criteria that are meant; none where it has no total.
std::optional<double> middleTotal(const CompiledScheme& scheme, const ScoreProgram& program,
                                  const std::vector<std::optional<LevelRange>>& meant);

} // namespace wardwise::risk
