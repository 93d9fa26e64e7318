// What changed since last year as an item model: a row for each measure in a ward, the assessed area or its
// force.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/year_changes.h"
#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wardwise {

class YearChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        MeasureColumn,
        AreaColumn,
        BeforeColumn, ///< counts
        AfterColumn,
        RateBeforeColumn,
        RateAfterColumn,
        PercentColumn,
        IntervalColumn,
        RankColumn,
        FindingColumn, ///< with the adjusted p
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The changes beyond chance first, then in the order of the measures.
    void setChanges(const SourceChanges& changes);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] bool isFoundAt(int row) const;
    /// What selecting the row selects everywhere.
    [[nodiscard]] std::optional<project::Selection> selectionAt(int row) const;

private:
    [[nodiscard]] QString words(const YearChange& change, int column) const;
    [[nodiscard]] QVariant sortKey(const YearChange& change, int row, int column) const;

    std::vector<YearChange> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
