// Writes a recommendation, new or changed: what should be done, in which section, how urgent it is, by whom,
// by when, and how far it is.
#pragma once

#include "core/project/project.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wardwise {

class RecommendationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `filled` is changed where it has an id, else added.
    RecommendationDialog(project::Project& project, const Recommendation& filled,
                         std::optional<PriorityId> section, QWidget* parent = nullptr);

    /// Stores it and closes; stays open with the reason where that fails.
    void accept() override;

    /// The one that was stored.
    [[nodiscard]] RecommendationId stored() const { return m_stored; }

    [[nodiscard]] QString message() const;

private:
    void fill(std::optional<PriorityId> section);
    void layOut();
    void check();
    [[nodiscard]] Recommendation written() const;
    [[nodiscard]] std::optional<PriorityId> section() const;

    project::Project* m_project;
    Recommendation m_given;
    QComboBox* m_section;
    QPlainTextEdit* m_text;
    QComboBox* m_urgency;
    QComboBox* m_owner;
    QLineEdit* m_due;
    QComboBox* m_status;
    QLabel* m_message;
    QPushButton* m_store;
    RecommendationId m_stored;
};

} // namespace wardwise
