#include "core/comparison/overview.h"

#include "core/base/number_text.h"
#include "core/comparison/pooled_rate.h"
#include "core/domain/period.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace wardwise::comparison {

namespace {

/// How a rate was made: only rates made the same way are compared.
enum class Made
{
    Published,
    FromOwnCount,
    FromWards
};

std::string inWords(Made made)
{
    switch (made) {
    case Made::Published:
        return "published";
    case Made::FromOwnCount:
        return "computed from its own count";
    case Made::FromWards:
        break;
    }
    return "computed from its wards";
}

struct Side
{
    const Area* area = nullptr;
    std::vector<const Area*> wards;
};

struct MadeRate
{
    Made made = Made::Published;
    AreaRate rate;
};

Side sideOf(const Catalogue& catalogue, const Area* area)
{
    return {area, area == nullptr ? std::vector<const Area*>() : catalogue.inside(area->id, AreaKind::Ward)};
}

std::string wardsLacking(const std::vector<const Area*>& wards, std::size_t lacking, const AreaRate& first)
{
    return groupedText(static_cast<std::int64_t>(lacking)) + " of its "
           + groupedText(static_cast<std::int64_t>(wards.size())) + " wards "
           + (lacking == 1 ? "has" : "have") + " no count and population (" + first.name + ": "
           + (first.whyNone.empty() ? "no recorded count" : first.whyNone) + ")";
}

/// The area's wards taken together: only where each has a count and a population.
AreaRate rateFromWards(const WardFigures& figures, const Side& side, const Measure& measure,
                       const PeriodChoice& period)
{
    AreaRate pooled;
    pooled.area = side.area->id;
    pooled.code = side.area->code;
    pooled.name = side.area->name;
    std::vector<AreaRate> rates;
    rates.reserve(side.wards.size());
    std::size_t lacking = 0;
    std::size_t firstLacking = 0;
    for (const Area* ward : side.wards) {
        rates.push_back(figures.rateOf(*ward, measure, period));
        const AreaRate& rate = rates.back();
        if (!canBePooled(rate)) {
            firstLacking = lacking == 0 ? rates.size() - 1 : firstLacking;
            ++lacking;
        }
    }
    if (lacking == rates.size()) {
        return pooled; // of which the area's own figure says why
    }
    if (lacking > 0) {
        pooled.whyNone = wardsLacking(side.wards, lacking, rates.at(firstLacking));
        return pooled;
    }
    const auto unit = multiplierOf(measure.unit);
    const auto found = unit ? pooledRate(rates, *unit * kMonthsAYear / period.span.months()) : std::nullopt;
    if (found) {
        pooled.count = found->count;
        pooled.scaledCount = found->scaledCount;
        pooled.countSource = found->count ? std::optional(CountSource::Recorded) : std::nullopt;
        pooled.population = found->population;
        pooled.rate = found->rate;
        pooled.rateSource = RateSource::Computed;
        pooled.ci95 = found->ci95;
    }
    return pooled;
}

/// Every rate that the source gives for the area, the most direct first; at least one entry, which says why
/// there's none where there's none.
std::vector<MadeRate> ratesFor(const WardFigures& figures, const Side& side, const Measure& measure,
                               const PeriodChoice& period)
{
    AreaRate own = figures.rateOf(*side.area, measure, period);
    const bool published = own.rateSource == RateSource::Published;
    // A published "suppressed" isn't to be undone by adding up the wards.
    const bool refused = !own.rate && own.observation && !own.count;
    std::vector<MadeRate> rates{
        {published || refused ? Made::Published : Made::FromOwnCount, std::move(own)}};
    if (refused || side.wards.empty()) {
        return rates;
    }
    AreaRate pooled = rateFromWards(figures, side, measure, period);
    if (pooled.rate) {
        rates.push_back({Made::FromWards, std::move(pooled)});
    } else if (!rates.front().rate.rate && !pooled.whyNone.empty()) {
        rates.front().rate.whyNone = pooled.whyNone;
    }
    return rates;
}

const MadeRate& mostDirect(const std::vector<MadeRate>& rates)
{
    const auto at = std::find_if(rates.begin(), rates.end(),
                                 [](const MadeRate& made) { return made.rate.rate.has_value(); });
    return at == rates.end() ? rates.front() : *at;
}

/// Of published rates, to as many decimals as they have: 70.1 and 76.1 are 6.0 apart, not 5.999...
double differenceOf(const AreaRate& ours, const AreaRate& theirs)
{
    const double apart = ours.rate->value - theirs.rate->value;
    if (ours.rateSource != RateSource::Published) {
        return apart;
    }
    const double scale = std::pow(10.0, std::max(ours.decimals, theirs.decimals));
    return std::round(apart * scale) / scale;
}

void compare(OverviewRow& row, const std::vector<MadeRate>& local, const std::vector<MadeRate>& force)
{
    for (const MadeRate& ours : local) {
        const auto theirs = std::find_if(force.begin(), force.end(), [&](const MadeRate& made) {
            return made.made == ours.made && made.rate.rate && ours.rate.rate;
        });
        if (theirs == force.end()) {
            continue;
        }
        row.local = ours.rate;
        row.force = theirs->rate;
        row.difference = differenceOf(ours.rate, theirs->rate);
        if (theirs->rate.rate->value > 0.0) {
            row.ratio = ours.rate.rate->value / theirs->rate.rate->value;
        } else {
            row.whyNone = "the rate of " + theirs->rate.name + " is nought";
        }
        return;
    }
    const MadeRate& ours = mostDirect(local);
    const MadeRate& theirs = mostDirect(force);
    row.local = ours.rate;
    row.force = theirs.rate;
    if (!ours.rate.rate || !theirs.rate.rate) {
        const AreaRate& absent = ours.rate.rate ? theirs.rate : ours.rate;
        row.whyNone = absent.name + ": " + absent.whyNone;
    } else {
        row.whyNone = "not made alike: the rate of " + ours.rate.name + " is " + inWords(ours.made)
                      + ", that of " + theirs.rate.name + " " + inWords(theirs.made);
    }
}

/// Builds the rows in tree order: a measure, then what lies under it.
class Rows
{
public:
    Rows(const Catalogue& catalogue, const WardFigures& figures, const Area& area, const PeriodChoice& period)
        : m_catalogue(&catalogue)
        , m_figures(&figures)
        , m_local(sideOf(catalogue, &area))
        , m_force(sideOf(catalogue, catalogue.enclosing(area.id, AreaKind::Force)))
        , m_period(&period)
    {
    }

