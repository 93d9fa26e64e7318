// Filters the ward table by typing part of a name, and sorts it by any column with missing values last.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace wardwise {

class WardFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit WardFilterModel(QObject* parent = nullptr);

    /// Shows the wards whose name contains the text, without regard to case.
    void setNameFilter(const QString& text);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_collator;
};

} // namespace wardwise
