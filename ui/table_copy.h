// Copying a table's cells as text that pastes into a spreadsheet: plain numbers, nothing that runs as a
// formula.
#pragma once

#include <QString>
#include <QTableView>
#include <QTreeView>

namespace wardwise {

/// A model's cell as a file has it, "1234.5"; what it shows where it doesn't say.
constexpr int kPlainRole = Qt::UserRole + 101;

/// A column's heading with its unit and period, for a reader who has only the copy; else the one on screen.
constexpr int kCopyHeadingRole = Qt::UserRole + 102;

/// The text with an apostrophe before it where a spreadsheet would take it for a formula; tabs and line
/// breaks become spaces.
QString spreadsheetText(QString text);

/// The selected cells as tab-separated text, with the headings above where they are more than one; the whole
/// table if `all`, or if none is selected. Columns as they stand, without the hidden ones.
QString copyText(const QTableView& view, bool all);

/// As above; the whole tree has what is folded away, too.
QString copyText(const QTreeView& view, bool all);

/// Puts copyText() on the clipboard.
void copyCells(const QTableView& view, bool all);
void copyCells(const QTreeView& view, bool all);

/// Ctrl+C in the view copies what is selected.
void addCopyAction(QTableView& view);
void addCopyAction(QTreeView& view);

} // namespace wardwise
