#include "ui/charts/points_picture.h"

#include "ui/charts/bubble_names.h"
#include "ui/charts/line_cut.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <variant>

namespace wardwise {

namespace {

std::vector<QPolygonF> linesOf(const PointsPicture& picture)
{
    std::vector<QPolygonF> lines;
    for (const PlacedCurve& curve : picture.curves) {
        lines.insert(lines.end(), curve.parts.begin(), curve.parts.end());
    }
    return lines;
}

BubbleRoom bubbleRoom(const PointsPicture& picture, double clearance)
{
    return {picture.points, picture.radii, picture.intervals, clearance, picture.plot};
}

/// "County Lines; Drug use"
QString namesOf(const PointChart& spec, std::size_t point, const std::vector<std::size_t>& others)
{
    QStringList names{QString::fromStdString(spec.points.at(point).label)};
    for (const std::size_t other : others) {
        names << QString::fromStdString(spec.points.at(other).label);
    }
    return names.join(QStringLiteral("; "));
}

class PointsPlacing
{
public:
    PointsPlacing(const PointChart& spec, PointsMeasure& measure, const ChartTheme& theme)
        : m_spec(spec)
        , m_measure(measure)
        , m_theme(theme)
    {
    }

    PointsPicture run(double height, PlotAxes* axes)
    {
        m_picture.bounds = {0.0, 0.0, m_measure.width, height};
        add(m_measure.frame.header, {});
        add(m_measure.frame.footer, {0.0, height - m_measure.frame.footerHeight});
        if (axes == nullptr) {
            placeExplanation();
            return std::move(m_picture);
        }
        placeLegend();
        placeAxes(*axes, height);
        placeCurves(*axes);
        for (const PlotPoint& point : m_spec.points) {
            m_picture.points.push_back(axes->position(point.at.x, point.at.y));
        }
        placeBubbles(*axes);
        m_picture.names =
            namesTogether(m_spec)
                ? placeBubbleNames(namesWanted(), bubbleRoom(m_picture, pointSize(m_spec) + 3.0))
                : placeNames(namesWanted(), m_picture.points, pointSize(m_spec) + 3.0, m_picture.plot,
                             linesOf(m_picture));
        return std::move(m_picture);
    }

private:
    void add(const std::vector<PlacedText>& texts, QPointF by)
    {
        for (PlacedText text : texts) {
            text.at += by;
            m_picture.texts.push_back(text);
        }
    }

    void placeExplanation()
    {
        const TextBlock& block = m_measure.explanation;
        const QRectF room(0.0, m_measure.top, m_measure.width,
                          m_picture.bounds.height() - m_measure.top - m_measure.below);
        m_picture.texts.push_back({block,
                                   room.center() - QPointF(block.width() / 2.0, block.height() / 2.0),
                                   m_theme.mutedText,
                                   {}});
    }

    void placeLegend()
    {
        const QPointF by(0.0, m_measure.frame.headerHeight);
        add(m_measure.legendTexts, by);
        for (LegendMark mark : m_measure.legendMarks) {
            mark.centre += by;
            m_picture.marks.push_back(mark);
        }
    }

    void placeAxes(PlotAxes& axes, double height)
    {
        const double margin = m_theme.sizes.margin;
        const QRectF plot(margin + m_measure.axisLeft, m_measure.top,
                          m_measure.width - 2.0 * margin - m_measure.axisLeft,
                          height - m_measure.top - m_measure.below);
        const QFontMetricsF metrics(m_theme.fonts.axis);
        setSteps(m_measure.up, plot.height(), kTicksUpApart);
        setSteps(m_measure.across, plot.width(),
                 metrics.horizontalAdvance(tickText(m_measure.across, m_measure.across.high))
                     + 4.0 * m_theme.sizes.gap);
        axes.setScales(m_measure.across, m_measure.up);
        axes.fit(plot);
        m_picture.plot = axes.plot();
        const double gap = m_theme.sizes.gap / 2.0;
        const auto label = [&](const QString& text) {
            return TextBlock(text, m_theme.fonts.axis, singleLineWidth(text, m_theme.fonts.axis) + 1.0);
        };
        for (const double tick : ticksOf(m_measure.across)) {
            const TextBlock block = label(tickText(m_measure.across, tick));
            const double left = std::min(axes.position(tick, 0.0).x() - block.width() / 2.0,
                                         m_measure.width - block.width() - 1.0);
            m_picture.texts.push_back({block, {left, m_picture.plot.bottom() + gap}, m_theme.mutedText, {}});
        }
        for (const double tick : ticksOf(m_measure.up)) {
            const TextBlock block = label(tickText(m_measure.up, tick));
            const double y = axes.position(0.0, tick).y() - block.height() / 2.0;
            m_picture.texts.push_back(
                {block, {m_picture.plot.left() - 2.0 * gap - block.width(), y}, m_theme.mutedText, {}});
        }
        m_picture.texts.push_back(
            {m_measure.upTitle,
             {margin, m_picture.plot.top() - gap - m_measure.upTitle.height() - metrics.height() / 2.0},
             m_theme.text,
             {}});
        const TextBlock& across = m_measure.acrossTitle;
        m_picture.texts.push_back({across,
                                   {m_picture.plot.right() - across.width(),
                                    m_picture.plot.bottom() + 3.0 * gap + metrics.height()},
                                   m_theme.text,
                                   {}});
    }

