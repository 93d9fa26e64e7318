#include "ui/charts/heat_heads.h"

#include "ui/charts/label_column.h"

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kMostHeadLines = 4;

bool isLevel(const QString& text, const QFont& font, double room)
{
    return widestWord(text, font) <= room && TextBlock(text, font, room).lineCount() <= kMostHeadLines;
}

HeatHead turnedHead(const QString& text, const QFont& font, double room)
{
    constexpr double kTurnedLength = 110.0;
    constexpr double kLonger = 1.25;
    double length = std::max(kTurnedLength, widestWord(text, font));
    TextBlock turned(text, font, length);
    while (turned.lineCount() > 1 && turned.height() > room) {
        length *= kLonger;
        turned = TextBlock(text, font, length);
    }
    return {turned, true};
}

void addHeads(HeatMeasure& measure, const HeatMatrix& spec, const ChartTheme& theme)
{
    const QFont& font = theme.fonts.axis;
    const double room = measure.columnWidth - kHeatPad;
    const bool areLevel =
        std::all_of(spec.columns.begin(), spec.columns.end(), [&](const HeatColumn& column) {
            return isLevel(QString::fromStdString(column.label), font, room);
        });
    for (const HeatColumn& column : spec.columns) {
        const QString text = QString::fromStdString(column.label);
        measure.heads.push_back(areLevel ? HeatHead{TextBlock(text, font, room, TextAlign::Centre), false}
                                         : turnedHead(text, font, room));
        measure.headsHeight = std::max(measure.headsHeight, measure.heads.back().height());
    }
}

double groupRoom(const HeatMeasure& measure, const HeatGroupHead& group)
{
    return measure.columnWidth * static_cast<double>(group.end - group.first) - 2.0 * kHeatPad;
}

void addGroups(HeatMeasure& measure, const HeatMatrix& spec, const ChartTheme& theme)
{
    const QFont& font = theme.fonts.line;
    for (std::size_t first = 0; first < spec.columns.size();) {
        std::size_t end = first + 1;
        const std::string& name = spec.columns[first].group;
        while (end < spec.columns.size() && spec.columns[end].group == name) {
            ++end;
        }
        if (!name.empty()) {
            HeatGroupHead group{.head = {}, .first = first, .end = end};
            const QString text = QString::fromStdString(name);
            group.head.words = TextBlock(
                text, font, std::max(groupRoom(measure, group), widestWord(text, font)), TextAlign::Centre);
            measure.groups.push_back(std::move(group));
        }
        first = end;
    }
}

void settleGroups(HeatMeasure& measure, const HeatMatrix& spec, const ChartTheme& theme)
{
    std::vector<LabelSpot> spots;
    spots.reserve(measure.groups.size());
    double sum = 0.0;
    for (const HeatGroupHead& group : measure.groups) {
        const auto middle = static_cast<double>(group.first + group.end) / 2.0;
        const double width = group.head.words.width() + 2.0 * theme.sizes.gap;
        spots.push_back({measure.gridLeft + measure.columnWidth * middle, width});
        sum += width;
    }
    const double left = measure.gridLeft - theme.sizes.gap;
    const double right = measure.width - theme.sizes.margin + theme.sizes.gap;
    const bool isRoom = sum <= right - left;
    const std::vector<double> middles = pushedApart(spots, left, right);
    for (std::size_t i = 0; i < measure.groups.size(); ++i) {
        HeatGroupHead& group = measure.groups[i];
        if (!isRoom) {
            group.head = turnedHead(QString::fromStdString(spec.columns[group.first].group), theme.fonts.line,
                                    groupRoom(measure, group));
        }
        group.left = (isRoom ? middles[i] : spots[i].wanted) - group.head.across() / 2.0;
        measure.groupsHeight = std::max(measure.groupsHeight, group.head.height());
    }
}

} // namespace

void measureHeatHeads(HeatMeasure& measure, const HeatMatrix& spec, const ChartTheme& theme)
{
    addHeads(measure, spec, theme);
    addGroups(measure, spec, theme);
    settleGroups(measure, spec, theme);
}

} // namespace wardwise
