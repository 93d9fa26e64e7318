// The labels that a page puts around its table: its title, a note on what it shows, and a strip that tells of
// what is selected.
#pragma once

class QLabel;
class QString;
class QWidget;

namespace wardwise {

QLabel* newPageTitle(const QString& text, QWidget* parent);

/// In muted words, wrapped.
QLabel* newPageNote(const QString& text, QWidget* parent);

/// Two lines at least, so that the table above doesn't jump as the selection moves.
QLabel* newDetailStrip(const QString& name, QWidget* parent);

} // namespace wardwise
