#include "core/claims/ward_classes.h"

#include "core/base/number_text.h"
#include "core/claims/spread_reference.h"

#include <algorithm>

namespace wardwise::claims {

namespace {

/// The column of one source and period; without rates where no ward has one.
WardColumn columnOf(const FigureScope& scope, std::shared_ptr<const comparison::WardFigures> figures,
                    const Measure& measure, const Area& area, const comparison::PeriodChoice& period)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    WardColumn column{.figures = std::move(figures),
                      .measure = &measure,
                      .source = nullptr,
                      .period = period,
                      .area = &area,
                      .rates = {}};
    column.source = catalogue.source(column.figures->source());
    for (const Area* ward : catalogue.inside(area.id, AreaKind::Ward)) {
        AreaRate rate = column.figures->rateOf(*ward, measure, period);
        if (rate.rate) {
            column.rates.push_back(std::move(rate)); // NOLINT(performance-inefficient-vector-operation)
        }
    }
    return column;
}

SdKind sdKindOf(Method method)
{
    return method == Method::SdPopulation ? SdKind::Population : SdKind::Sample;
}

std::string scaleWords(double mean, double sd, int decimals)
{
    return "mean " + fixedText(mean, decimals) + ", SD " + fixedText(sd, decimals) + "; above from "
           + fixedText(mean + sd, decimals) + ", significantly above from "
           + fixedText(mean + 2 * sd, decimals);
}

Error notComparable(const WardColumn& column, const std::string& why)
{
    return {ErrorCode::NotFound,
            "The wards' rates of \u201c" + column.measure->name + "\u201d can't be classed: " + why,
            {}};
}

void countSharing(std::vector<ClassedWard>& wards)
{
    for (ClassedWard& ward : wards) {
        ward.sharing = static_cast<int>(std::count_if(
            wards.begin(), wards.end(), [&](const ClassedWard& other) { return other.rank == ward.rank; }));
    }
}

ClassedWard classed(const Catalogue& catalogue, const ComparisonRow& row, WardClass wardClass)
{
    return {.ward = catalogue.area(row.rate.area),
            .wardClass = wardClass,
            .rate = row.rate.rate->value,
            .decimals = row.rate.decimals,
            .figure = row.rate.observation,
            .rank = row.rank,
            .sharing = 1};
}

Result<ClassedWards> bySpread(const FigureScope& scope, const WardColumn& column,
                              const ClassQuestion& question)
{
    if (question.method == Method::Poisson) {
        return notComparable(column, "chance alone takes no spread. Leave \u201cwith spread\u201d away.");
    }
    const auto spread = spreadReference(scope, column, question.reference, sdKindOf(question.method));
    if (!spread) {
        return spread.error();
    }
    ClassedWards result{.wards = {}, .label = spread->label, .scale = {}};
    const Catalogue& catalogue = scope.figures->catalogue();
    std::vector<std::optional<double>> rates;
    rates.reserve(column.rates.size());
    for (const AreaRate& rate : column.rates) {
        rates.emplace_back(rate.rate->value);
    }
    const auto order = stats::descendingOrder(rates);
    const auto ranks = stats::competitionRanks(rates, order);
    for (const std::size_t at : order) {
        const AreaRate& rate = column.rates[at];
        result.wards.push_back({.ward = catalogue.area(rate.area),
                                .wardClass = stats::classify(rate.rate->value, spread->scale),
                                .rate = rate.rate->value,
                                .decimals = rate.decimals,
                                .figure = rate.observation,
                                .rank = ranks[at],
                                .sharing = 1});
    }
    result.scale =
        scaleWords(spread->scale.mean, *spread->scale.sd, column.rates.front().decimals) + "; " + spread->how;
    countSharing(result.wards);
    return result;
}

} // namespace

