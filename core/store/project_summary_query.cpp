#include "core/store/project_summary_query.h"

#include "core/store/statement.h"

namespace wardwise::store {

Result<ProjectSummary> loadProjectSummary(const Connection& connection)
{
    ProjectSummary summary;
    Statement assessed(connection,
                       QStringLiteral("SELECT area.name, assessment.title, assessment.year FROM assessment "
                                      "JOIN area ON area.id = assessment.csp_area_id "
                                      "ORDER BY assessment.id DESC LIMIT 1"));
    if (auto read = assessed.forEach([&](const Statement& row) {
            summary.partnership = row.text(0);
            summary.title = row.text(1);
            summary.year = row.text(2);
        });
        !read) {
        return read.error();
    }
    // The batches that a project is made with are loaded within a moment.
    Statement changed(
        connection,
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM edit WHERE undone = 0) OR EXISTS (SELECT 1 FROM batch "
                       "WHERE datetime(loaded_at) > (SELECT datetime(min(loaded_at), '+1 minute') FROM "
                       "batch))"));
    const auto isChanged = changed.firstInteger();
    if (!isChanged) {
        return isChanged.error();
    }
    summary.isChanged = isChanged->value_or(0) != 0;
    return summary;
}

} // namespace wardwise::store
