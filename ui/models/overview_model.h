// The overview as a tree of measures: the partnership's rate, its force's, and how far they lie apart.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/overview.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace wardwise {

class OverviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        MeasureColumn,
        LocalColumn,
        ForceColumn,
        DifferenceColumn,
        RatioColumn,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setOverview(std::shared_ptr<const Overview> overview);
    void setTheme(ThemeKind theme);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null for an invalid index.
    [[nodiscard]] const OverviewRow* rowAt(const QModelIndex& index) const;
    /// Invalid where the overview lacks the measure.
    [[nodiscard]] QModelIndex indexOf(MeasureId measure) const;

private:
    /// Where a row of the overview lies in the tree.
    struct Place
    {
        std::size_t parent = 0; ///< its own entry where it lies at the top
        int row = 0;
    };

    void indexRows();
    [[nodiscard]] const std::vector<std::size_t>& childrenOf(const QModelIndex& parent) const;
    [[nodiscard]] QString shownText(const OverviewRow& row, int column) const;
    [[nodiscard]] QString plainTextOf(const OverviewRow& row, int column) const;
    [[nodiscard]] QString describe(const OverviewRow& row, int column) const;
    [[nodiscard]] QString copyHeading(int column) const;

    std::shared_ptr<const Overview> m_overview;
    std::vector<Place> m_places;
    std::vector<std::vector<std::size_t>> m_children; ///< for each row
    std::vector<std::size_t> m_top;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
