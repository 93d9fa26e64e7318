// Draws a figure with a corner mark where it was changed, and edits it in place.
#pragma once

#include <QStyledItemDelegate>

namespace wardwise {

class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    /// Nothing where the text is as it was.
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    /// The mark in the cell's upper corner; nothing where the figure is as it was loaded.
    static void paintChange(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace wardwise
