#include "core/comparison/year_words.h"

#include "core/base/number_text.h"
#include "core/comparison/rate_form_note.h"
#include "core/stats/change.h"

#include <algorithm>
#include <cmath>

namespace wardwise::comparison {

namespace {

/// "p < 0.001", "p = 0.009".
std::string pText(double p)
{
    constexpr double kLeast = 0.001;
    constexpr double kSmall = 0.1;
    constexpr int kDecimals = 3;
    return p < kLeast ? "p < 0.001" : "p = " + fixedText(p, p < kSmall ? kDecimals : 2);
}

std::string listText(const std::vector<std::string>& names)
{
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        all += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        all += names[i];
    }
    return all;
}

std::string numbersOf(const YearChange& change, std::size_t tests)
{
    std::string text = groupedText(change.after.count->value) + " against "
                       + groupedText(change.before.count->value) + ", " + changeText(change.percent);
    if (change.percent95) {
        text += " (95 % interval " + changeLimitsText(change.percent95) + ")";
    }
    return text + "; " + pText(change.adjustedP.value_or(1.0)) + " among "
           + countText(static_cast<std::int64_t>(tests), "test");
}

std::string rankText(const YearChange& change)
{
    if (!change.before.rank || !change.after.rank) {
        return {};
    }
    return *change.before.rank == *change.after.rank
               ? " Its rank stays " + std::to_string(*change.after.rank) + "."
               : " Its rank goes from " + std::to_string(*change.before.rank) + " to "
                     + std::to_string(*change.after.rank) + ".";
}

/// What the assessed area did while its force changed.
std::string besideForce(const YearChange& force, const std::vector<YearChange>& wholes, const Area& area)
{
    const auto own = std::find_if(wholes.begin(), wholes.end(), [&](const YearChange& each) {
        return each.area == area.id && each.measureId == force.measureId;
    });
    if (force.area == area.id || own == wholes.end() || own->isFound || !own->percent) {
        return {};
    }
    std::string text = " In " + area.name + " " + changeText(own->percent);
    if (own->percent95 && force.percent && own->percent95->low <= *force.percent
        && *force.percent <= own->percent95->high) {
        return text + ", which is too few events to tell from no change, and fits the force's, too.";
    }
    return text + ", which is within chance.";
}

void sayFindings(const Area& area, SourceChanges& changes)
{
    const auto tests = static_cast<std::size_t>(changes.tests);
    for (const YearChange& change : changes.wards) {
        if (change.isFound) {
            changes.findings.push_back(change.measure + " in " + change.areaName + ": "
                                       + numbersOf(change, tests) + "." + rankText(change));
        }
    }
    const auto testedWholes =
        std::count_if(changes.wholes.begin(), changes.wholes.end(), [](const auto& c) { return c.p; });
    for (const YearChange& change : changes.wholes) {
        if (change.isFound && change.carriedBy.empty()) {
            changes.findings.push_back(change.measure + " in " + change.areaName + " as a whole: "
                                       + numbersOf(change, static_cast<std::size_t>(testedWholes)) + "."
                                       + besideForce(change, changes.wholes, area));
        }
    }
}

void saySummary(SourceChanges& changes)
{
    const auto wholes = static_cast<int>(
        std::count_if(changes.wholes.begin(), changes.wholes.end(), [](const auto& c) { return c.p; }));
    const auto carried = std::count_if(changes.wholes.begin(), changes.wholes.end(),
                                       [](const YearChange& c) { return c.isFound && !c.carriedBy.empty(); });
    const auto found = static_cast<std::int64_t>(changes.findings.size());
    const int all = changes.tests + wholes;
    std::string text = found == 0 ? std::string("No change is")
                                  : groupedText(found) + (found == 1 ? " change is" : " changes are");
    text += " more than chance";
    if (carried > 0) {
        text += ", and " + groupedText(carried)
                + (carried == 1 ? " more follows from them" : " more follow from them");
    }
    text += "; the other " + groupedText(all - found - carried) + " of " + groupedText(all)
            + " are within what chance gives.";
    changes.summary = text;
}

void noteTests(SourceChanges& changes)
{
    constexpr double kFivePercent = 0.05;
    const auto expected = static_cast<std::int64_t>(std::lround(kFivePercent * changes.tests));
    changes.notes.push_back(
        "Read one by one, about " + groupedText(expected) + " of the " + countText(changes.tests, "test")
        + " of wards would have p below 5 % by chance alone; " + groupedText(changes.belowFivePercent)
        + (changes.belowFivePercent == 1 ? " has." : " have.")
        + " So a change is listed only where its p is below 5 % after adjusting for the number of tests "
          "(Benjamini and Hochberg), wards and wholes by themselves. Of what is listed so, at most one in "
          "twenty is expected to be chance.");
    const std::string phi = fixedText(changes.spreadFound, 2);
    const std::string pairs = countText(changes.spreadPairs, "pair") + " of ward and measure";
    if (changes.spread > 1) {
        changes.notes.push_back(
            "The changes of " + pairs + " vary " + phi
            + " times as much as chance alone gives, so tests and intervals are that much "
              "stricter.");
    } else if (changes.spread < 1) {
        changes.notes.push_back(
            "The changes of " + pairs + " vary only " + phi
            + " times as much as those of two independent years would, and the tests take that into account. "
              "Recorded years don't do that: it shows figures that were made out of others, or smoothed. "
              "Reckoned "
              "with chance alone, "
            + groupedText(changes.foundByChanceAlone) + " of the wards' changes would be listed.");
    }
}

/// Whether more or fewer rows lack a location, by measure: it moves the counts of wards, though nothing
/// happened.
void noteLocations(const WardFigures& figures, const Area& area, const YearPair& years,
                   SourceChanges& changes)
{
    const Area* force = figures.catalogue().enclosing(area.id, AreaKind::Force);
    if (force == nullptr || !figures.hasUnlocatedRows()) {
        return;
    }
    constexpr double kSurely = 0.001;
    std::vector<std::string> moved;
    for (const YearChange& whole : changes.wholes) {
        const Measure* measure = figures.catalogue().measure(whole.measureId);
        if (measure == nullptr || whole.area != force->id) {
            continue;
        }
        const RowsByLocation then = figures.rowsByLocation(*measure, years.before);
        const RowsByLocation now = figures.rowsByLocation(*measure, years.after);
        const LocatedRows* before = then.of(measure->id, force->id);
        const LocatedRows* after = now.of(measure->id, force->id);
        if (before == nullptr || after == nullptr || before->all() == 0 || after->all() == 0
            || !before->whyUnknown.empty() || !after->whyUnknown.empty()) {
            continue;
        }
        const auto shareOf = [](const LocatedRows& rows) {
            return stats::ExposedCount{.events = static_cast<double>(rows.unlocated),
                                       .exposure = static_cast<double>(rows.all())};
        };
        const auto change = stats::periodChange(shareOf(*before), shareOf(*after));
        if (change && change->ratio.p < kSurely) {
            const auto percent = [&](const LocatedRows& rows) {
                const auto share = shareOf(rows);
                return fixedText(100.0 * share.events / share.exposure, 1) + " %";
            };
            moved.push_back(measure->name + " (" + percent(*before) + " to " + percent(*after) + ")");
        }
    }
    if (!moved.empty()) {
        changes.notes.push_back("The share of rows without a location changed for " + listText(moved)
                                + ": a part of what changed in wards may be that alone.");
    }
}

void notePeople(SourceChanges& changes)
{
    bool sameAll = true;
    bool any = false;
    for (const YearChange& change : changes.wards) {
        if (change.before.population && change.after.population) {
            any = true;
            sameAll = sameAll && change.before.population == change.after.population;
        }
    }
    if (any) {
        changes.notes.emplace_back(
            sameAll ? "Both years' rates are made with the same populations, so a change of rate is a change "
                      "of counts."
                    : "The two years' rates are made with populations of their own.");
    }
}

void noteSums(const WardFigures& figures, SourceChanges& changes)
{
    std::vector<std::string> sums;
    for (const MeasureId id : figures.measures()) {
        if (figures.catalogue().isMadeOfMeasures(id)) {
            sums.push_back(figures.catalogue().measure(id)->name);
        }
    }
    if (!sums.empty()) {
        changes.notes.push_back(listText(sums)
                                + (sums.size() == 1 ? " is made of other measures and isn't"
                                                    : " are made of other measures and aren't")
                                + " tested again; flags are compared.");
    }
}

void noteFlags(SourceChanges& changes)
{
    const auto moved = static_cast<std::int64_t>(changes.flags.size());
    const auto found = std::count_if(changes.flags.begin(), changes.flags.end(),
                                     [](const FlagChange& flag) { return flag.isFound; });
    if (moved > 0) {
        changes.notes.push_back(countText(moved, "flag") + (moved == 1 ? " differs" : " differ")
                                + " from last year's; of " + groupedText(found)
                                + (found == 1 ? " the ward's own change is" : " the wards' own changes are")
                                + " more than chance. The others crossed a line by chance, or because the "
                                  "reference set moved.");
    }
}

} // namespace

std::string changeText(const std::optional<double>& percent)
{
    if (!percent) {
        return "from none";
    }
    constexpr double kFine = 10.0; // below, a decimal
    const std::string text = fixedText(*percent, std::abs(*percent) < kFine ? 1 : 0);
    return (*percent > 0 ? "+" : "") + text + " %";
}

std::string changeLimitsText(const std::optional<Interval>& limits)
{
    return limits ? changeText(limits->low) + " to " + changeText(limits->high) : std::string();
}

std::string findingText(const YearChange& change)
{
    if (!change.p) {
        return change.whyNone.empty() ? "nothing to test" : "not tested: " + change.whyNone;
    }
    if (!change.isFound) {
        return "within chance";
    }
    return change.carriedBy.empty() ? "more than chance" : "carried by " + listText(change.carriedBy);
}

void sayYearChanges(const WardFigures& figures, const Area& area, const YearPair& years,
                    SourceChanges& changes)
{
    sayFindings(area, changes);
    saySummary(changes);
    noteTests(changes);
    noteFlags(changes);
    notePeople(changes);
    noteLocations(figures, area, years, changes);
    noteSums(figures, changes);
}

} // namespace wardwise::comparison
