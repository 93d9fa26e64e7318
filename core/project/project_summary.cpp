#include "core/project/project_summary.h"

#include "core/store/file_header.h"
#include "core/store/migrations.h"

#include <QFileInfo>

namespace wardwise::project {

Result<ProjectSummary> readSummary(const QString& path)
{
    const auto header = store::readHeader(path);
    if (!header) {
        return header.error();
    }
    if (header->version > store::currentVersion()) {
        return Error{ErrorCode::NewerVersion,
                     store::nameOf(path) + " was made by a newer Wardwise. Update Wardwise to open it.",
                     {}};
    }
    // Without a log of changes the file is read as it lies; a reader of the usual kind would leave one beside
    // it.
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    const auto mode = hasLog ? store::OpenMode::ReadOnly : store::OpenMode::Immutable;
    const auto connection = store::Connection::open(path, mode, store::Journalling::Wal);
    if (!connection) {
        return connection.error();
    }
    return store::loadProjectSummary(*connection);
}

} // namespace wardwise::project
