#include "ui/figure_delegate.h"

#include "ui/models/figure_roles.h"

#include <QLineEdit>
#include <QPainter>

namespace wardwise {

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    paintChange(*painter, option, index);
}

void FigureDelegate::paintChange(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (index.data(kChangedRole).toString().isEmpty()) {
        return;
    }
    constexpr int kSide = 7;
    const bool chosen = (option.state & QStyle::State_Selected) != 0;
    const QPoint corner(option.rect.right() + 1, option.rect.top());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Link));
    painter.drawPolygon(QPolygon({corner, corner - QPoint(kSide, 0), corner + QPoint(0, kSide)}));
    painter.restore();
}

QWidget* FigureDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("New value"));
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setAlignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    return editor;
}

void FigureDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && line->text().trimmed() != index.data(Qt::EditRole).toString()) {
        model->setData(index, line->text(), Qt::EditRole);
    }
}

} // namespace wardwise
