// Files that describe indicators: of when they are and per what, where the tables themselves don't say it.
#pragma once

#include "core/domain/measure.h"
#include "core/domain/period.h"
#include "core/import/tables/find_tables.h"

#include <map>
#include <optional>
#include <string>

namespace wardwise::import {

struct IndicatorNote
{
    std::optional<MeasureUnit> unit;
    std::optional<Period> period;
    std::string file; ///< that says so

    friend bool operator==(const IndicatorNote&, const IndicatorNote&) = default;
};

/// By the indicator's name in lower case.
using IndicatorNotes = std::map<std::string, IndicatorNote>;

/// Adds what a sheet says of indicators; how many rows did, nought where it's no such sheet. It is one where
/// a column is headed "indicator" (or "measure") and another "description" (or "definition").
std::size_t addNotes(const Sheet& sheet, const std::string& file, IndicatorNotes& notes);

} // namespace wardwise::import
