#include "ui/charts/multiples_drawing.h"

#include "core/charts/small_multiples.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/rows_measure.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

#include <algorithm>
#include <variant>

namespace wardwise {

MultiplesDrawing::MultiplesDrawing(SmallMultiples spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<MultiplesItem>(m_spec, theme))
{
    scene.addItem(m_item.get());
}

double MultiplesDrawing::usedWidth(double width) const
{
    return std::max(width, m_theme.sizes.minWidth);
}

double MultiplesDrawing::naturalHeight(double width) const
{
    const double used = usedWidth(width);
    if (!m_natural || m_natural->width != used) {
        m_natural = measureMultiples(m_spec, m_theme.at(used), used, std::nullopt);
    }
    return m_natural->naturalHeight;
}

QSizeF MultiplesDrawing::place(QSizeF size)
{
    const double width = usedWidth(size.width());
    const double height = std::max(size.height(), naturalHeight(width));
    const ChartTheme& theme = m_theme.at(width);
    m_item->setPicture(placeMultiples(m_spec, measureMultiples(m_spec, theme, width, height), theme, height),
                       theme);
    return {width, height};
}

void MultiplesDrawing::select(std::optional<ChartKey> key)
{
    const auto* ward = key ? std::get_if<AreaId>(&*key) : nullptr;
    m_item->setSelected(ward == nullptr ? std::nullopt : std::optional(*ward));
}

void MultiplesDrawing::mark(const std::set<ChartKey>& keys)
{
    std::set<AreaId> wards;
    for (const ChartKey& key : keys) {
        if (const auto* ward = std::get_if<AreaId>(&key)) {
            wards.insert(*ward);
        }
    }
    m_item->setMarked(std::move(wards));
}

std::vector<ChartKey> MultiplesDrawing::keys() const
{
    std::vector<ChartKey> keys;
    if (m_spec.panels.empty()) {
        return keys;
    }
    const std::vector<PanelBar>& bars = m_spec.panels.front().bars;
    keys.reserve(bars.size());
    std::transform(bars.begin(), bars.end(), std::back_inserter(keys),
                   [](const PanelBar& bar) { return ChartKey(bar.area); });
    return keys;
}

std::optional<QRectF> MultiplesDrawing::rectOf(const ChartKey& key) const
{
    const auto all = keys();
    const auto found = std::find(all.begin(), all.end(), key);
    const auto& panels = m_item->picture().panels;
    if (found == all.end() || panels.empty()) {
        return std::nullopt;
    }
    return panels.front().strip(static_cast<std::size_t>(found - all.begin()));
}

std::vector<ChartKey> MultiplesDrawing::keysWithin(const QRectF& around) const
{
    std::set<AreaId> wards;
    const auto& panels = m_item->picture().panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const PlacedPanel& panel = panels[i];
        if (!panel.plot.intersects(around)) {
            continue;
        }
        for (std::size_t bar = 0; bar < panel.tops.size(); ++bar) {
            constexpr double kLeastHeight = 1.0; // of a bar at nought
            const QRectF rect = panel.barRect(bar).adjusted(0.0, -kLeastHeight, 0.0, 0.0);
            if (rect.intersects(around)) {
                wards.insert(m_spec.panels[i].bars[bar].area);
            }
        }
    }
    return {wards.begin(), wards.end()};
}

std::optional<MultiplesDrawing::Found> MultiplesDrawing::barAt(QPointF point) const
{
    const auto& panels = m_item->picture().panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (const auto bar = panels[i].barAt(point)) {
            return Found{i, *bar};
        }
    }
    return std::nullopt;
}

std::optional<ChartKey> MultiplesDrawing::keyAt(QPointF point) const
{
    const auto found = barAt(point);
    return found ? std::optional<ChartKey>(m_spec.panels[found->panel].bars[found->bar].area) : std::nullopt;
}

QString MultiplesDrawing::toolTipAt(QPointF point) const
{
    const auto found = barAt(point);
    if (!found) {
        return {};
    }
    const MeasurePanel& panel = m_spec.panels[found->panel];
    const PanelBar& bar = panel.bars[found->bar];
    const std::string& unit = panel.unit.empty() ? m_spec.words.axis : panel.unit;
    QStringList lines{QString::fromStdString(bar.label)};
    const QString figure =
        QString::fromStdString(panel.title) + QStringLiteral(": ") + QString::fromStdString(bar.valueText);
    if (!drawable(bar.value)) {
        lines << figure;
        return lines.join(QLatin1Char('\n'));
    }
    lines << figure + QLatin1Char(' ') + QString::fromStdString(unit).toLower();
    QString verdict = classTextOf(bar.wardClass);
    if (panel.mean) {
        verdict = ChartTexts::tr("%1 (%2)").arg(verdict, QString::fromStdString(panel.mean->label).toLower());
    }
    lines << verdict;
    if (const std::string place = placeWords(panel, bar); !place.empty()) {
        lines << QString::fromStdString(place);
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<PlacedText> MultiplesDrawing::texts() const
{
    return m_item->texts();
}

} // namespace wardwise
