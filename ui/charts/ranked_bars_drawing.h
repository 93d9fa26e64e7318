// Draws RankedBars in a scene: Qt Charts underneath, the overlay above it.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/ranked_bars_measure.h"

#include <memory>

namespace wardwise {

class RankedBarsChart;
class RankedBarsItem;
struct PlacedRow;

class RankedBarsDrawing : public ChartDrawing
{
public:
    RankedBarsDrawing(RankedBars spec, const ChartTheme& theme, QGraphicsScene& scene);
    ~RankedBarsDrawing() override;
    RankedBarsDrawing(const RankedBarsDrawing&) = delete;
    RankedBarsDrawing& operator=(const RankedBarsDrawing&) = delete;
    RankedBarsDrawing(RankedBarsDrawing&&) = delete;
    RankedBarsDrawing& operator=(RankedBarsDrawing&&) = delete;

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    std::vector<ChartKey> keys() const override;
    std::optional<QRectF> rectOf(const ChartKey& key) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    const RankedBarsMeasure& measured(double width) const;
    std::optional<std::size_t> rowAt(QPointF point) const;

    RankedBars m_spec;
    const ChartTheme& m_theme;
    mutable std::optional<RankedBarsMeasure> m_measure; ///< of the width asked for last
    std::unique_ptr<RankedBarsChart> m_chart;           ///< none where there are no bars
    std::unique_ptr<RankedBarsItem> m_item;
};

} // namespace wardwise
