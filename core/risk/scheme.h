// How a partnership rates threats, as data: criteria with ordered levels, groups of them, the rules that make
// a score of them, and bands of scores. MoRiLE's own values aren't published, so no scheme here is official.
#pragma once

#include "core/domain/assessment.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::risk {

/// What a rating that was left blank stands for.
enum class BlankRule : std::uint8_t
{
    Widen,   ///< anything from the lowest to the highest level: the score becomes a wider interval
    LeaveOut ///< nothing: it's left out of its group
};

/// What words stand for that are on no level.
enum class OffScaleRule : std::uint8_t
{
    AsBlank,
    AsHighest
};

enum class RuleKind : std::uint8_t
{
    Sum,
    Product,
    Maximum,
    WeightedSum, ///< of weight x value; what is left out hands its weight on to the others in proportion
    Expression   ///< see rule_expression.h
};

/// How a group's score is made of its criteria, or the total of the groups.
struct Rule
{
    RuleKind kind = RuleKind::Sum;
    /// Only of kind Expression. A group's is over its own criteria's ids and other groups' ids, the total's
    /// over ids of groups that count.
    std::string expression;

    friend bool operator==(const Rule&, const Rule&) = default;
};

struct Level
{
    std::string word; ///< "Moderate": what people say, and what the file keeps
    double value = 0.0;
    std::string description;
    std::string evidence;              ///< what is asked for before this level is chosen
    std::vector<std::string> alsoSaid; ///< other wordings that mean the same level

    friend bool operator==(const Level&, const Level&) = default;
};

struct Criterion
{
    std::string id; ///< "individual-harm": see isRuleName()
    std::string name;
    double weight = 1.0; ///< >= 0; only rule WeightedSum looks at it
    std::string question;
    std::string description;
    std::vector<Level> levels; ///< lowest first, values strictly rising

    friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Group
{
    std::string id;
    std::string name;
    double weight = 1.0; ///< >= 0; only a total by WeightedSum looks at it
    /// Whether the total takes it. One that doesn't count stands beside the score (organisational position),
    /// or is only named by other groups' expressions.
    bool counted = true;
    Rule rule;
    std::vector<Criterion> criteria;

    friend bool operator==(const Group&, const Group&) = default;
};

/// Scores from `from` up to the next band's.
struct Band
{
    std::string name;
    double from = 0.0;
    std::string colour; ///< "#rrggbb"
    std::optional<Tier> tier;

    friend bool operator==(const Band&, const Band&) = default;
};

struct Scheme
{
    std::string key; ///< "csp-words-2019": the same in all versions
    std::string title;
    int version = 1;
    std::string note;
    bool illustrative = false; ///< its values only show how it works until the partnership replaces them
    bool ordinalOnly = false;  ///< words in their order alone: no group has a score, no threat a total
    BlankRule blankRule = BlankRule::Widen;
    OffScaleRule offScaleRule = OffScaleRule::AsBlank;
    std::vector<Group> groups;
    Rule overall;            ///< over the groups that count
    std::vector<Band> bands; ///< lowest first

    friend bool operator==(const Scheme&, const Scheme&) = default;
};

/// Where a criterion stands.
struct CriterionPlace
{
    std::size_t group = 0;
    std::size_t criterion = 0; ///< within the group

    friend bool operator==(const CriterionPlace&, const CriterionPlace&) = default;
};

/// All criteria, group after group. A list "for each criterion" is in this order everywhere.
std::vector<CriterionPlace> criterionPlaces(const Scheme& scheme);
const Criterion& criterionAt(const Scheme& scheme, CriterionPlace place);
std::size_t criterionCount(const Scheme& scheme);

/// The place in criterionPlaces() of the criterion with this id.
std::optional<std::size_t> findCriterion(const Scheme& scheme, std::string_view id);

/// The last band that begins at or below the score (within a relative 1e-9); none below the first.
std::optional<std::size_t> bandOf(const Scheme& scheme, double score);

/// The words of the format: "widen", "leave-out"; "as-blank", "as-highest"; "sum", "product", "maximum",
/// "weighted-sum", "expression".
std::string_view toText(BlankRule rule);
std::string_view toText(OffScaleRule rule);
std::string_view toText(RuleKind kind);
std::optional<BlankRule> blankRuleFromText(std::string_view text);
std::optional<OffScaleRule> offScaleRuleFromText(std::string_view text);
std::optional<RuleKind> ruleKindFromText(std::string_view text);

} // namespace wardwise::risk
