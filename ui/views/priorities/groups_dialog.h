// Writes the groups at risk that a section names: who they are, under a heading where they have one.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/project/project.h"
#endif

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace wardwise {

class GroupsDialog : public QDialog
{
    Q_OBJECT

public:
    GroupsDialog(project::Project& project, const Priority& section, QWidget* parent = nullptr);

    /// Stores them and closes; stays open with the reason where that fails.
    void accept() override;

    /// A row for each group: heading and text.
    [[nodiscard]] QTableWidget* groups() const { return m_groups; }

    void addGroup();

private:
    void layOut();
    void addRow(const AtRiskGroup& group);
    void moveRow(int by);
    [[nodiscard]] std::vector<AtRiskGroup> written() const;

    project::Project* m_project;
    PriorityId m_section;
    std::vector<AtRiskGroup> m_before;
    QTableWidget* m_groups;
    QLabel* m_message;
};

} // namespace wardwise
