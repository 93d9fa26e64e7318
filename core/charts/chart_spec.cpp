#include "core/charts/chart_spec.h"

namespace wardwise {

const ChartWords& wordsOf(const ChartSpec& spec)
{
    return std::visit([](const auto& chart) -> const ChartWords& { return chart.words; }, spec);
}

} // namespace wardwise
