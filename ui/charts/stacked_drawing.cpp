#include "ui/charts/stacked_drawing.h"

#include "core/base/number_text.h"
#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

namespace wardwise {

StackedDrawing::StackedDrawing(StackedRows spec, const ChartTheme& theme, QGraphicsScene& scene)
    : RowsDrawing(theme)
    , m_spec(std::move(spec))
    , m_item(std::make_unique<StackedItem>(theme))
{
    if (m_spec.series.size() > kMostStackedSeries) {
        m_spec.series.resize(kMostStackedSeries);
    }
    if (!m_spec.rows.empty()) { // Qt's bars have no patterns that every format can draw: the overlay has them
        setChart(std::make_unique<RowsChart>(m_spec.rows.size(), std::vector<BarSet>{}, theme, scene));
    }
    scene.addItem(m_item.get());
}

const StackedMeasure& StackedDrawing::measured(double width) const
{
    const double used = usedWidth(width);
    if (!m_measure || m_measure->width != used) {
        m_measure = measureStacked(m_spec, themeAt(used), used);
    }
    return *m_measure;
}

void StackedDrawing::setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf)
{
    m_item->setPicture(
        placeStacked(m_spec, measured(size.width()), themeAt(size.width()), plot, size.height(), positionOf));
}

QString StackedDrawing::toolTipOf(std::size_t row) const
{
    const StackedRow& bar = m_spec.rows.at(row);
    const auto line = [](const std::string& name, const QString& value) {
        return ChartTexts::tr("%1: %2").arg(QString::fromStdString(name), value);
    };
    const auto figure = [this](double value) {
        return QString::fromStdString(fixedText(value, m_spec.decimals));
    };
    QStringList lines{line(bar.label, QString::fromStdString(bar.valueText))};
    if (!m_spec.baseWords.empty()) {
        lines << line(m_spec.baseWords, figure(baseOf(bar)));
    }
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const auto value = segmentValue(bar, i);
        lines << line(m_spec.series[i], value ? figure(*value) : ChartTexts::tr("missing"));
    }
    if (bar.interval) {
        lines << ChartTexts::tr("%1: %2 to %3")
                     .arg(QString::fromStdString(m_spec.intervalWords), figure(bar.interval->low),
                          figure(bar.interval->high));
    }
    if (!bar.remark.empty()) {
        lines << QString::fromStdString(bar.remark);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
