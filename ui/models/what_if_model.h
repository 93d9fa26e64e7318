// How each ward would be flagged by other methods, as an item model: a row for each ward, a column for each
// method.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/comparison/what_if.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <optional>

namespace wardwise {

class WhatIfModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Those that differ come first.
    void setWhatIf(comparison::WhatIf whatIf);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Whether a method flags every ward as the one on show does.
    [[nodiscard]] bool agrees(int column) const;

    [[nodiscard]] std::optional<AreaId> areaAt(int row) const;
    [[nodiscard]] int rowOf(AreaId area) const; ///< -1 where it isn't there

private:
    comparison::WhatIf m_whatIf;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
