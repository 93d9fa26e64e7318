#include "core/project/year_changes.h"

#include "core/comparison/year_changes.h"
#include "core/project/claim_changes.h"

#include <algorithm>

namespace wardwise::project {

namespace {

Result<const Area*> areaOf(const Project& project, const std::string& name)
{
    if (!name.empty()) {
        return findArea(project.catalogue(), name);
    }
    if (const Area* area = project.assessedArea()) {
        return area;
    }
    return Error{ErrorCode::NotFound,
                 "This project has no assessment, so it isn't clear which area is meant. Name one.",
                 {}};
}

Result<std::vector<SourceId>> sourcesOf(const Project& project, const std::string& name)
{
    if (name.empty()) {
        return project.wardSources();
    }
    const auto source = findSource(project.catalogue(), name);
    if (!source) {
        return source.error();
    }
    return std::vector<SourceId>{(*source)->id};
}

} // namespace

Result<YearChanges> yearChanges(const Project& project, const YearChangesRequest& request)
{
    const auto area = areaOf(project, request.area);
    if (!area) {
        return area.error();
    }
    const auto sources = sourcesOf(project, request.source);
    if (!sources) {
        return sources.error();
    }
    std::vector<comparison::ReferenceSet> references;
    for (const char* id : {"csp", "force"}) {
        if (auto set = comparison::referenceSet(project.catalogue(), **area, id)) {
            references.push_back(std::move(*set)); // NOLINT(performance-inefficient-vector-operation): two
        }
    }
    YearChanges found;
    std::optional<Month> thisYear; // the first month of what is held against last year
    found.area = (*area)->name;
    found.sources.reserve(sources->size());
    for (const SourceId source : *sources) {
        const auto figures = project.figures(source);
        if (!figures) {
            return figures.error();
        }
        const auto years = comparison::yearPair(**figures, request.period);
        if (years.whyNone.empty()) {
            thisYear = std::min(thisYear.value_or(years.after.span.first), years.after.span.first);
        }
        found.sources.push_back(comparison::yearChanges(**figures, **area, years, references));
    }
    if (thisYear) {
        auto claims = claimChanges(project, monthBefore(*thisYear));
        if (!claims) {
            return claims.error();
        }
        found.claims = std::move(*claims);
    }
    return found;
}

} // namespace wardwise::project
