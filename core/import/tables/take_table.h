// What a foreign table gives under a mapping: its figures, what is refused of it and why, and what is still
// open. Nothing is stored here.
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/period.h"
#include "core/import/tables/area_finder.h"
#include "core/import/tables/find_tables.h"
#include "core/import/tables/table_mapping.h"
#include "core/import/tables/table_notes.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

struct TakenFigure
{
    AreaId area;
    std::string measure;
    Quantity quantity = Quantity::Count;
    std::optional<MeasureUnit> unit; ///< of a rate
    Period period;
    Figure figure;
    std::int64_t line = 0;
    std::string column; ///< the heading
    std::string note;   ///< what the cell said beside the number
};

/// The figure of a row that sums others up.
struct TakenTotal
{
    std::string label;
    std::string measure;
    Quantity quantity = Quantity::Count;
    std::string period;
    double value = 0.0;
    int decimals = 0;
    std::int64_t line = 0;
    std::size_t figuresBefore = 0; ///< how many figures of the table came before it
};

struct RefusedCell
{
    std::int64_t line = 0;
    std::string column; ///< the heading; empty: the row as a whole
    std::string reason;
};

/// A name that the project doesn't know, with what may be meant by it.
struct OpenName
{
    std::string text; ///< as a NamedArea says it
    std::string problem;
    std::vector<const Area*> offered;
    std::int64_t rows = 0;
};

struct TakenTable
{
    std::int64_t rows = 0; ///< of data: notes, titles and blank rows aren't counted
    std::int64_t refusedRows = 0;
    std::int64_t elsewhere = 0; ///< rows of places that the project hasn't got
    std::int64_t knownRows = 0; ///< of places that it has
    std::int64_t totalRows = 0;
    std::int64_t leftOutRows = 0; ///< because the user said so
    std::int64_t otherNames = 0;  ///< rows whose code and name don't belong together
    std::string firstOtherName;
    std::vector<TakenFigure> figures;
    std::vector<TakenTotal> totals;
    std::vector<RefusedCell> refusals;
    std::map<std::string, std::int64_t> openPlaceholders; ///< and how many cells have each
    std::vector<OpenName> openNames;
    std::vector<std::string> openColumns; ///< headings of figures of which nothing says what they are
    std::vector<std::string> openRates;   ///< measures of which nothing says per what their rates are
    std::vector<std::string> openPeriods; ///< measures of which nothing says of when they are
    bool areasOpen = false;               ///< no column says which area a row is about
    std::vector<std::string> warnings;

    /// What must be said before anything comes in, in a sentence; empty where something does.
    [[nodiscard]] std::string question() const;
};

TakenTable takeTable(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                     const AreaFinder& areas, const IndicatorNotes& notes);

} // namespace wardwise::import
