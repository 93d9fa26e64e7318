#include "core/charts/period_pair.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace wardwise {

namespace {

constexpr double kBeyond95P = 0.05;
constexpr double kBeyond998P = 0.002;

bool hasRisen(const PlotPosition& at)
{
    return at.y > at.x;
}

WardClass levelOfChange(const WardChange& change, const PlotPosition& at)
{
    if (!change.p) {
        return WardClass::NotComparable;
    }
    if (*change.p >= kBeyond95P) {
        return WardClass::Within;
    }
    const bool strict = *change.p < kBeyond998P;
    if (hasRisen(at)) {
        return strict ? WardClass::SignificantlyAbove : WardClass::Above;
    }
    return strict ? WardClass::SignificantlyBelow : WardClass::Below;
}

constexpr std::array kChangeLevels{
    std::pair(WardClass::SignificantlyAbove, "Risen, beyond the 99.8 % limit of chance"),
    std::pair(WardClass::Above, "Risen, beyond the 95 % limit"),
    std::pair(WardClass::Within, "Within chance"),
    std::pair(WardClass::Below, "Fallen, beyond the 95 % limit"),
    std::pair(WardClass::SignificantlyBelow, "Fallen, beyond the 99.8 % limit of chance"),
    std::pair(WardClass::NotComparable, "Not tested")};

std::string changeWords(const WardChange& change, WardClass level)
{
    std::string text;
    if (change.percent) {
        const auto whole = static_cast<std::int64_t>(std::llround(std::abs(*change.percent)));
        text = whole == 0 ? "Changed by less than 1 %"
                          : (*change.percent > 0 ? "Up " : "Down ") + groupedText(whole) + " %";
    } else {
        text = "From nought";
    }
    return text
           + (level == WardClass::NotComparable
                  ? "; not tested, as a count or a population isn't known in both"
              : level == WardClass::Within ? "; within what chance alone would give"
                                           : "; more than chance alone would give");
}

std::string likenessWords(PeriodLikeness likeness)
{
    switch (likeness) {
    case PeriodLikeness::SameMonths:
        return "the same months of the year";
    case PeriodLikeness::WholeYears:
        return "whole years";
    case PeriodLikeness::OtherMonths:
        break;
    }
    return "annual equivalents of different months of the year, so a season shows as a change, too";
}

/// "9 of 15 wards rose, 2 of them more than chance alone would give; 6 fell, none of them."
std::string movedWords(const PointChart& chart)
{
    int risen = 0;
    int fallen = 0;
    int risenBeyond = 0;
    int fallenBeyond = 0;
    for (const PlotPoint& point : chart.points) {
        risen += point.at.y > point.at.x ? 1 : 0;
        fallen += point.at.y < point.at.x ? 1 : 0;
        risenBeyond +=
            point.level == WardClass::Above || point.level == WardClass::SignificantlyAbove ? 1 : 0;
        fallenBeyond +=
            point.level == WardClass::Below || point.level == WardClass::SignificantlyBelow ? 1 : 0;
    }
    return groupedText(risen) + " of " + countText(static_cast<std::int64_t>(chart.points.size()), "ward")
           + " rose, " + groupedText(risenBeyond) + " of them by more than chance alone would give; "
           + groupedText(fallen) + " fell, " + groupedText(fallenBeyond) + " by more than that.";
}

std::string rateSourceWords(const Comparison& comparison, bool isPublished)
{
    return comparison.periodTitle + (isPublished ? " published" : " computed");
}

/// Where one period's rates are published and the other's computed, that's said.
void noteRateSources(const Comparison& before, const Comparison& after, std::vector<std::string>& footer)
{
    const auto published = [](const Comparison& comparison) {
        return std::any_of(comparison.rows.begin(), comparison.rows.end(), [](const ComparisonRow& row) {
            return row.rate.rateSource == RateSource::Published;
        });
    };
    if (published(before) != published(after)) {
        footer.push_back("Not quite like with like: rates of " + rateSourceWords(before, published(before))
                         + ", those of " + rateSourceWords(after, published(after)) + ".");
    }
}

/// What both say is said once, all else with the period that it's of.
void addNotes(const Comparison& before, const Comparison& after, std::vector<std::string>& footer)
{
    const auto isIn = [](const Comparison& comparison, const std::string& note) {
        return std::find(comparison.notes.begin(), comparison.notes.end(), note) != comparison.notes.end();
    };
    for (const auto& [of, other] : {std::pair(&before, &after), std::pair(&after, &before)}) {
        for (const std::string& note : of->notes) {
            const bool isShared = isIn(*other, note);
            if (!isShared || of == &after) {
                footer.push_back(isShared ? note : of->periodTitle + ": " + note);
            }
        }
    }
}

void addPeriodsFooter(const Comparison& before, const Comparison& after, PointChart& chart)
{
    const bool tests = std::any_of(chart.points.begin(), chart.points.end(), [](const PlotPoint& point) {
        return point.level != WardClass::NotComparable;
    });
    const bool reconstructed =
        std::any_of(after.rows.begin(), after.rows.end(), [](const ComparisonRow& row) {
            return row.rate.countSource == CountSource::Reconstructed;
        });
    std::vector<std::string>& footer = chart.words.footer;
    footer = {"Source: " + (after.attribution.empty() ? after.sourceTitle : after.attribution),
              "Periods: " + before.periodInWords + " (across) and " + after.periodInWords + " (up)."};
    if (tests) {
        footer.push_back(movedWords(chart));
        footer.push_back(
            std::string("Each ward's two rates are tested by themselves, with chance alone: of wards that "
                        "haven't changed, about 1 in 20 lies beyond the 95\u00a0% limit and 1 in 500 "
                        "beyond the 99.8\u00a0% one.")
            + (reconstructed ? " Counts are worked back from the published rates." : ""));
    } else {
        footer.emplace_back("Changes aren't tested: counts and populations of both periods aren't known.");
    }
    noteRateSources(before, after, footer);
    addNotes(before, after, footer);
}

std::unordered_map<AreaId, const AreaRate*> ratesByWard(const Comparison& comparison)
{
    std::unordered_map<AreaId, const AreaRate*> rates;
    for (const ComparisonRow& row : comparison.rows) {
        rates.emplace(row.rate.area, &row.rate);
    }
    return rates;
}

void addPoints(const Comparison& before, const Comparison& after, const PeriodChanges& changes,
               PointChart& chart)
{
    const auto earlier = ratesByWard(before);
    const auto later = ratesByWard(after);
    chart.points.reserve(changes.wards.size());
    for (const WardChange& change : changes.wards) {
        const AreaRate& from = *earlier.at(change.area);
        const AreaRate& to = *later.at(change.area);
        PlotPoint point;
        point.key = change.area;
        point.label = to.name;
        point.at = {from.rate->value, to.rate->value};
        point.xText = rateText(from);
        point.yText = rateText(to);
        point.level = levelOfChange(change, point.at);
        point.remark = changeWords(change, point.level);
        chart.points.push_back(std::move(point));
    }
}

void addEquality(PointChart& chart)
{
    constexpr double kBeyond = 1.06;
    double most = 0.0;
    for (const PlotPoint& point : chart.points) {
        most = std::max({most, point.at.x, point.at.y});
    }
    chart.most = most > 0.0 ? most * kBeyond : 1.0;
    chart.curves.push_back({CurveRole::Equality, {{0.0, 0.0}, {*chart.most, *chart.most}}});
    chart.curveWords.push_back({CurveRole::Equality, "Same rate in both: above the line it has risen"});
}

} // namespace

