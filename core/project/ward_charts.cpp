#include "core/project/ward_charts.h"

#include "core/charts/period_pair.h"
#include "core/charts/small_multiples.h"
#include "core/domain/name_match.h"

#include <memory>

namespace wardwise::project {

namespace {

using Figures = std::shared_ptr<const comparison::WardFigures>;

/// Those of the request's source, or of the first that has the measure; of any that has some, where none is
/// named.
Result<Figures> figuresFor(const Project& project, const ComparisonRequest& request)
{
    if (!request.source.empty()) {
        const auto source = findSource(project.catalogue(), request.source);
        return source ? project.figures((*source)->id) : Result<Figures>(source.error());
    }
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId id : *sources) {
        auto figures = project.figures(id);
        if (!figures) {
            return figures;
        }
        for (const MeasureId measure : (*figures)->measures()) {
            if (request.measure.empty()
                || sameText(project.catalogue().measure(measure)->name, request.measure)) {
                return figures;
            }
        }
    }
    return Error{ErrorCode::NotFound, "No source has such ward figures. Enter or import some first.", {}};
}

Result<comparison::PeriodChoice> periodFor(const comparison::WardFigures& figures, const std::string& label)
{
    if (!label.empty()) {
        return figures.periodNamed(label);
    }
    if (figures.periods().empty()) {
        return Error{ErrorCode::NotFound, "The source has no ward figures of any period.", {}};
    }
    return figures.periods().front();
}

} // namespace

Result<SmallMultiples> allMeasures(const Project& project, ComparisonRequest request,
                                   std::optional<AreaId> ward)
{
    request.measure.clear();
    const auto figures = figuresFor(project, request);
    if (!figures) {
        return figures.error();
    }
    request.source = project.catalogue().source((*figures)->source())->key;
    std::vector<Comparison> comparisons;
    comparisons.reserve((*figures)->measures().size());
    for (const MeasureId measure : (*figures)->measures()) {
        request.measure = project.catalogue().measure(measure)->name;
        auto comparison = project.compare(request);
        if (!comparison) {
            return comparison.error();
        }
        comparisons.push_back(std::move(*comparison));
    }
    std::vector<const Comparison*> all;
    all.reserve(comparisons.size());
    for (const Comparison& comparison : comparisons) {
        all.push_back(&comparison);
    }
    return smallMultiples(all, ward, project.marking());
}

std::vector<comparison::OtherPeriod> otherPeriodsOf(const Project& project, const ComparisonRequest& request)
{
    const auto figures = figuresFor(project, request);
    const auto shown =
        figures ? periodFor(**figures, request.period) : Result<comparison::PeriodChoice>(figures.error());
    return shown ? comparison::otherPeriods((*figures)->periods(), *shown)
                 : std::vector<comparison::OtherPeriod>();
}

Result<PointChart> pairOfPeriods(const Project& project, const ComparisonRequest& request,
                                 const std::string& other)
{
    const auto figures = figuresFor(project, request);
    if (!figures) {
        return figures.error();
    }
    const auto shown = periodFor(**figures, request.period);
    const auto against = (*figures)->periodNamed(other);
    if (!shown || !against) {
        return shown ? against.error() : shown.error();
    }
    const Period& a = shown->span;
    const Period& b = against->span;
    if (a.first <= b.last && b.first <= a.last) {
        return Error{
            ErrorCode::Invalid,
            inWords(a) + " and " + inWords(b)
                + " share months, so they can't be set against each other. Choose two periods that don't.",
            {}};
    }
    ComparisonRequest of = request;
    of.source = project.catalogue().source((*figures)->source())->key;
    const auto compared = [&](const Period& period) {
        of.period = period.label;
        return project.compare(of);
    };
    const bool isEarlier = b.first < a.first;
    const auto before = compared(isEarlier ? b : a);
    const auto after = compared(isEarlier ? a : b);
    if (!before || !after) {
        return before ? after.error() : before.error();
    }
    const auto changes = comparison::periodChanges(*before, isEarlier ? b : a, *after, isEarlier ? a : b);
    return periodPair(*before, *after, changes, project.marking());
}

} // namespace wardwise::project
