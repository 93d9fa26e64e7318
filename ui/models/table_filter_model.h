// Filters a table by typing part of any cell, and sorts it by any column with missing values last.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace wardwise {

/// What a cell sorts by: a number or a text; nothing where a value is missing.
constexpr int kSortRole = Qt::UserRole + 103;

class TableFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableFilterModel(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_collator;
};

} // namespace wardwise
