// The stored figures of a source as table rows: narrowed and sorted by the core, the first of many only.
#pragma once

#include "core/project/figure_list.h"

#include <QAbstractTableModel>

#include <array>
#include <string>

namespace wardwise {

class FigureListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `figures` are all that the source has. None is listed where there's no project.
    void showSource(const project::Project* project, SourceId source, std::int64_t figures);
    void setFilter(const QString& filter);
    /// From now on the figure is listed wherever the filter lets it be, however many others are.
    void keep(ObservationId id);
    [[nodiscard]] const project::ListedFigure* row(int row) const;
    /// The row of a figure; -1 where it isn't on the list.
    [[nodiscard]] int rowOf(ObservationId id) const;

    /// All figures of the source, and those that fit the filter: more than rows, where there are very many.
    [[nodiscard]] std::int64_t totalCount() const { return m_total; }

    [[nodiscard]] std::int64_t fittingCount() const { return m_list.fitting; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The longest text of a column among the source's figures that have been listed so far; empty where none
    /// has any.
    [[nodiscard]] QString longestText(int column) const;

Q_SIGNALS:
    /// Other rows, or the same in another order.
    void rearranged();
    void failed(const wardwise::Error& error);

private:
    void rearrange();
    [[nodiscard]] project::FigureList read();

    const project::Project* m_project = nullptr;
    project::ListWish m_wish;
    std::int64_t m_total = 0;
    project::FigureList m_list;
    std::array<std::string, project::kListColumns> m_longest;
};

} // namespace wardwise
