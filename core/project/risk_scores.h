// How the threats of the open project's assessment are rated and scored by a scheme, and in which order they
// come.
#pragma once

#include "core/domain/scorer.h"
#include "core/project/project.h"
#include "core/risk/compiled_scheme.h"
#include "core/risk/rank_threats.h"
#include "core/risk/read_rating.h"
#include "core/risk/score_threat.h"
#include "core/risk/stability.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

/// A criterion of the scheme for one threat.
struct RatedCell
{
    Rating rating;           ///< the partnership's own; without words where it's blank
    risk::RatingValue value; ///< what the words mean, or what the scorers' come to
    /// The partnership hasn't said anything: it's from the lowest to the highest level of its scorers, all of
    /// whom have finished.
    bool isFromScorers = false;
    std::vector<std::optional<Rating>> scorers; ///< as RiskScores::scorers; none where blank

    friend bool operator==(const RatedCell&, const RatedCell&) = default;
};

struct ScoredThreat
{
    PriorityId id;
    std::string title;
    std::string group;
    Tier tier = Tier::Priority; ///< as it stands
    bool tierByScore = false;   ///< the score said it when it was taken over; else the partnership decided
    std::string tierReason;
    std::vector<RatedCell> cells;         ///< for each criterion of the scheme
    std::vector<Rating> notInScheme;      ///< ratings with words whose criterion the scheme lacks
    risk::ThreatScore score;              ///< with the tier by score
    std::optional<risk::ThreatRank> rank; ///< none where it isn't scored

    /// Whether what stands isn't what the score says.
    [[nodiscard]] bool isAgainstScore() const { return score.tier && *score.tier != tier; }

    friend bool operator==(const ScoredThreat&, const ScoredThreat&) = default;
};

struct RiskScores
{
    risk::CompiledScheme scheme;
    std::vector<Scorer> scorers;
    std::vector<ScoredThreat> threats; ///< in the sections' order

    /// All have finished, or there are none: only then anybody's ratings are to be shown to others.
    [[nodiscard]] bool isOpen() const;
    /// Places in `threats` by rank, those without a score last.
    [[nodiscard]] std::vector<std::size_t> byRank() const;
    /// Of each threat, by criterion.
    [[nodiscard]] std::vector<risk::Ratings> ratings() const;
    /// What the order hangs on; scorers' ratings only where all have finished.
    [[nodiscard]] std::vector<risk::StabilityInput> stabilityInputs() const;
};

/// By the scheme of that key, or the one in use. Empty of threats in a project without an assessment.
Result<RiskScores> riskScores(const Project& project, std::string_view scheme = {});

/// By a scheme that needn't be in the file.
Result<RiskScores> riskScores(const Project& project, risk::CompiledScheme scheme);

/// The same of the assessment before the one on show, by the same scheme; none where there's none before it.
Result<std::optional<RiskScores>> lastRiskScores(const Project& project, const RiskScores& now);

/// "CSP words 2019, version 1; its values are illustrative: ...": what every page and export of a score must
/// say.
std::string schemeNote(const risk::Scheme& scheme);

} // namespace wardwise::project
