#include "ui/charts/slope_measure.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/legend_spacing.h"
#include "ui/charts/rows_measure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wardwise {

namespace {

constexpr double kNameShare = 0.31;       ///< of the width, that names at one side may take at most
constexpr double kLeastName = 84.0;       ///< that they get in any case
constexpr double kLeastSlope = 90.0;      ///< between the two upright lines
constexpr double kMostSlope = 720.0;      ///< beyond which slopes get too flat to tell apart
constexpr double kBetweenSlopeRows = 3.0; ///< between the names of a side
constexpr double kLeastSlopeRoom = 160.0; ///< height

std::optional<double> valueAt(const SlopeItem& item, std::size_t side)
{
    return drawable(side == 0 ? item.left : item.right);
}

QString figureText(const SlopeItem& item, std::size_t side)
{
    QString text = QString::fromStdString(side == 0 ? item.leftText : item.rightText);
    const bool isMarked = side == 0 ? item.moved == Moved::Gone : item.moved != Moved::Gone;
    const QString mark = isMarked ? markOf(item.moved) : QString();
    return mark.isEmpty() ? text : text.isEmpty() ? mark : text + QLatin1Char(' ') + mark;
}

/// From top to bottom: by value, then as they were, or where they come from.
std::vector<std::size_t> orderAt(const SlopeChart& spec, std::size_t side)
{
    std::vector<std::size_t> order(spec.items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return !valueAt(spec.items[i], side); });
    const double sign = spec.areRanks ? 1.0 : -1.0;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double first = sign * *valueAt(spec.items[a], side);
        const double second = sign * *valueAt(spec.items[b], side);
        if (first != second) {
            return first < second;
        }
        const auto otherA = valueAt(spec.items[a], 1 - side);
        const auto otherB = valueAt(spec.items[b], 1 - side);
        return otherA && otherB && sign * *otherA < sign * *otherB;
    });
    return order;
}

double widestFigure(const SlopeChart& spec, std::size_t side, const ChartTheme& theme)
{
    double widest = 0.0;
    for (const SlopeItem& item : spec.items) {
        if (valueAt(item, side)) {
            widest = std::max(widest, singleLineWidth(figureText(item, side), theme.fonts.value));
        }
    }
    return widest;
}

/// What names at either side may take, so that the slopes keep their room.
double roomForNames(const SlopeChart& spec, const ChartTheme& theme, double width)
{
    const double others = widestFigure(spec, 0, theme) + widestFigure(spec, 1, theme)
                          + 2.0 * (kSlopeLeader + kSlopeNameGap + theme.sizes.margin) + kLeastSlope;
    return std::clamp((width - others) / 2.0, kLeastName, std::floor(width * kNameShare));
}

SlopeSide measureSide(const SlopeChart& spec, std::size_t at, const ChartTheme& theme, double width)
{
    const TextAlign align = at == 0 ? TextAlign::Right : TextAlign::Left;
    constexpr double kPlainShare = 0.9; // so that selecting an item doesn't break its name onto more lines
    const double most = roomForNames(spec, theme, width);
    SlopeSide side;
    side.title = TextBlock(QString::fromStdString(spec.sides.at(at)), theme.fonts.labelSelected, width / 3.0,
                           TextAlign::Centre);
    for (const std::size_t i : orderAt(spec, at)) {
        const SlopeItem& item = spec.items[i];
        const QString name = QString::fromStdString(item.label);
        const QString figure = figureText(item, at);
        SlopeWords words{.item = i,
                         .value = *valueAt(item, at),
                         .name = TextBlock(name, theme.fonts.label, most * kPlainShare, align),
                         .nameSelected = TextBlock(name, theme.fonts.labelSelected, most, align),
                         .figure = TextBlock(figure, theme.fonts.value, width / 6.0, align)};
        side.nameWidth = std::max({side.nameWidth, words.name.width(), words.nameSelected.width()});
        side.figureWidth = std::max(side.figureWidth, words.figure.width());
        side.words.push_back(std::move(words));
    }
    return side;
}

void measureSlopeLegend(SlopeMeasure& measure, const SlopeChart& spec, const ChartTheme& theme)
{
    constexpr double kSample = 30.0;
    const double left = theme.sizes.margin;
    const double right = measure.width - theme.sizes.margin;
    const double before = kSample + kLegendInner;
    double x = left;
    double y = 0.0;
    for (const MovedWords& move : spec.moves) {
        const QString mark = markOf(move.moved);
        const bool isWord = move.moved == Moved::New || move.moved == Moved::Gone;
        const QString text = (mark.isEmpty() ? mark : mark + QLatin1String(isWord ? ": " : " "))
                             + QString::fromStdString(move.words);
        const TextBlock words(text, theme.fonts.legend, right - left - before);
        if (x > left && x + before + words.width() > right) {
            x = left;
            y = measure.legendHeight + kLegendLeading;
        }
        const double middle = y + words.height() / 2.0;
        measure.entries.push_back({QLineF(x, middle, x + kSample, middle), move.moved});
        measure.legendTexts.push_back({words, {x + before, y}, theme.text, {}});
        measure.legendHeight = std::max(measure.legendHeight, y + words.height());
        x += before + words.width() + kLegendBetween;
    }
}

