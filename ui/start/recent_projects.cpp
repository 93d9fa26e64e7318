#include "ui/start/recent_projects.h"

#include <QFileInfo>
#include <QSettings>

namespace wardwise {

namespace {

const QString kPaths = QStringLiteral("start/recent");
const QString kStarted = QStringLiteral("start/started");

// One file of its own, named, so that tests can put it elsewhere with QSettings::setPath().
struct RecentSettings : QSettings
{
    RecentSettings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Wardwise"),
                    QStringLiteral("wardwise"))
    {
    }
};

} // namespace

RecentProjects::RecentProjects(QObject* parent) : QObject(parent) {}

QStringList RecentProjects::paths() const
{
    return RecentSettings().value(kPaths).toStringList().mid(0, kMost);
}

void RecentProjects::add(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(whole);
    all.prepend(whole);
    store(all.mid(0, kMost));
}

void RecentProjects::remove(const QString& path)
{
    QStringList all = paths();
    if (all.removeAll(path) > 0) {
        store(all);
    }
}

bool RecentProjects::isFirstStart() const
{
    return !RecentSettings().value(kStarted, false).toBool();
}

void RecentProjects::rememberStart()
{
    RecentSettings().setValue(kStarted, true);
}

void RecentProjects::store(const QStringList& paths)
{
    RecentSettings().setValue(kPaths, paths);
    Q_EMIT changed();
}

} // namespace wardwise
