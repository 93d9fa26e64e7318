// Asks what a section is: its title, heading, tier, what it begins with where it's new, and the measures it's
// about.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/project/section_edits.h"
#endif

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wardwise {

class SectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// With a section it's that one which is changed, else a new one.
    SectionDialog(project::Project& project, const Priority* section, QWidget* parent = nullptr);

    [[nodiscard]] project::NewSection section() const;

    /// The section's title once it's stored; empty where it wasn't.
    [[nodiscard]] QString stored() const { return m_stored; }

    void accept() override;

private:
    void layOut(bool isNew);
    void fillMeasures(const std::vector<MeasureId>& chosen);
    void fillMain();
    void filter();
    void check();

    project::Project* m_project;
    std::optional<PriorityId> m_id;
    QLineEdit* m_title;
    QComboBox* m_group;
    QComboBox* m_tier;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    QListWidget* m_measures;
    QComboBox* m_main;
    QLabel* m_message;
    QPushButton* m_ok = nullptr;
    QString m_stored;
    bool m_filling = false;
};

} // namespace wardwise
