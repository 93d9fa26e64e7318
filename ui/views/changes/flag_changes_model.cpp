#include "ui/views/changes/flag_changes_model.h"

#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>

#include <algorithm>

namespace wardwise {

void FlagChangesModel::setFlags(std::vector<FlagChange> flags)
{
    beginResetModel();
    m_rows = std::move(flags);
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const FlagChange& flag) { return flag.isFound; });
    endResetModel();
}

void FlagChangesModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int FlagChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FlagChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlagChangesModel::words(const FlagChange& flag, int column)
{
    switch (column) {
    case WardColumn:
        return qtText(flag.areaName);
    case MeasureColumn:
        return qtText(flag.measure);
    case ReferenceColumn:
        return qtText(flag.referenceLabel);
    case BeforeColumn:
        return qtText(inWords(flag.before));
    case AfterColumn:
        return qtText(inWords(flag.after));
    case KindColumn:
        return qtText(kindOf(flag));
    default:
        return flag.isFound ? tr("more than chance") : tr("within chance");
    }
}

QVariant FlagChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FlagChange& flag = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case kPlainRole:
    case kSortRole:
        return words(flag, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(flag, index.column()));
    case Qt::ToolTipRole:
        return toolTipMarkup(words(flag, index.column()));
    case Qt::ForegroundRole:
        return flag.isFound ? QVariant() : QVariant(QBrush(ChartTheme::of(m_theme).mutedText));
    default:
        return {};
    }
}

QVariant FlagChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignBottom);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case WardColumn:
        return tr("Ward");
    case MeasureColumn:
        return tr("Measure");
    case ReferenceColumn:
        return tr("Against");
    case BeforeColumn:
        return tr("Then");
    case AfterColumn:
        return tr("Now");
    case KindColumn:
        return tr("Flag");
    default:
        return tr("Own change");
    }
}

} // namespace wardwise
