#include "core/import/police_uk/street_warnings.h"

#include "core/base/number_text.h"
#include "core/domain/period.h"
#include "core/import/police_uk/earlier_rows.h"
#include "core/import/police_uk/remainders.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace wardwise::import {

namespace {

/// Below it a jump is chance, as is a short month.
constexpr std::int64_t kEnoughRows = 50;
constexpr double kJump = 0.5;
constexpr std::size_t kMostJumpsNamed = 20;

Month yearBefore(Month month)
{
    return {month.year - 1, month.month};
}

/// The rows of one force in the load.
struct ForceRows
{
    const Area* area = nullptr; ///< null where the project has no such force
    std::map<Month, std::int64_t> all;
    std::map<Month, std::int64_t> inWards;
    std::map<std::string, std::map<Month, std::int64_t>> byType; ///< in wards
};

using Forces = std::map<std::string, ForceRows>; ///< by the name that the files give it

Forces forcesIn(const ImportJob& job, const StreetFiles& counted)
{
    Forces forces;
    for (const auto& [part, counts] : counted.tally.placeCounts()) {
        const auto& [name, month, type] = part;
        ForceRows& rows = forces[name];
        rows.all[month] += counts.rows();
        rows.inWards[month] += counts.inWards;
        rows.byType[type][month] += counts.inWards;
    }
    for (auto& [name, rows] : forces) {
        rows.area = forceNamed(job.catalogue, name);
    }
    return forces;
}

std::string joined(const std::vector<Month>& months)
{
    std::string text;
    for (const Month month : months) {
        text += (text.empty() ? "" : ", ") + toText(month);
    }
    return text;
}

Period spanOf(Month first, Month last)
{
    Period span;
    span.first = first;
    span.last = last;
    return span;
}

using EarlierMonths = std::map<Month, std::set<std::string>>;

/// Months that the project has from an earlier load: the later load's counts are the ones that are used.
void warnOfOverlap(ImportJob& job, const std::vector<Month>& months, const EarlierMonths& earlier)
{
    std::map<std::string, std::int64_t> overlaps;
    for (const Month month : months) {
        if (const auto found = earlier.find(month); found != earlier.end()) {
            for (const std::string& label : found->second) {
                ++overlaps[label];
            }
        }
    }
    for (const auto& [label, overlapping] : overlaps) {
        job.report.warnings.push_back("\"" + label + "\" has counts of " + countText(overlapping, "month")
                                      + " among these already. Where both have one, the new one is used.");
    }
}

void warnOfMissingMonths(ImportJob& job, const std::vector<Month>& months, const EarlierMonths& earlier,
                         const Forces& forces)
{
    std::vector<Month> missing;
    for (Month month = months.front(); month < months.back(); month = next(month)) {
        if (!std::binary_search(months.begin(), months.end(), month) && earlier.count(month) == 0) {
            missing.push_back(month);
        }
    }
    if (!missing.empty()) {
        job.report.warnings.push_back("Between the first and the last month there's no file of "
                                      + joined(missing) + ". Rates of the whole run can't be made.");
    }
    for (const auto& [name, rows] : forces) {
        std::vector<Month> lacking;
        std::copy_if(months.begin(), months.end(), std::back_inserter(lacking),
                     [&of = rows](Month month) { return of.all.count(month) == 0; });
        if (!lacking.empty() && rows.area != nullptr) {
            job.report.warnings.push_back(name + " has no rows of " + joined(lacking)
                                          + ", which other forces have.");
        }
    }
}

/// The longest run of months that the project will have.
Period longestRun(const std::set<Month>& months)
{
    Period best = spanOf(*months.begin(), *months.begin());
    Period run = best;
    for (const Month month : months) {
        run = next(run.last) == month ? spanOf(run.first, month) : spanOf(month, month);
        best = run.months() >= best.months() ? run : best;
    }
    return best;
}

void warnOfPartialYear(ImportJob& job, const std::vector<Month>& months, const EarlierMonths& earlier)
{
    std::set<Month> all(months.begin(), months.end());
    for (const auto& [month, labels] : earlier) {
        all.insert(month);
    }
    const Period run = longestRun(all);
    if (run.months() % kMonthsAYear == 0) {
        return;
    }
    const std::string count = std::to_string(run.months());
    job.report.warnings.push_back(countText(run.months(), "month") + " (" + inWords(run)
                                  + "), not a whole year, and populations are of a year: rates will be "
                                    "annualised (counts \u00d7 12/"
                                  + count + ").");
}

std::int64_t medianOf(std::vector<std::int64_t> rows)
{
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    std::nth_element(rows.begin(), middle, rows.end());
    return rows.empty() ? 0 : *middle;
}

/// What the force's other months have: those of the load, where they're enough to tell, else the project's.
std::int64_t usualRows(const ForceRows& force, Month month, const EarlierRows& earlier,
                       const std::set<Month>& earlierMonths, bool& isOfProject)
{
    constexpr std::size_t kEnoughMonths = 3;
    std::vector<std::int64_t> others;
    for (const auto& [other, rows] : force.all) {
        if (other != month) {
            others.push_back(rows);
        }
    }
    std::vector<std::int64_t> before;
    for (const Month other : earlierMonths) {
        const auto rows = force.area == nullptr || force.all.count(other) > 0
                              ? std::nullopt
                              : earlier.rows(force.area->id, other);
        if (rows) {
            before.push_back(*rows);
        }
    }
    isOfProject = force.all.size() < kEnoughMonths && !before.empty();
    return medianOf(isOfProject ? before : others);
}

void warnOfShortMonths(ImportJob& job, const Forces& forces, const EarlierRows& earlier,
                       const std::set<Month>& earlierMonths)
{
    for (const auto& [name, force] : forces) {
        for (const auto& [month, all] : force.all) {
            bool isOfProject = false;
            const std::int64_t usual = usualRows(force, month, earlier, earlierMonths, isOfProject);
            const std::int64_t rows = isOfProject ? force.inWards.at(month) : all;
            if (usual >= kEnoughRows && 2 * rows < usual) {
                job.report.warnings.push_back(toText(month) + " has " + countText(rows, "row") + " of " + name
                                              + (isOfProject ? " in wards" : "") + ", a usual month "
                                              + groupedText(usual) + ": the file may be cut short.");
            }
        }
    }
}

/// A type's rows in wards, and those of the same months of the year before.
struct Jump
{
    std::string what;
    std::int64_t now = 0;
    std::int64_t before = 0;
    int months = 0;

