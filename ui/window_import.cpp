// The part of the window that takes files in, and says what their measures add up to.
#include "ui/import/import_dialog.h"
#include "ui/main_window.h"
#include "ui/measures_dialog.h"

namespace wardwise {

void MainWindow::importFiles(const QStringList& files)
{
    if (m_project->isReadOnly()) {
        present(
            {ErrorCode::ReadOnly,
             "This project is open for reading only, so nothing can be imported. Save a copy and open that.",
             {}});
        return;
    }
    ImportDialog dialog(*m_project, this);
    if (!files.isEmpty()) {
        dialog.addFiles(files);
    }
    dialog.exec();
    if (!dialog.imported().isEmpty()) {
        succeed(dialog.imported());
    }
}

void MainWindow::defineMeasures()
{
    MeasuresDialog dialog(*m_project, this);
    dialog.exec();
    if (!dialog.outcome().isEmpty()) {
        succeed(dialog.outcome());
    }
}

} // namespace wardwise
