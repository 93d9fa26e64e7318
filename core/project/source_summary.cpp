#include "core/project/source_summary.h"

#include "core/store/source_counts_query.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wardwise::project {

namespace {

std::string populationOf(const Catalogue& catalogue, const Batch& batch)
{
    const Batch* used = batch.denominatorBatch ? catalogue.batch(*batch.denominatorBatch) : nullptr;
    const Period* period = batch.denominatorPeriod ? catalogue.period(*batch.denominatorPeriod) : nullptr;
    if (used == nullptr) {
        return {};
    }
    return used->label + (period == nullptr ? "" : ", " + period->label);
}

/// Adds up the figures of the batch, and the months from the first of its periods to the last.
void countBatch(const Catalogue& catalogue, const store::FigureCounts& counts, BatchSummary& summary)
{
    std::optional<Month> first;
    std::optional<Month> last;
    for (const store::FigureCount& count : counts.figures) {
        const Period* period = count.batch == summary.batch.id ? catalogue.period(count.period) : nullptr;
        if (period != nullptr) {
            summary.figures += count.figures;
            first = first ? std::min(*first, period->first) : period->first;
            last = last ? std::max(*last, period->last) : period->last;
        }
    }
    summary.areas = std::count_if(counts.areas.begin(), counts.areas.end(),
                                  [&](const auto& area) { return area.first == summary.batch.id; });
    if (first && last) {
        summary.months = first == last ? toText(*first) : toText(*first) + ".." + toText(*last);
    }
}

/// Distinct ones: the source's batches may share some.
std::int64_t areasOf(const store::FigureCounts& counts, const std::vector<const Batch*>& batches)
{
    std::set<AreaId> areas;
    for (const auto& [batch, area] : counts.areas) {
        if (std::any_of(batches.begin(), batches.end(),
                        [id = batch](const Batch* of) { return of->id == id; })) {
            areas.insert(area);
        }
    }
    return static_cast<std::int64_t>(areas.size());
}

/// In the order of the measures.
std::vector<MeasureUse> usesOf(const Catalogue& catalogue, const store::FigureCounts& counts, SourceId source)
{
    std::map<MeasureId, std::int64_t> figures;
    for (const store::FigureCount& count : counts.figures) {
        const Source* of = catalogue.sourceOf(count.batch);
        if (of != nullptr && of->id == source) {
            figures[count.measure] += count.figures;
        }
    }
    std::vector<MeasureUse> uses;
    uses.reserve(figures.size());
    for (const Measure& measure : catalogue.measures) {
        if (const auto at = figures.find(measure.id); at != figures.end()) {
            uses.push_back({.measure = measure.id, .name = measure.name, .figures = at->second});
        }
    }
    return uses;
}

BatchSummary summaryOf(const Catalogue& catalogue, const store::FigureCounts& counts, const Batch& batch)
{
    BatchSummary summary;
    summary.batch = batch;
    summary.population = populationOf(catalogue, batch);
    std::set<AreaId> complete;
    if (batch.completeFor) {
        complete.insert(*batch.completeFor);
    }
    for (const CompleteMonth& month : catalogue.completeMonths) {
        if (month.batch == batch.id) {
            complete.insert(month.area);
        }
    }
    for (const AreaId id : complete) {
        if (const Area* area = catalogue.area(id)) {
            summary.completeFor += (summary.completeFor.empty() ? "" : ", ") + area->name;
        }
    }
    countBatch(catalogue, counts, summary);
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

SourceSummary summaryOf(const Project& project, const store::FigureCounts& counts, const Source& source)
{
    const Catalogue& catalogue = project.catalogue();
    SourceSummary summary;
    summary.source = source;
    const auto batches = catalogue.batchesOf(source.id);
    for (const Batch* batch : batches) {
        summary.batches.push_back(summaryOf(catalogue, counts, *batch));
        summary.figures += summary.batches.back().figures;
    }
    summary.areas = areasOf(counts, batches);
    summary.measures = usesOf(catalogue, counts, source.id);
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
    const auto counts = store::countFigures(project.connection());
    if (!counts) {
        return counts.error();
    }
    std::vector<SourceSummary> summaries;
    summaries.reserve(project.catalogue().sources.size());
    for (const Source& source : project.catalogue().sources) {
        summaries.push_back(summaryOf(project, *counts, source));
        for (BatchSummary& batch : summaries.back().batches) {
            auto contents = store::loadBatchContents(project.connection(), batch.batch.id);
            if (!contents) {
                return contents.error();
            }
            batch.contents = std::move(*contents);
            auto placeless =
                placelessRows(project.connection(), project.catalogue(), batch.batch.id, batch.contents);
            if (!placeless) {
                return placeless.error();
            }
            batch.placeless = std::move(*placeless);
        }
    }
    return summaries;
}

} // namespace wardwise::project
