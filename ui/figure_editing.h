// Editing figures in a table on screen: in place, by a pasted block, or marked as missing; every edit goes
// through the project, and every failure is told.
#pragma once

#include "core/project/pasted_block.h"
#include "core/project/project.h"

#include <QObject>
#include <QTableView>

class QMenu;

namespace wardwise {

/// A cell of a pasted block with what it's to change.
struct PasteLine
{
    QString place;
    QString shown; ///< what stands in the table there
    project::FigureEntry entry;
    QString refusal; ///< why it can't be stored; empty where it may be
};

class FigureEditing : public QObject
{
    Q_OBJECT

public:
    /// Serves the view for as long as it lives; its model says by kEntryRole which cells are figures.
    FigureEditing(QTableView& view, project::Project& project);

    /// Opens the current cell for editing; where it can't be edited says why; false where it's no figure.
    bool editCurrent();

    /// Stores one figure.
    void enter(const project::FigureEntry& entry);

    /// Marks all selected figures that have or could have a value as one of the reasons for none.
    void mark(Missing reason);

    /// Asks about the block on the clipboard, and stores what is right in it.
    void paste();

    /// The block as it would go into the table: cells that stay what they are left out.
    [[nodiscard]] Result<std::vector<PasteLine>> linesOf(const QString& text) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);
    /// The user wants the dialog, with as much filled in as the current cell says.
    void dialogWanted(const wardwise::project::FigureEntry& entry);

private:
    void addActions();
    void showMenu(QPoint at);
    void addMarks(QMenu& menu);
    void store(const std::vector<project::FigureEntry>& entries, const QString& label);
    [[nodiscard]] project::PasteTarget target() const;
    [[nodiscard]] QModelIndex cellAt(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::vector<int> figureColumns() const;
    [[nodiscard]] std::vector<int> headingColumns() const;
    /// Says why the current cell can't be edited; false where it can or is no figure.
    bool refuseFixed();

    QTableView* m_view;
    project::Project* m_project;
};

} // namespace wardwise
