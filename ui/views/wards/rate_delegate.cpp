#include "ui/views/wards/rate_delegate.h"

#include "ui/models/ward_table_model.h"

#include <QApplication>
#include <QPainter>

namespace wardwise {

namespace {

constexpr int kMarkWidth = 26;
constexpr int kRatePadding = 4;

} // namespace

void RateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    if (!index.data(WardTableModel::MarkRole).isValid()) {
        FigureDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget == nullptr ? QApplication::style() : cell.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool chosen = (cell.state & QStyle::State_Selected) != 0;
    const QVariant own = index.data(Qt::ForegroundRole);
    const QColor ink = chosen          ? cell.palette.color(QPalette::HighlightedText)
                       : own.isValid() ? own.value<QBrush>().color()
                                       : cell.palette.color(QPalette::Text);
    painter->save();
    painter->setPen(ink);
    painter->setFont(cell.font);
    // A reason for no figure needs the mark's room, and has no mark.
    const bool isNumber = index.data(WardTableModel::SortRole).isValid();
    const QRect number = cell.rect.adjusted(kRatePadding, 0, (isNumber ? -kMarkWidth : 0) - kRatePadding, 0);
    const QRect mark(cell.rect.right() - kMarkWidth - kRatePadding + 4, cell.rect.top(), kMarkWidth,
                     cell.rect.height());
    const QString shown = cell.fontMetrics.elidedText(text, Qt::ElideRight, number.width());
    painter->drawText(number, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), shown);
    painter->drawText(mark, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      index.data(WardTableModel::MarkRole).toString());
    painter->restore();
    paintChange(*painter, option, index);
}

} // namespace wardwise
