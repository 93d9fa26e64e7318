#include "core/import/tables/store_tables.h"

#include "core/domain/name_match.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace wardwise::import {

namespace {

MeasureUnit unitFor(const TakenFigure& figure)
{
    switch (figure.quantity) {
    case Quantity::Rate:
        return figure.unit.value_or(MeasureUnit::RatePer1000Residents);
    case Quantity::Percentage:
    case Quantity::Change:
        return MeasureUnit::Percentage;
    case Quantity::Rank:
        return MeasureUnit::Rank;
    case Quantity::Money:
        return MeasureUnit::Money;
    case Quantity::Text:
        return MeasureUnit::Text;
    case Quantity::Count: // of which rates are to be made, where somebody said per what
        return figure.unit && multiplierOf(*figure.unit) ? *figure.unit : MeasureUnit::Count;
    case Quantity::Population:
    case Quantity::Ratio:
        break;
    }
    return MeasureUnit::Count;
}

std::string unitText(const TakenFigure& figure)
{
    switch (figure.quantity) {
    case Quantity::Rate:
    case Quantity::Percentage:
    case Quantity::Money:
    case Quantity::Rank:
        return std::string(unitLabel(unitFor(figure)));
    case Quantity::Population:
        return "people";
    default:
        return {};
    }
}

} // namespace

std::string nameWithUnit(const std::string& measure, MeasureUnit unit)
{
    return measure + " (" + std::string(unitLabel(unit)) + ")";
}

TableStore::TableStore(ImportJob& job, std::string family, BatchId batch)
    : m_job(&job)
    , m_family(std::move(family))
    , m_batch(batch)
{
}

Result<std::int64_t> TableStore::add(const TakenTable& table, const std::string& sheet)
{
    // Rates first: the counts beside them are of the same measure, which has the rates' unit.
    std::vector<const TakenFigure*> figures;
    figures.reserve(table.figures.size());
    for (const TakenFigure& figure : table.figures) {
        figures.push_back(&figure);
    }
    std::stable_partition(figures.begin(), figures.end(),
                          [](const TakenFigure* figure) { return figure->quantity == Quantity::Rate; });
    store::ObservationInsert insert(*m_job->connection);
    std::map<std::tuple<std::string, Quantity, MeasureUnit>, MeasureId> measures;
    std::map<std::string, PeriodId> periods;
    for (const TakenFigure* each : figures) {
        const TakenFigure& figure = *each;
        const auto key = std::make_tuple(figure.measure, figure.quantity, unitFor(figure));
        if (measures.find(key) == measures.end()) {
            const auto measure = measureFor(figure);
            if (!measure) {
                return measure.error();
            }
            measures.emplace(key, *measure);
        }
        if (periods.find(figure.period.label) == periods.end()) {
            const auto period = findOrAddPeriod(*m_job, figure.period);
            if (!period) {
                return period.error();
            }
            periods.emplace(figure.period.label, *period);
        }
        Observation observation;
        observation.key = {figure.area, measures.at(key), periods.at(figure.period.label),
                           kWhole,      m_batch,          figure.quantity};
        observation.figure = figure.figure;
        observation.unit = unitText(figure);
        observation.note = figure.note;
        observation.citations.push_back(
            {static_cast<int>(figure.line), sheet.empty() ? figure.column : sheet + ": " + figure.column});
        if (const auto added = insert.add(observation); !added) {
            return added.error();
        }
    }
    return static_cast<std::int64_t>(table.figures.size());
}

Result<MeasureId> TableStore::measureFor(const TakenFigure& figure)
{
    const MeasureUnit unit = unitFor(figure);
    const auto named = [&](const std::string& name) -> const Measure* {
        const auto& measures = m_job->catalogue.measures;
        const auto at = std::find_if(measures.begin(), measures.end(), [&](const Measure& measure) {
            return measure.family == m_family && sameText(measure.name, name);
        });
        return at == measures.end() ? nullptr : &*at;
    };
    const auto fits = [&](const Measure& measure) {
        return measure.unit == unit || (figure.quantity == Quantity::Count && multiplierOf(measure.unit))
               || (figure.quantity == Quantity::Population && measure.unit == MeasureUnit::Count);
    };
    std::string name = figure.measure;
    if (const Measure* known = named(name); known != nullptr && !fits(*known)) {
        name = nameWithUnit(name, unit);
    }
    if (const Measure* known = named(name)) {
        return known->id;
    }
    Measure measure;
    measure.family = m_family;
    measure.name = name;
    measure.unit = unit;
    measure.direction = multiplierOf(measure.unit) ? Direction::HigherIsWorse : Direction::Neither;
    measure.topic = MeasureTopic::Section;
    int last = 0;
    for (const Measure& known : m_job->catalogue.measures) {
        last = std::max(last, known.position);
    }
    measure.position = last + 1;
    return findOrAddMeasure(*m_job, measure);
}

} // namespace wardwise::import
