#include "ui/charts/ranked_bars_drawing.h"

#include "core/base/number_text.h"
#include "ui/charts/ranked_bars_chart.h"
#include "ui/charts/ranked_bars_item.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QStringList>

#include <algorithm>

namespace wardwise {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wardwise::Charts)
};

QString intervalText(const RankedBar& bar)
{
    const auto written = readNumber(bar.valueText);
    const int decimals = written ? written->decimals : 1;
    return Words::tr("Interval: %1 to %2")
        .arg(QString::fromStdString(fixedText(bar.interval->low, decimals)),
             QString::fromStdString(fixedText(bar.interval->high, decimals)));
}

} // namespace

RankedBarsDrawing::RankedBarsDrawing(RankedBars spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_spec(std::move(spec))
    , m_theme(theme)
    , m_item(std::make_unique<RankedBarsItem>(theme))
{
    if (!m_spec.bars.empty()) {
        m_chart = std::make_unique<RankedBarsChart>(m_spec, theme, scene);
    }
    scene.addItem(m_item.get());
}

RankedBarsDrawing::~RankedBarsDrawing() = default;

const RankedBarsMeasure& RankedBarsDrawing::measured(double width) const
{
    const double used = std::max(width, m_theme.sizes.minWidth);
    if (!m_measure || m_measure->width != used) {
        m_measure = measureRankedBars(m_spec, m_theme.at(used), used);
    }
    return *m_measure;
}

double RankedBarsDrawing::naturalHeight(double width) const
{
    return measured(width).naturalHeight;
}

QSizeF RankedBarsDrawing::place(QSizeF size)
{
    const RankedBarsMeasure& measure = measured(size.width());
    const double height = std::max(size.height(), measure.naturalHeight);
    const auto count = static_cast<double>(m_spec.bars.size());
    QRectF plot;
    PositionOf positionOf;
    if (m_chart) {
        const double most = std::max(measure.rowHeight, m_theme.sizes.maxRow);
        const double row = std::min((height - measure.top - measure.below) / count, most);
        m_chart->setScale(measure.scale, measure.hasScale);
        m_chart->fit(QRectF(measure.plotLeft, measure.top, measure.plotWidth, row * count),
                     std::min(m_theme.sizes.barShare, m_theme.sizes.maxBar / row));
        plot = m_chart->plot();
        positionOf = [this](double value, std::size_t at) { return m_chart->position(value, at); };
    }
    m_item->setPicture(placeRankedBars(m_spec, measure, m_theme.at(measure.width), plot, height, positionOf));
    return {measure.width, height};
}

void RankedBarsDrawing::select(std::optional<ChartKey> key)
{
    m_item->setSelected(key);
}

std::vector<ChartKey> RankedBarsDrawing::keys() const
{
    std::vector<ChartKey> keys;
    keys.reserve(m_spec.bars.size());
    for (const RankedBar& bar : m_spec.bars) {
        keys.emplace_back(bar.area);
    }
    return keys;
}

std::optional<QRectF> RankedBarsDrawing::rectOf(const ChartKey& key) const
{
    for (const PlacedRow& row : m_item->picture().rows) {
        if (row.key == key) {
            return row.band;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> RankedBarsDrawing::rowAt(QPointF point) const
{
    const std::vector<PlacedRow>& rows = m_item->picture().rows;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const PlacedRow& row) { return row.band.contains(point); });
    if (found == rows.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - rows.begin());
}

std::optional<ChartKey> RankedBarsDrawing::keyAt(QPointF point) const
{
    const std::optional<std::size_t> row = rowAt(point);
    return row ? std::optional<ChartKey>(m_spec.bars.at(*row).area) : std::nullopt;
}

QString RankedBarsDrawing::toolTipAt(QPointF point) const
{
    const std::optional<std::size_t> row = rowAt(point);
    if (!row) {
        return {};
    }
    const RankedBar& bar = m_spec.bars.at(*row);
    QStringList lines{QString::fromStdString(bar.label)};
    const QString value = QString::fromStdString(bar.valueText);
    if (!drawableValue(bar)) {
        lines << value;
        return lines.join(QLatin1Char('\n'));
    }
    lines << (m_spec.words.axis.empty()
                  ? value
                  : QString::fromStdString(m_spec.words.axis) + QStringLiteral(": ") + value);
    if (bar.interval) {
        lines << intervalText(bar);
    }
    lines << classTextOf(bar.wardClass);
    return lines.join(QLatin1Char('\n'));
}

std::vector<PlacedText> RankedBarsDrawing::texts() const
{
    std::vector<PlacedText> texts = m_item->picture().texts;
    for (const PlacedRow& row : m_item->picture().rows) {
        texts.push_back(m_item->isSelected(row) ? row.labelSelected : row.label);
        texts.push_back(row.value);
        texts.push_back(row.mark);
    }
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

std::unique_ptr<ChartDrawing> makeDrawing(const ChartSpec& spec, const ChartTheme& theme,
                                          QGraphicsScene& scene)
{
    const auto make = [&](const RankedBars& bars) -> std::unique_ptr<ChartDrawing> {
        return std::make_unique<RankedBarsDrawing>(bars, theme, scene);
    };
    return std::visit(make, spec); // a further kind of chart is a further overload: the compiler asks for it
}

} // namespace wardwise
