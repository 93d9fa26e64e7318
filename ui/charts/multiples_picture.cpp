#include "ui/charts/multiples_picture.h"

#include "ui/charts/rows_measure.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kTallestMark = 13.0;

class PanelPlacing
{
public:
    PanelPlacing(const MeasurePanel& spec, const PanelWords& words, const MultiplesMeasure& measure,
                 const ChartTheme& theme, std::vector<PlacedText>& texts)
        : m_spec(spec)
        , m_words(words)
        , m_measure(measure)
        , m_theme(theme)
        , m_texts(texts)
    {
    }

    PlacedPanel run(QPointF topLeft, double head, double plotHeight)
    {
        const QFontMetricsF axis(m_theme.fonts.axis);
        const double foot = topLeft.y() + head; // titles of one line stand next to their plots, too
        const double unit = foot - m_words.unit.height();
        m_texts.push_back({m_words.title, {topLeft.x(), unit - m_words.title.height()}, m_theme.text, {}});
        m_texts.push_back({m_words.unit, {topLeft.x(), unit}, m_theme.mutedText, {}});
        m_panel.plot = QRectF(topLeft.x() + m_measure.axisLeft, foot + MultiplesMeasure::plotBelow(m_theme),
                              m_measure.panelWidth - m_measure.axisLeft, plotHeight);
        m_panel.captionTop = m_panel.plot.bottom() + m_measure.captionBelow(m_theme);
        m_panel.rect =
            QRectF(topLeft, QPointF(m_panel.plot.right(), m_panel.captionTop + m_measure.captionHeight));
        const double above = kAboveBars + (m_measure.hasValues ? axis.height() : 0.0);
        m_scale = panelScale(m_words, plotHeight, above);
        placeAxis();
        placeBars();
        placeRuns();
        placeNames();
        placeMean();
        return std::move(m_panel);
    }

private:
    [[nodiscard]] double yOf(double value) const
    {
        return m_scale.position(value, m_panel.plot.bottom(), -m_panel.plot.height());
    }

    [[nodiscard]] double middleOf(std::size_t at) const
    {
        return m_panel.plot.left() + (static_cast<double>(at) + 0.5) * m_panel.pitch;
    }

    void placeAxis()
    {
        for (const double tick : ticksOf(m_scale)) {
            const double y = yOf(tick);
            m_panel.grid.emplace_back(m_panel.plot.left(), y, m_panel.plot.right(), y);
            const QString figure = tickText(m_scale, tick);
            const TextBlock block(figure, m_theme.fonts.axis,
                                  singleLineWidth(figure, m_theme.fonts.axis) + 1.0);
            m_texts.push_back(
                {block,
                 {m_panel.plot.left() - m_theme.sizes.gap / 2.0 - block.width(), y - block.height() / 2.0},
                 m_theme.mutedText,
                 {}});
        }
    }

    void placeBars()
    {
        const std::size_t count = m_spec.bars.size();
        m_panel.pitch = m_panel.plot.width() / static_cast<double>(std::max<std::size_t>(count, 1));
        constexpr double kWidestBar = 44.0;
        m_panel.bar = std::min(m_panel.pitch * 0.76, kWidestBar);
        m_panel.tops.reserve(count);
        for (const PanelBar& bar : m_spec.bars) {
            m_panel.tops.push_back(yOf(std::max(0.0, drawable(bar.value).value_or(0.0))));
        }
    }

    [[nodiscard]] bool isDrawn(std::size_t at) const { return drawable(m_spec.bars[at].value).has_value(); }

    void placeRuns()
    {
        std::size_t at = 0;
        while (at < m_spec.bars.size()) {
            const std::size_t first = at;
            const WardClass wardClass = m_spec.bars[first].wardClass;
            const bool drawn = isDrawn(first);
            while (at < m_spec.bars.size() && isDrawn(at) == drawn
                   && (!drawn || m_spec.bars[at].wardClass == wardClass)) {
                ++at;
            }
            if (!drawn) {
                placeGaps(first, at);
                continue;
            }
            ClassRun run{.wardClass = wardClass, .first = first, .end = at, .steps = {}};
            if (m_panel.pitch < kLeastPitch) {
                run.steps = stepsOf(first, at);
            }
            placeMarks(run);
            m_panel.runs.push_back(std::move(run));
        }
    }

