#include "ui/charts/points_drawing.h"

#include <QGraphicsScene>
#include <QLineF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wardwise {

PointsDrawing::PointsDrawing(PointChart spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<PointsItem>(m_spec, theme))
{
    for (std::size_t i = 0; i < m_spec.points.size(); ++i) {
        if (!m_spec.points[i].isBackdrop) {
            m_pointOf.emplace(m_spec.points[i].key, i);
        }
    }
    if (!m_spec.points.empty()) {
        m_axes = std::make_unique<PlotAxes>(theme, scene);
    }
    scene.addItem(m_item.get());
}

const PointsMeasure& PointsDrawing::measured(double width) const
{
    const double used = std::max(width, m_theme.sizes.minWidth);
    if (!m_measure || m_measure->width != used) {
        m_measure = measurePoints(m_spec, m_theme.at(used), used);
    }
    return *m_measure;
}

double PointsDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF PointsDrawing::place(QSizeF size)
{
    const PointsMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    const ChartTheme& theme = m_theme.at(measure.width);
    m_item->setPicture(placePoints(m_spec, measure, theme, height, m_axes.get()), theme);
    return {measure.width, height};
}

void PointsDrawing::select(std::optional<ChartKey> key)
{
    m_item->setSelected(key ? pointOf(*key) : std::nullopt);
}

void PointsDrawing::mark(const std::set<ChartKey>& keys)
{
    std::vector<bool> marked(m_spec.points.size());
    for (std::size_t i = 0; i < marked.size(); ++i) {
        marked[i] = !m_spec.points[i].isBackdrop && keys.contains(m_spec.points[i].key);
    }
    m_item->setMarked(std::move(marked));
}

std::vector<ChartKey> PointsDrawing::keys() const
{
    std::vector<std::size_t> order(m_spec.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [this](std::size_t i) { return m_spec.points[i].isBackdrop; });
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return m_spec.points[a].at.y > m_spec.points[b].at.y;
    });
    std::vector<ChartKey> keys;
    keys.reserve(order.size());
    for (const std::size_t i : order) {
        keys.push_back(m_spec.points[i].key);
    }
    return keys;
}

std::optional<std::size_t> PointsDrawing::pointOf(const ChartKey& key) const
{
    const auto found = m_pointOf.find(key);
    return found == m_pointOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<QRectF> PointsDrawing::rectOf(const ChartKey& key) const
{
    const auto point = pointOf(key);
    const auto& points = m_item->picture().points;
    if (!point || *point >= points.size()) {
        return std::nullopt;
    }
    const auto& radii = m_item->picture().radii;
    const double half = std::max(2.0 * pointSize(m_spec), radii.empty() ? 0.0 : radii[*point]);
    return QRectF(points[*point] - QPointF(half, half), QSizeF(2.0 * half, 2.0 * half));
}

std::optional<std::size_t> PointsDrawing::pointAt(QPointF at) const
{
    constexpr double kReach = 12.0;
    constexpr double kBehind = 3.0; // how much nearer one of the backdrop has to be
    std::optional<std::size_t> nearest;
    const auto& points = m_item->picture().points;
    const auto& radii = m_item->picture().radii;
    double least = radii.empty() ? kReach : HUGE_VAL;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double distance =
            QLineF(points[i], at).length() + (m_spec.points[i].isBackdrop ? kBehind : 0.0);
        const double reach = radii.empty() ? least : std::max(kReach, radii[i]);
        if (distance < std::min(least, reach)) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

std::optional<ChartKey> PointsDrawing::keyAt(QPointF point) const
{
    const auto found = pointAt(point);
    if (!found || m_spec.points[*found].isBackdrop) {
        return std::nullopt;
    }
    if (namesTogether(m_spec)) { // another click chooses the next at the same place
        const auto at = pointsAtPlace(m_spec, m_item->picture(), *found);
        const auto selected =
            m_item->selected() ? std::find(at.begin(), at.end(), *m_item->selected()) : at.end();
        if (selected != at.end()) {
            return m_spec.points[std::next(selected) == at.end() ? at.front() : *std::next(selected)].key;
        }
    }
    return m_spec.points[*found].key;
}

QString PointsDrawing::toolTipOf(const PlotPoint& at) const
{
    const auto line = [](const std::string& axis, const std::string& value) {
        return QString::fromStdString(axis) + QStringLiteral(": ") + QString::fromStdString(value);
    };
    QString text = QString::fromStdString(at.label) + QLatin1Char('\n') + line(m_spec.words.axis, at.yText)
                   + QLatin1Char('\n') + line(m_spec.xAxis, at.xText);
    if (!at.sizeText.empty()) {
        text += QLatin1Char('\n') + line(m_spec.sizeWords, at.sizeText);
    }
    return at.remark.empty() ? text : text + QLatin1Char('\n') + QString::fromStdString(at.remark);
}

QString PointsDrawing::toolTipAt(QPointF point) const
{
    const auto found = pointAt(point);
    if (!found) {
        return {};
    }
    if (!namesTogether(m_spec) || m_spec.points[*found].isBackdrop) {
        return toolTipOf(m_spec.points[*found]);
    }
    QStringList all;
    for (const std::size_t i : pointsAtPlace(m_spec, m_item->picture(), *found)) {
        all << toolTipOf(m_spec.points[i]);
    }
    return all.join(QStringLiteral("\n\n"));
}

std::vector<PlacedText> PointsDrawing::texts() const
{
    return m_item->texts();
}

} // namespace wardwise
