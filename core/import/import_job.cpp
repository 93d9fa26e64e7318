#include "core/domain/name_match.h"
#include "core/import/import_options.h"
#include "core/store/catalogue_repository.h"
#include "core/store/lsoa_repository.h"

#include <QDateTime>

#include <algorithm>

namespace wardwise::import {

Result<void> ImportJob::refresh()
{
    auto read = store::loadCatalogue(*connection);
    if (!read) {
        return read.error();
    }
    catalogue = std::move(*read);
    return {};
}

Result<BatchId> addBatchOf(ImportJob& job, const Source& source, Batch batch)
{
    const auto& sources = job.catalogue.sources;
    const auto known = std::find_if(sources.begin(), sources.end(),
                                    [&](const Source& s) { return sameText(s.key, source.key); });
    const auto id = known == sources.end() ? store::addSource(*job.connection, source) : known->id;
    if (!id) {
        return id.error();
    }
    if (known == sources.end()) {
        job.catalogue.sources.push_back(source);
        job.catalogue.sources.back().id = *id;
    }
    batch.source = *id;
    batch.loadedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    batch.loadedBy = job.options->by;
    const auto added = store::addBatch(*job.connection, batch);
    if (!added) {
        return added.error();
    }
    batch.id = *added;
    job.catalogue.batches.push_back(batch);
    job.report.batches.push_back({*added, batch.label, source.key, 0});
    return *added;
}

Result<MeasureId> findOrAddMeasure(ImportJob& job, const Measure& measure)
{
    for (const Measure& known : job.catalogue.measures) {
        if (known.family == measure.family && sameText(known.name, measure.name)) {
            return known.id;
        }
    }
    auto added = store::addMeasure(*job.connection, measure);
    if (added) {
        job.catalogue.measures.push_back(measure);
        job.catalogue.measures.back().id = *added;
    }
    return added;
}

Result<PeriodId> findOrAddPeriod(ImportJob& job, const Period& period)
{
    if (const Period* known = findPeriod(job.catalogue, period.label)) {
        return known->id;
    }
    auto added = store::addPeriod(*job.connection, period);
    if (added) {
        job.catalogue.periods.push_back(period);
        job.catalogue.periods.back().id = *added;
    }
    return added;
}

void refuse(ImportJob& job, store::BatchFile& file, std::int64_t line, const std::string& column,
            const std::string& reason)
{
    ++file.refused;
    file.refusals.push_back({line, column, reason});
    job.report.errors.push_back({job.report.files.size(), line, column, reason});
}

Result<int> lookupYear(const ImportJob& job)
{
    const auto years = store::lsoaYears(*job.connection);
    if (!years) {
        return years.error();
    }
    const auto& chosen = job.options->boundaryYear;
    if (chosen && std::find(years->begin(), years->end(), *chosen) == years->end()) {
        return Error{ErrorCode::NotFound,
                     "The project has no look-up of LSOAs to the wards of " + std::to_string(*chosen)
                         + ". Import that look-up first, or with these files.",
                     {}};
    }
    if (chosen) {
        return *chosen;
    }
    if (years->empty()) {
        return Error{
            ErrorCode::NotFound,
            "The project doesn't know in which ward each LSOA lies. Import the look-up of LSOAs to wards "
            "first, or with these files (from the Open Geography Portal; its columns are named like "
            "LSOA11CD and WD18CD).",
            {}};
    }
    if (years->size() > 1) {
        std::string all;
        for (const int year : *years) {
            all += (all.empty() ? "" : " and ") + std::to_string(year);
        }
        return Error{ErrorCode::Ambiguous,
                     "The project has look-ups to the wards of " + all + ". Choose one with --boundary-year.",
                     {}};
    }
    return years->front();
}

} // namespace wardwise::import
