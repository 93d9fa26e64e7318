#include "core/claims/spread_reference.h"

#include "core/base/number_text.h"
#include "core/claims/ward_classes.h"
#include "core/comparison/pooled_rate.h"
#include "core/comparison/reference_set.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace wardwise::claims {

namespace {

/// The rates of another source, to take their spread from.
struct Lender
{
    std::shared_ptr<const comparison::WardFigures> figures;
    const Measure* measure = nullptr;
    const Source* source = nullptr;
    comparison::PeriodChoice period;
};

Result<Lender> lenderFor(const FigureScope& scope, const Measure& measure, const ReferenceName& reference)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    std::vector<const Source*> sources;
    if (!reference.spreadSource.empty()) {
        const auto named = findSource(catalogue, reference.spreadSource);
        if (!named) {
            return named.error();
        }
        sources = {*named};
    } else {
        sources.reserve(catalogue.sources.size());
        for (const Source& source : catalogue.sources) {
            sources.push_back(&source);
        }
    }
    std::vector<const Measure*> wanted;
    if (!reference.spreadMeasure.measure.empty()) {
        const auto named = measuresOf(scope, reference.spreadMeasure);
        if (!named) {
            return named.error();
        }
        wanted = *named;
    }
    for (const Source* source : sources) {
        auto figures = scope.figures->figures(source->id);
        if (!figures || (*figures)->periods().empty()) {
            continue;
        }
        const auto& present = (*figures)->measures();
        std::optional<MeasureId> lent;
        if (wanted.empty()) {
            lent = measureAlike(catalogue, measure.id, present);
        }
        for (const Measure* each : wanted) {
            const bool isThere = std::find(present.begin(), present.end(), each->id) != present.end();
            lent = isThere ? std::optional(each->id) : lent;
        }
        if (lent) {
            return Lender{*figures, catalogue.measure(*lent), source, (*figures)->periods().front()};
        }
    }
    return Error{ErrorCode::NotFound,
                 "No source has rates like \u201c" + measure.name + "\u201d"
                     + (reference.spreadSource.empty() ? "" : " in " + reference.spreadSource)
                     + ", so how far places differ isn't known.",
                 {}};
}

struct Spread
{
    double relative = 0.0; ///< SD about the rate of all, in units of it
    std::size_t areas = 0;
};

/// Root mean square distance of the rates from that of all areas together, over the latter.
Result<Spread> spreadAbout(const std::vector<double>& rates, double whole, SdKind kind)
{
    const auto divisor = static_cast<double>(rates.size()) - (kind == SdKind::Sample ? 1.0 : 0.0);
    if (rates.size() < 2 || !(whole > 0)) {
        return Error{ErrorCode::NotFound, "Too few places have a rate to say how far they differ.", {}};
    }
    double squares = 0;
    for (const double rate : rates) {
        squares += (rate - whole) * (rate - whole);
    }
    return Spread{.relative = std::sqrt(squares / divisor) / whole, .areas = rates.size()};
}

std::vector<AreaRate> ratesIn(const Lender& lender, const std::vector<const Area*>& wards)
{
    std::vector<AreaRate> rates;
    rates.reserve(wards.size());
    for (const Area* ward : wards) {
        rates.push_back(lender.figures->rateOf(*ward, *lender.measure, lender.period));
    }
    return rates;
}

/// In the same terms as each area's rate: a year's.
std::optional<double> rateOfAll(const Lender& lender, const std::vector<AreaRate>& rates)
{
    const double years = lender.period.span.months() / double{kMonthsAYear};
    const auto pooled =
        comparison::pooledRate(rates, multiplierOf(lender.measure->unit).value_or(1.0) / years);
    return pooled ? std::optional(pooled->rate.value) : std::nullopt;
}

SpreadReference made(const FoundFigure& centre, const Lender& lender, const Spread& spread, SdKind kind,
                     const std::string& label)
{
    return {.scale = {.n = spread.areas,
                      .mean = centre.amount.value,
                      .sd = spread.relative * centre.amount.value,
                      .kind = kind},
            .label = label + ", estimated",
            .how = "about the printed " + textOf(centre.amount) + " of " + centre.area->name
                   + ", with the spread of \u201c" + lender.measure->name + "\u201d in "
                   + lender.source->key};
}

Error noWhole(const Lender& lender)
{
    return {ErrorCode::NotFound,
            "The source " + lender.source->key + " has no counts of \u201c" + lender.measure->name
                + "\u201d to say how far places differ.",
            {}};
}

} // namespace

Result<SpreadReference> spreadReference(const FigureScope& scope, const WardColumn& column,
                                        const ReferenceName& reference, SdKind kind)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    const auto set = comparison::referenceSet(catalogue, *column.area, reference.id);
    if (!set) {
        return Error{ErrorCode::NotFound, set.error().message, {}};
    }
    const Area* whole = catalogue.area(set->area);
    if (whole == nullptr || set->wards.empty()) {
        return Error{ErrorCode::NotFound,
                     "A spread is of the wards of an area; \u201c" + reference.id + "\u201d isn't one.",
                     {}};
    }
    FigureName centre;
    centre.measure = column.measure->family + ": " + column.measure->name;
    centre.area = whole->code;
    centre.period = column.period.span.label;
    centre.source = column.source->key;
    if (measuresNamed(catalogue, column.measure->name).size() == 1) {
        centre.measure = column.measure->name;
    }
    const auto printed = findFigure(scope, centre);
    if (!printed) {
        return printed.error();
    }
    const auto lender = lenderFor(scope, *column.measure, reference);
    if (!lender) {
        return lender.error();
    }
    const auto rates = ratesIn(*lender, set->wards);
    const auto ofAll = rateOfAll(*lender, rates);
    if (!ofAll) {
        return noWhole(*lender);
    }
    std::vector<double> known;
    for (const AreaRate& rate : rates) {
        if (rate.rate) {
            known.push_back(rate.rate->value); // NOLINT(performance-inefficient-vector-operation)
        }
    }
    const auto spread = spreadAbout(known, *ofAll, kind);
    if (!spread) {
        return spread.error();
    }
    return made(*printed, *lender, *spread, kind, set->label);
}

Result<SpreadReference> partnershipSpread(const FigureScope& scope, const FoundFigure& local,
                                          const FoundFigure& force, const ReferenceName& reference,
                                          SdKind kind)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    const auto lender = lenderFor(scope, *local.measure, reference);
    if (!lender) {
        return lender.error();
    }
    std::vector<AreaRate> all;
    std::vector<double> rates;
    for (const Area* partnership : catalogue.inside(force.area->id, AreaKind::Csp)) {
        auto own = ratesIn(*lender, catalogue.inside(partnership->id, AreaKind::Ward));
        if (const auto rate = rateOfAll(*lender, own)) {
            rates.push_back(*rate); // NOLINT(performance-inefficient-vector-operation): about ten
        }
        all.insert(all.end(), own.begin(), own.end());
    }
    const auto ofAll = rateOfAll(*lender, all);
    if (!ofAll) {
        return noWhole(*lender);
    }
    const auto spread = spreadAbout(rates, *ofAll, kind);
    if (!spread) {
        return spread.error();
    }
    return made(force, *lender, *spread, kind,
                "the " + groupedText(static_cast<std::int64_t>(rates.size())) + " partnerships of "
                    + force.area->name);
}

} // namespace wardwise::claims
