#include "ui/models/table_filter_model.h"

namespace wardwise {

TableFilterModel::TableFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(-1); // any column
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // Ward 2 before Ward 10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

bool TableFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(kSortRole);
    const QVariant b = right.data(kSortRole);
    if (!a.isValid() || !b.isValid()) {
        // Missing isn't nought: it stays last whichever way the column is sorted.
        const bool ascending = sortOrder() == Qt::AscendingOrder;
        return ascending ? a.isValid() && !b.isValid() : !a.isValid() && b.isValid();
    }
    if (a.typeId() == QMetaType::QString) {
        return m_collator.compare(a.toString(), b.toString()) < 0;
    }
    return a.toDouble() < b.toDouble();
}

} // namespace wardwise
