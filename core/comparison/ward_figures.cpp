#include "core/comparison/ward_figures.h"

#include "core/base/number_text.h"
#include "core/domain/measure_parts.h"
#include "core/domain/period.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace wardwise::comparison {

namespace {

constexpr double kRoundingSlack = 1.001;

Quantity rateQuantityOf(const Measure& measure)
{
    return measure.unit == MeasureUnit::Percentage ? Quantity::Percentage : Quantity::Rate;
}

void setPopulation(AreaRate& rate, const StoredFigure* stored, std::optional<PeriodId> period)
{
    if (stored != nullptr && stored->number()) {
        rate.population = Population{std::llround(*stored->number())};
        rate.populationObservation = stored->observation;
        rate.populationPeriod = period;
    }
}

std::string noFigureIn(const std::string& periodLabel)
{
    return "no figure for " + periodLabel;
}

} // namespace

WardFigures::WardFigures(std::shared_ptr<const Catalogue> catalogue, SourceId source, FigureColumns figures,
                         std::shared_ptr<const Populations> populations)
    : m_catalogue(std::move(catalogue))
    , m_source(source)
    , m_index(std::move(figures))
    , m_populations(std::move(populations))
{
    indexBatches();
    indexComplete();
    indexOverlaps();
    indexMeasures();
    indexPeriods();
    indexRows();
}

WardFigures WardFigures::with(const Observation& changed,
                              std::shared_ptr<const Populations> populations) const
{
    WardFigures figures = *this;
    figures.m_index = m_index.with(changed);
    figures.m_populations = std::move(populations);
    return figures;
}

bool WardFigures::sharesFigures(const WardFigures& other, const Measure& measure) const
{
    if (m_source != other.m_source || m_catalogue != other.m_catalogue || m_populations != other.m_populations
        || !m_index.sharesFigures(other.m_index, measure.id)) {
        return false;
    }
    const auto& parts = partsOf(measure);
    return std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
        return m_index.sharesFigures(other.m_index, part.measure->id);
    });
}

const std::vector<WardFigures::Part>& WardFigures::partsOf(const Measure& measure) const
{
    static const std::vector<Part> none;
    const auto parts = m_partsOf.find(measure.id);
    return parts == m_partsOf.end() ? none : parts->second;
}

bool WardFigures::givesWardRate(const FigureColumn& column) const
{
    const Measure* measure = m_catalogue->measure(column.measure);
    if (!column.hasWards || measure == nullptr) {
        return false;
    }
    // A count makes a rate only of a measure that is one.
    return column.quantity == rateQuantityOf(*measure)
           || (column.quantity == Quantity::Count && multiplierOf(measure->unit).has_value());
}

void WardFigures::indexBatches()
{
    for (const auto& column : m_index.columns()) {
        auto& ofPeriod = m_batchesByPeriod[column->period.value];
        for (const BatchId batch : column->batches) {
            m_measuresOfBatch[batch.value].insert(column->measure.value);
            if (std::find(ofPeriod.begin(), ofPeriod.end(), batch.value) == ofPeriod.end()) {
                ofPeriod.push_back(batch.value);
            }
        }
    }
}

void WardFigures::indexMeasures()
{
    std::unordered_set<std::int64_t> present;
    for (const auto& column : m_index.columns()) {
        if (givesWardRate(*column)) {
            present.insert(column->measure.value);
        }
    }
    for (const Measure& measure : m_catalogue->measures) {
        if (m_catalogue->isMadeOfMeasures(measure.id)) {
            auto& parts = m_partsOf[measure.id];
            for (const WeightedLeaf& each : weightedLeavesOf(m_catalogue->measureParts, measure.id)) {
                if (const Measure* leaf = m_catalogue->measure(each.leaf)) {
                    parts.push_back({leaf, each.weight});
                }
            }
        }
        const auto& parts = partsOf(measure);
        const bool combines = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
            return present.contains(part.measure->id.value);
        });
        if (combines || present.contains(measure.id.value)) {
            m_measures.push_back(measure.id);
        }
    }
}

void WardFigures::indexPeriods()
{
    std::unordered_set<std::int64_t> seen;
    std::vector<const Period*> all;
    for (const auto& column : m_index.columns()) {
        if (givesWardRate(*column) && seen.insert(column->period.value).second) {
            all.push_back(m_catalogue->period(column->period));
        }
    }
    m_periods = periodChoices(std::move(all));
}

