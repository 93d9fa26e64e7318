#include "core/comparison/compare_wards.h"

#include "core/base/number_text.h"
#include "core/comparison/pooled_rate.h"
#include "core/comparison/rate_form_note.h"
#include "core/domain/measure_parts.h"
#include "core/domain/name_match.h"
#include "core/domain/period.h"
#include "core/stats/reference.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace wardwise::comparison {

namespace {

std::vector<AreaRate> ratesOf(const WardFigures& figures, const std::vector<const Area*>& wards,
                              const Measure& measure, const PeriodChoice& period,
                              const RowsByLocation* scaleWith)
{
    std::vector<AreaRate> rates;
    rates.reserve(wards.size());
    for (const Area* ward : wards) {
        rates.push_back(figures.rateOf(*ward, measure, period, scaleWith));
    }
    return rates;
}

void sayHowFew(const ReferenceSet& reference, const stats::MeanAndSd& found, std::vector<std::string>& notes)
{
    const std::size_t absent = reference.wards.size() - found.n;
    if (absent > 0) {
        notes.push_back(
            groupedText(static_cast<std::int64_t>(absent)) + " of " + reference.label
            + (absent == 1 ? " has no rate and is left out." : " have no rate and are left out."));
    }
    if (found.n >= stats::kFewAreas) {
        return;
    }
    const WardClass highest = stats::highestReachable(found.n, found.kind);
    std::string text = "The reference set has only " + std::to_string(found.n)
                       + (found.n == 1 ? " area" : " areas") + " with a rate: treat the classes with care.";
    if (highest == WardClass::Within) {
        text += " With so few, no area can be above or below.";
    } else if (highest == WardClass::Above) {
        text += " With so few, no area can be significantly above or below.";
    }
    notes.push_back(std::move(text));
}

/// Why the reference set can't be used with this source, or nothing.
std::string whyNotComparable(const ReferenceSet& reference, AreaId compared, std::size_t withRate,
                             const Comparison& comparison, const std::string& areaName)
{
    if (reference.wards.empty()) {
        return "The reference set has no wards. Choose another.";
    }
    if (withRate * 2 >= reference.wards.size() && withRate >= 2) {
        return {};
    }
    std::string reason = "The source \"" + comparison.sourceTitle + "\" gives this rate for "
                         + groupedText(static_cast<std::int64_t>(withRate)) + " of " + reference.label;
    if (withRate < 2) {
        return reason + ": a mean and SD need at least two.";
    }
    if (reference.area == compared) {
        return reason + " only: too few to compare them with each other. Enter or import the others first.";
    }
    return reason + " only, those of " + areaName
           + ", so there's no like-for-like reference beyond them. Compare within " + areaName
           + ", or choose a source that covers every ward.";
}

/// Why computed rates can't be compared though they're there: they're made with populations or households of
/// different times. Nothing where they aren't.
std::string whyNotAlike(const Catalogue& catalogue, const std::vector<AreaRate>& rates,
                        const std::vector<AreaRate>& others, MeasureUnit unit)
{
    std::vector<PeriodId> times;
    for (const auto* all : {&rates, &others}) {
        for (const AreaRate& rate : *all) {
            if (rate.rateSource == RateSource::Computed && rate.populationPeriod
                && std::find(times.begin(), times.end(), *rate.populationPeriod) == times.end()) {
                times.push_back(*rate.populationPeriod);
            }
        }
    }
    if (times.size() < 2) {
        return {};
    }
    std::vector<std::string> labels;
    for (const PeriodId time : times) {
        const Period* period = catalogue.period(time);
        labels.push_back(period == nullptr ? std::string() : period->label);
    }
    std::sort(labels.begin(), labels.end());
    std::string all;
    for (const std::string& label : labels) {
        all += (all.empty() ? "" : ", ") + label;
    }
    const std::string what(denominatorLabel(unit));
    return "The rates are made with " + what + (what == "population" ? " figures" : "")
           + " of different times (" + all + "), so they aren't compared. Import " + what
           + " of one time for all wards.";
}

std::vector<std::string> notesOn(const Catalogue& catalogue, const WardFigures& figures,
                                 const Measure& measure, const PeriodChoice& period,
                                 const std::vector<AreaRate>& rates)
{
    std::vector<std::string> notes;
    if (!measure.note.empty()) {
        notes.push_back(measure.name + ": " + measure.note + ".");
        if (notes.back().size() > 2 && notes.back()[notes.back().size() - 2] == '.') {
            notes.back().pop_back();
        }
    }
    const bool computed = std::any_of(rates.begin(), rates.end(),
                                      [](const AreaRate& r) { return r.rateSource == RateSource::Computed; });
    if (const std::string annual = annualNote(period); computed && !annual.empty()) {
        notes.push_back(annual);
    }
    if (std::any_of(rates.begin(), rates.end(),
                    [](const AreaRate& r) { return r.countSource == CountSource::Reconstructed; })) {
        notes.emplace_back(
            "Counts are reconstructed from the published rates and the populations they were made with.");
    }
    const auto disagreeing =
        std::count_if(rates.begin(), rates.end(), [](const AreaRate& r) { return r.disagrees; });
    if (disagreeing > 0) {
        notes.push_back("The published rate of " + std::to_string(disagreeing)
                        + (disagreeing == 1 ? " ward" : " wards")
                        + " doesn't fit its count and population: check it. No interval is shown for it.");
    }
    for (const BatchId id : figures.batchesOf(measure, period)) {
        const Batch* batch = catalogue.batch(id);
        if (batch != nullptr && !batch->note.empty()) {
            notes.push_back(batch->note);
        }
    }
    return notes;
}

/// The rows from the highest rate to the lowest, those without one last.
std::vector<ComparisonRow> rowsOf(std::vector<AreaRate> rates, const ReferenceScale& scale,
                                  const Reference& reference, const std::string& notComparable)
{
    const auto values = valuesOf(rates);
    const auto order = stats::descendingOrder(values);
    const auto ranks = stats::competitionRanks(values, order);
    std::vector<ComparisonRow> rows(rates.size());
    for (std::size_t i = 0; i < rates.size(); ++i) {
        ComparisonRow& row = rows[i];
        row.rate = std::move(rates[order[i]]);
        row.rank = ranks[order[i]];
        const auto against = scale.of(row.rate.area);
        if (!row.rate.rate) {
            row.reason = row.rate.whyNone;
        } else if (!notComparable.empty() || !against) {
            row.reason = notComparable.empty() ? "There's no other area with a rate." : notComparable;
        } else {
            row.z = stats::zScore(row.rate.rate->value, *against);
            row.wardClass = stats::classify(row.rate.rate->value, *against);
            if (scale.differs()) {
                row.othersMean = against->mean;
                row.othersSd = against->sd;
            }
        }
        if (row.rate.rate && reference.indexBase && *reference.indexBase > 0) {
            row.index = 100.0 * row.rate.rate->value / *reference.indexBase;
        }
    }
    return rows;
}

} // namespace

