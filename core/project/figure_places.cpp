#include "core/project/figure_places.h"

#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/store/catalogue_repository.h"

#include <QDate>

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr std::size_t kLongestName = 1000;
constexpr std::size_t kLongestKey = 200;

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

Result<void> placeArea(const store::Connection& connection, const Catalogue& catalogue,
                       const std::optional<Assessment>& assessment, const FigureEntry& entry,
                       FigurePlaces& places)
{
    const auto found = findArea(catalogue, entry.area);
    if (found) {
        places.area = (*found)->id;
        places.areaName = (*found)->name;
        return {};
    }
    const bool alike = std::any_of(catalogue.areas.begin(), catalogue.areas.end(),
                                   [&](const Area& area) { return looksLike(area.name, entry.area); });
    if (found.error().code != ErrorCode::NotFound || alike) {
        return found.error();
    }
    if (auto named = checkName(entry.area, "area"); !named) {
        return named;
    }
    Area area{.id = {},
              .code = freeAreaCode(catalogue, entry.area),
              .name = entry.area,
              .kind = AreaKind::Ward,
              .parent = assessment ? std::optional(assessment->csp) : std::nullopt,
              .boundaryYear = QDate::currentDate().year(),
              .centroid = std::nullopt};
    const auto added = store::addArea(connection, area);
    if (!added) {
        return added.error();
    }
    places.area = *added;
    places.areaName = area.name;
    places.added.push_back("the ward " + area.name + " (" + area.code + ")");
    return {};
}

Result<void> placeSource(const store::Connection& connection, const Catalogue& catalogue,
                         const FigureEntry& entry, FigurePlaces& places)
{
    if (const auto found = findSource(catalogue, entry.source)) {
        places.source = (*found)->id;
        return {};
    }
    for (const Source& source : catalogue.sources) {
        if (looksLike(source.key, entry.source) || looksLike(source.title, entry.source)) {
            return Error{ErrorCode::NotFound,
                         "There's no source \"" + entry.source + "\", but there is \"" + source.key
                             + "\". Use that, or a name that can't be taken for it.",
                         {}};
        }
    }
    if (auto named = checkName(entry.source, "source", kLongestKey); !named) {
        return named;
    }
    Source source;
    source.key = entry.source;
    source.title = entry.source;
    const auto added = store::addSource(connection, source);
    if (!added) {
        return added.error();
    }
    places.source = *added;
    places.added.push_back("the source " + entry.source);
    return {};
}

/// The measure of the source's own family first, then the project's only one of that name.
Result<const Measure*> knownMeasure(const Catalogue& catalogue, const FigureEntry& entry)
{
    if (const auto source = findSource(catalogue, entry.source)) {
        if (auto own = findMeasure(catalogue, entry.measure, {(*source)->key})) {
            return own;
        }
    }
    if (auto ours = findMeasure(catalogue, entry.measure, {std::string()})) {
        return ours;
    }
    return findMeasure(catalogue, entry.measure);
}

Result<void> placeMeasure(const store::Connection& connection, const Catalogue& catalogue,
                          const FigureEntry& entry, Quantity quantity, FigurePlaces& places)
{
    const auto found = knownMeasure(catalogue, entry);
    if (found) {
        places.measure = (*found)->id;
        places.measureName = (*found)->name;
        places.unit = unitTextFor(quantity, (*found)->unit);
        return {};
    }
    const bool alike =
        std::any_of(catalogue.measures.begin(), catalogue.measures.end(),
                    [&](const Measure& measure) { return looksLike(measure.name, entry.measure); });
    // A name that several other families use is still new here: it becomes a measure of the project's own.
    if (found.error().code == ErrorCode::NotFound && alike) {
        return found.error();
    }
    if (auto named = checkName(entry.measure, "measure"); !named) {
        return named;
    }
    int position = 0;
    for (const Measure& measure : catalogue.measures) {
        position = std::max(position, measure.position);
    }
    const Measure measure{.id = {},
                          .family = {},
                          .name = entry.measure,
                          .parent = std::nullopt,
                          .unit = unitFor(quantity),
                          .direction = quantity == Quantity::Population ? Direction::Neither
                                                                        : Direction::HigherIsWorse,
                          .combines = Combines::Own,
                          .position = position + 1,
                          .note = {},
                          .topic = topicFor(entry, unitFor(quantity))};
    const auto added = store::addMeasure(connection, measure);
    if (!added) {
        return added.error();
    }
    places.measure = *added;
    places.measureName = measure.name;
    places.unit = unitTextFor(quantity, measure.unit);
    places.added.push_back("the measure " + measure.name);
    return {};
}

Result<void> placePeriod(const store::Connection& connection, const Catalogue& catalogue,
                         const FigureEntry& entry, FigurePlaces& places)
{
    if (const Period* found = findPeriod(catalogue, entry.period)) {
        places.period = found->id;
        places.periodLabel = found->label;
        return {};
    }
    const auto period = periodFromLabel(entry.period);
    if (isAmbiguousYear(entry.period)) {
        const std::string year = entry.period.substr(0, 4);
        return Error{ErrorCode::Invalid,
                     entry.period + " could be a month or a year from April. Write " + entry.period + ".."
                         + entry.period + " for the month, or " + year + "-04.."
                         + std::to_string(std::stoi(year) + 1) + "-03 for the year.",
                     {}};
    }
    if (!period) {
        return Error{ErrorCode::Invalid,
                     "The period \"" + entry.period
                         + "\" can't be read. Write it as 2018-19 (April to March), 2018, 2018-10 or "
                           "2018-10..2019-02.",
                     {}};
    }
    const auto added = store::addPeriod(connection, *period);
    if (!added) {
        return added.error();
    }
    places.period = *added;
    places.periodLabel = period->label;
    places.added.push_back("the period " + period->label);
    return {};
}

} // namespace

Result<FigurePlaces> placeFigure(const store::Connection& connection, const Catalogue& catalogue,
                                 const std::optional<Assessment>& assessment, const FigureEntry& typed,
                                 Quantity quantity)
{
    FigureEntry entry = typed;
    for (std::string* name : {&entry.area, &entry.measure, &entry.source}) {
        *name = composed(*name);
    }
    FigurePlaces places;
    if (auto placed = placeArea(connection, catalogue, assessment, entry, places); !placed) {
        return placed.error();
    }
    if (auto placed = placeSource(connection, catalogue, entry, places); !placed) {
        return placed.error();
    }
    if (auto placed = placeMeasure(connection, catalogue, entry, quantity, places); !placed) {
        return placed.error();
    }
    if (auto placed = placePeriod(connection, catalogue, entry, places); !placed) {
        return placed.error();
    }
    return places;
}

} // namespace wardwise::project
