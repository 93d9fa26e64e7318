#include "ui/charts/ranked_bars_measure.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

std::vector<WardClass> classesThatOccur(const RankedBars& spec)
{
    std::vector<WardClass> occurring;
    for (const WardClass wardClass : classesInOrder()) {
        const bool occurs = std::any_of(spec.bars.begin(), spec.bars.end(), [&](const RankedBar& bar) {
            return bar.wardClass == wardClass && drawable(bar.value);
        });
        if (occurs) {
            occurring.push_back(wardClass);
        }
    }
    return occurring;
}

void measureValues(RankedBarsMeasure& measure, const RankedBars& spec, const ChartTheme& theme)
{
    const double most = measure.plotWidth - 2.0 * kValueSpace;
    measure.values.reserve(spec.bars.size());
    for (const RankedBar& bar : spec.bars) {
        ValueWords row;
        const bool drawn = drawable(bar.value).has_value();
        if (drawn) {
            row.mark = TextBlock(markOf(bar.wardClass), theme.fonts.value, most);
        }
        const double room = most - (drawn ? row.mark.width() + kMarkSpace : 0.0);
        row.value = TextBlock(QString::fromStdString(bar.valueText),
                              drawn ? theme.fonts.value : theme.fonts.missing, room);
        measure.values.push_back(std::move(row));
    }
}

std::vector<std::string> labelsOf(const RankedBars& spec)
{
    std::vector<std::string> labels;
    labels.reserve(spec.bars.size());
    for (const RankedBar& bar : spec.bars) {
        labels.push_back(bar.label);
    }
    return labels;
}

std::vector<double> heightsOf(const RankedBarsMeasure& measure)
{
    std::vector<double> heights;
    heights.reserve(measure.labels.size());
    for (std::size_t i = 0; i < measure.labels.size(); ++i) {
        heights.push_back(std::max(measure.labels.at(i).height(), measure.values.at(i).value.height()));
    }
    return heights;
}

/// The least range that holds bars, whiskers and lines.
void rangeOf(RankedBarsMeasure& measure, const RankedBars& spec)
{
    double low = 0.0;
    double high = 0.0;
    for (const RankedBar& bar : spec.bars) {
        const std::optional<double> value = drawable(bar.value);
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
        if (drawable(spec.bars.at(i).value)) {
            values = std::max(values, measure.values.at(i).value.width());
            marks = std::max(marks, measure.values.at(i).mark.width());
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
        const double room = measure.plotWidth - measure.values.at(i).tail() - kValueSpace - 2.0;
        if (drawable(spec.bars.at(i).value) && room > kLeastShare * measure.plotWidth) {
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
    const double tail = measure.values.at(row).tail();
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
            if (drawable(spec.bars.at(i).value)) {
                stretch = std::max(stretch, stretchPastLines(measure, spec, i));
            }
        }
        if (stretch <= 1.0 || stretch > kMost) {
            return;
        }
        measure.scale.high = measure.scale.low + (measure.scale.high - measure.scale.low) * stretch;
    }
}

} // namespace

double ValueWords::tail() const
{
    const double space = value.width() > 0.0 && mark.width() > 0.0 ? kMarkSpace : 0.0;
    return value.width() + space + mark.width();
}

double farEnd(const RankedBar& bar)
{
    double end = std::max(0.0, drawable(bar.value).value_or(0.0));
    if (drawable(bar.value) && bar.interval && std::isfinite(bar.interval->high)) {
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
    measureFrame(measure, spec.words, theme, width, spec.bars.empty());
    if (spec.bars.empty()) {
        return measure;
    }
    measure.legend = makeLegend(classesThatOccur(spec), theme, sizes.margin, measure.inner(theme));
    measureLabels(measure, labelsOf(spec), theme, {sizes.labelShare, sizes.unbrokenLabelShare},
                  measure.width - sizes.margin);
    measureValues(measure, spec, theme);
    measureRowHeight(measure, heightsOf(measure), theme);
    rangeOf(measure, spec);
    setValuesApart(measure, spec);
    if (!measure.valuesApart) {
        makeRoomForValues(measure, spec);
        makeRoomPastLines(measure, spec);
    }
    measureAxis(measure, spec.words.axis, theme);
    measureLines(measure, spec.lines, theme);
    measureHeight(measure, measure.legend.height > 0.0 ? measure.legend.height + 1.5 * sizes.gap : 0.0);
    return measure;
}

} // namespace wardwise