void measureRange(SlopeMeasure& measure, const SlopeChart& spec)
{
    std::vector<double> values;
    for (const SlopeItem& item : spec.items) {
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            if (const auto value = valueAt(item, side)) {
                values.push_back(*value);
            }
        }
    }
    if (values.empty()) {
        return;
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    measure.low = *low;
    measure.high = *high > *low ? *high : *low + 1.0;
}

/// All in the middle of the room, as wide as the slopes may be.
void measureAcross(SlopeMeasure& measure, const ChartTheme& theme)
{
    const double around = kSlopeLeader + kSlopeNameGap;
    const auto beside = [&](const SlopeSide& side) { return side.nameWidth + side.figureWidth + around; };
    const double inner = measure.width - 2.0 * theme.sizes.margin;
    const double names = beside(measure.sides[0]) + beside(measure.sides[1]);
    const double slope = std::clamp(inner - names, kLeastSlope, kMostSlope);
    const double left = theme.sizes.margin + std::max(0.0, inner - names - slope) / 2.0;
    measure.lineAt[0] = left + beside(measure.sides[0]);
    measure.lineAt[1] = measure.lineAt[0] + slope;
    measure.width = std::max(measure.width, names + slope + 2.0 * theme.sizes.margin);
}

} // namespace

double SlopeWords::height() const
{
    return std::max({name.height(), nameSelected.height(), figure.height()}) + kBetweenSlopeRows;
}

const LineLook& lookOf(Moved moved, const ChartTheme& theme)
{
    switch (moved) {
    case Moved::Up:
        return theme.rose;
    case Moved::Down:
        return theme.fell;
    case Moved::New:
    case Moved::Gone:
        return theme.onlyOnce;
    case Moved::Same:
        break;
    }
    return theme.stayed;
}

QString markOf(Moved moved)
{
    switch (moved) {
    case Moved::Up:
        return QStringLiteral("\u25b2");
    case Moved::Down:
        return QStringLiteral("\u25bc");
    case Moved::New:
        return ChartTexts::tr("new");
    case Moved::Gone:
        return ChartTexts::tr("gone");
    case Moved::Same:
        break;
    }
    return {};
}

SlopeMeasure measureSlope(const SlopeChart& spec, const ChartTheme& theme, double width)
{
    SlopeMeasure measure;
    measure.width = std::max(width, theme.sizes.minWidth);
    const double gap = theme.sizes.gap;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        measure.sides.at(side) = measureSide(spec, side, theme, measure.width);
    }
    const bool isEmpty = measure.sides[0].words.empty() && measure.sides[1].words.empty();
    if (!isEmpty) {
        measureAcross(measure, theme);
    }
    measure.frame = makeFrame(spec.words, theme, measure.width);
    measure.top = measure.frame.headerHeight;
    measure.below = measure.frame.footerHeight;
    const double inner = measure.width - 2.0 * theme.sizes.margin;
    if (isEmpty) {
        constexpr double kWidest = 560.0;
        measure.explanation = TextBlock(QString::fromStdString(spec.words.explanation),
                                        theme.fonts.explanation, std::min(inner, kWidest), TextAlign::Centre);
        measure.naturalHeight =
            std::ceil(measure.top + measure.below + kLeastSlopeRoom / 2.0 + measure.explanation.height());
        return measure;
    }
    measureSlopeLegend(measure, spec, theme);
    measureRange(measure, spec);
    measure.axisTitle = TextBlock(QString::fromStdString(spec.words.axis), theme.fonts.axisTitle, inner);
    measure.top += measure.legendHeight + gap + measure.axisTitle.height() + gap;
    measure.top += std::max(measure.sides[0].title.height(), measure.sides[1].title.height()) + gap / 2.0;
    double most = kLeastSlopeRoom;
    for (const SlopeSide& side : measure.sides) {
        double sum = 0.0;
        for (const SlopeWords& words : side.words) {
            sum += words.height();
        }
        most = std::max(most, sum);
    }
    measure.naturalHeight = std::ceil(measure.top + most + measure.below);
    return measure;
}

} // namespace wardwise