Result<WardColumn> wardColumn(const FigureScope& scope, const FigureName& name, const Measure* measure)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    const auto named = areaOf(scope, name);
    if (!named) {
        return named.error();
    }
    const Area* around = catalogue.enclosing((*named)->id, AreaKind::Csp);
    const Area& area = (*named)->kind == AreaKind::Ward && around != nullptr ? *around : **named;
    const auto measures = measure != nullptr ? Result(std::vector{measure}) : measuresOf(scope, name);
    if (!measures) {
        return measures.error();
    }
    const Source* wanted = nullptr;
    if (!name.source.empty()) {
        const auto found = findSource(catalogue, name.source);
        if (!found) {
            return found.error();
        }
        wanted = *found;
    }
    std::optional<WardColumn> best;
    for (const Source& source : catalogue.sources) {
        auto figures =
            wanted == nullptr || wanted->id == source.id ? scope.figures->figures(source.id) : Error{};
        if (!figures) {
            continue;
        }
        for (const Measure* each : *measures) {
            const auto& present = (*figures)->measures();
            if (std::find(present.begin(), present.end(), each->id) == present.end()) {
                continue;
            }
            for (const comparison::PeriodChoice& period : (*figures)->periods()) {
                if (!name.period.empty() && period.span.label != name.period) {
                    continue;
                }
                auto column = columnOf(scope, *figures, *each, area, period);
                if (column.rates.size() > (best ? best->rates.size() : 0)) {
                    best = std::move(column);
                }
            }
        }
    }
    if (!best) {
        return Error{ErrorCode::NotFound,
                     "No source has ward rates of \u201c"
                         + (measure != nullptr ? measure->name : name.measure) + "\u201d in " + area.name
                         + ".",
                     {}};
    }
    return std::move(*best);
}

Result<std::vector<WardColumn>> columnsUnder(const FigureScope& scope, const FigureName& name,
                                             const WardColumn& whole)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    std::vector<WardColumn> columns;
    std::vector<const Measure*> open = catalogue.childrenOf(whole.measure->id);
    FigureName same = name;
    same.source = whole.source->key;
    same.period = whole.period.span.label;
    for (std::size_t i = 0; i < open.size(); ++i) {
        auto column = wardColumn(scope, same, open[i]);
        if (column) {
            columns.push_back(std::move(*column));
            continue;
        }
        const auto below = catalogue.childrenOf(open[i]->id);
        open.insert(open.end(), below.begin(), below.end());
    }
    if (columns.empty()) {
        return Error{ErrorCode::NotFound,
                     "Nothing under \u201c" + whole.measure->name + "\u201d has ward rates from "
                         + whole.source->key + ".",
                     {}};
    }
    return columns;
}

Result<ClassedWards> classesOf(const FigureScope& scope, const WardColumn& column,
                               const ClassQuestion& question)
{
    if (question.reference.hasSpread()) {
        return bySpread(scope, column, question);
    }
    const Catalogue& catalogue = scope.figures->catalogue();
    auto set = comparison::referenceSet(catalogue, *column.area, question.reference.id);
    if (!set) {
        return Error{ErrorCode::NotFound, set.error().message, {}};
    }
    const comparison::WardComparer comparer(catalogue, *column.figures, *column.area, column.period, *set,
                                            sdKindOf(question.method));
    const Comparison compared = comparer.compare(*column.measure);
    if (!compared.notComparable.empty()) {
        return notComparable(column, compared.notComparable);
    }
    ClassedWards result{.wards = {}, .label = compared.reference.label, .scale = {}};
    const bool byChance = question.method == Method::Poisson;
    const Verdicts verdicts =
        byChance ? comparer.judge(*column.measure, compared, kFiguresAlone) : Verdicts{};
    for (std::size_t i = 0; i < compared.rows.size(); ++i) {
        const ComparisonRow& row = compared.rows[i];
        const WardClass wardClass = byChance ? levelOf(verdicts.areas[i].funnel) : row.wardClass;
        if (row.rate.rate && wardClass != WardClass::NotComparable) {
            result.wards.push_back(classed(catalogue, row, wardClass));
        }
    }
    if (byChance) {
        result.label = verdicts.baselineLabel;
        result.scale = "by chance alone, 99.8 % limits";
    } else if (compared.reference.mean && compared.reference.sd && !column.rates.empty()) {
        result.scale =
            scaleWords(*compared.reference.mean, *compared.reference.sd, column.rates.front().decimals);
    }
    countSharing(result.wards);
    return result;
}

Result<ClassedWard> classedIn(const ClassedWards& wards, const Area& ward)
{
    const auto at = std::find_if(wards.wards.begin(), wards.wards.end(),
                                 [&](const ClassedWard& each) { return each.ward == &ward; });
    if (at == wards.wards.end()) {
        return Error{ErrorCode::NotFound, ward.name + " has no rate that could be classed.", {}};
    }
    return *at;
}

bool isHigh(WardClass wardClass, WardClass reading)
{
    return wardClass == WardClass::SignificantlyAbove
           || (reading == WardClass::Above && wardClass == WardClass::Above);
}

} // namespace wardwise::claims
