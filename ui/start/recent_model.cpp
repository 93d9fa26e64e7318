#include "ui/start/recent_model.h"

#include "core/project/project_summary.h"
#include "ui/qt_text.h"
#include "ui/start/recent_projects.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace wardwise {

namespace {

/// While a project is open its edits are in the log beside it.
QDateTime lastChange(const QString& path)
{
    const QDateTime file = QFileInfo(path).lastModified();
    const QFileInfo log(path + QStringLiteral("-wal"));
    return log.size() > 0 ? std::max(file, log.lastModified()) : file;
}

} // namespace

RecentModel::RecentModel(const RecentProjects& recent, QObject* parent)
    : QAbstractListModel(parent)
    , m_recent(&recent)
{
    refresh();
    connect(m_recent, &RecentProjects::changed, this, &RecentModel::refresh);
}

void RecentModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    const QStringList paths = m_recent->paths();
    m_rows.reserve(static_cast<std::size_t>(paths.size()));
    for (const QString& path : paths) {
        m_rows.push_back(rowOf(path));
    }
    endResetModel();
}

RecentModel::Row RecentModel::rowOf(const QString& path)
{
    Row row;
    row.path = path;
    row.heading = QFileInfo(path).completeBaseName();
    if (!QFileInfo::exists(path)) {
        row.gone = true;
        row.about = tr("Not found. Press Delete to take it off the list.");
        return row;
    }
    row.changed = whenText(lastChange(path), QDateTime::currentDateTime());
    const auto summary = project::readSummary(path);
    if (!summary) {
        row.about = tr("Can't be read: %1").arg(qtText(summary.error().message));
        return row;
    }
    row.heading = summary->partnership.empty() ? row.heading : qtText(summary->partnership);
    const QString title = qtText(summary->title);
    const QString year = qtText(summary->year);
    row.about = year.isEmpty() || title.contains(year) ? title : tr("%1, %2").arg(title, year);
    return row;
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.heading;
    case AboutRole:
        return row.about;
    case ChangedRole:
        return row.changed;
    case PathRole:
        return row.path;
    case GoneRole:
        return row.gone;
    case Qt::ToolTipRole:
        return toolTipMarkup(row.about + QLatin1Char('\n') + QDir::toNativeSeparators(row.path));
    case Qt::AccessibleTextRole:
        return QStringList{row.heading, row.about, row.changed, QDir::toNativeSeparators(row.path)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

QString RecentModel::whenText(const QDateTime& moment, const QDateTime& now)
{
    const QLocale locale;
    const QDateTime local = moment.toLocalTime();
    const QString time = locale.toString(local.time(), QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0) {
        return tr("Today, %1").arg(time);
    }
    if (days == 1) {
        return tr("Yesterday, %1").arg(time);
    }
    return locale.toString(local.date(), QStringLiteral("d MMMM yyyy"));
}

} // namespace wardwise
