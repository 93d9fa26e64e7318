#include "core/domain/assessment.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<Tier, 3> kTiers{{{Tier::Priority, "priority"},
                                     {Tier::AdditionalConsideration, "additional-consideration"},
                                     {Tier::WiderChallenge, "wider-challenge"}}};

constexpr TextTable<Tier, 3> kHeadings{{{Tier::Priority, "Priorities"},
                                        {Tier::AdditionalConsideration, "Additional considerations"},
                                        {Tier::WiderChallenge, "Wider challenges"}}};

constexpr TextTable<Confidence, 4> kConfidences{{{Confidence::Unstated, ""},
                                                 {Confidence::High, "high"},
                                                 {Confidence::Medium, "medium"},
                                                 {Confidence::Low, "low"}}};

} // namespace

std::string_view toText(Confidence confidence)
{
    return textOf(kConfidences, confidence);
}

std::optional<Confidence> confidenceFromText(std::string_view text)
{
    return valueOf(kConfidences, text);
}

std::string_view toText(Tier tier)
{
    return textOf(kTiers, tier);
}

std::optional<Tier> tierFromText(std::string_view text)
{
    return valueOf(kTiers, text);
}

std::string_view headingOf(Tier tier)
{
    return textOf(kHeadings, tier);
}

} // namespace wardwise
