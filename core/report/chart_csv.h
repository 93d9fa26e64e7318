// A chart's data as CSV: what is drawn, with its words, for people who want the figures.
#pragma once

#include "core/charts/chart_spec.h"

#include <string>

namespace wardwise::report {

/// UTF-8 with a byte-order mark, as spreadsheets expect it: the rows, then the reference lines and the words.
std::string chartCsv(const ChartSpec& spec);

} // namespace wardwise::report
