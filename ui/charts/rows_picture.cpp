#include "ui/charts/rows_picture.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

void placeExplanation(RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme)
{
    const TextBlock& block = measure.explanation;
    const QRectF room(0.0, measure.top, measure.width, picture.bounds.height() - measure.top - measure.below);
    const QPointF at = room.center() - QPointF(block.width() / 2.0, block.height() / 2.0);
    picture.texts.push_back({block, at, theme.mutedText, {}});
}

} // namespace

void addMoved(std::vector<PlacedText>& to, const std::vector<PlacedText>& texts, QPointF by)
{
    for (PlacedText text : texts) {
        text.at += by;
        to.push_back(text);
    }
}

void placeFrame(RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme, double height)
{
    picture.bounds = QRectF(0.0, 0.0, measure.width, height);
    addMoved(picture.texts, measure.frame.header, {});
    addMoved(picture.texts, measure.frame.footer, {0.0, height - measure.frame.footerHeight});
    if (measure.labels.empty()) {
        placeExplanation(picture, measure, theme);
    }
}

void placeLines(RowsPicture& picture, const RowsMeasure& measure, const std::vector<ReferenceLine>& lines,
                const ChartTheme& theme, const PositionOf& positionOf, double bottom)
{
    constexpr double kUnderLabel = 3.0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ReferenceLine& line = lines.at(i);
        const LabelPlace& place = measure.linePlaces.at(i);
        const double x = positionOf(line.value, 0).x();
        const double labelTop = bottom - kUnderLabel - (place.row + 1) * measure.lineRowHeight;
        const double top = place.beside ? labelTop + 2.0 : labelTop + measure.lineRowHeight;
        picture.lines.push_back({QLineF(x, top, x, picture.plot.bottom()), line.role});
        picture.texts.push_back(
            {measure.lineLabels.at(i), {place.left, labelTop}, theme.line(line.role).colour, {}});
    }
}

namespace {

/// The figures under the axis: Qt Charts would cut them to dots in a chart of few rows.
void placeTicks(RowsPicture& picture, const AxisScale& scale, const ChartTheme& theme,
                const PositionOf& positionOf)
{
    for (const double value : ticksOf(scale)) {
        const QString text = tickText(scale, value);
        const TextBlock label(text, theme.fonts.axis, singleLineWidth(text, theme.fonts.axis) + 1.0);
        const double left = positionOf(value, 0).x() - label.width() / 2.0;
        picture.texts.push_back(
            {label, {left, picture.plot.bottom() + theme.sizes.gap / 2.0}, theme.mutedText, {}});
    }
}

} // namespace

void placeAxis(RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme,
               const PositionOf& positionOf)
{
    if (measure.hasScale) {
        placeTicks(picture, measure.scale, theme, positionOf);
    }
    const TextBlock& title = measure.axisTitle;
    const double margin = theme.sizes.margin;
    const double most = std::max(margin, measure.width - margin - title.width());
    const double left = std::clamp(picture.plot.center().x() - title.width() / 2.0, margin, most);
    picture.texts.push_back({title, {left, picture.plot.bottom() + measure.axisHeight}, theme.text, {}});
    const double nought = positionOf(std::max(0.0, measure.scale.low), 0).x();
    picture.nought = QLineF(nought, picture.plot.top(), nought, picture.plot.bottom());
}

PlacedRow placeRow(const RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme,
                   const ChartKey& key, std::size_t at, double middle)
{
    const double height = picture.plot.height() / static_cast<double>(measure.labels.size());
    const RowLabel& label = measure.labels.at(at);
    const auto placed = [&](const TextBlock& block) {
        const QPointF where(measure.labelRight - block.width(), middle - block.height() / 2.0);
        return PlacedText{block, where, theme.text, {}};
    };
    return {.key = key,
            .band = QRectF(0.0, middle - height / 2.0, measure.width, height),
            .label = placed(label.plain),
            .labelSelected = placed(label.selected),
            .texts = {}};
}

} // namespace wardwise
