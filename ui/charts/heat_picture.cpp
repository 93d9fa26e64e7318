#include "ui/charts/heat_picture.h"

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kCellGap = 1.0; ///< half the distance between cells

class HeatPlacing
{
public:
    HeatPlacing(const HeatMatrix& spec, const HeatMeasure& measure, const ChartTheme& theme)
        : m_spec(spec)
        , m_measure(measure)
        , m_theme(theme)
    {
    }

    HeatPicture run(double height)
    {
        m_picture.bounds = {0.0, 0.0, m_measure.width, height};
        m_picture.strip = stripWidth(m_measure.columnWidth);
        add(m_measure.frame.header, {});
        add(m_measure.frame.footer, {0.0, height - m_measure.frame.footerHeight});
        if (m_measure.rows.empty()) {
            const TextBlock& block = m_measure.explanation;
            const QRectF room(0.0, m_measure.top, m_measure.width, height - m_measure.top - m_measure.below);
            put(block, room.center() - QPointF(block.width() / 2.0, block.height() / 2.0), m_theme.mutedText);
            return std::move(m_picture);
        }
        placeLegend();
        placeHeads();
        placeRows(height);
        return std::move(m_picture);
    }

private:
    void add(const std::vector<PlacedText>& texts, QPointF by)
    {
        for (PlacedText text : texts) {
            text.at += by;
            m_picture.texts.push_back(std::move(text));
        }
    }

    void put(const TextBlock& block, QPointF at, const QColor& colour)
    {
        m_picture.texts.push_back({block, at, colour, {}});
    }

    void placeLegend()
    {
        const QPointF by(0.0, m_measure.frame.headerHeight);
        add(m_measure.legend.texts, by);
        for (HeatSwatch swatch : m_measure.legend.swatches) {
            swatch.rect.translate(by);
            m_picture.swatches.push_back(swatch);
        }
        put(m_measure.brief,
            {m_theme.sizes.margin, by.y() + m_measure.legend.height + m_theme.sizes.gap / 2.0},
            m_theme.mutedText);
    }

    void putHead(const HeatHead& head, double left, double bottom)
    {
        PlacedText text{head.words, {}, m_theme.text, {}};
        text.isTurned = head.isTurned;
        text.at = {left, bottom - head.height()};
        m_picture.texts.push_back(std::move(text));
    }

    void placeHeads()
    {
        const double bottom = m_measure.top - m_theme.sizes.gap / 2.0;
        const double column = m_measure.columnWidth;
        const auto leftOf = [&](std::size_t at) {
            return m_measure.gridLeft + column * static_cast<double>(at);
        };
        for (std::size_t i = 0; i < m_measure.heads.size(); ++i) {
            const HeatHead& head = m_measure.heads[i];
            putHead(head, leftOf(i) + (column - head.across()) / 2.0, bottom);
        }
        const double ruleAt = m_measure.top - m_measure.headsHeight - m_theme.sizes.gap / 2.0;
        for (const HeatGroupHead& group : m_measure.groups) {
            const double width = column * static_cast<double>(group.end - group.first);
            putHead(group.head, group.left, ruleAt - 2.0);
            m_picture.rules.emplace_back(leftOf(group.first) + kHeatPad, ruleAt,
                                         leftOf(group.first) + width - kHeatPad, ruleAt);
        }
        const TextBlock& title = m_measure.rowTitle;
        put(title, {m_measure.labelRight - title.width(), bottom - title.height()}, m_theme.mutedText);
        const TextBlock& remark = m_measure.remarkTitle;
        put(remark, {m_measure.remarkLeft, bottom - remark.height()}, m_theme.mutedText);
    }

    /// The height that low rows are raised to, so that all fit and none gets taller than it's wide.
    [[nodiscard]] double raisedTo(double height) const
    {
        constexpr double kUsual = 46.0;
        constexpr double kFlat = 0.6; // of a column's width, for matrices of few rows
        const double most = std::max(kUsual, m_measure.columnWidth * kFlat);
        const double spare = height - m_measure.naturalHeight;
        double low = 0.0;
        double high = most;
        constexpr int kHalvings = 24;
        for (int i = 0; i < kHalvings; ++i) {
            const double middle = (low + high) / 2.0;
            double more = 0.0;
            for (const HeatRowWords& row : m_measure.rows) {
                more += std::max(0.0, middle - row.height);
            }
            (more <= spare ? low : high) = middle;
        }
        return low;
    }

