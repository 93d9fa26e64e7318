#include "ui/charts/ranked_bars_picture.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

void addMoved(std::vector<PlacedText>& to, const std::vector<PlacedText>& texts, QPointF by)
{
    for (PlacedText text : texts) {
        text.at += by;
        to.push_back(text);
    }
}

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
        m_picture.bounds = QRectF(0.0, 0.0, m_measure.width, height);
        addMoved(m_picture.texts, m_measure.frame.header, {});
        addMoved(m_picture.texts, m_measure.frame.footer, {0.0, height - m_measure.frame.footerHeight});
        if (m_spec.bars.empty()) {
            placeExplanation();
            return m_picture;
        }
        placeLegend();
        placeLines();
        placeAxisTitle();
        for (std::size_t row = 0; row < m_spec.bars.size(); ++row) {
            placeRow(row);
        }
        const double nought = m_positionOf(0.0, 0).x();
        m_picture.nought = QLineF(nought, m_picture.plot.top(), nought, m_picture.plot.bottom());
        return m_picture;
    }

private:
    void placeExplanation()
    {
        const TextBlock& block = m_measure.explanation;
        const QRectF room(0.0, m_measure.top, m_measure.width,
                          m_picture.bounds.height() - m_measure.top - m_measure.below);
        const QPointF at = room.center() - QPointF(block.width() / 2.0, block.height() / 2.0);
        m_picture.texts.push_back({block, at, m_theme.mutedText, {}});
    }

    void placeLegend()
    {
        const QPointF by(0.0, m_measure.frame.headerHeight + m_theme.sizes.gap / 2.0);
        addMoved(m_picture.texts, m_measure.legend.texts, by);
        for (const Swatch& swatch : m_measure.legend.swatches) {
            m_picture.swatches.push_back({swatch.rect.translated(by), swatch.wardClass});
        }
    }

    void placeLines()
    {
        constexpr double kUnderLabel = 3.0;
        for (std::size_t i = 0; i < m_spec.lines.size(); ++i) {
            const ReferenceLine& line = m_spec.lines.at(i);
            const LabelPlace& place = m_measure.linePlaces.at(i);
            const double x = m_positionOf(line.value, 0).x();
            const double labelTop =
                m_picture.plot.top() - kUnderLabel - (place.row + 1) * m_measure.lineRowHeight;
            const double top = place.beside ? labelTop + 2.0 : labelTop + m_measure.lineRowHeight;
            m_picture.lines.push_back({QLineF(x, top, x, m_picture.plot.bottom()), line.role});
            m_picture.texts.push_back(
                {m_measure.lineLabels.at(i), {place.left, labelTop}, m_theme.line(line.role).colour, {}});
            m_lineXs.push_back(x);
        }
        std::sort(m_lineXs.begin(), m_lineXs.end());
    }

    void placeAxisTitle()
    {
        const TextBlock& title = m_measure.axisTitle;
        const double margin = m_theme.sizes.margin;
        const double left = std::clamp(m_picture.plot.center().x() - title.width() / 2.0, margin,
                                       std::max(margin, m_measure.width - margin - title.width()));
        m_picture.texts.push_back(
            {title, {left, m_picture.plot.bottom() + m_measure.axisHeight}, m_theme.text, {}});
    }

    void placeRow(std::size_t at)
    {
        const RankedBar& bar = m_spec.bars.at(at);
        const RowWords& words = m_measure.rows.at(at);
        const double rowHeight = m_picture.plot.height() / static_cast<double>(m_spec.bars.size());
        const QPointF nought = m_positionOf(0.0, at);
        PlacedRow row;
        row.key = bar.area;
        row.wardClass = bar.wardClass;
        row.band = QRectF(0.0, nought.y() - rowHeight / 2.0, m_measure.width, rowHeight);
        const auto labelAt = [&](const TextBlock& block) {
            return QPointF(m_measure.labelRight - block.width(), nought.y() - block.height() / 2.0);
        };
        row.label = {words.label, labelAt(words.label), m_theme.text, {}};
        row.labelSelected = {words.labelSelected, labelAt(words.labelSelected), m_theme.text, {}};
        if (const std::optional<double> value = drawableValue(bar)) {
            const double thick = std::min(rowHeight * m_theme.sizes.barShare, m_theme.sizes.maxBar);
            const double end = m_positionOf(*value, at).x();
            row.bar = QRectF(std::min(nought.x(), end), nought.y() - thick / 2.0, std::abs(end - nought.x()),
                             thick);
            if (bar.interval && std::isfinite(bar.interval->low) && std::isfinite(bar.interval->high)) {
                row.whisker =
                    QLineF(m_positionOf(bar.interval->low, at), m_positionOf(bar.interval->high, at));
            }
        }
        placeValue(row, words, {m_positionOf(farEnd(bar), at).x(), nought.y()});
        m_picture.rows.push_back(row);
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
    void placeApart(PlacedRow& row, const RowWords& words, double y) const
    {
        const double right = m_measure.width - m_theme.sizes.margin;
        const double marks = m_measure.marksWidth;
        const double figuresEnd = marks > 0.0 ? right - marks - kMarkSpace : right;
        row.value = {words.value,
                     {figuresEnd - words.value.width(), y - words.value.height() / 2.0},
                     m_theme.text,
                     {}};
        row.mark = {
            words.mark, {right - marks, y - words.mark.height() / 2.0}, m_theme.look(row.wardClass).mark, {}};
    }

    void placeValue(PlacedRow& row, const RowWords& words, QPointF end) const
    {
        if (m_measure.valuesApart && !row.bar.isNull()) {
            placeApart(row, words, end.y());
            return;
        }
        const double tail = words.tail();
        const bool missing = row.bar.isNull();
        QColor valueColour = missing ? m_theme.mutedText : m_theme.text;
        QColor markColour = m_theme.look(row.wardClass).mark;
        QColor halo;
        double x = end.x() + kValueSpace;
        if (missing && m_measure.valuesApart) {
            halo = m_theme.background; // the column beyond the plot is free for a reason that takes its room
        } else if (const std::optional<double> clear = clearOfLines(x, tail)) {
            x = *clear;
        } else if (x + tail <= m_picture.plot.right()) {
            halo = m_theme.background;
        } else if (row.bar.width() > tail + 2.0 * kValueSpace && !row.whisker) {
            x = row.bar.right() - kValueSpace - tail;
            halo = m_theme.look(row.wardClass).bar;
            valueColour = readableOn(halo);
            markColour = valueColour;
        } else {
            x = m_picture.plot.right() - tail;
            halo = m_theme.background;
        }
        row.value = {words.value, {x, end.y() - words.value.height() / 2.0}, valueColour, halo};
        row.mark = {words.mark,
                    {x + tail - words.mark.width(), end.y() - words.mark.height() / 2.0},
                    markColour,
                    halo};
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
