#include "ui/charts/multiples_measure.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/rows_measure.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kLeastPanelWidth = 156.0;
constexpr double kUnderTitle = 1.0;

std::vector<WardClass> classesIn(const SmallMultiples& spec)
{
    std::vector<WardClass> occurring;
    for (const WardClass wardClass : classesInOrder()) {
        const bool occurs =
            std::any_of(spec.panels.begin(), spec.panels.end(), [&](const MeasurePanel& panel) {
                return std::any_of(panel.bars.begin(), panel.bars.end(), [&](const PanelBar& bar) {
                    return bar.wardClass == wardClass && drawable(bar.value);
                });
            });
        if (occurs) {
            occurring.push_back(wardClass);
        }
    }
    return occurring;
}

/// The longest of some texts, by letters: laying out each of thousands would take long.
const PanelBar* longestBy(const SmallMultiples& spec, const std::string PanelBar::*text)
{
    const PanelBar* longest = nullptr;
    for (const MeasurePanel& panel : spec.panels) {
        for (const PanelBar& bar : panel.bars) {
            if (longest == nullptr || (bar.*text).size() > (longest->*text).size()) {
                longest = &bar;
            }
        }
    }
    return longest;
}

std::size_t mostBars(const SmallMultiples& spec)
{
    std::size_t most = 1;
    for (const MeasurePanel& panel : spec.panels) {
        most = std::max(most, panel.bars.size());
    }
    return most;
}

void measurePanel(PanelWords& words, const MeasurePanel& panel)
{
    for (const PanelBar& bar : panel.bars) {
        words.most = std::max(words.most, drawable(bar.value).value_or(0.0));
    }
    if (panel.mean) {
        words.most = std::max(words.most, panel.mean->value);
    }
}

/// Titles at a panel's width, and the heads of each row of panels.
void measureHeads(MultiplesMeasure& measure, const SmallMultiples& spec, const ChartTheme& theme)
{
    measure.headHeights.assign(measure.rows, 0.0);
    for (std::size_t i = 0; i < spec.panels.size(); ++i) {
        PanelWords& words = measure.panels[i];
        words.title = TextBlock(QString::fromStdString(spec.panels[i].title), theme.fonts.labelSelected,
                                measure.panelWidth);
        words.unit =
            TextBlock(QString::fromStdString(spec.panels[i].unit), theme.fonts.axis, measure.panelWidth);
        double& row = measure.headHeights[i / measure.columns];
        row = std::max(row, words.title.height() + kUnderTitle + words.unit.height());
    }
}

void measureCaption(MultiplesMeasure& measure, const SmallMultiples& spec, const ChartTheme& theme)
{
    PanelBar widest = *longestBy(spec, &PanelBar::label);
    widest.valueText.clear();
    for (const MeasurePanel& panel : spec.panels) {
        for (const PanelBar& bar : panel.bars) {
            if (drawable(bar.value) && bar.valueText.size() > widest.valueText.size()) {
                widest.valueText = bar.valueText;
            }
        }
    }
    widest.wardClass = WardClass::SignificantlyAbove;
    widest.value = 1.0;
    const auto measureOne = [&](bool isSelected) {
        const TextBlock block(captionText(widest, isSelected),
                              isSelected ? theme.fonts.value : theme.fonts.axis, measure.panelWidth);
        measure.captionHeight = std::max(measure.captionHeight, block.height());
    };
    measureOne(true);
    measureOne(false);
    const bool hasGaps = std::any_of(spec.panels.begin(), spec.panels.end(), [](const MeasurePanel& panel) {
        return !panel.bars.empty() && !drawable(panel.bars.back().value);
    });
    if (hasGaps) {
        widest.value.reset();
        measureOne(true);
    }
}

