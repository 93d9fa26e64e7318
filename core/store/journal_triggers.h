// The temporary triggers that write the undo journal while an edit is under way, and the tables that have
// them.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

namespace wardwise::store {

/// Sets up the triggers on this connection; once, when a project is opened for writing.
Result<void> prepareJournal(const Connection& connection);

/// Whether the journal keeps the changes of this table.
bool isJournalled(const QString& table);

/// A table's or a column's name as SQL takes it.
QString quotedName(const QString& identifier);

} // namespace wardwise::store
