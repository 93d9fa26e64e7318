// The history: every edit of the project by name, newest first; going back to one undoes those after it.
#pragma once

#include "core/project/project.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace wardwise {

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(project::Project& project, QWidget* parent = nullptr);

    /// One line an edit, as shown: for tests.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void goToChosen();

    project::Project* m_project;
    QListWidget* m_list;
    QPushButton* m_go;
};

} // namespace wardwise
