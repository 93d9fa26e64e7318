// Schemes as JSON: what is written is read back, canonical text stays as it is, and what is malformed is said
// with its place.
#include "tests/core/risk_schemes.h"

#include "core/report/json_text.h"
#include "core/report/scheme_json.h"

#include <algorithm>

namespace wardwise::report {
namespace {

using risk::SchemeFinding;

/// In canonical form, with every key that there is.
const std::string kWhole = R"({
  "key": "whole",
  "title": "With \"every\" key",
  "version": 3,
  "note": "Line one\nline two – ünd \\",
  "illustrative": true,
  "ordinalOnly": true,
  "blank": "leave-out",
  "offScale": "as-highest",
  "groups": [
    {
      "id": "harm",
      "name": "Harm",
      "weight": 2,
      "rule": "weighted-sum",
      "criteria": [
        {
          "id": "physical",
          "name": "Physical",
          "weight": 0.5,
          "question": "How badly?",
          "description": "Of people",
          "levels": [
            {
              "word": "Low",
              "value": -1.25,
              "description": "Hardly",
              "evidence": "A note",
              "alsoSaid": [
                "Minor",
                "Slight"
              ]
            },
            {
              "word": "High",
              "value": 1e-07
            }
          ]
        },
        {
          "id": "mental",
          "name": "Mental",
          "levels": [
            {
              "word": "Low",
              "value": 1
            },
            {
              "word": "High",
              "value": 2
            }
          ]
        }
      ]
    },
    {
      "id": "beside",
      "name": "Beside",
      "counted": false,
      "rule": "expression",
      "expression": "capacity * 2",
      "criteria": [
        {
          "id": "capacity",
          "name": "Capacity",
          "levels": [
            {
              "word": "Low",
              "value": 1
            },
            {
              "word": "High",
              "value": 2
            }
          ]
        }
      ]
    }
  ],
  "overall": {
    "rule": "sum"
  },
  "bands": [
    {
      "name": "Small",
      "from": 0,
      "colour": "#009e73"
    },
    {
      "name": "Large",
      "from": 2.5,
      "colour": "#d55e00",
      "tier": "priority"
    }
  ]
}
)";

std::string described(const SchemeFindings& findings)
{
    std::string text;
    for (const SchemeFinding& finding : findings) {
        text.append(finding.place).append(": ").append(finding.text).append("\n");
    }
    return text;
}

risk::Scheme schemeIn(const std::string& json)
{
    auto read = readScheme(json);
    if (const auto* findings = std::get_if<SchemeFindings>(&read)) {
        ADD_FAILURE() << described(*findings);
        return {};
    }
    return std::get<risk::Scheme>(std::move(read));
}

