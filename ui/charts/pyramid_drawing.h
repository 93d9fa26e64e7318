// Draws a Pyramid in a scene.
#pragma once

#include "ui/charts/pyramid_item.h"
#include "ui/charts/rows_drawing.h"

#include <memory>

namespace wardwise {

class PyramidDrawing : public RowsDrawing
{
public:
    PyramidDrawing(Pyramid spec, const ChartTheme& theme, QGraphicsScene& scene);

protected:
    const PyramidMeasure& measured(double width) const override;

    RowsItem& item() const override { return *m_item; }

    void setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf) override;
    QString toolTipOf(std::size_t row) const override;

private:
    Pyramid m_spec;
    mutable std::optional<PyramidMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<PyramidItem> m_item;
};

} // namespace wardwise
