#include "core/domain/measure.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<MeasureUnit, 9> kUnits{{{MeasureUnit::RatePer1000Residents, "rate-per-1000-residents"},
                                            {MeasureUnit::RatePer1000Households, "rate-per-1000-households"},
                                            {MeasureUnit::RatePer1000Under18s, "rate-per-1000-under-18s"},
                                            {MeasureUnit::RatePer10000, "rate-per-10000"},
                                            {MeasureUnit::Count, "count"},
                                            {MeasureUnit::Percentage, "percentage"},
                                            {MeasureUnit::Money, "money"},
                                            {MeasureUnit::Rank, "rank"},
                                            {MeasureUnit::Text, "text"}}};

constexpr TextTable<MeasureUnit, 9> kUnitLabels{{{MeasureUnit::RatePer1000Residents, "per 1,000 residents"},
                                                 {MeasureUnit::RatePer1000Households, "per 1,000 households"},
                                                 {MeasureUnit::RatePer1000Under18s, "per 1,000 under 18s"},
                                                 {MeasureUnit::RatePer10000, "per 10,000"},
                                                 {MeasureUnit::Count, "count"},
                                                 {MeasureUnit::Percentage, "%"},
                                                 {MeasureUnit::Money, "£"},
                                                 {MeasureUnit::Rank, "rank"},
                                                 {MeasureUnit::Text, ""}}};

constexpr TextTable<Direction, 3> kDirections{{{Direction::HigherIsWorse, "higher-is-worse"},
                                               {Direction::HigherIsBetter, "higher-is-better"},
                                               {Direction::Neither, "neither"}}};

constexpr TextTable<MeasureTopic, 4> kTopics{{{MeasureTopic::Overview, "overview"},
                                              {MeasureTopic::People, "people"},
                                              {MeasureTopic::Quality, "quality"},
                                              {MeasureTopic::Section, "section"}}};

} // namespace

std::string_view toText(MeasureUnit unit)
{
    return textOf(kUnits, unit);
}

std::optional<MeasureUnit> measureUnitFromText(std::string_view text)
{
    return valueOf(kUnits, text);
}

std::string_view toText(Direction direction)
{
    return textOf(kDirections, direction);
}

std::optional<Direction> directionFromText(std::string_view text)
{
    return valueOf(kDirections, text);
}

std::string_view toText(MeasureTopic topic)
{
    return textOf(kTopics, topic);
}

std::optional<MeasureTopic> measureTopicFromText(std::string_view text)
{
    return valueOf(kTopics, text);
}

std::string_view unitLabel(MeasureUnit unit)
{
    return textOf(kUnitLabels, unit);
}

std::string unitLabel(MeasureUnit unit, const std::string& weightUnit)
{
    return (weightUnit.empty() ? "" : weightUnit + " ") + std::string(unitLabel(unit));
}

std::string_view denominatorLabel(MeasureUnit unit)
{
    return unit == MeasureUnit::RatePer1000Households ? "households" : "population";
}

std::optional<double> multiplierOf(MeasureUnit unit)
{
    switch (unit) {
    case MeasureUnit::RatePer1000Residents:
    case MeasureUnit::RatePer1000Households:
    case MeasureUnit::RatePer1000Under18s:
        return 1000.0;
    case MeasureUnit::RatePer10000:
        return 10000.0;
    case MeasureUnit::Count:
    case MeasureUnit::Percentage:
    case MeasureUnit::Money:
    case MeasureUnit::Rank:
    case MeasureUnit::Text:
        break;
    }
    return std::nullopt;
}

} // namespace wardwise
