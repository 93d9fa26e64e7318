#include "ui/charts/zone_bands.h"

#include <QPainter>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kZonePad = 5.0;
constexpr int kMostZoneLines = 3;
constexpr double kLeastZoneName = 40.0;

double xOn(double value, const RowsMeasure& measure)
{
    return measure.scale.position(value, measure.plotLeft, measure.plotWidth);
}

/// Every name over its own zone, if there's room for that.
bool fitOver(ZoneLabels& labels, const std::vector<ValueZone>& zones, const RowsMeasure& measure,
             const QFont& font)
{
    double highest = 0.0;
    for (const std::size_t i : labels.zones) {
        const Interval on = zoneOn(zones[i], measure.scale);
        const double left = xOn(on.low, measure);
        const double room = xOn(on.high, measure) - left - 2.0 * kZonePad;
        const QString name = QString::fromStdString(zones[i].name);
        const TextBlock words(name, font, room, TextAlign::Centre);
        if (widestWord(name, font) > room || words.lineCount() > kMostZoneLines) {
            labels.labels.clear();
            return false;
        }
        labels.labels.push_back({words, left + kZonePad + (room - words.width()) / 2.0, 0.0});
        highest = std::max(highest, words.height());
    }
    for (ZoneLabel& label : labels.labels) {
        label.up = highest;
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
    if (fitOver(labels, zones, measure, font)) {
        labels.height = labels.labels.empty() ? 0.0 : labels.labels.front().up + 2.0 * kZonePad;
        return labels;
    }
    // Beside the line at which its zone starts, the rightmost lowest: no line runs through another's name.
    labels.areFlags = true;
    labels.labels.resize(labels.zones.size());
    double up = 0.0;
    for (std::size_t i = labels.labels.size(); i > 0; --i) {
        const ValueZone& zone = zones[labels.zones[i - 1]];
        const double left = xOn(zoneOn(zone, measure.scale).low, measure) + kZonePad;
        const TextBlock words(QString::fromStdString(zone.name), font,
                              std::max(kLeastZoneName, measure.width - theme.sizes.margin - left));
        labels.labels[i - 1] = {words, left, up + words.height()};
        up += words.height();
    }
    labels.height = up + 2.0 * kZonePad;
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
        // Words of fewer lines than others begin with those.
        const double top = labelBottom - kZonePad - label.up;
        picture.texts.push_back({label.words, {label.left, top}, theme.text, {}});
        const double bandTop = labels.areFlags ? top : labelBottom - labels.height + kZonePad / 2.0;
        const QRectF rect(QPointF(positionOf(on.low, 0).x(), bandTop),
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