PointChart periodPair(const Comparison& before, const Comparison& after, const PeriodChanges& changes,
                      const std::string& marking)
{
    PointChart chart;
    ChartWords& words = chart.words;
    words.title = measureTitle(after) + " by ward, " + after.area + ", " + before.periodTitle + " and "
                  + after.periodTitle;
    const std::string form = after.form ? "; " + std::string(inWords(*after.form)) : std::string();
    words.subtitle = "One measure in two periods: " + likenessWords(changes.likeness) + form;
    const std::string axis = axisLabel(after.unit, after.weightUnit);
    words.axis = after.periodTitle + ": " + axis;
    chart.xAxis = before.periodTitle + ": " + axis;
    words.marking = marking;
    addPoints(before, after, changes, chart);
    if (chart.points.empty()) {
        words.explanation = "No ward has a rate in both periods. Choose another one.";
        words.description = words.explanation;
        return chart;
    }
    for (const auto& [level, text] : kChangeLevels) {
        if (std::any_of(chart.points.begin(), chart.points.end(),
                        [level = level](const PlotPoint& point) { return point.level == level; })) {
            chart.levels.push_back({level, text});
        }
    }
    addEquality(chart);
    addPeriodsFooter(before, after, chart);
    words.description = "Points for " + countText(static_cast<std::int64_t>(chart.points.size()), "ward")
                        + " by their rates in two periods. " + movedWords(chart)
                        + " The table says the same in figures.";
    return chart;
}

} // namespace wardwise
