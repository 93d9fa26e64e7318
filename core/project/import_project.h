// Imports files into the project at a path, or says what importing them would do.
#pragma once

#include "core/import/import_files.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace wardwise::project {

/// Holds the project for writing meanwhile. Nothing where it was cancelled.
Result<std::optional<import::ImportReport>> importInto(const QString& path, const QStringList& files,
                                                       const import::ImportOptions& options,
                                                       import::Progress& progress);

/// The report that importInto() would give. It works on a copy, so that it may be asked while a window has
/// the project open, and nothing can reach the project.
Result<std::optional<import::ImportReport>> previewImport(const QString& path, const QStringList& files,
                                                          const import::ImportOptions& options,
                                                          import::Progress& progress);

/// As importInto(), or with Keep::No as previewImport(), for a program that holds the project open for
/// writing: in a thread of its own, on a connection of its own.
Result<std::optional<import::ImportReport>> importBeside(const QString& path, const QStringList& files,
                                                         const import::ImportOptions& options,
                                                         import::Keep keep, import::Progress& progress);

} // namespace wardwise::project
