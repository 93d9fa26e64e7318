// The undo journal: every edit is one transaction with a name, recorded by triggers in the file itself, so
// that it can be undone and redone after a restart.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

/// One edit under way. Rolled back unless it's committed; whatever was undone before it can't be redone
/// after.
class Edit
{
public:
    static Result<Edit> begin(const Connection& connection, const std::string& label);

    /// Returns whether anything changed; an edit that changed nothing leaves no entry.
    Result<bool> commit();

private:
    Edit(const Connection& connection, Transaction transaction, EditId id);

    const Connection* m_connection;
    Transaction m_transaction;
    EditId m_id;
};

/// An entry of the history, newest first.
struct EditEntry
{
    EditId id;
    std::string label;
    std::string madeAt;
    bool undone = false;
};

/// What undo and redo would do next, by name; none where there's nothing.
struct UndoState
{
    std::optional<std::string> undo;
    std::optional<std::string> redo;
};

Result<UndoState> undoState(const Connection& connection);
Result<std::vector<EditEntry>> editHistory(const Connection& connection);

/// Takes back the newest edit that stands; returns its name. Refuses, changing nothing, where what it changed
/// has since been changed by something that isn't in the history.
Result<std::string> undoEdit(const Connection& connection);

/// Makes the oldest undone edit again; returns its name.
Result<std::string> redoEdit(const Connection& connection);

} // namespace wardwise::store
