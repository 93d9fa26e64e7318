#include "ui/charts/chart_drawing.h"

#include "ui/charts/dot_rows_drawing.h"
#include "ui/charts/ranked_bars_drawing.h"

namespace wardwise {

namespace {

/// A further kind of chart is a further overload: the compiler asks for it.
struct MakeDrawing
{
    const ChartTheme& theme;
    QGraphicsScene& scene;

    std::unique_ptr<ChartDrawing> operator()(const RankedBars& spec) const
    {
        return std::make_unique<RankedBarsDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const DotRows& spec) const
    {
        return std::make_unique<DotRowsDrawing>(spec, theme, scene);
    }
};

} // namespace

std::unique_ptr<ChartDrawing> makeDrawing(const ChartSpec& spec, const ChartTheme& theme,
                                          QGraphicsScene& scene)
{
    return std::visit(MakeDrawing{theme, scene}, spec);
}

} // namespace wardwise
