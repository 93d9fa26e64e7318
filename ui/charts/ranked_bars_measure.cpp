#include "ui/charts/ranked_bars_measure.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kTickApart = 48.0; ///< the least between neighbouring ticks
constexpr int kMostTicks = 10;

std::vector<WardClass> classesThatOccur(const RankedBars& spec)
{
    std::vector<WardClass> occurring;
    for (const WardClass wardClass : classesInOrder()) {
        const bool occurs = std::any_of(spec.bars.begin(), spec.bars.end(), [&](const RankedBar& bar) {
            return bar.wardClass == wardClass && drawableValue(bar);
        });
        if (occurs) {
            occurring.push_back(wardClass);
        }
    }
    return occurring;
}

/// Where a label breaks into lines. One broken label makes every row taller, so the labels get somewhat more
/// width where that keeps each on a single line.
double widestLabel(const RankedBarsMeasure& measure, const RankedBars& spec, const ChartTheme& theme)
{
    double widest = 0.0;
    for (const RankedBar& bar : spec.bars) {
        widest = std::max(widest, singleLineWidth(QString::fromStdString(bar.label), theme.fonts.label));
    }
    const double unbroken = std::floor(measure.width * theme.sizes.unbrokenLabelShare);
    return widest <= unbroken ? unbroken : std::floor(measure.width * theme.sizes.labelShare);
}

void measureLabels(RankedBarsMeasure& measure, const RankedBars& spec, const ChartTheme& theme)
{
    const double most = widestLabel(measure, spec, theme);
    constexpr double kBoldShare = 1.15; // so that selecting a row doesn't break its label onto more lines
    double widest = 0.0;
    for (const RankedBar& bar : spec.bars) {
        const QString text = QString::fromStdString(bar.label);
        RowWords row;
        row.label = TextBlock(text, theme.fonts.label, most, TextAlign::Right);
        row.labelSelected = TextBlock(text, theme.fonts.labelSelected, most * kBoldShare, TextAlign::Right);
        widest = std::max({widest, row.label.width(), row.labelSelected.width()});
        measure.rows.push_back(std::move(row));
    }
    measure.labelRight = theme.sizes.margin + widest;
    measure.plotLeft = measure.labelRight + theme.sizes.gap;
    measure.plotWidth = std::max(1.0, measure.width - theme.sizes.margin - measure.plotLeft);
}

void measureValues(RankedBarsMeasure& measure, const RankedBars& spec, const ChartTheme& theme)
{
    const double most = measure.plotWidth - 2.0 * kValueSpace;
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
        const RankedBar& bar = spec.bars.at(i);
        RowWords& row = measure.rows.at(i);
        const bool drawn = drawableValue(bar).has_value();
        if (drawn) {
            row.mark = TextBlock(markOf(bar.wardClass), theme.fonts.value, most);
        }
        const double room = most - (drawn ? row.mark.width() + kMarkSpace : 0.0);
        row.value = TextBlock(QString::fromStdString(bar.valueText),
                              drawn ? theme.fonts.value : theme.fonts.missing, room);
    }
}

/// The least height of a row at which no text touches its neighbour's: a tall label may use the room that a
/// short neighbour leaves, except past the first and last row.
void measureRowHeight(RankedBarsMeasure& measure, const ChartTheme& theme)
{
    const auto heightOf = [](const RowWords& row) {
        return std::max({row.label.height(), row.labelSelected.height(), row.value.height()});
    };
    const std::vector<RowWords>& rows = measure.rows;
    double least = std::max(heightOf(rows.front()), heightOf(rows.back()));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        least = std::max(least, (heightOf(rows.at(i - 1)) + heightOf(rows.at(i))) / 2.0);
    }
    measure.rowHeight = std::max(theme.sizes.minRow, std::ceil(least + theme.sizes.rowPadding));
}

