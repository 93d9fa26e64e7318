#include "ui/views/wards/ward_table_view.h"

#include "ui/models/ward_table_model.h"
#include "ui/views/wards/rate_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <set>

namespace wardwise {

namespace {

constexpr int kNameWidth = 190;
constexpr int kPopulationWidth = 86;
constexpr int kMeasureWidth = 104;
constexpr int kHeaderLines = 3;

/// Text that a spreadsheet would take for a formula gets an apostrophe; tabs and line breaks become spaces.
QString safeForSpreadsheet(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!isNumber && !text.isEmpty() && QStringLiteral("=+-@").contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    return text;
}

} // namespace

WardTableView::WardTableView(QWidget* parent) : QTableView(parent)
{
    setAccessibleName(tr("Wards by measures"));
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setItemDelegate(new RateDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(fontMetrics().lineSpacing() * kHeaderLines + 12);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
}

void WardTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    sortByColumn(-1, Qt::AscendingOrder);
    connect(model, &QAbstractItemModel::modelReset, this, &WardTableView::layOutColumns);
    layOutColumns();
}

void WardTableView::layOutColumns()
{
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const int width = column == WardTableModel::NameColumn         ? kNameWidth
                          : column == WardTableModel::PopulationColumn ? kPopulationWidth
                                                                       : kMeasureWidth;
        setColumnWidth(column, width);
    }
}

QString WardTableView::copyText(bool all) const
{
    std::set<int> rows;
    std::set<int> columns;
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (all || chosen.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            rows.insert(row);
        }
    }
    for (const QModelIndex& index : chosen) {
        rows.insert(index.row());
        columns.insert(horizontalHeader()->visualIndex(index.column()));
    }
    if (all || chosen.isEmpty()) {
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            columns.insert(visual);
        }
    }
    std::erase_if(columns,
                  [&](int visual) { return isColumnHidden(horizontalHeader()->logicalIndex(visual)); });
    QStringList lines;
    QStringList fields;
    for (const int visual : columns) {
        fields << safeForSpreadsheet(
            model()->headerData(horizontalHeader()->logicalIndex(visual), Qt::Horizontal).toString());
    }
    if (rows.size() * columns.size() > 1) {
        lines << fields.join(QLatin1Char('\t'));
    }
    for (const int row : rows) {
        fields.clear();
        for (const int visual : columns) {
            const QModelIndex index = model()->index(row, horizontalHeader()->logicalIndex(visual));
            fields << safeForSpreadsheet(index.data(WardTableModel::PlainRole).toString());
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void WardTableView::copy(bool all) const
{
    QApplication::clipboard()->setText(copyText(all));
}

void WardTableView::fillColumnMenu(QMenu& menu)
{
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction* action = menu.addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != WardTableModel::NameColumn);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Show all columns"), this, [this] {
        for (int column = 0; column < horizontalHeader()->count(); ++column) {
            setColumnHidden(column, false);
        }
    });
}

void WardTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace wardwise
