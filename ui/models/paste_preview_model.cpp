#include "ui/models/paste_preview_model.h"

#include "ui/charts/chart_theme.h"
#include "ui/qt_text.h"
#include "ui/theme.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

namespace wardwise {

void PastePreviewModel::setRows(std::vector<PasteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PastePreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PastePreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastePreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PasteRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isFigure = index.column() == NowColumn || index.column() == BecomesColumn;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == PlaceColumn     ? row.place
               : index.column() == NowColumn     ? row.now
               : index.column() == BecomesColumn ? row.becomes
                                                 : row.remark;
    case Qt::ToolTipRole:
        return toolTipMarkup(row.remark.isEmpty() ? row.place
                                                  : row.place + QStringLiteral(": ") + row.remark);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (row.state == PasteState::Refused) {
            return QBrush(ChartTheme::of(systemTheme()).look(WardClass::SignificantlyAbove).mark);
        }
        return row.state == PasteState::Unchanged
                   ? QVariant(QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText)))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PastePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = section == NowColumn || section == BecomesColumn;
        return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PlaceColumn:
        return tr("Figure");
    case NowColumn:
        return tr("Now");
    case BecomesColumn:
        return tr("Becomes");
    default:
        return tr("Remark");
    }
}

} // namespace wardwise
