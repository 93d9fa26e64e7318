// An assessment and its priorities: per threat one section with ratings, facts, hotspots, at-risk groups
// and recommendations.
#pragma once

#include "core/base/identifier.h"
#include "core/domain/recommendation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

enum class Tier
{
    Priority,
    AdditionalConsideration,
    WiderChallenge
};

std::string_view toText(Tier tier);
std::optional<Tier> tierFromText(std::string_view text);
/// "Priorities", "Additional considerations", "Wider challenges".
std::string_view headingOf(Tier tier);

struct Assessment
{
    AssessmentId id;
    AreaId csp;
    std::string title;
    std::string year;
    std::string marking; ///< "OFFICIAL" or "OFFICIAL-SENSITIVE"
    std::string note;

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

/// How sure of a rating whoever gives it is.
enum class Confidence : std::uint8_t
{
    Unstated,
    High,
    Medium,
    Low
};

std::string_view toText(Confidence confidence); ///< "", "high", "medium", "low"
std::optional<Confidence> confidenceFromText(std::string_view text);

/// A rating in the scheme's own scale words; none where the source leaves it blank.
struct Rating
{
    std::string criterion; ///< its id in the scheme: "individual-harm"
    std::optional<std::string> words;
    std::optional<int> line;
    Confidence confidence = Confidence::Unstated;
    std::string evidence = {}; ///< what it rests on
    std::string reason = {};   ///< why the partnership says so, where scorers differed or it changed

    friend bool operator==(const Rating&, const Rating&) = default;
};

struct Fact
{
    std::string label;
    std::string text;
    std::optional<int> line;
    bool isComputed = false; ///< the data said so when the analyst accepted it

    friend bool operator==(const Fact&, const Fact&) = default;
};

struct Hotspot
{
    AreaId area;
    std::optional<MeasureId> measure;
    std::string note;
    std::optional<int> line;

    friend bool operator==(const Hotspot&, const Hotspot&) = default;
};

struct AtRiskGroup
{
    std::string heading;
    std::string text;
    std::optional<int> line;

    friend bool operator==(const AtRiskGroup&, const AtRiskGroup&) = default;
};

/// A threat that the partnership tracks, with its one section.
struct Priority
{
    PriorityId id;
    std::string title;
    std::string group; ///< heading over several sections ("Vulnerable Persons"); empty where it stands alone
    Tier tier = Tier::Priority;
    bool tierByScore =
        false; ///< the score said the tier when it was taken over; else the partnership decided
    std::string tierReason = {}; ///< why the partnership decided so
    int position = 0;
    std::string summary;
    std::optional<int> line;
    std::vector<Rating> ratings;
    std::vector<Fact> facts;
    std::vector<AreaId> sharedWith;
    std::vector<Hotspot> hotspots;
    std::vector<AtRiskGroup> atRisk;
    std::vector<Recommendation> recommendations;
    std::vector<MeasureId> measures; ///< main one first

    friend bool operator==(const Priority&, const Priority&) = default;
};

} // namespace wardwise