SchemeFindings findingsIn(const std::string& json)
{
    auto read = readScheme(json);
    const auto* findings = std::get_if<SchemeFindings>(&read);
    return findings == nullptr ? SchemeFindings{} : *findings;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(SchemeJson, HasEveryKey)
{
    const risk::Scheme scheme = schemeIn(kWhole);
    EXPECT_EQ(scheme.key, "whole");
    EXPECT_EQ(scheme.title, "With \"every\" key");
    EXPECT_EQ(scheme.version, 3);
    EXPECT_EQ(scheme.note, "Line one\nline two \u2013 \u00fcnd \\");
    EXPECT_TRUE(scheme.illustrative);
    EXPECT_TRUE(scheme.ordinalOnly);
    EXPECT_EQ(scheme.blankRule, risk::BlankRule::LeaveOut);
    EXPECT_EQ(scheme.offScaleRule, risk::OffScaleRule::AsHighest);
    const risk::Group& harm = scheme.groups.at(0);
    EXPECT_EQ(harm.weight, 2);
    EXPECT_TRUE(harm.counted);
    EXPECT_EQ(harm.rule.kind, risk::RuleKind::WeightedSum);
    const risk::Criterion& physical = harm.criteria.at(0);
    EXPECT_EQ(physical.weight, 0.5);
    EXPECT_EQ(physical.question, "How badly?");
    EXPECT_EQ(physical.description, "Of people");
    EXPECT_EQ(physical.levels.at(0).value, -1.25);
    EXPECT_EQ(physical.levels.at(0).evidence, "A note");
    EXPECT_EQ(physical.levels.at(0).alsoSaid, (std::vector<std::string>{"Minor", "Slight"}));
    EXPECT_EQ(physical.levels.at(1).value, 1e-7);
    EXPECT_EQ(harm.criteria.at(1).weight, 1);
    EXPECT_FALSE(scheme.groups.at(1).counted);
    EXPECT_EQ(scheme.groups.at(1).rule.expression, "capacity * 2");
    EXPECT_EQ(scheme.overall.kind, risk::RuleKind::Sum);
    EXPECT_EQ(scheme.bands.at(0).tier, std::nullopt);
    EXPECT_EQ(scheme.bands.at(1).tier, Tier::Priority);
    EXPECT_EQ(scheme.bands.at(1).from, 2.5);
}

TEST(SchemeJson, CanonicalTextIsWrittenAsItWasRead)
{
    EXPECT_EQ(schemeJson(schemeIn(kWhole)), kWhole);
}

TEST(SchemeJson, OtherTextMeansTheSameAndSettlesAtOnce)
{
    std::string other = replaced(kWhole, "\"version\": 3,\n", "");
    other = replaced(other, "  \"blank\"", "\t\"version\":3.0e0 ,\r\n\"blank\"");
    other = replaced(other, "\u00fc", "\\u00fc");
    other = replaced(other, "\"weight\": 2", "\"counted\": true, \"weight\": 2.0");
    ASSERT_NE(other, kWhole);
    EXPECT_EQ(schemeIn(other), schemeIn(kWhole));
    EXPECT_EQ(schemeJson(schemeIn(other)), kWhole);
    EXPECT_EQ(schemeIn("\xEF\xBB\xBF" + kWhole), schemeIn(kWhole)) << "with a byte order mark";
}

struct Mutation
{
    std::string what;
    std::string by;
    std::string place;
    std::string says; ///< a part of the sentence
};

const std::string kMental = "\"id\": \"mental\"";
const std::string kTwoLevels = R"([
            {
              "word": "Low",
              "value": 1
            },
            {
              "word": "High",
              "value": 2
            }
          ])";

