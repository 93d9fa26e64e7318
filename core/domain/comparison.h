// A comparison: areas' rates of one measure against a named reference set, each with its class.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/domain/measure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

/// Class of a rate by mean + k SD of the reference set (methods M29). It isn't a significance test.
enum class WardClass
{
    SignificantlyAbove,
    Above,
    Within,
    Below,
    SignificantlyBelow,
    NotComparable
};

/// Divisor of the standard deviation: n - 1 (the default) or n.
enum class SdKind
{
    Sample,
    Population
};

enum class CountSource
{
    Recorded,
    Reconstructed
};
enum class RateSource
{
    Published,
    Computed
};

/// What a rate made of recorded rows does about those that have no location and so are in no ward.
enum class RateForm : std::uint8_t
{
    LocatedOnly,       ///< leaves them out
    ScaledForUnlocated ///< each type's count times all rows / rows with a location: an estimate
};

std::string_view toText(WardClass wardClass);  ///< "significantly-above": the JSON interface
std::string_view inWords(WardClass wardClass); ///< "significantly above"
std::string_view toText(SdKind kind);
std::optional<SdKind> sdKindFromText(std::string_view text);
std::string_view toText(CountSource source);
std::string_view toText(RateSource source);
std::string_view toText(RateForm form);  ///< "left-out", "scaled": what is done about unlocated rows
std::string_view inWords(RateForm form); ///< "located rows only", "scaled for unlocated rows"

/// What is known of one area's measure before it's compared with anything.
struct AreaRate
{
    AreaId area;
    std::string code;
    std::string name;
    std::optional<ObservationId> observation; ///< the stored figure that the value rests on, where it is one
    std::optional<Count> count;
    /// What the rate is made of where each type's count is multiplied: scaled for rows without a location, an
    /// estimate, or by the measure's weights, or both. It's no count; a weighted measure has no `count`.
    std::optional<double> scaledCount;
    std::optional<CountSource> countSource;
    /// Whole counts that would print as the published rate, where the count is reconstructed.
    std::optional<Interval> countRange;
    std::optional<Population> population;               ///< or households, where the unit is per households
    std::optional<ObservationId> populationObservation; ///< the stored figure of the population
    std::optional<PeriodId> populationPeriod;           ///< of when the population is
    std::optional<Rate> rate;
    std::optional<RateSource> rateSource;
    int decimals = 1; ///< as published; one where the rate is computed
    /// Exact below 10 events, Byar from 10 (methods M3); where the rate is scaled or weighted, of the
    /// recorded counts, with their factors and weights taken as known (M6).
    std::optional<Interval> ci95;
    /// The published rate isn't what the recorded count and the population give.
    bool disagrees = false;
    std::string whyNone; ///< in words, where there is no rate

    friend bool operator==(const AreaRate&, const AreaRate&) = default;
};

struct ComparisonRow
{
    AreaRate rate;
    std::optional<double> z;
    WardClass wardClass = WardClass::NotComparable;
    std::string reason;          ///< why it isn't comparable; empty otherwise
    std::optional<int> rank;     ///< 1 is the highest; ties share a rank ("1224")
    std::optional<double> index; ///< 100 at the force's rate, or else at the reference's own
    /// What it's classed by where the set is taken without the area itself: the others' mean and SD.
    std::optional<double> othersMean;
    std::optional<double> othersSd;

    friend bool operator==(const ComparisonRow&, const ComparisonRow&) = default;
};

/// The set that a comparison was made against, with what came out of it.
struct Reference
{
    std::string id;             ///< "csp", "force", an area's code, or the name of a kept set
    std::string label;          ///< "the 15 wards of Cannock Chase"
    std::string how;            ///< "population-weighted; without 3 far-out areas (A, B and C)"; mostly empty
    bool isWeighted = false;    ///< mean and SD are weighted by population
    bool isPublished = false;   ///< they're somebody else's: `areas` and `members` are nought
    int areas = 0;              ///< how many areas' rates the mean and SD rest on
    int members = 0;            ///< how many areas the set has
    std::optional<double> mean; ///< of the areas' rates, unweighted unless said
    std::optional<double> sd;
    SdKind sdKind = SdKind::Sample;
    std::optional<double> indexBase; ///< the rate that stands at index 100
    std::string indexBaseLabel;

    friend bool operator==(const Reference&, const Reference&) = default;
};

/// How the note begins that lists the figures of a comparison that were changed or entered by hand.
inline constexpr std::string_view kChangedByHand = "Changed by hand since the source: ";

struct Comparison
{
    std::string area;
    std::string areaCode;
    MeasureId measureId;
    std::string measure;
    std::string measureNote;
    std::string madeOf; ///< "Burglary + Robbery", where the measure is made of others; empty otherwise
    MeasureUnit unit = MeasureUnit::RatePer1000Residents;
    std::string weightUnit = {}; ///< what the measure's weights are in; empty where it isn't weighted
    Direction direction = Direction::HigherIsWorse;
    std::string period;      ///< label
    std::string periodTitle; ///< "2018-19", "October 2018 to February 2019"
    std::string periodInWords;
    std::string sourceKey;
    std::string sourceTitle;
    std::string attribution;
    /// The form of the rates; none where they aren't made of rows of which some have no location.
    std::optional<RateForm> form;
    Reference reference;
    std::vector<ComparisonRow> rows; ///< highest rate first, those without a rate last
    std::string notComparable;       ///< why nothing is classed; empty otherwise
    std::vector<std::string> notes;  ///< what a reader must know: annualised, few areas, areas left out

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// One area's class of one measure that a change of reference set or method altered.
struct ClassChange
{
    std::string area;
    std::string measure;
    WardClass before = WardClass::NotComparable;
    WardClass after = WardClass::NotComparable;

    friend bool operator==(const ClassChange&, const ClassChange&) = default;
};

} // namespace wardwise
