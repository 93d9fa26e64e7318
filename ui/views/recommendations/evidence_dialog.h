// Chooses a figure for a recommendation to rest on: a measure, an area, and one of the figures that there are
// of them.
#pragma once

#include "core/project/project.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace wardwise {

class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with what is selected in the project, or else with the main measure of the section.
    EvidenceDialog(project::Project& project, std::optional<PriorityId> section, QWidget* parent = nullptr);

    /// Shows the figures of these.
    void choose(MeasureId measure, AreaId area);

    /// None where nothing is chosen.
    [[nodiscard]] std::optional<Evidence> chosen() const;

private:
    void fill(std::optional<PriorityId> section);
    void layOut();
    void list();

    project::Project* m_project;
    QComboBox* m_measure;
    QComboBox* m_area;
    QListWidget* m_figures;
    QLabel* m_message;
    QPushButton* m_attach;
    std::vector<Evidence> m_found;
};

} // namespace wardwise
