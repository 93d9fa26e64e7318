#include "ui/table_copy.h"

#include "core/report/csv_text.h"
#include "ui/qt_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHeaderView>

#include <set>

namespace wardwise {

namespace {

QString plainTextOf(const QModelIndex& index)
{
    const QVariant plain = index.data(kPlainRole);
    return spreadsheetText((plain.isValid() ? plain : index.data()).toString());
}

QString headingOf(const QTableView& view, int column)
{
    const QVariant whole = view.model()->headerData(column, Qt::Horizontal, kCopyHeadingRole);
    return spreadsheetText(
        (whole.isValid() ? whole : view.model()->headerData(column, Qt::Horizontal)).toString());
}

struct Chosen
{
    std::set<int> rows;
    std::set<int> columns; ///< as they stand on screen, from the left
};

Chosen chosenCells(const QTableView& view, bool all)
{
    Chosen chosen;
    const QModelIndexList selected = view.selectionModel()->selectedIndexes();
    if (all || selected.isEmpty()) {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            chosen.rows.insert(row);
        }
        for (int visual = 0; visual < view.horizontalHeader()->count(); ++visual) {
            chosen.columns.insert(visual);
        }
    } else {
        for (const QModelIndex& index : selected) {
            chosen.rows.insert(index.row());
            chosen.columns.insert(view.horizontalHeader()->visualIndex(index.column()));
        }
    }
    std::erase_if(chosen.columns, [&](int visual) {
        return view.isColumnHidden(view.horizontalHeader()->logicalIndex(visual));
    });
    return chosen;
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
    const Chosen chosen = chosenCells(view, all);
    QStringList lines;
    QStringList fields;
    if (chosen.rows.size() * chosen.columns.size() > 1) {
        for (const int visual : chosen.columns) {
            fields << headingOf(view, view.horizontalHeader()->logicalIndex(visual));
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    for (const int row : chosen.rows) {
        fields.clear();
        for (const int visual : chosen.columns) {
            fields << plainTextOf(view.model()->index(row, view.horizontalHeader()->logicalIndex(visual)));
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void copyCells(const QTableView& view, bool all)
{
    QApplication::clipboard()->setText(copyText(view, all));
}

void addCopyAction(QTableView& view)
{
    auto* copy = new QAction(QCoreApplication::translate("wardwise::TableCopy", "Copy cells"), &view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view, [shown = &view] { copyCells(*shown, false); });
    view.addAction(copy);
}

} // namespace wardwise
