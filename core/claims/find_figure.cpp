#include "core/claims/find_figure.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::claims {

namespace {

constexpr std::string_view kAround = "around";

Quantity usualQuantity(MeasureUnit unit)
{
    switch (unit) {
    case MeasureUnit::Count:
        return Quantity::Count;
    case MeasureUnit::Percentage:
        return Quantity::Percentage;
    case MeasureUnit::Money:
        return Quantity::Money;
    case MeasureUnit::Rank:
        return Quantity::Rank;
    case MeasureUnit::Text:
        return Quantity::Text;
    default:
        return Quantity::Rate;
    }
}

Error missing(const FigureName& name, const Area& area, const std::string& why = {})
{
    std::string what = name.quantity ? std::string(toText(*name.quantity)) + " of " : "figure of ";
    what += "\u201c" + name.measure + "\u201d in " + area.name;
    for (const auto& [word, value] : {std::pair(" in ", &name.period), std::pair(" from ", &name.source),
                                      std::pair(", part ", &name.part)}) {
        what.append(value->empty() ? "" : word).append(*value);
    }
    return {ErrorCode::NotFound, "There's no " + what + (why.empty() ? "." : ": " + why + "."), {}};
}

/// What is asked of a stored figure besides its measure and area.
struct Wish
{
    std::optional<Quantity> quantity;
    const Period* period = nullptr;
    const Source* source = nullptr;
    std::optional<BreakdownId> part; ///< none: one that isn't there
};

Result<Wish> wishOf(const Catalogue& catalogue, const FigureName& name)
{
    Wish wish{.quantity = name.quantity, .period = nullptr, .source = nullptr, .part = kWhole};
    if (!name.period.empty()) {
        wish.period = findPeriod(catalogue, name.period);
        if (wish.period == nullptr) {
            return Error{ErrorCode::NotFound, "There are no figures of a period " + name.period + ".", {}};
        }
    }
    if (!name.source.empty()) {
        const auto source = findSource(catalogue, name.source);
        if (!source) {
            return source.error();
        }
        wish.source = *source;
    }
    if (!name.part.empty()) {
        const auto at = std::find_if(catalogue.breakdowns.begin(), catalogue.breakdowns.end(),
                                     [&](const Breakdown& each) {
                                         return sameText(each.dimension + ": " + each.category, name.part);
                                     });
        wish.part = at == catalogue.breakdowns.end() ? std::nullopt : std::optional(at->id);
    }
    return wish;
}

bool fits(const Catalogue& catalogue, const Observation& stored, const Wish& wish, Quantity quantity)
{
    return stored.key.quantity == quantity && wish.part && stored.key.breakdown == *wish.part
           && (wish.period == nullptr || stored.key.period == wish.period->id)
           && (wish.source == nullptr || catalogue.sourceOf(stored.key.batch) == wish.source);
}

/// The newest of those that fit, the one stored last of equals.
const Observation* newestOf(const Catalogue& catalogue, const std::vector<Observation>& all, const Wish& wish,
                            Quantity quantity)
{
    const Observation* newest = nullptr;
    for (const Observation& stored : all) {
        const Period* period = catalogue.period(stored.key.period);
        const Period* best = newest == nullptr ? nullptr : catalogue.period(newest->key.period);
        if (period != nullptr && fits(catalogue, stored, wish, quantity)
            && (best == nullptr || period->last >= best->last)) {
            newest = &stored;
        }
    }
    return newest;
}

/// The quantity that is meant where none is said: the unit's, or else the only one that there is.
const Observation* chosenOf(const Catalogue& catalogue, const std::vector<Observation>& all, const Wish& wish,
                            const Measure& measure)
{
    if (wish.quantity) {
        return newestOf(catalogue, all, wish, *wish.quantity);
    }
    if (const Observation* usual = newestOf(catalogue, all, wish, usualQuantity(measure.unit))) {
        return usual;
    }
    const Observation* only = nullptr;
    for (const Quantity quantity :
         {Quantity::Count, Quantity::Rate, Quantity::Percentage, Quantity::Population, Quantity::Change,
          Quantity::Rank, Quantity::Money, Quantity::Ratio}) {
        const Observation* found = newestOf(catalogue, all, wish, quantity);
        if (found != nullptr && only != nullptr) {
            return nullptr;
        }
        only = found == nullptr ? only : found;
    }
    return only;
}

FoundFigure foundFigure(const Catalogue& catalogue, const Observation& stored, double number)
{
    return {.stored = stored,
            .amount = amountOf(stored, number),
            .area = catalogue.area(stored.key.area),
            .measure = catalogue.measure(stored.key.measure),
            .period = catalogue.period(stored.key.period),
            .source = catalogue.sourceOf(stored.key.batch)};
}

} // namespace

Amount amountOf(const Observation& stored, double number)
{
    const int decimals = stored.figure.decimals;
    const bool isAround = stored.qualifier == kAround;
    switch (stored.key.quantity) {
    case Quantity::Count:
    case Quantity::Population:
        return isAround        ? around(number, decimals)
               : decimals == 0 ? exactly(number)
                               : asPrinted(number, decimals);
    case Quantity::Rank:
        return exactly(number);
    case Quantity::Percentage:
    case Quantity::Change:
        return asShare(asPrinted(number, decimals));
    default:
        return asPrinted(number, decimals);
    }
}

