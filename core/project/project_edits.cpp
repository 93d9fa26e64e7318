// The open project is edited: each edit is stored at once under a name, and can be undone.
#include "core/project/project.h"
#include "core/project/recommendation_edits.h"
#include "core/project/section_edits.h"
#include "core/store/assessment_repository.h"
#include "core/store/batch_removal.h"
#include "core/store/transaction.h"

#include <QFileInfo>

namespace wardwise::project {

Result<void> Project::checkWritable() const
{
    if (isReadOnly()) {
        return Error{ErrorCode::ReadOnly,
                     QFileInfo(path()).fileName().toStdString()
                         + " is open for reading only, so nothing can be changed here. Close it where it is "
                           "open for writing, "
                           "then open it again.",
                     {}};
    }
    if (!m_file.isStillThere()) {
        return Error{ErrorCode::NotFound,
                     path().toStdString()
                         + " was deleted, moved or replaced while it was open, so nothing can be stored in "
                           "it any more. Put "
                           "it back, or open it where it is now.",
                     {}};
    }
    return {};
}

Result<EnteredFigure> Project::enterFigure(const FigureEntry& entry)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto entered = project::enterFigure(connection(), *m_catalogue, m_assessment, entry);
    if (entered) {
        if (auto reloaded = reloadAfter({*entered}); !reloaded) {
            return reloaded.error();
        }
    }
    return entered;
}

Result<EnteredFigure> Project::correctFigure(ObservationId observation, const std::string& value,
                                             const std::string& note)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto corrected = project::correctFigure(connection(), *m_catalogue, observation, value, note);
    if (corrected) {
        if (auto reloaded = reloadFigures({observation}); !reloaded) {
            return reloaded.error();
        }
    }
    return corrected;
}

Result<void> Project::removeBatch(BatchId batch)
{
    if (auto writable = checkWritable(); !writable) {
        return writable;
    }
    auto transaction = store::Transaction::begin(connection());
    if (!transaction) {
        return transaction.error();
    }
    if (auto removed = store::removeBatch(connection(), batch); !removed) {
        return removed;
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed;
    }
    return reload();
}

Result<void> Project::editSections(const std::string& label,
                                   const std::function<Result<void>(const store::Connection&)>& change)
{
    if (auto writable = checkWritable(); !writable) {
        return writable;
    }
    if (m_assessment && m_assessment->id != m_assessments.front().id) {
        return Error{
            ErrorCode::ReadOnly,
            "The assessment of " + m_assessment->year
                + " is closed. Choose this year's in the File menu, under Assessment, and change that.",
            {}};
    }
    auto edit = store::Edit::begin(connection(), label);
    if (!edit) {
        return edit.error();
    }
    if (auto written = change(connection()); !written) {
        return written;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    auto loaded = loadSections(); // no figure has changed
    Q_EMIT changed();
    return loaded;
}

Result<void> Project::setSummary(PriorityId priority, const std::string& summary)
{
    const auto section = findSection(*this, priority);
    if (!section) {
        return section.error();
    }
    return editSections("Edit the text of " + (*section)->title, [&](const store::Connection& connection) {
        return store::updateSummary(connection, priority, summary);
    });
}

Result<void> Project::setRecommendation(const Recommendation& changed)
{
    const auto found = findRecommendation(*this, changed.id);
    if (!found) {
        return found.error();
    }
    return changeRecommendation(
        *this, found->section == nullptr ? std::nullopt : std::optional(found->section->id), changed);
}

Result<std::string> Project::undo()
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto label = store::undoEdit(connection());
    if (label) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return label;
}

Result<std::string> Project::redo()
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto label = store::redoEdit(connection());
    if (label) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return label;
}

store::UndoState Project::undoState() const
{
    if (isReadOnly()) {
        return {};
    }
    const auto state = store::undoState(connection());
    return state ? *state : store::UndoState{};
}

Result<std::vector<store::EditEntry>> Project::history() const
{
    return store::editHistory(connection());
}

} // namespace wardwise::project
