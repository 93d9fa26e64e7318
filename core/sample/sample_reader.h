// Reads the sample's files from the program's resources, and keeps the codes and names that they refer to.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/import/csv_table.h"
#include "core/store/connection.h"

#include <QByteArray>

#include <map>
#include <string>

namespace wardwise::sample {

Result<QByteArray> readSampleFile(const std::string& name);
Result<import::CsvTable> readSampleTable(const std::string& name);

Error badSample(const std::string& file, const std::string& what);

/// What the sample's rows were stored as, by the codes, names and labels that the files use.
struct Stored
{
    std::map<std::string, AreaId> areas;
    std::map<std::string, MeasureId> documentMeasures;
    std::map<std::string, MeasureId> openMeasures;
    std::map<std::string, PeriodId> periods;
    std::map<std::string, BreakdownId> breakdowns;
};

/// Finds a name that a file refers to, or says which file has it wrong.
template <class Id>
Result<Id> lookUp(const std::map<std::string, Id>& known, const std::string& name, const std::string& file)
{
    const auto at = known.find(name);
    if (at == known.end()) {
        return badSample(file, "\"" + name + "\" isn't known");
    }
    return at->second;
}

struct Batches
{
    BatchId document;
    BatchId populations;
    BatchId police;
};

/// Areas, measures, mappings, periods and Mosaic groups.
Result<void> storeCatalogue(const store::Connection& connection, Stored& stored);

/// The sources and a batch of each; the catalogue comes before.
Result<Batches> storeSources(const store::Connection& connection, const Stored& stored);

/// Every figure, into its batch.
Result<void> storeFigures(const store::Connection& connection, Stored& stored, const Batches& batches);

/// The assessment, its sections and recommendations (assessment.json).
Result<void> storeAssessment(const store::Connection& connection, const Stored& stored);

/// What the assessment claims, with the checks of it (claims.csv); the assessment comes before.
Result<void> storeClaims(const store::Connection& connection);

} // namespace wardwise::sample
