#include "ui/start/file_actions.h"

#include "ui/qt_text.h"
#include "ui/start/recent_projects.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStandardPaths>

namespace wardwise {

namespace {

QString fileMenuText(const QString& path)
{
    return menuText(QFileInfo(path).completeBaseName());
}

} // namespace

FileActions::FileActions(QMainWindow* window) : QObject(window), m_window(window) {}

void FileActions::fill(QMenu* menu)
{
    menu->addAction(tr("&New project\u2026"), QKeySequence::New, this, &FileActions::newWanted);
    menu->addAction(tr("&Open\u2026"), QKeySequence::Open, this, &FileActions::chooseProject);
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    menu->addAction(tr("&Start page"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this,
                    &FileActions::startWanted);
}

void FileActions::fillRecent(QMenu* menu)
{
    menu->clear();
    const QStringList paths = RecentProjects().paths();
    for (const QString& path : paths) {
        QAction* action =
            menu->addAction(fileMenuText(path), this, [this, path] { Q_EMIT openWanted(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setStatusTip(QDir::toNativeSeparators(path));
        action->setEnabled(QFileInfo::exists(path));
    }
    if (paths.isEmpty()) {
        menu->addAction(tr("No projects yet"))->setEnabled(false);
    }
}

void FileActions::chooseProject()
{
    const QStringList recent = RecentProjects().paths();
    const QString folder = recent.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(recent.front()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a project"), folder,
                                                      tr("Wardwise projects (*.wardwise);;All files (*)"));
    if (!path.isEmpty()) {
        Q_EMIT openWanted(path);
    }
}

} // namespace wardwise
