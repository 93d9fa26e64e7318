#include "core/report/scheme_json.h"

#include "core/report/json_text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <set>

namespace wardwise::report {

namespace {

using risk::SchemeFinding;

constexpr double kHighestVersion = 1e9;

std::string itemPlace(const std::string& list, std::size_t at)
{
    return list + "[" + std::to_string(at) + "]";
}

std::string quotedKey(std::string_view word)
{
    return "\u201c" + std::string(word) + "\u201d";
}

/// An object at a place: what its keys hold, and a finding for each that doesn't fit.
class FieldReader
{
public:
    FieldReader(const JsonNode& node, std::string place, std::initializer_list<std::string_view> keys,
                SchemeFindings& findings)
        : m_members(std::get_if<JsonMembers>(&node.value))
        , m_place(std::move(place))
        , m_findings(findings)
    {
        if (m_members == nullptr) {
            m_findings.push_back({m_place, "This should be an object, in braces."});
            return;
        }
        std::set<std::string_view> seen;
        for (const auto& [key, value] : *m_members) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                find(key, "The format has no key " + quotedKey(key) + " here.");
            } else if (!seen.insert(key).second) {
                find(key, "The key stands here twice.");
            }
        }
    }

    [[nodiscard]] std::string placeOf(std::string_view key) const
    {
        return m_place.empty() ? std::string(key) : m_place + "." + std::string(key);
    }

    void find(std::string_view key, std::string text)
    {
        m_findings.push_back({placeOf(key), std::move(text)});
    }

    [[nodiscard]] bool has(std::string_view key) const { return nodeOf(key) != nullptr; }

    void text(std::string_view key, std::string& into) { required(key, into, "a text, in double quotes"); }

    void textIfThere(std::string_view key, std::string& into)
    {
        optional(key, into, "a text, in double quotes");
    }

    void number(std::string_view key, double& into) { required(key, into, "a number"); }

    void numberIfThere(std::string_view key, double& into) { optional(key, into, "a number"); }

    void truthIfThere(std::string_view key, bool& into) { optional(key, into, "true or false"); }

    void wholeNumber(std::string_view key, int& into)
    {
        double read = 1;
        number(key, read);
        if (read == std::floor(read) && read >= 1 && read <= kHighestVersion) {
            into = static_cast<int>(read);
        } else {
            find(key, "This should be a whole number from 1.");
        }
    }

    /// One of the words that `fromText` knows.
    template <class Value, class FromText>
    void word(std::string_view key, Value& into, FromText fromText, const std::string& words)
    {
        std::string read;
        if (const JsonNode* node = nodeOf(key);
            node != nullptr && take(key, *node, read, "a text, in double quotes")) {
            if (const auto value = fromText(read)) {
                into = *value;
            } else {
                find(key, quotedKey(read) + " isn't one of the words: " + words + ".");
            }
        }
    }

    void missing(std::string_view key)
    {
        if (m_members != nullptr && !has(key)) {
            find(key, "The key is missing.");
        }
    }

    /// Calls `readItem(node, place)` for each item.
    template <class ReadItem>
    void list(std::string_view key, ReadItem readItem)
    {
        const JsonNode* node = nodeOf(key);
        const auto* items = node == nullptr ? nullptr : std::get_if<JsonList>(&node->value);
        if (items == nullptr) {
            if (node != nullptr) {
                find(key, "This should be a list, in brackets.");
            }
            return;
        }
        for (std::size_t i = 0; i < items->size(); ++i) {
            readItem((*items)[i], itemPlace(placeOf(key), i));
        }
    }

    [[nodiscard]] const JsonNode* nodeOf(std::string_view key) const
    {
        if (m_members == nullptr) {
            return nullptr;
        }
        const auto found = std::find_if(m_members->begin(), m_members->end(),
                                        [&](const auto& member) { return member.key == key; });
        return found == m_members->end() ? nullptr : &found->value;
    }

private:
    template <class Value>
    bool take(std::string_view key, const JsonNode& node, Value& into, const std::string& what)
    {
        const auto* value = std::get_if<Value>(&node.value);
        if (value == nullptr) {
            find(key, "This should be " + what + ".");
            return false;
        }
        into = *value;
        return true;
    }

    template <class Value>
    void optional(std::string_view key, Value& into, const std::string& what)
    {
        if (const JsonNode* node = nodeOf(key)) {
            take(key, *node, into, what);
        }
    }

    template <class Value>
    void required(std::string_view key, Value& into, const std::string& what)
    {
        missing(key);
        optional(key, into, what);
    }

    const JsonMembers* m_members;
    std::string m_place;
    SchemeFindings& m_findings;
};

class SchemeReader
{
public:
    explicit SchemeReader(SchemeFindings& findings) : m_findings(findings) {}

