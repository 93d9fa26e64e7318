#include "core/project/search.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/figure_text.h"

#include <algorithm>

namespace wardwise::project {

namespace {

bool holdsAll(const std::string& folded, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

/// An answer with how well it fits: less is better.
struct Ranked
{
    int rank = 0;
    Found found;
};

class Search
{
public:
    Search(const Project& project, std::string_view text, std::size_t most)
        : m_project(&project)
        , m_text(caseFolded(text))
        , m_words(foldedWords(text))
        , m_most(most)
    {
    }

    Result<std::vector<Found>> run()
    {
        if (m_words.empty()) {
            return std::vector<Found>{};
        }
        if (auto figures = addFigures(); !figures) {
            return figures.error();
        }
        addSections();
        if (auto measures = addMeasures(); !measures) {
            return measures.error();
        }
        if (auto areas = addAreas(); !areas) {
            return areas.error();
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
        std::vector<Found> best;
        best.reserve(std::min(m_most, m_found.size()));
        for (std::size_t i = 0; i < m_found.size() && i < m_most; ++i) {
            best.push_back(std::move(m_found[i].found));
        }
        return best;
    }

private:
    /// 0 for the very name, 1 for its beginning, 2 for the beginning of one of its words, 3 for anything
    /// else.
    int rankOf(const std::string& folded) const
    {
        const auto at = folded.find(m_text);
        return folded == m_text ? 0 : at == 0 ? 1 : at != std::string::npos && folded[at - 1] == ' ' ? 2 : 3;
    }

    Result<void> addFigures()
    {
        const auto number = readNumber(m_text);
        if (!number) {
            return {};
        }
        const auto stored =
            store::findFigures(m_project->connection(), number->value, number->decimals, m_most);
        if (!stored) {
            return stored.error();
        }
        for (const Observation& observation : *stored) {
            m_found.push_back({0, figureFound(observation)});
        }
        return {};
    }

    Found figureFound(const Observation& observation) const
    {
        const Catalogue& catalogue = m_project->catalogue();
        const Area* area = catalogue.area(observation.key.area);
        const Measure* measure = catalogue.measure(observation.key.measure);
        const Period* period = catalogue.period(observation.key.period);
        const Breakdown* breakdown = catalogue.breakdown(observation.key.breakdown);
        const Source* source = catalogue.sourceOf(observation.key.batch);
        Found found{.kind = FoundKind::Figure,
                    .title = figureText(observation.figure),
                    .detail = {},
                    .target = "sources",
                    .selection = {observation.key.area, observation.key.measure, observation.id}};
        if (!observation.unit.empty()) {
            found.title += (observation.unit == "%" ? "" : " ") + observation.unit;
        }
        const std::string part =
            breakdown == nullptr || breakdown->id == kWhole ? "" : ", " + breakdown->category;
        found.detail = (area == nullptr ? "" : area->name) + ", " + (measure == nullptr ? "" : measure->name)
                       + part + ", " + (period == nullptr ? "" : period->label);
        if (source != nullptr) {
            found.detail += " (" + source->key;
            if (!observation.citations.empty()) {
                found.detail += ", line " + std::to_string(observation.citations.front().line);
            }
            found.detail += ")";
        }
        return found;
    }

    void addSections()
    {
        for (const Priority& priority : m_project->priorities()) {
            const std::string folded = caseFolded(priority.title);
            if (holdsAll(folded, m_words)) {
                m_found.push_back({rankOf(folded),
                                   {.kind = FoundKind::Section,
                                    .title = priority.title,
                                    .detail = std::string(headingOf(priority.tier)),
                                    .target = priority.title,
                                    .selection = m_project->selection()}});
            }
        }
    }

    Result<void> addMeasures()
    {
        for (const Measure& measure : m_project->catalogue().measures) {
            const std::string folded = caseFolded(measure.name);
            if (!holdsAll(folded, m_words)) {
                continue;
            }
            const auto page = pageOf(*m_project, measure);
            if (!page) {
                return page.error();
            }
            m_found.push_back({rankOf(folded),
                               {.kind = FoundKind::Measure,
                                .title = measure.name,
                                .detail = measure.family.empty() ? "entered by hand" : measure.family,
                                .target = *page,
                                .selection = {m_project->selection().area, measure.id, std::nullopt}}});
        }
        return {};
    }

    Result<void> addAreas()
    {
        for (const Area& area : m_project->catalogue().areas) {
            const std::string folded = caseFolded(area.name);
            std::vector<std::string> rest;
            for (const std::string& word : m_words) {
                if (folded.find(word) == std::string::npos && caseFolded(area.code) != word) {
                    rest.push_back(word);
                }
            }
            if (rest.empty()) {
                m_found.push_back({rankOf(folded), areaFound(area)});
            } else if (rest.size() < m_words.size()) {
                if (auto added = addMeasuresOf(area, rest); !added) {
                    return added;
                }
            }
        }
        return {};
    }

    Found areaFound(const Area& area) const
    {
        const Area* parent = area.parent ? m_project->catalogue().area(*area.parent) : nullptr;
        return {.kind = FoundKind::Area,
                .title = area.name,
                .detail = std::string(toText(area.kind)) + " " + area.code
                          + (parent == nullptr ? "" : ", " + parent->name),
                .target = area.kind == AreaKind::Ward ? "wards" : "overview",
                .selection = {area.id, m_project->selection().measure, std::nullopt}};
    }

    Result<void> addMeasuresOf(const Area& area, const std::vector<std::string>& words)
    {
        if (m_found.size() > 4 * m_most) {
            return {};
        }
        for (const Measure& measure : m_project->catalogue().measures) {
            if (!holdsAll(caseFolded(measure.name), words)) {
                continue;
            }
            const auto page = pageOf(*m_project, measure);
            if (!page) {
                return page.error();
            }
            m_found.push_back({2,
                               {.kind = FoundKind::AreaMeasure,
                                .title = area.name + ": " + measure.name,
                                .detail = measure.family.empty() ? "entered by hand" : measure.family,
                                .target = *page,
                                .selection = {area.id, measure.id, std::nullopt}}});
        }
        return {};
    }

    const Project* m_project;
    std::string m_text;
    std::vector<std::string> m_words;
    std::size_t m_most;
    std::vector<Ranked> m_found;
};

} // namespace

Result<std::string> pageOf(const Project& project, const Measure& measure)
{
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId source : *sources) {
        const auto figures = project.figures(source);
        if (!figures) {
            return figures.error();
        }
        const auto& known = (*figures)->measures();
        if (std::find(known.begin(), known.end(), measure.id) != known.end()) {
            return std::string("wards");
        }
    }
    switch (measure.topic) {
    case MeasureTopic::Overview:
        return std::string("overview");
    case MeasureTopic::People:
        return std::string("people");
    case MeasureTopic::Quality:
        return std::string("quality");
    case MeasureTopic::Section:
        break;
    }
    for (const Priority& priority : project.priorities()) {
        if (std::find(priority.measures.begin(), priority.measures.end(), measure.id)
            != priority.measures.end()) {
            return priority.title;
        }
    }
    return std::string("sources");
}

Result<std::vector<Found>> search(const Project& project, std::string_view text, std::size_t most)
{
    return Search(project, text, most).run();
}

} // namespace wardwise::project
