#include "ui/charts/stacked_picture.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kBesideWords = 4.0; ///< the least between a part's words and its edges

/// In the first row with the part's name, where both have room.
std::optional<PlacedText> segmentWords(const StackedRows& spec, std::size_t row, std::size_t series,
                                       const QRectF& rect, const ChartTheme& theme)
{
    const QString figure =
        QString::fromStdString(fixedText(*segmentValue(spec.rows[row], series), spec.decimals));
    const QString name = QString::fromStdString(spec.series[series]);
    const QFont& font = theme.fonts.axis;
    for (const QString& text : {row == 0 ? name + QLatin1Char(' ') + figure : figure, figure}) {
        const TextBlock block(text, font, singleLineWidth(text, font) + 1.0);
        if (block.width() + 2.0 * kBesideWords <= rect.width() && block.height() <= rect.height() + 2.0) {
            return PlacedText{block,
                              rect.center() - QPointF(block.width() / 2.0, block.height() / 2.0),
                              inkOn(theme.stack.at(series).fill),
                              {}};
        }
    }
    return std::nullopt;
}

PlacedStack placeStack(const StackedRows& spec, std::size_t at, double thickness, const ChartTheme& theme,
                       const PositionOf& positionOf)
{
    const StackedRow& row = spec.rows[at];
    PlacedStack stack;
    double from = 0.0;
    const auto add = [&](double value, std::optional<std::size_t> series) {
        const QPointF left = positionOf(from, at);
        from += value;
        const double width = positionOf(from, at).x() - left.x();
        if (value <= 0.0) {
            return;
        }
        PlacedSegment segment{QRectF(left.x(), left.y() - thickness / 2.0, width, thickness), series, {}};
        if (series) {
            segment.words = segmentWords(spec, at, *series, segment.rect, theme);
        }
        stack.segments.push_back(std::move(segment));
    };
    add(baseOf(row), std::nullopt);
    for (std::size_t i = 0; i < std::min(spec.series.size(), kMostStackedSeries); ++i) {
        add(segmentValue(row, i).value_or(0.0), i);
    }
    if (row.interval && std::isfinite(row.interval->low) && std::isfinite(row.interval->high)) {
        stack.interval =
            QLineF(positionOf(std::max(0.0, row.interval->low), at), positionOf(row.interval->high, at));
    }
    return stack;
}

void placeLegend(StackedPicture& picture, const StackedMeasure& measure, const ChartTheme& theme)
{
    const QPointF by(0.0, measure.frame.headerHeight + theme.sizes.gap / 2.0);
    for (StackEntry entry : measure.entries) {
        entry.swatch.translate(by);
        entry.interval.translate(by);
        entry.words.at += by;
        picture.texts.push_back(entry.words);
        picture.entries.push_back(std::move(entry));
    }
}

std::vector<PlacedText> endTexts(const StackEnd& end, double left, double middle, const ChartTheme& theme)
{
    const auto top = [&](const TextBlock& block) { return middle - block.height() / 2.0; };
    return {{end.value, {left, top(end.value)}, theme.text, {}},
            {end.missing, {left + end.value.width() + kStackEndGap, top(end.missing)}, theme.mutedText, {}}};
}

} // namespace

StackedPicture placeStacked(const StackedRows& spec, const StackedMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf)
{
    StackedPicture picture;
    picture.plot = plot;
    placeFrame(picture, measure, theme, height);
    if (spec.rows.empty()) {
        return picture;
    }
    placeLegend(picture, measure, theme);
    placeAxis(picture, measure, theme, positionOf);
    const double rowHeight = plot.height() / static_cast<double>(spec.rows.size());
    const double thickness = std::min(rowHeight * theme.sizes.stackShare, theme.sizes.maxBar);
    for (std::size_t at = 0; at < spec.rows.size(); ++at) {
        const double middle = positionOf(0.0, at).y();
        PlacedRow placed = placeRow(picture, measure, theme, spec.rows[at].key, at, middle);
        PlacedStack stack = placeStack(spec, at, thickness, theme, positionOf);
        double end = positionOf(wholeOf(spec.rows[at], spec.series.size()), at).x();
        end = stack.interval ? std::max(end, stack.interval->x2()) : end;
        placed.texts = endTexts(measure.ends[at], end + kStackEndGap, middle, theme);
        for (const PlacedSegment& segment : stack.segments) {
            if (segment.words) {
                placed.texts.push_back(*segment.words);
            }
        }
        picture.rows.push_back(std::move(placed));
        picture.stacks.push_back(std::move(stack));
    }
    return picture;
}

} // namespace wardwise
