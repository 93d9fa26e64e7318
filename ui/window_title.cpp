#include "ui/window_title.h"

#include "core/project/project.h"
#include "ui/main_window.h"
#include "ui/qt_text.h"

#include <QFileInfo>
#include <QStringList>

namespace wardwise {

QString titleFor(const project::Project& project)
{
    QStringList of;
    if (const Area* area = project.assessedArea()) {
        of << qtText(area->name);
    }
    if (const auto& assessment = project.assessment()) {
        of << qtText(assessment->year);
    }
    of.removeAll(QString());
    const QString file = QFileInfo(project.path()).fileName();
    QStringList parts{of.join(QLatin1Char(' ')),
                      project.isReadOnly() ? MainWindow::tr("%1 (reading only)").arg(file) : file,
                      MainWindow::tr("Wardwise")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u2013 "));
}

} // namespace wardwise
