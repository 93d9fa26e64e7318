#include "core/comparison/repeats.h"

#include "core/base/number_text.h"
#include "core/stats/proportion.h"
#include "core/stats/rate.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

constexpr std::int64_t kMostPeople = 5'000'000; ///< more than any police force area has
constexpr std::int64_t kMostEvents = 100'000;   ///< of one person

Error noRepeats(const std::string& why)
{
    return {ErrorCode::Invalid, why, {}};
}

Result<void> checkGroups(const std::vector<PeopleByEvents>& groups)
{
    std::int64_t people = 0;
    for (const PeopleByEvents& group : groups) {
        if (group.events < 1 || group.events > kMostEvents) {
            return noRepeats("Events of each person are 1 or more, not " + groupedText(group.events) + ".");
        }
        if (group.people.value < 0 || group.people.value > kMostPeople) {
            return noRepeats("There can't be " + groupedText(group.people.value) + " people.");
        }
        people += group.people.value;
        if (people > kMostPeople) {
            return noRepeats("There are more people than any police force area has. Check the figures.");
        }
        const auto same = std::count_if(groups.begin(), groups.end(), [&](const PeopleByEvents& other) {
            return other.events == group.events;
        });
        if (same > 1) {
            return noRepeats("People with " + countText(group.events, "event") + " are given twice.");
        }
    }
    return people > 0 ? Result<void>() : noRepeats("Nobody had any event, so there are no repeats.");
}

/// The curve bends only where people have more events than those before: the points between lie on a line.
std::vector<stats::LorenzPoint> bendsOf(const std::vector<stats::LorenzPoint>& curve,
                                        const std::vector<PeopleByEvents>& ascending)
{
    std::vector<stats::LorenzPoint> bends{curve.front()};
    std::size_t at = 0;
    for (const PeopleByEvents& group : ascending) {
        at += static_cast<std::size_t>(group.people.value);
        if (group.people.value > 0) {
            bends.push_back(curve.at(at));
        }
    }
    return bends;
}

void addSpread(Repeats& repeats, const std::vector<PeopleByEvents>& ascending)
{
    std::vector<std::optional<double>> each;
    each.reserve(static_cast<std::size_t>(repeats.people.value));
    for (const PeopleByEvents& group : ascending) {
        each.insert(each.end(), static_cast<std::size_t>(group.people.value),
                    static_cast<double>(group.events));
    }
    constexpr double kTenth = 0.1;
    if (const auto spread = stats::concentration(each)) {
        repeats.gini = spread->gini;
        repeats.lorenz = bendsOf(spread->lorenz, ascending);
    }
    repeats.topTenth = stats::shareOfHighest(each, kTenth).value_or(0.0);
}

std::string percent(double share)
{
    constexpr double kHundred = 100.0;
    return fixedText(share * kHundred, 1);
}

} // namespace

Result<Repeats> repeatsOf(const std::vector<PeopleByEvents>& groups, std::optional<Population> atRisk)
{
    if (auto checked = checkGroups(groups); !checked) {
        return checked.error();
    }
    auto ascending = groups;
    std::sort(ascending.begin(), ascending.end(),
              [](const PeopleByEvents& a, const PeopleByEvents& b) { return a.events < b.events; });
    Repeats repeats;
    for (const PeopleByEvents& group : ascending) {
        const Count events{group.people.value * group.events};
        repeats.people += group.people;
        repeats.events += events;
        repeats.isAtLeast = repeats.isAtLeast || (group.orMore && group.people.value > 0);
        if (group.events > 1 || group.orMore) {
            repeats.repeatPeople += group.people;
            repeats.repeatEvents += events;
        }
    }
    const auto people = static_cast<double>(repeats.people.value);
    const auto events = static_cast<double>(repeats.events.value);
    repeats.repeatShare = static_cast<double>(repeats.repeatPeople.value) / people;
    repeats.repeatInterval = stats::wilsonInterval(repeats.repeatPeople, repeats.people);
    repeats.repeatEventShare = static_cast<double>(repeats.repeatEvents.value) / events;
    repeats.concentration = events / people;
    if (atRisk && atRisk->value >= repeats.people.value) {
        const auto prevalence = stats::crudeRate(repeats.people, *atRisk);
        const auto incidence = stats::crudeRate(repeats.events, *atRisk);
        repeats.prevalence = prevalence ? std::optional(prevalence->value) : std::nullopt;
        repeats.incidence = incidence ? std::optional(incidence->value) : std::nullopt;
    }
    addSpread(repeats, ascending);
    return repeats;
}

std::string repeatsSentence(const Repeats& repeats, const std::string& people, const std::string& events)
{
    const std::string atLeast = repeats.isAtLeast ? "at least " : "";
    std::string text = groupedText(repeats.repeatPeople.value) + " of " + groupedText(repeats.people.value)
                       + " " + people + " (" + percent(repeats.repeatShare) + " %";
    if (repeats.repeatInterval) {
        text += ", 95 % interval " + percent(repeats.repeatInterval->low) + " to "
                + percent(repeats.repeatInterval->high);
    }
    text += ") were " + people + " more than once; they had " + atLeast
            + groupedText(repeats.repeatEvents.value) + " of the " + atLeast
            + groupedText(repeats.events.value) + " " + events + " (" + percent(repeats.repeatEventShare)
            + " %). The tenth with most had " + percent(repeats.topTenth) + " % of them.";
    return text;
}

} // namespace wardwise::comparison
