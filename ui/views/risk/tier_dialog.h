// The partnership's decision on a threat's tier, with the reason: without one nothing is decided against the
// score.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_scores.h"
#endif

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wardwise {

class TierDialog : public QDialog
{
    Q_OBJECT

public:
    TierDialog(project::Project& project, const project::ScoredThreat& threat, QWidget* parent = nullptr);

    /// Stores it and closes; stays open with the reason where that fails.
    void accept() override;

    [[nodiscard]] QString message() const;

private:
    void layOut();
    void check();
    [[nodiscard]] Tier tier() const;

    project::Project* m_project;
    PriorityId m_threat;
    std::optional<Tier> m_byScore;
    QComboBox* m_tier;
    QPlainTextEdit* m_reason;
    QLabel* m_message;
    QPushButton* m_store;
};

} // namespace wardwise
