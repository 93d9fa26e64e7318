#include "ui/charts/rows_drawing.h"

#include <algorithm>

namespace wardwise {

RowsDrawing::RowsDrawing(const ChartTheme& theme) : m_theme(theme) {}

double RowsDrawing::usedWidth(double width) const
{
    return std::max(width, m_theme.sizes.minWidth);
}

double RowsDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF RowsDrawing::place(QSizeF size)
{
    const RowsMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    const auto count = static_cast<double>(measure.labels.size());
    QRectF plot;
    PositionOf positionOf;
    if (m_chart) {
        const double most = std::max(measure.rowHeight, m_theme.sizes.maxRow);
        const double row = std::min((height - measure.top - measure.below) / count, most);
        m_chart->setScale(measure.scale, measure.hasScale);
        m_chart->fit(QRectF(measure.plotLeft, measure.top, measure.plotWidth, row * count),
                     std::min(m_theme.sizes.barShare, m_theme.sizes.maxBar / row));
        plot = m_chart->plot();
        positionOf = [this](double value, std::size_t at) { return m_chart->position(value, at); };
    }
    setPicture(plot, {measure.width, height}, positionOf);
    return {measure.width, height};
}

void RowsDrawing::select(std::optional<ChartKey> key)
{
    item().setSelected(key);
}

void RowsDrawing::mark(const std::set<ChartKey>& keys)
{
    item().setMarked(keys);
}

std::vector<ChartKey> RowsDrawing::keys() const
{
    std::vector<ChartKey> keys;
    keys.reserve(item().rows().rows.size());
    for (const PlacedRow& row : item().rows().rows) {
        keys.push_back(row.key);
    }
    return keys;
}

std::optional<QRectF> RowsDrawing::rectOf(const ChartKey& key) const
{
    for (const PlacedRow& row : item().rows().rows) {
        if (row.key == key) {
            return row.band;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> RowsDrawing::rowAt(QPointF point) const
{
    const std::vector<PlacedRow>& rows = item().rows().rows;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const PlacedRow& row) { return row.band.contains(point); });
    if (found == rows.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - rows.begin());
}

std::optional<ChartKey> RowsDrawing::keyAt(QPointF point) const
{
    const std::optional<std::size_t> row = rowAt(point);
    return row ? std::optional(item().rows().rows.at(*row).key) : std::nullopt;
}

QString RowsDrawing::toolTipAt(QPointF point) const
{
    const std::optional<std::size_t> row = rowAt(point);
    return row ? toolTipOf(*row) : QString();
}

std::vector<PlacedText> RowsDrawing::texts() const
{
    return item().texts();
}

} // namespace wardwise
