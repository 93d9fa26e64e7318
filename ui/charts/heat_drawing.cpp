#include "ui/charts/heat_drawing.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

#include <algorithm>

namespace wardwise {

HeatDrawing::HeatDrawing(HeatMatrix spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<HeatItem>(m_spec, theme))
{
    scene.addItem(m_item.get());
}

const HeatMeasure& HeatDrawing::measured(double width) const
{
    const double used = std::max(width, m_theme.sizes.minWidth);
    if (m_askedFor != used) {
        m_measure = measureHeat(m_spec, m_theme.at(used), used);
        m_askedFor = used;
    }
    return m_measure;
}

double HeatDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF HeatDrawing::place(QSizeF size)
{
    const HeatMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    const ChartTheme& theme = m_theme.at(m_askedFor);
    m_item->setPicture(placeHeat(m_spec, measure, theme, height), theme);
    return {measure.width, height};
}

void HeatDrawing::select(std::optional<ChartKey> key)
{
    m_item->setSelected(key);
}

void HeatDrawing::mark(const std::set<ChartKey>& keys)
{
    m_item->setMarked(keys);
}

std::vector<ChartKey> HeatDrawing::keys() const
{
    std::vector<ChartKey> keys;
    for (const PlacedHeatRow& row : m_item->picture().rows) {
        if (row.key) {
            keys.push_back(*row.key);
        }
        for (const PlacedHeatCell& cell : row.cells) {
            std::transform(cell.entries.begin(), cell.entries.end(), std::back_inserter(keys),
                           [](const PlacedHeatEntry& entry) { return entry.key; });
        }
    }
    return keys;
}

std::optional<QRectF> HeatDrawing::rectOf(const ChartKey& key) const
{
    for (const PlacedHeatRow& row : m_item->picture().rows) {
        if (row.key == key) {
            return row.band;
        }
        for (const PlacedHeatCell& cell : row.cells) {
            for (const PlacedHeatEntry& entry : cell.entries) {
                if (entry.key == key) {
                    return entry.rect;
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<ChartKey> HeatDrawing::keyAt(QPointF point) const
{
    for (const PlacedHeatRow& row : m_item->picture().rows) {
        if (!row.band.contains(point)) {
            continue;
        }
        for (const PlacedHeatCell& cell : row.cells) {
            for (const PlacedHeatEntry& entry : cell.entries) {
                if (entry.rect.contains(point)) {
                    return entry.key;
                }
            }
        }
        return row.key;
    }
    return std::nullopt;
}

QString HeatDrawing::cellToolTip(std::size_t row, std::size_t column) const
{
    const HeatCell& cell = cellAt(m_spec.rows[row], column);
    const HeatColumn& head = m_spec.columns[column];
    const std::string name = head.group.empty() ? head.label : head.group + ", " + head.label;
    QStringList lines{
        QString::fromStdString(m_spec.rows[row].label),
        ChartTexts::tr("%1: %2").arg(QString::fromStdString(name), QString::fromStdString(cell.text))};
    for (const HeatEntry& entry : cell.entries) {
        lines << QString::fromStdString(entry.label);
    }
    const auto kind = std::find_if(m_spec.kinds.begin(), m_spec.kinds.end(),
                                   [&](const HeatKindWords& words) { return words.kind == cell.kind; });
    if (kind != m_spec.kinds.end() && cell.kind != HeatKind::Rated) {
        lines << QString::fromStdString(kind->words);
    }
    if (!cell.remark.empty()) {
        lines << QString::fromStdString(cell.remark);
    }
    return lines.join(QLatin1Char('\n'));
}

QString HeatDrawing::toolTipAt(QPointF point) const
{
    const auto& rows = m_item->picture().rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].band.contains(point)) {
            continue;
        }
        for (std::size_t column = 0; column < rows[i].cells.size(); ++column) {
            if (rows[i].cells[column].rect.contains(point)) {
                return cellToolTip(i, column);
            }
        }
        const QString label = QString::fromStdString(m_spec.rows[i].label);
        const QString remark = QString::fromStdString(m_spec.rows[i].remark);
        return remark.isEmpty() ? label : label + QLatin1Char('\n') + remark;
    }
    return {};
}

std::vector<PlacedText> HeatDrawing::texts() const
{
    return m_item->texts();
}

} // namespace wardwise
