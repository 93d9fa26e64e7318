// What a chart shows, never how: values, words and meaning. A new kind of chart is a new alternative of
// ChartSpec, and the compiler lists every place that must learn to draw it.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/charts/chart_words.h"
#include "core/charts/heat_matrix.h"
#include "core/charts/slope_chart.h"
#include "core/charts/stacked_rows.h"
#include "core/domain/comparison.h"
#include "core/domain/period.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wardwise {

struct RankedBar
{
    AreaId area;
    std::string label;           ///< the area's name, whole
    std::optional<double> value; ///< none: the row is kept, with `valueText` saying why
    std::string valueText;       ///< "178.3", "suppressed"
    std::optional<Interval> interval;
    WardClass wardClass = WardClass::NotComparable;

    friend bool operator==(const RankedBar&, const RankedBar&) = default;
};

enum class LineRole
{
    Mean,
    OneSd,
    TwoSd,
    Same ///< where a value is as high as what it's compared with
};

struct ReferenceLine
{
    LineRole role = LineRole::Mean;
    std::string label; ///< "Mean 67.0", "+1 SD 101.9"
    double value = 0.0;

    friend bool operator==(const ReferenceLine&, const ReferenceLine&) = default;
};

/// Horizontal bars, highest first, with lines at the reference's mean, +1 SD and +2 SD.
struct RankedBars
{
    ChartWords words;
    std::vector<RankedBar> bars;
    std::vector<ReferenceLine> lines;

    friend bool operator==(const RankedBars&, const RankedBars&) = default;
};

/// One thing in several series: the partnership and the force, two years.
struct DotRow
{
    ChartKey key;
    std::string label;
    std::vector<std::optional<double>> values; ///< one for each series; none leaves its dot out
    std::vector<std::string> valueTexts;       ///< one for each series, whole: "14.9 per 1,000", "suppressed"
    std::string remark;                        ///< at the row's end: "14.9 v 12.0"
    std::vector<std::optional<Interval>> intervals =
        {}; ///< one for each series; none at all where none is known

    friend bool operator==(const DotRow&, const DotRow&) = default;
};

/// A stretch of the axis with a name, shown as a band behind the rows: "Priority". Ends may be infinite: then
/// it reaches to the axis's end.
struct ValueZone
{
    double from = 0.0;
    double to = 0.0;
    std::string name;
    std::size_t look = 0; ///< 0 is the lightest; beyond the last the looks begin again

    friend bool operator==(const ValueZone&, const ValueZone&) = default;
};

/// The most series that DotRows tells apart by shape and colour.
constexpr std::size_t kMostSeries = 4;

/// Horizontal rows from the first to the last, each with a dot for every series, joined by a thin line, and
/// its interval where it's known.
struct DotRows
{
    ChartWords words;
    std::vector<std::string>
        series; ///< one to four: of several the first is what the others are held against
    std::vector<DotRow> rows;
    std::optional<ReferenceLine> line;
    std::vector<ValueZone> zones = {}; ///< from the lowest; they don't overlap

    friend bool operator==(const DotRows&, const DotRows&) = default;
};

enum class CurveRole
{
    Baseline, ///< what areas are held against
    Inner,    ///< the nearer limits
    Outer,    ///< the farther limits
    Aside,    ///< limits shown for comparison only
    Equality, ///< as high on both axes
    Share     ///< how much of all lies in the lowest so many
};

struct PlotPosition
{
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const PlotPosition&, const PlotPosition&) = default;
};

/// A line through points of rising x; several may share a role and its words.
struct PlotCurve
{
    CurveRole role = CurveRole::Baseline;
    std::vector<PlotPosition> points;

    friend bool operator==(const PlotCurve&, const PlotCurve&) = default;
};

struct PlotPoint
{
    ChartKey key;      ///< an area, or what else the point stands for
    std::string label; ///< its name, whole
    PlotPosition at;
    std::string xText;                   ///< "7,463"
    std::string yText;                   ///< "178.3"
    WardClass level = WardClass::Within; ///< how far out it lies, in the words of the chart's levels
    std::string remark;      ///< whole lines for who points at it: "1,331 events; above the 99.8 % limit"
    bool isBackdrop = false; ///< stands behind the others, unnamed
    std::optional<double> size = {}; ///< what the area of its bubble stands for, >= 0; none: a plain point
    std::string sizeText = {};       ///< "1,331"
    std::optional<Interval> across = {}; ///< in which x may lie: a thin line through the point
    std::optional<Interval> up = {};     ///< likewise y

    friend bool operator==(const PlotPoint&, const PlotPoint&) = default;
};

struct LevelWords
{
    WardClass level = WardClass::Within;
    std::string words; ///< "Above the 99.8 % limit"

    friend bool operator==(const LevelWords&, const LevelWords&) = default;
};

struct CurveWords
{
    CurveRole role = CurveRole::Baseline;
    std::string words; ///< "95 % limits"

    friend bool operator==(const CurveWords&, const CurveWords&) = default;
};

