// Every recommendation as an item model, section by section and then the general ones; owner, due date and
// status can be edited.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <vector>

namespace wardwise {

class RecommendationsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NumberColumn, ///< within its section
        SectionColumn,
        TextColumn,
        OwnerColumn,
        DueColumn,
        StatusColumn,
        SourceColumn,
        ColumnCount
    };

    explicit RecommendationsModel(project::Project& project, QObject* parent = nullptr);

    /// Reads them from the project anew; what is selected stays so where they are the same ones.
    void refresh();
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The section's title; empty for a general recommendation.
    [[nodiscard]] QString sectionAt(int row) const;
    /// The whole recommendation in words.
    [[nodiscard]] QString detailAt(int row) const;

    static bool isEditable(int column) { return column >= OwnerColumn && column <= StatusColumn; }

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    struct Row
    {
        std::string section; ///< empty: to the partnership as a whole
        int number = 0;
        Recommendation recommendation;
    };

    [[nodiscard]] std::vector<Row> rowsOfProject() const;
    [[nodiscard]] QString words(const Row& row, int column) const;

    project::Project* m_project;
    std::vector<Row> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
