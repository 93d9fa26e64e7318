// What the user chose for an import, and what every importer works with.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/import_report.h"
#include "core/import/input_files.h"
#include "core/import/police_uk/street_files.h"
#include "core/import/progress.h"
#include "core/import/tables/table_mapping.h"
#include "core/store/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

struct ImportOptions
{
    std::optional<FileKind> kind = std::nullopt; ///< files must be of this kind; none: each of its own
    std::string period = {};                     ///< "mid-2017", where a file doesn't say it
    std::optional<int> boundaryYear =
        std::nullopt; ///< of the wards; none: the project's, where it has but one
    RepeatedIds repeatedIds = RepeatedIds::Keep;
    bool allAreas = false;  ///< every place of a look-up; else those of the partnership's force
    bool keepLsoas = false; ///< of street files, besides those of the wards
    std::string by = {};    ///< who imports
    /// Of tables, by mappingKey(); under the empty key for all files that have none of their own.
    std::map<std::string, std::vector<TableMapping>> mappings = {};
    TableMapping tables = {}; ///< what all tables' mappings leave open: the source, per what rates are
};

/// An import under way, within one transaction.
struct ImportJob
{
    const store::Connection* connection;
    const ImportOptions* options;
    Progress* progress;
    Catalogue catalogue; ///< what the file holds by now: what is added to the one is added to the other
    ImportReport report;

    /// Reads the catalogue: at the start, and after much was added to the file alone.
    Result<void> refresh();
};

/// A load of this source, which is made where the project lacks it.
Result<BatchId> addBatchOf(ImportJob& job, const Source& source, Batch batch);

/// The measure of that family and name, which is made where the project lacks it.
Result<MeasureId> findOrAddMeasure(ImportJob& job, const Measure& measure);

/// The period of that label, which is made where the project lacks it.
Result<PeriodId> findOrAddPeriod(ImportJob& job, const Period& period);

/// A row that can't come in, for the report and for what is kept of the file; before the file is reported.
void refuse(ImportJob& job, store::BatchFile& file, std::int64_t line, const std::string& column,
            const std::string& reason);

/// The year of the wards that small areas are looked up in: the chosen one, or the only one that there's a
/// look-up of. An error says what to load or to choose.
Result<int> lookupYear(const ImportJob& job);

} // namespace wardwise::import
