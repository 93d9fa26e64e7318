// Draws StackedRows in a scene.
#pragma once

#include "ui/charts/rows_drawing.h"
#include "ui/charts/stacked_item.h"

#include <memory>

namespace wardwise {

class StackedDrawing : public RowsDrawing
{
public:
    StackedDrawing(StackedRows spec, const ChartTheme& theme, QGraphicsScene& scene);

protected:
    const StackedMeasure& measured(double width) const override;

    RowsItem& item() const override { return *m_item; }

    void setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf) override;
    QString toolTipOf(std::size_t row) const override;

private:
    StackedRows m_spec;
    mutable std::optional<StackedMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<StackedItem> m_item;
};

} // namespace wardwise