    [[nodiscard]] bool isOne() const
    {
        const auto apart = static_cast<double>(std::abs(now - before));
        return months > 0 && std::max(now, before) >= kEnoughRows
               && apart > kJump * static_cast<double>(before);
    }

    [[nodiscard]] std::string inWords() const
    {
        constexpr double kPerCent = 100.0;
        const double change =
            before == 0 ? 0.0 : kPerCent * static_cast<double>(now - before) / static_cast<double>(before);
        return what + ": " + countText(now, "row") + " in wards, " + groupedText(before) + " in the same "
               + (months == 1 ? "month" : "months") + " of the year before"
               + (before == 0 ? std::string()
                              : " (" + std::string(change > 0 ? "+" : "") + fixedText(change, 0) + " %)")
               + ". Check that both years are whole.";
    }
};

std::vector<Jump> jumpsOf(const std::string& name, const ForceRows& force, const EarlierRows& earlier)
{
    std::vector<Jump> jumps;
    for (const auto& [type, months] : force.byType) {
        Jump jump;
        jump.what = name;
        jump.what.append(", ").append(type);
        for (const auto& [month, all] : force.all) {
            const Month then = yearBefore(month);
            const auto inLoad = months.find(then);
            const auto before = force.all.count(then) > 0
                                    ? std::optional(inLoad == months.end() ? 0 : inLoad->second)
                                : force.area == nullptr ? std::nullopt
                                                        : earlier.rows(force.area->id, then, type);
            if (before) {
                const auto now = months.find(month);
                jump.now += now == months.end() ? 0 : now->second;
                jump.before += *before;
                ++jump.months;
            }
        }
        if (jump.isOne()) {
            jumps.push_back(std::move(jump));
        }
    }
    return jumps;
}

void warnOfJumps(ImportJob& job, const Forces& forces, const EarlierRows& earlier)
{
    std::vector<Jump> jumps;
    for (const auto& [name, force] : forces) {
        auto found = jumpsOf(name, force, earlier);
        std::move(found.begin(), found.end(), std::back_inserter(jumps));
    }
    std::stable_sort(jumps.begin(), jumps.end(), [](const Jump& a, const Jump& b) {
        return std::abs(a.now - a.before) > std::abs(b.now - b.before);
    });
    for (std::size_t at = 0; at < std::min(jumps.size(), kMostJumpsNamed); ++at) {
        job.report.warnings.push_back(jumps[at].inWords());
    }
    if (jumps.size() > kMostJumpsNamed) {
        job.report.warnings.push_back(
            countText(static_cast<std::int64_t>(jumps.size() - kMostJumpsNamed), "type") + " of a force more "
            + "jumped by over 50 % on the year before.");
    }
}

void warnOfRows(ImportJob& job, const StreetFiles& counted)
{
    auto& warnings = job.report.warnings;
    if (const std::int64_t unknown = counted.tally.total().unknown; unknown > 0) {
        warnings.push_back(countText(unknown, "row")
                           + " in LSOAs that the look-up lacks: perhaps it is of another year. "
                             "They are kept, but in no ward.");
    }
    if (!counted.repeated.empty()) {
        const auto ids = static_cast<std::int64_t>(counted.repeated.size());
        const bool dropped = job.options->repeatedIds == RepeatedIds::KeepFirst;
        warnings.push_back(
            countText(ids, "Crime ID") + " in more than one row. "
            + (dropped ? "Left out: " + countText(counted.dropped, "later row") + "."
                       : std::string("All rows were counted; those after the first can be left out "
                                     "(--drop-repeated-ids).")));
    }
}

} // namespace

void warnOfStreetFiles(ImportJob& job, const StreetFiles& counted)
{
    const auto months = counted.tally.months();
    if (months.empty()) {
        return;
    }
    const auto counts = countedMonths(job);
    const EarlierMonths earlier = counts ? *counts : EarlierMonths(); // an error is said when it's stored
    const Forces forces = forcesIn(job, counted);
    warnOfMissingMonths(job, months, earlier, forces);
    warnOfPartialYear(job, months, earlier);
    warnOfRows(job, counted);
    warnOfOverlap(job, months, earlier);
    // What a month is held against: the same one of the year before, and those around it.
    std::set<Month> wanted;
    for (const auto& [month, labels] : earlier) {
        if (monthsBetween(month, months.front()) <= kMonthsAYear + 1) {
            wanted.insert(month);
        }
    }
    if (const auto rows = EarlierRows::read(job, wanted)) {
        warnOfShortMonths(job, forces, *rows, wanted);
        warnOfJumps(job, forces, *rows);
    }
}

} // namespace wardwise::import
