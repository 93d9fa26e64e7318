#include "core/claims/text_mentions.h"

#include "core/domain/name_match.h"

#include <algorithm>

namespace wardwise::claims {

namespace {

std::vector<std::string> namesOf(const Catalogue& catalogue, const Area& area)
{
    std::vector<std::string> names{caseFolded(area.name)};
    for (const auto& [id, alias] : catalogue.areaAliases) {
        if (id == area.id) {
            names.push_back(caseFolded(alias)); // NOLINT(performance-inefficient-vector-operation)
        }
    }
    return names;
}

std::vector<std::string> namesOf(const Catalogue& catalogue, const Measure& measure)
{
    std::vector<std::string> names{caseFolded(measure.name)};
    for (const auto& [id, alias] : catalogue.measureAliases) {
        if (id == measure.id) {
            names.push_back(caseFolded(alias)); // NOLINT(performance-inefficient-vector-operation)
        }
    }
    return names;
}

bool hasOneOf(const std::string& text, const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return text.find(name) != std::string::npos; });
}

/// Sentences end at a full stop before a space; "70.1" doesn't end one.
std::vector<std::string> sentencesOf(const std::string& text)
{
    std::vector<std::string> sentences;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEnd = (text[i] == '.' || text[i] == '!' || text[i] == '?')
                           && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
        if (isEnd || text[i] == '\n' || i + 1 == text.size()) {
            sentences.push_back(caseFolded(std::string_view(text).substr(from, i + 1 - from)));
            from = i + 1;
        }
    }
    return sentences;
}

bool namesBoth(const Priority& section, const std::vector<std::string>& areas,
               const std::vector<std::string>& measures)
{
    const auto says = [&](const std::string& text) {
        const auto sentences = sentencesOf(text);
        return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
            return hasOneOf(sentence, areas) && hasOneOf(sentence, measures);
        });
    };
    return says(section.summary)
           || std::any_of(section.facts.begin(), section.facts.end(),
                          [&](const Fact& fact) { return says(fact.text); })
           || std::any_of(section.atRisk.begin(), section.atRisk.end(),
                          [&](const AtRiskGroup& group) { return says(group.text); });
}

} // namespace

std::optional<std::string> mentionOf(const ClaimFigures& figures, const Area& area, const Measure& measure)
{
    const auto areas = namesOf(figures.catalogue(), area);
    const auto measures = namesOf(figures.catalogue(), measure);
    for (const Priority& section : figures.sections()) {
        const bool isListed =
            std::any_of(section.hotspots.begin(), section.hotspots.end(), [&](const Hotspot& each) {
                return each.area == area.id && each.measure == measure.id;
            });
        if (isListed || namesBoth(section, areas, measures)) {
            return section.title;
        }
    }
    return std::nullopt;
}

std::vector<AreaId> hotspotsOf(const ClaimFigures& figures, const Measure& measure)
{
    std::vector<AreaId> areas;
    for (const Priority& section : figures.sections()) {
        for (const Hotspot& each : section.hotspots) {
            if (each.measure == measure.id
                && std::find(areas.begin(), areas.end(), each.area) == areas.end()) {
                areas.push_back(each.area);
            }
        }
    }
    return areas;
}

} // namespace wardwise::claims
