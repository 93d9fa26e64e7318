#include "core/project/figure_list.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/figure_text.h"

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr std::size_t at(ListColumn column)
{
    return static_cast<std::size_t>(column);
}

std::string breakdownText(const Catalogue& catalogue, BreakdownId id)
{
    const Breakdown* breakdown = id == kWhole ? nullptr : catalogue.breakdown(id);
    if (breakdown == nullptr) {
        return {};
    }
    return breakdown->dimension.empty() ? breakdown->category
                                        : breakdown->dimension + ": " + breakdown->category;
}

std::string valueText(const Observation& observation)
{
    const std::string value = figureText(observation.figure);
    return observation.qualifier.empty() ? value : observation.qualifier + " " + value;
}

/// "822, 830", and the sections that the lines are in.
void citePlaces(const Observation& observation, ListedFigure& row)
{
    std::string lines;
    for (const Citation& citation : observation.citations) {
        lines += (lines.empty() ? "" : ", ") + std::to_string(citation.line);
        if (row.sections.find(citation.section) == std::string::npos) {
            row.sections += (row.sections.empty() ? "" : "; ") + citation.section;
        }
    }
    row.firstLine = observation.citations.empty() ? 0 : observation.citations.front().line;
    row.cells.at(at(ListColumn::Lines)) = lines;
}

ListedFigure rowOf(const Catalogue& catalogue, const Observation& observation)
{
    const Area* area = catalogue.area(observation.key.area);
    const Measure* measure = catalogue.measure(observation.key.measure);
    const Period* period = catalogue.period(observation.key.period);
    ListedFigure row;
    row.id = observation.id;
    row.area = observation.key.area;
    row.measure = observation.key.measure;
    row.number = observation.figure.number();
    row.areaCode = area == nullptr ? std::string() : area->code;
    row.cells.resize(kListColumns);
    row.cells.at(at(ListColumn::Area)) = area == nullptr ? std::string() : area->name;
    row.cells.at(at(ListColumn::Measure)) = measure == nullptr ? std::string() : measure->name;
    row.cells.at(at(ListColumn::Breakdown)) = breakdownText(catalogue, observation.key.breakdown);
    row.cells.at(at(ListColumn::Period)) = period == nullptr ? std::string() : period->label;
    row.cells.at(at(ListColumn::Value)) = valueText(observation);
    row.cells.at(at(ListColumn::Unit)) = observation.unit;
    row.cells.at(at(ListColumn::Quantity)) = std::string(toText(observation.key.quantity));
    row.cells.at(at(ListColumn::Note)) = observation.note;
    citePlaces(observation, row);
    if (row.number) {
        row.plainValue = plainText(*row.number, observation.figure.decimals);
    }
    return row;
}

/// What has the word in its name, or in another text of its own.
template <class Thing, class Texts>
auto named(const std::vector<Thing>& things, const std::string& word, Texts texts)
{
    std::vector<decltype(Thing::id)> ids;
    for (const Thing& thing : things) {
        if (caseFolded(texts(thing)).find(word) != std::string::npos) {
            ids.push_back(thing.id);
        }
    }
    return ids;
}

std::vector<store::ListWord> lookUp(const Catalogue& catalogue, const std::string& filter)
{
    std::vector<store::ListWord> words;
    for (const std::string& word : foldedWords(filter)) {
        words.push_back(
            {.text = word,
             .areas =
                 named(catalogue.areas, word, [](const Area& area) { return area.name + '\n' + area.code; }),
             .measures = named(catalogue.measures, word, [](const Measure& measure) { return measure.name; }),
             .periods = named(catalogue.periods, word, [](const Period& period) { return period.label; }),
             .breakdowns = named(catalogue.breakdowns, word, [&](const Breakdown& breakdown) {
                 return breakdownText(catalogue, breakdown.id);
             })});
    }
    return words;
}

} // namespace

Result<FigureList> FigureList::load(const Project& project, const ListWish& wish)
{
    const auto listed =
        store::listFigures(project.connection(), {.source = wish.source,
                                                  .words = lookUp(project.catalogue(), wish.filter),
                                                  .order = wish.order,
                                                  .descending = wish.descending,
                                                  .most = kMost,
                                                  .wanted = wish.wanted});
    if (!listed) {
        return listed.error();
    }
    const auto observations = store::loadObservations(project.connection(), listed->ids);
    if (!observations) {
        return observations.error();
    }
    FigureList list;
    list.fitting = listed->fitting;
    list.rows.reserve(observations->size());
    for (const Observation& observation : *observations) {
        list.rows.push_back(rowOf(project.catalogue(), observation));
    }
    return list;
}

std::string FigureList::longest(ListColumn column) const
{
    const auto widest =
        std::max_element(rows.begin(), rows.end(), [&](const ListedFigure& a, const ListedFigure& b) {
            return a.cells.at(at(column)).size() < b.cells.at(at(column)).size();
        });
    return widest == rows.end() ? std::string() : widest->cells.at(at(column));
}

} // namespace wardwise::project
