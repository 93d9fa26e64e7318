// The rates of wards whose counts are multiplied: scaled for rows without a location (which rows there are,
// and each type's factor), weighted, or both.
#include "core/comparison/ward_figures.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

/// The last load that lists every row of a type in a force and a month, as far as there's one.
using LastLoads = std::vector<std::vector<std::optional<BatchId>>>; ///< by force, then part of the period

LastLoads noLoads(std::size_t forces, std::size_t parts)
{
    LastLoads loads(forces);
    for (auto& ofForce : loads) {
        ofForce.resize(parts);
    }
    return loads;
}

/// Adds the rows of a month that the loads list: what earlier ones say of it is superseded.
void addColumn(const FigureColumn& column, std::size_t part, const ForcePlaces& places,
               const LastLoads& loads, std::vector<LocatedRows>& rows)
{
    for (std::size_t area = column.first; area < column.first + column.places.size(); ++area) {
        const StoredFigure* figure = column.at(area);
        const ForcePlaces::Place& place = places.places()[area];
        const bool counts = place.force != ForcePlaces::kNone && (place.isWard || place.remainder);
        if (figure == nullptr || !counts || !figure->number()) {
            continue;
        }
        const auto& load = loads[place.force][part];
        if (!load || figure->batch < *load) {
            continue;
        }
        LocatedRows& ofForce = rows[place.force];
        (place.remainder == Remainder::NoLocation ? ofForce.unlocated : ofForce.located) +=
            static_cast<std::int64_t>(*figure->number());
    }
}

} // namespace

void WardFigures::indexRows()
{
    const auto& areas = m_catalogue->areas;
    std::vector<std::size_t> unlocated;
    for (std::size_t at = 0; at < areas.size(); ++at) {
        if (remainderOf(areas[at]) == Remainder::NoLocation) {
            unlocated.push_back(at);
        }
    }
    for (const auto& column : m_index.columns()) {
        for (const std::size_t at : unlocated) {
            const StoredFigure* figure = column->quantity == Quantity::Count ? column->at(at) : nullptr;
            if (figure != nullptr) {
                m_loadsOfRows.insert(figure->batch.value);
            }
        }
    }
    if (hasUnlocatedRows()) {
        m_forcePlaces = std::make_shared<const ForcePlaces>(*m_catalogue);
    }
}

bool WardFigures::hasUnlocatedRows(const Measure& measure, const PeriodChoice& period) const
{
    const auto batches = hasUnlocatedRows() ? batchesOf(measure, period) : std::vector<BatchId>();
    return std::any_of(batches.begin(), batches.end(),
                       [&](BatchId batch) { return m_loadsOfRows.contains(batch.value); });
}

std::vector<LocatedRows> WardFigures::rowsOfType(const Measure& type, const PeriodChoice& period) const
{
    LastLoads loads = noLoads(m_forcePlaces->forces().size(), period.parts.size());
    for (const CompleteMonth& month : m_catalogue->completeMonths) {
        const auto part = std::find(period.parts.begin(), period.parts.end(), month.period);
        const Batch* batch = m_catalogue->batch(month.batch);
        const Area* force = m_catalogue->area(month.area);
        const std::size_t place = force == nullptr ? ForcePlaces::kNone : m_forcePlaces->placeOf(*force);
        if (part == period.parts.end() || batch == nullptr || batch->source != m_source
            || place == ForcePlaces::kNone) {
            continue;
        }
        const auto counted = m_measuresOfBatch.find(month.batch.value);
        auto& load = loads[place][static_cast<std::size_t>(part - period.parts.begin())];
        if (counted != m_measuresOfBatch.end() && counted->second.contains(type.id.value)
            && (!load || *load < month.batch)) {
            load = month.batch;
        }
    }
    std::vector<LocatedRows> rows(loads.size());
    for (std::size_t part = 0; part < period.parts.size(); ++part) {
        for (std::size_t force = 0; force < loads.size(); ++force) {
            if (!loads[force][part] && rows[force].whyUnknown.empty()) {
                const Period* stored = m_catalogue->period(period.parts[part]);
                rows[force].whyUnknown = "rows without a location aren't known of "
                                         + (stored == nullptr ? period.span.label : stored->label);
            }
        }
        if (const FigureColumn* column = m_index.column(type.id, period.parts[part], Quantity::Count)) {
            addColumn(*column, part, *m_forcePlaces, loads, rows);
        }
    }
    return rows;
}

