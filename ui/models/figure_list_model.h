// The stored figures of a source as table rows: narrowed and sorted by the core, shown without being copied.
#pragma once

#include "core/project/figure_list.h"

#include <QAbstractTableModel>

#include <vector>

namespace wardwise {

class FigureListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setList(project::FigureList list);
    void setFilter(const QString& filter);
    [[nodiscard]] const project::ListedFigure* row(int row) const;
    /// The row of a figure; -1 where it isn't on the list.
    [[nodiscard]] int rowOf(ObservationId id) const;

    [[nodiscard]] int totalCount() const { return static_cast<int>(m_list.rows().size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The longest text of a column among all figures of the source; empty where it has none.
    [[nodiscard]] QString longestText(int column) const;

Q_SIGNALS:
    /// Other rows, or the same in another order.
    void rearranged();

private:
    void rearrange();

    project::FigureList m_list;
    std::vector<std::size_t> m_shown;
    QString m_filter;
    project::ListColumn m_column = project::ListColumn::Lines;
    bool m_descending = false;
};

} // namespace wardwise
