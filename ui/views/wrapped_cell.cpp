#include "ui/views/wrapped_cell.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kSide = 4;
constexpr int kAbove = 5;

int flagsOf(const QStyleOptionViewItem& cell)
{
    const bool right = (cell.displayAlignment & Qt::AlignRight) != 0;
    return static_cast<int>(right ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop)
           | Qt::TextWordWrap;
}

} // namespace

void WrappedCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget == nullptr ? QApplication::style() : cell.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool chosen = (cell.state & QStyle::State_Selected) != 0;
    painter->save();
    painter->setPen(
        cell.palette.color(QPalette::Active, chosen ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(cell.rect.adjusted(kSide, kAbove, -kSide, -kAbove), flagsOf(cell), text);
    painter->restore();
}

QSize WrappedCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    constexpr int kUnbounded = 100000;
    const QRect room(0, 0, std::max(1, option.rect.width() - 2 * kSide), kUnbounded);
    const QRect text = cell.fontMetrics.boundingRect(room, flagsOf(cell), cell.text);
    const int height = std::max(text.height(), cell.fontMetrics.height());
    return {text.width() + 2 * kSide, height + 2 * kAbove};
}

void WrappedCell::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex& /*index*/) const
{
    QRect place = option.rect;
    place.setHeight(std::min(place.height(), editor->sizeHint().height()));
    editor->setGeometry(place);
}

} // namespace wardwise