    /// Of bars that share a pixel the first is drawn: the highest.
    [[nodiscard]] QPolygonF stepsOf(std::size_t first, std::size_t end) const
    {
        const auto left = [&](std::size_t at) {
            return m_panel.plot.left() + static_cast<double>(at) * m_panel.pitch;
        };
        QPolygonF steps;
        steps << QPointF(left(first), m_panel.plot.bottom());
        double last = left(first) - 1.0;
        for (std::size_t i = first; i < end; ++i) {
            if (left(i) - last < 1.0) {
                continue;
            }
            last = left(i);
            if (i > first) {
                steps << QPointF(last, steps.back().y());
            }
            steps << QPointF(last, m_panel.tops[i]);
        }
        steps << QPointF(left(end), steps.back().y()) << QPointF(left(end), m_panel.plot.bottom());
        return steps;
    }

    [[nodiscard]] double markFoot(std::size_t at) const
    {
        const QFontMetricsF axis(m_theme.fonts.axis);
        return m_panel.tops[at] - 2.0 - (m_measure.hasValues ? axis.height() : 0.0);
    }

    void placeMarks(const ClassRun& run)
    {
        if (run.wardClass == WardClass::Within) {
            return;
        }
        if (m_panel.pitch >= kMarkPitch) {
            for (std::size_t i = run.first; i < run.end; ++i) {
                m_panel.marks.push_back({{middleOf(i), markFoot(i)}, run.wardClass});
            }
            return;
        }
        // One for all of them, clear of the highest that it would touch.
        constexpr double kHalfMark = 4.5;
        const double x = (middleOf(run.first) + middleOf(run.end - 1)) / 2.0;
        const auto reach = std::max(0.0, (x - kHalfMark - m_panel.plot.left()) / m_panel.pitch);
        const std::size_t highest = std::min(static_cast<std::size_t>(reach), run.end - 1);
        m_panel.marks.push_back({{x, markFoot(highest)}, run.wardClass});
    }

    void placeGaps(std::size_t first, std::size_t end)
    {
        constexpr double kAbove = 6.0;
        const double y = m_panel.plot.bottom() - kAbove;
        if (m_panel.pitch < kMarkPitch) {
            m_panel.gaps.emplace_back((middleOf(first) + middleOf(end - 1)) / 2.0, y);
            return;
        }
        for (std::size_t i = first; i < end; ++i) {
            m_panel.gaps.emplace_back(middleOf(i), y);
        }
    }

    void placeNames()
    {
        constexpr double kBetweenNames = 6.0;
        for (std::size_t i = 0; i < m_spec.bars.size(); ++i) {
            const PanelBar& bar = m_spec.bars[i];
            if (m_measure.hasValues && isDrawn(i)) {
                const TextBlock value(QString::fromStdString(bar.valueText), m_theme.fonts.value,
                                      m_panel.pitch);
                const QPointF at(middleOf(i) - value.width() / 2.0, m_panel.tops[i] - value.height());
                m_texts.push_back({value, at, m_theme.text, m_theme.background});
                m_taken.push_back(m_texts.back().rect());
            }
            if (m_measure.names.areShown) {
                const TextBlock name(QString::fromStdString(bar.label), m_theme.fonts.axis,
                                     m_panel.pitch - kBetweenNames, TextAlign::Centre);
                m_texts.push_back({name,
                                   {middleOf(i) - name.width() / 2.0, m_panel.plot.bottom() + kPointerHeight},
                                   m_theme.mutedText,
                                   {}});
            }
        }
        for (const PanelMark& mark : m_panel.marks) {
            m_taken.emplace_back(mark.at.x() - 5.0, mark.at.y() - kTallestMark, 10.0, kTallestMark);
        }
    }

    /// Its words stand where they cover nothing: at the right, where bars are low, if there's room.
    void placeMean()
    {
        if (!m_spec.mean) {
            return;
        }
        const double y = yOf(m_spec.mean->value);
        m_panel.mean = QLineF(m_panel.plot.left(), y, m_panel.plot.right(), y);
        const TextBlock& words = m_words.mean;
        constexpr double kAside = 12.0;
        const double room = m_panel.plot.width() - words.width();
        for (int i = 0; i * kAside <= room; ++i) {
            const double x = m_panel.plot.left() + room - i * kAside;
            for (const double top : {y - words.height() - 1.0, y + 1.0}) {
                const QRectF rect(QPointF(x, top), words.size());
                const bool isFree = std::none_of(m_taken.begin(), m_taken.end(),
                                                 [&](const QRectF& taken) { return taken.intersects(rect); });
                if (isFree && top >= m_panel.plot.top() && rect.bottom() <= m_panel.plot.bottom()) {
                    m_texts.push_back({words, rect.topLeft(), m_theme.mean.colour, m_theme.background});
                    return;
                }
            }
        }
    }

