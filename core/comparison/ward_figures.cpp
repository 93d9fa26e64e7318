#include "core/comparison/ward_figures.h"

#include "core/base/number_text.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace wardwise::comparison {

namespace {

constexpr int kMonthsAYear = 12;
constexpr double kRoundingSlack = 1.001;

Quantity rateQuantityOf(const Measure& measure)
{
    return measure.unit == MeasureUnit::Percentage ? Quantity::Percentage : Quantity::Rate;
}

void setPopulation(AreaRate& rate, const Cell* stored)
{
    if (stored != nullptr && stored->figure.number()) {
        rate.population = Population{std::llround(*stored->figure.number())};
        rate.populationObservation = stored->observation;
    }
}

std::string noFigureIn(const std::string& periodLabel)
{
    return "no figure for " + periodLabel;
}

} // namespace

WardFigures::WardFigures(const Catalogue& catalogue, SourceId source, std::vector<Cell> cells,
                         std::vector<Cell> populations)
    : m_catalogue(&catalogue)
    , m_source(source)
    , m_index(catalogue, std::move(cells))
    , m_populations(std::move(populations))
{
    for (std::size_t i = 0; i < m_populations.size(); ++i) {
        m_populationsByArea[m_populations[i].area.value].push_back(i);
    }
    for (const Batch* batch : catalogue.batchesOf(source)) {
        if (batch->completeFor) {
            m_completeBatches.push_back(batch);
        }
    }
    indexBatches();
    indexMeasures();
    indexPeriods();
}

void WardFigures::replaceFigure(ObservationId observation, const Figure& figure)
{
    m_index.replaceFigure(observation, figure);
    for (Cell& population : m_populations) {
        if (population.observation == observation) {
            population.figure = figure;
        }
    }
}

bool WardFigures::givesWardRate(const FigureIndex::Column& column) const
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
    for (const FigureIndex::Column& column : m_index.columns()) {
        auto& ofPeriod = m_batchesByPeriod[column.period.value];
        for (const BatchId batch : column.batches) {
            m_measuresOfBatch[batch.value].insert(column.measure.value);
            if (std::find(ofPeriod.begin(), ofPeriod.end(), batch.value) == ofPeriod.end()) {
                ofPeriod.push_back(batch.value);
            }
        }
    }
}

