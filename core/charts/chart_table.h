// A chart's data as a table: what a reader who can't see the drawing, a spreadsheet and a screen all show.
#pragma once

#include "core/charts/chart_spec.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

enum class ColumnKind
{
    Words,
    Figures ///< set to the right; a file gives the bare number
};

struct ChartColumn
{
    std::string key;   ///< heading in a file: "low95"
    std::string title; ///< heading on screen: "95 % from"
    ColumnKind kind = ColumnKind::Words;
};

struct ChartCell
{
    std::string text; ///< as the chart shows it: "178.3", "suppressed", "significantly above"
    std::optional<double> number;
    std::string code; ///< what a file says for `text` where that differs: "significantly-above"
};

struct ChartTable
{
    std::vector<ChartColumn> columns;
    std::vector<std::vector<ChartCell>> rows; ///< each with a cell for every column
    /// The column of figures whose words a file gives too, as they say why there's none; none where a column
    /// of its own has them.
    std::optional<std::size_t> asShown;
};

/// Every value that the chart draws, lines included. A further kind of chart is a further overload in the
/// .cpp: the compiler asks for it.
ChartTable tableOf(const ChartSpec& spec);

} // namespace wardwise
