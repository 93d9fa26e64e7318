#include "ui/charts/travel_measure.h"

#include "ui/charts/chart_texts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace wardwise {

namespace {

constexpr double kLeastPlot = 170.0;
constexpr int kMostSteps = 6;

QString valueText(double value, int decimals)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', decimals);
}

/// From nought, or from a round figure where all of it lies far above nought.
AxisScale scaleOf(const TravelChart& spec)
{
    double low = 0.0;
    double high = 0.0;
    bool isFirst = true;
    for (const ChartMonth& month : spec.months) {
        for (const auto& value :
             {month.value, month.lastYear, month.rolling, month.centre, month.low, month.high}) {
            if (value && std::isfinite(*value)) {
                low = isFirst ? *value : std::min(low, *value);
                high = isFirst ? *value : std::max(high, *value);
                isFirst = false;
            }
        }
    }
    constexpr double kFarAbove = 0.55;
    constexpr double kRoom = 1.04;
    AxisScale scale;
    const bool isCut = low > kFarAbove * high && high > low;
    const double from = isCut ? low - (high - low) * 0.25 : 0.0;
    high = high > from ? from + (high - from) * kRoom : from + 1.0;
    scale.step = roundStep(high - from, kMostSteps);
    scale.low = isCut ? std::max(0.0, std::floor(from / scale.step) * scale.step) : 0.0;
    scale.high = std::ceil(high / scale.step) * scale.step;
    scale.decimals = decimalsOf(scale.step);
    return scale;
}

/// The last months' lines, named where they end.
std::vector<LineEnd> endsOf(const TravelChart& spec, const ChartTheme& theme)
{
    std::vector<LineEnd> ends;
    const ChartMonth* last = nullptr;
    for (const ChartMonth& month : spec.months) {
        last = month.centre ? &month : last;
    }
    if (last == nullptr) {
        return ends;
    }
    const auto add = [&](const std::optional<double>& value, const QString& name, const QColor& colour,
                         bool isSteady) {
        if (value) {
            const int decimals = std::max(1, spec.decimals);
            const QString words =
                isSteady ? ChartTexts::tr("%1 %2").arg(name, valueText(*value, decimals)) : name;
            ends.push_back(
                {TextBlock(words, theme.fonts.axis, singleLineWidth(words, theme.fonts.axis) + 1.0), colour,
                 *value});
        }
    };
    const bool areSteady = !spec.hasSeasonalLimits; // else the last month's would speak for all
    add(last->high, ChartTexts::tr("Upper limit"), theme.mutedText, areSteady);
    add(last->rolling, ChartTexts::tr("12-month average"), theme.oneSd.colour, true);
    add(last->centre, ChartTexts::tr("Centre"), theme.text, areSteady);
    add(last->low, ChartTexts::tr("Lower limit"), theme.mutedText, areSteady);
    std::stable_sort(ends.begin(), ends.end(),
                     [](const LineEnd& a, const LineEnd& b) { return a.value > b.value; });
    return ends;
}

/// A quarter, half or whole year apart, as the room allows.
int stepFor(const TravelChart& spec, const ChartTheme& theme, double plotWidth)
{
    const double room = plotWidth / static_cast<double>(spec.months.size());
    const double label = singleLineWidth(monthLabel({2016, 9}), theme.fonts.axis) + theme.sizes.gap * 1.5;
    for (const int step : {1, 3, 6, 12, 24, 60}) {
        if (room * step >= label) {
            return step;
        }
    }
    return 120;
}

} // namespace

QString monthLabel(Month month)
{
    const QString name = QLocale(QLocale::English, QLocale::UnitedKingdom)
                             .standaloneMonthName(month.month, QLocale::ShortFormat);
    return QStringLiteral("%1 %2").arg(name.left(3)).arg(month.year);
}

TravelMeasure measureTravel(const TravelChart& spec, const ChartTheme& theme, double width)
{
    TravelMeasure measure;
    const ChartSizes& sizes = theme.sizes;
    const double inner = width - 2.0 * sizes.margin;
    measure.width = width;
    measure.frame = makeFrame(spec.words, theme, width);
    if (spec.months.empty()) {
        measure.explanation = TextBlock(QString::fromStdString(spec.words.explanation),
                                        theme.fonts.explanation, inner * 0.8, TextAlign::Centre);
        measure.top = measure.frame.headerHeight;
        measure.below = measure.frame.footerHeight;
        measure.naturalHeight =
            std::ceil(measure.top + measure.below + measure.explanation.height() + 4.0 * sizes.gap);
        return measure;
    }
    const bool hasEnds = width >= sizes.narrow;
    measure.legend = makeTravelLegend(spec, theme, sizes.margin, inner, !hasEnds);
    measure.scale = scaleOf(spec);
    QString title = QString::fromStdString(spec.words.axis);
    if (measure.scale.low > 0) {
        title = ChartTexts::tr("%1 (the axis doesn't start at nought)").arg(title);
    }
    measure.axisTitle = TextBlock(title, theme.fonts.axisTitle, inner);
    if (hasEnds) {
        measure.ends = endsOf(spec, theme);
    }
    double widestEnd = 0.0;
    for (const LineEnd& end : measure.ends) {
        widestEnd = std::max(widestEnd, end.words.width());
    }
    const QFontMetricsF metrics(theme.fonts.axis);
    const double ticks =
        std::max(singleLineWidth(valueText(measure.scale.high, measure.scale.decimals), theme.fonts.axis),
                 singleLineWidth(valueText(measure.scale.low, measure.scale.decimals), theme.fonts.axis));
    const double tickHeight = TextBlock(QStringLiteral("0"), theme.fonts.axis, inner).height();
    measure.tickHalf = std::ceil(tickHeight / 2.0);
    measure.plotLeft = sizes.margin + std::ceil(ticks) + sizes.gap;
    measure.plotRight = width - sizes.margin - (widestEnd > 0 ? widestEnd + sizes.gap : 0.0);
    measure.monthStep = stepFor(spec, theme, measure.plotRight - measure.plotLeft);
    const bool hasLines = spec.step
                          || std::any_of(spec.months.begin(), spec.months.end(),
                                         [](const ChartMonth& month) { return month.startsSegment; });
    measure.stripHeight = hasLines ? std::ceil(metrics.height()) + sizes.gap / 2.0 : 0.0;
    measure.top = measure.frame.headerHeight + measure.legend.height + sizes.gap + measure.axisTitle.height()
                  + measure.stripHeight + sizes.gap / 2.0 + measure.tickHalf;
    measure.below = measure.tickHalf + tickHeight + sizes.gap / 2.0 + measure.frame.footerHeight;
    measure.naturalHeight = std::ceil(measure.top + kLeastPlot + measure.below);
    return measure;
}

} // namespace wardwise
