// Draws DotRows in a scene.
#pragma once

#include "ui/charts/dot_rows_item.h"
#include "ui/charts/rows_drawing.h"

#include <memory>

namespace wardwise {

class DotRowsDrawing : public RowsDrawing
{
public:
    DotRowsDrawing(DotRows spec, const ChartTheme& theme, QGraphicsScene& scene);

protected:
    const DotRowsMeasure& measured(double width) const override;

    RowsItem& item() const override { return *m_item; }

    void setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf) override;
    QString toolTipOf(std::size_t row) const override;

private:
    DotRows m_spec;
    mutable std::optional<DotRowsMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<ZoneBands> m_zones;              ///< null where the chart has none
    std::unique_ptr<DotRowsItem> m_item;
};

} // namespace wardwise
