// The open project's figures: entering blocks of them, and which of them were changed.
#include "core/project/figure_text.h"
#include "core/project/project.h"

namespace wardwise::project {

Result<std::vector<CheckedFigure>> Project::checkFigures(const std::vector<FigureEntry>& entries) const
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    return project::checkFigures(connection(), *m_catalogue, m_assessment, entries);
}

Result<std::vector<EnteredFigure>> Project::enterFigures(const std::vector<FigureEntry>& entries,
                                                         const std::string& label)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto entered = project::enterFigures(connection(), *m_catalogue, m_assessment, entries, label);
    if (entered) {
        if (auto reloaded = reloadAfter(*entered); !reloaded) {
            return reloaded.error();
        }
    }
    return entered;
}

void Project::noteChanges(Comparison& comparison) const
{
    std::string changes;
    for (const ComparisonRow& row : comparison.rows) {
        const store::ChangedFigure* change = row.rate.observation ? changeOf(*row.rate.observation) : nullptr;
        if (change != nullptr) {
            changes += (changes.empty() ? "" : "; ") + row.rate.name + " "
                       + (change->before ? "was " + figureText(*change->before) : std::string("entered"));
        }
    }
    if (!changes.empty()) {
        comparison.notes.push_back(std::string(kChangedByHand) + changes + ".");
    }
}

const store::ChangedFigure* Project::changeOf(ObservationId figure) const
{
    if (!m_changes) {
        m_changes.emplace();
        // Where the history can't be read, no figure is marked; reading the figures themselves says why.
        if (auto changed = store::changedFigures(connection())) {
            for (store::ChangedFigure& change : *changed) {
                m_changes->emplace(change.observation, std::move(change));
            }
        }
    }
    const auto at = m_changes->find(figure);
    return at == m_changes->end() ? nullptr : &at->second;
}

} // namespace wardwise::project