WardComparer::WardComparer(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                           PeriodChoice period, ReferenceSet reference, SdKind sdKind, RateForm form)
    : m_catalogue(&catalogue)
    , m_figures(&figures)
    , m_area(&area)
    , m_period(std::move(period))
    , m_reference(std::move(reference))
    , m_sdKind(sdKind)
    , m_form(form)
    , m_wards(catalogue.inside(area.id, AreaKind::Ward))
    , m_force(catalogue.enclosing(area.id, AreaKind::Force))
{
    if (m_force != nullptr) {
        m_forceWards = catalogue.inside(m_force->id, AreaKind::Ward);
    }
}

bool WardComparer::hasFigures(const Measure& measure) const
{
    return std::any_of(m_wards.begin(), m_wards.end(), [&](const Area* ward) {
        const AreaRate known = rateOf(*ward, measure);
        return known.rate || known.count || known.observation;
    });
}

AreaRate WardComparer::rateOf(const Area& area, const Measure& measure) const
{
    return m_figures->rateOf(area, measure, m_period);
}

bool WardComparer::asksAs(const WardComparer& other) const
{
    return m_catalogue == other.m_catalogue && m_area == other.m_area && m_period == other.m_period
           && m_sdKind == other.m_sdKind && m_form == other.m_form && m_reference == other.m_reference;
}

