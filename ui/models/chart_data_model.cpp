#include "ui/models/chart_data_model.h"

#include "core/base/number_text.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

namespace wardwise {

void ChartDataModel::setTable(ChartTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartDataModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartDataModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartDataModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const ChartCell& cell = m_table.rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return qtText(cell.text);
    case kPlainRole:
        return cell.number ? qtText(plainText(*cell.number)) : qtText(cell.text);
    case Qt::ToolTipRole:
        return cell.text.empty() ? QVariant()
                                 : toolTipMarkup(tr("%1: %2").arg(qtText(m_table.columns[column].title),
                                                                  qtText(cell.text)));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_table.columns[column].kind == ColumnKind::Figures
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChartDataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const ChartColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case kCopyHeadingRole:
        return qtText(column.title);
    case Qt::ToolTipRole:
        return toolTipMarkup(qtText(column.title));
    case Qt::TextAlignmentRole: {
        const auto side = column.kind == ColumnKind::Figures ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(side | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    default:
        return {};
    }
}

} // namespace wardwise