    const MeasurePanel& m_spec;
    const PanelWords& m_words;
    const MultiplesMeasure& m_measure;
    const ChartTheme& m_theme;
    std::vector<PlacedText>& m_texts;
    AxisScale m_scale;
    PlacedPanel m_panel;
    std::vector<QRectF> m_taken; ///< figures and marks
};

void addAll(const std::vector<PlacedText>& texts, QPointF by, std::vector<PlacedText>& to)
{
    for (PlacedText text : texts) {
        text.at += by;
        to.push_back(std::move(text));
    }
}

void placeAround(MultiplesPicture& picture, const MultiplesMeasure& measure, const ChartTheme& theme,
                 double height)
{
    picture.bounds = {0.0, 0.0, measure.width, height};
    addAll(measure.frame.header, {}, picture.texts);
    addAll(measure.frame.footer, {0.0, height - measure.frame.footerHeight}, picture.texts);
    const QPointF by(0.0, measure.frame.headerHeight);
    addAll(measure.legend.texts, by, picture.texts);
    for (const Swatch& swatch : measure.legend.swatches) {
        picture.swatches.push_back({swatch.rect.translated(by), swatch.wardClass});
    }
    const double under = by.y() + measure.legend.height + theme.sizes.gap;
    picture.texts.push_back({measure.axisTitle, {theme.sizes.margin, under}, theme.mutedText, {}});
    if (measure.panels.empty()) {
        const QRectF room(0.0, measure.top, measure.width, height - measure.top - measure.below);
        const TextBlock& block = measure.explanation;
        picture.texts.push_back(
            {block, room.center() - QPointF(block.width() / 2.0, block.height() / 2.0), theme.mutedText, {}});
    }
}

} // namespace

QRectF PlacedPanel::strip(std::size_t at) const
{
    return {plot.left() + static_cast<double>(at) * pitch, plot.top(), pitch, plot.height()};
}

QRectF PlacedPanel::barRect(std::size_t at) const
{
    const double middle = plot.left() + (static_cast<double>(at) + 0.5) * pitch;
    return {middle - bar / 2.0, tops.at(at), bar, plot.bottom() - tops.at(at)};
}

std::optional<std::size_t> PlacedPanel::barAt(QPointF point) const
{
    if (!rect.contains(point) || point.y() < plot.top() || point.y() > captionTop || point.x() < plot.left()
        || tops.empty()) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>((point.x() - plot.left()) / pitch);
    return std::min(at, tops.size() - 1);
}

MultiplesPicture placeMultiples(const SmallMultiples& spec, const MultiplesMeasure& measure,
                                const ChartTheme& theme, double height)
{
    MultiplesPicture picture;
    placeAround(picture, measure, theme, height);
    picture.captionWidth = measure.panelWidth;
    if (spec.panels.empty()) {
        return picture;
    }
    const double plotHeight =
        std::min((height - measure.fixedHeight(theme)) / static_cast<double>(measure.rows), kMostPanelPlot);
    double y = measure.top;
    for (std::size_t row = 0; row < measure.rows; ++row) {
        double bottom = y;
        for (std::size_t column = 0; column < measure.columns; ++column) {
            const std::size_t at = row * measure.columns + column;
            if (at >= spec.panels.size()) {
                break;
            }
            const QPointF topLeft(
                theme.sizes.margin + static_cast<double>(column) * (measure.panelWidth + kPanelGapAcross), y);
            PanelPlacing placing(spec.panels[at], measure.panels[at], measure, theme, picture.texts);
            picture.panels.push_back(placing.run(topLeft, measure.headHeights[row], plotHeight));
            bottom = picture.panels.back().rect.bottom();
        }
        y = bottom + kPanelGapDown * theme.sizes.gap;
    }
    std::erase_if(picture.texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return picture;
}

PlacedText captionOf(const MeasurePanel& panel, const PlacedPanel& placed, const ChartTheme& theme,
                     double width, std::optional<std::size_t> selected)
{
    if (panel.bars.empty()) {
        return {};
    }
    const std::size_t at = selected.value_or(0);
    if (!selected && !drawable(panel.bars.at(at).value)) {
        return {};
    }
    const TextBlock block(captionText(panel.bars.at(at), selected.has_value()),
                          selected ? theme.fonts.value : theme.fonts.axis, width, TextAlign::Centre);
    const double below = selected ? placed.strip(at).center().x() - block.width() / 2.0 : placed.plot.left();
    const double last = std::max(placed.rect.left(), placed.rect.right() - block.width());
    return {block,
            {std::clamp(below, placed.rect.left(), last), placed.captionTop},
            selected ? theme.text : theme.mutedText,
            {}};
}

} // namespace wardwise
