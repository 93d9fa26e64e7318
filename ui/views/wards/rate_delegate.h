// Draws a rate with its class's mark in a column of its own, so that numbers line up whatever the mark.
#pragma once

#include <QStyledItemDelegate>

namespace wardwise {

class RateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace wardwise
