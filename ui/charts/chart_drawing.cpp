#include "ui/charts/chart_drawing.h"

#include "ui/charts/dot_rows_drawing.h"
#include "ui/charts/heat_drawing.h"
#include "ui/charts/multiples_drawing.h"
#include "ui/charts/points_drawing.h"
#include "ui/charts/pyramid_drawing.h"
#include "ui/charts/ranked_bars_drawing.h"
#include "ui/charts/slope_drawing.h"
#include "ui/charts/stacked_drawing.h"
#include "ui/charts/travel_drawing.h"

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

    std::unique_ptr<ChartDrawing> operator()(const PointChart& spec) const
    {
        return std::make_unique<PointsDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const Pyramid& spec) const
    {
        return std::make_unique<PyramidDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const TravelChart& spec) const
    {
        return std::make_unique<TravelDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const SmallMultiples& spec) const
    {
        return std::make_unique<MultiplesDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const HeatMatrix& spec) const
    {
        return std::make_unique<HeatDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const SlopeChart& spec) const
    {
        return std::make_unique<SlopeDrawing>(spec, theme, scene);
    }

    std::unique_ptr<ChartDrawing> operator()(const StackedRows& spec) const
    {
        return std::make_unique<StackedDrawing>(spec, theme, scene);
    }
};

} // namespace

std::vector<ChartKey> ChartDrawing::keysWithin(const QRectF& around) const
{
    std::vector<ChartKey> within;
    for (const ChartKey& key : keys()) {
        const auto rect = rectOf(key);
        if (rect && rect->intersects(around) && around.top() <= rect->center().y()
            && rect->center().y() <= around.bottom()) {
            within.push_back(key);
        }
    }
    return within;
}

std::unique_ptr<ChartDrawing> makeDrawing(const ChartSpec& spec, const ChartTheme& theme,
                                          QGraphicsScene& scene)
{
    return std::visit(MakeDrawing{theme, scene}, spec);
}

} // namespace wardwise