    std::vector<OverviewRow> build()
    {
        for (const Measure& measure : m_catalogue->measures) {
            if (!measure.parent) {
                add(measure, std::nullopt, 0);
            }
        }
        return std::move(m_rows);
    }

private:
    /// Adds the measure where it has a rate, or as a heading where something under it has.
    void add(const Measure& measure, std::optional<MeasureId> parent, int depth)
    {
        const std::size_t at = m_rows.size();
        m_rows.push_back({.measure = measure.id,
                          .name = measure.name,
                          .note = measure.note,
                          .unit = measure.unit,
                          .weightUnit = measure.weightUnit,
                          .depth = depth,
                          .parent = parent,
                          .local = std::nullopt,
                          .force = std::nullopt,
                          .ratio = std::nullopt,
                          .difference = std::nullopt,
                          .whyNone = {}});
        const bool shown = measure.topic == MeasureTopic::Overview;
        if (shown) {
            fill(m_rows.back(), measure);
        }
        for (const Measure* child : m_catalogue->childrenOf(measure.id)) {
            add(*child, shown ? measure.id : parent, shown ? depth + 1 : depth);
        }
        if (!shown || (m_rows.at(at).isHeading() && m_rows.size() == at + 1)) {
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    void fill(OverviewRow& row, const Measure& measure) const
    {
        const std::vector<MadeRate> local = ratesFor(*m_figures, m_local, measure, *m_period);
        const AreaRate& known = mostDirect(local).rate;
        if (!known.rate && !known.observation) {
            return;
        }
        if (m_force.area == nullptr) {
            row.local = known;
            row.whyNone = known.name + " lies in no police force area of this project";
            return;
        }
        compare(row, local, ratesFor(*m_figures, m_force, measure, *m_period));
    }

    const Catalogue* m_catalogue;
    const WardFigures* m_figures;
    Side m_local;
    Side m_force;
    const PeriodChoice* m_period;
    std::vector<OverviewRow> m_rows;
};

void addNotes(const Catalogue& catalogue, const WardFigures& figures, const PeriodChoice& period,
              Overview& overview)
{
    constexpr double kRough = 1.0; // printed with one decimal, a rate below it is only known to 5 % or worse
    bool computed = false;
    bool rough = false;
    for (const OverviewRow& row : overview.rows) {
        for (const auto& side : {row.local, row.force}) {
            computed = computed || (side && side->rateSource == RateSource::Computed);
            rough = rough
                    || (side && side->rateSource == RateSource::Published && side->decimals <= 1
                        && side->rate->value < kRough);
        }
        for (const BatchId id : row.isHeading()
                                    ? std::vector<BatchId>()
                                    : figures.batchesOf(*catalogue.measure(row.measure), period)) {
            const Batch* batch = catalogue.batch(id);
            if (batch != nullptr && !batch->note.empty()
                && std::find(overview.notes.begin(), overview.notes.end(), batch->note)
                       == overview.notes.end()) {
                overview.notes.push_back(batch->note);
            }
        }
    }
    if (rough) {
        overview.notes.insert(overview.notes.begin(),
                              "Rates below 1 are published with one decimal, so their ratios are rough.");
    }
    const bool hasForms =
        std::any_of(overview.rows.begin(), overview.rows.end(), [&](const OverviewRow& row) {
            return !row.isHeading() && figures.hasUnlocatedRows(*catalogue.measure(row.measure), period);
        });
    if (computed && hasForms) {
        overview.notes.emplace_back(
            "Located rows only: rows without a location are in no ward and left out. The "
            "Wards page can scale for them.");
    }
    if (const std::string annual = annualNote(period); computed && !annual.empty()) {
        overview.notes.insert(overview.notes.begin(), annual);
    }
}

} // namespace

std::vector<PeriodChoice> overviewPeriods(const Catalogue& catalogue, const WardFigures& figures,
                                          const Area& area)
{
    std::unordered_set<std::int64_t> seen;
    std::vector<const Period*> stored;
    for (const auto& each : figures.index().columns()) {
        const FigureColumn& column = *each;
        const Measure* measure = catalogue.measure(column.measure);
        const auto ofArea = [&] {
            return figures.index().find(area.id, column.measure, column.period, column.quantity) != nullptr;
        };
        if (measure == nullptr || measure->topic != MeasureTopic::Overview
            || column.quantity == Quantity::Population || (!column.hasWards && !ofArea())) {
            continue;
        }
        const bool countOfNoRate = column.quantity == Quantity::Count && !multiplierOf(measure->unit);
        if (!countOfNoRate && seen.insert(column.period.value).second) {
            stored.push_back(catalogue.period(column.period));
        }
    }
    return periodChoices(std::move(stored));
}

Overview overviewOf(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                    const PeriodChoice& period)
{
    Overview overview;
    overview.areaId = area.id;
    overview.area = area.name;
    if (const Area* force = catalogue.enclosing(area.id, AreaKind::Force)) {
        overview.force = force->name;
    }
    overview.period = period.span.label;
    overview.periodTitle = titleOf(period.span);
    overview.periodInWords = inWords(period.span);
    if (const Source* source = catalogue.source(figures.source())) {
        overview.sourceTitle = source->title;
        overview.attribution = source->attribution;
    }
    overview.rows = Rows(catalogue, figures, area, period).build();
    bool alike = true;
    for (const OverviewRow& row : overview.rows) {
        if (!row.isHeading()) {
            alike = alike && row.weightUnit.empty() && overview.unit.value_or(row.unit) == row.unit;
            overview.unit = row.unit;
        }
    }
    overview.unit = alike ? overview.unit : std::nullopt;
    addNotes(catalogue, figures, period, overview);
    return overview;
}

} // namespace wardwise::comparison
