// Draws a HeatMatrix in a scene.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/heat_item.h"

#include <memory>
#include <optional>

namespace wardwise {

class HeatDrawing : public ChartDrawing
{
public:
    HeatDrawing(HeatMatrix spec, const ChartTheme& theme, QGraphicsScene& scene);

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    void mark(const std::set<ChartKey>& keys) override;
    std::vector<ChartKey> keys() const override; ///< rows, and what cells list, as they're read
    std::optional<QRectF> rectOf(const ChartKey& key) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    const HeatMeasure& measured(double width) const;
    QString cellToolTip(std::size_t row, std::size_t column) const;

    HeatMatrix m_spec;
    const ChartTheme& m_theme;
    std::unique_ptr<HeatItem> m_item;
    mutable double m_askedFor = -1.0; ///< the width that was measured last; a wider one may have been taken
    mutable HeatMeasure m_measure;
};

} // namespace wardwise
