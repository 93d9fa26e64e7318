#include "ui/charts/points_measure.h"

#include "ui/charts/legend_spacing.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kLineSample = 26.0; ///< of a curve, in the legend
constexpr double kLeastPlot = 240.0; ///< height

/// The entries of the legend, flowing onto further lines.
class LegendFlow
{
public:
    LegendFlow(PointsMeasure& measure, const ChartTheme& theme)
        : m_measure(measure)
        , m_theme(theme)
        , m_right(measure.width - theme.sizes.margin)
        , m_x(theme.sizes.margin)
    {
    }

    void add(LegendMark mark, const std::string& words)
    {
        const double markWidth = mark.isLine ? kLineSample : 2.0 * m_theme.sizes.marker + 2.0;
        const double before = markWidth + kLegendInner;
        const TextBlock block(QString::fromStdString(words), m_theme.fonts.legend,
                              m_right - m_theme.sizes.margin - before);
        if (m_x > m_theme.sizes.margin && m_x + before + block.width() > m_right) {
            m_x = m_theme.sizes.margin;
            m_y += m_line + kLegendLeading;
            m_line = 0.0;
        }
        m_line = std::max(m_line, block.height());
        mark.centre = {m_x + markWidth / 2.0, m_y + block.height() / 2.0};
        m_measure.legendMarks.push_back(mark);
        m_measure.legendTexts.push_back({block, {m_x + before, m_y}, m_theme.text, {}});
        m_x += before + block.width() + kLegendBetween;
        m_measure.legendHeight = m_y + m_line;
    }

private:
    PointsMeasure& m_measure;
    const ChartTheme& m_theme;
    double m_right;
    double m_x;
    double m_y = 0.0;
    double m_line = 0.0;
};

void measureLegend(PointsMeasure& measure, const PointChart& spec, const ChartTheme& theme)
{
    LegendFlow flow(measure, theme);
    for (const CurveWords& curve : spec.curveWords) {
        LegendMark mark;
        mark.isLine = true;
        mark.role = curve.role;
        flow.add(mark, curve.words);
    }
    for (const LevelWords& level : spec.levels) {
        LegendMark mark;
        mark.level = level.level;
        flow.add(mark, level.words);
    }
    if (!spec.backdropWords.empty()) {
        LegendMark mark;
        mark.isBackdrop = true;
        flow.add(mark, spec.backdropWords);
    }
}

/// From nought, or below it where points are, to a little beyond the farthest point, or to where the chart
/// says that both axes end.
void measureRanges(PointsMeasure& measure, const PointChart& spec)
{
    if (spec.most) {
        measure.across.high = *spec.most;
        measure.up.high = *spec.most;
        return;
    }
    constexpr double kBeyond = 1.06;
    PlotPosition low;
    PlotPosition high;
    for (const PlotPoint& point : spec.points) {
        low = {std::min(low.x, point.at.x), std::min(low.y, point.at.y)};
        high = {std::max(high.x, point.at.x), std::max(high.y, point.at.y)};
    }
    constexpr double kMostForCurves = 1.5; // points aren't to be pressed together for a limit out of reach
    const double highest = high.y;
    for (const PlotCurve& curve : spec.curves) {
        const double end = curve.points.empty() ? 0.0 : curve.points.back().y;
        if (end < kMostForCurves * highest || curve.role == CurveRole::Baseline) {
            high.y = std::max(high.y, end);
        }
    }
    measure.across.low = low.x * kBeyond;
    measure.across.high = high.x > low.x ? high.x * kBeyond : low.x + 1.0;
    measure.up.low = low.y * kBeyond;
    measure.up.high = high.y > low.y ? high.y * kBeyond : low.y + 1.0;
}

} // namespace

void setSteps(AxisScale& scale, double length, double apart)
{
    constexpr int kMostTicks = 10;
    scale.step =
        roundStep(scale.high - scale.low, std::clamp(static_cast<int>(length / apart), 1, kMostTicks));
    scale.decimals = decimalsOf(scale.step);
}

PointsMeasure measurePoints(const PointChart& spec, const ChartTheme& theme, double width)
{
    PointsMeasure measure;
    measure.width = std::max(width, theme.sizes.minWidth);
    measure.frame = makeFrame(spec.words, theme, measure.width);
    measure.top = measure.frame.headerHeight;
    measure.below = measure.frame.footerHeight;
    const double inner = measure.width - 2.0 * theme.sizes.margin;
    if (spec.points.empty()) {
        constexpr double kWidest = 560.0;
        measure.explanation = TextBlock(QString::fromStdString(spec.words.explanation),
                                        theme.fonts.explanation, std::min(inner, kWidest), TextAlign::Centre);
        measure.naturalHeight =
            std::ceil(measure.top + measure.below + kLeastPlot / 2.0 + measure.explanation.height());
        return measure;
    }
    measureLegend(measure, spec, theme);
    measureRanges(measure, spec);
    measure.upTitle = TextBlock(QString::fromStdString(spec.words.axis), theme.fonts.axisTitle, inner);
    measure.acrossTitle = TextBlock(QString::fromStdString(spec.xAxis), theme.fonts.axisTitle, inner);
    const QFontMetricsF metrics(theme.fonts.axis);
    setSteps(measure.up, kLeastPlot, kTicksUpApart);
    measure.across.step = roundStep(measure.across.high - measure.across.low, 1);
    measure.across.decimals = decimalsOf(measure.across.step);
    for (const double tick : ticksOf(measure.up)) {
        measure.axisLeft = std::max(measure.axisLeft, metrics.horizontalAdvance(tickText(measure.up, tick)));
    }
    measure.axisLeft += theme.sizes.gap + 2.0;
    const double gap = theme.sizes.gap;
    measure.top += measure.legendHeight + gap + measure.upTitle.height() + gap + metrics.height() / 2.0;
    measure.below += metrics.height() + 2.0 * gap + measure.acrossTitle.height();
    measure.naturalHeight = std::ceil(measure.top + kLeastPlot + measure.below);
    return measure;
}

} // namespace wardwise
