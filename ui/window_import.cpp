// The part of the window that takes files in.
#include "ui/import/import_dialog.h"
#include "ui/main_window.h"

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

} // namespace wardwise
