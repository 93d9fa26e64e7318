// Repeat victims and offenders: how many people had how many events, and how events crowd on few of them.
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/stats/concentration.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::comparison {

/// As many people had as many events each.
struct PeopleByEvents
{
    std::int64_t events = 1; ///< each; one or more
    bool orMore = false;     ///< "5+": counted as this many, so that events are at least so many
    Count people;

    friend bool operator==(const PeopleByEvents&, const PeopleByEvents&) = default;
};

struct Repeats
{
    Count people; ///< with at least one event
    Count events;
    bool isAtLeast =
        false; ///< some had "or more", so the events, and all that is made of them, are at least so many
    Count repeatPeople;                     ///< with two events or more
    Count repeatEvents;                     ///< that these people had
    double repeatShare = 0.0;               ///< of people, 0 to 1
    std::optional<Interval> repeatInterval; ///< Wilson's 95 % (M4)
    double repeatEventShare = 0.0;          ///< of events, 0 to 1
    double concentration = 0.0;             ///< events for each person with one
    std::optional<double> prevalence; ///< people with one per 1,000 at risk; none where those aren't known
    std::optional<double> incidence;  ///< events per 1,000 at risk: prevalence times concentration
    double gini = 0.0;                ///< among those with an event (M24)
    double topTenth = 0.0;            ///< share of events that the tenth with most of them had, 0 to 1
    std::vector<stats::LorenzPoint> lorenz; ///< of people with an event, those with fewest first

    friend bool operator==(const Repeats&, const Repeats&) = default;
};

/// `atRisk` are all people who might have had one, residents for victims. Refused are nobody, negative
/// numbers, a number of events twice, and more people than any force area has.
Result<Repeats> repeatsOf(const std::vector<PeopleByEvents>& groups, std::optional<Population> atRisk = {});

/// "25 of 100 victims (25.0 %, 95 % interval 17.5 to 34.3) were victims more than once; they had 75 of the
/// 150 offences (50.0 %). The tenth with most had 30.0 % of them." `people` and `events` are in the plural.
std::string repeatsSentence(const Repeats& repeats, const std::string& people, const std::string& events);

} // namespace wardwise::comparison
