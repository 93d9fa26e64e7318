#include "core/project/import_project.h"

#include "core/store/project_file.h"
#include "core/store/statement.h"

#include <QTemporaryDir>

namespace wardwise::project {

namespace {

Result<std::optional<import::ImportReport>> importKeeping(const QString& path,
                                                          const import::InputFiles& inputs,
                                                          const import::ImportOptions& options,
                                                          import::Keep keep, import::Progress& progress)
{
    const auto file = store::ProjectFile::open(path, store::Access::Write);
    if (!file) {
        return file.error();
    }
    // The lock is the file's; the journal of edits would be asked about each of a million rows.
    const auto connection = store::ProjectFile::openBeside(path);
    if (!connection) {
        return connection.error();
    }
    return import::importFiles(*connection, inputs, options, keep, progress);
}

Result<void> copyProject(const QString& path, const QString& to)
{
    const auto file = store::ProjectFile::open(path, store::Access::Read);
    if (!file) {
        return file.error();
    }
    return store::Statement(file->connection(), QStringLiteral("VACUUM INTO ?")).run(to);
}

} // namespace

Result<std::optional<import::ImportReport>> importInto(const QString& path, const QStringList& files,
                                                       const import::ImportOptions& options,
                                                       import::Progress& progress)
{
    const auto inputs = import::gatherInputs(files, options.kind);
    if (!inputs) {
        return inputs.error();
    }
    return importKeeping(path, *inputs, options, import::Keep::Yes, progress);
}

Result<std::optional<import::ImportReport>> previewImport(const QString& path, const QStringList& files,
                                                          const import::ImportOptions& options,
                                                          import::Progress& progress)
{
    const auto inputs = import::gatherInputs(files, options.kind);
    if (!inputs) {
        return inputs.error();
    }
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("preview.wardwise"));
    if (auto copied = copyProject(path, copy); !copied) {
        return copied.error();
    }
    return importKeeping(copy, *inputs, options, import::Keep::No, progress);
}

Result<std::optional<import::ImportReport>> importBeside(const QString& path, const QStringList& files,
                                                         const import::ImportOptions& options,
                                                         import::Keep keep, import::Progress& progress)
{
    const auto inputs = import::gatherInputs(files, options.kind);
    if (!inputs) {
        return inputs.error();
    }
    const auto connection = store::ProjectFile::openBeside(path);
    if (!connection) {
        return connection.error();
    }
    return import::importFiles(*connection, *inputs, options, keep, progress);
}

} // namespace wardwise::project
