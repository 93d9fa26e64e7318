#include "core/project/evidence_figures.h"

#include "core/base/number_text.h"
#include "core/project/figure_text.h"

#include <algorithm>

namespace wardwise::project {

namespace {

/// "129.7" and what stands after it.
std::string withUnit(const Catalogue& catalogue, const Evidence& evidence, const std::string& value)
{
    const Measure* measure = catalogue.measure(evidence.measure);
    switch (evidence.quantity) {
    case Quantity::Rate:
        return measure == nullptr ? value : value + " " + unitLabel(measure->unit, measure->weightUnit);
    case Quantity::Percentage:
    case Quantity::Change:
        return value + " %";
    case Quantity::Count:
        return value + (value == "1" ? " event" : " events");
    case Quantity::Population:
        return value + " people";
    case Quantity::Money:
        return "£" + value;
    case Quantity::Rank:
        return "rank " + value;
    case Quantity::Ratio:
    case Quantity::Text:
        break;
    }
    return value;
}

std::string whatOf(const Catalogue& catalogue, const Evidence& evidence)
{
    const Measure* measure = catalogue.measure(evidence.measure);
    const Breakdown* part = evidence.breakdown == kWhole ? nullptr : catalogue.breakdown(evidence.breakdown);
    const Area* area = catalogue.area(evidence.area);
    const Source* source = catalogue.source(evidence.source);
    std::string what = measure == nullptr ? "A measure that's gone" : measure->name;
    what += part == nullptr ? std::string() : " (" + part->category + ")";
    what += ", " + (area == nullptr ? std::string("a place that's gone") : area->name);
    what += ", " + evidence.period;
    what += source == nullptr ? std::string() : ", " + source->key;
    return what;
}

/// What it is worked out to be; none where it can't be.
std::optional<std::string> workedOut(const comparison::WardFigures& figures, const Area& area,
                                     const Measure& measure, const comparison::PeriodChoice& period,
                                     Quantity quantity, std::string& whyNone)
{
    const AreaRate known = figures.rateOf(area, measure, period);
    if (quantity == Quantity::Rate && known.rate) {
        return fixedText(known.rate->value, known.decimals);
    }
    if (quantity == Quantity::Count && known.count && known.countSource == CountSource::Recorded) {
        return groupedText(known.count->value);
    }
    whyNone = known.whyNone;
    return std::nullopt;
}

/// The figure stored last under that key.
Result<std::optional<std::string>> storedText(const Project& project, const Evidence& evidence)
{
    const Catalogue& catalogue = project.catalogue();
    std::optional<std::string> text;
    auto read = store::forEachObservation(
        project.connection(),
        {.area = evidence.area, .measures = {evidence.measure}, .source = evidence.source},
        [&](const Observation& each) {
            const Period* period = catalogue.period(each.key.period);
            if (each.key.breakdown == evidence.breakdown && each.key.quantity == evidence.quantity
                && period != nullptr && period->label == evidence.period) {
                text = figureText(each.figure);
            }
        });
    if (!read) {
        return read.error();
    }
    return text;
}

/// What it says now, as printed; none, and why, where it says nothing.
Result<std::optional<std::string>> textNow(const Project& project, const Evidence& evidence,
                                           std::string& whyNone)
{
    auto stored = storedText(project, evidence);
    if (!stored || *stored) {
        return stored;
    }
    const Area* area = project.catalogue().area(evidence.area);
    const Measure* measure = project.catalogue().measure(evidence.measure);
    const auto figures = project.figures(evidence.source);
    const auto period =
        figures ? (*figures)->periodNamed(evidence.period) : Result<comparison::PeriodChoice>(Error{});
    if (area == nullptr || measure == nullptr || !period || evidence.breakdown != kWhole) {
        whyNone = "There's no such figure any more.";
        return std::optional<std::string>();
    }
    return workedOut(**figures, *area, *measure, *period, evidence.quantity, whyNone);
}

/// Adds what the source has of it in this period beyond what is there already.
void addWorkedOut(const comparison::WardFigures& figures, const Area& area, const Measure& measure,
                  const comparison::PeriodChoice& period, std::vector<Evidence>& found)
{
    for (const Quantity quantity : {Quantity::Rate, Quantity::Count}) {
        const bool isThere = std::any_of(found.begin(), found.end(), [&](const Evidence& e) {
            return e.source == figures.source() && e.period == period.span.label && e.quantity == quantity
                   && e.breakdown == kWhole;
        });
        std::string whyNone;
        const auto text =
            isThere ? std::nullopt : workedOut(figures, area, measure, period, quantity, whyNone);
        if (text) {
            found.push_back({.id = {},
                             .source = figures.source(),
                             .area = area.id,
                             .measure = measure.id,
                             .period = period.span.label,
                             .quantity = quantity,
                             .stored = *text});
        }
    }
}

} // namespace

Result<std::optional<std::string>> figureNow(const Project& project, const Evidence& evidence)
{
    std::string whyNone;
    return textNow(project, evidence, whyNone);
}

Result<EvidenceNow> evidenceNow(const Project& project, const Evidence& evidence)
{
    const Catalogue& catalogue = project.catalogue();
    EvidenceNow found;
    found.what = whatOf(catalogue, evidence);
    found.then = withUnit(catalogue, evidence, evidence.stored);
    const auto text = textNow(project, evidence, found.whyNone);
    if (!text) {
        return text.error();
    }
    found.now = *text ? withUnit(catalogue, evidence, **text) : std::string();
    found.isStale = !*text || **text != evidence.stored;
    if (!*text && found.whyNone.empty()) {
        found.whyNone = "There's no such figure any more.";
    }
    return found;
}

Result<std::size_t> staleEvidence(const Project& project, const Recommendation& recommendation)
{
    std::size_t stale = 0;
    for (const Evidence& evidence : recommendation.evidence) {
        const auto now = evidenceNow(project, evidence);
        if (!now) {
            return now.error();
        }
        stale += now->isStale ? 1 : 0;
    }
    return stale;
}

Result<std::vector<Evidence>> evidenceFor(const Project& project, AreaId area, MeasureId measure)
{
    const Catalogue& catalogue = project.catalogue();
    std::vector<Evidence> found;
    auto read = store::forEachObservation(
        project.connection(), {.area = area, .measures = {measure}, .source = {}},
        [&](const Observation& each) {
            const Period* period = catalogue.period(each.key.period);
            const Source* source = catalogue.sourceOf(each.key.batch);
            if (period == nullptr || source == nullptr
                || std::holds_alternative<Missing>(each.figure.value)) {
                return;
            }
            Evidence evidence{.id = {},
                              .source = source->id,
                              .area = area,
                              .measure = measure,
                              .period = period->label,
                              .breakdown = each.key.breakdown,
                              .quantity = each.key.quantity,
                              .stored = figureText(each.figure)};
            const auto same = std::find_if(found.begin(), found.end(), [&](const Evidence& other) {
                return other.source == evidence.source && other.period == evidence.period
                       && other.breakdown == evidence.breakdown && other.quantity == evidence.quantity;
            });
            if (same == found.end()) {
                found.push_back(std::move(evidence));
            } else {
                *same = std::move(evidence); // the one stored last is what is shown
            }
        });
    if (!read) {
        return read.error();
    }
    const Area* where = catalogue.area(area);
    const Measure* what = catalogue.measure(measure);
    const auto sources = project.wardSources();
    for (const SourceId source : sources ? *sources : std::vector<SourceId>()) {
        const auto figures = project.figures(source);
        if (where == nullptr || what == nullptr || !figures || where->kind != AreaKind::Ward) {
            continue;
        }
        for (const comparison::PeriodChoice& period : (*figures)->periods()) {
            addWorkedOut(**figures, *where, *what, period, found);
        }
    }
    const auto endOf = [&](const Evidence& e) {
        const auto* period = findPeriod(catalogue, e.period);
        const auto read = period != nullptr ? std::optional(*period) : periodFromLabel(e.period);
        return read ? std::pair(read->last, read->months()) : std::pair(Month{}, 0);
    };
    std::stable_sort(found.begin(), found.end(), [&](const Evidence& a, const Evidence& b) {
        return a.source != b.source ? a.source < b.source : endOf(a) > endOf(b);
    });
    return found;
}

} // namespace wardwise::project
