#include "core/import/tables/figure_meaning.h"

#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"

namespace wardwise::import {

FigureMeanings::FigureMeanings(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                               const ColumnRoles& roles, const IndicatorNotes& notes)
    : m_sheet(&sheet)
    , m_table(&table)
    , m_mapping(&mapping)
    , m_roles(&roles)
    , m_notes(&notes)
{
}

FigureMeaning FigureMeanings::of(std::size_t row, std::size_t column)
{
    const ColumnMeaning& said = m_mapping->columns[column];
    FigureMeaning meaning{said.measure, said.quantity, said.unit, periodIn(said.period)};
    if (m_roles->measure) {
        readLong(row, meaning);
    }
    if (m_roles->period) {
        meaning.period = periodIn(cell(row, m_roles->period));
    }
    if (!meaning.period) {
        meaning.period = periodIn(m_mapping->period);
    }
    if (!meaning.unit && meaning.quantity == Quantity::Rate) {
        meaning.unit = m_mapping->rateUnit;
    }
    return meaning;
}

void FigureMeanings::readLong(std::size_t row, FigureMeaning& meaning)
{
    const std::string measure(withoutNotes(cell(row, m_roles->measure)));
    meaning.measure = meaning.measure.empty() || measure.empty() ? measure : measure + ": " + meaning.measure;
    const UnitWords& quantity = wordsOf(cell(row, m_roles->quantity));
    const UnitWords& unit = wordsOf(cell(row, m_roles->unit));
    if (!meaning.quantity) {
        meaning.quantity = quantity.quantity ? quantity.quantity : unit.quantity;
        if (meaning.quantity == Quantity::Population && !isWholePopulation(measure)) {
            meaning.quantity = Quantity::Count; // "Victims" are counted in "Persons", too
        }
    }
    if (!meaning.unit) {
        meaning.unit = unit.unit ? unit.unit : quantity.unit;
    }
    const auto note = m_notes->find(caseFolded(measure));
    if (note != m_notes->end() && !meaning.unit) {
        meaning.unit = note->second.unit;
    }
}

const std::string& FigureMeanings::cell(std::size_t row, std::optional<std::size_t> column) const
{
    static const std::string kNone;
    return column ? m_sheet->cell(row, m_table->firstColumn + *column) : kNone;
}

const std::optional<Period>& FigureMeanings::periodIn(const std::string& text)
{
    const auto [at, isNew] = m_periods.try_emplace(text);
    if (isNew && !text.empty()) {
        at->second = periodFromLabel(text);
        if (!at->second) {
            at->second = withoutPeriod(text).period;
        }
    }
    return at->second;
}

const UnitWords& FigureMeanings::wordsOf(const std::string& text)
{
    const auto [at, isNew] = m_words.try_emplace(text);
    if (isNew && !text.empty()) {
        at->second = unitIn(text);
    }
    return at->second;
}

} // namespace wardwise::import