/// Whether every ward's name has room under its bar, whole words in three lines at most.
BarNames measureNames(const MultiplesMeasure& measure, const SmallMultiples& spec, const ChartTheme& theme)
{
    constexpr std::size_t kFewBars = 8;
    constexpr double kBetweenNames = 6.0;
    constexpr int kMostLines = 3;
    const std::size_t count = mostBars(spec);
    if (count > kFewBars) {
        return {};
    }
    const double room = (measure.panelWidth - measure.axisLeft) / static_cast<double>(count) - kBetweenNames;
    const QFontMetricsF metrics(theme.fonts.axis);
    BarNames names{.areShown = true, .height = 0.0};
    for (const PanelBar& bar : spec.panels.front().bars) {
        const QString name = QString::fromStdString(bar.label);
        for (const QString& word : name.split(QLatin1Char(' '))) {
            names.areShown = names.areShown && metrics.horizontalAdvance(word) + 1.0 < room;
        }
        const TextBlock block(name, theme.fonts.axis, room, TextAlign::Centre);
        names.areShown = names.areShown && block.lineCount() <= kMostLines;
        names.height = std::max(names.height, block.height());
    }
    return names.areShown ? names : BarNames{};
}

void measurePlots(MultiplesMeasure& measure, const SmallMultiples& spec, const ChartTheme& theme)
{
    const QFontMetricsF axis(theme.fonts.axis);
    for (const PanelWords& words : measure.panels) {
        for (const double height : {kLeastPanelPlot, kMostPanelPlot}) {
            for (const double above : {kAboveBars, kAboveBars + axis.height()}) {
                const AxisScale scale = panelScale(words, height, above);
                const double last = std::floor(scale.high / scale.step) * scale.step;
                measure.axisLeft = std::max(measure.axisLeft, axis.horizontalAdvance(tickText(scale, last)));
            }
        }
    }
    measure.axisLeft += theme.sizes.gap;
    measure.names = measureNames(measure, spec, theme);
    const QFontMetricsF figures(theme.fonts.value);
    const PanelBar* widest = longestBy(spec, &PanelBar::valueText);
    const double pitch = (measure.panelWidth - measure.axisLeft) / static_cast<double>(mostBars(spec));
    constexpr double kBetweenFigures = 6.0;
    measure.hasValues =
        figures.horizontalAdvance(QString::fromStdString(widest->valueText)) + kBetweenFigures < pitch;
}

/// All that depends on how many panels stand side by side.
MultiplesMeasure inColumns(const MultiplesMeasure& shared, const SmallMultiples& spec,
                           const ChartTheme& theme, std::size_t columns)
{
    MultiplesMeasure measure = shared;
    const double inner = measure.width - 2.0 * theme.sizes.margin;
    measure.columns = columns;
    measure.rows = (spec.panels.size() + columns - 1) / columns;
    measure.panelWidth =
        (inner - kPanelGapAcross * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    measureHeads(measure, spec, theme);
    measureCaption(measure, spec, theme);
    measurePlots(measure, spec, theme);
    measure.naturalHeight =
        std::ceil(measure.fixedHeight(theme) + kLeastPanelPlot * static_cast<double>(measure.rows));
    return measure;
}

/// How far a plot is from the shape that reads best; those without the room are out.
double awkwardness(const MultiplesMeasure& measure, const ChartTheme& theme, double height)
{
    constexpr double kBestShape = 2.1; // wide for its height
    const double plot = (height - measure.fixedHeight(theme)) / static_cast<double>(measure.rows);
    if (plot < kLeastPanelPlot) {
        return HUGE_VAL;
    }
    const double shape = (measure.panelWidth - measure.axisLeft) / std::min(plot, kMostPanelPlot);
    return std::abs(std::log(shape / kBestShape));
}

} // namespace

double MultiplesMeasure::plotBelow(const ChartTheme& theme)
{
    constexpr double kClear = 2.0; // of the topmost tick's figure
    return QFontMetricsF(theme.fonts.axis).height() / 2.0 + kClear;
}

double MultiplesMeasure::captionBelow(const ChartTheme& theme) const
{
    const QFontMetricsF axis(theme.fonts.axis);
    return std::max(kPointerHeight + names.height, axis.height() / 2.0) + 1.0;
}

