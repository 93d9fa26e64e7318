#include "ui/views/sources/figure_table.h"

#include "core/project/figure_list.h"
#include "ui/models/figure_list_model.h"
#include "ui/table_copy.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

constexpr int kWidest = 320;

/// In hundredths, what the columns up to the line of the source get where not all have room.
constexpr std::array kShares{13, 23, 12, 9, 13, 10, 10, 10};

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
    addCopyAction(*this);
}

void FigureTable::fitColumns()
{
    for (int column = 0; column < project::kListColumns; ++column) {
        const bool isEmpty =
            column > 0 && m_figures->totalCount() > 0 && m_figures->longestText(column).isEmpty();
        setColumnHidden(column, isEmpty || m_unwanted.contains(column));
        fitColumn(column);
    }
    squeeze();
}

void FigureTable::squeeze()
{
    if (m_hasOwnWidths) {
        return;
    }
    constexpr int kHundredths = 100;
    constexpr int kStep = 20;
    const int room = viewport()->width();
    // What each column may have of a width that shrinks until all of them fit: a short text keeps its own.
    for (int whole = kWidest * kHundredths / kShares.front(); whole > room - kStep; whole -= kStep) {
        int used = 0;
        for (std::size_t i = 0; i < kShares.size(); ++i) {
            const int column = static_cast<int>(i);
            const int share = std::max(whole, room) * kShares.at(i) / kHundredths;
            if (columnWidth(column) > share) { // never so where it's hidden
                setColumnWidth(column, share);
            }
            used += columnWidth(column);
        }
        if (used <= room) {
            return;
        }
    }
}

void FigureTable::showFilledColumns()
{
    for (int column = 0; column < project::kListColumns; ++column) {
        if (isColumnHidden(column) && !m_unwanted.contains(column)
            && !m_figures->longestText(column).isEmpty()) {
            setColumnHidden(column, false);
            fitColumn(column);
        }
    }
}

void FigureTable::fitColumn(int column)
{
    constexpr int kRoom = 14; ///< beside a text, and for the mark of the sorted column
    if (!m_hasOwnWidths && !isColumnHidden(column)) {
        const int text = fontMetrics().horizontalAdvance(m_figures->longestText(column)) + kRoom;
        setColumnWidth(column,
                       std::max(horizontalHeader()->sectionSizeHint(column), std::min(text, kWidest)));
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
    m_hasOwnWidths = true;
    const QVariantList unwanted = state.value(QStringLiteral("unwanted")).toList();
    m_unwanted.clear();
    for (const QVariant& column : unwanted) {
        m_unwanted.insert(column.toInt());
    }
    fitColumns();
}

} // namespace wardwise