    void placeCurves(const PlotAxes& axes)
    {
        for (const PlotCurve& curve : m_spec.curves) {
            QPolygonF line;
            line.reserve(static_cast<qsizetype>(curve.points.size()));
            for (const PlotPosition& at : curve.points) {
                line << axes.position(at.x, at.y);
            }
            m_picture.curves.push_back({curve.role, partsWithin(line, m_picture.plot)});
        }
    }

    void placeBubbles(const PlotAxes& axes)
    {
        for (const PlotPoint& point : m_spec.points) {
            if (m_measure.bubbleMost > 0.0) {
                m_picture.radii.push_back(bubbleRadius(m_measure, point.size));
            }
            if (point.across) {
                m_picture.intervals.emplace_back(axes.position(point.across->low, point.at.y),
                                                 axes.position(point.across->high, point.at.y));
            }
            if (point.up) {
                m_picture.intervals.emplace_back(axes.position(point.at.x, point.up->low),
                                                 axes.position(point.at.x, point.up->high));
            }
        }
    }

    /// Those farthest out first; all where the chart has few points.
    [[nodiscard]] std::vector<NameWanted> namesWanted() const
    {
        constexpr std::size_t kFew = 40;
        constexpr std::size_t kMost = 30;
        const auto foreground = std::count_if(m_spec.points.begin(), m_spec.points.end(),
                                              [](const PlotPoint& point) { return !point.isBackdrop; });
        const bool together = namesTogether(m_spec);
        const bool all = together || static_cast<std::size_t>(foreground) <= kFew;
        const std::size_t most = together ? m_spec.points.size() : kMost;
        std::vector<bool> isNamed(m_spec.points.size());
        std::vector<NameWanted> wanted;
        for (const int distance : {2, 1, 0}) {
            for (std::size_t i = 0; i < m_spec.points.size() && wanted.size() < most; ++i) {
                const PlotPoint& point = m_spec.points[i];
                if (isNamed[i] || point.isBackdrop || distanceOf(point.level) != distance
                    || (!all && distance == 0)) {
                    continue;
                }
                std::vector<std::size_t> others;
                if (together) {
                    others = pointsAtPlace(m_spec, m_picture, i);
                    std::erase(others, i);
                }
                for (const std::size_t other : others) {
                    isNamed[other] = true;
                }
                wanted.push_back(
                    {i, nameBlock(namesOf(m_spec, i, others), m_theme.fonts.axis), false, others});
            }
        }
        return wanted;
    }

    static int distanceOf(WardClass level)
    {
        const bool far = level == WardClass::SignificantlyAbove || level == WardClass::SignificantlyBelow;
        return far ? 2 : level == WardClass::Above || level == WardClass::Below ? 1 : 0;
    }

    [[nodiscard]] TextBlock nameBlock(const QString& name, const QFont& font) const
    {
        constexpr double kWidest = 220.0;
        constexpr double kNarrowest = 110.0;
        constexpr double kShare =
            0.22; // of the plot: names of bubbles are all wanted, so they're broken sooner
        const double widest = namesTogether(m_spec)
                                  ? std::clamp(m_picture.plot.width() * kShare, kNarrowest, kWidest)
                                  : kWidest;
        return {name, font, std::min(widest, singleLineWidth(name, font) + 1.0)};
    }

    const PointChart& m_spec;
    PointsMeasure& m_measure;
    const ChartTheme& m_theme;
    PointsPicture m_picture;
};

} // namespace

double pointSize(const PointChart& spec)
{
    constexpr std::size_t kMany = 500;
    constexpr double kUsual = 5.0;
    constexpr double kSmall = 3.0;
    return spec.points.size() > kMany ? kSmall : kUsual;
}

bool namesTogether(const PointChart& spec)
{
    return std::any_of(spec.points.begin(), spec.points.end(), [](const PlotPoint& point) {
        return !point.isBackdrop && !std::holds_alternative<AreaId>(point.key);
    });
}

std::vector<std::size_t> pointsAtPlace(const PointChart& spec, const PointsPicture& picture,
                                       std::size_t point)
{
    constexpr double kSamePlace = 3.0;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < picture.points.size(); ++i) {
        if (!spec.points[i].isBackdrop
            && QLineF(picture.points[i], picture.points.at(point)).length() < kSamePlace) {
            found.push_back(i);
        }
    }
    return found;
}

PointsPicture placePoints(const PointChart& spec, PointsMeasure measure, const ChartTheme& theme,
                          double height, PlotAxes* axes)
{
    return PointsPlacing(spec, measure, theme).run(height, axes);
}

PlacedName nameOf(const PointChart& spec, const PointsPicture& picture, const ChartTheme& theme,
                  std::size_t point)
{
    std::vector<std::size_t> with;
    if (namesTogether(spec)) {
        with = pointsAtPlace(spec, picture, point);
        std::erase(with, point);
    }
    const QString name = namesOf(spec, point, with);
    const QFont& font = theme.fonts.labelSelected;
    const double most = std::max(1.0, with.empty() ? HUGE_VAL : picture.plot.width() / 2.0);
    const TextBlock block(name, font, std::min(most, singleLineWidth(name, font) + 1.0));
    std::vector<PlacedName> others = picture.names;
    std::erase_if(others, [&](const PlacedName& other) { return other.names(point); });
    const double clearance = pointSize(spec) * kRingShare + 3.0;
    if (namesTogether(spec)) {
        const auto best =
            placeBubbleNames({{point, block, true, with}}, bubbleRoom(picture, clearance), others);
        if (!best.empty()) {
            return best.front();
        }
    }
    return placeNames({{point, block, true, with}}, picture.points, clearance, picture.plot, linesOf(picture),
                      others)
        .front();
}

} // namespace wardwise
