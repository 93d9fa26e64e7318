#include "core/report/json_text.h"
#include "core/report/scheme_json.h"

namespace wardwise::report {

namespace {

class SchemeWriter
{
public:
    static JsonNode node(const risk::Scheme& scheme)
    {
        JsonMembers members{{"key", {scheme.key}},
                            {"title", {scheme.title}},
                            {"version", {static_cast<double>(scheme.version)}}};
        addText(members, "note", scheme.note);
        if (scheme.illustrative) {
            members.push_back({"illustrative", {true}});
        }
        if (scheme.ordinalOnly) {
            members.push_back({"ordinalOnly", {true}});
        }
        if (scheme.blankRule != risk::BlankRule::Widen) {
            members.push_back({"blank", {std::string(toText(scheme.blankRule))}});
        }
        if (scheme.offScaleRule != risk::OffScaleRule::AsBlank) {
            members.push_back({"offScale", {std::string(toText(scheme.offScaleRule))}});
        }
        members.push_back({"groups", list(scheme.groups, groupNode)});
        JsonMembers overall;
        addRule(overall, scheme.overall);
        members.push_back({"overall", {std::move(overall)}});
        members.push_back({"bands", list(scheme.bands, bandNode)});
        return {std::move(members)};
    }

private:
    static void addText(JsonMembers& members, std::string_view key, const std::string& text)
    {
        if (!text.empty()) {
            members.push_back({std::string(key), {text}});
        }
    }

    static void addWeight(JsonMembers& members, double weight)
    {
        if (weight != 1) {
            members.push_back({"weight", {weight}});
        }
    }

    static void addRule(JsonMembers& members, const risk::Rule& rule)
    {
        members.push_back({"rule", {std::string(toText(rule.kind))}});
        if (rule.kind == risk::RuleKind::Expression) {
            members.push_back({"expression", {rule.expression}});
        }
    }

    template <class Item, class NodeOf>
    static JsonNode list(const std::vector<Item>& items, NodeOf nodeOf)
    {
        JsonList nodes;
        nodes.reserve(items.size());
        for (const Item& item : items) {
            nodes.push_back(nodeOf(item));
        }
        return {std::move(nodes)};
    }

    static JsonNode groupNode(const risk::Group& group)
    {
        JsonMembers members{{"id", {group.id}}, {"name", {group.name}}};
        addWeight(members, group.weight);
        if (!group.counted) {
            members.push_back({"counted", {false}});
        }
        addRule(members, group.rule);
        members.push_back({"criteria", list(group.criteria, criterionNode)});
        return {std::move(members)};
    }

    static JsonNode criterionNode(const risk::Criterion& criterion)
    {
        JsonMembers members{{"id", {criterion.id}}, {"name", {criterion.name}}};
        addWeight(members, criterion.weight);
        addText(members, "question", criterion.question);
        addText(members, "description", criterion.description);
        members.push_back({"levels", list(criterion.levels, levelNode)});
        return {std::move(members)};
    }

    static JsonNode levelNode(const risk::Level& level)
    {
        JsonMembers members{{"word", {level.word}}, {"value", {level.value}}};
        addText(members, "description", level.description);
        addText(members, "evidence", level.evidence);
        if (!level.alsoSaid.empty()) {
            members.push_back(
                {"alsoSaid", list(level.alsoSaid, [](const std::string& words) { return JsonNode{words}; })});
        }
        return {std::move(members)};
    }

    static JsonNode bandNode(const risk::Band& band)
    {
        JsonMembers members{{"name", {band.name}}, {"from", {band.from}}, {"colour", {band.colour}}};
        if (band.tier) {
            members.push_back({"tier", {std::string(toText(*band.tier))}});
        }
        return {std::move(members)};
    }
};

} // namespace

std::string schemeJson(const risk::Scheme& scheme)
{
    return writeJson(SchemeWriter::node(scheme));
}

} // namespace wardwise::report
