#include "ui/charts/dot_rows_measure.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kNameGap = 5.0; ///< between a marker and its name, and to the dot's own place

/// "Cannock Chase: suppressed", a line for each series without a dot.
QString missingText(const DotRows& spec, const DotRow& row)
{
    QStringList lines;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (!dotValue(row, i) && i < row.valueTexts.size() && !row.valueTexts.at(i).empty()) {
            lines << ChartTexts::tr("%1: %2").arg(QString::fromStdString(spec.series.at(i)),
                                                  QString::fromStdString(row.valueTexts.at(i)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void measureRemarks(DotRowsMeasure& measure, const DotRows& spec, const ChartTheme& theme)
{
    const double most = std::floor(measure.width * theme.sizes.remarkShare);
    double widest = 0.0;
    measure.remarks.reserve(spec.rows.size());
    for (const DotRow& row : spec.rows) {
        RemarkWords words{TextBlock(QString::fromStdString(row.remark), theme.fonts.value, most),
                          TextBlock(missingText(spec, row), theme.fonts.missing, most)};
        widest = std::max({widest, words.remark.width(), words.missing.width()});
        measure.remarks.push_back(std::move(words));
    }
    measure.remarkLeft = measure.width - theme.sizes.margin - widest;
}

std::vector<std::string> labelsOf(const DotRows& spec)
{
    std::vector<std::string> labels;
    labels.reserve(spec.rows.size());
    for (const DotRow& row : spec.rows) {
        labels.push_back(row.label);
    }
    return labels;
}

std::vector<double> heightsOf(const DotRowsMeasure& measure)
{
    std::vector<double> heights;
    heights.reserve(measure.labels.size());
    for (std::size_t i = 0; i < measure.labels.size(); ++i) {
        heights.push_back(std::max(measure.labels.at(i).height(), measure.remarks.at(i).height()));
    }
    return heights;
}

/// Dots about a line say by their place beside it, so their axis may start past nought where that spares half
/// the plot; any other starts at nought.
double startOf(double lowest, double highest, bool aboutLine)
{
    constexpr double kWorthIt = 0.4;
    constexpr int kParts = 6;
    if (!aboutLine || lowest <= 0.0 || lowest < kWorthIt * highest || !(highest > lowest)) {
        return std::min(lowest, 0.0);
    }
    const double step = roundStep(highest - lowest, kParts);
    return std::max(0.0, std::floor(lowest / step) * step);
}

/// The range that holds all dots whole, and the line.
void rangeOf(DotRowsMeasure& measure, const DotRows& spec, const ChartTheme& theme)
{
    std::vector<double> values;
    for (const DotRow& row : spec.rows) {
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            if (const auto value = dotValue(row, i)) {
                values.push_back(*value);
            }
            if (i < row.intervals.size() && row.intervals.at(i)) {
                values.push_back(row.intervals.at(i)->low);
                values.push_back(row.intervals.at(i)->high);
            }
        }
    }
    if (spec.line) {
        values.push_back(spec.line->value);
    }
    measure.hasScale = !values.empty();
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double low = values.empty() ? 0.0 : startOf(*lowest, *highest, spec.line.has_value());
    const double top = values.empty() ? 0.0 : std::max(*highest, 0.0);
    const double high = top > low ? top : low + 1.0;
    const double room = theme.sizes.marker + 2.0;
    const double share = std::min(0.25, room / measure.plotWidth);
    const double span = high - low;
    measure.scale.high = high + span * share / (1.0 - share);
    measure.scale.low = low < 0.0 ? low - span * share / (1.0 - share) : low;
}

void nameSeries(DotRowsMeasure& measure, const DotRows& spec, const ChartTheme& theme)
{
    const std::vector<NamePlace> names = placeNames(spec, measure, theme);
    measure.namedAtDots = !names.empty();
    for (const NamePlace& name : names) {
        measure.namesHeight = std::max(measure.namesHeight, name.name.height() + 2.0);
    }
    if (!measure.namedAtDots) {
        measure.legend = makeSeriesLegend(spec.series, theme, theme.sizes.margin, measure.inner(theme));
    }
}

} // namespace

std::optional<double> dotValue(const DotRow& row, std::size_t series)
{
    return series < row.values.size() ? drawable(row.values.at(series)) : std::nullopt;
}

std::vector<NamePlace> placeNames(const DotRows& spec, const DotRowsMeasure& measure, const ChartTheme& theme)
{
    constexpr std::size_t kSides = 2;
    if (spec.series.size() != kSides || spec.rows.empty()) {
        return {};
    }
    const auto first = dotValue(spec.rows.front(), 0);
    const auto second = dotValue(spec.rows.front(), 1);
    if (!first || !second) {
        return {};
    }
    const std::size_t leftmost = *first <= *second ? 0 : 1;
    const double half = theme.sizes.marker;
    std::vector<NamePlace> names;
    for (const std::size_t series : {leftmost, kSides - 1 - leftmost}) {
        const bool toTheLeft = names.empty();
        const double x =
            measure.scale.position(series == 0 ? *first : *second, measure.plotLeft, measure.plotWidth);
        const double side = toTheLeft ? -1.0 : 1.0;
        const TextBlock name(QString::fromStdString(spec.series.at(series)), theme.fonts.legend,
                             measure.inner(theme));
        const double marker = x + side * (half + kNameGap);
        const double edge = marker + side * (half + kNameGap);
        names.push_back({series, name, toTheLeft ? edge - name.width() : edge, marker});
    }
    const bool fits = names.front().left >= theme.sizes.margin && names.front().name.lineCount() == 1
                      && names.back().left + names.back().name.width() <= measure.width - theme.sizes.margin
                      && names.back().name.lineCount() == 1;
    return fits ? names : std::vector<NamePlace>{};
}

DotRowsMeasure measureDotRows(const DotRows& spec, const ChartTheme& theme, double width)
{
    const ChartSizes& sizes = theme.sizes;
    DotRowsMeasure measure;
    measureFrame(measure, spec.words, theme, width, spec.rows.empty());
    if (spec.rows.empty()) {
        return measure;
    }
    measureRemarks(measure, spec, theme);
    measureLabels(measure, labelsOf(spec), theme, {sizes.dotLabelShare, sizes.unbrokenDotLabelShare},
                  measure.remarkLeft - 1.5 * sizes.gap);
    measureRowHeight(measure, heightsOf(measure), theme);
    rangeOf(measure, spec, theme);
    nameSeries(measure, spec, theme);
    measureAxis(measure, spec.words.axis, theme);
    measureLines(measure, spec.line ? std::vector{*spec.line} : std::vector<ReferenceLine>{}, theme);
    measure.zones = measureZones(spec.zones, measure, theme);
    measureHeight(measure,
                  measure.namesHeight + measure.zones.height
                      + (measure.legend.height > 0.0 ? measure.legend.height + 1.5 * sizes.gap : 0.0));
    return measure;
}

} // namespace wardwise
