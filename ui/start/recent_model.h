// The recent projects as rows: what each is of, when it was changed, or why it can't be read.
#pragma once

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

namespace wardwise {

class RecentProjects;

class RecentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PathRole = Qt::UserRole + 1,
        AboutRole,   ///< title and year, or what is wrong
        ChangedRole, ///< "Today, 14:05"; empty where the file is gone
        GoneRole     ///< whether the file is gone
    };

    explicit RecentModel(const RecentProjects& recent, QObject* parent = nullptr);

    /// Looks at the files again.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// "Today, 14:05", "Yesterday, 09:30", "3 March 2026".
    static QString whenText(const QDateTime& moment, const QDateTime& now);

private:
    struct Row
    {
        QString path;
        QString heading;
        QString about;
        QString changed;
        bool gone = false;
    };

    static Row rowOf(const QString& path);

    const RecentProjects* m_recent;
    std::vector<Row> m_rows;
};

} // namespace wardwise
