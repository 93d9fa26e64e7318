#include "ui/charts/pyramid_picture.h"

#include <cmath>

namespace wardwise {

namespace {

/// Where the outline of a side stands in a row; nothing where it isn't known.
std::optional<double> outlineX(const Pyramid& spec, std::size_t row, std::size_t side,
                               const PositionOf& positionOf)
{
    const auto value = row < spec.rows.size() ? drawable(spec.rows[row].outline.at(side)) : std::nullopt;
    return value ? std::optional(positionOf(side == 0 ? -*value : *value, row).x()) : std::nullopt;
}

/// Upright along the row, and level to where the row above has it; from the middle at either end.
std::vector<QLineF> outlineOf(const Pyramid& spec, std::size_t row, const QRectF& band,
                              const PositionOf& positionOf)
{
    std::vector<QLineF> lines;
    const double middle = positionOf(0.0, row).x();
    for (std::size_t side = 0; side < spec.sides.size(); ++side) {
        const auto x = outlineX(spec, row, side, positionOf);
        if (!x) {
            continue;
        }
        lines.emplace_back(*x, band.top(), *x, band.bottom());
        const auto above = row == 0 ? std::optional(middle) : outlineX(spec, row - 1, side, positionOf);
        constexpr double kVisible = 0.01; // a step of no length would be drawn as a dot
        if (above && std::abs(*above - *x) > kVisible) {
            lines.emplace_back(*above, band.top(), *x, band.top());
        }
        if (row + 1 == spec.rows.size()) {
            lines.emplace_back(middle, band.bottom(), *x, band.bottom());
        }
    }
    return lines;
}

void placeSides(PyramidPicture& picture, const PyramidMeasure& measure, const ChartTheme& theme)
{
    const double half = picture.plot.width() / 2.0;
    for (std::size_t side = 0; side < measure.sides.size(); ++side) {
        const TextBlock& name = measure.sides.at(side);
        const double centre = picture.plot.left() + half / 2.0 + static_cast<double>(side) * half;
        picture.texts.push_back(
            {name, {centre - name.width() / 2.0, picture.plot.top() - measure.sidesHeight}, theme.text, {}});
    }
}

void placeEntries(PyramidPicture& picture, const PyramidMeasure& measure, const ChartTheme& theme)
{
    const QPointF by(0.0, measure.frame.headerHeight + theme.sizes.gap / 2.0);
    for (PyramidEntry entry : measure.entries) {
        for (QRectF& swatch : entry.swatches) {
            swatch.translate(by);
        }
        entry.line.translate(by);
        entry.words.at += by;
        picture.texts.push_back(entry.words);
        picture.entries.push_back(std::move(entry));
    }
}

/// Why a side has no bar, beside the middle.
std::vector<PlacedText> missingTexts(const PyramidRow& row, const PyramidMeasure& measure,
                                     const ChartTheme& theme, QPointF middle)
{
    std::vector<PlacedText> texts;
    for (std::size_t side = 0; side < row.shares.size(); ++side) {
        if (drawable(row.shares.at(side)) || row.texts.at(side).empty()) {
            continue;
        }
        const TextBlock why(QString::fromStdString(row.texts.at(side)), theme.fonts.missing,
                            measure.plotWidth / 2.0);
        const double left =
            side == 0 ? middle.x() - theme.sizes.gap - why.width() : middle.x() + theme.sizes.gap;
        texts.push_back({why, {left, middle.y() - why.height() / 2.0}, theme.mutedText, theme.background});
    }
    return texts;
}

} // namespace

PyramidPicture placePyramid(const Pyramid& spec, const PyramidMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf)
{
    PyramidPicture picture;
    picture.plot = plot;
    placeFrame(picture, measure, theme, height);
    if (spec.rows.empty()) {
        return picture;
    }
    placeEntries(picture, measure, theme);
    placeSides(picture, measure, theme);
    placeAxis(picture, measure, theme, positionOf);
    for (std::size_t at = 0; at < spec.rows.size(); ++at) {
        const PyramidRow& row = spec.rows[at];
        const QPointF middle = positionOf(0.0, at);
        PlacedRow placed = placeRow(picture, measure, theme, row.key, at, middle.y());
        placed.texts = missingTexts(row, measure, theme, middle);
        picture.outline.push_back(outlineOf(spec, at, placed.band, positionOf));
        picture.rows.push_back(std::move(placed));
    }
    return picture;
}

} // namespace wardwise
