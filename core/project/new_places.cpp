#include "core/project/new_places.h"

#include "core/domain/name_match.h"

#include <QDate>

#include <algorithm>

namespace wardwise::project {

namespace {

MeasureUnit unitFor(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
    case Quantity::Count:
        return MeasureUnit::RatePer1000Residents;
    case Quantity::Percentage:
    case Quantity::Change:
        return MeasureUnit::Percentage;
    case Quantity::Population:
    case Quantity::Ratio:
        return MeasureUnit::Count;
    case Quantity::Money:
        return MeasureUnit::Money;
    case Quantity::Rank:
        return MeasureUnit::Rank;
    case Quantity::Text:
        return MeasureUnit::Text;
    }
    return MeasureUnit::Count;
}

MeasureTopic topicFor(const FigureEntry& entry, MeasureUnit unit)
{
    return entry.topic.value_or(multiplierOf(unit) ? MeasureTopic::Overview : MeasureTopic::Section);
}

std::string slugOf(const std::string& name)
{
    std::string slug;
    for (const char c : caseFolded(name)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.empty() ? "area" : slug.substr(0, 60);
}

/// A nine-character code of the Office for National Statistics, such as E05006905.
bool isOfficialCode(const std::string& text)
{
    return text.size() == 9 && std::string_view("EWSNK").find(text.front()) != std::string_view::npos
           && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string freeAreaCode(const Catalogue& catalogue, const std::string& name)
{
    if (isOfficialCode(name)) {
        return name;
    }
    const std::string stem = "local:" + slugOf(name);
    std::string code = stem;
    const auto taken = [&](const std::string& wanted) {
        return std::any_of(catalogue.areas.begin(), catalogue.areas.end(),
                           [&](const Area& area) { return sameText(area.code, wanted); });
    };
    for (int n = 2; taken(code); ++n) {
        code = stem + "-" + std::to_string(n);
    }
    return code;
}

} // namespace

Area newWard(const Catalogue& catalogue, const std::optional<Assessment>& assessment, const std::string& name)
{
    return {.id = {},
            .code = freeAreaCode(catalogue, name),
            .name = name,
            .kind = AreaKind::Ward,
            .parent = assessment ? std::optional(assessment->csp) : std::nullopt,
            .boundaryYear = QDate::currentDate().year(),
            .centroid = std::nullopt};
}

Measure newMeasure(const Catalogue& catalogue, const FigureEntry& entry, Quantity quantity)
{
    int position = 0;
    for (const Measure& measure : catalogue.measures) {
        position = std::max(position, measure.position);
    }
    return {.id = {},
            .family = {},
            .name = entry.measure,
            .parent = std::nullopt,
            .unit = unitFor(quantity),
            .direction = quantity == Quantity::Population ? Direction::Neither : Direction::HigherIsWorse,
            .position = position + 1,
            .note = {},
            .topic = topicFor(entry, unitFor(quantity))};
}

std::string unitTextFor(Quantity quantity, MeasureUnit unit)
{
    switch (quantity) {
    case Quantity::Rate:
        return std::string(unitLabel(multiplierOf(unit) ? unit : MeasureUnit::RatePer1000Residents));
    case Quantity::Percentage:
    case Quantity::Change:
        return "%";
    case Quantity::Population:
        return "people";
    case Quantity::Money:
        return "£";
    case Quantity::Rank:
        return "rank";
    case Quantity::Count:
    case Quantity::Ratio:
    case Quantity::Text:
        break;
    }
    return {};
}

} // namespace wardwise::project
