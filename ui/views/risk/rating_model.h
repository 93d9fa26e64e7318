// The ratings of all threats as an item model: threats by tier down, the scheme's criteria across, what was
// said in the cells, and at the right the score and rank that come of it.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/charts/chart_theme.h"
#include "ui/views/risk/risk_state.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wardwise {

class RatingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RatingModel(const RiskState& state, QObject* parent = nullptr);

    /// Takes over what the state shows: only rows that differ are touched, unless threats or criteria do.
    void refresh();
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Whether the row is a tier's heading.
    [[nodiscard]] bool isHeading(int row) const;
    /// The threat's title; empty for a heading.
    [[nodiscard]] QString sectionAt(int row) const;
    /// The place in RiskScores::threats; none for a heading.
    [[nodiscard]] std::optional<std::size_t> threatAt(int row) const;
    [[nodiscard]] std::optional<PriorityId> idAt(int row) const;
    /// None where the column is the title, the score or the rank.
    [[nodiscard]] std::optional<std::size_t> criterionAt(int column) const;
    /// The row of a threat; -1 where there's none.
    [[nodiscard]] int rowOf(PriorityId threat) const;

    [[nodiscard]] int columnOf(std::size_t criterion) const { return static_cast<int>(criterion) + 1; }

    [[nodiscard]] int scoreColumn() const { return columnCount() - 2; }

    [[nodiscard]] int rankColumn() const { return columnCount() - 1; }

    /// Null for whatever isn't a rating.
    [[nodiscard]] const project::RatedCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] const risk::Criterion* criterion(const QModelIndex& index) const;
    /// The whole of a cell in words: threat, criterion, rating, where it stands.
    [[nodiscard]] QString detailAt(const QModelIndex& index) const;

private:
    struct Row
    {
        std::optional<Tier> heading; ///< else a threat
        project::ScoredThreat threat;
        std::size_t place = 0; ///< in RiskScores::threats
        QString move;          ///< "\u25b2 2"
    };

    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] QString wordsAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant lookAt(const QModelIndex& index, int role) const;

    const RiskState* m_state;
    risk::Scheme m_scheme;
    std::vector<risk::CriterionPlace> m_places;
    std::vector<Row> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
