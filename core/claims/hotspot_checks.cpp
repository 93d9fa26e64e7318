// Built-in checks of what a section says of its hotspots: whether they're the highest wards, and as many as
// its facts say.
#include "core/base/number_text.h"
#include "core/claims/built_in_checks.h"
#include "core/claims/ward_classes.h"
#include "core/claims/ward_count_words.h"
#include "core/domain/name_match.h"

#include <algorithm>

namespace wardwise::claims {

namespace {

/// The wards of one measure that a section lists.
struct ListedWards
{
    const Measure* measure;
    std::vector<const Area*> wards;
    std::optional<int> line;
};

std::vector<ListedWards> listedWards(const Catalogue& catalogue, const Priority& section)
{
    std::vector<ListedWards> lists;
    for (const Hotspot& hotspot : section.hotspots) {
        const Measure* measure = hotspot.measure ? catalogue.measure(*hotspot.measure) : nullptr;
        const Area* area = catalogue.area(hotspot.area);
        if (measure == nullptr || area == nullptr || area->kind != AreaKind::Ward) {
            continue;
        }
        auto at = std::find_if(lists.begin(), lists.end(),
                               [&](const ListedWards& list) { return list.measure == measure; });
        if (at == lists.end()) {
            lists.push_back({measure, {}, hotspot.line});
            at = lists.end() - 1;
        }
        at->wards.push_back(area);
    }
    return lists;
}

/// The rates of all wards: of the measure itself, or else of the one most alike in another source.
struct AllRates
{
    WardColumn column;
    bool isAlike = false;
};

std::optional<AllRates> allRates(const ClaimFigures& figures, const Measure& measure, std::size_t wards)
{
    const FigureScope scope{&figures, nullptr};
    const auto own = wardColumn(scope, {.measure = measure.name}, &measure);
    if (own && own->rates.size() == wards) {
        return AllRates{*own, false};
    }
    const Catalogue& catalogue = figures.catalogue();
    for (const Source& source : catalogue.sources) {
        const auto of = figures.figures(source.id);
        const auto alike = of ? measureAlike(catalogue, measure.id, (*of)->measures()) : std::nullopt;
        const Measure* other = alike && *alike != measure.id ? catalogue.measure(*alike) : nullptr;
        const auto column = other == nullptr ? Result<WardColumn>(Error{})
                                             : wardColumn(scope, {.measure = other->name}, other);
        if (column && column->rates.size() == wards) {
            return AllRates{*column, true};
        }
    }
    return std::nullopt;
}

std::string wardWithRate(const AreaRate& rate)
{
    return rate.name + " (" + fixedText(rate.rate->value, rate.decimals) + ")";
}

/// A listed ward that a ward which isn't listed has a higher rate than.
void judgeList(const ListedWards& list, const AllRates& all, ClaimOutcome& outcome)
{
    const auto isListed = [&](const AreaRate& rate) {
        return std::any_of(list.wards.begin(), list.wards.end(),
                           [&](const Area* ward) { return ward->id == rate.area; });
    };
    const AreaRate* lowestListed = nullptr;
    const AreaRate* highestOther = nullptr;
    std::vector<std::string> names;
    for (const AreaRate& rate : all.column.rates) {
        if (rate.observation) {
            addFigure(outcome.figures, *rate.observation);
        }
        const AreaRate*& extreme = isListed(rate) ? lowestListed : highestOther;
        const bool isLow = isListed(rate);
        if (isLow) {
            names.push_back(wardWithRate(rate));
        }
        if (extreme == nullptr
            || (isLow ? rate.rate->value < extreme->rate->value : rate.rate->value > extreme->rate->value)) {
            extreme = &rate;
        }
    }
    const std::string of = "\u201c" + all.column.measure->name + "\u201d from " + all.column.source->key;
    if (lowestListed == nullptr || highestOther == nullptr
        || lowestListed->rate->value >= highestOther->rate->value) {
        outcome.status = ClaimStatus::Confirmed;
        outcome.sentence = inAList(names) + (names.size() == 1 ? " is" : " are") + " the highest of "
                           + std::to_string(all.column.rates.size()) + " wards by " + of + ".";
        return;
    }
    outcome.status = all.isAlike ? ClaimStatus::CannotBeChecked : ClaimStatus::Contradicted;
    outcome.sentence = wardWithRate(*lowestListed) + " is listed, but " + wardWithRate(*highestOther)
                       + " is higher and isn\u2019t, by " + of + "."
                       + (all.isAlike ? " That isn\u2019t the same measure, so it decides nothing." : "");
}

Finding hotspotFinding(const ClaimFigures& figures, const Priority& section, const ListedWards& list)
{
    Finding finding;
    finding.section = section.id;
    finding.line = list.line;
    finding.statement = "The hotspots of \u201c" + list.measure->name + "\u201d are the highest wards";
    const std::size_t wards =
        figures.assessedArea() == nullptr
            ? 0
            : figures.catalogue().inside(figures.assessedArea()->id, AreaKind::Ward).size();
    if (const auto all = allRates(figures, *list.measure, wards)) {
        judgeList(list, *all, finding.outcome);
        return finding;
    }
    const auto some = wardColumn({&figures, nullptr}, {.measure = list.measure->name}, list.measure);
    const std::size_t known = some ? some->rates.size() : 0;
    finding.outcome.sentence =
        (known == 0   ? std::string("No ward has")
         : known == 1 ? "Only 1 of " + std::to_string(wards) + " wards has"
                      : "Only " + std::to_string(known) + " of " + std::to_string(wards) + " wards have")
        + " a rate of \u201c" + list.measure->name + "\u201d.";
    return finding;
}

std::size_t hotspotsListed(const Priority& section, const std::optional<MeasureId>& measure)
{
    std::vector<AreaId> areas;
    for (const Hotspot& hotspot : section.hotspots) {
        if ((!measure || hotspot.measure == measure)
            && std::find(areas.begin(), areas.end(), hotspot.area) == areas.end()) {
            areas.push_back(hotspot.area);
        }
    }
    return areas.size();
}

Finding wardCountFinding(const ClaimFigures& figures, const Priority& section, const Fact& fact,
                         const WardCount& said)
{
    Finding finding;
    finding.section = section.id;
    finding.line = fact.line;
    finding.statement = "\u201c" + said.words + "\u201d fits the hotspots listed";
    const std::string label = caseFolded(fact.label);
    const auto measures = measuresNamed(figures.catalogue(), fact.label);
    const bool isOfSection =
        label.find("comparison") != std::string::npos || label.find("hotspot") != std::string::npos;
    if (!isOfSection && measures.empty()) {
        finding.outcome.sentence =
            "The fact \u201c" + fact.label + "\u201d doesn\u2019t say of which measure its wards are.";
        return finding;
    }
    if (!said.number) {
        finding.outcome.sentence = "How many wards \u201c" + said.words + "\u201d means can\u2019t be read.";
        return finding;
    }
    const std::size_t listed =
        hotspotsListed(section, isOfSection ? std::nullopt : std::optional(measures.front()->id));
    const bool fits = said.atLeast ? listed >= *said.number : listed == *said.number;
    finding.outcome.status = fits ? ClaimStatus::Confirmed : ClaimStatus::Contradicted;
    finding.outcome.sentence = "The section lists " + countText(static_cast<std::int64_t>(listed), "hotspot")
                               + (isOfSection ? "" : " of \u201c" + fact.label + "\u201d") + "; \u201c"
                               + said.words + "\u201d means " + (said.atLeast ? "at least " : "")
                               + std::to_string(*said.number) + ".";
    if (!fits) {
        finding.outcome.reason =
            "A hotspot may be meant that isn\u2019t above average, or the fact is out of date.";
    }
    return finding;
}

} // namespace

std::vector<Finding> checkHotspots(const ClaimFigures& figures)
{
    std::vector<Finding> findings;
    for (const Priority& section : figures.sections()) {
        for (const ListedWards& list : listedWards(figures.catalogue(), section)) {
            findings.push_back(hotspotFinding(figures, section, list));
        }
    }
    return findings;
}

std::vector<Finding> checkWardCounts(const ClaimFigures& figures)
{
    std::vector<Finding> findings;
    for (const Priority& section : figures.sections()) {
        for (const Fact& fact : section.facts) {
            for (const WardCount& said : wardCountsIn(fact.text)) {
                findings.push_back(wardCountFinding(figures, section, fact, said));
            }
        }
    }
    return findings;
}

} // namespace wardwise::claims
