// Household groups as an item model: their share of residents and of victims, which are edited in place, and
// the index of the two.
#pragma once

#include "core/project/group_shares.h"
#include "ui/models/figure_roles.h"

#include <QAbstractTableModel>

namespace wardwise {

class GroupSharesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        DescriptionColumn,
        PopulationColumn,
        VictimsColumn,
        IndexColumn,
        IntervalColumn,
        ColumnCount
    };

    explicit GroupSharesModel(project::Project& project, QObject* parent = nullptr);

    void setGroups(std::vector<project::GroupShare> groups);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks for the edit and returns false: the value is there when the project has stored it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// The stored figure of the cell; null where there's none.
    [[nodiscard]] const Observation* figureAt(const QModelIndex& index) const;

Q_SIGNALS:
    void edited(const wardwise::project::FigureEntry& entry);

private:
    [[nodiscard]] const project::Share* shareAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant wordsData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant shareData(const QModelIndex& index, const project::Share& share, int role) const;
    [[nodiscard]] QString describe(const QModelIndex& index, const project::Share& share) const;

    project::Project* m_project;
    std::vector<project::GroupShare> m_groups;
};

} // namespace wardwise