/// Points over two axes, with curves: a funnel, one measure against another, or bubbles of which areas say a
/// third value. `words.axis` is the vertical one. Points beyond the middle level are named where there's
/// room, those at one place together.
struct PointChart
{
    ChartWords words;
    std::string xAxis;
    std::vector<PlotPoint> points;
    std::vector<PlotCurve> curves;
    std::vector<LevelWords> levels; ///< those that occur
    std::vector<CurveWords> curveWords;
    std::string backdropWords;      ///< empty: there's no backdrop
    std::optional<double> most;     ///< where both axes end, of shares say; none: a little beyond the points
    std::string sizeWords = {};     ///< what bubbles' areas say: "Recorded events"; empty without bubbles
    std::string intervalWords = {}; ///< what the thin lines say: "95 % interval"; empty where there are none

    friend bool operator==(const PointChart&, const PointChart&) = default;
};

/// The people of an age band, those of one side to the left of nought and of the other to the right.
struct PyramidRow
{
    ChartKey key;
    std::string label;                            ///< "25–29"
    std::array<std::optional<double>, 2> shares;  ///< per cent of all that are drawn; none leaves the bar out
    std::array<std::string, 2> texts;             ///< "5.1 % (204)", "suppressed"
    std::array<std::optional<double>, 2> outline; ///< likewise, of those that they're held against

    friend bool operator==(const PyramidRow&, const PyramidRow&) = default;
};

/// Bars to both sides, the oldest at the top, with the outline of others as a stepped line.
struct Pyramid
{
    ChartWords words;
    std::array<std::string, 2> sides; ///< "Males", "Females"
    std::string bars;                 ///< whose shares the bars are: "Victims of crime"
    std::string outline;              ///< whose the outline is; empty where there's none
    std::vector<PyramidRow> rows;

    friend bool operator==(const Pyramid&, const Pyramid&) = default;
};

/// What is told of a month by the shape of its mark.
enum class MonthMark
{
    Plain,
    SignalHigh, ///< the run rules point at it
    SignalLow,
    OutlyingHigh, ///< stands out beyond chance
    OutlyingLow
};

struct ChartMonth
{
    Month month;
    std::optional<Count> count;
    std::optional<Population> population;
    std::optional<double> value; ///< none: missing, and the line has a gap
    std::optional<double> lastYear;
    std::optional<double> rolling; ///< mean of the twelve months that end here
    std::optional<double> centre;
    std::optional<double> low;
    std::optional<double> high;
    bool startsSegment = false; ///< the chart is rebased here
    MonthMark mark = MonthMark::Plain;
    std::string remark{}; ///< why it's marked; empty otherwise

    friend bool operator==(const ChartMonth&, const ChartMonth&) = default;
};

/// A measure month by month as a control chart, with the same month last year and the rolling year.
struct TravelChart
{
    ChartWords words;
    std::vector<ChartMonth> months; ///< every month from the first to the last
    int decimals = 1;               ///< that values are shown with
    bool isRate = false;
    bool hasSeasonalLimits = false;
    std::optional<Month> step; ///< where a step was found, and a rebase is suggested
    std::string stepLabel;     ///< "Step: December 2017"

    friend bool operator==(const TravelChart&, const TravelChart&) = default;
};

/// A ward in a panel.
struct PanelBar
{
    AreaId area;
    std::string label;           ///< the area's name, whole
    std::optional<double> value; ///< none: its place is kept, with `valueText` saying why
    std::string valueText;       ///< "178.3", "suppressed"
    WardClass wardClass = WardClass::NotComparable;
    std::optional<int> rank = {};     ///< 1 is the highest
    std::optional<double> index = {}; ///< 100 at `indexBase` of the panel

    friend bool operator==(const PanelBar&, const PanelBar&) = default;
};

/// One measure of all wards, on a scale of its own that starts at nought.
struct MeasurePanel
{
    MeasureId measure;
    std::string title;          ///< the measure
    std::string unit;           ///< "per 1,000 residents a year"; empty where the axis says it of all
    std::vector<PanelBar> bars; ///< the highest first, those without a value last
    std::optional<ReferenceLine> mean;
    std::string indexBase; ///< what stands at index 100: "the force's rate"

    friend bool operator==(const MeasurePanel&, const MeasurePanel&) = default;
};

/// A small panel for each measure, each with the same wards as ranked bars.
struct SmallMultiples
{
    ChartWords words;
    std::vector<MeasurePanel> panels;
    std::optional<AreaId> ward; ///< named in every panel; where none is, each names its highest

    friend bool operator==(const SmallMultiples&, const SmallMultiples&) = default;
};

using ChartSpec = std::variant<RankedBars, DotRows, PointChart, TravelChart, Pyramid, SmallMultiples,
                               HeatMatrix, SlopeChart, StackedRows>;

/// The words of whichever chart it is.
const ChartWords& wordsOf(const ChartSpec& spec);

} // namespace wardwise