namespace {

/// A force is named after its area, which is more than the council of that name.
std::string forceName(const Area& force)
{
    return "the " + force.name + " force area";
}

} // namespace

WardComparer::IndexBase WardComparer::indexBase(const Measure& measure,
                                                const std::vector<AreaRate>& referenceRates, double mean,
                                                const RowsByLocation* scaleWith) const
{
    const auto unit = multiplierOf(measure.unit);
    const auto pooledOf = [&](const std::vector<AreaRate>& rates) {
        const auto pooled =
            unit ? pooledRate(rates, *unit * kMonthsAYear / m_period.span.months()) : std::nullopt;
        return pooled ? std::optional(pooled->rate.value) : std::nullopt;
    };
    const auto pooledReference = pooledOf(referenceRates);
    if (m_force != nullptr) {
        const auto published =
            scaleWith == nullptr ? m_figures->publishedRate(m_force->id, measure.id, m_period) : std::nullopt;
        if (published) {
            return {published, "the published rate of " + forceName(*m_force), false};
        }
        const bool same = m_forceWards == m_reference.wards;
        const auto ofForce =
            same ? std::vector<AreaRate>() : ratesOf(*m_figures, m_forceWards, measure, m_period, scaleWith);
        const auto& rates = same ? referenceRates : ofForce;
        const bool complete =
            std::all_of(rates.begin(), rates.end(), [](const AreaRate& r) { return r.rate.has_value(); });
        if (const auto pooled = same ? pooledReference : pooledOf(rates); complete && pooled) {
            return {pooled, "the rate of " + forceName(*m_force), same};
        }
    }
    if (pooledReference) {
        return {pooledReference, "the reference set's rate", true};
    }
    return {mean, "the reference set's mean", true};
}

Comparison WardComparer::heading(const Measure& measure) const
{
    Comparison result;
    result.area = m_area->name;
    result.areaCode = m_area->code;
    result.measureId = measure.id;
    result.measure = measure.name;
    result.measureNote = measure.note;
    result.madeOf = madeOfInWords(*m_catalogue, measure.id);
    result.unit = measure.unit;
    result.weightUnit = measure.weightUnit;
    result.direction = measure.direction;
    result.period = m_period.span.label;
    result.periodTitle = titleOf(m_period.span);
    result.periodInWords = inWords(m_period.span);
    if (const Source* source = m_catalogue->source(m_figures->source())) {
        result.sourceKey = source->key;
        result.sourceTitle = source->title;
        result.attribution = source->attribution;
    }
    result.reference.id = m_reference.id;
    result.reference.label = m_reference.label;
    result.reference.members = static_cast<int>(m_reference.wards.size());
    result.reference.sdKind = m_sdKind;
    result.reference.isWeighted = m_reference.options.weighted;
    result.reference.isPublished = m_reference.isPublished();
    return result;
}

std::optional<PublishedReference> WardComparer::published(const Measure& measure) const
{
    if (m_reference.isSingleRate) {
        const auto rate = m_figures->publishedRate(m_reference.area, measure.id, m_period);
        return rate ? std::optional(PublishedReference{measure.id, *rate, std::nullopt, {}}) : std::nullopt;
    }
    const auto found =
        std::find_if(m_reference.published.begin(), m_reference.published.end(),
                     [&](const PublishedReference& each) { return each.measure == measure.id; });
    return found == m_reference.published.end() ? std::nullopt : std::optional(*found);
}

