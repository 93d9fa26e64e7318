#include "core/project/source_summary.h"

#include "core/store/source_counts_query.h"

#include <algorithm>

namespace wardwise::project {

namespace {

struct Counts
{
    std::vector<store::BatchCount> batches;
    std::vector<store::MeasureCount> measures;
    std::vector<store::AreaCount> areas;
};

Result<Counts> readCounts(const Project& project)
{
    auto batches = store::countByBatch(project.connection());
    if (!batches) {
        return batches.error();
    }
    auto measures = store::countByMeasure(project.connection());
    if (!measures) {
        return measures.error();
    }
    auto areas = store::countAreas(project.connection());
    if (!areas) {
        return areas.error();
    }
    return Counts{std::move(*batches), std::move(*measures), std::move(*areas)};
}

std::string populationOf(const Catalogue& catalogue, const Batch& batch)
{
    const Batch* used = batch.denominatorBatch ? catalogue.batch(*batch.denominatorBatch) : nullptr;
    const Period* period = batch.denominatorPeriod ? catalogue.period(*batch.denominatorPeriod) : nullptr;
    if (used == nullptr) {
        return {};
    }
    return used->label + (period == nullptr ? "" : ", " + period->label);
}

BatchSummary summaryOf(const Catalogue& catalogue, const Counts& counts, const Batch& batch)
{
    BatchSummary summary;
    summary.batch = batch;
    summary.population = populationOf(catalogue, batch);
    const Area* complete = batch.completeFor ? catalogue.area(*batch.completeFor) : nullptr;
    summary.completeFor = complete == nullptr ? std::string() : complete->name;
    const auto at = std::find_if(counts.batches.begin(), counts.batches.end(),
                                 [&](const store::BatchCount& count) { return count.batch == batch.id; });
    if (at != counts.batches.end()) {
        summary.figures = at->figures;
        summary.areas = at->areas;
        summary.months =
            at->firstMonth == at->lastMonth ? at->firstMonth : at->firstMonth + ".." + at->lastMonth;
    }
    return summary;
}

bool shows(const Priority& priority, const std::vector<MeasureUse>& uses)
{
    return std::any_of(uses.begin(), uses.end(), [&](const MeasureUse& use) {
        const auto& own = priority.measures;
        const auto& hotspots = priority.hotspots;
        return std::find(own.begin(), own.end(), use.measure) != own.end()
               || std::any_of(hotspots.begin(), hotspots.end(),
                              [&](const Hotspot& hotspot) { return hotspot.measure == use.measure; });
    });
}

SourceSummary summaryOf(const Project& project, const Counts& counts, const Source& source)
{
    const Catalogue& catalogue = project.catalogue();
    SourceSummary summary;
    summary.source = source;
    for (const Batch* batch : catalogue.batchesOf(source.id)) {
        summary.batches.push_back(summaryOf(catalogue, counts, *batch));
        summary.figures += summary.batches.back().figures;
    }
    for (const store::AreaCount& count : counts.areas) {
        summary.areas = count.source == source.id ? count.areas : summary.areas;
    }
    for (const store::MeasureCount& count : counts.measures) {
        const Measure* measure = count.source == source.id ? catalogue.measure(count.measure) : nullptr;
        if (measure != nullptr) {
            summary.measures.push_back(
                {.measure = count.measure, .name = measure->name, .figures = count.figures});
        }
    }
    for (const Priority& priority : project.priorities()) {
        if (shows(priority, summary.measures)) {
            summary.sections.push_back(priority.title);
        }
    }
    for (const Batch& batch : catalogue.batches) {
        const Source* used = batch.denominatorBatch ? catalogue.sourceOf(*batch.denominatorBatch) : nullptr;
        const Source* own = catalogue.source(batch.source);
        if (used != nullptr && own != nullptr && used->id == source.id) {
            summary.rates.push_back(own->id == source.id ? batch.label : own->title + ": " + batch.label);
        }
    }
    return summary;
}

} // namespace

Result<std::vector<SourceSummary>> summariseSources(const Project& project)
{
    const auto counts = readCounts(project);
    if (!counts) {
        return counts.error();
    }
    std::vector<SourceSummary> summaries;
    summaries.reserve(project.catalogue().sources.size());
    for (const Source& source : project.catalogue().sources) {
        summaries.push_back(summaryOf(project, *counts, source));
    }
    return summaries;
}

} // namespace wardwise::project
