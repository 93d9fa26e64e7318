#include "ui/charts/stacked_measure.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/legend_spacing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kSwatchShare = 1.8; ///< how much wider than high a swatch is, to show its pattern

QString missingParts(const StackedRow& row, std::size_t series)
{
    int missing = 0;
    for (std::size_t i = 0; i < series; ++i) {
        missing += segmentValue(row, i) ? 0 : 1;
    }
    return missing == 0   ? QString()
           : missing == 1 ? ChartTexts::tr("1 part missing")
                          : ChartTexts::tr("%1 parts missing").arg(missing);
}

/// The entries of the legend, flowing onto further lines.
class StackLegendFlow
{
public:
    StackLegendFlow(StackedMeasure& measure, const ChartTheme& theme)
        : m_measure(measure)
        , m_theme(theme)
        , m_x(theme.sizes.margin)
    {
    }

    void addSwatch(std::optional<std::size_t> series, const std::string& name)
    {
        StackEntry entry;
        entry.series = series;
        const double height = m_theme.sizes.swatch;
        add(std::move(entry), name, [&](StackEntry& to, QPointF middle) {
            to.swatch =
                QRectF(middle.x() - markWidth() / 2.0, middle.y() - height / 2.0, markWidth(), height);
        });
    }

    void addInterval(const std::string& name)
    {
        add({}, name, [&](StackEntry& to, QPointF middle) {
            const QPointF half(markWidth() / 2.0, 0.0);
            to.interval = QLineF(middle - half, middle + half);
        });
    }

private:
    [[nodiscard]] double markWidth() const { return m_theme.sizes.swatch * kSwatchShare; }

    template <class PlaceMark>
    void add(StackEntry entry, const std::string& name, PlaceMark placeMark)
    {
        if (name.empty()) {
            return;
        }
        const double left = m_theme.sizes.margin;
        const double inner = m_measure.inner(m_theme);
        const double before = markWidth() + kLegendInner;
        const TextBlock words(QString::fromStdString(name), m_theme.fonts.legend, inner - before);
        if (m_x > left && m_x + before + words.width() > left + inner) {
            m_x = left;
            m_y = m_measure.legendHeight + kLegendLeading;
        }
        entry.words = {words, {m_x + before, m_y}, m_theme.text, {}};
        placeMark(entry, {m_x + markWidth() / 2.0, m_y + words.height() / 2.0});
        m_measure.legendHeight = std::max(m_measure.legendHeight, m_y + words.height());
        m_x += before + words.width() + kLegendBetween;
        m_measure.entries.push_back(std::move(entry));
    }

    StackedMeasure& m_measure;
    const ChartTheme& m_theme;
    double m_x;
    double m_y = 0.0;
};

/// From nought to the longest bar's end, or its interval's.
void rangeOfStack(StackedMeasure& measure, const StackedRows& spec)
{
    double most = 0.0;
    for (const StackedRow& row : spec.rows) {
        most = std::max(most, wholeOf(row, spec.series.size()));
        if (row.interval && std::isfinite(row.interval->high)) {
            most = std::max(most, row.interval->high);
        }
    }
    measure.hasScale = most > 0.0;
    measure.scale.low = 0.0;
    measure.scale.high = most > 0.0 ? most : 1.0;
}

double measureEnds(StackedMeasure& measure, const StackedRows& spec, const ChartTheme& theme)
{
    const double most = std::floor(measure.width * theme.sizes.remarkShare);
    double widest = 0.0;
    measure.ends.reserve(spec.rows.size());
    for (const StackedRow& row : spec.rows) {
        StackEnd end{TextBlock(QString::fromStdString(row.valueText), theme.fonts.value, most),
                     TextBlock(missingParts(row, spec.series.size()), theme.fonts.missing, most)};
        widest = std::max(widest, end.width());
        measure.ends.push_back(std::move(end));
    }
    return widest;
}

} // namespace

double StackEnd::width() const
{
    return value.width() + (missing.width() > 0.0 ? kStackEndGap + missing.width() : 0.0);
}

std::optional<double> segmentValue(const StackedRow& row, std::size_t series)
{
    const auto value = series < row.segments.size() ? drawable(row.segments[series]) : std::nullopt;
    return value ? std::optional(std::max(0.0, *value)) : std::nullopt;
}

double baseOf(const StackedRow& row)
{
    return std::max(0.0, drawable(row.base).value_or(0.0));
}

double wholeOf(const StackedRow& row, std::size_t series)
{
    double whole = baseOf(row);
    for (std::size_t i = 0; i < series; ++i) {
        whole += segmentValue(row, i).value_or(0.0);
    }
    return whole;
}

StackedMeasure measureStacked(const StackedRows& spec, const ChartTheme& theme, double width)
{
    const ChartSizes& sizes = theme.sizes;
    StackedMeasure measure;
    measureFrame(measure, spec.words, theme, width, spec.rows.empty());
    if (spec.rows.empty()) {
        return measure;
    }
    const double endWidth = measureEnds(measure, spec, theme);
    std::vector<std::string> labels;
    labels.reserve(spec.rows.size());
    std::transform(spec.rows.begin(), spec.rows.end(), std::back_inserter(labels),
                   [](const StackedRow& row) { return row.label; });
    measureLabels(measure, labels, theme, {sizes.dotLabelShare, sizes.unbrokenDotLabelShare},
                  measure.width - sizes.margin - endWidth - kStackEndGap);
    std::vector<double> heights;
    heights.reserve(measure.labels.size());
    for (std::size_t i = 0; i < measure.labels.size(); ++i) {
        heights.push_back(std::max(measure.labels[i].height(), measure.ends[i].height()));
    }
    measureRowHeight(measure, heights, theme);
    rangeOfStack(measure, spec);
    StackLegendFlow flow(measure, theme);
    flow.addSwatch(std::nullopt, spec.baseWords);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        flow.addSwatch(i, spec.series[i]);
    }
    flow.addInterval(spec.intervalWords);
    measureAxis(measure, spec.words.axis, theme);
    measureHeight(measure, measure.legendHeight > 0.0 ? measure.legendHeight + 1.5 * sizes.gap : 0.0);
    return measure;
}

} // namespace wardwise
