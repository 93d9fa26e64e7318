// The groups that the sections name as at risk, as an item model: section, about whom, what is said, and
// where.
#pragma once

#include "core/project/project.h"

#include <QAbstractTableModel>

namespace wardwise {

class AtRiskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SectionColumn,
        HeadingColumn,
        GroupColumn,
        LineColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Reads them from the sections, in their order.
    void setPriorities(const std::vector<Priority>& priorities);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString section;
        QString heading;
        QString text;
        QString line;
    };

    std::vector<Row> m_rows;
};

} // namespace wardwise
