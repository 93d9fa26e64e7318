#include "ui/charts/stacked_picture.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kBesideWords = 4.0; ///< the least between a part's words and its edges

QString figureOf(const StackedRows& spec, std::size_t row, std::size_t series)
{
    return QString::fromStdString(fixedText(*segmentValue(spec.rows[row], series), spec.decimals));
}

QString namedFigureOf(const StackedRows& spec, std::size_t row, std::size_t series)
{
    return QString::fromStdString(spec.series[series]) + QLatin1Char(' ') + figureOf(spec, row, series);
}

/// The wider part of a segment that its row's interval leaves alone.
QRectF roomForWords(const QRectF& rect, const std::optional<QLineF>& interval)
{
    constexpr double kClear = 3.0;
    if (!interval || interval->x1() > rect.right() || interval->x2() < rect.left()) {
        return rect;
    }
    QRectF before = rect;
    QRectF after = rect;
    before.setRight(std::max(rect.left(), interval->x1() - kClear));
    after.setLeft(std::min(rect.right(), interval->x2() + kClear));
    return before.width() >= after.width() ? before : after;
}

std::optional<PlacedText> wordsIn(const QString& text, const QRectF& room, const QColor& ink,
                                  const ChartTheme& theme)
{
    const QFont& font = theme.fonts.axis;
    const TextBlock block(text, font, singleLineWidth(text, font) + 1.0);
    if (block.width() + 2.0 * kBesideWords > room.width() || block.height() > room.height() + 2.0) {
        return std::nullopt;
    }
    return PlacedText{block, room.center() - QPointF(block.width() / 2.0, block.height() / 2.0), ink, {}};
}

/// Their figures, where they fit; in the first row with their names, if all of those have room.
void placeSegmentWords(PlacedStack& stack, const StackedRows& spec, std::size_t row, const ChartTheme& theme)
{
    const auto fill = [&](auto textOf) {
        bool all = true;
        for (PlacedSegment& segment : stack.segments) {
            if (segment.series) {
                segment.words =
                    wordsIn(textOf(spec, row, *segment.series), roomForWords(segment.rect, stack.interval),
                            inkOn(theme.stack.at(*segment.series).fill), theme);
                all = all && segment.words.has_value();
            }
        }
        return all;
    };
    if (row != 0 || !fill(namedFigureOf)) {
        fill(figureOf);
    }
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
        stack.segments.push_back(
            {QRectF(left.x(), left.y() - thickness / 2.0, width, thickness), series, {}});
    };
    add(baseOf(row), std::nullopt);
    for (std::size_t i = 0; i < std::min(spec.series.size(), kMostStackedSeries); ++i) {
        add(segmentValue(row, i).value_or(0.0), i);
    }
    if (row.interval && std::isfinite(row.interval->low) && std::isfinite(row.interval->high)) {
        stack.interval =
            QLineF(positionOf(std::max(0.0, row.interval->low), at), positionOf(row.interval->high, at));
    }
    placeSegmentWords(stack, spec, at, theme);
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
