// Who is affected by age and sex: the pyramid of a measure's people beside residents, and what repeats say.
#pragma once

#include "core/project/project.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace wardwise {

class ChartPanel;

class PeopleAges : public QWidget
{
    Q_OBJECT

public:
    /// Draws into the panel, which becomes a part of this.
    PeopleAges(project::Project& project, ChartPanel* panel, QWidget* parent = nullptr);

    void refresh();

    [[nodiscard]] ChartPanel* panel() const { return m_panel; }

    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void failed(const wardwise::Error& error);

private:
    void showChosen();

    project::Project* m_project;
    QComboBox* m_measure;
    ChartPanel* m_panel;
    QLabel* m_words; ///< repeats, and what there are no figures of
};

} // namespace wardwise
