#include "ui/charts/slope_picture.h"

#include "ui/charts/label_column.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

class SlopePlacing
{
public:
    SlopePlacing(const SlopeChart& spec, const SlopeMeasure& measure, const ChartTheme& theme)
        : m_spec(spec)
        , m_measure(measure)
        , m_theme(theme)
    {
    }

    SlopePicture run(double height)
    {
        m_picture.bounds = {0.0, 0.0, m_measure.width, height};
        add(m_measure.frame.header, {});
        add(m_measure.frame.footer, {0.0, height - m_measure.frame.footerHeight});
        if (m_measure.explanation.height() > 0.0
            || m_measure.sides[0].words.size() + m_measure.sides[1].words.size() == 0) {
            placeExplanation(height);
            return std::move(m_picture);
        }
        placeHead();
        const double room = height - m_measure.top - m_measure.below;
        const auto rows =
            static_cast<double>(std::max(m_measure.sides[0].words.size(), m_measure.sides[1].words.size()));
        constexpr double kMostApart = 64.0; // of three on a tall page
        const double natural = m_measure.naturalHeight - m_measure.top - m_measure.below;
        m_top = m_measure.top;
        m_bottom = m_top + std::min(room, std::max(natural, rows * kMostApart));
        m_picture.slopes.resize(m_spec.items.size());
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            placeSide(side);
        }
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

    void placeExplanation(double height)
    {
        const TextBlock& block = m_measure.explanation;
        const QRectF room(0.0, m_measure.top, m_measure.width, height - m_measure.top - m_measure.below);
        m_picture.texts.push_back({block,
                                   room.center() - QPointF(block.width() / 2.0, block.height() / 2.0),
                                   m_theme.mutedText,
                                   {}});
    }

    void placeHead()
    {
        const QPointF by(0.0, m_measure.frame.headerHeight);
        add(m_measure.legendTexts, by);
        for (SlopeEntry entry : m_measure.entries) {
            entry.line.translate(by);
            m_picture.entries.push_back(entry);
        }
        const double under = by.y() + m_measure.legendHeight + m_theme.sizes.gap;
        m_picture.texts.push_back(
            {m_measure.axisTitle, {m_theme.sizes.margin, under}, m_theme.mutedText, {}});
        for (std::size_t side = 0; side < m_measure.sides.size(); ++side) {
            const TextBlock& title = m_measure.sides.at(side).title;
            // Each on its own side of the middle, so that two long ones don't meet.
            const double middle = (m_measure.lineAt[0] + m_measure.lineAt[1]) / 2.0;
            const double centred = m_measure.lineAt.at(side) - title.width() / 2.0;
            const double left = side == 0 ? std::min(centred, middle - m_theme.sizes.gap - title.width())
                                          : std::max(centred, middle + m_theme.sizes.gap);
            m_picture.texts.push_back({title,
                                       {std::clamp(left, m_theme.sizes.margin,
                                                   m_measure.width - m_theme.sizes.margin - title.width()),
                                        m_measure.top - m_theme.sizes.gap / 2.0 - title.height()},
                                       m_theme.text,
                                       {}});
        }
    }

    /// Dots keep a name's half from the ends, so that those at the ends needn't be pushed.
    [[nodiscard]] double yOf(double value) const
    {
        constexpr double kInset = 12.0;
        const double share = (value - m_measure.low) / (m_measure.high - m_measure.low);
        const double down = m_spec.areRanks ? share : 1.0 - share;
        return m_top + kInset + down * (m_bottom - m_top - 2.0 * kInset);
    }

    void placeSide(std::size_t at)
    {
        const SlopeSide& side = m_measure.sides.at(at);
        const double x = m_measure.lineAt.at(at);
        m_picture.axes.at(at) = QLineF(x, m_top, x, m_bottom);
        std::vector<LabelSpot> spots;
        spots.reserve(side.words.size());
        for (const SlopeWords& words : side.words) {
            spots.push_back({yOf(words.value), words.height()});
        }
        const std::vector<double> middles = pushedApart(spots, m_top, m_bottom);
        for (std::size_t i = 0; i < side.words.size(); ++i) {
            m_picture.slopes.at(side.words[i].item).ends.at(at) =
                placeEnd(side.words[i], at, {x, spots[i].wanted}, middles[i]);
        }
    }

    [[nodiscard]] PlacedSlopeEnd placeEnd(const SlopeWords& words, std::size_t side, QPointF dot,
                                          double middle) const
    {
        const double away = side == 0 ? -1.0 : 1.0;
        const double width = m_measure.sides.at(side).figureWidth;
        const double figureAt = dot.x() + away * kSlopeLeader;
        const double nameAt = figureAt + away * (width + kSlopeNameGap);
        const auto beside = [&](const TextBlock& block, double x, const QColor& colour) {
            return PlacedText{
                block, {side == 0 ? x - block.width() : x, middle - block.height() / 2.0}, colour, {}};
        };
        const Moved moved = m_spec.items.at(words.item).moved;
        const bool isMarked = side == 0 ? moved == Moved::Gone : moved != Moved::Gone && moved != Moved::Same;
        PlacedSlopeEnd end;
        end.dot = dot;
        end.name = beside(words.name, nameAt, m_theme.text);
        end.nameSelected = beside(words.nameSelected, nameAt, m_theme.text);
        end.figure = beside(words.figure, figureAt, isMarked ? lookOf(moved, m_theme).colour : m_theme.text);
        constexpr double kClear = 6.0; // of the dot and of the words
        constexpr double kNear = 1.0;
        if (std::abs(middle - dot.y()) > kNear) {
            end.leader = QLineF(dot + QPointF(away * kClear, 0.0), {figureAt - away * kClear / 2.0, middle});
        }
        const double height = words.height();
        end.band = QRectF(QPointF(figureAt, middle - height / 2.0),
                          QPointF(nameAt + away * words.nameSelected.width(), middle + height / 2.0))
                       .normalized();
        return end;
    }

    const SlopeChart& m_spec;
    const SlopeMeasure& m_measure;
    const ChartTheme& m_theme;
    SlopePicture m_picture;
    double m_top = 0.0;
    double m_bottom = 0.0;
};

} // namespace

std::optional<QLineF> PlacedSlope::line() const
{
    return ends[0] && ends[1] ? std::optional(QLineF(ends[0]->dot, ends[1]->dot)) : std::nullopt;
}

SlopePicture placeSlope(const SlopeChart& spec, const SlopeMeasure& measure, const ChartTheme& theme,
                        double height)
{
    return SlopePlacing(spec, measure, theme).run(height);
}

} // namespace wardwise
