#include "core/project/section_facts.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "core/domain/name_match.h"
#include "core/domain/prose.h"
#include "core/project/bound_figures.h"
#include "core/project/figure_text.h"
#include "core/project/name_check.h"
#include "core/project/section_chart.h"
#include "core/project/section_counts.h"
#include "core/project/section_rates.h"
#include "core/project/stale_sentences.h"
#include "core/store/section_blocks.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

constexpr std::string_view kVolume = "Volume";
constexpr std::string_view kHarm = "Potential harm";
constexpr std::string_view kShared = "Partnerships with this priority";
constexpr std::string_view kComparison = "Comparison to Force";
constexpr std::string_view kRates = "Local and force rate";
constexpr std::string_view kTravel = "Direction of travel";
constexpr std::string_view kExpectation = "Public expectation";
constexpr std::string_view kHotspots = "Hotspots";

/// What the data say of a point, and with what.
struct Computed
{
    std::string text;
    std::string how;
};

/// "Moderate to Severe", of the criteria that there are; empty where none is rated.
std::string ratingOf(const Priority& priority, const std::vector<std::string_view>& criteria)
{
    std::string words;
    for (const Rating& rating : priority.ratings) {
        if (std::find(criteria.begin(), criteria.end(), rating.criterion) != criteria.end() && rating.words) {
            words.append(words.empty() ? "" : "; ").append(*rating.words);
        }
    }
    return words;
}

Computed sharedWith(const Project& project, const Priority& priority)
{
    const Area* csp = project.assessedArea();
    const Area* force = csp == nullptr ? nullptr : project.catalogue().enclosing(csp->id, AreaKind::Force);
    if (force == nullptr || priority.sharedWith.empty()) {
        return {};
    }
    const auto all = project.catalogue().inside(force->id, AreaKind::Csp).size();
    const auto with = static_cast<std::int64_t>(priority.sharedWith.size());
    return {groupedText(with) + " of the " + groupedText(static_cast<std::int64_t>(all)) + " of "
                + force->name,
            "as entered"};
}

std::string measureName(const Project& project, MeasureId id)
{
    const Measure* measure = project.catalogue().measure(id);
    return measure == nullptr ? std::string() : measure->name;
}

Result<Computed> volume(const Project& project, const Priority& priority)
{
    const auto newest = newestCount(project, priority);
    if (!newest) {
        return newest.error();
    }
    Computed found;
    if (*newest) {
        const Observation& count = **newest;
        const Period* period = project.catalogue().period(count.key.period);
        const Source* source = project.catalogue().sourceOf(count.key.batch);
        found.text = figureText(count.figure) + " (" + measureName(project, count.key.measure)
                     + (period == nullptr ? "" : ", " + period->label) + ")";
        found.how = source == nullptr ? std::string() : source->title;
    }
    return found;
}

const LocalAgainstForce* firstPair(const std::vector<LocalAgainstForce>& rates)
{
    const auto found = std::find_if(rates.begin(), rates.end(), [](const LocalAgainstForce& rate) {
        return rate.local && rate.force && rate.local->observation.figure.number()
               && rate.force->observation.figure.number();
    });
    return found == rates.end() ? nullptr : &*found;
}

Computed bothRates(const Project& project, const LocalAgainstForce* pair)
{
    if (pair == nullptr) {
        return {};
    }
    const Observation& local = pair->local->observation;
    return {figureText(local.figure) + " against " + figureText(pair->force->observation.figure) + " "
                + local.unit + " (" + measureName(project, pair->measure) + ", " + pair->period + ")",
            pair->local->sourceKey};
}

/// "Overall rate similar", within a tenth; "Overall rate 12 % below".
std::string overallWords(const LocalAgainstForce& pair)
{
    constexpr double kSimilar = 0.1;
    constexpr double kHundred = 100.0;
    const double local = *pair.local->observation.figure.number();
    const double force = *pair.force->observation.figure.number();
    if (force <= 0) {
        return {};
    }
    const double ratio = local / force;
    if (std::abs(ratio - 1) <= kSimilar) {
        return "Overall rate similar (within a tenth)";
    }
    return "Overall rate " + fixedText(std::abs(ratio - 1) * kHundred, 0) + " % "
           + (ratio > 1 ? "above" : "below");
}