    void placeRows(double height)
    {
        const double least = raisedTo(height);
        double y = m_measure.top;
        for (std::size_t i = 0; i < m_measure.rows.size(); ++i) {
            const HeatRowWords& words = m_measure.rows[i];
            if (words.headingHeight > 0.0) {
                const double gap = m_theme.sizes.gap;
                const double from = m_theme.sizes.margin;
                const double top = y + 0.9 * gap;
                m_picture.rules.emplace_back(from, top, rightEnd(), top);
                put(words.heading, {from, top + 0.35 * gap}, m_theme.text);
            }
            y += words.headingHeight;
            const double rowHeight = std::max(words.height, least);
            placeRow(i, y, rowHeight);
            y += rowHeight;
        }
    }

    [[nodiscard]] double rightEnd() const
    {
        const double grid =
            m_measure.gridLeft + m_measure.columnWidth * static_cast<double>(m_spec.columns.size());
        double widest = m_measure.remarkTitle.width();
        for (const HeatRowWords& row : m_measure.rows) {
            widest = std::max(widest, row.remark.width());
        }
        return widest > 0.0 ? m_measure.remarkLeft + widest : grid;
    }

    void placeRow(std::size_t at, double top, double height)
    {
        const HeatRowWords& words = m_measure.rows[at];
        const double middle = top + height / 2.0;
        const auto label = [&](const TextBlock& block) {
            const QPointF where(m_measure.labelRight - block.width(), middle - block.height() / 2.0);
            return PlacedText{block, where, m_theme.text, {}};
        };
        PlacedHeatRow row{.key = m_spec.rows[at].key,
                          .band = QRectF(0.0, top, rightEnd() + m_theme.sizes.margin, height),
                          .label = label(words.label.plain),
                          .labelSelected = label(words.label.selected),
                          .remark = {words.remark,
                                     {m_measure.remarkLeft, middle - words.remark.height() / 2.0},
                                     m_theme.text,
                                     {}},
                          .cells = {}};
        for (std::size_t i = 0; i < words.cells.size(); ++i) {
            const QRectF rect(m_measure.gridLeft + m_measure.columnWidth * static_cast<double>(i), top,
                              m_measure.columnWidth, height);
            row.cells.push_back(placeCell(cellAt(m_spec.rows[at], i), words.cells[i],
                                          rect.adjusted(kCellGap, kCellGap, -kCellGap, -kCellGap)));
        }
        m_picture.rows.push_back(std::move(row));
    }

    [[nodiscard]] PlacedHeatCell placeCell(const HeatCell& cell, const HeatCellWords& words,
                                           const QRectF& rect) const
    {
        const QColor shade = shadeOf(cell, m_theme);
        const QColor ink = shade == m_theme.background
                               ? (cell.kind == HeatKind::OffScale ? m_theme.text : m_theme.mutedText)
                               : inkOn(shade);
        PlacedHeatCell placed{.rect = rect, .texts = {}, .entries = {}};
        if (!m_measure.hasEntries) {
            const QPointF half(words.text.width() / 2.0, words.text.height() / 2.0);
            placed.texts.push_back({words.text, rect.center() - half, ink, {}});
            return placed;
        }
        double y = rect.top() + kHeatEntryPad - kCellGap;
        const double left = rect.left() + kHeatEntryPad - kCellGap;
        placed.texts.push_back({words.text, {left, y}, ink, {}});
        y += words.text.height() + kHeatEntryGap;
        for (std::size_t i = 0; i < words.entries.size(); ++i) {
            const TextBlock& block = words.entries[i];
            placed.texts.push_back({block, {left, y}, ink, {}});
            placed.entries.push_back(
                {cell.entries[i].key,
                 QRectF(rect.left(), y - kHeatEntryGap / 2.0, rect.width(), block.height() + kHeatEntryGap)});
            y += block.height() + kHeatEntryGap;
        }
        return placed;
    }

    const HeatMatrix& m_spec;
    const HeatMeasure& m_measure;
    const ChartTheme& m_theme;
    HeatPicture m_picture;
};

} // namespace

HeatPicture placeHeat(const HeatMatrix& spec, const HeatMeasure& measure, const ChartTheme& theme,
                      double height)
{
    return HeatPlacing(spec, measure, theme).run(height);
}

} // namespace wardwise
