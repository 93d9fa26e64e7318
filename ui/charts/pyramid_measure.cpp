#include "ui/charts/pyramid_measure.h"

#include "ui/charts/legend_spacing.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

/// The same to both sides, with a little room beyond the longest bar or the outline.
void rangeBothSides(PyramidMeasure& measure, const Pyramid& spec)
{
    constexpr double kRoom = 1.04;
    double most = 0.0;
    for (const PyramidRow& row : spec.rows) {
        for (const auto& values : {row.shares, row.outline}) {
            for (const auto& value : values) {
                const auto drawn = drawable(value);
                most = std::max(most, drawn.value_or(0.0));
                measure.hasScale = measure.hasScale || drawn;
            }
        }
    }
    measure.scale.high = most > 0.0 ? most * kRoom : 1.0;
    measure.scale.low = -measure.scale.high;
    measure.scale.mirrored = true;
}

void addEntry(PyramidMeasure& measure, const std::string& name, bool isOutline, const ChartTheme& theme,
              double& x)
{
    if (name.empty()) {
        return;
    }
    const double left = theme.sizes.margin;
    const double side = theme.sizes.swatch;
    const double mark = 2.0 * side;
    const double before = mark + kLegendInner;
    PyramidEntry entry;
    const TextBlock words(QString::fromStdString(name), theme.fonts.legend, measure.inner(theme) - before);
    double top = measure.entries.empty() ? 0.0 : measure.entries.back().words.at.y();
    if (x > left && x + before + words.width() > left + measure.inner(theme)) {
        x = left;
        top = measure.legendHeight + kLegendLeading;
    }
    const double middle = top + words.height() / 2.0;
    if (isOutline) {
        entry.line = QLineF(x, middle, x + mark, middle);
    } else {
        entry.swatches = {QRectF(x, middle - side / 2.0, side, side),
                          QRectF(x + side, middle - side / 2.0, side, side)};
    }
    entry.words = {words, {x + before, top}, theme.text, {}};
    measure.legendHeight = std::max(measure.legendHeight, top + words.height());
    x += before + words.width() + kLegendBetween;
    measure.entries.push_back(std::move(entry));
}

} // namespace

PyramidMeasure measurePyramid(const Pyramid& spec, const ChartTheme& theme, double width)
{
    PyramidMeasure measure;
    measureFrame(measure, spec.words, theme, width, spec.rows.empty());
    if (spec.rows.empty()) {
        return measure;
    }
    std::vector<std::string> labels;
    labels.reserve(spec.rows.size());
    std::transform(spec.rows.begin(), spec.rows.end(), std::back_inserter(labels),
                   [](const PyramidRow& row) { return row.label; });
    measureLabels(measure, labels, theme, {theme.sizes.dotLabelShare, theme.sizes.unbrokenDotLabelShare},
                  measure.width - theme.sizes.margin);
    std::vector<double> heights;
    heights.reserve(measure.labels.size());
    std::transform(measure.labels.begin(), measure.labels.end(), std::back_inserter(heights),
                   [](const RowLabel& label) { return label.height(); });
    measureRowHeight(measure, heights, theme);
    rangeBothSides(measure, spec);
    for (std::size_t side = 0; side < spec.sides.size(); ++side) {
        measure.sides.at(side) = TextBlock(QString::fromStdString(spec.sides.at(side)), theme.fonts.line,
                                           measure.plotWidth / 2.0, TextAlign::Centre);
        measure.sidesHeight = std::max(measure.sidesHeight, measure.sides.at(side).height() + 2.0);
    }
    double x = theme.sizes.margin;
    addEntry(measure, spec.bars, false, theme, x);
    addEntry(measure, spec.outline, true, theme, x);
    measureAxis(measure, spec.words.axis, theme);
    measureHeight(measure, measure.legendHeight + 1.5 * theme.sizes.gap + measure.sidesHeight);
    return measure;
}

} // namespace wardwise
