// Every recommendation as an item model, section by section and then the general ones; priority, owner, due
// date and status can be edited in place.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>
#include <QDate>

#include <optional>
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
        UrgencyColumn,
        OwnerColumn,
        DueColumn,
        StatusColumn,
        EvidenceColumn,
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

    /// What counts as today; for tests.
    void setToday(const QDate& today);

    /// Null where there's no such row.
    [[nodiscard]] const Recommendation* recommendationAt(int row) const;
    /// Its section; none for a general recommendation.
    [[nodiscard]] std::optional<PriorityId> sectionIdAt(int row) const;
    /// Its row; -1 where it isn't there.
    [[nodiscard]] int rowOf(RecommendationId recommendation) const;
    [[nodiscard]] bool isOverdueAt(int row) const;
    /// Whether a figure that it rests on says something else than when it was attached.
    [[nodiscard]] bool isEvidenceStaleAt(int row) const;

    /// The section's title; empty for a general recommendation.
    [[nodiscard]] QString sectionAt(int row) const;
    /// The whole recommendation in words.
    [[nodiscard]] QString detailAt(int row) const;

    static bool isEditable(int column) { return column >= UrgencyColumn && column <= StatusColumn; }

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    struct Row
    {
        std::string section; ///< empty: to the partnership as a whole
        int number = 0;
        Recommendation recommendation;
        std::optional<PriorityId> sectionId = {};
        std::size_t stale = 0; ///< of its evidence
        bool isOverdue = false;
    };

    [[nodiscard]] std::vector<Row> rowsOfProject() const;
    [[nodiscard]] QString words(const Row& row, int column) const;
    /// As words(), with what a reader should notice: overdue, carried over.
    [[nodiscard]] QString shown(const Row& row, int column) const;
    [[nodiscard]] QVariant sortKey(const QModelIndex& index, const Row& row) const;
    [[nodiscard]] QVariant foreground(const Row& row, int column, bool isUnset) const;

    project::Project* m_project;
    std::vector<Row> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
    QDate m_today;
};

} // namespace wardwise
