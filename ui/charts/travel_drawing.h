// Draws a chart of months in a scene: all of it an overlay, for it has gaps and stairs that no series of Qt
// Charts has.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/travel_item.h"

#include <memory>

namespace wardwise {

class TravelDrawing : public ChartDrawing
{
public:
    TravelDrawing(TravelChart spec, const ChartTheme& theme, QGraphicsScene& scene);

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    std::vector<ChartKey> keys() const override; ///< from the first month to the last

    KeyLayout keyLayout() const override { return KeyLayout::Across; }

    std::optional<QRectF> rectOf(const ChartKey& key) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    const TravelMeasure& measured(double width) const;
    std::optional<std::size_t> monthAt(QPointF point) const;
    std::optional<std::size_t> placeOf(const std::optional<ChartKey>& key) const;

    TravelChart m_spec;
    const ChartTheme& m_theme;
    mutable std::optional<TravelMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<TravelItem> m_item;
};

} // namespace wardwise
