// The words around any chart: protective marking, title and subtitle above, footer lines and marking below.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <vector>

namespace wardwise {

struct ChartFrame
{
    std::vector<PlacedText> header; ///< from the top of the chart
    double headerHeight = 0.0;
    std::vector<PlacedText> footer; ///< from the top of the footer
    double footerHeight = 0.0;
};

ChartFrame makeFrame(const ChartWords& words, const ChartTheme& theme, double width);

} // namespace wardwise