/// Each is one small change of kWhole; what's found first is at the place.
const std::vector<Mutation>& mutations()
{
    static const std::vector<Mutation> kMutations{
        // No JSON.
        {"{\n  \"key\"", "\n  \"key\"", "line 2, column 8", "more after the end"},
        {"\"whole\",", "\"whole\"", "line 3, column 3", "comma or a closing brace"},
        {"\"key\": ", "\"key\" ", "line 2, column 9", "colon"},
        {"\"key\":", "key:", "line 2, column 3", "key in double quotes"},
        {"\"version\": 3", "\"version\": 03", "line 4, column 15", "comma or a closing brace"},
        {"\"version\": 3", "\"version\": 3.", "line 4, column 16", "figure"},
        {"\"version\": 3", "\"version\": +3", "line 4, column 14", "Expected a value"},
        {"\"version\": 3", "\"version\": 1e999", "line 4, column 14", "too large"},
        {"\"version\": 3", "\"version\": NaN", "line 4, column 14", "Expected a value"},
        {"true", "True", "line 6, column 19", "Expected a value"},
        {"\\n", "\n", "line 5, column 20", "control character"},
        {"\\n", "\\q", "line 5, column 20", "backslash"},
        {"\\n", "\\u12", "line 5, column 20", "four hexadecimal"},
        {"\\n", "\\u0000", "line 5, column 20", "not all of them 0"},
        {"\\n", "\\ud800", "line 5, column 20", "surrogate"},
        {"\u00fc", "\xfc", "line 5, column 33", "UTF-8"},
        {"\"Slight\"\n", "\"Slight\",\n", "line 32, column 15", "Expected a value"},
        {"#d55e00\",\n      \"tier\": \"priority\"", "#d55e00\",", "line 93, column 5",
         "key in double quotes"},
        {"  ]\n}\n", "  ]\n", "line 96, column 1", "comma or a closing brace"},
        {"  ]\n}\n", "  ]\n}\n}", "line 97, column 1", "more after the end"},
        // Another type.
        {"\"whole\"", "1", "key", "text"},
        {"\"version\": 3", "\"version\": \"3\"", "version", "number"},
        {"\"version\": 3", "\"version\": 3.5", "version", "whole number"},
        {"\"version\": 3", "\"version\": 0", "version", "whole number"},
        {"\"illustrative\": true", "\"illustrative\": \"yes\"", "illustrative", "true or false"},
        {"\"illustrative\": true", "\"illustrative\": null", "illustrative", "true or false"},
        {"\"blank\": \"leave-out\"", "\"blank\": \"guess\"", "blank", "widen, leave-out"},
        {"\"blank\": \"leave-out\"", "\"blank\": false", "blank", "text"},
        {"\"offScale\": \"as-highest\"", "\"offScale\": \"as-lowest\"", "offScale", "as-blank"},
        {"\"weight\": 2", "\"weight\": \"2\"", "groups[0].weight", "number"},
        {"\"weighted-sum\"", "\"mean\"", "groups[0].rule", "weighted-sum"},
        {"\"value\": -1.25", "\"value\": \"low\"", "groups[0].criteria[0].levels[0].value", "number"},
        {"\"Minor\"", "7", "groups[0].criteria[0].levels[0].alsoSaid[0]", "text"},
        {kTwoLevels, "{}", "groups[0].criteria[1].levels", "list"},
        {kTwoLevels, "[1, 2]", "groups[0].criteria[1].levels[0]", "object"},
        {"\"counted\": false", "\"counted\": 0", "groups[1].counted", "true or false"},
        {"{\n    \"rule\": \"sum\"\n  }", "\"sum\"", "overall", "object"},
        {"\"tier\": \"priority\"", "\"tier\": \"first\"", "bands[1].tier", "wider-challenge"},
        {"\"from\": 2.5", "\"from\": [2.5]", "bands[1].from", "number"},
        // Keys that are missing, repeated or unknown.
        {"\"title\": \"With \\\"every\\\" key\",", "", "title", "missing"},
        {"  \"version\": 3,\n", "", "version", "missing"},
        {"\"name\": \"Harm\",", "", "groups[0].name", "missing"},
        {"\"rule\": \"weighted-sum\",", "", "groups[0].rule", "missing"},
        {",\n              \"value\": 1e-07", "", "groups[0].criteria[0].levels[1].value", "missing"},
        {"\"expression\": \"capacity * 2\",", "", "groups[1].expression", "missing"},
        {"\"rule\": \"expression\"", "\"rule\": \"sum\"", "groups[1].expression", "rule is another"},
        {"\"rule\": \"sum\"\n", "\"rule\": \"sum\", \"expression\": \"harm\"\n", "overall.expression",
         "rule is another"},
        {"\"colour\": \"#d55e00\",", "", "bands[1].colour", "missing"},
        {"\"key\": \"whole\",", "\"key\": \"whole\", \"key\": \"whole\",", "key", "twice"},
        {"\"weight\": 0.5", "\"weight\": 0.5, \"weight\": 0.5", "groups[0].criteria[0].weight", "twice"},
        {"\"note\"", "\"notes\"", "notes", "no key"},
        {"\"question\"", "\"Question\"", "groups[0].criteria[0].Question", "no key"},
        {"\"evidence\"", "\"proof\"", "groups[0].criteria[0].levels[0].proof", "no key"},
        {"\"from\": 0", "\"to\": 0", "bands[0].to", "no key"},
        // What can't be computed.
        {"\"whole\"", "\"Whole 1\"", "key", "small letters"},
        {"\"title\": \"With \\\"every\\\" key\"", "\"title\": \"\"", "title", "empty"},
        {"\"id\": \"beside\"", "\"id\": \"harm\"", "groups[1].id", "twice"},
        {kMental, "\"id\": \"physical\"", "groups[0].criteria[1].id", "twice"},
        {kMental, "\"id\": \"-mental\"", "groups[0].criteria[1].id", "small letters"},
        {kTwoLevels, "[]", "groups[0].criteria[1].levels", "at least two"},
        {"\"value\": 1e-07", "\"value\": -1.25", "groups[0].criteria[0].levels[1].value", "isn't above"},
        {"\"value\": 1e-07", "\"value\": 1e10", "groups[0].criteria[0].levels[1].value", "between"},
        {"\"weight\": 0.5", "\"weight\": -0.5", "groups[0].criteria[0].weight", "below 0"},
        {"\"Slight\"", "\"low\"", "groups[0].criteria[0].levels[0].alsoSaid[1]", "two levels"},
        {"capacity * 2", "capacity *", "groups[1].expression", "At the end"},
        {"capacity * 2", "capacity * strength", "groups[1].expression", "neither"},
        {"capacity * 2", "2 * 2", "groups[1].expression", "names neither"},
        {"capacity * 2", "capacity * beside", "groups[1].expression", "circle"},
        {"capacity * 2", "2 / (capacity - 1)", "groups[1].expression", "can be 0"},
        {"\"name\": \"Large\"", "\"name\": \"\"", "bands[1].name", "empty"},
        {"\"from\": 2.5", "\"from\": 0", "bands[1].from", "above"},
        {"#d55e00", "orange", "bands[1].colour", "#rrggbb"},
        {"#d55e00", "#d55e0g", "bands[1].colour", "#rrggbb"},
        {"\"weight\": 2,", "\"weight\": 2, \"counted\": false,", "overall", "nothing"},
    };
    return kMutations;
}

