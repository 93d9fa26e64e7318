#include "core/project/figure_places.h"

#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/project/new_places.h"
#include "core/store/catalogue_repository.h"

#include <algorithm>
#include <utility>

namespace wardwise::project {

namespace {

Error ambiguousYear(const std::string& label)
{
    const std::string year = label.substr(0, 4);
    return {ErrorCode::Invalid,
            label + " could be a month or a year from April. Write " + label + ".." + label
                + " for the month, or " + year + "-04.." + std::to_string(std::stoi(year) + 1)
                + "-03 for the year.",
            {}};
}

Error unreadablePeriod(const std::string& label)
{
    return {ErrorCode::Invalid,
            "The period \"" + label
                + "\" can't be read. Write it as 2018-19 (April to March), 2018, 2018-10 or "
                  "2018-10..2019-02.",
            {}};
}

} // namespace

std::string partText(const Breakdown& breakdown)
{
    if (breakdown.id == kWhole) {
        return {};
    }
    return breakdown.dimension.empty() ? breakdown.category : breakdown.dimension + ": " + breakdown.category;
}

std::string labelOf(const FigureEntry& entry)
{
    std::string label;
    for (const std::string* part : {&entry.area, &entry.measure, &entry.breakdown, &entry.period}) {
        label += (label.empty() || part->empty() ? "" : ", ") + *part;
    }
    return label + (entry.quantity.empty() ? "" : ": " + entry.quantity);
}

FigurePlacer::FigurePlacer(const store::Connection& connection, const Catalogue& catalogue,
                           std::optional<Assessment> assessment)
    : m_connection(&connection)
    , m_given(&catalogue)
    , m_assessment(std::move(assessment))
{
}

Result<void> FigurePlacer::refresh()
{
    auto fresh = store::loadCatalogue(*m_connection);
    if (!fresh) {
        return fresh.error();
    }
    m_own = std::move(*fresh);
    ++m_generation;
    m_areas.clear();
    m_sources.clear();
    m_measures.clear();
    m_periods.clear();
    m_breakdowns.clear();
    return {};
}

Result<void> FigurePlacer::placeArea(const FigureEntry& entry, FigurePlaces& places)
{
    if (const auto known = m_areas.find(entry.area); known != m_areas.end()) {
        places.area = known->second;
        places.areaName = catalogue().area(known->second)->name;
        return {};
    }
    const auto found = findArea(catalogue(), entry.area);
    if (found) {
        places.area = (*found)->id;
        places.areaName = (*found)->name;
        m_areas.emplace(entry.area, places.area);
        return {};
    }
    const auto& all = catalogue().areas;
    const bool alike = std::any_of(all.begin(), all.end(),
                                   [&](const Area& area) { return looksLike(area.name, entry.area); });
    if (found.error().code != ErrorCode::NotFound || alike) {
        return found.error();
    }
    if (auto named = checkName(entry.area, "area"); !named) {
        return named;
    }
    const Area area = newWard(catalogue(), m_assessment, entry.area);
    const auto added = store::addArea(*m_connection, area);
    if (!added) {
        return added.error();
    }
    places.area = *added;
    places.areaName = area.name;
    places.added.push_back("the ward " + area.name + " (" + area.code + ")");
    return {};
}

Result<void> FigurePlacer::placeSource(const FigureEntry& entry, FigurePlaces& places)
{
    if (const auto known = m_sources.find(entry.source); known != m_sources.end()) {
        places.source = known->second;
        return {};
    }
    if (const auto found = findSource(catalogue(), entry.source)) {
        places.source = (*found)->id;
        m_sources.emplace(entry.source, places.source);
        return {};
    }
    for (const Source& source : catalogue().sources) {
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
    const auto added = store::addSource(*m_connection, source);
    if (!added) {
        return added.error();
    }
    places.source = *added;
    places.added.push_back("the source " + entry.source);
    return {};
}

/// The measure of the source's own family first, then the project's only one of that name.
Result<const Measure*> FigurePlacer::knownMeasure(const FigureEntry& entry) const
{
    if (const auto source = findSource(catalogue(), entry.source)) {
        if (auto own = findMeasure(catalogue(), entry.measure, {(*source)->key})) {
            return own;
        }
    }
    if (auto ours = findMeasure(catalogue(), entry.measure, {std::string()})) {
        return ours;
    }
    return findMeasure(catalogue(), entry.measure);
}

Result<void> FigurePlacer::placeMeasure(const FigureEntry& entry, Quantity quantity, FigurePlaces& places)
{
    const auto name = std::pair(entry.measure, entry.source);
    const auto known = m_measures.find(name);
    const auto id = entry.measureId             ? entry.measureId
                    : known != m_measures.end() ? std::optional(known->second)
                                                : std::nullopt;
    const Measure* measure = id ? catalogue().measure(*id) : nullptr;
    if (measure == nullptr) {
        const auto found = knownMeasure(entry);
        if (!found) {
            const auto& all = catalogue().measures;
            const bool alike = std::any_of(all.begin(), all.end(), [&](const Measure& candidate) {
                return looksLike(candidate.name, entry.measure);
            });
            // A name that several other families use is still new here: it becomes a measure of our own.
            if (found.error().code == ErrorCode::NotFound && alike) {
                return found.error();
            }
            return makeMeasure(entry, quantity, places);
        }
        measure = *found;
        m_measures.emplace(name, measure->id);
    }
    places.measure = measure->id;
    places.measureName = measure->name;
    places.unit = unitTextFor(quantity, measure->unit);
    return {};
}

Result<void> FigurePlacer::makeMeasure(const FigureEntry& entry, Quantity quantity, FigurePlaces& places)
{
    if (auto named = checkName(entry.measure, "measure"); !named) {
        return named;
    }
    const Measure measure = newMeasure(catalogue(), entry, quantity);
    const auto added = store::addMeasure(*m_connection, measure);
    if (!added) {
        return added.error();
    }
    places.measure = *added;
    places.measureName = measure.name;
    places.unit = unitTextFor(quantity, measure.unit);
    places.added.push_back("the measure " + measure.name);
    return {};
}

Result<void> FigurePlacer::placePeriod(const FigureEntry& entry, FigurePlaces& places)
{
    const auto known = m_periods.find(entry.period);
    const Period* found =
        known == m_periods.end() ? findPeriod(catalogue(), entry.period) : catalogue().period(known->second);
    if (found != nullptr) {
        places.period = found->id;
        places.periodLabel = found->label;
        m_periods.emplace(entry.period, found->id);
        return {};
    }
    if (isAmbiguousYear(entry.period)) {
        return ambiguousYear(entry.period);
    }
    const auto period = periodFromLabel(entry.period);
    if (!period) {
        return unreadablePeriod(entry.period);
    }
    const auto added = store::addPeriod(*m_connection, *period);
    if (!added) {
        return added.error();
    }
    places.period = *added;
    places.periodLabel = period->label;
    places.added.push_back("the period " + period->label);
    return {};
}

Result<void> FigurePlacer::placeBreakdown(const FigureEntry& entry, FigurePlaces& places)
{
    if (entry.breakdown.empty()) {
        return {};
    }
    const auto known = m_breakdowns.find(entry.breakdown);
    const auto& all = catalogue().breakdowns;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Breakdown& part) {
        return known == m_breakdowns.end() ? sameText(partText(part), entry.breakdown)
                                           : part.id == known->second;
    });
    if (found != all.end()) {
        places.breakdown = found->id;
        places.part = partText(*found);
        m_breakdowns.emplace(entry.breakdown, found->id);
        return {};
    }
    for (const Breakdown& part : all) {
        if (looksLike(partText(part), entry.breakdown)) {
            return Error{ErrorCode::NotFound,
                         "There's no part \"" + entry.breakdown + "\". Did you mean " + partText(part) + "?",
                         {}};
        }
    }
    if (auto named = checkName(entry.breakdown, "part"); !named) {
        return named;
    }
    const auto colon = entry.breakdown.find(": ");
    const bool split = colon != std::string::npos;
    const Breakdown part{.id = {},
                         .dimension = split ? entry.breakdown.substr(0, colon) : std::string(),
                         .category = split ? entry.breakdown.substr(colon + 2) : entry.breakdown};
    const auto added = store::addBreakdown(*m_connection, part);
    if (!added) {
        return added.error();
    }
    places.breakdown = *added;
    places.part = entry.breakdown;
    places.added.push_back("the part " + entry.breakdown);
    return {};
}

Result<void> FigurePlacer::findOrMake(const FigureEntry& entry, Quantity quantity, FigurePlaces& places)
{
    if (auto placed = placeArea(entry, places); !placed) {
        return placed;
    }
    if (auto placed = placeSource(entry, places); !placed) {
        return placed;
    }
    if (auto placed = placeMeasure(entry, quantity, places); !placed) {
        return placed;
    }
    if (auto placed = placePeriod(entry, places); !placed) {
        return placed;
    }
    return placeBreakdown(entry, places);
}

Result<FigurePlaces> FigurePlacer::place(const FigureEntry& typed, Quantity quantity)
{
    FigureEntry entry = typed;
    for (std::string* name : {&entry.area, &entry.measure, &entry.source, &entry.breakdown}) {
        *name = composed(*name);
    }
    FigurePlaces places;
    const auto placed = findOrMake(entry, quantity, places);
    m_generation += static_cast<int>(places.added.size());
    if (!placed) {
        return placed.error();
    }
    return places;
}

} // namespace wardwise::project
