#include "ui/charts/dot_rows_drawing.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

#include <algorithm>

namespace wardwise {

DotRowsDrawing::DotRowsDrawing(DotRows spec, const ChartTheme& theme, QGraphicsScene& scene)
    : RowsDrawing(theme)
    , m_spec(std::move(spec))
    , m_item(std::make_unique<DotRowsItem>(theme))
{
    if (!m_spec.rows.empty()) {
        setChart(std::make_unique<RowsChart>(m_spec.rows.size(), std::vector<BarSet>{}, theme, scene));
    }
    if (!m_spec.zones.empty()) {
        m_zones = std::make_unique<ZoneBands>(theme);
        scene.addItem(m_zones.get());
    }
    scene.addItem(m_item.get());
}

const DotRowsMeasure& DotRowsDrawing::measured(double width) const
{
    const double used = usedWidth(width);
    if (!m_measure || m_measure->width != used) {
        m_measure = measureDotRows(m_spec, themeAt(used), used);
    }
    return *m_measure;
}

void DotRowsDrawing::setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf)
{
    DotRowsPicture picture =
        placeDotRows(m_spec, measured(size.width()), themeAt(size.width()), plot, size.height(), positionOf);
    if (m_zones) {
        m_zones->setZones(picture.zones);
    }
    m_item->setPicture(std::move(picture));
}

QString DotRowsDrawing::toolTipOf(std::size_t row) const
{
    const DotRow& dots = m_spec.rows.at(row);
    QStringList lines{QString::fromStdString(dots.label)};
    const std::size_t count = std::min(m_spec.series.size(), dots.valueTexts.size());
    for (std::size_t i = 0; i < count; ++i) {
        lines << ChartTexts::tr("%1: %2").arg(QString::fromStdString(m_spec.series.at(i)),
                                              QString::fromStdString(dots.valueTexts.at(i)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
