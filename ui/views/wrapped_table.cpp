#include "ui/views/wrapped_table.h"

#include "ui/table_copy.h"
#include "ui/views/wrapped_cell.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace wardwise {

WrappedTable::WrappedTable(QWidget* parent) : QTableView(parent), m_fit(new QTimer(this))
{
    m_fit->setSingleShot(true);
    m_fit->setInterval(0);
    connect(m_fit, &QTimer::timeout, this, &WrappedTable::fit);
    setItemDelegate(new WrappedCell(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &WrappedTable::fitSoon);
    // A scroll bar that comes or goes changes how wide the text may be.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &WrappedTable::fitSoon);
    addCopyAction(*this);
}

void WrappedTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &WrappedTable::fitSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, &WrappedTable::fitSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, &WrappedTable::fitSoon);
    connect(model, &QAbstractItemModel::rowsInserted, this, &WrappedTable::fitSoon);
    fitSoon();
}

void WrappedTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void WrappedTable::setWidths(const std::vector<int>& widths)
{
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const int width = at < widths.size() ? widths[at] : 0;
        horizontalHeader()->setSectionResizeMode(column,
                                                 width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (width > 0) {
            setColumnWidth(column, width);
        }
    }
    fitSoon();
}

void WrappedTable::closeEditing()
{
    if (state() == QAbstractItemView::EditingState) {
        if (QWidget* editor = indexWidget(currentIndex())) {
            commitData(editor);
            closeEditor(editor, QAbstractItemDelegate::NoHint);
        }
    }
}

void WrappedTable::fitSoon()
{
    m_fit->start();
}

void WrappedTable::fit()
{
    resizeRowsToContents();
    constexpr int kSide = 4;
    constexpr int kPadding = 8;
    constexpr int kUnbounded = 1000;
    int height = 0;
    for (int column = 0; model() != nullptr && column < horizontalHeader()->count(); ++column) {
        const QString text = model()->headerData(column, Qt::Horizontal).toString();
        const QRect room(0, 0, std::max(1, columnWidth(column) - 2 * kSide), kUnbounded);
        const int flags = static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap;
        height = std::max(height, horizontalHeader()->fontMetrics().boundingRect(room, flags, text).height());
    }
    horizontalHeader()->setFixedHeight(height + kPadding);
}

void WrappedTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model() == nullptr || model()->rowCount() > 0) {
        return;
    }
    constexpr int kMargin = 16;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_emptyText);
}

} // namespace wardwise
