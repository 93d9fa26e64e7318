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
    for (const ListColumn column : {ListColumn::Area, ListColumn::Measure, ListColumn::Breakdown,
                                    ListColumn::Period, ListColumn::Value, ListColumn::Note}) {
        row.words += row.cells.at(at(column)) + '\n';
    }
    row.words += row.sections + '\n' + row.areaCode;
    if (row.number) {
        row.plainValue = plainText(*row.number, observation.figure.decimals);
        row.words += '\n' + row.plainValue; // 2935 finds 2,935
    }
    row.words = caseFolded(row.words);
    return row;
}

std::vector<std::string> wordsOf(std::string_view filter)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : caseFolded(filter) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool isMissing(const ListedFigure& row, ListColumn column)
{
    return column == ListColumn::Value   ? !row.number
           : column == ListColumn::Lines ? row.firstLine == 0
                                         : row.cells.at(at(column)).empty();
}

bool isBefore(const ListedFigure& a, const ListedFigure& b, ListColumn column)
{
    if (column == ListColumn::Value && a.number && b.number) {
        return *a.number < *b.number;
    }
    if (column == ListColumn::Lines) {
        return a.firstLine < b.firstLine;
    }
    return a.cells.at(at(column)) < b.cells.at(at(column));
}

} // namespace

Result<FigureList> FigureList::load(const Project& project, SourceId source)
{
    FigureList list;
    auto read =
        store::forEachObservation(project.connection(), {.area = {}, .measures = {}, .source = source},
                                  [&](const Observation& observation) {
                                      list.m_rows.push_back(rowOf(project.catalogue(), observation));
                                  });
    if (!read) {
        return read.error();
    }
    return list;
}

std::string FigureList::longest(ListColumn column) const
{
    const auto widest =
        std::max_element(m_rows.begin(), m_rows.end(), [&](const ListedFigure& a, const ListedFigure& b) {
            return a.cells.at(at(column)).size() < b.cells.at(at(column)).size();
        });
    return widest == m_rows.end() ? std::string() : widest->cells.at(at(column));
}

std::vector<std::size_t> FigureList::ordered(std::string_view filter, ListColumn column,
                                             bool descending) const
{
    const auto words = wordsOf(filter);
    std::vector<std::size_t> found;
    found.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::string& text = m_rows[i].words;
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return text.find(word) != std::string::npos; })) {
            found.push_back(i);
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t i, std::size_t j) {
        const bool noFirst = isMissing(m_rows[i], column);
        const bool noSecond = isMissing(m_rows[j], column);
        if (noFirst != noSecond) {
            return noSecond;
        }
        return descending ? isBefore(m_rows[j], m_rows[i], column) : isBefore(m_rows[i], m_rows[j], column);
    });
    return found;
}

} // namespace wardwise::project
