#include "ui/charts/zone_bands.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kZonePad = 6.0;
constexpr int kMostZoneLines = 3;

double longestWord(const QString& text, const QFont& font)
{
    double longest = 0.0;
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+")))) {
        longest = std::max(longest, singleLineWidth(word, font));
    }
    return longest + 1.0;
}

double xOn(double value, const RowsMeasure& measure)
{
    return measure.scale.position(value, measure.plotLeft, measure.plotWidth);
}

/// Every name over its own zone, if there's room for that.
bool fitOver(ZoneLabels& labels, const std::vector<ValueZone>& zones, const RowsMeasure& measure,
             const QFont& font)
{
    for (const std::size_t i : labels.zones) {
        const Interval on = zoneOn(zones[i], measure.scale);
        const double left = xOn(on.low, measure);
        const double room = xOn(on.high, measure) - left - 2.0 * kZonePad;
        const QString name = QString::fromStdString(zones[i].name);
        const TextBlock words(name, font, room, TextAlign::Centre);
        if (longestWord(name, font) > room || words.lineCount() > kMostZoneLines) {
            return false;
        }
        labels.labels.push_back({words, left + kZonePad + (room - words.width()) / 2.0, 0});
        labels.rowHeight = std::max(labels.rowHeight, words.height());
    }
    return true;
}

} // namespace

Interval zoneOn(const ValueZone& zone, const AxisScale& scale)
{
    const double low = std::clamp(zone.from, scale.low, scale.high);
    return {low, std::max(low, std::clamp(zone.to, scale.low, scale.high))};
}

ZoneLabels measureZones(const std::vector<ValueZone>& zones, const RowsMeasure& measure,
                        const ChartTheme& theme)
{
    ZoneLabels labels;
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const Interval on = zoneOn(zones[i], measure.scale);
        if (on.high > on.low) {
            labels.zones.push_back(i);
        }
    }
    const QFont& font = theme.fonts.line;
    int rows = 1;
    if (!fitOver(labels, zones, measure, font)) {
        labels.labels.clear();
        std::vector<LabelWanted> wanted;
        std::vector<TextBlock> blocks;
        for (const std::size_t i : labels.zones) {
            const Interval on = zoneOn(zones[i], measure.scale);
            blocks.emplace_back(QString::fromStdString(zones[i].name), font, measure.inner(theme));
            wanted.push_back({(xOn(on.low, measure) + xOn(on.high, measure)) / 2.0, blocks.back().width()});
            labels.rowHeight = std::max(labels.rowHeight, blocks.back().height());
        }
        const auto places = placeLabels(wanted, theme.sizes.margin, measure.width - theme.sizes.margin);
        for (std::size_t i = 0; i < places.size(); ++i) {
            labels.labels.push_back({blocks[i], places[i].left, places[i].row});
            rows = std::max(rows, places[i].row + 1);
        }
    }
    labels.height = labels.labels.empty() ? 0.0 : rows * labels.rowHeight + 2.0 * kZonePad;
    return labels;
}

std::vector<PlacedZone> placeZones(RowsPicture& picture, const std::vector<ValueZone>& zones,
                                   const ZoneLabels& labels, const AxisScale& scale, const ChartTheme& theme,
                                   const PositionOf& positionOf, double labelBottom)
{
    std::vector<PlacedZone> placed;
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        const ZoneLabel& label = labels.labels[i];
        const ValueZone& zone = zones[labels.zones[i]];
        const Interval on = zoneOn(zone, scale);
        const double top = labelBottom - kZonePad - (label.row + 1) * labels.rowHeight;
        // Words of fewer lines than others end where those do.
        const double down = labels.rowHeight - label.words.height();
        picture.texts.push_back({label.words, {label.left, top + down}, theme.text, {}});
        const double left = positionOf(on.low, 0).x();
        const QRectF rect(QPointF(left, labelBottom - labels.height + kZonePad / 2.0),
                          QPointF(positionOf(on.high, 0).x(), picture.plot.bottom()));
        placed.push_back({rect, theme.zones.at(zone.look % theme.zones.size()), on.low > scale.low});
    }
    return placed;
}

ZoneBands::ZoneBands(const ChartTheme& theme) : m_theme(theme)
{
    constexpr double kUnderChart = -10.0;
    setZValue(kUnderChart);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ZoneBands::setZones(std::vector<PlacedZone> zones)
{
    prepareGeometryChange();
    m_zones = std::move(zones);
    update();
}

QRectF ZoneBands::boundingRect() const
{
    QRectF all;
    for (const PlacedZone& zone : m_zones) {
        all = all.united(zone.rect.adjusted(-1.0, 0.0, 1.0, 0.0));
    }
    return all;
}

void ZoneBands::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->save();
    painter->setPen(Qt::NoPen);
    for (const PlacedZone& zone : m_zones) {
        painter->setBrush(zone.fill);
        painter->drawRect(zone.rect);
    }
    painter->setPen(QPen(m_theme.axis, 1.0, Qt::DashLine, Qt::FlatCap));
    for (const PlacedZone& zone : m_zones) {
        if (zone.hasEdge) {
            painter->drawLine(zone.rect.topLeft(), zone.rect.bottomLeft());
        }
    }
    painter->restore();
}

} // namespace wardwise
