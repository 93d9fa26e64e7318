// Measures made of measures: the list of them, what each is made of, and what that adds up to in the selected
// ward.
#pragma once

#include "core/project/project.h"

#include <QDialog>

#include <optional>
#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace wardwise {

class MeasuresDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MeasuresDialog(project::Project& project, QWidget* parent = nullptr);

    /// As it stands in the fields.
    [[nodiscard]] project::MeasureDefinition definition() const;

    /// What they add up to, or why they can't be added up.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool canStore() const;

    /// What was stored or removed last, in a few words; empty where nothing was.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    void accept() override;

private:
    void layOut();
    void connectParts();
    void fillGroups(std::optional<MeasureId> chosen);
    void fillFamilies();
    void fillParts();
    void showGroup();
    void startNew();
    void filterParts();
    void check();
    /// Why it can't be stored as it stands; empty where it can.
    [[nodiscard]] QString problemOf(const project::MeasureDefinition& wanted) const;
    void store();
    void removeGroup();
    [[nodiscard]] const Measure* group() const;
    [[nodiscard]] std::optional<AreaId> ward() const;

    project::Project* m_project;
    std::set<MeasureId> m_counted;
    std::optional<MeasureId> m_group; ///< none while a new one is being defined
    QListWidget* m_groups;
    QPushButton* m_new;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QComboBox* m_family;
    QComboBox* m_unit;
    QLineEdit* m_filter;
    QListWidget* m_parts;
    QLabel* m_message;
    QPushButton* m_store;
    QPushButton* m_close;
    QString m_outcome;
    bool m_filling = false;
};

} // namespace wardwise
