#include "ui/charts/points_measure.h"

#include "ui/charts/legend_spacing.h"

#include <QFontMetricsF>
#include <QLocale>

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
        const double markWidth =
            mark.isLine || mark.isInterval ? kLineSample : 2.0 * m_theme.sizes.marker + 2.0;
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

    /// What bubbles stand for, and samples of them, on a line of their own: they may be tall.
    void addSizes(const std::string& words, const std::vector<double>& samples)
    {
        const double left = m_theme.sizes.margin;
        m_y += m_line > 0.0 ? m_line + kLegendLeading : 0.0;
        m_x = left;
        const TextBlock title(QString::fromStdString(words), m_theme.fonts.legend, m_right - left);
        double height = title.height();
        for (const double sample : samples) {
            height = std::max(height, 2.0 * bubbleRadius(m_measure, sample) + 2.0);
        }
        const double middle = m_y + height / 2.0;
        const auto put = [&](const TextBlock& block, double x, double y) {
            m_measure.legendTexts.push_back({block, {x, y - block.height() / 2.0}, m_theme.text, {}});
        };
        put(title, m_x, middle);
        m_x += title.width() + kLegendBetween / 2.0;
        for (const double sample : samples) {
            const double radius = bubbleRadius(m_measure, sample);
            const TextBlock figure(
                QLocale(QLocale::English, QLocale::UnitedKingdom).toString(sample, 'f', decimalsOf(sample)),
                m_theme.fonts.legend, m_right - left);
            const double width = 2.0 * radius + kLegendInner + figure.width();
            if (m_x + width > m_right) { // the words are long: the largest samples say the most
                m_x = left;
                m_y += height + kLegendLeading;
            }
            LegendMark mark;
            mark.bubble = radius;
            mark.centre = {m_x + radius, m_y + height / 2.0};
            m_measure.legendMarks.push_back(mark);
            put(figure, m_x + 2.0 * radius + kLegendInner, m_y + height / 2.0);
            m_x += width + kLegendBetween / 2.0;
        }
        m_line = height;
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

/// The largest of 1, 2 and 5 times a power of ten that isn't above a number.
double roundBelow(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr double kSlack = 1.0 + 1.0e-9; // so that 5 is 5, whatever the rounding
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= value * kSlack) {
            return factor * power;
        }
    }
    return power;
}

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
    if (!spec.intervalWords.empty()) {
        LegendMark mark;
        mark.isInterval = true;
        flow.add(mark, spec.intervalWords);
    }
    if (measure.bubbleMost > 0.0) {
        const double large = roundBelow(measure.sizeMost);
        const double middle = roundBelow(large / 4.0);
        flow.addSizes(spec.sizeWords, {roundBelow(middle / 4.0), middle, large});
    }
}

/// The size of the largest bubble, and its radius at this width.
void measureBubbles(PointsMeasure& measure, const PointChart& spec)
{
    for (const PlotPoint& point : spec.points) {
        if (point.size && std::isfinite(*point.size)) {
            measure.sizeMost = std::max(measure.sizeMost, *point.size);
        }
    }
    constexpr double kShare = 1.0 / 40.0;
    constexpr double kSmallest = 11.0;
    constexpr double kLargest = 30.0;
    measure.bubbleMost =
        measure.sizeMost > 0.0 ? std::clamp(measure.width * kShare, kSmallest, kLargest) : 0.0;
}

/// Bubbles and intervals lie within the axes' ends, too, where the plot is as low as it gets.
void widenForBubbles(PointsMeasure& measure, const PointChart& spec)
{
    PlotPosition low{measure.across.low, measure.up.low};
    PlotPosition high{measure.across.high, measure.up.high};
    const double perPixelX = (high.x - low.x) / std::max(1.0, measure.width * 0.8);
    const double perPixelY = (high.y - low.y) / kLeastPlot;
    constexpr double kBeside = 2.0;
    for (const PlotPoint& point : spec.points) {
        const double radius = bubbleRadius(measure, point.size);
        const double room = radius > 0.0 ? radius + kBeside : 0.0;
        const Interval x = point.across.value_or(Interval{point.at.x, point.at.x});
        const Interval y = point.up.value_or(Interval{point.at.y, point.at.y});
        low = {std::min({low.x, x.low, point.at.x - room * perPixelX}),
               std::min({low.y, y.low, point.at.y - room * perPixelY})};
        high = {std::max({high.x, x.high, point.at.x + room * perPixelX}),
                std::max({high.y, y.high, point.at.y + room * perPixelY})};
    }
    measure.across.low = low.x;
    measure.across.high = high.x;
    measure.up.low = low.y;
    measure.up.high = high.y;
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

double bubbleRadius(const PointsMeasure& measure, const std::optional<double>& size)
{
    if (measure.sizeMost <= 0.0 || !size || !std::isfinite(*size)) {
        return 0.0;
    }
    return measure.bubbleMost * std::sqrt(std::max(0.0, *size) / measure.sizeMost);
}

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
    measureBubbles(measure, spec);
    measureLegend(measure, spec, theme);
    measureRanges(measure, spec);
    if (!spec.most) {
        widenForBubbles(measure, spec);
    }
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
