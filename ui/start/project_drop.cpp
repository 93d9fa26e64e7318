#include "ui/start/project_drop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace wardwise {

QStringList droppedProjects(const QMimeData& dragged)
{
    QStringList paths;
    const QList<QUrl> urls = dragged.urls();
    for (const QUrl& url : urls) {
        const QString path = url.toLocalFile();
        if (!url.isLocalFile() || !path.endsWith(QLatin1String(".wardwise"), Qt::CaseInsensitive)
            || !QFileInfo(path).isFile()) {
            return {};
        }
        paths.append(path);
    }
    return paths;
}

ProjectDrop::ProjectDrop(QWidget* target) : QObject(target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool ProjectDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event); // NOLINT(*-static-cast-downcast): the base of all three
        const QStringList paths =
            drop->mimeData() == nullptr ? QStringList() : droppedProjects(*drop->mimeData());
        if (paths.isEmpty()) {
            drop->setDropAction(Qt::IgnoreAction);
            drop->ignore(); // the cursor says that it can't be dropped here
            return true;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop) {
            for (const QString& path : paths) {
                Q_EMIT openWanted(path);
            }
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wardwise
