// The sample's assessment.json: priorities, ratings, facts, places, people and recommendations.
#include "core/sample/sample_prose.h"
#include "core/sample/sample_reader.h"
#include "core/store/assessment_repository.h"
#include "core/store/recommendation_repository.h"
#include "core/store/section_blocks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::sample {

namespace {

constexpr const char* kFile = "assessment.json";

std::string textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::optional<int> lineIn(const QJsonObject& object, const char* key = "line")
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QJsonArray arrayIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toArray();
}

std::vector<Recommendation> recommendationsIn(const QJsonArray& array)
{
    std::vector<Recommendation> found;
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        found.push_back({.id = {},
                         .text = textIn(object, "text"),
                         .urgency = {},
                         .owner = {},
                         .due = {},
                         .status = {},
                         .line = lineIn(object)});
    }
    return found;
}

void readJudgements(const QJsonObject& section, Priority& priority)
{
    for (const auto& value : arrayIn(section, "ratings")) {
        const QJsonObject rating = value.toObject();
        const QJsonValue words = rating.value(QLatin1String("words"));
        priority.ratings.push_back(
            {.criterion = textIn(rating, "criterion"),
             .words = words.isString() ? std::optional(words.toString().toStdString()) : std::nullopt,
             .line = lineIn(rating)});
    }
    for (const char* key : {"comparison", "facts"}) {
        for (const auto& value : arrayIn(section, key)) {
            const QJsonObject fact = value.toObject();
            priority.facts.push_back({textIn(fact, "label"), textIn(fact, "text"), lineIn(fact)});
        }
    }
    for (const auto& value : arrayIn(section, "at_risk")) {
        const QJsonObject group = value.toObject();
        priority.atRisk.push_back({textIn(group, "heading"), textIn(group, "text"), lineIn(group)});
    }
}

Result<void> readPlaces(const QJsonObject& section, const Stored& stored, Priority& priority)
{
    for (const auto& value : arrayIn(section, "shared_with")) {
        const auto area = lookUp(stored.areas, value.toString().toStdString(), kFile);
        if (!area) {
            return area.error();
        }
        priority.sharedWith.push_back(*area);
    }
    for (const auto& value : arrayIn(section, "hotspots")) {
        const QJsonObject hotspot = value.toObject();
        const auto area = lookUp(stored.areas, textIn(hotspot, "area"), kFile);
        if (!area) {
            return area.error();
        }
        Hotspot place{
            .area = *area, .measure = std::nullopt, .note = textIn(hotspot, "note"), .line = lineIn(hotspot)};
        if (const std::string name = textIn(hotspot, "measure"); !name.empty()) {
            const auto measure = lookUp(stored.documentMeasures, name, kFile);
            if (!measure) {
                return measure.error();
            }
            place.measure = *measure;
        }
        priority.hotspots.push_back(std::move(place));
    }
    for (const auto& value : arrayIn(section, "measures")) {
        const auto measure = lookUp(stored.documentMeasures, value.toString().toStdString(), kFile);
        if (!measure) {
            return measure.error();
        }
        priority.measures.push_back(*measure);
    }
    return {};
}

Result<Priority> readSection(const QJsonObject& section, const Stored& stored, int position)
{
    Priority priority;
    priority.title = textIn(section, "title");
    priority.group = textIn(section, "group");
    const auto tier = tierFromText(textIn(section, "tier"));
    if (!tier) {
        return badSample(kFile, "the tier of " + priority.title);
    }
    priority.tier = *tier;
    priority.tierReason = "As the published assessment of 2019 has it.";
    priority.position = position;
    priority.summary = textIn(section, "summary");
    priority.line = lineIn(section);
    priority.recommendations = recommendationsIn(arrayIn(section, "recommendations"));
    readJudgements(section, priority);
    if (auto placed = readPlaces(section, stored, priority); !placed) {
        return placed.error();
    }
    return priority;
}

/// Writes the section, and the measures that show it.
Result<PriorityId> storeSection(const store::Connection& connection, AssessmentId assessment,
                                const QJsonObject& section, const Stored& stored, int position)
{
    const auto priority = readSection(section, stored, position);
    if (!priority) {
        return priority.error();
    }
    auto added = store::addPriority(connection, assessment, *priority);
    if (!added) {
        return added.error();
    }
    using enum BlockKind;
    std::vector<SectionBlock> blocks;
    for (const BlockKind kind : {Text, Ratings, Facts, Rates, Ranked, Hotspots, People, Recommendations}) {
        blocks.push_back({SectionBlockId{}, kind}); // NOLINT(performance-inefficient-vector-operation): eight
    }
    if (auto stored = store::storeBlocks(connection, *added, blocks); !stored) {
        return stored.error();
    }
    return added;
}

} // namespace

Result<void> storeAssessment(const store::Connection& connection, const Stored& stored)
{
    const auto bytes = readSampleFile(kFile);
    if (!bytes) {
        return bytes.error();
    }
    const QJsonObject root = QJsonDocument::fromJson(*bytes).object();
    const auto csp = lookUp(stored.areas, textIn(root, "csp"), kFile);
    if (!csp) {
        return csp.error();
    }
    const auto assessment = store::addAssessment(connection, {.id = {},
                                                              .csp = *csp,
                                                              .title = textIn(root, "title"),
                                                              .year = textIn(root, "year"),
                                                              .marking = textIn(root, "marking"),
                                                              .note = textIn(root, "note")});
    if (!assessment) {
        return assessment.error();
    }
    int position = 0;
    for (const Recommendation& general : recommendationsIn(arrayIn(root, "general_recommendations"))) {
        const auto added =
            store::addRecommendation(connection, *assessment, std::nullopt, ++position, general);
        if (!added) {
            return added.error();
        }
    }
    position = 0;
    std::vector<PriorityId> sections;
    for (const auto& section : arrayIn(root, "sections")) {
        const auto added = storeSection(connection, *assessment, section.toObject(), stored, ++position);
        if (!added) {
            return added.error();
        }
        sections.push_back(*added);
    }
    return bindProse(connection, stored, sections);
}

} // namespace wardwise::sample
