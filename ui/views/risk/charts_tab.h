// The Charts tab: the pictures of the scores that go to the board.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/charts/chart_theme.h"
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

class QComboBox;

namespace wardwise {

class ChartPanel;

/// Drawn when it's shown, of whatever is on show then: choosing a threat's mark goes nowhere else.
class ChartsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ChartsTab(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] ChartPanel* panel() const { return m_panel; }

    [[nodiscard]] QComboBox* choice() const { return m_choice; }

    void setTheme(ThemeKind theme);

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void draw();

    RiskState* m_state;
    QComboBox* m_choice;
    ChartPanel* m_panel;
    bool m_isStale = true;
};

} // namespace wardwise
