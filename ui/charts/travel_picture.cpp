#include "ui/charts/travel_picture.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace wardwise {

namespace {

using ValueOf = std::optional<double> ChartMonth::*;

class Placing
{
public:
    Placing(const TravelChart& spec, const TravelMeasure& measure, const ChartTheme& theme, double height)
        : m_spec(spec)
        , m_measure(measure)
        , m_theme(theme)
    {
        m_picture.bounds = QRectF(0.0, 0.0, measure.width, height);
        addTexts(measure.frame.header, {});
        addTexts(measure.frame.footer, {0.0, height - measure.frame.footerHeight});
    }

    TravelPicture place()
    {
        if (m_spec.months.empty()) {
            placeExplanation();
            return m_picture;
        }
        const double height = m_picture.bounds.height();
        m_picture.plot = QRectF(QPointF(m_measure.plotLeft, m_measure.top),
                                QPointF(m_measure.plotRight, height - m_measure.below));
        placeLegend();
        placeScale();
        placeMonths();
        m_picture.lastYear = line(&ChartMonth::lastYear);
        m_picture.rolling = line(&ChartMonth::rolling);
        m_picture.months = line(&ChartMonth::value);
        m_picture.centre = stairs(&ChartMonth::centre);
        m_picture.limits = stairs(&ChartMonth::low);
        m_picture.limits.addPath(stairs(&ChartMonth::high));
        placeMarks();
        placeEnds();
        placeSteps();
        placeNames();
        return m_picture;
    }

private:
    void addTexts(const std::vector<PlacedText>& texts, QPointF by)
    {
        for (PlacedText text : texts) {
            text.at += by;
            m_picture.texts.push_back(text);
        }
    }

    [[nodiscard]] double y(double value) const
    {
        return m_picture.plot.bottom()
               - (value - m_measure.scale.low) / (m_measure.scale.high - m_measure.scale.low)
                     * m_picture.plot.height();
    }

    [[nodiscard]] double x(std::size_t month) const { return m_measure.x(month, m_spec.months.size()); }

    [[nodiscard]] double halfColumn() const
    {
        return m_picture.plot.width() / static_cast<double>(m_spec.months.size()) / 2.0;
    }

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
        const QPointF by(0.0, m_measure.frame.headerHeight);
        addTexts(m_measure.legend.texts, by);
        for (PlacedGlyph glyph : m_measure.legend.glyphs) {
            glyph.room.translate(by);
            m_picture.glyphs.push_back(glyph);
        }
        const double top = m_measure.frame.headerHeight + m_measure.legend.height + m_theme.sizes.gap;
        m_picture.texts.push_back({m_measure.axisTitle, {m_theme.sizes.margin, top}, m_theme.mutedText, {}});
    }

    [[nodiscard]] TextBlock single(const QString& text, const QFont& font) const
    {
        return {text, font, singleLineWidth(text, font) + 1.0};
    }

