// The History tab: who changed which rating when, and last year's order beside this year's.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace wardwise {

class WrappedTable;

/// While somebody still scores, what scorers changed is left out but for one's own.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] WrappedTable* changes() const { return m_changesTable; }

    [[nodiscard]] WrappedTable* years() const { return m_yearsTable; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillChanges();
    void fillYears();

    RiskState* m_state;
    QStandardItemModel* m_changes;
    QStandardItemModel* m_years;
    WrappedTable* m_changesTable;
    WrappedTable* m_yearsTable;
    QLabel* m_note;
};

} // namespace wardwise
