#include "ui/figure_editing.h"

#include "ui/change_words.h"
#include "ui/models/figure_roles.h"
#include "ui/paste_dialog.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace wardwise {

namespace {

std::vector<std::string> namesIn(const QVariant& names)
{
    std::vector<std::string> all;
    for (const QString& name : names.toStringList()) {
        all.push_back(name.toStdString());
    }
    return all;
}

bool isTyping(const QKeyEvent& key)
{
    const bool plain = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    return plain && !key.text().isEmpty() && key.text().at(0).isPrint();
}

} // namespace

FigureEditing::FigureEditing(QTableView& view, project::Project& project)
    : QObject(&view)
    , m_view(&view)
    , m_project(&project)
{
    addActions();
    view.installEventFilter(this);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    view.setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked
                         | QAbstractItemView::EditKeyPressed);
    connect(&view, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { showMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(&view, &QAbstractItemView::doubleClicked, this, &FigureEditing::refuseFixed);
}

void FigureEditing::addActions()
{
    auto* paste = new QAction(tr("&Paste a block\u2026"), m_view);
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetShortcut);
    connect(paste, &QAction::triggered, this, &FigureEditing::paste);
    m_view->addAction(paste);
    auto* marks = new QAction(tr("&Mark as missing"), m_view);
    marks->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    marks->setShortcutContext(Qt::WidgetShortcut);
    connect(marks, &QAction::triggered, this, [this] {
        // Nothing is deleted: a figure gives way only to the reason why there's none.
        QMenu menu(m_view);
        addMarks(menu);
        menu.exec(m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).bottomLeft()));
    });
    m_view->addAction(marks);
}

void FigureEditing::addMarks(QMenu& menu)
{
    for (const auto& [text, reason] : {std::pair(tr("Mark as &suppressed"), Missing::Suppressed),
                                       std::pair(tr("Mark as not &recorded"), Missing::NotRecorded),
                                       std::pair(tr("Mark as not &applicable"), Missing::NotApplicable)}) {
        QAction* action = menu.addAction(text, this, [this, why = reason] { mark(why); });
        action->setEnabled(m_view->currentIndex().data(kEntryRole).isValid());
    }
}

void FigureEditing::showMenu(QPoint at)
{
    QMenu menu(m_view);
    const QModelIndex current = m_view->currentIndex();
    const bool editable = current.data(kEntryRole).isValid();
    menu.addAction(tr("&Edit in place"), this, &FigureEditing::editCurrent)->setEnabled(editable);
    menu.addAction(
            tr("Edit with source and &note\u2026"), this,
            [this, current] { Q_EMIT dialogWanted(current.data(kEntryRole).value<project::FigureEntry>()); })
        ->setEnabled(editable);
    menu.addSeparator();
    addMarks(menu);
    menu.addSeparator();
    menu.addAction(tr("&Copy"), this, [this] { copyCells(*m_view, false); });
    menu.addAction(tr("&Paste a block\u2026"), this, &FigureEditing::paste);
    menu.exec(at);
}

bool FigureEditing::refuseFixed()
{
    const QString why = m_view->currentIndex().data(kFixedRole).toString();
    if (why.isEmpty()) {
        return false;
    }
    Q_EMIT failed({ErrorCode::Invalid, why.toStdString(), {}});
    return true;
}

bool FigureEditing::editCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (refuseFixed()) {
        return true;
    }
    if (!current.data(kEntryRole).isValid()) {
        return false;
    }
    m_view->setFocus();
    m_view->edit(current);
    return true;
}

bool FigureEditing::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event); // NOLINT: the type says what it is
        if ((key->key() == Qt::Key_F2 || isTyping(*key)) && refuseFixed()) {
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void FigureEditing::store(const std::vector<project::FigureEntry>& entries, const QString& label)
{
    const auto entered = m_project->enterFigures(entries, label.toStdString());
    if (!entered) {
        Q_EMIT failed(entered.error());
        return;
    }
    const project::EnteredFigure& first = entered->front();
    if (entered->size() > 1) {
        Q_EMIT said(tr("%1 stored.").arg(figureCount(static_cast<int>(entered->size()))));
    } else if (first.before.empty()) {
        Q_EMIT said(tr("%1 %2").arg(qtText(first.label), qtText(first.after)));
    } else {
        Q_EMIT said(
            tr("%1 %2 \u2192 %3").arg(qtText(first.label), qtText(first.before), qtText(first.after)));
    }
}

void FigureEditing::enter(const project::FigureEntry& entry)
{
    const auto area = findArea(m_project->catalogue(), entry.area);
    const QString place = tr("%1, %2").arg(qtText(entry.measure), qtText(area ? (*area)->name : entry.area));
    store({entry}, (entry.observation ? tr("Correct %1") : tr("Enter %1")).arg(place));
}

void FigureEditing::mark(Missing reason)
{
    std::vector<project::FigureEntry> entries;
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : chosen) {
        const QVariant entry = index.data(kEntryRole);
        if (entry.isValid()) {
            entries.push_back(entry.value<project::FigureEntry>());
            entries.back().value = std::string(inWords(reason));
        }
    }
    if (!entries.empty()) {
        store(
            entries,
            tr("Mark %1 as %2").arg(figureCount(static_cast<int>(entries.size())), qtText(inWords(reason))));
    }
}

