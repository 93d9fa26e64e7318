// Draws a SlopeChart in a scene.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/slope_item.h"

#include <memory>
#include <optional>

namespace wardwise {

class SlopeDrawing : public ChartDrawing
{
public:
    SlopeDrawing(SlopeChart spec, const ChartTheme& theme, QGraphicsScene& scene);

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    void mark(const std::set<ChartKey>& keys) override;
    std::vector<ChartKey> keys() const override; ///< as they stand on the right, then those gone
    std::optional<QRectF>
    rectOf(const ChartKey& key) const override; ///< its words on the right, or else on the left
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    const SlopeMeasure& measured(double width) const;
    std::optional<std::size_t> itemAt(QPointF point) const;

    SlopeChart m_spec;
    const ChartTheme& m_theme;
    std::unique_ptr<SlopeItemOverlay> m_item;
    mutable double m_askedFor = -1.0; ///< the width that was measured last; a wider one may have been taken
    mutable SlopeMeasure m_measure;
};

} // namespace wardwise
