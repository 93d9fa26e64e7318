// Every colour, font and size of the charts, in one place; no other file of this room names a colour.
#pragma once

#include "core/charts/chart_spec.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace wardwise {

enum class ThemeKind
{
    Light,
    Dark,
    Print
};

/// How a class's bar is filled: in print, classes on the low side are hatched, as grey alone can't tell the
/// side.
enum class Hatch
{
    None,
    Rising,
    Crossed
};

struct ClassLook
{
    QColor bar;      ///< fill of the bar and its swatch
    QColor edge;     ///< outline: at least 3:1 against the background where the fill is pale
    QColor mark;     ///< colour of the mark beside the value, 4.5:1 against the background
    QColor cellTint; ///< background of a table cell; the theme's own background for Within
    Hatch hatch = Hatch::None;
};

struct LineLook
{
    QColor colour; ///< of the line and its label
    Qt::PenStyle style = Qt::SolidLine;
    double width = 1.5;
};

struct ChartFonts
{
    QFont title;
    QFont subtitle;
    QFont label;
    QFont labelSelected;
    QFont value;
    QFont missing;
    QFont axis;
    QFont axisTitle;
    QFont line;
    QFont legend;
    QFont footer;
    QFont marking;
    QFont explanation;
};

/// Sizes in pixels at 96 to the inch. Text is laid out without hinting, so a picture scales without
/// reflowing.
struct ChartSizes
{
    double margin = 18.0;
    double gap = 8.0;
    double minRow = 24.0;
    double maxRow = 46.0;
    double rowPadding = 5.0;
    double barShare = 0.66;   ///< of the row's height
    double maxBar = 32.0;     ///< thickest bar
    double maxCap = 5.0;      ///< longest half of a whisker's end
    double labelShare = 0.45; ///< of the width, above which a label wraps
    double swatch = 12.0;
    double minWidth = 300.0; ///< below this a chart is drawn at this width
    double whisker = 1.3;
    double halo = 3.6;
    double outline = 2.0;
};

struct ChartTheme
{
    ThemeKind kind = ThemeKind::Light;
    QColor background;
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor axis;
    QColor whisker;
    QColor selection; ///< outline of the selected bar and the focus frame
    QColor cellText;  ///< on every cell tint
    LineLook mean;
    LineLook oneSd;
    LineLook twoSd;
    ChartFonts fonts;
    ChartSizes sizes;

    const ClassLook& look(WardClass wardClass) const;
    const LineLook& line(LineRole role) const;

    QColor barColour(WardClass wardClass) const { return look(wardClass).bar; }

    QColor cellTint(WardClass wardClass) const { return look(wardClass).cellTint; }

    static const ChartTheme& of(ThemeKind kind);

    ClassLook significantlyAbove;
    ClassLook above;
    ClassLook within;
    ClassLook below;
    ClassLook significantlyBelow;
    ClassLook notComparable;
};

/// A mark for each class, so that colour never speaks alone; empty for Within.
QString markOf(WardClass wardClass);

/// "Significantly above (over mean + 2 SD)".
QString legendTextOf(WardClass wardClass);

/// "Significantly above": for a tooltip.
QString classTextOf(WardClass wardClass);

} // namespace wardwise