TEST(SchemeJson, SaysWhereItIsMalformed)
{
    EXPECT_GE(mutations().size(), 50U);
    for (const Mutation& mutation : mutations()) {
        const auto findings = findingsIn(replaced(kWhole, mutation.what, mutation.by));
        const bool isFound = std::any_of(findings.begin(), findings.end(), [&](const SchemeFinding& finding) {
            return finding.place == mutation.place && finding.text.find(mutation.says) != std::string::npos;
        });
        EXPECT_TRUE(isFound) << mutation.what << " -> " << mutation.by << "\nexpected at " << mutation.place
                             << ": " << mutation.says << "\nfound\n"
                             << described(findings);
        // A renamed key is unknown and missing, a lost value isn't above the one before: never more than two.
        EXPECT_LE(findings.size(), 2U) << described(findings);
    }
}

TEST(SchemeJson, SaysAllThatIsWrong)
{
    std::string json = replaced(kWhole, "\"version\": 3", "\"version\": \"3\"");
    json = replaced(json, "\"question\"", "\"Question\"");
    json = replaced(json, "\"tier\"", "\"tiers\"");
    const auto findings = findingsIn(json);
    EXPECT_EQ(findings.size(), 3U) << described(findings);
}

TEST(SchemeJson, RefusesWhatIsNoSchemeAtAll)
{
    EXPECT_EQ(findingsIn("").at(0).place, "line 1, column 1");
    EXPECT_EQ(findingsIn("[]").at(0).place, "");
    EXPECT_NE(findingsIn("[]").at(0).text.find("object"), std::string::npos);
    EXPECT_GE(findingsIn("{}").size(), 6U) << "every key is missing";
    EXPECT_NE(findingsIn(std::string(kLargestSchemeFile + 1, ' ')).at(0).text.find("1 MB"),
              std::string::npos);
    EXPECT_NE(findingsIn(std::string(100, '[')).at(0).text.find("32 deep"), std::string::npos);
}

TEST(BuiltInSchemes, AreReadCanonicalAndSoundAndIllustrative)
{
    const auto schemes = builtInSchemes();
    ASSERT_EQ(schemes.size(), 3U);
    for (const risk::Scheme& scheme : schemes) {
        const std::string json = builtInSchemeJson(scheme.key);
        EXPECT_EQ(schemeJson(scheme), json) << scheme.key;
        EXPECT_TRUE(scheme.illustrative) << scheme.key;
        EXPECT_FALSE(scheme.note.empty());
        EXPECT_TRUE(risk::schemeWarnings(scheme).empty()) << scheme.key;
        EXPECT_EQ(json.find("fficial"), std::string::npos) << "none is official";
    }
    EXPECT_EQ(builtInSchemeJson("no-such"), "");
}

TEST(BuiltInSchemes, KnowTheSamplesCriteria)
{
    const risk::Scheme scheme = risk::builtIn("csp-words-2019");
    for (const char* id :
         {"volume", "individual-harm", "community-harm", "public-expectation", "direction-of-travel"}) {
        EXPECT_TRUE(risk::findCriterion(scheme, id).has_value()) << id;
    }
}

TEST(JsonText, ReadsEscapesAndEveryKindOfValue)
{
    const auto read = readJson(R"( [true, false, null, -0.5e1, "\u00e9\ud83d\ude00\/\b", {}, []] )");
    const auto& items = std::get<JsonList>(std::get<JsonNode>(read).value);
    ASSERT_EQ(items.size(), 7U);
    EXPECT_EQ(std::get<bool>(items[0].value), true);
    EXPECT_EQ(items[2].value.index(), 0U);
    EXPECT_EQ(std::get<double>(items[3].value), -5);
    EXPECT_EQ(std::get<std::string>(items[4].value), "\u00e9\U0001F600/\b");
    EXPECT_EQ(writeJson(std::get<JsonNode>(read)),
              "[\n  true,\n  false,\n  null,\n  -5,\n  \"\u00e9\U0001F600/\\u0008\",\n  {},\n  []\n]\n");
}

} // namespace
} // namespace wardwise::report