void WardFigures::addRows(const Measure& measure, const PeriodChoice& period, RowsByLocation& rows) const
{
    const auto& parts = partsOf(measure);
    if (parts.empty()) {
        rows.add(measure, rowsOfType(measure, period));
    }
    for (const Part& part : parts) {
        rows.add(*part.measure, rowsOfType(*part.measure, period));
    }
}

RowsByLocation WardFigures::rowsByLocation(const Measure& measure, const PeriodChoice& period) const
{
    RowsByLocation rows(*m_catalogue, m_forcePlaces);
    if (m_forcePlaces) {
        addRows(measure, period, rows);
    }
    return rows;
}

void WardFigures::weigh(Counted& counted, const Area& area, const Measure& type, const RowsByLocation& rows)
{
    if (!counted.count) {
        return;
    }
    const LocatedRows* known = rows.of(type.id, area.id);
    const auto factor = known == nullptr ? std::nullopt : known->factor();
    if (factor) {
        counted.scaled.push_back({*counted.count, *factor});
    } else if (known == nullptr) {
        counted.whyNotScaled = "not scaled: rows without a location aren't known of the ward's force";
    } else if (!known->whyUnknown.empty()) {
        counted.whyNotScaled = "not scaled: " + known->whyUnknown;
    } else {
        counted.whyNotScaled = "not scaled: no row of the force has a location";
    }
}

WardFigures::Counted WardFigures::countOf(const Area& area, const Measure& measure,
                                          const PeriodChoice& period, const RowsByLocation* rows) const
{
    const auto& parts = partsOf(measure);
    if (parts.empty()) {
        Counted own = ownCount(area, measure, period);
        if (rows != nullptr) {
            weigh(own, area, measure, *rows);
        }
        return own;
    }
    Counted result;
    Count sum;
    const bool isWeighted = !measure.weightUnit.empty();
    for (const auto& [each, weight] : parts) {
        Counted part = countOf(area, *each, period, rows);
        if (!part.count) { // the sum of what is known would be too low
            result.whyNone = each->name + ": " + part.whyNone;
            return result;
        }
        sum += *part.count;
        result.batch = part.batch;
        if (isWeighted && rows == nullptr) {
            part.scaled.push_back({*part.count, 1.0});
        }
        for (const stats::WeightedCount& counted : part.scaled) {
            result.scaled.push_back({counted.count, counted.weight * weight});
        }
        if (result.whyNotScaled.empty() && !part.whyNotScaled.empty()) {
            result.whyNotScaled = each->name + ": " + part.whyNotScaled;
        }
    }
    result.count = sum;
    return result;
}

void WardFigures::scaleUp(AreaRate& rate, const Counted& counted, double multiplier)
{
    if (!counted.whyNotScaled.empty()) {
        rate.rate.reset();
        rate.rateSource.reset();
        rate.whyNone = counted.whyNotScaled;
        return;
    }
    double scaled = 0.0;
    for (const stats::WeightedCount& part : counted.scaled) {
        scaled += part.weight * static_cast<double>(part.count.value);
    }
    rate.scaledCount = scaled;
    rate.rate = stats::weightedRate(counted.scaled, *rate.population, multiplier);
    rate.ci95 = stats::weightedRateInterval(counted.scaled, *rate.population, multiplier);
}

} // namespace wardwise::comparison
