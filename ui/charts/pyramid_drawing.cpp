#include "ui/charts/pyramid_drawing.h"

#include "core/base/number_text.h"
#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

namespace wardwise {

namespace {

/// Bars to the left are below nought on the axis.
std::vector<BarSet> sidesOf(const Pyramid& spec, const ChartTheme& theme)
{
    std::vector<BarSet> sets;
    sets.reserve(spec.sides.size());
    for (std::size_t side = 0; side < spec.sides.size(); ++side) {
        BarSet set{
            QString::fromStdString(spec.sides.at(side)), theme.look(side + 1).colour, QPen(Qt::NoPen), {}};
        set.values.reserve(spec.rows.size());
        for (const PyramidRow& row : spec.rows) {
            const double share = drawable(row.shares.at(side)).value_or(0.0);
            set.values.push_back(side == 0 ? -share : share);
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace

PyramidDrawing::PyramidDrawing(Pyramid spec, const ChartTheme& theme, QGraphicsScene& scene)
    : RowsDrawing(theme)
    , m_spec(std::move(spec))
    , m_item(std::make_unique<PyramidItem>(theme))
{
    if (!m_spec.rows.empty()) {
        setChart(std::make_unique<RowsChart>(m_spec.rows.size(), sidesOf(m_spec, theme), theme, scene));
    }
    scene.addItem(m_item.get());
}

const PyramidMeasure& PyramidDrawing::measured(double width) const
{
    const double used = usedWidth(width);
    if (!m_measure || m_measure->width != used) {
        m_measure = measurePyramid(m_spec, themeAt(used), used);
    }
    return *m_measure;
}

void PyramidDrawing::setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf)
{
    m_item->setPicture(
        placePyramid(m_spec, measured(size.width()), themeAt(size.width()), plot, size.height(), positionOf));
}

QString PyramidDrawing::toolTipOf(std::size_t row) const
{
    const PyramidRow& band = m_spec.rows.at(row);
    QStringList lines{QString::fromStdString(band.label)};
    for (std::size_t side = 0; side < m_spec.sides.size(); ++side) {
        const QString name = QString::fromStdString(m_spec.sides.at(side));
        lines << ChartTexts::tr("%1: %2").arg(name, QString::fromStdString(band.texts.at(side)));
        if (const auto& others = band.outline.at(side)) {
            lines << ChartTexts::tr("%1, %2: %3 %")
                         .arg(QString::fromStdString(m_spec.outline), name.toLower(),
                              QString::fromStdString(fixedText(*others, 1)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
