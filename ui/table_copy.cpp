#include "ui/table_copy.h"

#include "core/report/csv_text.h"
#include "ui/qt_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHeaderView>
#include <QSet>

#include <set>
#include <vector>

namespace wardwise {

namespace {

QString plainTextOf(const QModelIndex& index)
{
    const QVariant plain = index.data(kPlainRole);
    return spreadsheetText((plain.isValid() ? plain : index.data()).toString());
}

QString headingOf(const QHeaderView& header, int column)
{
    const QVariant whole = header.model()->headerData(column, Qt::Horizontal, kCopyHeadingRole);
    return spreadsheetText(
        (whole.isValid() ? whole : header.model()->headerData(column, Qt::Horizontal)).toString());
}

/// Every row from the top, whether folded away or not, by its first index.
void addRows(const QAbstractItemModel& model, const QModelIndex& parent, std::vector<QModelIndex>& rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        rows.push_back(at);
        addRows(model, at, rows);
    }
}

struct Chosen
{
    std::vector<QModelIndex> rows; ///< by their first index, from the top
    std::set<int> columns;         ///< as they stand on screen, from the left
};

Chosen chosenCells(const QAbstractItemView& view, const QHeaderView& header, bool all)
{
    Chosen chosen;
    addRows(*view.model(), {}, chosen.rows);
    const QModelIndexList selected = view.selectionModel()->selectedIndexes();
    if (all || selected.isEmpty()) {
        for (int visual = 0; visual < header.count(); ++visual) {
            chosen.columns.insert(visual);
        }
    } else {
        QSet<QModelIndex> rows;
        for (const QModelIndex& index : selected) {
            rows.insert(index.siblingAtColumn(0));
            chosen.columns.insert(header.visualIndex(index.column()));
        }
        std::erase_if(chosen.rows, [&](const QModelIndex& row) { return !rows.contains(row); });
    }
    std::erase_if(chosen.columns,
                  [&](int visual) { return header.isSectionHidden(header.logicalIndex(visual)); });
    return chosen;
}

QString textOf(const QAbstractItemView& view, const QHeaderView& header, bool all)
{
    const Chosen chosen = chosenCells(view, header, all);
    QStringList lines;
    QStringList fields;
    if (chosen.rows.size() * chosen.columns.size() > 1) {
        for (const int visual : chosen.columns) {
            fields << headingOf(header, header.logicalIndex(visual));
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    for (const QModelIndex& row : chosen.rows) {
        fields.clear();
        for (const int visual : chosen.columns) {
            fields << plainTextOf(row.siblingAtColumn(header.logicalIndex(visual)));
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

template <class View>
void addCopyActionTo(View& view)
{
    auto* copy = new QAction(QCoreApplication::translate("wardwise::TableCopy", "Copy cells"), &view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view, [shown = &view] { copyCells(*shown, false); });
    view.addAction(copy);
}

} // namespace

QString spreadsheetText(QString text)
{
    for (const QLatin1Char space : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')}) {
        text.replace(space, QLatin1Char(' '));
    }
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? text : qtText(report::guardedText(text.toStdString()));
}

QString copyText(const QTableView& view, bool all)
{
    return textOf(view, *view.horizontalHeader(), all);
}

QString copyText(const QTreeView& view, bool all)
{
    return textOf(view, *view.header(), all);
}

void copyCells(const QTableView& view, bool all)
{
    QApplication::clipboard()->setText(copyText(view, all));
}

void copyCells(const QTreeView& view, bool all)
{
    QApplication::clipboard()->setText(copyText(view, all));
}

void addCopyAction(QTableView& view)
{
    addCopyActionTo(view);
}

void addCopyAction(QTreeView& view)
{
    addCopyActionTo(view);
}

} // namespace wardwise