std::vector<const ComparisonRow*> flaggedHigh(const Comparison& compared)
{
    std::vector<const ComparisonRow*> high;
    for (const ComparisonRow& row : compared.rows) {
        if (row.wardClass == WardClass::Above || row.wardClass == WardClass::SignificantlyAbove) {
            high.push_back(&row); // NOLINT(performance-inefficient-vector-operation): few are
        }
    }
    return high;
}

std::string howOf(const Comparison& compared)
{
    return "mean and SD of " + compared.reference.label + ", " + compared.measure + ", "
           + compared.periodTitle + ", " + compared.sourceTitle;
}

Computed comparisonWords(const LocalAgainstForce* pair, const std::optional<Comparison>& compared)
{
    Computed found{pair == nullptr ? std::string() : overallWords(*pair), {}};
    if (compared) {
        const auto high = static_cast<std::int64_t>(flaggedHigh(*compared).size());
        const std::string wards =
            high == 0 ? "no ward rate above average" : countText(high, "ward rate") + " above average";
        found.text +=
            (found.text.empty() ? capitalised(wards) : "; " + wards) + " among " + compared->reference.label;
        found.how = howOf(*compared);
    }
    return found;
}

Computed hotspots(const std::optional<Comparison>& compared)
{
    if (!compared) {
        return {};
    }
    std::string names;
    for (const ComparisonRow* row : flaggedHigh(*compared)) {
        names.append(names.empty() ? "" : ", ")
            .append(row->rate.name)
            .append(" ")
            .append(rateText(row->rate));
        names.append(row->wardClass == WardClass::SignificantlyAbove ? " (significantly above)" : " (above)");
    }
    return {(names.empty() ? "No ward above average" : names) + ", among " + compared->reference.label,
            howOf(*compared)};
}

std::string chanceWords(ChangeVerdict verdict)
{
    switch (verdict) {
    case ChangeVerdict::BeyondChance:
        return "more than chance alone would give";
    case ChangeVerdict::Indication:
        return "more than chance alone would usually give";
    case ChangeVerdict::WithinChance:
        break;
    }
    return "within what chance alone would give";
}

/// The first measure of which months or a published change say where it goes.
Computed travelWords(const Project& project, const Priority& priority)
{
    for (const MeasureId measure : priority.measures) {
        const auto travel = project.travel(
            {.area = {}, .measure = measureName(project, measure), .source = {}, .rebase = {}});
        if (!travel) {
            continue; // it has neither: the next one may
        }
        if (travel->change) {
            return {travel->change->sentence, travel->sourceTitle};
        }
        if (travel->published) {
            const PublishedChange& change = *travel->published;
            const bool isUp = change.percent > 0;
            return {(isUp ? "+" : "") + fixedText(change.percent, change.decimals) + " % (" + travel->measure
                        + "), " + chanceWords(change.verdict) + "; indicative only",
                    travel->sourceTitle};
        }
    }
    return {};
}

/// What was written of a point, its bound figures as they are now; and which of them have changed since it
/// was read.
void takeWritten(const Project& project, const Priority& priority, const Fact& own, SectionFact& fact)
{
    BoundFigures figures(project);
    fact.label = own.label;
    fact.markup = own.text;
    fact.text = resolvedText(figures, own.text);
    fact.line = own.line;
    fact.basis = own.isComputed ? FactBasis::Accepted : FactBasis::Judged;
    if (own.isComputed && own.text != prose::escaped(fact.computed)) {
        fact.isStale = true;
        fact.changed =
            fact.computed.empty() ? "The data say nothing of it now." : "The data now say: " + fact.computed;
    }
    for (const StaleSentence& sentence : staleSentences(project, figures, priority)) {
        for (const ChangedFigureInText& each : sentence.figures) {
            if (sentence.fact == own.label) {
                fact.isStale = true;
                fact.changed.append(fact.changed.empty() ? "" : " ").append(each.title);
                fact.changed.append(" was ").append(each.was).append(", now ").append(each.now).append(".");
            }
        }
    }
}