void WardFigures::indexMeasures()
{
    std::unordered_set<std::int64_t> present;
    for (const FigureIndex::Column& column : m_index.columns()) {
        if (givesWardRate(column)) {
            present.insert(column.measure.value);
        }
    }
    for (const Measure& measure : m_catalogue->measures) {
        const auto children = m_catalogue->childrenOf(measure.id);
        const bool combines = measure.combines == Combines::Children
                              && std::any_of(children.begin(), children.end(), [&](const Measure* child) {
                                     return present.contains(child->id.value);
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
    for (const FigureIndex::Column& column : m_index.columns()) {
        if (givesWardRate(column) && seen.insert(column.period.value).second) {
            all.push_back(m_catalogue->period(column.period));
        }
    }
    m_periods = periodChoices(std::move(all));
}

Result<PeriodChoice> WardFigures::periodNamed(std::string_view label) const
{
    return choiceNamed(m_periods, label);
}

const Batch* WardFigures::completeBatchFor(const Area& area, const Measure& measure, PeriodId period) const
{
    if (measure.combines != Combines::Own || area.kind != AreaKind::Ward) {
        return nullptr;
    }
    const auto batches = m_batchesByPeriod.find(period.value);
    if (batches == m_batchesByPeriod.end()) {
        return nullptr;
    }
    for (const Batch* batch : m_completeBatches) {
        const bool hasPeriod = std::find(batches->second.begin(), batches->second.end(), batch->id.value)
                               != batches->second.end();
        // A batch is complete for what it counts; of a measure that it lacks it says nothing.
        const auto counted = m_measuresOfBatch.find(batch->id.value);
        const bool hasMeasure =
            counted != m_measuresOfBatch.end() && counted->second.contains(measure.id.value);
        const Area* covered = m_catalogue->area(*batch->completeFor);
        const Area* around = covered == nullptr ? nullptr : m_catalogue->enclosing(area.id, covered->kind);
        if (hasPeriod && hasMeasure && around == covered) {
            return batch;
        }
    }
    return nullptr;
}

WardFigures::Counted WardFigures::ownCount(const Area& area, const Measure& measure,
                                           const PeriodChoice& period) const
{
    Counted result;
    Count sum;
    for (const PeriodId part : period.parts) {
        const Period* stored = m_catalogue->period(part);
        const Cell* cell = m_index.find(area.id, measure.id, part, Quantity::Count);
        if (cell == nullptr) {
            const Batch* complete = completeBatchFor(area, measure, part);
            if (complete == nullptr) {
                result.whyNone = noFigureIn(stored == nullptr ? period.span.label : stored->label);
                return result;
            }
            result.batch = complete->id;
            continue;
        }
        const auto number = cell->figure.number();
        if (!number) {
            const auto* missing = std::get_if<Missing>(&cell->figure.value);
            result.whyNone = missing == nullptr ? "not a number" : std::string(inWords(*missing));
            return result;
        }
        sum += Count{std::llround(*number)};
        result.batch = cell->batch;
        result.observation = period.parts.size() == 1 ? std::optional(cell->observation) : std::nullopt;
    }
    result.count = sum;
    return result;
}

WardFigures::Counted WardFigures::countOf(const Area& area, const Measure& measure,
                                          const PeriodChoice& period) const
{
    if (measure.combines == Combines::Own) {
        return ownCount(area, measure, period);
    }
    Counted result;
    Count sum;
    for (const Measure* child : m_catalogue->childrenOf(measure.id)) {
        const Counted part = countOf(area, *child, period);
        if (!part.count) {
            result.whyNone = child->name + ": " + part.whyNone;
            return result;
        }
        sum += *part.count;
        result.batch = part.batch;
    }
    result.count = sum;
    return result;
}

const Cell* WardFigures::populationFor(const Area& area, const Measure& measure, const PeriodChoice& period,
                                       std::optional<BatchId> batch) const
{
    // A denominator said with the figure itself comes first, then the batch's, then the newest that there is.
    if (const Cell* own = m_index.find(area.id, measure.id, period.parts.front(), Quantity::Population)) {
        return own->figure.number() ? own : nullptr;
    }
    const auto known = m_populationsByArea.find(area.id.value);
    if (known == m_populationsByArea.end()) {
        return nullptr;
    }
    const Batch* figures = batch ? m_catalogue->batch(*batch) : nullptr;
    const Cell* newest = nullptr;
    for (const std::size_t i : known->second) {
        const Cell& cell = m_populations[i];
        if (!cell.figure.number()) {
            continue;
        }
        if (figures != nullptr && figures->denominatorBatch) {
            if (cell.batch == *figures->denominatorBatch && cell.period == *figures->denominatorPeriod) {
                return &cell;
            }
            continue;
        }
        const Period* cellPeriod = m_catalogue->period(cell.period);
        const Period* newestPeriod = newest == nullptr ? nullptr : m_catalogue->period(newest->period);
        if (newestPeriod == nullptr || (cellPeriod != nullptr && cellPeriod->last >= newestPeriod->last)) {
            newest = &cell;
        }
    }
    return newest;
}

void WardFigures::fillFromPublished(AreaRate& rate, const Area& area, const Measure& measure,
                                    const PeriodChoice& period, const Cell& cell) const
{
    rate.observation = cell.observation;
    const auto value = cell.figure.number();
    if (!value) {
        const auto* missing = std::get_if<Missing>(&cell.figure.value);
        rate.whyNone = missing == nullptr ? "not a number" : std::string(inWords(*missing));
        return;
    }
    rate.rate = Rate{*value};
    rate.rateSource = RateSource::Published;
    rate.decimals = cell.figure.decimals;
    const auto multiplier = multiplierOf(measure.unit);
    if (multiplier) {
        setPopulation(rate, populationFor(area, measure, period, cell.batch));
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
                                const PeriodChoice& period) const
{
    const Counted counted = countOf(area, measure, period);
    rate.observation = counted.observation;
    if (!counted.count) {
        rate.whyNone = counted.whyNone;
        return;
    }
    rate.count = counted.count;
    rate.countSource = CountSource::Recorded;
    const auto unit = multiplierOf(measure.unit);
    if (!unit) {
        rate.whyNone = "a count, not a rate";
        return;
    }
    setPopulation(rate, populationFor(area, measure, period, counted.batch));
    if (!rate.population) {
        rate.whyNone = "no population";
        return;
    }
    const double yearly = static_cast<double>(period.span.months()) / kMonthsAYear;
    const double multiplier = *unit / yearly;
    rate.rate = stats::crudeRate(*rate.count, *rate.population, multiplier);
    if (!rate.rate) {
        rate.whyNone = "a population of nought";
        return;
    }
    rate.rateSource = RateSource::Computed;
    rate.ci95 = stats::crudeRateInterval(*rate.count, *rate.population, multiplier);
}

AreaRate WardFigures::rateOf(const Area& area, const Measure& measure, const PeriodChoice& period) const
{
    AreaRate rate;
    rate.area = area.id;
    rate.code = area.code;
    rate.name = area.name;
    const Cell* published = period.parts.size() == 1 ? m_index.find(area.id, measure.id, period.parts.front(),
                                                                    rateQuantityOf(measure))
                                                     : nullptr;
    if (published != nullptr) {
        fillFromPublished(rate, area, measure, period, *published);
    } else {
        fillFromCount(rate, area, measure, period);
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
    const Cell* cell =
        of == nullptr ? nullptr : m_index.find(area, measure, period.parts.front(), rateQuantityOf(*of));
    return cell == nullptr ? std::nullopt : cell->figure.number();
}

std::vector<BatchId> WardFigures::batchesOf(const Measure& measure, const PeriodChoice& period) const
{
    std::unordered_set<std::int64_t> measures{measure.id.value};
    if (measure.combines == Combines::Children) {
        for (const Measure* child : m_catalogue->childrenOf(measure.id)) {
            measures.insert(child->id.value);
        }
    }
    std::vector<BatchId> found;
    for (const FigureIndex::Column& column : m_index.columns()) {
        if (measures.contains(column.measure.value)
            && std::find(period.parts.begin(), period.parts.end(), column.period) != period.parts.end()) {
            found.insert(found.end(), column.batches.begin(), column.batches.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace wardwise::comparison
