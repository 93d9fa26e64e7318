#include "ui/charts/ranked_bars_picture.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

/// White or black, whichever stands out more on a fill.
QColor readableOn(const QColor& fill)
{
    constexpr double kMiddle = 0.55;
    const double light = 0.2126 * fill.redF() + 0.7152 * fill.greenF() + 0.0722 * fill.blueF();
    return light > kMiddle ? QColor(Qt::black) : QColor(Qt::white);
}

class Placing
{
public:
    Placing(const RankedBars& spec, const RankedBarsMeasure& measure, const ChartTheme& theme,
            const QRectF& plot, const PositionOf& positionOf)
        : m_spec(spec)
        , m_measure(measure)
        , m_theme(theme)
        , m_positionOf(positionOf)
    {
        m_picture.plot = plot;
    }

    RankedBarsPicture run(double height)
    {
        placeFrame(m_picture, m_measure, m_theme, height);
        if (m_spec.bars.empty()) {
            return m_picture;
        }
        placeLegend();
        placeLines(m_picture, m_measure, m_spec.lines, m_theme, m_positionOf, m_picture.plot.top());
        for (const PlacedLine& line : m_picture.lines) {
            m_lineXs.push_back(line.line.x1());
        }
        std::sort(m_lineXs.begin(), m_lineXs.end());
        placeAxis(m_picture, m_measure, m_theme, m_positionOf);
        for (std::size_t row = 0; row < m_spec.bars.size(); ++row) {
            placeBar(row);
        }
        return m_picture;
    }

private:
    void placeLegend()
    {
        const QPointF by(0.0, m_measure.frame.headerHeight + m_theme.sizes.gap / 2.0);
        addMoved(m_picture.texts, m_measure.legend.texts, by);
        for (const Swatch& swatch : m_measure.legend.swatches) {
            m_picture.swatches.push_back({swatch.rect.translated(by), swatch.wardClass});
        }
    }

    void placeBar(std::size_t at)
    {
        const RankedBar& bar = m_spec.bars.at(at);
        const QPointF nought = m_positionOf(0.0, at);
        PlacedRow row = placeRow(m_picture, m_measure, m_theme, bar.area, at, nought.y());
        PlacedBar placed{.rect = {}, .whisker = {}, .wardClass = bar.wardClass};
        if (const std::optional<double> value = drawable(bar.value)) {
            const double thick = std::min(row.band.height() * m_theme.sizes.barShare, m_theme.sizes.maxBar);
            const double end = m_positionOf(*value, at).x();
            placed.rect = QRectF(std::min(nought.x(), end), nought.y() - thick / 2.0,
                                 std::abs(end - nought.x()), thick);
            if (bar.interval && std::isfinite(bar.interval->low) && std::isfinite(bar.interval->high)) {
                placed.whisker =
                    QLineF(m_positionOf(bar.interval->low, at), m_positionOf(bar.interval->high, at));
            }
        }
        row.texts =
            valueTexts(placed, m_measure.values.at(at), {m_positionOf(farEnd(bar), at).x(), nought.y()});
        m_picture.rows.push_back(std::move(row));
        m_picture.bars.push_back(placed);
    }

    /// Moves a text that a reference line would cross to the line's right, if there is room close by.
    std::optional<double> clearOfLines(double left, double width) const
    {
        constexpr double kClear = 3.0;
        double x = left;
        for (const double line : m_lineXs) {
            if (line > x - kClear && line < x + width + kClear) {
                x = line + kClear + 2.0;
            }
        }
        const bool fits =
            x + width <= m_picture.plot.right() && x - left <= farthestFromBar(m_picture.plot.width());
        return fits ? std::optional(x) : std::nullopt;
    }

    /// In the column to the right of the plot: figures end where figures end, marks begin where marks begin.
    std::vector<PlacedText> textsApart(const PlacedBar& bar, const ValueWords& words, double y) const
    {
        const double right = m_measure.width - m_theme.sizes.margin;
        const double marks = m_measure.marksWidth;
        const double figuresEnd = marks > 0.0 ? right - marks - kMarkSpace : right;
        return {{words.value,
                 {figuresEnd - words.value.width(), y - words.value.height() / 2.0},
                 m_theme.text,
                 {}},
                {words.mark,
                 {right - marks, y - words.mark.height() / 2.0},
                 m_theme.look(bar.wardClass).mark,
                 {}}};
    }

    std::vector<PlacedText> valueTexts(const PlacedBar& bar, const ValueWords& words, QPointF end) const
    {
        if (m_measure.valuesApart && !bar.rect.isNull()) {
            return textsApart(bar, words, end.y());
        }
        const double tail = words.tail();
        const bool missing = bar.rect.isNull();
        QColor valueColour = missing ? m_theme.mutedText : m_theme.text;
        QColor markColour = m_theme.look(bar.wardClass).mark;
        QColor halo;
        double x = end.x() + kValueSpace;
        // NOLINTNEXTLINE(bugprone-branch-clone): the same halo, for another reason
        if (missing && m_measure.valuesApart) {
            halo = m_theme.background; // the column beyond the plot is free for a reason that takes its room
        } else if (const std::optional<double> clear = clearOfLines(x, tail)) {
            x = *clear;
        } else if (x + tail <= m_picture.plot.right()) {
            halo = m_theme.background;
        } else if (bar.rect.width() > tail + 2.0 * kValueSpace && !bar.whisker) {
            x = bar.rect.right() - kValueSpace - tail;
            halo = m_theme.look(bar.wardClass).bar;
            valueColour = readableOn(halo);
            markColour = valueColour;
        } else {
            x = m_picture.plot.right() - tail;
            halo = m_theme.background;
        }
        return {{words.value, {x, end.y() - words.value.height() / 2.0}, valueColour, halo},
                {words.mark,
                 {x + tail - words.mark.width(), end.y() - words.mark.height() / 2.0},
                 markColour,
                 halo}};
    }

    const RankedBars& m_spec;
    const RankedBarsMeasure& m_measure;
    const ChartTheme& m_theme;
    const PositionOf& m_positionOf;
    std::vector<double> m_lineXs;
    RankedBarsPicture m_picture;
};

} // namespace

RankedBarsPicture placeRankedBars(const RankedBars& spec, const RankedBarsMeasure& measure,
                                  const ChartTheme& theme, const QRectF& plot, double height,
                                  const PositionOf& positionOf)
{
    return Placing(spec, measure, theme, plot, positionOf).run(height);
}

} // namespace wardwise
