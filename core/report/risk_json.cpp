#include "core/report/risk_json.h"

#include "core/report/json_text.h"

namespace wardwise::report {

namespace {

/// Nodes of risk scores; in a class, since the names are common ones.
class RiskWriter
{
public:
    static JsonNode node(const RiskReport& report)
    {
        JsonList threats;
        threats.reserve(report.threats.size());
        for (const ReportedThreat& threat : report.threats) {
            threats.push_back(threatNode(threat));
        }
        return {JsonMembers{{"scheme", {report.scheme}},
                            {"version", {static_cast<double>(report.version)}},
                            {"illustrative", {report.illustrative}},
                            {"note", {report.note}},
                            {"seed", wholeNode(report.seed)},
                            {"draws", wholeNode(report.draws)},
                            {"threats", {std::move(threats)}}}};
    }

private:
    template <class Whole>
    static JsonNode wholeNode(const std::optional<Whole>& value)
    {
        return value ? JsonNode{static_cast<double>(*value)} : JsonNode{};
    }

    static JsonNode textNode(const std::string& text) { return text.empty() ? JsonNode{} : JsonNode{text}; }

    static JsonNode rangeNode(double low, double mid, double high)
    {
        return {JsonList{{low}, {mid}, {high}}};
    }

    static JsonNode scoreNode(const std::optional<risk::Score>& score)
    {
        return score ? rangeNode(score->low, score->mid, score->high) : JsonNode{};
    }

    static JsonNode topNode(const ReportedThreat& threat)
    {
        if (threat.topChances.empty()) {
            return {};
        }
        JsonMembers chances;
        chances.reserve(threat.topChances.size());
        for (const TopChance& each : threat.topChances) {
            chances.push_back({std::to_string(each.k), {each.chance}});
        }
        return {std::move(chances)};
    }

    static JsonNode tierNode(const ReportedThreat& threat)
    {
        if (!threat.tierChances) {
            return {};
        }
        const auto& chances = *threat.tierChances;
        return {JsonMembers{{std::string(toText(Tier::Priority)), {chances[0]}},
                            {std::string(toText(Tier::AdditionalConsideration)), {chances[1]}},
                            {std::string(toText(Tier::WiderChallenge)), {chances[2]}},
                            {"none", {chances[3]}}}};
    }

    static JsonNode threatNode(const ReportedThreat& threat)
    {
        JsonMembers groups;
        groups.reserve(threat.groups.size());
        for (const ReportedGroup& group : threat.groups) {
            groups.push_back({group.id, scoreNode(group.score)});
        }
        JsonMembers ratings;
        ratings.reserve(threat.ratings.size());
        for (const ReportedRating& rating : threat.ratings) {
            ratings.push_back({rating.criterion, textNode(rating.words)});
        }
        JsonList notes;
        notes.reserve(threat.notes.size());
        for (const std::string& note : threat.notes) {
            notes.push_back({note});
        }
        return {JsonMembers{
            {"threat", {threat.title}},
            {"score", scoreNode(threat.score)},
            {"rank",
             threat.rank ? rangeNode(threat.rank->low, threat.rank->mid, threat.rank->high) : JsonNode{}},
            {"band", textNode(threat.band)},
            {"tier", {std::string(toText(threat.tier))}},
            {"tier_decided_by", {std::string(threat.tierByScore ? "score" : "partnership")}},
            {"tier_by_score", threat.byScore ? JsonNode{std::string(toText(*threat.byScore))} : JsonNode{}},
            {"tier_reason", textNode(threat.tierReason)},
            {"p_top", topNode(threat)},
            {"p_tier", tierNode(threat)},
            {"groups", {std::move(groups)}},
            {"ratings", {std::move(ratings)}},
            {"notes", {std::move(notes)}}}};
    }
};

} // namespace

std::string riskJson(const RiskReport& report)
{
    return writeJson(RiskWriter::node(report));
}

} // namespace wardwise::report