    risk::Scheme read(const JsonNode& root)
    {
        risk::Scheme scheme;
        FieldReader fields(root, {},
                           {"key", "title", "version", "note", "illustrative", "ordinalOnly", "blank",
                            "offScale", "groups", "overall", "bands"},
                           m_findings);
        fields.text("key", scheme.key);
        fields.text("title", scheme.title);
        fields.wholeNumber("version", scheme.version);
        fields.textIfThere("note", scheme.note);
        fields.truthIfThere("illustrative", scheme.illustrative);
        fields.truthIfThere("ordinalOnly", scheme.ordinalOnly);
        fields.word("blank", scheme.blankRule, risk::blankRuleFromText, "widen, leave-out");
        fields.word("offScale", scheme.offScaleRule, risk::offScaleRuleFromText, "as-blank, as-highest");
        fields.missing("groups");
        fields.list("groups", [&](const JsonNode& node, const std::string& place) {
            scheme.groups.push_back(readGroup(node, place));
        });
        fields.missing("overall");
        if (const JsonNode* overall = fields.nodeOf("overall")) {
            FieldReader rule(*overall, "overall", {"rule", "expression"}, m_findings);
            readRule(rule, scheme.overall);
        }
        fields.missing("bands");
        fields.list("bands", [&](const JsonNode& node, const std::string& place) {
            scheme.bands.push_back(readBand(node, place));
        });
        return scheme;
    }

private:
    static void readRule(FieldReader& fields, risk::Rule& rule)
    {
        fields.missing("rule");
        fields.word("rule", rule.kind, risk::ruleKindFromText,
                    "sum, product, maximum, weighted-sum, expression");
        fields.textIfThere("expression", rule.expression);
        if (rule.kind == risk::RuleKind::Expression) {
            fields.missing("expression");
        } else if (fields.has("expression")) {
            fields.find("expression", "There's an expression, but the rule is another.");
        }
    }

    risk::Group readGroup(const JsonNode& node, const std::string& place)
    {
        risk::Group group;
        FieldReader fields(node, place, {"id", "name", "weight", "counted", "rule", "expression", "criteria"},
                           m_findings);
        fields.text("id", group.id);
        fields.text("name", group.name);
        fields.numberIfThere("weight", group.weight);
        fields.truthIfThere("counted", group.counted);
        readRule(fields, group.rule);
        fields.missing("criteria");
        fields.list("criteria", [&](const JsonNode& item, const std::string& at) {
            group.criteria.push_back(readCriterion(item, at));
        });
        return group;
    }

    risk::Criterion readCriterion(const JsonNode& node, const std::string& place)
    {
        risk::Criterion criterion;
        FieldReader fields(node, place, {"id", "name", "weight", "question", "description", "levels"},
                           m_findings);
        fields.text("id", criterion.id);
        fields.text("name", criterion.name);
        fields.numberIfThere("weight", criterion.weight);
        fields.textIfThere("question", criterion.question);
        fields.textIfThere("description", criterion.description);
        fields.missing("levels");
        fields.list("levels", [&](const JsonNode& item, const std::string& at) {
            criterion.levels.push_back(readLevel(item, at));
        });
        return criterion;
    }

    risk::Level readLevel(const JsonNode& node, const std::string& place)
    {
        risk::Level level;
        FieldReader fields(node, place, {"word", "value", "description", "evidence", "alsoSaid"}, m_findings);
        fields.text("word", level.word);
        fields.number("value", level.value);
        fields.textIfThere("description", level.description);
        fields.textIfThere("evidence", level.evidence);
        fields.list("alsoSaid", [&](const JsonNode& item, const std::string& at) {
            const auto* words = std::get_if<std::string>(&item.value);
            if (words == nullptr) {
                m_findings.push_back({at, "This should be a text, in double quotes."});
            } else {
                level.alsoSaid.push_back(*words);
            }
        });
        return level;
    }

    risk::Band readBand(const JsonNode& node, const std::string& place)
    {
        risk::Band band;
        FieldReader fields(node, place, {"name", "from", "colour", "tier"}, m_findings);
        fields.text("name", band.name);
        fields.number("from", band.from);
        fields.text("colour", band.colour);
        fields.word(
            "tier", band.tier, [](std::string_view text) { return tierFromText(text); },
            "priority, additional-consideration, wider-challenge");
        return band;
    }

    SchemeFindings& m_findings;
};

} // namespace

std::variant<risk::Scheme, SchemeFindings> readScheme(std::string_view json)
{
    if (json.size() > kLargestSchemeFile) {
        return SchemeFindings{{"", "The file is larger than 1 MB, which no scheme is."}};
    }
    const auto read = readJson(json);
    if (const auto* mistake = std::get_if<JsonMistake>(&read)) {
        return SchemeFindings{
            {"line " + std::to_string(mistake->line) + ", column " + std::to_string(mistake->column),
             mistake->text}};
    }
    SchemeFindings findings;
    risk::Scheme scheme = SchemeReader(findings).read(std::get<JsonNode>(read));
    if (findings.empty()) {
        findings = risk::checkScheme(scheme);
    }
    if (findings.size() > risk::kMostFindings) {
        findings.resize(risk::kMostFindings);
    }
    if (!findings.empty()) {
        return findings;
    }
    return scheme;
}

} // namespace wardwise::report
