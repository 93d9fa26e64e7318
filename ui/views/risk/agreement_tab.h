// The Agreement tab, once all scorers have finished: where they differ most, how far they agree overall, and
// the consensus that the partnership records.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace wardwise {

class WrappedTable;

class AgreementTab : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementTab(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    /// Kendall's W and the kappas, in sentences.
    [[nodiscard]] QString summary() const;

    /// Whether there's an agreement to show: two scorers, all finished, the partnership looking.
    [[nodiscard]] bool isThere() const { return m_agreement.has_value(); }

    /// Asks for the consensus of the selected cell; false where none is selected.
    bool record();

private:
    void layOut();
    void refresh();
    void fill(const project::RiskScores& scores);
    [[nodiscard]] const risk::CellSpread* selected() const;
    [[nodiscard]] QString summaryOf(const project::RiskScores& scores) const;

    RiskState* m_state;
    std::optional<risk::Agreement> m_agreement;
    QStandardItemModel* m_cells;
    WrappedTable* m_table;
    QLabel* m_summary;
    QPushButton* m_record;
};

} // namespace wardwise
