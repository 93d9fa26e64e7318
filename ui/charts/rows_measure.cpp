#include "ui/charts/rows_measure.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kTickApart = 48.0; ///< the least between neighbouring ticks
constexpr int kMostTicks = 10;
constexpr double kUnderLines = 8.0; ///< between the lines' labels and the plot

double shareFor(const std::vector<std::string>& labels, const LabelShares& shares, double width,
                const ChartTheme& theme)
{
    double widest = 0.0;
    for (const std::string& label : labels) {
        widest = std::max(widest, singleLineWidth(QString::fromStdString(label), theme.fonts.label));
    }
    return widest <= std::floor(width * shares.unbroken) ? shares.unbroken : shares.broken;
}

} // namespace

double RowLabel::height() const
{
    return std::max(plain.height(), selected.height());
}

double RowsMeasure::inner(const ChartTheme& theme) const
{
    return width - 2.0 * theme.sizes.margin;
}

std::optional<double> drawable(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

void measureFrame(RowsMeasure& measure, const ChartWords& words, const ChartTheme& theme, double width,
                  bool empty)
{
    measure.width = std::max(width, theme.sizes.minWidth);
    measure.frame = makeFrame(words, theme, measure.width);
    if (!empty) {
        return;
    }
    constexpr double kLeastRoom = 120.0;
    constexpr double kWidest = 560.0;
    measure.explanation = TextBlock(QString::fromStdString(words.explanation), theme.fonts.explanation,
                                    std::min(measure.inner(theme), kWidest), TextAlign::Centre);
    measure.top = measure.frame.headerHeight;
    measure.below = measure.frame.footerHeight;
    measure.naturalHeight =
        std::ceil(measure.top + measure.below
                  + std::max(kLeastRoom, measure.explanation.height() + 4.0 * theme.sizes.gap));
}

void measureLabels(RowsMeasure& measure, const std::vector<std::string>& labels, const ChartTheme& theme,
                   const LabelShares& shares, double rightOfPlot)
{
    const double most = std::floor(measure.width * shareFor(labels, shares, measure.width, theme));
    constexpr double kBoldShare = 1.15; // so that selecting a row doesn't break its label onto more lines
    double widest = 0.0;
    measure.labels.reserve(labels.size());
    for (const std::string& label : labels) {
        const QString text = QString::fromStdString(label);
        RowLabel row;
        row.plain = TextBlock(text, theme.fonts.label, most, TextAlign::Right);
        row.selected = TextBlock(text, theme.fonts.labelSelected, most * kBoldShare, TextAlign::Right);
        widest = std::max({widest, row.plain.width(), row.selected.width()});
        measure.labels.push_back(std::move(row));
    }
    measure.labelRight = theme.sizes.margin + widest;
    measure.plotLeft = measure.labelRight + theme.sizes.gap;
    measure.plotWidth = std::max(1.0, rightOfPlot - measure.plotLeft);
}

void measureRowHeight(RowsMeasure& measure, const std::vector<double>& heights, const ChartTheme& theme)
{
    // A tall text may use the room that a short neighbour leaves, except past the first and last row.
    double least = std::max(heights.front(), heights.back());
    for (std::size_t i = 1; i < heights.size(); ++i) {
        least = std::max(least, (heights.at(i - 1) + heights.at(i)) / 2.0);
    }
    measure.rowHeight = std::max(theme.sizes.minRow, std::ceil(least + theme.sizes.rowPadding));
}

void measureAxis(RowsMeasure& measure, const std::string& title, const ChartTheme& theme)
{
    AxisScale& scale = measure.scale;
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const double span = scale.high - scale.low;
    scale.step = roundStep(span, kMostTicks);
    scale.decimals = decimalsOf(scale.step);
    const QFontMetricsF metrics(theme.fonts.axis);
    const double widest =
        std::max(metrics.horizontalAdvance(british.toString(scale.high, 'f', scale.decimals)),
                 metrics.horizontalAdvance(british.toString(scale.low, 'f', scale.decimals)));
    const double apart = std::max(kTickApart, widest + 3.0 * theme.sizes.gap);
    scale.step = roundStep(span, std::clamp(static_cast<int>(measure.plotWidth / apart), 1, kMostTicks));
    scale.decimals = decimalsOf(scale.step);
    measure.axisHeight = std::ceil(metrics.height()) + theme.sizes.gap;
    if (measure.hasScale) {
        measure.axisTitle = TextBlock(QString::fromStdString(title), theme.fonts.axisTitle,
                                      measure.inner(theme), TextAlign::Centre);
    }
}

void measureLines(RowsMeasure& measure, const std::vector<ReferenceLine>& lines, const ChartTheme& theme)
{
    std::vector<LabelWanted> wanted;
    wanted.reserve(lines.size());
    for (const ReferenceLine& line : lines) {
        const TextBlock label(QString::fromStdString(line.label), theme.fonts.line, measure.inner(theme));
        wanted.push_back(
            {measure.scale.position(line.value, measure.plotLeft, measure.plotWidth), label.width()});
        measure.lineRowHeight = std::max(measure.lineRowHeight, label.height());
        measure.lineLabels.push_back(label);
    }
    measure.linePlaces = placeLabels(wanted, theme.sizes.margin, measure.width - theme.sizes.margin);
    int rows = 0;
    for (const LabelPlace& place : measure.linePlaces) {
        rows = std::max(rows, place.row + 1);
    }
    measure.linesHeight = rows * measure.lineRowHeight + (rows > 0 ? kUnderLines : 0.0);
}

void measureHeight(RowsMeasure& measure, double legendHeight)
{
    measure.top = measure.frame.headerHeight + legendHeight + measure.linesHeight;
    measure.below = (measure.hasScale ? measure.axisHeight + measure.axisTitle.height() : 0.0)
                    + measure.frame.footerHeight;
    const auto count = static_cast<double>(measure.labels.size());
    measure.naturalHeight = std::ceil(measure.top + count * measure.rowHeight + measure.below);
}

} // namespace wardwise
