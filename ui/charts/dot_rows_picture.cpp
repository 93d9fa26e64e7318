#include "ui/charts/dot_rows_picture.h"

#include <algorithm>

namespace wardwise {

namespace {

PlacedDots placeDots(const DotRow& row, std::size_t series, std::size_t at, const PositionOf& positionOf)
{
    PlacedDots dots;
    for (std::size_t i = 0; i < series; ++i) {
        if (const auto value = dotValue(row, i)) {
            dots.markers.push_back({positionOf(*value, at), seriesLook(i, series)});
        }
        if (i < row.intervals.size() && row.intervals.at(i)) {
            dots.intervals.emplace_back(positionOf(row.intervals.at(i)->low, at),
                                        positionOf(row.intervals.at(i)->high, at));
        }
    }
    if (dots.markers.size() > 1) {
        const auto [left, right] = std::minmax_element(
            dots.markers.begin(), dots.markers.end(),
            [](const PlacedMarker& a, const PlacedMarker& b) { return a.centre.x() < b.centre.x(); });
        dots.link = QLineF(left->centre, right->centre);
    }
    return dots;
}

std::vector<PlacedText> remarkTexts(const RemarkWords& words, double left, double middle,
                                    const ChartTheme& theme)
{
    const double top = middle - words.height() / 2.0;
    return {{words.remark, {left, top}, theme.text, {}},
            {words.missing, {left, top + words.remark.height()}, theme.mutedText, {}}};
}

void placeSeries(DotRowsPicture& picture, const DotRows& spec, const DotRowsMeasure& measure,
                 const ChartTheme& theme)
{
    if (measure.namedAtDots) {
        const double top = picture.plot.top() - measure.namesHeight;
        for (const NamePlace& name : placeNames(spec, measure, theme)) {
            picture.texts.push_back({name.name, {name.left, top}, theme.text, {}});
            picture.markers.push_back({{name.marker, top + name.name.height() / 2.0}, name.series});
        }
        return;
    }
    const QPointF by(0.0, measure.frame.headerHeight + theme.sizes.gap / 2.0);
    addMoved(picture.texts, measure.legend.texts, by);
    for (const PlacedMarker& marker : measure.legend.markers) {
        picture.markers.push_back({marker.centre + by, marker.series});
    }
}

} // namespace

DotRowsPicture placeDotRows(const DotRows& spec, const DotRowsMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf)
{
    DotRowsPicture picture;
    picture.plot = plot;
    placeFrame(picture, measure, theme, height);
    if (spec.rows.empty()) {
        return picture;
    }
    placeSeries(picture, spec, measure, theme);
    placeLines(picture, measure, spec.line ? std::vector{*spec.line} : std::vector<ReferenceLine>{}, theme,
               positionOf, plot.top() - measure.namesHeight);
    picture.zones = placeZones(picture, spec.zones, measure.zones, measure.scale, theme, positionOf,
                               plot.top() - measure.namesHeight - measure.linesHeight);
    placeAxis(picture, measure, theme, positionOf);
    for (std::size_t at = 0; at < spec.rows.size(); ++at) {
        const DotRow& row = spec.rows.at(at);
        const double middle = positionOf(0.0, at).y();
        PlacedRow placed = placeRow(picture, measure, theme, row.key, at, middle);
        placed.texts = remarkTexts(measure.remarks.at(at), measure.remarkLeft, middle, theme);
        picture.rows.push_back(std::move(placed));
        picture.dots.push_back(placeDots(row, spec.series.size(), at, positionOf));
    }
    return picture;
}

} // namespace wardwise
