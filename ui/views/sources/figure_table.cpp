#include "ui/views/sources/figure_table.h"

#include "core/project/figure_list.h"
#include "core/report/csv_text.h"
#include "ui/models/figure_list_model.h"
#include "ui/qt_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <set>

namespace wardwise {

namespace {

QString guarded(const QString& text)
{
    QString flat = text;
    flat.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return qtText(report::guardedText(flat.toStdString()));
}

} // namespace

FigureTable::FigureTable(FigureListModel& model, QWidget* parent) : QTableView(parent), m_figures(&model)
{
    setModel(&model);
    setAccessibleName(tr("Stored figures"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Rows of one height: nothing is measured, however many there are.
    constexpr int kRowPadding = 8;
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPadding);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicator(static_cast<int>(project::ListColumn::Lines), Qt::AscendingOrder);
    setSortingEnabled(true);
    int column = 0;
    for (const int width : {158, 178, 120, 84, 76, 150, 86, 62, 200}) {
        setColumnWidth(column++, width);
    }
}

QString FigureTable::copyText(bool all) const
{
    std::set<int> rows;
    const QModelIndexList chosen = selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen) {
        rows.insert(index.row());
    }
    if (all || rows.empty()) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            rows.insert(row);
        }
    }
    QString text;
    const auto addLine = [&](const auto& cellOf) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column)) {
                cells << cellOf(column);
            }
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    addLine([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) {
        addLine([&](int column) { return guarded(model()->index(row, column).data().toString()); });
    }
    return text;
}

void FigureTable::copy(bool all) const
{
    QApplication::clipboard()->setText(copyText(all));
}

void FigureTable::fitColumns()
{
    for (int column = 1; column < project::kListColumns; ++column) {
        const bool isEmpty = m_figures->totalCount() > 0 && m_figures->isEmptyColumn(column);
        setColumnHidden(column, isEmpty || m_unwanted.contains(column));
    }
}

void FigureTable::fillColumnMenu(QMenu& menu)
{
    for (int column = 1; column < project::kListColumns; ++column) {
        QAction* action =
            menu.addAction(m_figures->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            if (wanted) {
                m_unwanted.remove(column);
            } else {
                m_unwanted.insert(column);
            }
            fitColumns();
        });
    }
}

QVariantMap FigureTable::columnState() const
{
    QVariantList unwanted;
    for (const int column : m_unwanted) {
        unwanted << column;
    }
    return {{QStringLiteral("header"), horizontalHeader()->saveState()},
            {QStringLiteral("unwanted"), unwanted}};
}

void FigureTable::restoreColumns(const QVariantMap& state)
{
    const QByteArray header = state.value(QStringLiteral("header")).toByteArray();
    if (header.isEmpty() || !horizontalHeader()->restoreState(header)) {
        return;
    }
    const QVariantList unwanted = state.value(QStringLiteral("unwanted")).toList();
    m_unwanted.clear();
    for (const QVariant& column : unwanted) {
        m_unwanted.insert(column.toInt());
    }
    fitColumns();
}

void FigureTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace wardwise
