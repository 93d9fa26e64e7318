#include "core/comparison/travel.h"

#include "core/base/number_text.h"
#include "core/comparison/travel_change.h"
#include "core/comparison/travel_limits.h"
#include "core/comparison/travel_series.h"
#include "core/comparison/travel_words.h"
#include "core/stats/distribution.h"
#include "core/stats/trend.h"

#include <algorithm>
#include <cmath>

namespace wardwise::comparison {

namespace {

constexpr std::size_t kMonthsInYear = kMonthsAYear;
constexpr double kInPercent = 100.0;

Interval percentInterval(double log, double error)
{
    constexpr double kLevel = 0.95;
    const double reach = stats::normalQuantileOfLevel(kLevel) * error;
    return {.low = kInPercent * std::expm1(log - reach), .high = kInPercent * std::expm1(log + reach)};
}

/// The mean of the twelve months that end at `last`; none unless all are there.
void addRolling(TravelPoint& point, const std::vector<std::optional<double>>& values,
                const MonthlySeries& series, std::size_t last)
{
    if (last + 1 < kMonthsInYear) {
        return;
    }
    double sum = 0.0;
    Count total;
    for (std::size_t i = last + 1 - kMonthsInYear; i <= last; ++i) {
        if (!values[i]) {
            return;
        }
        sum += *values[i];
        total += series.months[i].count.value_or(Count{});
    }
    point.rolling = sum / static_cast<double>(kMonthsInYear);
    point.rollingTotal = series.hasCounts ? std::optional(total) : std::nullopt;
}

void addPoints(Travel& travel, const MonthlySeries& series)
{
    const auto values = series.values();
    travel.points.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        TravelPoint point;
        point.month = series.months[i].month;
        point.count = series.months[i].count;
        point.population = series.months[i].population;
        point.value = values[i];
        point.lastYear = i >= kMonthsInYear ? values[i - kMonthsInYear] : std::nullopt;
        addRolling(point, values, series, i);
        travel.points.push_back(point);
    }
}

Month monthAt(const MonthlySeries& series, std::size_t at)
{
    return series.months[at].month;
}

void addSeason(Travel& travel, const MonthlySeries& series, const FoundSeason& season)
{
    const auto peak = std::max_element(season.indices.begin(), season.indices.end());
    const auto peakMonth = static_cast<int>(peak - season.indices.begin()) + 1;
    const auto first = std::find_if(series.months.begin(), series.months.end(),
                                    [&](const TravelMonth& month) { return month.month.month == peakMonth; });
    travel.seasonalIndices = season.indices;
    travel.findings.push_back({.kind = TravelFindingKind::Season,
                               .first = first->month,
                               .last = first->month,
                               .percent = kInPercent * (*peak - 1),
                               .percent95 = {},
                               .p = season.p,
                               .sentence = seasonSentence(season)});
}

void addFindings(Travel& travel, const MonthlySeries& series, const TravelModel& model)
{
    if (model.season) {
        addSeason(travel, series, *model.season);
    }
    if (model.growth) {
        const FoundGrowth& growth = *model.growth;
        travel.findings.push_back({.kind = TravelFindingKind::Growth,
                                   .first = series.months.front().month,
                                   .last = series.months.back().month,
                                   .percent = kInPercent * std::expm1(growth.perYear),
                                   .percent95 = percentInterval(growth.perYear, growth.error),
                                   .p = growth.p,
                                   .sentence = growthSentence(growth)});
    }
    if (model.step) {
        const Month at = monthAt(series, model.step->at);
        travel.suggestedRebase = at;
        travel.findings.push_back({.kind = TravelFindingKind::Step,
                                   .first = at,
                                   .last = at,
                                   .percent = kInPercent * std::expm1(model.step->log),
                                   .percent95 = percentInterval(model.step->log, model.step->error),
                                   .p = model.step->p,
                                   .sentence = stepSentence(*model.step, at)});
    }
    for (const FoundMonth& found : model.outlying) {
        TravelPoint& point = travel.points[found.at];
        point.isOutlying = true;
        travel.findings.push_back(
            {.kind = TravelFindingKind::OutlyingMonth,
             .first = point.month,
             .last = point.month,
             .percent = kInPercent * (static_cast<double>(point.count->value) / found.expected - 1),
             .percent95 = {},
             .p = found.p,
             .sentence = outlyingSentence(found, point.month, *point.count)});
    }
    if (travel.change && travel.change->verdict == ChangeVerdict::BeyondChance) {
        const TravelChange& change = *travel.change;
        travel.findings.push_back({.kind = TravelFindingKind::YearOnYear,
                                   .first = change.first,
                                   .last = change.last,
                                   .percent = change.percent.value_or(0.0),
                                   .percent95 = change.adjusted95,
                                   .p = change.p,
                                   .sentence = change.sentence});
    }
}

/// Values without counts: whether they go one way, by the ranks of the same months.
void addRankTrend(Travel& travel, const MonthlySeries& series)
{
    const auto values = series.values();
    const auto seasonal = stats::seasonalKendall(values, kMonthsInYear);
    if (!seasonal || values.size() < kMonthsForSeason) {
        travel.sentence = "There are too few months to tell a direction.";
        return;
    }
    const bool isFound = seasonal->p < kClaimP && seasonal->slope;
    travel.sentence =
        isFound ? std::string("Held against the same months of other years it ")
                      + (seasonal->s > 0 ? "rises" : "falls") + ", more than chance alone would give."
                : "Held against the same months of other years it neither rises nor falls beyond "
                  "chance.";
    if (isFound) {
        travel.findings.push_back({.kind = TravelFindingKind::Growth,
                                   .first = series.months.front().month,
                                   .last = series.months.back().month,
                                   .percent = 0.0,
                                   .percent95 = {},
                                   .p = seasonal->p,
                                   .sentence = travel.sentence});
    }
}

void addNotes(Travel& travel)
{
    const auto missing = std::count_if(travel.points.begin(), travel.points.end(),
                                       [](const TravelPoint& point) { return !point.value; });
    if (missing > 0) {
        travel.notes.push_back(countText(missing, "month") + " of "
                               + groupedText(static_cast<std::int64_t>(travel.points.size()))
                               + (missing == 1 ? " is" : " are") + " missing: a gap, not nought.");
    }
    for (const TravelSegment& segment : travel.segments) {
        if (segment.isTrial) {
            const std::string since = travel.segments.size() > 1 ? " from " + inWords(segment.first) : "";
            travel.notes.push_back("Trial limits" + since + ": they rest on "
                                   + countText(segment.months, "month")
                                   + ", fewer than 12, and will move as months are added.");
        }
    }
    if (!travel.seasonalIndices.empty()) {
        travel.notes.emplace_back(
            "The season is taken from the same months of all years; months count as they "
            "are, whatever their length.");
    }
    const auto marked =
        std::count_if(travel.points.begin(), travel.points.end(), [](const TravelPoint& point) {
            return point.cause != SpecialCause::None && !point.isOutlying;
        });
    const auto shown = std::count_if(travel.points.begin(), travel.points.end(),
                                     [](const TravelPoint& point) { return point.value.has_value(); });
    constexpr double kMarkedByChance = 0.04;
    constexpr double kMany = 3.0;
    const double byChance = kMarkedByChance * static_cast<double>(shown);
    if (static_cast<double>(marked) > kMany * std::max(1.0, byChance)) {
        travel.notes.push_back("Open marks: " + groupedText(marked) + " of " + countText(shown, "month")
                               + ", where the run rules would mark about "
                               + fixedText(std::max(1.0, byChance), 0)
                               + " by chance: look for a lasting change.");
    } else if (marked > 0) {
        travel.notes.push_back(
            "Open marks: " + countText(marked, "month")
            + " that the usual run rules point at. They look at every month, and chance alone marks about "
              "one in 25: a reason to look, not a finding.");
    }
}

} // namespace

Travel travelOf(const TravelSeries& series)
{
    const MonthlySeries monthly = monthlySeries(series);
    Travel travel;
    travel.isRate = monthly.isRate;
    travel.decimals = monthly.hasCounts ? (monthly.isRate ? 1 : 0) : series.decimals;
    if (monthly.months.empty()) {
        travel.sentence = "No month has a figure.";
        addLimits(travel, monthly, {});
        return travel;
    }
    const Period span{.id = {},
                      .label = {},
                      .first = monthly.months.front().month,
                      .last = monthly.months.back().month,
                      .note = {}};
    travel.periodInWords = inWords(span);
    addPoints(travel, monthly);
    const TravelModel model =
        monthly.hasCounts ? modelTravel(span.first, monthly.counts(), monthly.rebasedAt) : TravelModel{};
    addLimits(travel, monthly, model.season ? model.season->indices : std::vector<double>{});
    if (monthly.hasCounts) {
        travel.change = yearOnYear(monthly, model.dispersion);
        addFindings(travel, monthly, model);
        travel.sentence = travelSentence(travel, model);
    } else {
        addRankTrend(travel, monthly);
    }
    addNotes(travel);
    return travel;
}

} // namespace wardwise::comparison