Result<PeriodChoice> WardFigures::periodNamed(std::string_view label) const
{
    return choiceNamed(m_periods, label);
}

void WardFigures::indexComplete()
{
    for (const Batch* batch : m_catalogue->batchesOf(m_source)) {
        for (const auto& [period, batches] : m_batchesByPeriod) {
            const bool hasPeriod =
                std::find(batches.begin(), batches.end(), batch->id.value) != batches.end();
            if (batch->completeFor && hasPeriod) {
                m_complete[{PeriodId{period}, *batch->completeFor}].push_back(batch);
            }
        }
    }
    for (const CompleteMonth& month : m_catalogue->completeMonths) {
        const Batch* batch = m_catalogue->batch(month.batch);
        if (batch != nullptr && batch->source == m_source) {
            m_complete[{month.period, month.area}].push_back(batch);
        }
    }
}

const Batch* WardFigures::completeBatchFor(const Area& area, const Measure& measure, PeriodId period) const
{
    if (m_partsOf.contains(measure.id) || area.kind != AreaKind::Ward) {
        return nullptr;
    }
    const Batch* last = nullptr;
    for (const Area* around = &area; around != nullptr;
         around = around->parent ? m_catalogue->area(*around->parent) : nullptr) {
        const auto complete = m_complete.find({period, around->id});
        if (complete == m_complete.end()) {
            continue;
        }
        for (const Batch* batch : complete->second) {
            // A batch is complete for what it counts; of a measure that it lacks it says nothing.
            const auto counted = m_measuresOfBatch.find(batch->id.value);
            if (counted != m_measuresOfBatch.end() && counted->second.contains(measure.id.value)
                && (last == nullptr || last->id < batch->id)) {
                last = batch;
            }
        }
    }
    return last;
}

WardFigures::Counted WardFigures::ownCount(const Area& area, const Measure& measure,
                                           const PeriodChoice& period) const
{
    Counted result;
    Count sum;
    for (const PeriodId part : period.parts) {
        const StoredFigure* cell = m_index.find(area.id, measure.id, part, Quantity::Count);
        if (cell == nullptr || isSuperseded(*cell, area, measure, part)) {
            const Batch* complete = completeBatchFor(area, measure, part);
            if (complete == nullptr) {
                const Period* stored = m_catalogue->period(part);
                result.whyNone = noFigureIn(stored == nullptr ? period.span.label : stored->label);
                return result;
            }
            result.batch = complete->id;
            continue;
        }
        const auto number = cell->number();
        if (!number) {
            result.whyNone = cell->whyNone();
            return result;
        }
        sum += Count{std::llround(*number)};
        result.batch = cell->batch;
        result.observation = period.parts.size() == 1 ? std::optional(cell->observation) : std::nullopt;
    }
    result.count = sum;
    return result;
}

WardFigures::Denominator WardFigures::populationFor(const Area& area, const Measure& measure,
                                                    const PeriodChoice& period,
                                                    std::optional<BatchId> batch) const
{
    // A denominator said with the figure itself comes first, then the batch's, then the newest that there is.
    if (const auto* own = m_index.find(area.id, measure.id, period.parts.front(), Quantity::Population)) {
        return own->number() ? Denominator{own, period.parts.front()} : Denominator{};
    }
    // Residents don't do for households, nor all of them for the young.
    const bool ofHouseholds = measure.unit == MeasureUnit::RatePer1000Households;
    const Populations::OfArea* found =
        measure.unit == MeasureUnit::RatePer1000Under18s ? nullptr
        : ofHouseholds
            ? m_populations->findHouseholds(*m_catalogue, area.id)
            : m_populations->find(*m_catalogue, area.id, batch ? m_catalogue->batch(*batch) : nullptr);
    return found == nullptr ? Denominator{} : Denominator{&found->stored, found->period};
}

