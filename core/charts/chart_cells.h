// The cells that tables of charts are made of.
#pragma once

#include "core/base/number_text.h"
#include "core/charts/chart_table.h"

#include <string>
#include <utility>

namespace wardwise {

inline ChartCell wordsCell(std::string text)
{
    return {.text = std::move(text), .number = std::nullopt, .code = {}};
}

inline ChartCell figureCell(double value, int decimals)
{
    return {.text = fixedText(value, decimals), .number = value, .code = {}};
}

} // namespace wardwise