Result<const Area*> areaOf(const FigureScope& scope, const FigureName& name)
{
    if (!name.area.empty()) {
        return findArea(scope.figures->catalogue(), name.area);
    }
    const Area* area = scope.ward != nullptr ? scope.ward : scope.figures->assessedArea();
    if (area == nullptr) {
        return Error{
            ErrorCode::NotFound, "The project has no assessed area, so the claim must name one.", {}};
    }
    return area;
}

Result<std::vector<const Measure*>> measuresOf(const FigureScope& scope, const FigureName& name)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    auto named = measuresNamed(catalogue, name.measure);
    const auto colon = name.measure.find(": ");
    if (named.empty() && colon != std::string::npos) {
        const std::string_view whole = name.measure;
        for (const Measure* measure : measuresNamed(catalogue, whole.substr(colon + 2))) {
            if (sameText(measure->family, whole.substr(0, colon))) {
                named.push_back(measure); // NOLINT(performance-inefficient-vector-operation): one or two
            }
        }
    }
    if (named.empty()) {
        return Error{ErrorCode::NotFound, "There's no measure \u201c" + name.measure + "\u201d.", {}};
    }
    return named;
}

Result<FoundFigure> findFigure(const FigureScope& scope, const FigureName& name)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    const auto area = areaOf(scope, name);
    if (!area) {
        return area.error();
    }
    const auto measures = measuresOf(scope, name);
    if (!measures) {
        return measures.error();
    }
    const auto wish = wishOf(catalogue, name);
    if (!wish) {
        return wish.error();
    }
    std::string why;
    for (const Measure* measure : *measures) {
        const auto all = scope.figures->observations((*area)->id, measure->id);
        if (!all) {
            return all.error();
        }
        const Observation* stored = chosenOf(catalogue, *all, *wish, *measure);
        if (stored == nullptr) {
            continue;
        }
        if (const auto number = stored->figure.number()) {
            return foundFigure(catalogue, *stored, *number);
        }
        const auto* reason = std::get_if<Missing>(&stored->figure.value);
        why = reason == nullptr ? "it's a text" : std::string(inWords(*reason));
    }
    return missing(name, **area, why);
}

Result<std::optional<FoundFigure>> figureLike(const FigureScope& scope, const FoundFigure& figure,
                                              AreaId area, MeasureId measure)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    const auto all = scope.figures->observations(area, measure);
    if (!all) {
        return all.error();
    }
    const Wish wish{.quantity = figure.stored.key.quantity,
                    .period = figure.period,
                    .source = figure.source,
                    .part = figure.stored.key.breakdown};
    const Observation* stored = newestOf(catalogue, *all, wish, *wish.quantity);
    const auto number = stored == nullptr ? std::nullopt : stored->figure.number();
    return number ? std::optional(foundFigure(catalogue, *stored, *number)) : std::nullopt;
}

Result<Residents> residentsOf(const ClaimFigures& figures, const Area& area, const Batch* batch)
{
    const Catalogue& catalogue = figures.catalogue();
    const auto populations = figures.populations();
    if (!populations) {
        return populations.error();
    }
    if (const auto* own = (*populations)->find(catalogue, area.id, batch)) {
        return Residents{
            .number = exactly(*own->stored.number()), .wards = 0, .period = catalogue.period(own->period)};
    }
    Residents sum;
    double people = 0;
    for (const Area* ward : catalogue.inside(area.id, AreaKind::Ward)) {
        const auto* own = (*populations)->find(catalogue, ward->id, batch);
        if (own == nullptr) {
            return Error{ErrorCode::NotFound,
                         "The population of " + ward->name + ", and so that of " + area.name
                             + ", isn't known.",
                         {}};
        }
        people += *own->stored.number();
        sum.period = catalogue.period(own->period);
        ++sum.wards;
    }
    if (sum.wards == 0) {
        return Error{ErrorCode::NotFound, "The population of " + area.name + " isn't known.", {}};
    }
    sum.number = exactly(people);
    return sum;
}

Result<Amount> eventsOf(const ClaimFigures& figures, const FoundFigure& rate, Residents* with)
{
    const MeasureUnit unit = rate.measure->unit;
    const auto multiplier = multiplierOf(unit);
    const bool isOfResidents = unit == MeasureUnit::RatePer1000Residents || unit == MeasureUnit::RatePer10000;
    if (!multiplier || !isOfResidents || rate.stored.key.quantity != Quantity::Rate) {
        return Error{ErrorCode::NotFound,
                     "\u201c" + rate.measure->name
                         + "\u201d isn't a rate of residents, so how many events it means isn't known.",
                     {}};
    }
    auto residents = residentsOf(figures, *rate.area, figures.catalogue().batch(rate.stored.key.batch));
    if (!residents) {
        return residents.error();
    }
    const double years = rate.period == nullptr ? 1.0 : rate.period->months() / double{kMonthsAYear};
    if (with != nullptr) {
        *with = *residents;
    }
    return rate.amount * exactly(residents->number.value * years / *multiplier);
}

std::string nameOf(const FoundFigure& figure)
{
    return figure.measure->name + " in " + figure.area->name;
}

} // namespace wardwise::claims
