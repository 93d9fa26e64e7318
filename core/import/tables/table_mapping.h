// What the columns, cells and names of a foreign table mean: what we guess, what the user says, and what the
// project keeps for the next table of the same layout.
#pragma once

#include "core/base/result.h"
#include "core/domain/measure.h"
#include "core/domain/observation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

enum class ColumnRole
{
    LeftOut,
    AreaCode,
    AreaName,
    Within,   ///< the district or other place that the area lies in
    Measure,  ///< of long tables: what each row's figure is of
    Quantity, ///< of long tables: "Rate", "Count"
    Unit,     ///< of long tables: "per 1,000 residents", "Crimes"
    Period,   ///< of long tables: of when
    Figure
};

struct ColumnMeaning
{
    std::string heading; ///< as printed, its parts together
    ColumnRole role = ColumnRole::LeftOut;
    // Of figures; in a long table the other columns say it, where it's empty here.
    std::string measure = {};
    std::optional<Quantity> quantity = std::nullopt;
    std::optional<MeasureUnit> unit = std::nullopt; ///< of a rate: per what
    std::string period = {};                        ///< its label

    friend bool operator==(const ColumnMeaning&, const ColumnMeaning&) = default;
};

/// What a stand-in for a number means. Nothing is nought unless someone says so.
enum class StandsFor
{
    Suppressed,
    NotRecorded,
    NotApplicable,
    Zero
};

struct Placeholder
{
    std::string text; ///< as printed: "*", "[z]"
    StandsFor meaning = StandsFor::NotRecorded;

    friend bool operator==(const Placeholder&, const Placeholder&) = default;
};

/// Which place a name means, where the project doesn't know it by that name.
struct NamedArea
{
    std::string text; ///< as printed; with "District / " before it where the table says the district
    std::string code; ///< of the area; empty: such rows are left out

    friend bool operator==(const NamedArea&, const NamedArea&) = default;
};

struct TableMapping
{
    std::string layout; ///< layoutOf() its columns
    std::vector<ColumnMeaning> columns;
    std::vector<Placeholder> placeholders;
    std::vector<NamedArea> areas;
    std::string source;                                 ///< whose figures they are; empty: called as the file
    std::string period;                                 ///< where neither the headings nor a column say it
    std::optional<MeasureUnit> rateUnit = std::nullopt; ///< where no heading says per what rates are
    // What the user said of where the table stands; none: as it's found.
    std::string sheet = {};
    std::optional<int> headingRow = std::nullopt; ///< of the sheet, from 1: the first row of headings
    int headingRows = 1;

    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

std::string_view toText(ColumnRole role);
std::optional<ColumnRole> columnRoleFromText(std::string_view text);
std::string_view toText(StandsFor meaning);
std::optional<StandsFor> standsForFromText(std::string_view text);

/// What tables of the same layout have in common: their headings, whatever year they name.
std::string layoutOf(const std::vector<ColumnMeaning>& columns);

/// As JSON, for --mapping and for keeping; its words are those of the command line.
std::string mappingJson(const TableMapping& mapping);
/// Fails where it isn't JSON of that form; `name` is said in the message.
Result<TableMapping> mappingFromJson(std::string_view json, const std::string& name);

} // namespace wardwise::import
