#include "core/claims/built_in_checks.h"

#include "core/claims/check_claim.h"
#include "core/claims/find_figure.h"
#include "core/claims/parse_expression.h"
#include "core/claims/value_reader.h"
#include "core/claims/ward_classes.h"

#include <algorithm>
#include <map>

namespace wardwise::claims {

namespace {

Finding checked(const ClaimFigures& figures, std::string statement, std::string expression)
{
    Finding finding;
    finding.statement = std::move(statement);
    finding.outcome = checkClaim(figures, expression);
    finding.expression = std::move(expression);
    return finding;
}

/// "count [Theft] = events(rate [Theft])".
std::string equation(const std::string& side, const char* function, const std::string& of)
{
    return side + " = " + function + "(" + of + ")";
}

std::string ofArea(const Area& area)
{
    return " of " + quoted(area.code);
}

/// The assessed area, and its force where there's one.
std::vector<const Area*> wholes(const ClaimFigures& figures)
{
    std::vector<const Area*> areas;
    if (const Area* area = figures.assessedArea()) {
        areas.push_back(area);
        const Area* force = figures.catalogue().enclosing(area->id, AreaKind::Force);
        if (force != nullptr && force != area) {
            areas.push_back(force);
        }
    }
    return areas;
}

FigureName rateOf(const Catalogue& catalogue, const Measure& measure, const Area& area)
{
    FigureName name;
    const std::string inBrackets = bracketed(catalogue, measure);
    name.measure = inBrackets.substr(1, inBrackets.size() - 2);
    name.quantity = Quantity::Rate;
    name.area = area.code;
    return name;
}

struct TotalCheck
{
    Finding finding;
    MeasureId measure;
    bool fallsShort = false;
};

bool partsFallShort(const ClaimFigures& figures, const std::string& rate)
{
    return checkClaim(figures, rate + " > parts(" + rate + ")").status == ClaimStatus::Confirmed;
}

void addTotals(const ClaimFigures& figures, const Measure& measure, std::vector<TotalCheck>& checks)
{
    const Catalogue& catalogue = figures.catalogue();
    const std::string named = "rate " + bracketed(catalogue, measure);
    const FigureScope scope{&figures, nullptr};
    for (const Area* area : wholes(figures)) {
        const auto whole = findFigure(scope, rateOf(catalogue, measure, *area));
        const auto under = whole ? figuresUnder(scope, *whole) : Result(std::vector<FoundFigure>{});
        if (!under || under->size() < 2) {
            continue;
        }
        const std::string rate = named + ofArea(*area);
        TotalCheck check{.finding =
                             checked(figures, measure.name + " in " + area->name + " is the sum of its parts",
                                     equation(rate, "parts", rate)),
                         .measure = measure.id,
                         .fallsShort = false};
        check.fallsShort =
            check.finding.outcome.status == ClaimStatus::Contradicted && partsFallShort(figures, rate);
        checks.push_back(std::move(check));
    }
    const auto column = wardColumn(scope, {.measure = measure.name}, &measure);
    const bool isPrinted = column && column->rates.front().rateSource == RateSource::Published
                           && !catalogue.isMadeOfMeasures(measure.id);
    const auto under = isPrinted ? columnsUnder(scope, {.measure = measure.name}, *column)
                                 : Result<std::vector<WardColumn>>(Error{});
    if (under && under->size() >= 2) {
        checks.push_back({.finding = checked(figures, measure.name + " is the sum of its parts in each ward",
                                             named + " = parts(" + named + ") for each ward"),
                          .measure = measure.id,
                          .fallsShort = false});
    }
}

/// A figure of the assessed area as a whole; none where it has no such number.
std::optional<FoundFigure> ownFigure(const ClaimFigures& figures, const Measure& measure, Quantity quantity)
{
    const Area* area = figures.assessedArea();
    FigureName name = rateOf(figures.catalogue(), measure, *area);
    name.quantity = quantity;
    auto found = findFigure({&figures, nullptr}, name);
    return found ? std::optional(std::move(*found)) : std::nullopt;
}

/// Measures of which the assessed area has a count and a rate of one source and period.
std::vector<const Measure*> countedAndRated(const ClaimFigures& figures)
{
    std::vector<const Measure*> measures;
    for (const Measure& measure : figures.catalogue().measures) {
        const bool isRate =
            measure.unit == MeasureUnit::RatePer1000Residents || measure.unit == MeasureUnit::RatePer10000;
        const auto count = isRate ? ownFigure(figures, measure, Quantity::Count) : std::nullopt;
        const auto rate = count ? ownFigure(figures, measure, Quantity::Rate) : std::nullopt;
        if (rate && rate->period == count->period && rate->source == count->source) {
            measures.push_back(&measure); // NOLINT(performance-inefficient-vector-operation): few
        }
    }
    return measures;
}

std::string statedPopulationFits(const Catalogue& catalogue, const Measure& population,
                                 const std::vector<const Measure*>& measures)
{
    std::string expression;
    for (const Measure* measure : measures) {
        const std::string name = bracketed(catalogue, *measure);
        const std::string unit = measure->unit == MeasureUnit::RatePer10000 ? "10000" : "1000";
        expression.append(expression.empty() ? "" : " and ")
            .append("population ")
            .append(bracketed(catalogue, population))
            .append(" * rate ")
            .append(name)
            .append(" / ")
            .append(unit)
            .append(" = count ")
            .append(name);
    }
    return expression;
}

} // namespace

std::string bracketed(const Catalogue& catalogue, const Measure& measure)
{
    const bool isShared = measuresNamed(catalogue, measure.name).size() > 1;
    return "[" + (isShared ? measure.family + ": " : std::string()) + measure.name + "]";
}

std::vector<Finding> checkTotals(const ClaimFigures& figures)
{
    std::vector<TotalCheck> checks;
    for (const Measure& measure : figures.catalogue().measures) {
        if (multiplierOf(measure.unit) && !figures.catalogue().childrenOf(measure.id).empty()) {
            addTotals(figures, measure, checks);
        }
    }
    std::vector<Finding> findings;
    findings.reserve(checks.size());
    for (TotalCheck& check : checks) {
        const bool isCompleteElsewhere =
            std::any_of(checks.begin(), checks.end(), [&](const TotalCheck& other) {
                return other.measure == check.measure
                       && other.finding.outcome.status == ClaimStatus::Confirmed;
            });
        if (check.fallsShort && !isCompleteElsewhere) {
            check.finding.outcome.status = ClaimStatus::CannotBeChecked;
            check.finding.outcome.reason = "Either a figure is wrong, or not every part is in the project.";
        }
    }
    for (TotalCheck& check : checks) {
        findings.push_back(std::move(check.finding));
    }
    return findings;
}

std::vector<Finding> checkCounts(const ClaimFigures& figures)
{
    std::vector<Finding> findings;
    if (figures.assessedArea() == nullptr) {
        return findings;
    }
    const Catalogue& catalogue = figures.catalogue();
    const auto measures = countedAndRated(figures);
    for (const Measure* measure : measures) {
        const std::string name = bracketed(catalogue, *measure);
        findings.push_back(checked(figures, measure->name + ": the count fits the rate",
                                   equation("count " + name, "events", "rate " + name)));
    }
    for (const Measure& measure : catalogue.measures) {
        const auto stated =
            measures.empty() ? std::nullopt : ownFigure(figures, measure, Quantity::Population);
        if (stated && measure.unit == MeasureUnit::Count) {
            findings.push_back(checked(
                figures, "The stated population, " + textOf(stated->amount) + ", fits the counts and rates",
                statedPopulationFits(catalogue, measure, measures)));
        }
    }
    return findings;
}

std::vector<Finding> checkWardRates(const ClaimFigures& figures)
{
    std::vector<Finding> findings;
    const Area* area = figures.assessedArea();
    if (area == nullptr) {
        return findings;
    }
    const Catalogue& catalogue = figures.catalogue();
    const std::size_t wards = catalogue.inside(area->id, AreaKind::Ward).size();
    for (const Measure& measure : catalogue.measures) {
        const auto rate =
            multiplierOf(measure.unit) ? ownFigure(figures, measure, Quantity::Rate) : std::nullopt;
        const auto column = rate ? wardColumn({&figures, nullptr}, {.measure = measure.name}, &measure)
                                 : Result<WardColumn>(Error{});
        if (column && column->rates.size() == wards && wards > 1 && column->source == rate->source) {
            const std::string name = bracketed(catalogue, measure);
            findings.push_back(checked(figures, measure.name + " in " + area->name + " fits its wards",
                                       equation("rate " + name, "weighted", name)));
        }
    }
    return findings;
}

std::vector<Finding> builtInFindings(const ClaimFigures& figures)
{
    std::vector<Finding> findings;
    for (const auto check : {checkCounts, checkTotals, checkWardRates, checkHotspots, checkWardCounts}) {
        auto found = check(figures);
        findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                        std::make_move_iterator(found.end()));
    }
    return findings;
}

} // namespace wardwise::claims