double MultiplesMeasure::fixedHeight(const ChartTheme& theme) const
{
    double height = top + below;
    for (const double head : headHeights) {
        height += head;
    }
    const double around =
        plotBelow(theme) + captionBelow(theme) + captionHeight + kPanelGapDown * theme.sizes.gap;
    return height + around * static_cast<double>(rows);
}

AxisScale panelScale(const PanelWords& panel, double plotHeight, double above)
{
    constexpr double kTicksApart = 20.0;
    constexpr int kMostParts = 4;
    AxisScale scale;
    scale.high = (panel.most > 0.0 ? panel.most : 1.0) * plotHeight / std::max(1.0, plotHeight - above);
    scale.step = roundStep(scale.high, std::clamp(static_cast<int>(plotHeight / kTicksApart), 1, kMostParts));
    scale.decimals = decimalsOf(scale.step);
    return scale;
}

QString captionText(const PanelBar& bar, bool isSelected)
{
    QString text = QString::fromStdString(bar.label) + QLatin1Char(' ');
    text += drawable(bar.value) ? QString::fromStdString(bar.valueText) : ChartTexts::tr("has no rate");
    const QString mark = drawable(bar.value) ? markOf(bar.wardClass) : QString();
    text += mark.isEmpty() ? mark : QLatin1Char(' ') + mark;
    return isSelected ? text : ChartTexts::tr("Highest: %1").arg(text);
}

MultiplesMeasure measureMultiples(const SmallMultiples& spec, const ChartTheme& theme, double width,
                                  std::optional<double> height)
{
    MultiplesMeasure shared;
    shared.width = width;
    shared.frame = makeFrame(spec.words, theme, width);
    shared.top = shared.frame.headerHeight;
    shared.below = shared.frame.footerHeight;
    const double inner = width - 2.0 * theme.sizes.margin;
    if (spec.panels.empty()) {
        constexpr double kWidestExplanation = 560.0;
        shared.explanation =
            TextBlock(QString::fromStdString(spec.words.explanation), theme.fonts.explanation,
                      std::min(inner, kWidestExplanation), TextAlign::Centre);
        shared.naturalHeight =
            std::ceil(shared.top + shared.below + kLeastPanelPlot + shared.explanation.height());
        return shared;
    }
    const double gap = theme.sizes.gap;
    shared.legend = makeLegend(classesIn(spec), theme, theme.sizes.margin, inner);
    shared.axisTitle = TextBlock(QString::fromStdString(spec.words.axis), theme.fonts.axisTitle, inner);
    shared.top += shared.legend.height + gap;
    shared.top += shared.axisTitle.height() > 0.0 ? shared.axisTitle.height() + gap : 0.0;
    shared.panels.resize(spec.panels.size());
    for (std::size_t i = 0; i < spec.panels.size(); ++i) {
        measurePanel(shared.panels[i], spec.panels[i]);
        if (const auto& mean = spec.panels[i].mean) {
            const QString words = QString::fromStdString(mean->label);
            shared.panels[i].mean = TextBlock(words, theme.fonts.axis, inner);
        }
    }
    const auto most = static_cast<std::size_t>(
        std::max(1.0, std::floor((inner + kPanelGapAcross) / (kLeastPanelWidth + kPanelGapAcross))));
    const std::size_t fewestRows = (spec.panels.size() + most - 1) / most;
    const auto columnsFor = [&](std::size_t rows) { return (spec.panels.size() + rows - 1) / rows; };
    MultiplesMeasure best = inColumns(shared, spec, theme, columnsFor(fewestRows));
    for (std::size_t rows = fewestRows + 1; height && rows <= spec.panels.size(); ++rows) {
        if (columnsFor(rows) == columnsFor(rows - 1)) {
            continue;
        }
        MultiplesMeasure other = inColumns(shared, spec, theme, columnsFor(rows));
        if (other.naturalHeight > *height) {
            break; // still more rows would need still more
        }
        if (awkwardness(other, theme, *height) < awkwardness(best, theme, *height)) {
            other.naturalHeight = best.naturalHeight;
            best = std::move(other);
        }
    }
    return best;
}

} // namespace wardwise
