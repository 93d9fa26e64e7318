#include "core/risk/check_scheme.h"

#include "core/domain/name_match.h"
#include "core/risk/compiled_scheme.h"
#include "core/risk/score_program.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace wardwise::risk {

namespace {

std::string placeAt(const std::string& list, std::size_t at)
{
    return list + "[" + std::to_string(at) + "]";
}

bool isColour(std::string_view text)
{
    constexpr std::size_t kDigits = 6;
    return text.size() == kDigits + 1 && text.front() == '#'
           && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::string quoted(const std::string& words)
{
    return "\u201c" + words + "\u201d";
}

/// What can be said of each part by itself, and of names.
class SchemeChecker
{
public:
    explicit SchemeChecker(const Scheme& scheme) : m_scheme(scheme) {}

    std::vector<SchemeFinding> run()
    {
        checkHead();
        checkGroups();
        checkOverall();
        checkBands();
        if (m_findings.empty()) {
            checkComputation();
        }
        if (m_findings.size() > kMostFindings) {
            m_findings.resize(kMostFindings);
        }
        return std::move(m_findings);
    }

private:
    void find(std::string place, std::string text)
    {
        m_findings.push_back({std::move(place), std::move(text)});
    }

    void checkName(const std::string& place, const std::string& text, const std::string& what)
    {
        if (text.empty()) {
            find(place, what + " is empty.");
        } else if (text.size() > kLongestName) {
            find(place, what + " is longer than 200 bytes.");
        }
    }

    void checkLength(const std::string& place, const std::string& text)
    {
        if (text.size() > kLongestText) {
            find(place, "The text is longer than 4,000 bytes.");
        }
    }

    bool checkNumber(const std::string& place, double number, const std::string& what)
    {
        if (std::isfinite(number) && std::abs(number) <= kLargestValue) {
            return true;
        }
        find(place, what + " isn't a number between -1,000,000,000 and 1,000,000,000.");
        return false;
    }

    void checkWeight(const std::string& place, double weight)
    {
        if (checkNumber(place, weight, "The weight") && weight < 0) {
            find(place, "The weight is below 0.");
        }
    }

    void checkId(const std::string& place, const std::string& id, std::set<std::string>& seen)
    {
        if (!isRuleName(id)) {
            find(place,
                 "An id has small letters, figures and single hyphens between them, begins with a letter, "
                 "has at most 60 characters, and isn't max or min.");
        } else if (!seen.insert(id).second) {
            find(place, "The id " + quoted(id) + " is used twice.");
        }
    }

    bool checkCount(const std::string& place, std::size_t count, std::size_t most, const std::string& what)
    {
        if (count > most) {
            find(place, "There are " + std::to_string(count) + " " + what + "; " + std::to_string(most)
                            + " is the most.");
        }
        return count <= most;
    }

    void checkHead()
    {
        if (!isRuleName(m_scheme.key)) {
            find("key",
                 "A key has small letters, figures and single hyphens between them, begins with a letter and "
                 "has at most 60 characters.");
        }
        checkName("title", m_scheme.title, "The title");
        if (m_scheme.version < 1) {
            find("version", "The version is below 1.");
        }
        checkLength("note", m_scheme.note);
    }

    void checkGroups()
    {
        if (m_scheme.groups.empty()) {
            find("groups", "There are no groups.");
        }
        const bool few = checkCount("groups", m_scheme.groups.size(), kMostGroups, "groups");
        if (!checkCount("groups", risk::criterionCount(m_scheme), kMostCriteria, "criteria") || !few) {
            return;
        }
        for (std::size_t i = 0; i < m_scheme.groups.size(); ++i) {
            checkGroup(i, placeAt("groups", i));
        }
    }

    void checkGroup(std::size_t at, const std::string& place)
    {
        const Group& group = m_scheme.groups[at];
        checkId(place + ".id", group.id, m_groupIds);
        checkName(place + ".name", group.name, "The name");
        checkWeight(place + ".weight", group.weight);
        if (group.criteria.empty()) {
            find(place + ".criteria", "The group has no criteria.");
        }
        double weights = 0;
        for (std::size_t i = 0; i < group.criteria.size(); ++i) {
            checkCriterion(group.criteria[i], placeAt(place + ".criteria", i));
            weights += group.criteria[i].weight;
        }
        if (group.rule.kind == RuleKind::WeightedSum && weights == 0 && !group.criteria.empty()) {
            find(place + ".rule", "All weights of the weighted sum are 0.");
        }
        checkExpression(group.rule, place, at);
    }

    void checkCriterion(const Criterion& criterion, const std::string& place)
    {
        checkId(place + ".id", criterion.id, m_criterionIds);
        checkName(place + ".name", criterion.name, "The name");
        checkWeight(place + ".weight", criterion.weight);
        checkLength(place + ".question", criterion.question);
        checkLength(place + ".description", criterion.description);
        if (criterion.levels.size() < 2) {
            find(place + ".levels", "A criterion needs at least two levels.");
        }
        if (!checkCount(place + ".levels", criterion.levels.size(), kMostLevels, "levels")) {
            return;
        }
        std::set<std::string> words;
        for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
            const std::string at = placeAt(place + ".levels", i);
            checkLevel(criterion.levels[i], at, words);
            if (i > 0 && criterion.levels[i].value <= criterion.levels[i - 1].value) {
                find(at + ".value", "The value isn't above the level's before it.");
            }
        }
    }

    void checkWords(const std::string& place, const std::string& said, std::set<std::string>& seen)
    {
        checkName(place, said, "The wording");
        std::string folded;
        for (const std::string& word : foldedWords(said)) {
            folded.append(" ").append(word);
        }
        if (!said.empty() && !seen.insert(folded).second) {
            find(place, quoted(said) + " is said of two levels, or twice of one.");
        }
    }

    void checkLevel(const Level& level, const std::string& place, std::set<std::string>& words)
    {
        checkWords(place + ".word", level.word, words);
        checkNumber(place + ".value", level.value, "The value");
        checkLength(place + ".description", level.description);
        checkLength(place + ".evidence", level.evidence);
        if (checkCount(place + ".alsoSaid", level.alsoSaid.size(), kMostOtherWordings, "other wordings")) {
            for (std::size_t i = 0; i < level.alsoSaid.size(); ++i) {
                checkWords(placeAt(place + ".alsoSaid", i), level.alsoSaid[i], words);
            }
        }
    }

    /// `group` is none for the total's.
    void checkExpression(const Rule& rule, const std::string& place, std::optional<std::size_t> group)
    {
        const std::string at = place + ".expression";
        if (rule.kind != RuleKind::Expression) {
            if (!rule.expression.empty()) {
                find(at, "There's an expression, but the rule is " + quoted(std::string(toText(rule.kind)))
                             + ".");
            }
            return;
        }
        const auto parsed = RuleExpression::parse(rule.expression);
        if (!parsed) {
            find(at, parsed.error().message);
            return;
        }
        if (parsed->names().empty()) {
            find(at, group ? "The expression names neither a criterion nor a group."
                           : "The total is made of nothing: the expression names no group.");
        }
        for (const std::string& name : parsed->names()) {
            const std::string why = group ? whyNotInGroup(*group, name) : whyNotInTotal(name);
            if (!why.empty()) {
                find(at, why);
            }
        }
    }

    [[nodiscard]] std::string whyNotInGroup(std::size_t group, const std::string& name) const
    {
        const NamedInGroup found = lookUp(m_scheme, group, name);
        const auto other = findGroup(m_scheme, name);
        if (!found.criterion && !found.group) {
            return quoted(name) + " is neither a criterion of this group nor a group.";
        }
        if (found.criterion && other && *other != group) {
            return quoted(name) + " is both a criterion of this group and another group.";
        }
        if (found.group && reaches(*found.group, group, 0)) {
            return "The group is made of " + quoted(name) + ", which is made of this group: a circle.";
        }
        return {};
    }

    [[nodiscard]] std::string whyNotInTotal(const std::string& name) const
    {
        const auto group = findGroup(m_scheme, name);
        if (!group) {
            return quoted(name) + " isn't a group.";
        }
        return m_scheme.groups[*group].counted ? std::string()
                                               : "The total names " + quoted(name) + ", which isn't counted.";
    }

    /// Whether a group is, or is made of, another.
    [[nodiscard]] bool reaches(std::size_t from, std::size_t to, std::size_t depth) const
    {
        if (from == to) {
            return true;
        }
        const Rule& rule = m_scheme.groups[from].rule;
        if (rule.kind != RuleKind::Expression || depth > m_scheme.groups.size()) {
            return false;
        }
        const auto parsed = RuleExpression::parse(rule.expression);
        if (!parsed) {
            return false;
        }
        return std::any_of(parsed->names().begin(), parsed->names().end(), [&](const std::string& name) {
            const auto next = lookUp(m_scheme, from, name).group;
            return next && *next != from && reaches(*next, to, depth + 1);
        });
    }

    void checkOverall()
    {
        checkExpression(m_scheme.overall, "overall", std::nullopt);
        if (m_scheme.overall.kind == RuleKind::Expression || m_scheme.groups.empty()) {
            return;
        }
        std::size_t counted = 0;
        double weights = 0;
        for (const Group& group : m_scheme.groups) {
            counted += group.counted ? 1 : 0;
            weights += group.counted ? group.weight : 0.0;
        }
        if (counted == 0) {
            find("overall", "The total is made of nothing: no group counts.");
        } else if (m_scheme.overall.kind == RuleKind::WeightedSum && weights == 0) {
            find("overall", "All weights of the weighted sum are 0.");
        }
    }

    void checkBands()
    {
        if (!checkCount("bands", m_scheme.bands.size(), kMostBands, "bands")) {
            return;
        }
        for (std::size_t i = 0; i < m_scheme.bands.size(); ++i) {
            const Band& band = m_scheme.bands[i];
            const std::string place = placeAt("bands", i);
            checkName(place + ".name", band.name, "The name");
            checkNumber(place + ".from", band.from, "The start");
            if (i > 0 && band.from <= m_scheme.bands[i - 1].from) {
                find(place + ".from", "The band doesn't begin above the one before it.");
            }
            if (!isColour(band.colour)) {
                find(place + ".colour", "A colour is written #rrggbb, such as #d55e00.");
            }
        }
    }

    /// Only of a scheme in which every name is known.
    void checkComputation()
    {
        const SchemeParts parts = schemeParts(m_scheme);
        const ScoreProgram program = makeProgram(parts, std::vector<bool>(parts.places.size(), true));
        for (std::size_t i = 0; i < program.groups.size(); ++i) {
            if (!program.groups[i].at) {
                find(placeAt("groups", i) + (parts.groupExpressions[i] ? ".expression" : ".rule"),
                     program.groups[i].why);
            }
        }
        if (!program.total.at && m_findings.empty()) {
            find(parts.overallExpression ? "overall.expression" : "overall.rule", program.total.why);
        }
    }

    const Scheme& m_scheme;
    std::vector<SchemeFinding> m_findings;
    std::set<std::string> m_groupIds;
    std::set<std::string> m_criterionIds;
};

bool canBeBelowZero(const Group& group)
{
    return std::any_of(group.criteria.begin(), group.criteria.end(),
                       [](const Criterion& criterion) { return criterion.levels.front().value < 0; });
}

constexpr std::string_view kBelowZero =
    "Values below 0 are multiplied: two of them make a high score, and a lower rating can raise it.";

} // namespace

