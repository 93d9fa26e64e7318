// Puts the figures of foreign tables into the project.
#pragma once

#include "core/import/import_options.h"
#include "core/import/tables/take_table.h"

#include <string>

namespace wardwise::import {

/// Stores figures under measures of the source's own family; how many. A measure is made where the family
/// lacks one of that name and unit: rates per household never join those per resident.
class TableStore
{
public:
    TableStore(ImportJob& job, std::string family, BatchId batch);

    /// `sheet` is said with each figure's line.
    Result<std::int64_t> add(const TakenTable& table, const std::string& sheet);

private:
    Result<MeasureId> measureFor(const TakenFigure& figure);

    ImportJob* m_job;
    std::string m_family;
    BatchId m_batch;
};

/// The name under which a measure of the unit is kept where the family has one of another unit.
std::string nameWithUnit(const std::string& measure, MeasureUnit unit);

} // namespace wardwise::import
