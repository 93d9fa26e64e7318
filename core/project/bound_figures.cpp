#include "core/project/bound_figures.h"

#include "core/base/number_text.h"
#include "core/domain/prose.h"
#include "core/project/figure_places.h"

#include <algorithm>

namespace wardwise::project {

namespace {

std::string nameOfSection(const Project& project, PriorityId id)
{
    const auto& all = project.priorities();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.id == id; });
    return at == all.end() ? std::string("a section") : at->title;
}

std::string linesText(const std::vector<int>& lines)
{
    std::string text;
    for (const int line : lines) {
        text += text.empty() ? (lines.size() == 1 ? ", line " : ", lines ") : ", ";
        text += std::to_string(line);
    }
    return text;
}

} // namespace

BoundFigures::BoundFigures(const Project& project) : m_project(&project) {}

void BoundFigures::readRows()
{
    m_isRead = true;
    m_rows.clear();
    // Where they can't be read, tokens stand as text; reading the sections themselves says why.
    if (const auto rows = store::loadBoundFigures(m_project->connection())) {
        for (const BoundFigure& row : *rows) {
            m_rows.emplace(row.id, row);
        }
    }
    if (m_revision != m_project->figuresRevision()) {
        m_revision = m_project->figuresRevision();
        m_said.clear();
        m_reader.reset();
        return;
    }
    for (auto each = m_said.begin(); each != m_said.end();) {
        const auto row = m_rows.find(each->first);
        BoundFigure asRead = each->second.bound; // what was read changes nothing of what it says
        if (row != m_rows.end()) {
            asRead.readText = row->second.readText;
            asRead.readValue = row->second.readValue;
        }
        if (row == m_rows.end() || asRead != row->second) {
            each = m_said.erase(each);
            continue;
        }
        each->second.bound = asRead;
        ++each;
    }
}

void BoundFigures::refresh()
{
    m_isRead = false;
}

const SaidFigure* BoundFigures::find(BoundFigureId id)
{
    if (!m_isRead || m_revision != m_project->figuresRevision()) {
        readRows();
    }
    if (const auto said = m_said.find(id); said != m_said.end()) {
        return &said->second;
    }
    const auto row = m_rows.find(id);
    if (row == m_rows.end()) {
        return nullptr;
    }
    if (!m_reader) {
        m_reader = std::make_unique<FigureReader>(*m_project);
    }
    return &m_said.emplace(id, SaidFigure{row->second, m_reader->read(row->second)}).first->second;
}

std::string figureTitle(const Project& project, const SaidFigure& figure)
{
    const Catalogue& catalogue = project.catalogue();
    const Measure* measure = catalogue.measure(figure.bound.measure);
    const Area* area = catalogue.area(figure.bound.area);
    const Period* period = figure.bound.period ? catalogue.period(*figure.bound.period) : nullptr;
    const Breakdown* part =
        figure.bound.breakdown == kWhole ? nullptr : catalogue.breakdown(figure.bound.breakdown);
    const std::string when = !figure.now.periodTitle.empty() ? figure.now.periodTitle
                             : period != nullptr             ? titleOf(*period)
                                                             : std::string("newest period");
    std::string title = measure == nullptr ? std::string() : measure->name;
    title += part == nullptr ? std::string() : " (" + partText(*part) + ")";
    title += area == nullptr ? std::string() : ", " + area->name;
    title += ", " + when + ", ";
    return title.append(inWords(figure.bound.quantity));
}

std::string figureDetails(const Project& project, const SaidFigure& figure)
{
    std::string details = figureTitle(project, figure) + "\n";
    if (!figure.now.isThere) {
        details += "There is none in this project.\n";
    } else if (figure.now.observation) {
        details += "Source: " + figure.now.sourceKey + linesText(figure.now.lines) + "\n";
    } else {
        details += "Computed from the figures of " + figure.now.sourceKey + "\n";
    }
    if (!figure.bound.period) {
        details += "Follows the newest period.\n";
    }
    details += figure.isStale() ? "Last read as " + figure.bound.readText + "; it is now " + figure.now.text
                                : "Read as " + figure.bound.readText;
    return details;
}

std::string resolvedText(BoundFigures& figures, const std::string& markup)
{
    return prose::plainText(prose::parse(markup), [&](BoundFigureId id) -> std::optional<std::string> {
        const SaidFigure* said = figures.find(id);
        return said == nullptr ? std::nullopt : std::optional(said->now.text);
    });
}

Result<BoundFigureId> bindFigure(Project& project, BoundFigure figure)
{
    const FigureValue now = FigureReader(project).read(figure);
    figure.readValue = now.value;
    figure.readText = now.text;
    BoundFigureId bound;
    auto edited = project.editSections("Insert a figure into " + nameOfSection(project, figure.priority),
                                       [&](const store::Connection& connection) -> Result<void> {
                                           const auto added = store::addBoundFigure(connection, figure);
                                           if (!added) {
                                               return added.error();
                                           }
                                           bound = *added;
                                           return {};
                                       });
    if (!edited) {
        return edited.error();
    }
    return bound;
}

Result<void> acceptFigures(Project& project, BoundFigures& figures, const std::vector<BoundFigureId>& ids)
{
    std::vector<BoundFigure> read;
    read.reserve(ids.size());
    for (const BoundFigureId id : ids) {
        if (const SaidFigure* said = figures.find(id)) {
            BoundFigure accepted = said->bound;
            accepted.readValue = said->now.value;
            accepted.readText = said->now.text;
            read.push_back(std::move(accepted));
        }
    }
    if (read.empty()) {
        return {};
    }
    const std::string label =
        read.size() == 1 ? "Accept a changed figure in " + nameOfSection(project, read.front().priority)
                         : "Accept " + countText(static_cast<std::int64_t>(read.size()), "changed figure");
    auto edited = project.editSections(label, [&](const store::Connection& connection) -> Result<void> {
        for (const BoundFigure& figure : read) {
            if (auto updated = store::updateBoundFigure(connection, figure); !updated) {
                return updated;
            }
        }
        return {};
    });
    figures.refresh();
    return edited;
}

} // namespace wardwise::project
