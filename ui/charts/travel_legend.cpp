#include "ui/charts/travel_legend.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/legend_spacing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <utility>

namespace wardwise {

namespace {

constexpr double kGlyphWidth = 24.0;
constexpr double kDot = 3.0;

bool anyMonth(const TravelChart& spec, bool (*holds)(const ChartMonth&))
{
    return std::any_of(spec.months.begin(), spec.months.end(), holds);
}

std::vector<std::pair<TravelGlyph, QString>> entriesOf(const TravelChart& spec, bool withLimits)
{
    std::vector<std::pair<TravelGlyph, QString>> entries{{TravelGlyph::Month, ChartTexts::tr("Each month")}};
    if (anyMonth(spec, [](const ChartMonth& month) { return month.lastYear.has_value(); })) {
        entries.emplace_back(TravelGlyph::LastYear, ChartTexts::tr("Same month a year before"));
    }
    if (anyMonth(spec, [](const ChartMonth& month) { return month.rolling.has_value(); })) {
        entries.emplace_back(TravelGlyph::Rolling, ChartTexts::tr("Average of the last 12 months"));
    }
    if (withLimits && anyMonth(spec, [](const ChartMonth& month) { return month.centre.has_value(); })) {
        entries.emplace_back(TravelGlyph::Centre, ChartTexts::tr("Centre line"));
        entries.emplace_back(TravelGlyph::Limit, ChartTexts::tr("Limits of common variation"));
    }
    if (anyMonth(spec, [](const ChartMonth& month) {
            return month.mark == MonthMark::OutlyingHigh || month.mark == MonthMark::OutlyingLow;
        })) {
        entries.emplace_back(TravelGlyph::Outlying, ChartTexts::tr("Stands out beyond chance"));
    }
    if (anyMonth(spec, [](const ChartMonth& month) {
            return month.mark == MonthMark::SignalHigh || month.mark == MonthMark::SignalLow;
        })) {
        entries.emplace_back(TravelGlyph::Signal, ChartTexts::tr("Run rules: a reason to look"));
    }
    return entries;
}

QPolygonF triangleAt(QPointF centre, double half, bool up)
{
    const double tip = up ? -half : half;
    return {{centre + QPointF(0.0, tip), centre + QPointF(half, -0.8 * tip),
             centre + QPointF(-half, -0.8 * tip)}};
}

} // namespace

TravelLegend makeTravelLegend(const TravelChart& spec, const ChartTheme& theme, double left, double width,
                              bool withLimits)
{
    TravelLegend legend;
    const double before = kGlyphWidth + kLegendInner;
    double x = left;
    double y = 0.0;
    double lineHeight = 0.0;
    for (const auto& [glyph, text] : entriesOf(spec, withLimits)) {
        const TextBlock words(text, theme.fonts.legend, width - before);
        if (x > left && x + before + words.width() > left + width) {
            x = left;
            y += lineHeight + kLegendLeading;
            lineHeight = 0.0;
        }
        lineHeight = std::max(lineHeight, words.height());
        legend.glyphs.push_back({glyph, QRectF(x, y, kGlyphWidth, words.height())});
        legend.texts.push_back({words, {x + before, y}, theme.text, {}});
        x += before + words.width() + kLegendBetween;
    }
    legend.height = y + lineHeight;
    return legend;
}

QPen penOfGlyph(TravelGlyph glyph, const ChartTheme& theme)
{
    constexpr double kMonths = 1.7;
    constexpr double kFaint = 1.4;
    constexpr double kStrong = 3.0;
    constexpr double kThin = 1.2;
    constexpr std::size_t kMonthSeries = 1;
    switch (glyph) {
    case TravelGlyph::LastYear:
        return {theme.kind == ThemeKind::Print ? theme.link : theme.axis, kFaint, Qt::SolidLine, Qt::RoundCap,
                Qt::RoundJoin};
    case TravelGlyph::Rolling:
        return {theme.oneSd.colour, kStrong, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    case TravelGlyph::Centre:
        return {theme.mean.colour, kThin, Qt::SolidLine, Qt::FlatCap};
    case TravelGlyph::Limit: {
        QPen pen(theme.mutedText, kThin, Qt::DashLine, Qt::FlatCap);
        pen.setDashPattern({5.0, 3.0});
        return pen;
    }
    case TravelGlyph::Step: {
        QPen pen(theme.text, kThin, Qt::DotLine, Qt::FlatCap);
        pen.setDashPattern({2.0, 2.0});
        return pen;
    }
    case TravelGlyph::Month:
    case TravelGlyph::Outlying:
    case TravelGlyph::Signal:
        break;
    }
    return {theme.look(kMonthSeries).colour, kMonths, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawGlyph(QPainter& painter, const PlacedGlyph& placed, const ChartTheme& theme)
{
    const QPointF centre = placed.room.center();
    switch (placed.glyph) {
    case TravelGlyph::Outlying:
        drawMonthMark(painter, centre, MonthMark::OutlyingHigh, theme);
        return;
    case TravelGlyph::Signal:
        drawMonthMark(painter, centre - QPointF(kGlyphWidth / 4, 0.0), MonthMark::SignalHigh, theme);
        drawMonthMark(painter, centre + QPointF(kGlyphWidth / 4, 0.0), MonthMark::SignalLow, theme);
        return;
    case TravelGlyph::Month:
    case TravelGlyph::LastYear:
    case TravelGlyph::Rolling:
    case TravelGlyph::Centre:
    case TravelGlyph::Limit:
    case TravelGlyph::Step:
        break;
    }
    painter.setPen(penOfGlyph(placed.glyph, theme));
    painter.drawLine(QPointF(placed.room.left(), centre.y()), QPointF(placed.room.right(), centre.y()));
    if (placed.glyph == TravelGlyph::Month) {
        drawMonthMark(painter, centre, MonthMark::Plain, theme);
    }
}

void drawMonthMark(QPainter& painter, QPointF centre, MonthMark mark, const ChartTheme& theme)
{
    constexpr double kEdge = 1.2; // in the background's colour, to set marks apart from their line
    constexpr double kOutline = 1.6;
    const bool isHigh = mark == MonthMark::SignalHigh || mark == MonthMark::OutlyingHigh;
    const QColor side = isHigh ? theme.significantlyAbove.mark : theme.significantlyBelow.mark;
    switch (mark) {
    case MonthMark::Plain:
        painter.setPen(QPen(theme.background, kEdge));
        painter.setBrush(penOfGlyph(TravelGlyph::Month, theme).color());
        painter.drawEllipse(centre, kDot, kDot);
        break;
    case MonthMark::SignalHigh:
    case MonthMark::SignalLow:
        painter.setPen(QPen(side, kOutline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(theme.background);
        painter.drawPolygon(triangleAt(centre, kDot * 1.5, isHigh));
        break;
    case MonthMark::OutlyingHigh:
    case MonthMark::OutlyingLow:
        painter.setPen(QPen(theme.background, kEdge));
        painter.setBrush(side);
        painter.drawPolygon(triangleAt(centre, theme.sizes.marker * 1.3, isHigh));
        break;
    }
}

} // namespace wardwise
