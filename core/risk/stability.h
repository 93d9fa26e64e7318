// How sure the order of threats is: seeded draws of what the ratings leave open.
#pragma once

#include "core/risk/compiled_scheme.h"
#include "core/risk/read_rating.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::risk {

struct StabilityChoice
{
    std::size_t draws = 100000;
    std::uint64_t seed = 20190331;
    bool overRanges = true;  ///< a level of the range, all as likely; otherwise the mean of their values
    bool overScorers = true; ///< one of the scorers' ratings, all as likely; otherwise the consensus
    /// Moves a rating of medium confidence a level up or down with probability 1/8 each, of low with 1/4
    /// each; of high or unstated never.
    bool overConfidence = true;
    bool overOneLevel = false; ///< moves each level by -1, 0 or 1, all as likely
    std::size_t threads = 1;   ///< changes the time, never the result

    friend bool operator==(const StabilityChoice&, const StabilityChoice&) = default;
};

/// What is known of a threat and a criterion.
struct StabilityCell
{
    RatingValue consensus;
    Confidence confidence = Confidence::Unstated;
    std::vector<RatingValue> scorers; ///< in any order; blanks aren't drawn

    friend bool operator==(const StabilityCell&, const StabilityCell&) = default;
};

struct StabilityInput
{
    std::int64_t id = 0; ///< the threat's: which random numbers it gets hangs on it, not on its place
    std::vector<StabilityCell> cells; ///< for each criterion; those that are missing are blank

    friend bool operator==(const StabilityInput&, const StabilityInput&) = default;
};

/// Of all draws of a threat. Score quantiles are of type 7.
struct ThreatStability
{
    double mean = 0.0;
    double low = 0.0;    ///< 2.5 % quantile of the score
    double middle = 0.0; ///< 50 %
    double high = 0.0;   ///< 97.5 %
    int rankLow = 0;     ///< 2.5 % quantile of the competition rank, rounded down
    double rankMiddle = 0.0;
    int rankHigh = 0;         ///< 97.5 %, rounded up
    std::vector<double> topK; ///< at k - 1 the probability of a rank of k or better, for each scored threat
    std::array<double, 3> tier{}; ///< by score, as Tier is ordered
    double noTier = 0.0;          ///< in a band without a tier, or in none

    friend bool operator==(const ThreatStability&, const ThreatStability&) = default;
};

/// In each draw a cell is one of the scorers' ratings or the consensus, then a level of its range (a blank
/// and what counts as one is the whole scale, where the scheme widens blanks), then moved as confidence and
/// overOneLevel say, clipped to the scale after each. So a cell has a few possible values with known
/// probabilities, and a draw is one number of the stream (seed, threat's id, criterion's id) looked up in
/// them; a cell with one possible value uses none. A scorer's rating that is blank, doesn't apply or is left
/// out by the scheme isn't drawn. A consensus of "not applicable" leaves the cell out in all draws. Cells are
/// drawn independently of each other. A range that isn't drawn over is moved as a whole.
///
/// Totals are kept as float, which makes ties of scores that differ only by rounding (or by less than 6e-8 of
/// themselves); tiers are counted by the full double. Takes 6 bytes for each threat and draw.
class Stability
{
public:
    /// Fails where draws are 0 or over 1,000,000, threats over 1,000, or both together over 200 million.
    static Result<Stability> make(CompiledScheme scheme, std::vector<StabilityInput> threats,
                                  const StabilityChoice& choice);

    /// Draws one threat anew, holds the others against it, and has the result that make() would have.
    /// `threat` is a place in the list; its id may change as well.
    void update(std::size_t threat, StabilityInput input);

    /// For each threat; none for those without a score, which have no rank and don't count.
    [[nodiscard]] const std::vector<std::optional<ThreatStability>>& results() const { return m_results; }

    [[nodiscard]] const StabilityChoice& choice() const { return m_choice; }

    [[nodiscard]] std::size_t scoredThreats() const;

    /// The total of each draw; minus infinity throughout of a threat without a score.
    [[nodiscard]] std::span<const float> totals(std::size_t threat) const { return m_threats[threat].totals; }

    /// The competition rank in each draw, 1 the highest; means nothing of a threat without a score.
    [[nodiscard]] std::span<const std::uint16_t> ranks(std::size_t threat) const
    {
        return m_threats[threat].ranks;
    }

private:
    struct ThreatDraws
    {
        bool scored = false;
        std::vector<float> totals;
        std::vector<std::uint16_t> ranks;
        std::array<std::size_t, 4> tiers{}; ///< draws in each tier, the last without one
    };

    Stability(CompiledScheme scheme, std::vector<StabilityInput> threats, const StabilityChoice& choice);

    void drawAll();
    void draw(std::size_t threat);
    void rankAll();
    void rankBlock(std::size_t threat, std::size_t first);
    void summariseScores(std::size_t threat);
    void summariseAllRanks();
    void summariseRanks(std::size_t threat, std::size_t scored);

    CompiledScheme m_scheme;
    std::vector<StabilityInput> m_inputs;
    StabilityChoice m_choice;
    std::vector<ThreatDraws> m_threats;
    std::vector<std::optional<ThreatStability>> m_results;
};

} // namespace wardwise::risk