/// The least range that holds bars, whiskers and lines.
void rangeOf(RankedBarsMeasure& measure, const RankedBars& spec)
{
    double low = 0.0;
    double high = 0.0;
    for (const RankedBar& bar : spec.bars) {
        const std::optional<double> value = drawableValue(bar);
        if (!value) {
            continue;
        }
        measure.hasScale = true;
        low = std::min(low, *value);
        if (bar.interval && std::isfinite(bar.interval->low)) {
            low = std::min(low, bar.interval->low);
        }
        high = std::max(high, farEnd(bar));
    }
    constexpr double kPastLine = 1.03;
    for (const ReferenceLine& line : spec.lines) {
        measure.hasScale = true;
        low = std::min(low, line.value);
        high = std::max(high, line.value * kPastLine);
    }
    measure.scale.low = low;
    measure.scale.high = high > low ? high : low + 1.0;
}

/// In a narrow plot the reference lines stand so close that a value beside its bar would be struck through:
/// the values go into a column of their own, as they would in a table.
void setValuesApart(RankedBarsMeasure& measure, const RankedBars& spec)
{
    constexpr double kNarrowPlot = 220.0;
    constexpr double kMostShare = 0.5;
    double values = 0.0;
    double marks = 0.0;
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
        if (drawableValue(spec.bars.at(i))) {
            values = std::max(values, measure.rows.at(i).value.width());
            marks = std::max(marks, measure.rows.at(i).mark.width());
        }
    }
    const double column = kValueSpace + values + (marks > 0.0 ? kMarkSpace + marks : 0.0);
    measure.valuesApart = values > 0.0 && measure.plotWidth < kNarrowPlot && measure.scale.low >= 0.0
                          && column < kMostShare * measure.plotWidth;
    if (measure.valuesApart) {
        measure.plotWidth -= column;
        measure.marksWidth = marks;
    }
}

/// Widens the range so that the values to the right of the bars have room, unless they would take most of it.
void makeRoomForValues(RankedBarsMeasure& measure, const RankedBars& spec)
{
    constexpr double kLeastShare = 0.45;
    const double low = measure.scale.low;
    double high = measure.scale.high;
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
        const double room = measure.plotWidth - measure.rows.at(i).tail() - kValueSpace - 2.0;
        if (drawableValue(spec.bars.at(i)) && room > kLeastShare * measure.plotWidth) {
            high = std::max(high, low + (farEnd(spec.bars.at(i)) - low) * measure.plotWidth / room);
        }
    }
    if (low < 0.0) { // a negative bar isn't to touch the labels
        constexpr double kLeftRoom = 0.03;
        measure.scale.low -= (high - low) * kLeftRoom;
    }
    measure.scale.high = high;
}

/// How much wider the plot would have to be for the value of a row to stand clear of the lines, to their
/// right; 1 where it does.
double stretchPastLines(const RankedBarsMeasure& measure, const RankedBars& spec, std::size_t row)
{
    const auto at = [&](double value) { return measure.scale.position(value, 0.0, measure.plotWidth); };
    const double tail = measure.rows.at(row).tail();
    const double beside = at(farEnd(spec.bars.at(row))) + kValueSpace;
    double start = beside;
    for (const ReferenceLine& line : spec.lines) { // from left to right: mean, +1 SD, +2 SD
        const double x = at(line.value);
        if (x > start - kValueSpace / 2.0 && x < start + tail + kValueSpace / 2.0) {
            start = x + kValueSpace;
        }
    }
    const bool tooFar = start - beside > farthestFromBar(measure.plotWidth); // then it stays, with a halo
    return ((tooFar ? beside : start) + tail) / measure.plotWidth;
}

/// A value that a line would strike through moves to the line's right: the last such line needs room there
/// too.
void makeRoomPastLines(RankedBarsMeasure& measure, const RankedBars& spec)
{
    constexpr int kRounds = 3;
    constexpr double kMost = 1.25; // beyond this the bars would pay too much for it
    for (int round = 0; round < kRounds; ++round) {
        double stretch = 1.0;
        for (std::size_t i = 0; i < spec.bars.size(); ++i) {
            if (drawableValue(spec.bars.at(i))) {
                stretch = std::max(stretch, stretchPastLines(measure, spec, i));
            }
        }
        if (stretch <= 1.0 || stretch > kMost) {
            return;
        }
        measure.scale.high = measure.scale.low + (measure.scale.high - measure.scale.low) * stretch;
    }
}

