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

/// "Hanley, Burton and Stafford Town", at most three of them.
std::string namesOf(const std::vector<std::string>& areas)
{
    constexpr std::size_t kMostAreasNamed = 3;
    std::string names;
    for (std::size_t i = 0; i < areas.size() && i < kMostAreasNamed; ++i) {
        const bool isLast = i + 1 == areas.size();
        names += (i == 0 ? "" : isLast ? " and " : ", ") + areas[i];
    }
    return areas.size() > kMostAreasNamed
               ? names + " and " + smallNumber(areas.size() - kMostAreasNamed) + " others"
               : names;
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
                       + std::string(unitLabel(comparison.unit));
    if (const std::string more = qualifiers(comparison, row, months); !more.empty()) {
        text += " (" + more + ")";
    }
    if (row.index && row.rate.rate->value > 0) {
        text += ", " + timesOf(*row.index) + " " + comparison.reference.indexBaseLabel;
    }
    if (row.rank && ranked > 1 && comparison.notComparable.empty()) {
        text += "; " + placeOf(comparison, *row.rank, ranked) + " of " + groupedText(ranked);
        if (verdict.bestRank && verdict.worstRank && *verdict.worstRank - *verdict.bestRank > 1) {
            text += " (between " + ordinal(*verdict.bestRank) + " and " + ordinal(*verdict.worstRank)
                    + " allowing for chance)";
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
    return text + (isOne ? " stretches" : " stretch") + " that scale, and leaving "
           + (isOne ? "that" : "them") + " out it would be " + asAverage(stretch.wardClass);
}

/// Its class by the convention, and what stretches the scale.
std::string classSentence(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict& verdict,
                          const std::optional<Stretch>& stretch)
{
    if (row.wardClass == WardClass::NotComparable) {
        return {};
    }
    std::string text = "The usual rule, by mean and standard deviation of " + comparison.reference.label
                       + " and whatever the number of events, puts it " + asAverage(row.wardClass);
    if (stretch && isOutside(verdict.funnel) && severity(stretch->wardClass) > severity(row.wardClass)) {
        text += stretchClause(row.rate.name, *stretch);
    }
    return text + ".";
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

/// What chance leaves of it, and the spread of the areas.
std::string chanceSentence(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict& verdict,
                           const Verdicts& all)
{
    if (verdict.funnel == FunnelClass::NoPoint) {
        return all.baseline ? "How many events are behind it isn't known, so chance can't be judged." : "";
    }
    const std::int64_t count = row.rate.count->value;
    const bool isScaled = comparison.form == RateForm::ScaledForUnlocated;
    const std::string kind = isScaled ? "located event" : "event";
    const std::string base = row.index && count > 0 && !isScaled ? "that rate" : all.baselineLabel;
    const bool isReconstructed = row.rate.countSource == CountSource::Reconstructed;
    const std::string events = (isReconstructed ? "about " : "its ") + countText(count, kind)
                               + (isReconstructed ? " (worked out from the rate)" : "");
    const std::string expected = count > 0 ? ""
                                           : ", where about " + fixedText(*verdict.expected, 1)
                                                 + " would be expected at " + base + ",";
    if (!isOutside(verdict.funnel)) {
        const bool isFlagged = severity(row.wardClass) != 0;
        const std::string within = " within what chance alone would give";
        return (count == 0 ? "No " + kind + expected + " is" + within
                           : "With " + events + " the difference from " + base + " is" + within)
               + (isFlagged ? ", so chance alone could account for that class." : ".");
    }
    const bool isAbove =
        verdict.funnel == FunnelClass::AboveInner || verdict.funnel == FunnelClass::AboveOuter;
    std::string text = count == 0 ? "No " + kind + expected + " is fewer than chance alone would explain"
                                  : capitalised(events) + (count == 1 ? " is " : " are ")
                                        + (isAbove ? "more" : "fewer")
                                        + " than chance alone would explain at " + base;
    if (!verdict.adjustedZ) {
        return text
               + (all.judged > 1 ? "; they're too few to be held against how much places differ anyway."
                                 : ".");
    }
    if (isOutside(verdict.adjusted)) {
        return text + ", and it stands out even allowing for how much these areas differ anyway.";
    }
    return text + "; but " + groupedText(all.outside) + " of the " + groupedText(all.judged)
           + " areas differ from it by more than chance, and allowing for that spread it doesn't stand out.";
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
