// Every colour, font and size of the charts, in one place; no other file of this room names a colour.
//
// The palette of the classes, from significantly above to not comparable:
//   light  #aa1c1d #e6930f #4872a3 #7fd0bf #0b4440 #868990
//   dark   #f46b60 #f7bd47 #497dbc #4fc0ae #bdf4e8 #5c626c
//   print  #1c1c1c #6a6a6a #bdbdbd #f4f4f4 (hatched) #d9d9d9 (cross-hatched) #ffffff
// tests/ui/charts/chart_theme_test.cpp computes, for every pair, at least 8 steps of CIE L* between the fills
// (greyscale; in print a hatch may stand for it) and, in colour, a distance of at least 14 in CIE Lab as eyes
// with deuteranopia, protanopia and tritanopia see them (Machado, Oliveira and Fernandes 2009, severity 1). A
// mark beside the value says the class without any colour.
#pragma once

#include "core/charts/chart_spec.h"

#include <QColor>
#include <QFont>
#include <QPen>
#include <QString>

#include <array>
#include <cstddef>

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

enum class Marker
{
    HollowDiamond,
    Circle,
    Square,
    Triangle
};

/// How a series' dots look: no two series share shape, colour or lightness.
struct SeriesLook
{
    Marker marker = Marker::Circle;
    QColor colour; ///< of the shape, or of its outline where it's hollow: 3:1 against the background
};

/// What a part of a stacked bar is covered with, so that it's told without its colour.
enum class Pattern
{
    Plain,
    Rising,
    Level,
    Dots,
    Falling,
    Crossed,
    Upright,
    Grid
};

/// A part of a stacked bar: no two share a pattern, and neighbours differ in lightness.
struct StackLook
{
    QColor fill;
    QColor ink; ///< of the pattern: faint, for a figure may stand on it
    Pattern pattern = Pattern::Plain;
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
    double minRow = 20.0;
    double maxRow = 46.0;
    double rowPadding = 2.0;
    double barShare = 0.66;           ///< of the row's height
    double maxBar = 32.0;             ///< thickest bar
    double stackShare = 0.76;         ///< of the row's height, for bars with figures in them
    double maxCap = 5.0;              ///< longest half of a whisker's end
    double labelShare = 0.45;         ///< of the width, above which a label wraps
    double unbrokenLabelShare = 0.52; ///< of the width, if no label wraps then
    double swatch = 12.0;
    double minWidth = 300.0; ///< below this a chart is drawn at this width
    double narrow = 480.0;   ///< below this a chart has smaller words and margins: see ChartTheme::at
    double whisker = 1.3;
    double halo = 3.6;
    double outline = 2.0;
    double marker = 5.5;                 ///< half the width of a dot
    double link = 2.0;                   ///< between the dots of a row
    double unbrokenDotLabelShare = 0.44; ///< of the width, if no label beside dots wraps then
    double dotLabelShare = 0.4;          ///< of the width, above which a label beside dots wraps
    double remarkShare = 0.26;           ///< of the width, above which a remark wraps
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
    LineLook aside;    ///< limits shown for comparison only
    LineLook equality; ///< as high on both axes
    LineLook share;    ///< a curve of shares, the chart's own subject
    QColor link;       ///< between the dots of a row
    std::array<SeriesLook, kMostSeries> series;
    LineLook rose; ///< of a slope
    LineLook fell;
    LineLook stayed;
    LineLook onlyOnce;                               ///< of what is on one side alone
    std::array<QColor, 5> heat;                      ///< from the weakest, evenly spaced
    QColor heatEdge;                                 ///< around every cell
    std::array<StackLook, kMostStackedSeries> stack; ///< parts of a bar
    StackLook stackBase;                             ///< what a bar starts with
    std::array<QColor, 4> zones;                     ///< behind rows: any text and mark is read on them
    ChartFonts fonts;
    ChartSizes sizes;

    const ClassLook& look(WardClass wardClass) const;
    const LineLook& line(LineRole role) const;
    const LineLook& line(CurveRole role) const;
    const SeriesLook& look(std::size_t series) const;
    /// Of a cell, by its strength from 0 to 1.
    QColor heatAt(double strength) const;

    QColor barColour(WardClass wardClass) const { return look(wardClass).bar; }

    QColor cellTint(WardClass wardClass) const { return look(wardClass).cellTint; }

    static const ChartTheme& of(ThemeKind kind);

    /// This theme for a chart of the width: a narrow one has smaller words, margins and gaps.
    const ChartTheme& at(double width) const;

    ClassLook significantlyAbove;
    ClassLook above;
    ClassLook within;
    ClassLook below;
    ClassLook significantlyBelow;
    ClassLook notComparable;
};

/// Black or white, whichever is the easier to read on the colour: at least 4.5:1 on any.
QColor inkOn(const QColor& colour);

/// Contrast of two colours by WCAG 2: from 1 to 21.
double contrastOf(const QColor& a, const QColor& b);

/// Its pattern is that of paper and screen alike, whatever the line's width.
QPen penOf(const LineLook& look);

/// A mark for each class, so that colour never speaks alone; empty for Within.
QString markOf(WardClass wardClass);

/// "Significantly above (over mean + 2 SD)".
QString legendTextOf(WardClass wardClass);

/// "Significantly above": for a tooltip.
QString classTextOf(WardClass wardClass);

} // namespace wardwise
