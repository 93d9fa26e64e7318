// The ages and sexes of some people, such as victims, beside those of others, such as residents.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/domain/age_sex.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// By Sex: males, females.
template <class Value>
using BySex = std::array<Value, kSexes.size()>;

struct AgeProfileBand
{
    AgeBand ages;
    ObservationId figure;                ///< one of those that it's made of
    BySex<std::optional<Count>> people;  ///< none where the figures don't tell the sexes apart
    BySex<std::string> whyNone;          ///< "suppressed"; empty where there's a count
    std::optional<Count> all;            ///< of both sexes
    BySex<std::optional<double>> others; ///< share of those compared with, per cent of all of them
    std::optional<double> othersAll;

    friend bool operator==(const AgeProfileBand&, const AgeProfileBand&) = default;
};

struct AgeProfile
{
    MeasureId measure;
    std::string name; ///< "Victims of crime"
    std::string area;
    std::string periodTitle;
    std::string source;      ///< its key
    std::string attribution; ///< of the source
    bool bySex = false;
    std::vector<AgeProfileBand> bands; ///< youngest first
    Count people;                      ///< of all bands that are known
    std::string others;                ///< "residents, mid-2017"; empty where there's nothing to compare with
    std::string othersAttribution;
    std::string whyNoOthers;        ///< why there's none, or none by sex; empty otherwise
    std::vector<std::string> notes; ///< what a reader must know

    friend bool operator==(const AgeProfile&, const AgeProfile&) = default;
};

/// Per cent of all people of the profile; none where it isn't known how many they are, or there are none.
inline std::optional<double> percentOfAll(const AgeProfile& profile, const std::optional<Count>& people)
{
    constexpr double kHundred = 100.0;
    return people && profile.people.value > 0 ? std::optional(
               static_cast<double>(people->value) / static_cast<double>(profile.people.value) * kHundred)
                                              : std::nullopt;
}

} // namespace wardwise
