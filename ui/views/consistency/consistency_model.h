// Every claim and built-in check of the project with what the figures say of it, as an item model.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/claims.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace wardwise {

class ConsistencyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        OutcomeColumn,
        StatementColumn,
        ExplanationColumn,
        WhereColumn, ///< section and line of the source
        ColumnCount
    };

    explicit ConsistencyModel(const project::Project& project, QObject* parent = nullptr);

    /// Works everything out anew; what is selected stays so where the same statements are there.
    void refresh();
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null where there's no such row.
    [[nodiscard]] const project::CheckedStatement* statementAt(int row) const;
    /// How many have each status, in the order of ClaimStatus.
    [[nodiscard]] std::array<int, kClaimStatuses> counts() const;
    [[nodiscard]] int claims() const;

Q_SIGNALS:
    void failed(const wardwise::Error& error);

private:
    [[nodiscard]] QString words(const project::CheckedStatement& row, int column) const;
    /// The worst first, a claim before a built-in check, then as they come.
    [[nodiscard]] static double orderOf(const project::CheckedStatement& row, int at);

    const project::Project* m_project;
    std::vector<project::CheckedStatement> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
