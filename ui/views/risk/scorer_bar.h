// As whom ratings are given: the partnership, or one of its scorers, who sees nothing of the others' until
// all have finished.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QToolButton;

namespace wardwise {

class ScorerBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScorerBar(RiskState& state, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox* scorers() const { return m_scorers; }

    /// What is hidden from whoever is scoring; empty where nothing is.
    [[nodiscard]] QString told() const;

    /// As a dialog asks for it; false where it was refused.
    bool add(const QString& name);
    bool rename(const QString& name);
    bool remove();
    /// Finishes, or goes on where they had finished.
    void finish();

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    void refresh();
    void askName(bool isNew);
    void askRemoval();

    RiskState* m_state;
    QComboBox* m_scorers;
    QToolButton* m_manage;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QPushButton* m_finish;
};

} // namespace wardwise
