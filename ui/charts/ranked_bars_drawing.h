// Draws RankedBars in a scene.
#pragma once

#include "ui/charts/ranked_bars_item.h"
#include "ui/charts/rows_drawing.h"

#include <memory>

namespace wardwise {

class RankedBarsDrawing : public RowsDrawing
{
public:
    RankedBarsDrawing(RankedBars spec, const ChartTheme& theme, QGraphicsScene& scene);

protected:
    const RankedBarsMeasure& measured(double width) const override;

    RowsItem& item() const override { return *m_item; }

    void setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf) override;
    QString toolTipOf(std::size_t row) const override;

private:
    RankedBars m_spec;
    mutable std::optional<RankedBarsMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<RankedBarsItem> m_item;
};

} // namespace wardwise
