#include "core/comparison/verdict_sentence.h"

#include "core/base/number_text.h"
#include "core/domain/period.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::comparison {

namespace {

std::string smallNumber(std::size_t number)
{
    constexpr std::array kWords{"no",  "one",   "two",   "three", "four", "five",
                                "six", "seven", "eight", "nine",  "ten"};
    return number < kWords.size() ? kWords.at(number) : groupedText(static_cast<std::int64_t>(number));
}

/// "Hanley, Burton and Stafford Town", at most three of them.
std::string namesOf(const std::vector<std::string>& areas)
{
    constexpr std::size_t kMostAreasNamed = 3;
    std::string names;
    for (std::size_t i = 0; i < areas.size() && i < kMostAreasNamed; ++i) {
        const bool isLast = i + 1 == areas.size();
        names += (i == 0 ? "" : isLast ? " and " : ", ") + areas[i];
    }
    return areas.size() > kMostAreasNamed ? names + " and others" : names;
}

/// "2.1 times", "12 % below", "about the same as".
std::string timesOf(double index)
{
    constexpr double kSame = 5.0;
    constexpr double kTimes = 150.0;
    constexpr double kHundred = 100.0;
    if (std::abs(index - kHundred) < kSame) {
        return "about the same as";
    }
    if (index >= kTimes) {
        return fixedText(index / kHundred, 1) + " times";
    }
    return fixedText(std::abs(index - kHundred), 0) + (index > kHundred ? " % above" : " % below");
}

/// "the highest", "the third highest", "the 5th highest", "the lowest".
std::string placeOf(int rank, int ranked)
{
    constexpr std::array kPlaces{"", "highest", "second highest", "third highest"};
    if (rank == ranked && ranked > 1) {
        return "the lowest";
    }
    if (rank < static_cast<int>(kPlaces.size())) {
        return "the " + std::string(kPlaces.at(static_cast<std::size_t>(rank)));
    }
    constexpr int kTen = 10;
    const bool isTeen = rank / kTen % kTen == 1;
    const int last = rank % kTen;
    const char* ending = isTeen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return "the " + groupedText(rank) + ending + " highest";
}

/// "129.7 per 1,000 residents a year (…), 2.1 times the rate of Staffordshire; the highest of 15 wards."
std::string figureSentence(const Comparison& comparison, const ComparisonRow& row, int ranked, int months)
{
    std::string text = fixedText(row.rate.rate->value, std::max(row.rate.decimals, 1));
    text += " " + std::string(unitLabel(comparison.unit));
    const bool isRate = multiplierOf(comparison.unit).has_value();
    const bool isComputed = row.rate.rateSource == RateSource::Computed;
    text += isRate && (isComputed || months == kMonthsAYear) ? " a year" : "";
    text += isRate && isComputed && months != kMonthsAYear
                ? " (" + comparison.periodInWords + ", as a yearly rate)"
                : std::string();
    if (row.index) {
        text += ", " + timesOf(*row.index) + " " + comparison.reference.indexBaseLabel;
    }
    if (row.rank && ranked > 1) {
        text += "; " + placeOf(*row.rank, ranked) + " of " + groupedText(ranked);
    }
    return text + ".";
}

int severity(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return 2;
    case WardClass::Above:
        return 1;
    case WardClass::Below:
        return -1;
    case WardClass::SignificantlyBelow:
        return -2;
    case WardClass::Within:
    case WardClass::NotComparable:
        break;
    }
    return 0;
}

/// "above average, but not significantly".
std::string asAverage(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return "significantly above average";
    case WardClass::Above:
        return "above average, but not significantly";
    case WardClass::Below:
        return "below average, but not significantly";
    case WardClass::SignificantlyBelow:
        return "significantly below average";
    case WardClass::Within:
    case WardClass::NotComparable:
        break;
    }
    return "within the usual range";
}

/// "; but two areas with very high rates (A and B) stretch that scale, without which it would be …".
std::string stretchClause(const std::string& own, const Stretch& stretch)
{
    const std::size_t n = stretch.areas.size();
    const bool isOne = n == 1;
    const bool isItself = std::find(stretch.areas.begin(), stretch.areas.end(), own) != stretch.areas.end();
    std::string text = "; ";
    if (isOne && isItself) {
        text += "its own very high rate";
    } else {
        text += smallNumber(n) + (isOne ? " area with a very high rate (" : " areas with very high rates (")
                + namesOf(stretch.areas) + ")" + (isItself ? ", itself among them," : "");
    }
    return text + (isOne ? " stretches" : " stretch") + " that scale, and without " + (isOne ? "it" : "them")
           + " it would be " + asAverage(stretch.wardClass);
}

/// Its class by the convention, and what stretches the scale.
std::string classSentence(const Comparison& comparison, const ComparisonRow& row,
                          const std::optional<Stretch>& stretch)
{
    if (row.wardClass == WardClass::NotComparable) {
        return {};
    }
    std::string text = "By mean and standard deviation of " + comparison.reference.label + " it is "
                       + asAverage(row.wardClass);
    if (stretch && severity(stretch->wardClass) > severity(row.wardClass)) {
        text += stretchClause(row.rate.name, *stretch);
    }
    return text + ".";
}

bool isOutside(FunnelClass funnelClass)
{
    return funnelClass != FunnelClass::Within && funnelClass != FunnelClass::NoPoint;
}

/// What chance leaves of it, and the spread of the areas.
std::string chanceSentence(const ComparisonRow& row, const AreaVerdict& verdict, const Verdicts& all)
{
    if (verdict.funnel == FunnelClass::NoPoint) {
        return all.baseline ? "How many events are behind it isn't known, so chance can't be judged." : "";
    }
    const std::string events = countText(row.rate.count->value, "event");
    const std::string base = all.baselineLabel;
    if (!isOutside(verdict.funnel)) {
        std::string text =
            "With " + events + " the difference from " + base + " is within what chance alone would give";
        const bool isFlagged = severity(row.wardClass) != 0;
        return text + (isFlagged ? ": the class rests on few events." : ".");
    }
    const bool isAbove =
        verdict.funnel == FunnelClass::AboveInner || verdict.funnel == FunnelClass::AboveOuter;
    std::string text = "Its " + events + " are " + (isAbove ? "more" : "fewer")
                       + " than chance alone would explain at " + base;
    if (!verdict.adjustedZ || !all.phi || *all.phi <= 1.0) {
        return text + ".";
    }
    if (isOutside(verdict.adjusted)) {
        return text + ", and stand out even next to how much these areas differ anyway.";
    }
    return text
           + "; but so are those of most areas, for places differ, and next to that it doesn't stand out.";
}

} // namespace

std::string verdictSentence(const Comparison& comparison, const ComparisonRow& row,
                            const AreaVerdict& verdict, const Verdicts& all,
                            const std::optional<Stretch>& stretch, int ranked, int months)
{
    if (!row.rate.rate) {
        return {};
    }
    std::string text = figureSentence(comparison, row, ranked, months);
    for (const std::string& more :
         {classSentence(comparison, row, stretch), chanceSentence(row, verdict, all)}) {
        text += more.empty() ? std::string() : " " + more;
    }
    return text;
}

} // namespace wardwise::comparison
