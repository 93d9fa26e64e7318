#include "ui/charts/slope_drawing.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/line_cut.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

#include <algorithm>

namespace wardwise {

SlopeDrawing::SlopeDrawing(SlopeChart spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<SlopeItemOverlay>(m_spec, theme))
{
    scene.addItem(m_item.get());
}

const SlopeMeasure& SlopeDrawing::measured(double width) const
{
    const double used = std::max(width, m_theme.sizes.minWidth);
    if (m_askedFor != used) {
        m_measure = measureSlope(m_spec, m_theme.at(used), used);
        m_askedFor = used;
    }
    return m_measure;
}

double SlopeDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF SlopeDrawing::place(QSizeF size)
{
    const SlopeMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    const ChartTheme& theme = m_theme.at(m_askedFor);
    m_item->setPicture(placeSlope(m_spec, measure, theme, height), theme);
    return {measure.width, height};
}

void SlopeDrawing::select(std::optional<ChartKey> key)
{
    m_item->setSelected(key);
}

void SlopeDrawing::mark(const std::set<ChartKey>& keys)
{
    m_item->setMarked(keys);
}

std::vector<ChartKey> SlopeDrawing::keys() const
{
    std::vector<ChartKey> keys;
    keys.reserve(m_spec.items.size());
    for (const SlopeWords& words : m_measure.sides[1].words) {
        keys.push_back(m_spec.items[words.item].key);
    }
    for (const SlopeWords& words : m_measure.sides[0].words) {
        if (!m_item->picture().slopes.at(words.item).ends[1]) {
            keys.push_back(m_spec.items[words.item].key);
        }
    }
    return keys;
}

std::optional<QRectF> SlopeDrawing::rectOf(const ChartKey& key) const
{
    const auto& slopes = m_item->picture().slopes;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const auto& ends = slopes[i].ends;
        if (m_spec.items[i].key == key && (ends[0] || ends[1])) {
            return ends[1] ? ends[1]->band : ends[0]->band;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> SlopeDrawing::itemAt(QPointF point) const
{
    const auto& slopes = m_item->picture().slopes;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        for (const auto& end : slopes[i].ends) {
            if (end && end->band.contains(point)) {
                return i;
            }
        }
    }
    constexpr double kReach = 8.0;
    double least = kReach;
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const auto line = slopes[i].line();
        const double distance = line ? distanceTo(*line, point) : kReach;
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

std::optional<ChartKey> SlopeDrawing::keyAt(QPointF point) const
{
    const auto item = itemAt(point);
    return item ? std::optional(m_spec.items[*item].key) : std::nullopt;
}

QString SlopeDrawing::toolTipAt(QPointF point) const
{
    const auto found = itemAt(point);
    if (!found) {
        return {};
    }
    const SlopeItem& item = m_spec.items[*found];
    QStringList lines{QString::fromStdString(item.label)};
    const auto add = [&](const std::string& side, const std::string& text) {
        if (!text.empty()) {
            lines << ChartTexts::tr("%1: %2").arg(QString::fromStdString(side), QString::fromStdString(text));
        }
    };
    add(m_spec.sides[0], item.leftText);
    add(m_spec.sides[1], item.rightText);
    if (!item.remark.empty()) {
        lines << QString::fromStdString(item.remark);
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<PlacedText> SlopeDrawing::texts() const
{
    return m_item->texts();
}

} // namespace wardwise
