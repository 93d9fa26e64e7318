#include "core/import/import_files.h"

#include "core/import/import_deprivation.h"
#include "core/import/import_lookup.h"
#include "core/import/import_population.h"
#include "core/import/police_uk/import_street.h"
#include "core/import/tables/import_tables.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace wardwise::import {

namespace {

template <class Files>
std::vector<typename Files::value_type> ofKind(const Files& files, FileKind kind)
{
    Files found;
    std::copy_if(files.begin(), files.end(), std::back_inserter(found),
                 [&](const RecognisedFile& file) { return file.recognised.kind == kind; });
    return found;
}

/// The same content twice: now, or in a load that the project has.
Result<void> warnOfSameContent(ImportJob& job)
{
    std::map<std::string, std::string> seen;
    for (const ReportedFile& file : job.report.files) {
        const auto [at, isNew] = seen.emplace(file.sha256, file.name);
        if (!isNew) {
            job.report.warnings.push_back(file.name + " has the same content as " + at->second
                                          + ": its rows are counted twice.");
        }
        const auto known = store::filesWithContent(*job.connection, file.sha256);
        if (!known) {
            return known.error();
        }
        for (const store::KnownFile& earlier : *known) {
            const Batch* load = job.catalogue.batch(earlier.batch);
            const bool isNow =
                std::any_of(job.report.batches.begin(), job.report.batches.end(),
                            [&](const ReportedBatch& batch) { return batch.id == earlier.batch; });
            if (!isNow && load != nullptr) {
                job.report.warnings.push_back(
                    file.name + " has come in before, with \"" + load->label + "\" on "
                    + load->loadedAt.substr(0, 10)
                    + (earlier.name == file.name ? "." : " as " + earlier.name + "."));
            }
        }
    }
    return {};
}

Result<void> importAll(ImportJob& job, const InputFiles& inputs)
{
    std::vector<const RecognisedFile*> lookups;
    for (const RecognisedFile& file : inputs.files) {
        if (file.recognised.kind == FileKind::Lookup) {
            lookups.push_back(&file);
        }
    }
    if (auto done = lookups.empty() ? Result<void>() : importLookups(job, lookups); !done) {
        return done;
    }
    for (const RecognisedFile& file : inputs.files) {
        const FileKind kind = file.recognised.kind;
        const auto import = kind == FileKind::Population || kind == FileKind::Households ? importPopulation
                            : kind == FileKind::Deprivation                              ? importDeprivation
                                                                                         : nullptr;
        if (import != nullptr && !job.progress->isCancelled()) {
            if (auto done = import(job, file); !done) {
                return done;
            }
        }
    }
    const auto streets = ofKind(inputs.files, FileKind::PoliceUkStreet);
    if (!streets.empty() && !job.progress->isCancelled()) {
        if (auto done = importStreetFiles(job, streets); !done) {
            return done;
        }
    }
    std::vector<RecognisedFile> tables = ofKind(inputs.files, FileKind::Table);
    const auto workbooks = ofKind(inputs.files, FileKind::Workbook);
    tables.insert(tables.end(), workbooks.begin(), workbooks.end());
    if (!tables.empty() && !job.progress->isCancelled()) {
        if (auto done = importTables(job, tables); !done) {
            return done;
        }
    }
    return job.progress->isCancelled() ? Result<void>() : warnOfSameContent(job);
}

} // namespace

Result<std::optional<ImportReport>> importFiles(const store::Connection& connection, const InputFiles& inputs,
                                                const ImportOptions& options, Keep keep, Progress& progress)
{
    progress.setTotal(
        std::accumulate(inputs.files.begin(), inputs.files.end(), std::int64_t{0},
                        [](std::int64_t sum, const RecognisedFile& file) { return sum + file.file.size; }));
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    ImportJob job{&connection, &options, &progress, {}, {}};
    if (auto read = job.refresh(); !read) {
        return read.error();
    }
    job.report.notes = inputs.notes;
    if (auto done = importAll(job, inputs); !done) {
        return done.error();
    }
    if (progress.isCancelled()) {
        return std::optional<ImportReport>();
    }
    if (keep == Keep::Yes && !job.report.questions.empty()) {
        return Error{ErrorCode::Invalid,
                     job.report.questions.front().text
                         + " Say it in the import assistant, or with --mapping, --unit "
                           "or --period. Nothing was imported.",
                     {}};
    }
    if (keep == Keep::No) {
        for (ReportedBatch& batch : job.report.batches) {
            batch.id = {};
        }
        return std::optional(std::move(job.report));
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return std::optional(std::move(job.report));
}

} // namespace wardwise::import
