#include "ui/models/ward_filter_model.h"

#include "ui/models/ward_table_model.h"

namespace wardwise {

WardFilterModel::WardFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(WardTableModel::SortRole);
    setFilterKeyColumn(WardTableModel::NameColumn);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // Ward 2 before Ward 10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void WardFilterModel::setNameFilter(const QString& text)
{
    setFilterFixedString(text.trimmed()); // what is pasted often ends with a line break
}

bool WardFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool leftMissing = !left.data(WardTableModel::SortRole).isValid();
    const bool rightMissing = !right.data(WardTableModel::SortRole).isValid();
    if (leftMissing || rightMissing) {
        // Missing isn't nought: it stays last whichever way the column is sorted.
        return sortOrder() == Qt::AscendingOrder ? !leftMissing && rightMissing
                                                 : leftMissing && !rightMissing;
    }
    if (left.column() == WardTableModel::NameColumn) {
        return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace wardwise
