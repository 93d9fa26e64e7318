// The Order tab: the threats by rank, how sure that is, who decides their tiers, and which single change of
// one level would matter.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/order_model.h"
#endif

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace wardwise {

class OrderChoices;
class WrappedTable;

class OrderTab : public QWidget
{
    Q_OBJECT

public:
    explicit OrderTab(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    [[nodiscard]] WrappedTable* decisive() const { return m_decisive; }

    [[nodiscard]] const OrderDraws& draws() const { return *m_draws; }

    /// Asks for the selected threat's tier; false where none is selected or nobody may decide here.
    bool decide();
    /// Takes the tier that the score says.
    void take();

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void refresh();
    void showDraws();
    void fillDecisive();
    void enableButtons();
    [[nodiscard]] const project::ScoredThreat* selected() const;
    [[nodiscard]] bool canDecide() const;

    RiskState* m_state;
    OrderDraws* m_draws;
    OrderModel* m_model;
    OrderChoices* m_choices;
    WrappedTable* m_table;
    QStandardItemModel* m_changes;
    WrappedTable* m_decisive;
    QPushButton* m_decide;
    QPushButton* m_take;
    QLabel* m_note;
    QLabel* m_decision;
};

} // namespace wardwise
