#include "ui/charts/travel_drawing.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace wardwise {

namespace {

QString toolTipOf(const TravelChart& spec, const ChartMonth& month)
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const int fine = std::max(1, spec.decimals);
    const auto number = [&](double value, int decimals) { return british.toString(value, 'f', decimals); };
    QStringList lines{QString::fromStdString(inWords(month.month))};
    lines << ChartTexts::tr("%1: %2").arg(QString::fromStdString(spec.words.axis),
                                          month.value ? number(*month.value, spec.decimals)
                                                      : ChartTexts::tr("missing, which isn't nought"));
    if (spec.isRate && month.count) {
        lines
            << ChartTexts::tr("Count: %1").arg(british.toString(static_cast<qlonglong>(month.count->value)));
    }
    if (month.lastYear) {
        lines << ChartTexts::tr("A year before: %1").arg(number(*month.lastYear, spec.decimals));
    }
    if (month.rolling) {
        lines << ChartTexts::tr("Average of the last 12 months: %1").arg(number(*month.rolling, fine));
    }
    if (month.centre) {
        lines << ChartTexts::tr("Centre: %1").arg(number(*month.centre, fine));
    }
    if (month.high) {
        lines << ChartTexts::tr("Limits: %1 to %2")
                     .arg(number(month.low.value_or(0.0), fine), number(*month.high, fine));
    }
    if (!month.remark.empty()) {
        lines << QString::fromStdString(month.remark);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TravelDrawing::TravelDrawing(TravelChart spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<TravelItem>(theme))
{
    scene.addItem(m_item.get());
}

const TravelMeasure& TravelDrawing::measured(double width) const
{
    const double used = std::max(width, m_theme.sizes.minWidth);
    if (!m_measure || m_measure->width != used) {
        m_measure = measureTravel(m_spec, m_theme.at(used), used);
    }
    return *m_measure;
}

double TravelDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF TravelDrawing::place(QSizeF size)
{
    const TravelMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    m_item->setPicture(placeTravel(m_spec, measure, m_theme.at(measure.width), height));
    return {measure.width, height};
}

void TravelDrawing::select(std::optional<ChartKey> key)
{
    m_item->setSelected(placeOf(key));
}

std::vector<ChartKey> TravelDrawing::keys() const
{
    std::vector<ChartKey> keys;
    keys.reserve(m_spec.months.size());
    for (const ChartMonth& month : m_spec.months) {
        keys.emplace_back(month.month);
    }
    return keys;
}

std::optional<std::size_t> TravelDrawing::placeOf(const std::optional<ChartKey>& key) const
{
    const auto found = std::find_if(m_spec.months.begin(), m_spec.months.end(), [&](const ChartMonth& month) {
        return key && *key == ChartKey(month.month);
    });
    return found == m_spec.months.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_spec.months.begin()));
}

std::optional<QRectF> TravelDrawing::rectOf(const ChartKey& key) const
{
    const auto place = placeOf(key);
    return place ? std::optional(m_item->picture().columns.at(*place)) : std::nullopt;
}

std::optional<std::size_t> TravelDrawing::monthAt(QPointF point) const
{
    const auto& columns = m_item->picture().columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const QRectF& column) { return column.contains(point); });
    return found == columns.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::optional<ChartKey> TravelDrawing::keyAt(QPointF point) const
{
    const auto month = monthAt(point);
    return month ? std::optional(ChartKey(m_spec.months.at(*month).month)) : std::nullopt;
}

QString TravelDrawing::toolTipAt(QPointF point) const
{
    const auto month = monthAt(point);
    return month ? toolTipOf(m_spec, m_spec.months.at(*month)) : QString();
}

std::vector<PlacedText> TravelDrawing::texts() const
{
    std::vector<PlacedText> texts = m_item->picture().texts;
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

} // namespace wardwise
