#include "core/risk/scheme.h"

#include "core/domain/text_table.h"

#include <algorithm>
#include <cmath>

namespace wardwise::risk {

namespace {

constexpr TextTable<BlankRule, 2> kBlankRules{
    {{BlankRule::Widen, "widen"}, {BlankRule::LeaveOut, "leave-out"}}};

constexpr TextTable<OffScaleRule, 2> kOffScaleRules{
    {{OffScaleRule::AsBlank, "as-blank"}, {OffScaleRule::AsHighest, "as-highest"}}};

constexpr TextTable<RuleKind, 5> kRuleKinds{{{RuleKind::Sum, "sum"},
                                             {RuleKind::Product, "product"},
                                             {RuleKind::Maximum, "maximum"},
                                             {RuleKind::WeightedSum, "weighted-sum"},
                                             {RuleKind::Expression, "expression"}}};

constexpr double kBandGuard = 1e-9;

} // namespace

std::vector<CriterionPlace> criterionPlaces(const Scheme& scheme)
{
    std::vector<CriterionPlace> places;
    places.reserve(criterionCount(scheme));
    for (std::size_t group = 0; group < scheme.groups.size(); ++group) {
        for (std::size_t criterion = 0; criterion < scheme.groups[group].criteria.size(); ++criterion) {
            places.push_back({group, criterion});
        }
    }
    return places;
}

const Criterion& criterionAt(const Scheme& scheme, CriterionPlace place)
{
    return scheme.groups.at(place.group).criteria.at(place.criterion);
}

std::size_t criterionCount(const Scheme& scheme)
{
    std::size_t count = 0;
    for (const Group& group : scheme.groups) {
        count += group.criteria.size();
    }
    return count;
}

std::optional<std::size_t> findCriterion(const Scheme& scheme, std::string_view id)
{
    std::size_t place = 0;
    for (const Group& group : scheme.groups) {
        for (const Criterion& criterion : group.criteria) {
            if (criterion.id == id) {
                return place;
            }
            ++place;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> bandOf(const Scheme& scheme, double score)
{
    std::optional<std::size_t> found;
    for (std::size_t band = 0; band < scheme.bands.size(); ++band) {
        const double from = scheme.bands[band].from;
        if (score - from >= -kBandGuard * std::max(std::abs(score), std::abs(from))) {
            found = band;
        }
    }
    return found;
}

std::string_view toText(BlankRule rule)
{
    return textOf(kBlankRules, rule);
}

std::string_view toText(OffScaleRule rule)
{
    return textOf(kOffScaleRules, rule);
}

std::string_view toText(RuleKind kind)
{
    return textOf(kRuleKinds, kind);
}

std::optional<BlankRule> blankRuleFromText(std::string_view text)
{
    return valueOf(kBlankRules, text);
}

std::optional<OffScaleRule> offScaleRuleFromText(std::string_view text)
{
    return valueOf(kOffScaleRules, text);
}

std::optional<RuleKind> ruleKindFromText(std::string_view text)
{
    return valueOf(kRuleKinds, text);
}

} // namespace wardwise::risk
