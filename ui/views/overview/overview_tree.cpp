#include "ui/views/overview/overview_tree.h"

#include "ui/models/overview_model.h"
#include "ui/table_copy.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kHeadingPadding = 11; ///< of a heading or figure, both sides together
constexpr int kNameMargins = 8;     ///< of a name, both sides together
constexpr int kTreeRowPadding = 7;
constexpr int kHeaderLines = 2;
constexpr int kIndentation = 11;
constexpr int kNarrowestSection = 120;

/// Tells the tree how high a name is that breaks into lines: Qt asks as if there were room for it on one.
class NameDelegate : public QStyledItemDelegate
{
public:
    explicit NameDelegate(QTreeView* tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        int indents = 1;
        for (QModelIndex at = index.parent(); at.isValid(); at = at.parent()) {
            ++indents;
        }
        const bool isName = index.column() == OverviewModel::MeasureColumn;
        const int used = isName ? indents * m_tree->indentation() : 0;
        const int width = std::max(1, m_tree->columnWidth(index.column()) - used - kNameMargins);
        const QRect room = option.fontMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX),
                                                           static_cast<int>(isName ? Qt::TextWordWrap : 0),
                                                           index.data().toString());
        return {width, std::max(room.height(), option.fontMetrics.height()) + kTreeRowPadding};
    }

private:
    QTreeView* m_tree;
};

/// The least width in which the words take no more than two lines.
int widthOnTwoLines(const QString& text, const QFontMetrics& metrics)
{
    int least = metrics.horizontalAdvance(text);
    for (int at = static_cast<int>(text.indexOf(QLatin1Char(' '))); at >= 0;
         at = static_cast<int>(text.indexOf(QLatin1Char(' '), at + 1))) {
        least = std::min(least, std::max(metrics.horizontalAdvance(text.left(at)),
                                         metrics.horizontalAdvance(text.mid(at + 1))));
    }
    return least;
}

} // namespace

OverviewTree::OverviewTree(QWidget* parent) : QTreeView(parent)
{
    setAccessibleName(tr("Measures of the partnership against the force"));
    setItemDelegate(new NameDelegate(this));
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(true);
    setIndentation(kIndentation);
    setTextElideMode(Qt::ElideRight);
    setAllColumnsShowFocus(true);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(kHeadingPadding);
    connect(header(), &QHeaderView::sectionResized, this, &OverviewTree::scheduleDelayedItemsLayout);
    addCopyAction(*this);
}

void OverviewTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    // The view has taken the reset in by the time this runs: it's connected after its own.
    connect(model, &QAbstractItemModel::modelReset, this, &OverviewTree::layOutColumns);
    layOutColumns();
}

void OverviewTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model() != nullptr) {
        layOutColumns();
    }
}

int OverviewTree::widestFigure(int column, const QModelIndex& parent) const
{
    int widest = 0;
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex at = model()->index(row, OverviewModel::MeasureColumn, parent);
        const QString text = at.siblingAtColumn(column).data().toString();
        widest = std::max({widest, fontMetrics().horizontalAdvance(text), widestFigure(column, at)});
    }
    return widest;
}

int OverviewTree::widthFor(int column) const
{
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    return std::max(widestFigure(column, {}), widthOnTwoLines(heading, header()->fontMetrics()))
           + kHeadingPadding;
}

void OverviewTree::layOutColumns()
{
    int figures = 0;
    for (int column = OverviewModel::LocalColumn; column < header()->count(); ++column) {
        const int width = widthFor(column);
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        setColumnWidth(column, width);
        figures += width;
    }
    header()->setSectionResizeMode(OverviewModel::MeasureColumn, QHeaderView::Stretch);
    header()->setFixedHeight(header()->fontMetrics().lineSpacing() * kHeaderLines + kHeadingPadding);
    setMinimumWidth(figures + kNarrowestSection);
    expandAll();
}

} // namespace wardwise
