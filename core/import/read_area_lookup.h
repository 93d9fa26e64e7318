// Reads an ONS-style lookup of places from CSV, of any year.
#pragma once

#include "core/import/area_lookup.h"

#include <QString>

#include <string>
#include <string_view>

namespace wardwise::import {

/// Reads CSV text with columns such as LAD18CD, LAD18NM, CSP18CD, PFA18CD, WD18CD: any order, any year, any
/// other columns beside them. `name` is said in messages.
Result<AreaLookup> readAreaLookup(std::string_view text, const std::string& name);
Result<AreaLookup> readAreaLookupFile(const QString& path);

} // namespace wardwise::import
