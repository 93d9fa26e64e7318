// The numbered migrations: what version a file has, and how it's brought up to this program's.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

namespace wardwise::store {

/// "WDWS": the application_id in every project's header.
constexpr std::uint32_t kApplicationId = 0x57445753;

/// The version that this program writes: the number of the last migration.
int currentVersion();

/// Runs the migrations from the file's user_version up to `target`, each in a transaction of its own with a
/// check of the foreign keys. The caller has made the backup.
Result<void> migrate(const Connection& connection, int target);

/// Where the backup of a project of an older version goes: beside it, under a name that isn't taken.
QString backupPath(const QString& path, int version);

} // namespace wardwise::store
