// Draws any chart of rows in a scene: Qt Charts underneath, the overlay above it.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/rows_chart.h"
#include "ui/charts/rows_item.h"

#include <memory>

namespace wardwise {

class RowsDrawing : public ChartDrawing
{
public:
    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    void mark(const std::set<ChartKey>& keys) override;
    std::vector<ChartKey> keys() const override;
    std::optional<QRectF> rectOf(const ChartKey& key) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

protected:
    explicit RowsDrawing(const ChartTheme& theme);

    /// Of a chart of the width.
    const ChartTheme& themeAt(double width) const { return m_theme.at(width); }

    /// The width asked for, or the least that a chart is drawn at.
    double usedWidth(double width) const;

    /// None where there are no rows.
    void setChart(std::unique_ptr<RowsChart> chart) { m_chart = std::move(chart); }

    virtual const RowsMeasure& measured(double width) const = 0;
    virtual RowsItem& item() const = 0;
    virtual void setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf) = 0;
    virtual QString toolTipOf(std::size_t row) const = 0;

private:
    std::optional<std::size_t> rowAt(QPointF point) const;

    const ChartTheme& m_theme;
    std::unique_ptr<RowsChart> m_chart;
};

} // namespace wardwise
