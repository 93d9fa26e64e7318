// A measure's direction of travel in one area: its months, the control chart they make, what is found in
// them, and a sentence.
#pragma once

#include "core/base/quantity.h"
#include "core/domain/measure.h"
#include "core/domain/period.h"
#include "core/domain/special_cause.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

/// What the limits of the chart are made with.
enum class TravelChartKind : std::uint8_t
{
    None,          ///< no month has a value
    UChart,        ///< events for the people (or the month): the spread that chance gives
    LaneyUChart,   ///< the same, times how much more the months vary
    PoissonLimits, ///< few events: exact limits of whole counts
    Xmr            ///< single values without counts: their moving ranges
};

std::string_view
toText(TravelChartKind kind); ///< "u", "u-prime", "poisson", "xmr", "none": the JSON interface
std::string_view inWords(TravelChartKind kind); ///< "u chart"

struct TravelPoint
{
    Month month;
    std::optional<Count> count; ///< none: missing, which isn't nought
    std::optional<Population> population;
    std::optional<double> value;       ///< the rate as a yearly one, or the count where there's no rate
    std::optional<double> lastYear;    ///< of the same month a year before
    std::optional<double> rolling;     ///< of the twelve months that end here, in the unit of `value`
    std::optional<Count> rollingTotal; ///< events in these twelve; none unless all of them are there
    std::optional<double> centre;      ///< in the unit of `value`; with the season where one was found
    std::optional<double> low;         ///< none where the limit would be below nought
    std::optional<double> high;
    SpecialCause cause = SpecialCause::None; ///< by the run rules: a reason to look, not a finding
    bool isOutlying = false;                 ///< stands out beyond chance, all months considered

    friend bool operator==(const TravelPoint&, const TravelPoint&) = default;
};

/// Months that share one centre line, from where the chart was rebased.
struct TravelSegment
{
    Month first;
    Month last;
    int months = 0;       ///< that have a value
    bool isTrial = false; ///< fewer than twelve: limits that will move

    friend bool operator==(const TravelSegment&, const TravelSegment&) = default;
};

/// What holds beyond chance at a strict level (p < 0.001), since many measures of many wards are looked at.
enum class TravelFindingKind : std::uint8_t
{
    Season,
    Growth,
    Step,
    OutlyingMonth,
    YearOnYear
};

std::string_view toText(TravelFindingKind kind); ///< "season", "growth", ...: the JSON interface

struct TravelFinding
{
    TravelFindingKind kind = TravelFindingKind::Growth;
    Month first;          ///< the month that stands out, steps or peaks; of a growth, of two years: the first
    Month last;           ///< the last, else as `first`
    double percent = 0.0; ///< peak above the year's average; growth in a year; step; month above expected
    std::optional<Interval> percent95;
    double p = 1.0; ///< allowing for the series' own dispersion and for how many were looked at
    std::string sentence;

    friend bool operator==(const TravelFinding&, const TravelFinding&) = default;
};

/// How far a change goes beyond chance.
enum class ChangeVerdict : std::uint8_t
{
    WithinChance, ///< p of 0.05 and more
    Indication,   ///< beyond chance taken by itself; of twenty such comparisons chance gives one
    BeyondChance  ///< p below 0.001
};

std::string_view toText(ChangeVerdict verdict); ///< "within-chance", ...: the JSON interface

/// The last months against the same ones a year before.
struct TravelChange
{
    Month first; ///< of the later months
    Month last;
    int months = 0; ///< compared in each of both years: those that are there in both
    Count before;
    Count after;
    std::optional<double> percent;      ///< of the rate; none from nought
    std::optional<Interval> percent95;  ///< exact; none where it has no upper end that says anything
    std::optional<Interval> adjusted95; ///< wider by the root of the dispersion
    double exactP = 1.0;                ///< central, by chance alone
    double dispersion = 1.0;            ///< of the series about what was found in it
    double p = 1.0;                     ///< allowing for that
    ChangeVerdict verdict = ChangeVerdict::WithinChance;
    std::string sentence;

    friend bool operator==(const TravelChange&, const TravelChange&) = default;
};

/// A published percentage tested with a count worked back from it: indicative only.
struct PublishedChange
{
    double percent = 0.0; ///< as published
    int decimals = 0;
    std::string periods; ///< "2018-19"; empty where it isn't known
    Count known;         ///< the count of one period; of a range, the one least favourable to a change
    bool isKnownFromRate = false;     ///< it's worked back from a published rate
    bool knowsLater = true;           ///< `known` is the later period's
    Interval other;                   ///< whole counts of the other period that round to the percentage
    Count assumed;                    ///< the one of these that is nearest to no change
    std::optional<Interval> ratio95;  ///< later over earlier, exact, with the assumed count
    double p = 1.0;                   ///< exact, of the assumed count: the least favourable
    double dispersionToExplain = 0.0; ///< how much more than chance counts would have to vary
    ChangeVerdict verdict = ChangeVerdict::WithinChance;
    std::string sentence;

    friend bool operator==(const PublishedChange&, const PublishedChange&) = default;
};

struct Travel
{
    std::string area;
    std::string areaCode;
    std::string measure;
    std::string madeOf; ///< "Burglary + Robbery"; empty where it has counts of its own
    MeasureUnit unit = MeasureUnit::Count;
    Direction direction = Direction::HigherIsWorse;
    std::string periodInWords;
    std::string sourceKey;
    std::string sourceTitle;
    std::string attribution;
    bool isRate = false; ///< values are yearly rates in `unit`, else counts of a month
    int decimals = 1;    ///< that values are shown with

    std::vector<TravelPoint> points; ///< every month from the first to the last, gaps included
    std::vector<TravelSegment> segments;
    TravelChartKind chart = TravelChartKind::None;
    std::string whyChart; ///< which limits, and why these
    bool hasSeasonalLimits = false;
    std::vector<double> seasonalIndices;  ///< January to December, mean 1; empty where no season was found
    std::optional<Month> suggestedRebase; ///< at the step that was found: never applied by itself
    std::optional<TravelChange> change;
    std::optional<PublishedChange> published;
    std::vector<TravelFinding> findings; ///< season, growth or step, outlying months, year on year
    std::string sentence;                ///< all of it for a board
    std::vector<std::string> notes;      ///< what a reader must know

    friend bool operator==(const Travel&, const Travel&) = default;
};

} // namespace wardwise