void WardComparer::classByPublished(const Measure& measure, std::vector<AreaRate> rates,
                                    Comparison& result) const
{
    const auto known = published(measure);
    if (!known) {
        result.notComparable = m_reference.isSingleRate
                                   ? "The source \"" + result.sourceTitle + "\" has no published rate of "
                                         + measure.name + " for " + m_catalogue->area(m_reference.area)->name
                                         + " (" + result.periodInWords + "). Choose another reference set."
                                   : capitalised(m_reference.label) + " have none of " + measure.name
                                         + " of this source. Add it to "
                                         + "them, or choose another reference set.";
        result.rows = rowsOf(std::move(rates), ReferenceScale(PublishedReference{}, m_sdKind),
                             result.reference, result.notComparable);
        return;
    }
    const ReferenceScale scale(*known, m_sdKind);
    result.reference.mean = known->mean;
    result.reference.sd = known->sd;
    result.reference.how = scale.how();
    result.reference.indexBase = known->mean;
    result.reference.indexBaseLabel = m_reference.isSingleRate
                                          ? m_reference.label
                                          : (known->sd ? "the mean of " : "the rate of ") + m_reference.label;
    if (!known->sd) {
        result.notComparable =
            "A single rate has no spread, so no ward is above or below it by mean and SD: see "
            "the index, and the funnel for what chance alone would give.";
    }
    result.rows = rowsOf(std::move(rates), scale, result.reference, result.notComparable);
}

Comparison WardComparer::compare(const Measure& measure) const
{
    Comparison result = heading(measure);
    const bool scales = m_form == RateForm::ScaledForUnlocated;
    const bool hasForms = scales || m_figures->hasUnlocatedRows(measure, m_period);
    const auto rows = hasForms ? std::optional(m_figures->rowsByLocation(measure, m_period)) : std::nullopt;
    const RowsByLocation* scaleWith = scales ? &*rows : nullptr;
    auto rates = ratesOf(*m_figures, m_wards, measure, m_period, scaleWith);
    result.notes = notesOn(*m_catalogue, *m_figures, measure, m_period, rates);
    if (hasForms) {
        result.form = m_form;
        result.notes.insert(result.notes.begin(), rateFormNote(m_form, *rows, m_force));
    }
    if (m_reference.isPublished()) {
        classByPublished(measure, std::move(rates), result);
        return result;
    }
    const bool withEachOther = m_reference.wards == m_wards;
    const auto others = withEachOther ? std::vector<AreaRate>()
                                      : ratesOf(*m_figures, m_reference.wards, measure, m_period, scaleWith);
    const auto& referenceRates = withEachOther ? rates : others;
    const ReferenceScale scale(m_reference, referenceRates, m_sdKind);
    const auto& found = scale.whole();
    result.notComparable =
        whyNotComparable(m_reference, m_area->id, found ? found->n : 0, result, m_area->name);
    if (result.notComparable.empty()) {
        result.notComparable = whyNotAlike(*m_catalogue, rates, others, measure.unit);
    }
    if (found && result.notComparable.empty()) {
        result.reference.areas = static_cast<int>(found->n);
        result.reference.mean = found->mean;
        result.reference.sd = found->sd;
        result.reference.how = scale.how();
        sayHowFew(m_reference, *found, result.notes);
    }
    if (found) {
        const auto base = indexBase(measure, referenceRates, found->mean, scaleWith);
        // Areas that can't be compared with one another can't be held against what they have together either.
        if (!base.isOwn || result.notComparable.empty()) {
            result.reference.indexBase = base.rate;
            result.reference.indexBaseLabel = base.label;
        }
    }
    result.rows = rowsOf(std::move(rates), scale, result.reference, result.notComparable);
    return result;
}

Comparison compareWards(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                        const Measure& measure, const PeriodChoice& period, const ReferenceSet& reference,
                        SdKind sdKind, RateForm form)
{
    return WardComparer(catalogue, figures, area, period, reference, sdKind, form).compare(measure);
}

} // namespace wardwise::comparison