void WardFigures::fillFromPublished(AreaRate& rate, const Area& area, const Measure& measure,
                                    const PeriodChoice& period, const StoredFigure& published) const
{
    rate.observation = published.observation;
    const auto value = published.number();
    if (!value) {
        rate.whyNone = published.whyNone();
        return;
    }
    rate.rate = Rate{*value};
    rate.rateSource = RateSource::Published;
    rate.decimals = published.decimals();
    const auto multiplier = multiplierOf(measure.unit);
    if (multiplier) {
        const auto [population, of] = populationFor(area, measure, period, published.batch);
        setPopulation(rate, population, of);
    }
    const double yearly = static_cast<double>(period.span.months()) / kMonthsAYear;
    if (const Counted counted = ownCount(area, measure, period); counted.count) {
        rate.count = counted.count;
        rate.countSource = CountSource::Recorded;
    } else if (rate.population && period.span.months() == kMonthsAYear) {
        rate.countRange = stats::countsBehindRate(*rate.rate, rate.decimals, *rate.population, *multiplier);
        rate.count = Count{std::llround(*value * static_cast<double>(rate.population->value) / *multiplier)};
        rate.countSource = CountSource::Reconstructed;
    }
    if (!rate.count || !rate.population || !multiplier) {
        return;
    }
    const auto computed = stats::crudeRate(*rate.count, *rate.population, *multiplier / yearly);
    const double slack = 0.5 * std::pow(10.0, -rate.decimals) * kRoundingSlack;
    rate.disagrees = rate.countSource == CountSource::Recorded
                     && (!computed || std::abs(computed->value - *value) > slack);
    if (!rate.disagrees) {
        rate.ci95 = stats::crudeRateInterval(*rate.count, *rate.population, *multiplier / yearly);
    }
}

void WardFigures::fillFromCount(AreaRate& rate, const Area& area, const Measure& measure,
                                const PeriodChoice& period, const RowsByLocation* rows) const
{
    const Counted counted = countOf(area, measure, period, rows);
    rate.observation = counted.observation;
    if (!counted.count) {
        rate.whyNone = counted.whyNone;
        return;
    }
    const bool isWeighted = !measure.weightUnit.empty();
    if (!isWeighted) {
        rate.count = counted.count;
        rate.countSource = CountSource::Recorded;
    }
    const auto unit = multiplierOf(measure.unit);
    if (!unit) {
        rate.whyNone = isWeighted ? "a weighted sum, not a rate" : "a count, not a rate";
        return;
    }
    const auto [population, of] = populationFor(area, measure, period, counted.batch);
    setPopulation(rate, population, of);
    if (!rate.population) {
        rate.whyNone = "no " + std::string(denominatorLabel(measure.unit));
        return;
    }
    const double yearly = static_cast<double>(period.span.months()) / kMonthsAYear;
    const double multiplier = *unit / yearly;
    rate.rate = stats::crudeRate(*counted.count, *rate.population, multiplier);
    if (!rate.rate) {
        rate.whyNone = "a " + std::string(denominatorLabel(measure.unit)) + " of nought";
        return;
    }
    rate.rateSource = RateSource::Computed;
    if (rows != nullptr || isWeighted) {
        scaleUp(rate, counted, multiplier);
    } else {
        rate.ci95 = stats::crudeRateInterval(*counted.count, *rate.population, multiplier);
    }
}

AreaRate WardFigures::rateOf(const Area& area, const Measure& measure, const PeriodChoice& period,
                             const RowsByLocation* rows) const
{
    AreaRate rate;
    rate.area = area.id;
    rate.code = area.code;
    rate.name = area.name;
    const StoredFigure* published =
        period.parts.size() == 1
            ? m_index.find(area.id, measure.id, period.parts.front(), rateQuantityOf(measure))
            : nullptr;
    if (published != nullptr && rows != nullptr) {
        rate.observation = published->observation;
        rate.whyNone = "published, so it can't be scaled";
    } else if (published != nullptr) {
        fillFromPublished(rate, area, measure, period, *published);
    } else {
        fillFromCount(rate, area, measure, period, rows);
    }
    return rate;
}

std::optional<double> WardFigures::publishedRate(AreaId area, MeasureId measure,
                                                 const PeriodChoice& period) const
{
    if (period.parts.size() != 1) {
        return std::nullopt;
    }
    const Measure* of = m_catalogue->measure(measure);
    const StoredFigure* cell =
        of == nullptr ? nullptr : m_index.find(area, measure, period.parts.front(), rateQuantityOf(*of));
    return cell == nullptr ? std::nullopt : cell->number();
}

std::vector<BatchId> WardFigures::batchesOf(const Measure& measure, const PeriodChoice& period) const
{
    std::unordered_set<std::int64_t> measures{measure.id.value};
    for (const Part& part : partsOf(measure)) {
        measures.insert(part.measure->id.value);
    }
    std::vector<BatchId> found;
    for (const auto& column : m_index.columns()) {
        if (measures.contains(column->measure.value)
            && std::find(period.parts.begin(), period.parts.end(), column->period) != period.parts.end()) {
            found.insert(found.end(), column->batches.begin(), column->batches.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace wardwise::comparison
