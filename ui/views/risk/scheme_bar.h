// The rows above the tabs: by which scheme, and as whom.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace wardwise {

/// Choosing a scheme shows scores by it; only using it changes by what the assessment is scored.
class SchemeBar : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeBar(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox* schemes() const { return m_schemes; }

Q_SIGNALS:
    void editWanted();
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    void refresh();
    void use();

    RiskState* m_state;
    QComboBox* m_schemes;
    QPushButton* m_use;
    QPushButton* m_edit;
    QLabel* m_note;
};

} // namespace wardwise
