// The projects that were opened last, and whether the program was ever started, kept in the user's settings.
#pragma once

#include <QObject>
#include <QStringList>

namespace wardwise {

class RecentProjects : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 12;

    explicit RecentProjects(QObject* parent = nullptr);

    /// The newest first; read again each time, for other windows and programs write it, too.
    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);

    [[nodiscard]] bool isFirstStart() const;
    void rememberStart();

Q_SIGNALS:
    void changed();

private:
    void store(const QStringList& paths);
};

} // namespace wardwise
