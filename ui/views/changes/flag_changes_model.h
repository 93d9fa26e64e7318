// The flags gained and lost since last year as an item model, each with the reference set that it's against.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/year_changes.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <vector>

namespace wardwise {

class FlagChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WardColumn,
        MeasureColumn,
        ReferenceColumn,
        BeforeColumn,
        AfterColumn,
        KindColumn,
        OwnColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFlags(std::vector<FlagChange> flags);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString words(const FlagChange& flag, int column);

    std::vector<FlagChange> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