void addPoint(const Project& project, const Priority& priority, std::string_view label, Computed computed,
              const std::string& rating, std::vector<Fact>& written, std::vector<SectionFact>& facts)
{
    SectionFact fact;
    fact.label = label;
    fact.computed = std::move(computed.text);
    fact.how = std::move(computed.how);
    const auto own = std::find_if(written.begin(), written.end(),
                                  [&](const Fact& each) { return sameText(each.label, fact.label); });
    if (own != written.end()) {
        takeWritten(project, priority, *own, fact);
        written.erase(own);
    } else if (!rating.empty()) {
        fact.text = rating + (fact.computed.empty() ? "" : "; " + fact.computed);
        fact.basis = FactBasis::Rated;
    } else {
        fact.text = fact.computed;
    }
    if (fact.markup.empty()) {
        fact.markup = prose::escaped(fact.text);
    }
    if (!fact.text.empty()) {
        facts.push_back(std::move(fact));
    }
}

} // namespace

std::string_view inWords(FactBasis basis)
{
    switch (basis) {
    case FactBasis::Offered:
        return "computed";
    case FactBasis::Accepted:
        return "computed, accepted";
    case FactBasis::Judged:
        return "judged";
    case FactBasis::Rated:
        break;
    }
    return "rated";
}

Result<std::vector<SectionFact>> sectionFacts(const Project& project, const Priority& priority)
{
    const auto rates = localAgainstForce(project, priority);
    if (!rates) {
        return rates.error();
    }
    const auto compared = sectionComparison(project, priority, std::nullopt);
    if (!compared) {
        return compared.error();
    }
    auto counted = volume(project, priority);
    if (!counted) {
        return counted.error();
    }
    const LocalAgainstForce* pair = firstPair(*rates);
    std::vector<Fact> written = priority.facts;
    std::vector<SectionFact> facts;
    addPoint(project, priority, kVolume, std::move(*counted), ratingOf(priority, {"volume"}), written, facts);
    addPoint(project, priority, kHarm, {},
             ratingOf(priority, {"physical-harm", "psychological-harm", "financial-harm", "individual-harm",
                                 "community-harm"}),
             written, facts);
    addPoint(project, priority, kShared, sharedWith(project, priority), {}, written, facts);
    addPoint(project, priority, kComparison, comparisonWords(pair, *compared), {}, written, facts);
    addPoint(project, priority, kRates, bothRates(project, pair), {}, written, facts);
    addPoint(project, priority, kTravel, travelWords(project, priority),
             ratingOf(priority, {"direction-of-travel"}), written, facts);
    addPoint(project, priority, kExpectation, {}, ratingOf(priority, {"public-expectation"}), written, facts);
    addPoint(project, priority, kHotspots, hotspots(*compared), {}, written, facts);
    for (const Fact& own : written) {
        SectionFact fact;
        takeWritten(project, priority, own, fact);
        facts.push_back(std::move(fact)); // NOLINT(performance-inefficient-vector-operation): few
    }
    return facts;
}

Result<void> acceptFact(Project& project, PriorityId section, const SectionFact& fact)
{
    if (fact.computed.empty()) {
        return Error{
            ErrorCode::Invalid, "The data say nothing of \"" + fact.label + "\". Write it yourself.", {}};
    }
    return project.editSections("Accept " + fact.label, [&](const store::Connection& connection) {
        Fact accepted;
        accepted.label = fact.label;
        accepted.text = prose::escaped(fact.computed);
        accepted.isComputed = true;
        return store::storeFact(connection, section, accepted);
    });
}

Result<void> writeFact(Project& project, PriorityId section, const std::string& label,
                       const std::string& markup)
{
    if (auto checked = checkName(label, "fact", kLongestKey); !checked) {
        return checked;
    }
    if (!markup.empty()) {
        if (auto checked = checkName(markup, "fact"); !checked) {
            return checked;
        }
    }
    return project.editSections("Edit " + label, [&](const store::Connection& connection) {
        Fact fact;
        fact.label = label;
        fact.text = markup;
        return store::storeFact(connection, section, fact);
    });
}

} // namespace wardwise::project
