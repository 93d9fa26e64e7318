// Draws a chart of points in a scene: Qt Charts' axes and grid underneath, the overlay above them.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/points_item.h"

#include <map>
#include <memory>
#include <optional>

namespace wardwise {

class PointsDrawing : public ChartDrawing
{
public:
    PointsDrawing(PointChart spec, const ChartTheme& theme, QGraphicsScene& scene);

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    void mark(const std::set<ChartKey>& keys) override;
    std::vector<ChartKey> keys() const override; ///< the highest first; those of the backdrop can't be chosen
    std::optional<QRectF> rectOf(const ChartKey& key) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    const PointsMeasure& measured(double width) const;
    QString toolTipOf(const PlotPoint& at) const;
    std::optional<std::size_t> pointAt(QPointF at) const;
    std::optional<std::size_t> pointOf(const ChartKey& key) const;

    PointChart m_spec;
    const ChartTheme& m_theme;
    std::map<ChartKey, std::size_t> m_pointOf; ///< those that can be chosen
    std::unique_ptr<PlotAxes> m_axes;          ///< null where there are no points
    std::unique_ptr<PointsItem> m_item;
    mutable std::optional<PointsMeasure> m_measure;
};

} // namespace wardwise
