#include "core/comparison/verdict_sentence.h"

#include "core/base/number_text.h"
#include "core/domain/period.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wardwise::comparison {

namespace {

std::string smallNumber(std::size_t number)
{
    constexpr std::array kWords{"no",  "one",   "two",   "three", "four", "five",
                                "six", "seven", "eight", "nine",  "ten"};
    return number < kWords.size() ? kWords.at(number) : groupedText(static_cast<std::int64_t>(number));
}

/// "Hanley, Burton and Stafford Town"; of five and more, three and how many others.
std::string namesOf(const std::vector<std::string>& areas)
{
    constexpr std::size_t kMostAreasNamed = 3;
    const std::size_t named = areas.size() > kMostAreasNamed + 1 ? kMostAreasNamed : areas.size();
    std::string names;
    for (std::size_t i = 0; i < named; ++i) {
        const bool isLast = i + 1 == areas.size();
        names += (i == 0 ? "" : isLast ? " and " : ", ") + areas[i];
    }
    return areas.size() > named ? names + " and " + smallNumber(areas.size() - named) + " others" : names;
}

/// "2.1 times", "12 % below", "about the same as".
std::string timesOf(double index)
{
    constexpr double kSame = 5.0;
    constexpr double kTimes = 200.0;
    constexpr double kHundred = 100.0;
    if (std::abs(index - kHundred) < kSame) {
        return "about the same as";
    }
    if (index >= kTimes) {
        return fixedText(index / kHundred, 1) + " times";
    }
    return fixedText(std::abs(index - kHundred), 0) + (index > kHundred ? " % above" : " % below");
}

/// "2nd", "11th".
std::string ordinal(int rank)
{
    constexpr int kTen = 10;
    const bool isTeen = rank / kTen % kTen == 1;
    const int last = rank % kTen;
    const char* ending = isTeen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return groupedText(rank) + ending;
}

/// "the highest", "the third highest", "the joint 5th highest", "the lowest", of those that have a rate.
std::string placeOf(const Comparison& comparison, int rank, int ranked)
{
    constexpr std::array kPlaces{"", "highest", "second highest", "third highest"};
    // Rows stand highest first, those without a rank last.
    const auto rankOf = [](const ComparisonRow& row) {
        return row.rank.value_or(std::numeric_limits<int>::max());
    };
    const auto first = std::partition_point(comparison.rows.begin(), comparison.rows.end(),
                                            [&](const ComparisonRow& row) { return rankOf(row) < rank; });
    const auto last = std::partition_point(first, comparison.rows.end(),
                                           [&](const ComparisonRow& row) { return rankOf(row) == rank; });
    const int sharing = static_cast<int>(last - first);
    if (sharing == ranked) {
        return "the same as all the others";
    }
    std::string place = sharing > 1 ? "the joint " : "the ";
    if (rank > 1 && rank + sharing > ranked) {
        return place + "lowest";
    }
    if (rank < static_cast<int>(kPlaces.size())) {
        return place + kPlaces.at(static_cast<std::size_t>(rank));
    }
    place += ordinal(rank);
    return place + " highest";
}

/// "October 2018 to February 2019, as a yearly rate, located rows only".
std::string qualifiers(const Comparison& comparison, const ComparisonRow& row, int months)
{
    const bool isComputed = row.rate.rateSource == RateSource::Computed;
    std::string text = comparison.periodTitle;
    if (isComputed && months != kMonthsAYear && multiplierOf(comparison.unit)) {
        text += (text.empty() ? "" : ", ") + std::string("as a yearly rate");
    }
    if (comparison.form && isComputed) {
        text += (text.empty() ? "" : ", ") + std::string(inWords(*comparison.form));
    }
    return text;
}

/// "129.7 per 1,000 residents (October 2018 to February 2019, as a yearly rate), 2.1 times the rate of
/// Staffordshire; the highest of 15."
std::string figureSentence(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict& verdict,
                           int ranked, int months)
{
    std::string text = fixedText(row.rate.rate->value, std::max(row.rate.decimals, 1)) + " "
                       + unitLabel(comparison.unit, comparison.weightUnit);
    if (const std::string more = qualifiers(comparison, row, months); !more.empty()) {
        text += " (" + more + ")";
    }
    if (row.index && row.rate.rate->value > 0) {
        text += ", " + timesOf(*row.index) + " " + comparison.reference.indexBaseLabel;
    }
    if (row.rank && ranked > 1 && comparison.notComparable.empty()) {
        const std::string place = placeOf(comparison, *row.rank, ranked);
        const bool isShared = place.find("same") != std::string::npos;
        text += "; " + place + (isShared ? "" : " of " + groupedText(ranked));
        if (!isShared && verdict.bestRank && verdict.worstRank
            && *verdict.worstRank - *verdict.bestRank > 1) {
            text += " (" + ordinal(*verdict.bestRank) + " to " + ordinal(*verdict.worstRank) + " by chance)";
        }
    }
    return text + ".";
}

bool isOutside(FunnelClass funnelClass)
{
    return funnelClass != FunnelClass::Within && funnelClass != FunnelClass::NoPoint;
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

/// "significantly above average".
std::string asAverage(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return "significantly above average";
    case WardClass::Above:
        return "above average";
    case WardClass::Below:
        return "below average";
    case WardClass::SignificantlyBelow:
        return "significantly below average";
    case WardClass::Within:
    case WardClass::NotComparable:
        break;
    }
    return "within the usual range";
}

/// "over 2 SD" from the mean: the convention, which looks at no number of events.
std::string_view asDistance(WardClass wardClass)
{
    switch (severity(wardClass)) {
    case 2:
    case -2:
        return "over 2 SD";
    case 1:
    case -1:
        return "1 to 2 SD";
    default:
        return "1 SD";
    }
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
    return text + (isOne ? " stretches" : " stretch") + " that scale: without " + (isOne ? "it" : "them")
           + ", " + asAverage(stretch.wardClass);
}

/// Its class by the convention, and what stretches the scale.
std::string classSentence(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict& verdict,
                          const std::optional<Stretch>& stretch)
{
    if (row.wardClass == WardClass::NotComparable) {
        return {};
    }
    const bool isPartial =
        !comparison.reference.isPublished && comparison.reference.areas < comparison.reference.members;
    const std::string among = isPartial ? groupedText(comparison.reference.areas) + " of " : "";
    std::string text = capitalised(asAverage(row.wardClass))
                       + (row.wardClass == WardClass::Within ? " of " : " among ") + among
                       + comparison.reference.label + " (" + std::string(asDistance(row.wardClass)) + ")";
    if (stretch && isOutside(verdict.funnel) && severity(stretch->wardClass) > severity(row.wardClass)) {
        text += stretchClause(row.rate.name, *stretch);
    }
    return text + ".";
}

/// What may be said of the class where chance leaves the rate: nothing, unless the average that it's classed
/// by is within the rate's own interval, for that's another average than the one the funnel stands on.
std::string classByChance(const Comparison& comparison, const ComparisonRow& row)
{
    const auto mean = row.othersMean ? row.othersMean : comparison.reference.mean;
    const bool holds = severity(row.wardClass) != 0 && mean && row.rate.ci95 && row.rate.ci95->low <= *mean
                       && *mean <= row.rate.ci95->high;
    return holds ? ", and chance alone could account for that class, too." : ".";
}

/// What there is to say of the spread of places, after a rate that is beyond chance.
std::string spreadClause(const AreaVerdict& verdict, const Verdicts& all)
{
    if (!verdict.adjustedZ && all.tauSquared && all.judged > 1) {
        return "; about " + fixedText(*verdict.expected, 1)
               + " would be expected, too few to allow for how much places differ anyway.";
    }
    if (!verdict.adjustedZ) {
        return "; how much places differ anyway can't be told here.";
    }
    if (isOutside(verdict.adjusted)) {
        return ", and it stands out even allowing for how much these areas differ anyway.";
    }
    if (!all.differByMore) {
        return "; but allowing for how much these areas differ anyway it doesn't stand out.";
    }
    return "; but " + groupedText(all.outside) + " of the " + groupedText(all.judged)
           + " areas are that far from it, and among them it doesn't stand out.";
}

/// What chance leaves of it, and the spread of the areas.
std::string chanceSentence(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict& verdict,
                           const Verdicts& all)
{
    if (!comparison.weightUnit.empty()) {
        return "It's a weighted sum and not a count of events, so it can't be held against what chance gives "
               "a count"
               + std::string(row.rate.ci95 ? "; its 95 % interval says how sure the rate is." : ".");
    }
    if (verdict.funnel == FunnelClass::NoPoint) {
        return all.baseline ? "How many events are behind it isn't known, so chance can't be judged." : "";
    }
    const std::int64_t count = row.rate.count->value;
    const bool isScaled = comparison.form == RateForm::ScaledForUnlocated;
    const std::string kind = isScaled ? "located event" : "event";
    const std::string base = row.index && count > 0 && !isScaled ? "that rate" : all.baselineLabel;
    const bool isReconstructed = row.rate.countSource == CountSource::Reconstructed;
    const std::string people =
        " among "
        + countText(row.rate.population->value,
                    comparison.unit == MeasureUnit::RatePer1000Households ? "household" : "resident");
    const std::string events = (isReconstructed ? "about " : "its ") + countText(count, kind)
                               + (isReconstructed ? " (worked out from the rate)" : "") + people;
    const std::string none = "No " + kind + people + ", where about "
                             + fixedText(verdict.expected.value_or(0.0), 1) + " would be expected at " + base
                             + ", is";
    if (!isOutside(verdict.funnel)) {
        const std::string within = " within what chance alone would give";
        return (count == 0 ? none + within
                           : "With " + events + " the difference from " + base + " is" + within)
               + classByChance(comparison, row);
    }
    const bool isAbove =
        verdict.funnel == FunnelClass::AboveInner || verdict.funnel == FunnelClass::AboveOuter;
    return (count == 0 ? none + " fewer than chance alone would give"
                       : capitalised(events) + (count == 1 ? " is " : " are ") + (isAbove ? "more" : "fewer")
                             + " than chance alone would give at " + base)
           + spreadClause(verdict, all);
}

} // namespace

std::string verdictSentence(const Comparison& comparison, const ComparisonRow& row,
                            const AreaVerdict& verdict, const Verdicts& all,
                            const std::optional<Stretch>& stretch, int ranked, int months)
{
    if (!row.rate.rate) {
        return {};
    }
    std::string text = figureSentence(comparison, row, verdict, ranked, months);
    for (const std::string& more :
         {classSentence(comparison, row, verdict, stretch), chanceSentence(comparison, row, verdict, all)}) {
        text += more.empty() ? std::string() : " " + more;
    }
    return text;
}

} // namespace wardwise::comparison
