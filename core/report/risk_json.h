// Threats with their scores, places and tiers, as they leave the program, and the same as JSON; its keys are
// an interface that other programs rely on.
#pragma once

#include "core/domain/assessment.h"
#include "core/risk/score_threat.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wardwise::report {

/// Places among the threats that are scored, 1 the highest.
struct RankRange
{
    int low = 0;
    int mid = 0;
    int high = 0;

    friend bool operator==(const RankRange&, const RankRange&) = default;
};

/// The chance of being among the first `k`.
struct TopChance
{
    std::size_t k = 0;
    double chance = 0.0;

    friend bool operator==(const TopChance&, const TopChance&) = default;
};

struct ReportedGroup
{
    std::string id;
    std::optional<risk::Score>
        score; ///< in the scheme's units, of the ratings' ranges; none where it has none

    friend bool operator==(const ReportedGroup&, const ReportedGroup&) = default;
};

/// In words as they were said.
struct ReportedRating
{
    std::string criterion;
    std::string words; ///< empty: blank

    friend bool operator==(const ReportedRating&, const ReportedRating&) = default;
};

struct ReportedThreat
{
    PriorityId id;
    std::string title;
    /// Of the draws the 2.5 %, 50 % and 97.5 % quantiles; without draws what the ratings' ranges allow.
    std::optional<risk::Score> score;
    std::optional<RankRange> rank; ///< likewise; `mid` of draws is the median, rounded half up
    bool tied = false;             ///< another has the same middle score of the ratings
    std::string band;              ///< by the middle score of the ratings; empty: none
    Tier tier = Tier::Priority;    ///< as it stands
    bool tierByScore = false;      ///< it was taken over from the score; else the partnership decided
    std::optional<Tier> byScore;   ///< what the score says now
    std::string tierReason;
    std::vector<TopChance> topChances; ///< by k; empty without draws
    /// Of each tier by score, as Tier is ordered, then of none; none without draws.
    std::optional<std::array<double, 4>> tierChances;
    std::vector<ReportedGroup> groups;   ///< as in the scheme
    std::vector<ReportedRating> ratings; ///< for each criterion of the scheme
    std::vector<std::string> notes;      ///< sentences
};

struct RiskReport
{
    std::string scheme; ///< its key
    std::string title;
    int version = 1;
    bool illustrative = false;
    std::string note; ///< what must be said wherever a score is
    std::optional<std::uint64_t> seed;
    std::optional<std::size_t> draws;
    std::vector<ReportedThreat> threats; ///< by rank, then those without a score in the sections' order
};

/// {"scheme", "version", "illustrative", "note", "seed", "draws", "threats": [{"threat", "score": [low, mid,
/// high], "rank": [low, mid, high], "band", "tier", "tier_decided_by": "score" or "partnership",
/// "tier_by_score", "tier_reason", "p_top": {"3": 0.98}, "p_tier": {"priority": ..., "none": ...}, "groups":
/// {"id": [low, mid, high]}, "ratings": {"criterion": "words"}, "notes": [...]}]}, in this order; what
/// doesn't apply is null. Chances are from 0 to 1. A seed over 2^53 loses its last digits: JSON has doubles.
std::string riskJson(const RiskReport& report);

} // namespace wardwise::report
