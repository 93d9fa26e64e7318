#include "ui/start/recent_delegate.h"

#include "ui/start/recent_model.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

namespace wardwise {

namespace {

constexpr int kPaddingAcross = 14;
constexpr int kPaddingDown = 9;
constexpr int kLineGap = 2;
constexpr int kLines = 3;

QFont headingFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString heading = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget == nullptr ? QApplication::style() : cell.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool chosen = (cell.state & QStyle::State_Selected) != 0;
    const bool gone = index.data(RecentModel::GoneRole).toBool();
    const QColor ink = cell.palette.color(chosen ? QPalette::HighlightedText
                                          : gone ? QPalette::PlaceholderText
                                                 : QPalette::Text);
    const QColor muted = cell.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const QRect area = cell.rect.adjusted(kPaddingAcross, kPaddingDown, -kPaddingAcross, -kPaddingDown);
    const int line = cell.fontMetrics.height() + kLineGap;
    const QString changed = index.data(RecentModel::ChangedRole).toString();
    const int changedWidth =
        changed.isEmpty() ? 0 : cell.fontMetrics.horizontalAdvance(changed) + kPaddingAcross;
    painter->save();
    painter->setFont(headingFont(cell.font));
    painter->setPen(ink);
    const QRect first(area.left(), area.top(), area.width(), line);
    painter->drawText(
        first, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(heading, Qt::ElideRight, first.width() - changedWidth));
    painter->setFont(cell.font);
    painter->setPen(muted);
    painter->drawText(first, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), changed);
    painter->setPen(ink);
    painter->drawText(first.translated(0, line), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      cell.fontMetrics.elidedText(index.data(RecentModel::AboutRole).toString(),
                                                  Qt::ElideRight, area.width()));
    painter->setPen(muted);
    const QString path = QDir::toNativeSeparators(index.data(RecentModel::PathRole).toString());
    painter->drawText(first.translated(0, 2 * line), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      cell.fontMetrics.elidedText(path, Qt::ElideMiddle, area.width()));
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = kLines * (option.fontMetrics.height() + kLineGap) + 2 * kPaddingDown;
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

} // namespace wardwise
