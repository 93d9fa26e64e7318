#include "ui/charts/ranked_bars_drawing.h"

#include "core/base/number_text.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/class_legend.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

namespace wardwise {

namespace {

QString intervalText(const RankedBar& bar)
{
    const auto written = readNumber(bar.valueText);
    const int decimals = written ? written->decimals : 1;
    return ChartTexts::tr("Interval: %1 to %2")
        .arg(QString::fromStdString(fixedText(bar.interval->low, decimals)),
             QString::fromStdString(fixedText(bar.interval->high, decimals)));
}

/// One colour per set: a stacked set for each class that occurs, with nought where a row is of another.
std::vector<BarSet> barSetsOf(const RankedBars& spec, const ChartTheme& theme)
{
    std::vector<BarSet> sets;
    for (const WardClass wardClass : classesInOrder()) {
        const ClassLook& look = theme.look(wardClass);
        BarSet set{QString::fromUtf8(toText(wardClass).data()), look.bar, QPen(look.edge, 1.0), {}};
        bool occurs = false;
        for (const RankedBar& bar : spec.bars) {
            const bool own = bar.wardClass == wardClass && drawable(bar.value);
            occurs = occurs || own;
            set.values.push_back(own ? *bar.value : 0.0);
        }
        if (occurs) {
            sets.push_back(std::move(set));
        }
    }
    return sets;
}

} // namespace

RankedBarsDrawing::RankedBarsDrawing(RankedBars spec, const ChartTheme& theme, QGraphicsScene& scene)
    : RowsDrawing(theme)
    , m_spec(std::move(spec))
    , m_item(std::make_unique<RankedBarsItem>(theme))
{
    if (!m_spec.bars.empty()) {
        setChart(std::make_unique<RowsChart>(m_spec.bars.size(), barSetsOf(m_spec, theme), theme, scene));
    }
    scene.addItem(m_item.get());
}

const RankedBarsMeasure& RankedBarsDrawing::measured(double width) const
{
    const double used = usedWidth(width);
    if (!m_measure || m_measure->width != used) {
        m_measure = measureRankedBars(m_spec, themeAt(used), used);
    }
    return *m_measure;
}

void RankedBarsDrawing::setPicture(const QRectF& plot, QSizeF size, const PositionOf& positionOf)
{
    m_item->setPicture(placeRankedBars(m_spec, measured(size.width()), themeAt(size.width()), plot,
                                       size.height(), positionOf));
}

QString RankedBarsDrawing::toolTipOf(std::size_t row) const
{
    const RankedBar& bar = m_spec.bars.at(row);
    QStringList lines{QString::fromStdString(bar.label)};
    const QString value = QString::fromStdString(bar.valueText);
    if (!drawable(bar.value)) {
        lines << value;
        return lines.join(QLatin1Char('\n'));
    }
    lines << (m_spec.words.axis.empty()
                  ? value
                  : QString::fromStdString(m_spec.words.axis) + QStringLiteral(": ") + value);
    if (bar.interval) {
        lines << intervalText(bar);
    }
    lines << classTextOf(bar.wardClass);
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
