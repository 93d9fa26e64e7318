// Draws a recent project: its partnership and when it was changed, what it is, and where it lies.
#pragma once

#include <QStyledItemDelegate>

namespace wardwise {

class RecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace wardwise
