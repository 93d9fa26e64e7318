#include "ui/start/file_drop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace wardwise {

namespace {

bool isProject(const QString& path)
{
    return path.endsWith(QLatin1String(".wardwise"), Qt::CaseInsensitive);
}

/// All of what is dragged, where each fits.
template <class Fits>
QStringList localPaths(const QMimeData& dragged, Fits fits)
{
    QStringList paths;
    const QList<QUrl> urls = dragged.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile() || !fits(url.toLocalFile())) {
            return {};
        }
        paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

QStringList droppedProjects(const QMimeData& dragged)
{
    return localPaths(dragged,
                      [](const QString& path) { return isProject(path) && QFileInfo(path).isFile(); });
}

QStringList droppedData(const QMimeData& dragged)
{
    return localPaths(dragged,
                      [](const QString& path) { return !isProject(path) && QFileInfo::exists(path); });
}

FileDrop::FileDrop(QWidget* target, Takes takes) : QObject(target), m_takes(takes)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove
        && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event); // NOLINT(*-static-cast-downcast): the base of all three
    const QMimeData* dragged = drop->mimeData();
    const QStringList projects = dragged == nullptr ? QStringList() : droppedProjects(*dragged);
    const QStringList data =
        dragged == nullptr || m_takes == Takes::Projects ? QStringList() : droppedData(*dragged);
    if (projects.isEmpty() && data.isEmpty()) {
        drop->setDropAction(Qt::IgnoreAction);
        drop->ignore(); // the cursor says that it can't be dropped here
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) {
        for (const QString& path : projects) {
            Q_EMIT openWanted(path);
        }
        if (!data.isEmpty()) {
            Q_EMIT importWanted(data);
        }
    }
    return true;
}

} // namespace wardwise
