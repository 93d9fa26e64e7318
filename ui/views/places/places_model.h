// The places that the sections name as hotspots, as an item model: ward, section, measure, rate and where it
// stands.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wardwise {

class PlacesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WardColumn,
        SectionColumn,
        MeasureColumn,
        RateColumn,
        UnitColumn,
        PeriodColumn,
        SourceColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Reads them from the project; an error where a figure can't be read.
    Result<void> setProject(const project::Project& project);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What selecting the row selects everywhere.
    [[nodiscard]] std::optional<project::Selection> selectionAt(int row) const;
    /// The row that shows the selection, or at least its ward; -1 where none does.
    [[nodiscard]] int rowOf(const project::Selection& selection) const;

private:
    struct Row
    {
        project::Selection selection;
        std::vector<QString> words; ///< one for each column
        std::optional<double> rate;
        std::optional<int> line;
    };

    static Result<Row> makeRow(const project::Project& project, const Priority& priority,
                               const Hotspot& hotspot);

    std::vector<Row> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
