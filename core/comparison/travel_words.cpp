#include "core/comparison/travel_words.h"

#include "core/base/number_text.h"
#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>

namespace wardwise::comparison {

namespace {

constexpr double kPercent = 100.0;

double percentOfLog(double log)
{
    return kPercent * std::expm1(log);
}

/// "+3 %", "−8 %"; "0 %".
std::string signedPercent(double percent, int decimals = 0)
{
    const std::string text = fixedText(percent, decimals);
    return (readNumber(text) && readNumber(text)->value > 0 ? "+" + text : text) + " %";
}

/// "8 %", of a growth or a fall whose direction the words say.
std::string plainPercent(double percent)
{
    constexpr double kFine = 2.0; // below, a decimal
    const double size = std::abs(percent);
    return fixedText(size, size < kFine ? 1 : 0) + " %";
}

/// "Up 12 %", "Down 3 %", "Hardly changed (+0.3 %)", "Up from none".
std::string directionWords(const std::optional<double>& percent)
{
    if (!percent) {
        return "Up from none";
    }
    constexpr double kHardly = 0.5;
    if (std::abs(*percent) < kHardly) {
        return *percent == 0 ? "Unchanged" : "Hardly changed";
    }
    return (*percent > 0 ? "Up " : "Down ") + fixedText(std::abs(*percent), 0) + " %";
}

/// "p 0.032", "p 0.0021".
std::string smallP(double p)
{
    constexpr double kSmall = 0.01;
    constexpr int kDecimals = 3;
    return "p " + fixedText(p, p < kSmall ? kDecimals + 1 : kDecimals);
}

/// What the months show of chance: counts that vary more than chance alone makes them are held against that.
std::string verdictWords(ChangeVerdict verdict, double p, bool isSpread)
{
    switch (verdict) {
    case ChangeVerdict::BeyondChance:
        return isSpread ? "more than chance and how much these months vary anyway would give"
                        : "more than chance alone would give";
    case ChangeVerdict::Indication:
        return "more than chance alone would usually give (" + smallP(p)
               + "), but not beyond doubt where many measures and wards are compared";
    case ChangeVerdict::WithinChance:
        break;
    }
    return isSpread ? "no more than these months vary anyway" : "within what chance alone would give";
}

std::string spanWords(const TravelChange& change)
{
    const int span = monthsBetween(change.first, change.last);
    if (change.months == kMonthsAYear) {
        return "in the 12 months to " + inWords(change.last) + " on the 12 before";
    }
    if (change.months == 1) {
        return "in " + inWords(change.last) + " on the same month a year before";
    }
    const std::string same = " on the same months a year before";
    if (span == change.months) {
        return "in the " + groupedText(change.months) + " months to " + inWords(change.last) + same;
    }
    return "in " + groupedText(change.months) + " of the months " + inWords(change.first) + " to "
           + inWords(change.last) + ", those known in both years," + same;
}

/// "6 % to 10 %", of a growth or fall, the nearer to nought first.
std::string sizeInterval(double log, double error)
{
    constexpr double kLevel = 0.95;
    const double reach = stats::normalQuantileOfLevel(kLevel) * error;
    const double near = percentOfLog(log > 0 ? log - reach : log + reach);
    const double far = percentOfLog(log > 0 ? log + reach : log - reach);
    return "95 % interval " + plainPercent(near) + " to " + plainPercent(far);
}

std::string monthName(std::size_t month)
{
    const std::string whole = inWords(Month{.year = 2000, .month = static_cast<int>(month) + 1});
    return whole.substr(0, whole.find(' '));
}

/// What there wasn't enough of to look for.
std::string notSought(const TravelModel& model)
{
    if (!model.soughtChange) {
        return "There are too few months or events to look for a season, a growth, a step or single months.";
    }
    return model.soughtSeason ? ""
                              : "With less than two whole years a season can't be told from other changes.";
}

} // namespace

std::string changeSentence(const TravelChange& change)
{
    std::string figures = groupedText(change.after.value) + " against " + groupedText(change.before.value);
    if (change.adjusted95) {
        figures += "; 95 % interval " + signedPercent(change.adjusted95->low) + " to "
                   + signedPercent(change.adjusted95->high);
    } else if (change.percent) {
        figures += "; too few events or too spread for an interval";
    }
    return directionWords(change.percent) + " " + spanWords(change) + " (" + figures + "): "
           + verdictWords(change.verdict, change.p, fixedText(change.dispersion, 1) != fixedText(1.0, 1))
           + ".";
}

std::string publishedSentence(const PublishedChange& change)
{
    const bool isRange = change.other.low < change.other.high;
    const auto number = [](double count) { return groupedText(std::llround(count)); };
    const std::string range =
        isRange ? number(change.other.low) + " to " + number(change.other.high) : number(change.other.low);
    const std::string known =
        change.isKnownFromRate ? "about " + groupedText(change.known.value) + " (worked back from the rate)"
                               : groupedText(change.known.value);
    std::string text = "Published as " + signedPercent(change.percent, change.decimals) + ": with " + known
                       + (change.knowsLater ? " now" : " then") + ", which makes it " + range
                       + (change.knowsLater ? " before" : " now") + ", this is "
                       + verdictWords(change.verdict, change.p, false) + ".";
    if (change.verdict != ChangeVerdict::WithinChance) {
        text += " Counts that vary " + fixedText(change.dispersionToExplain, 1)
                + " times as much as chance alone makes them would explain it.";
    }
    return text
           + (change.isKnownFromRate ? " Indicative only: both counts are worked back from published figures."
                                     : " Indicative only: one count is worked back from the percentage.");
}

std::string seasonSentence(const FoundSeason& season)
{
    const auto [low, high] = std::minmax_element(season.indices.begin(), season.indices.end());
    const auto at = [&](auto each) {
        return monthName(static_cast<std::size_t>(each - season.indices.begin()));
    };
    return "There is a season: " + at(high) + " is about " + plainPercent(kPercent * (*high - 1))
           + " above the year's average, " + at(low) + " about " + plainPercent(kPercent * (1 - *low))
           + " below it.";
}

std::string growthSentence(const FoundGrowth& growth)
{
    return std::string("Over the whole time it has ") + (growth.perYear > 0 ? "grown" : "fallen")
           + " by about " + plainPercent(percentOfLog(growth.perYear)) + " a year ("
           + sizeInterval(growth.perYear, growth.error) + "), more than chance alone would give"
           + (growth.orStep ? "; whether steadily or at once, the months can't tell." : ".");
}

std::string stepSentence(const FoundStep& step, Month at)
{
    return "From " + inWords(at) + " on it is about " + plainPercent(percentOfLog(step.log))
           + (step.log > 0 ? " higher" : " lower") + " than before (" + sizeInterval(step.log, step.error)
           + "), more than chance or a steady " + (step.log > 0 ? "growth" : "fall")
           + " would explain. If there is a reason for it, rebase the chart there.";
}

std::string outlyingSentence(const FoundMonth& found, Month month, Count count)
{
    return inWords(month) + " stands out: " + groupedText(count.value)
           + ", where the other months lead one to " + "expect about " + fixedText(found.expected, 0) + ".";
}

std::string travelSentence(const Travel& travel, const TravelModel& model)
{
    std::vector<std::string> parts;
    if (travel.change) {
        parts.push_back(travel.change->sentence);
    } else if (!travel.points.empty() && travel.chart != TravelChartKind::Xmr) {
        const bool hasPairs =
            std::any_of(travel.points.begin(), travel.points.end(),
                        [](const TravelPoint& point) { return point.value && point.lastYear; });
        parts.emplace_back(
            hasPairs ? "Nothing was recorded in the last months, nor in the same ones a year before."
                     : "No month has the same month a year before it, so no change from year to "
                       "year can be told.");
    }
    bool isAnythingFound = false;
    for (const TravelFinding& finding : travel.findings) {
        if (finding.kind != TravelFindingKind::YearOnYear) {
            parts.push_back(finding.sentence);
            isAnythingFound = true;
        }
    }
    if (!isAnythingFound && model.soughtChange) {
        parts.push_back(
            std::string("No ") + (model.soughtSeason ? "season, growth" : "growth")
            + (travel.segments.size() > 1 ? ", further step" : ", step")
            + " or single month could be shown at the strict level used here (p below 0.001), which "
              "doesn't rule one out.");
    }
    if (const std::string more = notSought(model);
        !more.empty() && travel.chart != TravelChartKind::Xmr && travel.chart != TravelChartKind::None) {
        parts.push_back(more);
    }
    if (travel.published) {
        parts.push_back(travel.published->sentence);
    }
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : " ") + part;
    }
    return text;
}

} // namespace wardwise::comparison
