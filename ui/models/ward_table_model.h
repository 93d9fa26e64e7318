// The table of wards by measures as an item model: a ward a row; its name, its rate of each measure, its
// population.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#include "ui/models/figure_roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace wardwise {

class WardTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        FirstMeasureColumn ///< the population follows the last measure
    };

    enum Role
    {
        SortRole = Qt::UserRole + 1, ///< a number, or nothing where there's no value
        MarkRole                     ///< the class's mark, to be shown beside the number
    };

    explicit WardTableModel(project::Project& project, QObject* parent = nullptr);

    void setTable(std::shared_ptr<const project::WardTable> table);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks for the edit and returns false: the value is there when the project has stored it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] int populationColumn() const { return columnCount() - 1; }

    [[nodiscard]] std::optional<AreaId> areaAt(int row) const;
    [[nodiscard]] std::optional<MeasureId> measureAt(int column) const;
    [[nodiscard]] int rowOf(AreaId area) const;          ///< -1 where the table lacks it
    [[nodiscard]] int columnOf(MeasureId measure) const; ///< -1 where the table lacks it

Q_SIGNALS:
    void edited(const wardwise::project::FigureEntry& entry);

private:
    [[nodiscard]] QVariant nameData(int row, int role) const;
    [[nodiscard]] QVariant populationData(const QModelIndex& index, int role) const;
    /// What editing the cell would change; an error where it can't be edited.
    [[nodiscard]] Result<project::FigureEntry> entryAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant editingData(const QModelIndex& index, int role) const;
    [[nodiscard]] QString changeAt(const QModelIndex& index) const;
    [[nodiscard]] std::optional<ObservationId> observationAt(const QModelIndex& index) const;
    [[nodiscard]] const ComparisonRow* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant measureData(const QModelIndex& index, int role) const;
    [[nodiscard]] QString describe(const QModelIndex& index, const ComparisonRow& cell) const;

    project::Project* m_project;
    std::shared_ptr<const project::WardTable> m_table;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