std::vector<SchemeFinding> checkScheme(const Scheme& scheme)
{
    return SchemeChecker(scheme).run();
}

std::vector<SchemeFinding> schemeWarnings(const Scheme& scheme)
{
    std::vector<SchemeFinding> warnings;
    if (!checkScheme(scheme).empty()) {
        return warnings;
    }
    const SchemeParts parts = schemeParts(scheme);
    const ScoreProgram program = makeProgram(parts, std::vector<bool>(parts.places.size(), true));
    std::vector<Interval> registers(program.registers);
    for (std::size_t i = 0; i < parts.places.size(); ++i) {
        const auto& levels = criterionAt(scheme, parts.places[i]).levels;
        registers[i] = {levels.front().value, levels.back().value};
    }
    runProgram(program, registers);
    bool anyBelow = false;
    for (std::size_t i = 0; i < scheme.groups.size(); ++i) {
        if (scheme.groups[i].rule.kind == RuleKind::Product && scheme.groups[i].criteria.size() > 1
            && canBeBelowZero(scheme.groups[i])) {
            warnings.push_back({placeAt("groups", i) + ".rule", std::string(kBelowZero)});
        }
    }
    for (std::size_t i = 0; i < scheme.groups.size(); ++i) {
        anyBelow = anyBelow || (scheme.groups[i].counted && registers[program.groups[i].at.value()].low < 0);
    }
    if (scheme.overall.kind == RuleKind::Product && anyBelow) {
        warnings.push_back({"overall.rule", std::string(kBelowZero)});
    }
    if (!scheme.bands.empty() && registers[program.total.at.value()].low < scheme.bands.front().from) {
        warnings.push_back({"bands[0].from", "Scores below the first band are in none."});
    }
    return warnings;
}

} // namespace wardwise::risk
