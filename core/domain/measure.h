// A measure: what is counted or rated. Measures nest, have a unit and a direction, and belong to a family.
#pragma once

#include "core/base/identifier.h"

#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

enum class MeasureUnit
{
    RatePer1000Residents,
    RatePer1000Households,
    RatePer1000Under18s,
    RatePer10000,
    Count,
    Percentage,
    Money,
    Rank,
    Text
};

enum class Direction
{
    HigherIsWorse,
    HigherIsBetter,
    Neither
};

/// The page that a measure's figures belong to: the overview of the partnership against its force, people and
/// communities, quality of life and confidence, or only the sections that name it.
enum class MeasureTopic
{
    Overview,
    People,
    Quality,
    Section
};

std::string_view toText(MeasureUnit unit);
std::optional<MeasureUnit> measureUnitFromText(std::string_view text);
std::string_view toText(Direction direction);
std::optional<Direction> directionFromText(std::string_view text);
std::string_view toText(MeasureTopic topic);
std::optional<MeasureTopic> measureTopicFromText(std::string_view text);

/// The unit in words, as charts and tables print it: "per 1,000 residents".
std::string_view unitLabel(MeasureUnit unit);

/// The same of a measure whose parts have weights in `weightUnit`: "days per 1,000 residents"; where that's
/// empty, as of any other measure.
std::string unitLabel(MeasureUnit unit, const std::string& weightUnit);

/// What rates of this unit are made with: "population" or "households".
std::string_view denominatorLabel(MeasureUnit unit);

/// How many people (or households) one unit of the rate stands for; nothing where the unit isn't a rate.
std::optional<double> multiplierOf(MeasureUnit unit);

struct Measure
{
    MeasureId id;
    std::string family; ///< the classification it's defined by, such as "document" or "police.uk"
    std::string name;
    std::optional<MeasureId> parent; ///< that it's listed under, which needn't count it
    MeasureUnit unit = MeasureUnit::RatePer1000Residents;
    Direction direction = Direction::HigherIsWorse;
    int position = 0;
    std::string note;
    MeasureTopic topic = MeasureTopic::Overview;
    /// What the weights of its parts are in, such as "days": its rates are of weighted sums, which aren't
    /// counts. Empty where its parts aren't weighted.
    std::string weightUnit = {};

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// The counts of `part`, times its weight, are added up with those of the other parts as what `whole` has.
/// All weights are one where `whole` isn't weighted.
struct MeasurePart
{
    MeasureId whole;
    MeasureId part;
    double weight = 1.0; ///< above nought

    friend bool operator==(const MeasurePart&, const MeasurePart&) = default;
};

/// The measure of which counts are the denominators of rates per household, whoever it's from.
constexpr const char* kHouseholds = "Households";

/// Two measures of different families that count the same thing, or nearly so.
struct MeasureMapping
{
    MeasureId from;
    MeasureId to;
    std::string kind; ///< what `from` is to `to`: "same", "close", "broader" or "narrower"
    std::string note;

    friend bool operator==(const MeasureMapping&, const MeasureMapping&) = default;
};

} // namespace wardwise