void measureTicks(RankedBarsMeasure& measure, const ChartTheme& theme)
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
}

void measureLines(RankedBarsMeasure& measure, const RankedBars& spec, const ChartTheme& theme)
{
    std::vector<LabelWanted> wanted;
    const double inner = measure.width - 2.0 * theme.sizes.margin;
    for (const ReferenceLine& line : spec.lines) {
        const TextBlock label(QString::fromStdString(line.label), theme.fonts.line, inner);
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
    measure.linesHeight = rows * measure.lineRowHeight + (rows > 0 ? kValueSpace : 0.0);
}

} // namespace

double RowWords::tail() const
{
    const double space = value.width() > 0.0 && mark.width() > 0.0 ? kMarkSpace : 0.0;
    return value.width() + space + mark.width();
}

std::optional<double> drawableValue(const RankedBar& bar)
{
    return bar.value && std::isfinite(*bar.value) ? bar.value : std::nullopt;
}

double farEnd(const RankedBar& bar)
{
    double end = std::max(0.0, drawableValue(bar).value_or(0.0));
    if (drawableValue(bar) && bar.interval && std::isfinite(bar.interval->high)) {
        end = std::max(end, bar.interval->high);
    }
    return end;
}

double farthestFromBar(double plotWidth)
{
    constexpr double kLeast = 14.0;
    constexpr double kShare = 0.08;
    constexpr double kMost = 100.0;
    return std::clamp(kShare * plotWidth, kLeast, kMost);
}

RankedBarsMeasure measureRankedBars(const RankedBars& spec, const ChartTheme& theme, double width)
{
    const ChartSizes& sizes = theme.sizes;
    RankedBarsMeasure measure;
    measure.width = std::max(width, sizes.minWidth);
    measure.frame = makeFrame(spec.words, theme, measure.width);
    const double inner = measure.width - 2.0 * sizes.margin;
    if (spec.bars.empty()) {
        constexpr double kLeastRoom = 120.0;
        measure.explanation = TextBlock(QString::fromStdString(spec.words.explanation),
                                        theme.fonts.explanation, std::min(inner, 560.0), TextAlign::Centre);
        measure.top = measure.frame.headerHeight;
        measure.below = measure.frame.footerHeight;
        measure.naturalHeight =
            std::ceil(measure.top + measure.below
                      + std::max(kLeastRoom, measure.explanation.height() + 4.0 * sizes.gap));
        return measure;
    }
    measure.legend = makeLegend(classesThatOccur(spec), theme, sizes.margin, inner);
    measureLabels(measure, spec, theme);
    measureValues(measure, spec, theme);
    measureRowHeight(measure, theme);
    rangeOf(measure, spec);
    setValuesApart(measure, spec);
    if (!measure.valuesApart) {
        makeRoomForValues(measure, spec);
        makeRoomPastLines(measure, spec);
    }
    measureTicks(measure, theme);
    measureLines(measure, spec, theme);
    if (measure.hasScale) {
        measure.axisTitle = TextBlock(QString::fromStdString(spec.words.axis), theme.fonts.axisTitle, inner,
                                      TextAlign::Centre);
    }
    const double legendHeight = measure.legend.height > 0.0 ? measure.legend.height + 1.5 * sizes.gap : 0.0;
    measure.top = measure.frame.headerHeight + legendHeight + measure.linesHeight;
    measure.below = (measure.hasScale ? measure.axisHeight + measure.axisTitle.height() : 0.0)
                    + measure.frame.footerHeight;
    const auto count = static_cast<double>(spec.bars.size());
    measure.naturalHeight = std::ceil(measure.top + count * measure.rowHeight + measure.below);
    return measure;
}

} // namespace wardwise