std::vector<int> FigureEditing::figureColumns() const
{
    std::vector<int> columns;
    const QHeaderView* header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!m_view->isColumnHidden(column)
            && !m_view->model()->headerData(column, Qt::Horizontal, kIsHeadingRole).toBool()) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::vector<int> FigureEditing::headingColumns() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_view->model()->columnCount(); ++column) {
        if (m_view->model()->headerData(column, Qt::Horizontal, kIsHeadingRole).toBool()) {
            columns.push_back(column);
        }
    }
    return columns;
}

project::PasteTarget FigureEditing::target() const
{
    project::PasteTarget target;
    const QAbstractItemModel& model = *m_view->model();
    const auto headings = headingColumns();
    const auto columns = figureColumns();
    for (const int column : headings) {
        target.headings.push_back(model.headerData(column, Qt::Horizontal).toString().toStdString());
    }
    for (const int column : columns) {
        auto names = namesIn(model.headerData(column, Qt::Horizontal, kNamesRole));
        const QString copied = model.headerData(column, Qt::Horizontal, kCopyHeadingRole).toString();
        names.push_back(spreadsheetText(copied).toStdString());
        target.columns.push_back(std::move(names));
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        auto& names = target.rows.emplace_back();
        for (const int column : headings) {
            names.push_back(namesIn(model.index(row, column).data(kNamesRole)));
        }
    }
    const QModelIndex current = m_view->currentIndex();
    const auto at = std::find(columns.begin(), columns.end(), current.column());
    target.anchorRow = static_cast<std::size_t>(std::max(0, current.row()));
    target.anchorColumn = at == columns.end() ? 0 : static_cast<std::size_t>(at - columns.begin());
    return target;
}

QModelIndex FigureEditing::cellAt(std::size_t row, std::size_t column) const
{
    return m_view->model()->index(static_cast<int>(row), figureColumns()[column]);
}

Result<std::vector<PasteLine>> FigureEditing::linesOf(const QString& text) const
{
    const auto rows = project::readPasted(text.toStdString());
    if (!rows) {
        return rows.error();
    }
    std::vector<PasteLine> lines;
    const auto block = project::placeBlock(*rows, target());
    for (const project::PastedCell& cell : block.cells) {
        PasteLine line;
        line.place = qtText(cell.place);
        line.refusal = qtText(cell.refusal);
        line.entry.value = cell.value;
        if (cell.placed) {
            const QModelIndex index = cellAt(cell.row, cell.column);
            if (project::trimmed(index.data(kPlainRole).toString().toStdString()) == cell.value) {
                continue; // as it was copied: nothing to change
            }
            line.shown = index.data().toString();
            const QVariant entry = index.data(kEntryRole);
            if (entry.isValid()) {
                line.entry = entry.value<project::FigureEntry>();
                line.entry.value = cell.value;
            } else if (line.refusal.isEmpty()) {
                line.refusal = index.data(kFixedRole).toString();
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void FigureEditing::paste()
{
    if (m_project->isReadOnly()) {
        Q_EMIT failed({ErrorCode::ReadOnly, tr("This project is open for reading only.").toStdString(), {}});
        return;
    }
    auto lines = linesOf(QApplication::clipboard()->text());
    if (!lines) {
        Q_EMIT failed(lines.error());
        return;
    }
    if (lines->empty()) {
        Q_EMIT said(tr("Nothing to paste: the block is empty or holds what the table shows already."));
        return;
    }
    PasteDialog dialog(*m_project, std::move(*lines), m_view->window());
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto entries = dialog.accepted();
    const QString measure = qtText(entries.front().measure);
    const bool one = std::all_of(entries.begin(), entries.end(), [&](const project::FigureEntry& entry) {
        return entry.measure == entries.front().measure;
    });
    const QString count = figureCount(static_cast<int>(entries.size()));
    store(entries,
          one && !measure.isEmpty() ? tr("Paste %1 of %2").arg(count, measure) : tr("Paste %1").arg(count));
}

} // namespace wardwise
