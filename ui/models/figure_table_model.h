// A table of stored figures as an item model: what is measured by row, an area by column; figures are edited
// in place.
#pragma once

#include "core/project/figure_table.h"
#include "ui/models/figure_roles.h"

#include <QAbstractTableModel>

namespace wardwise {

class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        MeasureColumn,
        PartColumn,
        PeriodColumn,
        UnitColumn,
        FirstAreaColumn
    };

    explicit FigureTableModel(project::Project& project, QObject* parent = nullptr);

    void setTable(project::FigureTable table);

    [[nodiscard]] const project::FigureTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks for the edit and returns false: the value is there when the project has stored it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] std::optional<AreaId> areaAt(int column) const;
    [[nodiscard]] std::optional<MeasureId> measureAt(int row) const;
    /// Null for headings and where there's no figure.
    [[nodiscard]] const project::FigureCell* cellAt(const QModelIndex& index) const;
    /// The cell of a stored figure; invalid where the table hasn't got it.
    [[nodiscard]] QModelIndex indexOf(ObservationId figure) const;
    [[nodiscard]] bool hasParts() const;

Q_SIGNALS:
    void edited(const wardwise::project::FigureEntry& entry);

private:
    [[nodiscard]] QVariant headingData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant figureData(const QModelIndex& index, int role) const;
    [[nodiscard]] QString headingText(int row, int column) const;
    [[nodiscard]] bool repeatsAbove(const QModelIndex& index) const;
    [[nodiscard]] QString describe(const QModelIndex& index) const;
    [[nodiscard]] project::FigureEntry entryAt(const QModelIndex& index) const;

    project::Project* m_project;
    project::FigureTable m_table;
};

} // namespace wardwise