    void placeScale()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const AxisScale& scale = m_measure.scale;
        const int steps = static_cast<int>(std::round((scale.high - scale.low) / scale.step));
        for (int tick = 0; tick <= steps; ++tick) {
            const double value = scale.low + tick * scale.step;
            const double at = y(value);
            m_picture.grid.emplace_back(m_picture.plot.left(), at, m_picture.plot.right(), at);
            const TextBlock label = single(british.toString(value, 'f', scale.decimals), m_theme.fonts.axis);
            m_picture.texts.push_back(
                {label,
                 {m_picture.plot.left() - m_theme.sizes.gap / 2.0 - label.width(), at - label.height() / 2.0},
                 m_theme.mutedText,
                 {}});
        }
    }

    /// Columns to click on, and a label every few months, counted so that an April has one.
    void placeMonths()
    {
        constexpr int kApril = 4;
        double free = 0.0;
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            const double middle = x(i);
            m_picture.columns.emplace_back(middle - halfColumn(), m_picture.plot.top(), 2.0 * halfColumn(),
                                           m_picture.plot.height());
            const Month month = m_spec.months[i].month;
            if ((month.year * kMonthsAYear + month.month - kApril) % m_measure.monthStep != 0) {
                continue;
            }
            const double bottom = m_picture.plot.bottom();
            constexpr double kTick = 4.0;
            m_picture.ticks.emplace_back(middle, bottom, middle, bottom + kTick);
            const TextBlock label = single(monthLabel(month), m_theme.fonts.axis);
            const double left =
                std::clamp(middle - label.width() / 2.0, 0.0, m_measure.width - label.width());
            if (left >= free) {
                m_picture.texts.push_back(
                    {label, {left, bottom + m_measure.tickHalf}, m_theme.mutedText, {}});
                free = left + label.width() + m_theme.sizes.gap / 2.0;
            }
        }
    }

    [[nodiscard]] QPainterPath line(ValueOf value) const
    {
        QPainterPath path;
        bool isOpen = false;
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            const auto& here = m_spec.months[i].*value;
            if (here) {
                const QPointF at(x(i), y(*here));
                if (isOpen) {
                    path.lineTo(at);
                } else {
                    path.moveTo(at);
                }
            }
            isOpen = here.has_value();
        }
        return path;
    }

    /// A level for each month, joined within a segment.
    [[nodiscard]] QPainterPath stairs(ValueOf value) const
    {
        QPainterPath path;
        bool isOpen = false;
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            const auto& here = m_spec.months[i].*value;
            if (!here) {
                isOpen = false;
                continue;
            }
            const QPointF left(x(i) - halfColumn(), y(*here));
            if (isOpen && !m_spec.months[i].startsSegment) {
                path.lineTo(left);
            } else {
                path.moveTo(left);
            }
            path.lineTo(x(i) + halfColumn(), y(*here));
            isOpen = true;
        }
        return path;
    }

    void placeMarks()
    {
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            if (m_spec.months[i].value) {
                m_picture.marks.emplace_back(QPointF(x(i), y(*m_spec.months[i].value)),
                                             m_spec.months[i].mark);
            }
        }
    }

    /// The words at the lines' ends, pushed apart where they'd touch.
    void placeEnds()
    {
        std::vector<double> tops;
        double free = m_picture.plot.top() - m_theme.sizes.gap;
        for (const LineEnd& end : m_measure.ends) {
            tops.push_back(std::max(free, y(end.value) - end.words.height() / 2.0));
            free = tops.back() + end.words.height();
        }
        double most = m_picture.plot.bottom() + m_theme.sizes.gap;
        for (std::size_t i = tops.size(); i-- > 0;) {
            const LineEnd& end = m_measure.ends[i];
            tops[i] = std::min(tops[i], most - end.words.height());
            most = tops[i];
            m_picture.texts.push_back(
                {end.words, {m_picture.plot.right() + m_theme.sizes.gap, tops[i]}, end.colour, {}});
        }
    }

    [[nodiscard]] bool isFree(const QRectF& rect) const
    {
        return std::none_of(m_picture.texts.begin(), m_picture.texts.end(),
                            [&](const PlacedText& text) { return text.rect().intersects(rect); });
    }

    void addLine(std::size_t month, const QString& words)
    {
        const double at = x(month) - halfColumn();
        m_picture.steps.emplace_back(at, m_picture.plot.top() - m_theme.sizes.gap / 2.0, at,
                                     m_picture.plot.bottom());
        const TextBlock label = single(words, m_theme.fonts.axis);
        const double most =
            std::max(m_theme.sizes.margin, m_measure.width - m_theme.sizes.margin - label.width());
        const double left = std::clamp(at - label.width() / 2.0, m_theme.sizes.margin, most);
        const QPointF where(left, m_picture.plot.top() - m_theme.sizes.gap / 2.0 - label.height());
        if (isFree(QRectF(where, label.size()))) {
            m_picture.texts.push_back({label, where, m_theme.text, {}});
        }
    }

    void placeSteps()
    {
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            const ChartMonth& month = m_spec.months[i];
            if (month.startsSegment) {
                addLine(i, ChartTexts::tr("Rebased %1").arg(monthLabel(month.month)));
            } else if (m_spec.step == month.month) {
                addLine(i, QString::fromStdString(m_spec.stepLabel));
            }
        }
    }

    /// The months that stand out, by name, beside their marks where there's room.
    void placeNames()
    {
        for (std::size_t i = 0; i < m_spec.months.size(); ++i) {
            const ChartMonth& month = m_spec.months[i];
            if (!month.value
                || (month.mark != MonthMark::OutlyingHigh && month.mark != MonthMark::OutlyingLow)) {
                continue;
            }
            const TextBlock label = single(monthLabel(month.month), m_theme.fonts.value);
            const QPointF mark(x(i), y(*month.value));
            const double beside = m_theme.sizes.marker + m_theme.sizes.gap / 2.0;
            const std::array places{mark + QPointF(beside, -label.height() / 2.0),
                                    mark + QPointF(-beside - label.width(), -label.height() / 2.0),
                                    mark + QPointF(-label.width() / 2.0, -beside - label.height()),
                                    mark + QPointF(-label.width() / 2.0, beside)};
            const auto* place = std::find_if(places.begin(), places.end(), [&](QPointF at) {
                const QRectF rect(at, label.size());
                return m_picture.plot.contains(rect) && isFree(rect);
            });
            if (place != places.end()) {
                m_picture.texts.push_back({label, *place, m_theme.text, m_theme.background});
            }
        }
    }

    const TravelChart& m_spec;
    const TravelMeasure& m_measure;
    const ChartTheme& m_theme;
    TravelPicture m_picture;
};

} // namespace

TravelPicture placeTravel(const TravelChart& spec, const TravelMeasure& measure, const ChartTheme& theme,
                          double height)
{
    return Placing(spec, measure, theme, height).place();
}

} // namespace wardwise
