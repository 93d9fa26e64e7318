#include "ui/charts/heat_legend.h"

#include "ui/charts/legend_spacing.h"
#include "ui/charts/pattern_fill.h"
#include "ui/charts/rows_measure.h"

#include <QPainter>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kRampWidth = 120.0;
constexpr double kSwatchWidth = 30.0;
constexpr double kLegendStrip = 7.0;
constexpr double kHeatHatch = 4.0;

/// Entries of words, mark and words, flowing onto further lines.
class HeatLegendFlow
{
public:
    HeatLegendFlow(HeatLegend& legend, const ChartTheme& theme, double width)
        : m_legend(legend)
        , m_theme(theme)
        , m_left(theme.sizes.margin)
        , m_inner(width - 2.0 * theme.sizes.margin)
        , m_x(m_left)
    {
    }

    void add(HeatSwatch swatch, double markWidth, const std::string& before, const std::string& after)
    {
        const double inner = m_inner - markWidth - 2.0 * kLegendInner;
        const TextBlock first(QString::fromStdString(before), m_theme.fonts.legend, inner / 2.0);
        const TextBlock last(QString::fromStdString(after), m_theme.fonts.legend, inner - first.width());
        const double lead = first.width() > 0.0 ? first.width() + kLegendInner : 0.0;
        const double whole = lead + markWidth + kLegendInner + last.width();
        if (m_x > m_left && m_x + whole > m_left + m_inner) {
            m_x = m_left;
            m_y = m_legend.height + kLegendLeading;
        }
        const double height = std::max(first.height(), last.height());
        const double middle = m_y + height / 2.0;
        const auto put = [&](const TextBlock& block, double x) {
            m_legend.texts.push_back({block, {x, middle - block.height() / 2.0}, m_theme.text, {}});
        };
        put(first, m_x);
        const double side = m_theme.sizes.swatch + 2.0;
        swatch.rect = QRectF(m_x + lead, middle - side / 2.0, markWidth, side);
        put(last, m_x + lead + markWidth + kLegendInner);
        m_legend.swatches.push_back(swatch);
        m_legend.height = std::max(m_legend.height, m_y + height);
        m_x += whole + kLegendBetween;
    }

private:
    HeatLegend& m_legend;
    const ChartTheme& m_theme;
    double m_left;
    double m_inner;
    double m_x;
    double m_y = 0.0;
};

} // namespace

HeatLegend makeHeatLegend(const HeatMatrix& spec, const ChartTheme& theme, double width)
{
    HeatLegend legend;
    HeatLegendFlow flow(legend, theme, width);
    if (!spec.low.empty() || !spec.high.empty()) {
        const std::string axis = spec.words.axis.empty() ? spec.low : spec.words.axis + ": " + spec.low;
        flow.add({.rect = {}, .isRamp = true}, kRampWidth, axis, spec.high);
    }
    if (!spec.range.empty()) {
        flow.add({.rect = {}, .isRange = true}, kSwatchWidth, {}, spec.range);
    }
    for (const HeatKindWords& kind : spec.kinds) {
        flow.add({.rect = {}, .kind = kind.kind}, kSwatchWidth, {}, kind.words);
    }
    return legend;
}

QColor shadeOf(const HeatCell& cell, const ChartTheme& theme)
{
    const auto from = drawable(cell.strength);
    if (cell.kind != HeatKind::Rated || !from) {
        return theme.background;
    }
    return theme.heatAt((*from + drawable(cell.strengthTo).value_or(*from)) / 2.0);
}

void paintCell(QPainter& painter, const QRectF& rect, const HeatCell& cell, double strip,
               const ChartTheme& theme)
{
    const QRectF left(rect.left(), rect.top(), strip, rect.height());
    const QRectF right(rect.right() - strip, rect.top(), strip, rect.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(shadeOf(cell, theme));
    painter.drawRect(rect);
    const auto from = drawable(cell.strength);
    const auto to = drawable(cell.strengthTo);
    if (cell.kind == HeatKind::Rated && from && to) {
        painter.setBrush(theme.heatAt(*from));
        painter.drawRect(left);
        painter.setBrush(theme.heatAt(*to));
        painter.drawRect(right);
    }
    const QRectF within = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(Qt::NoBrush);
    if (cell.kind == HeatKind::OffScale) {
        painter.setPen(QPen(theme.mutedText, 1.0));
        drawRisingLines(painter, left, kHeatHatch);
        drawRisingLines(painter, right, kHeatHatch);
        painter.setPen(QPen(theme.text, 1.4));
        painter.drawRect(within);
    } else if (cell.kind == HeatKind::Blank) {
        QPen dashed(theme.axis, 1.0);
        dashed.setDashPattern({3.0, 3.0});
        painter.setPen(dashed);
        painter.drawRect(within);
    } else if (cell.kind == HeatKind::NotApplicable || !from) {
        painter.setPen(QPen(theme.grid, 1.0));
        painter.drawRect(within);
    } else if (contrastOf(shadeOf(cell, theme), theme.background) < 1.5) { // pale: it needs an edge
        painter.setPen(QPen(theme.heatAt(0.3), 1.0));
        painter.drawRect(within);
    }
}

void paintSwatch(QPainter& painter, const HeatSwatch& swatch, const ChartTheme& theme)
{
    if (swatch.isRamp) {
        constexpr int kSteps = 10;
        const double step = swatch.rect.width() / kSteps;
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < kSteps; ++i) {
            painter.setBrush(theme.heatAt(static_cast<double>(i) / (kSteps - 1)));
            painter.drawRect(
                QRectF(swatch.rect.left() + i * step, swatch.rect.top(), step + 0.3, swatch.rect.height()));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.axis, 1.0));
        painter.drawRect(swatch.rect);
        return;
    }
    HeatCell cell{.kind = swatch.kind, .text = {}};
    if (swatch.isRange) {
        constexpr double kLowEnd = 0.25;
        constexpr double kHighEnd = 0.75;
        cell.strength = kLowEnd;
        cell.strengthTo = kHighEnd;
    }
    paintCell(painter, swatch.rect, cell, kLegendStrip, theme);
}

} // namespace wardwise
