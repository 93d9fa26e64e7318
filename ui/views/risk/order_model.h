// The threats by rank: score, how sure the rank is, band, tier and who decided it.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/order_draws.h"
#include "ui/views/risk/risk_state.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wardwise {

inline constexpr std::size_t kOrderTop = 3; ///< how many come first, for the chance of being among them

class OrderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        RankColumn,
        ThreatColumn,
        ScoreColumn,
        RangeColumn,
        TopColumn,
        BandColumn,
        TierColumn,
        DecidedColumn,
        ColumnCount
    };

    explicit OrderModel(QObject* parent = nullptr);

    /// Null: no rows.
    void setScores(const project::RiskScores* scores, const OrderDraws& draws);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Who decided the tier, why, and whether that's what the score says: sentences.
    [[nodiscard]] static QString decisionText(const project::ScoredThreat& threat);

    [[nodiscard]] const project::ScoredThreat* threatAt(int row) const;
    [[nodiscard]] int rowOf(PriorityId threat) const;

private:
    struct Row
    {
        project::ScoredThreat threat;
        std::optional<risk::ThreatStability> draws;

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] QString textAt(const Row& row, int column) const;
    [[nodiscard]] QString bandText(const risk::ThreatScore& score) const;

    std::vector<Row> m_rows;
    std::vector<risk::Band> m_bands;
};

} // namespace wardwise
