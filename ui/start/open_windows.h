// The windows of this process: one for each open project, or the start window where there's none.
#pragma once

#include "core/base/result.h"
#include "ui/start/recent_projects.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace wardwise {

class MainWindow;
class StartWindow;

class OpenWindows : public QObject
{
    Q_OBJECT

public:
    /// `sampleFolder` is where copies of the sample are kept.
    explicit OpenWindows(QString sampleFolder);

    /// The very first start opens the sample in a copy; every other one the start window.
    void start();
    /// Opens the project in a window of its own, or raises the one that it's open in. The start window goes.
    Result<void> open(const QString& path);

    /// Those that are still open, and the start window; null where it isn't.
    [[nodiscard]] std::vector<MainWindow*> windows() const;

    [[nodiscard]] StartWindow* startWindow() const;

private:
    void showStart();
    void startNew();
    void connectWindow(MainWindow* window);
    /// Opens, and tells `window` why it couldn't.
    template <class Window>
    void openOrTell(Window* window, const QString& path);
    MainWindow* windowOf(const QString& path) const;

    QString m_sampleFolder;
    RecentProjects m_recent;
    std::vector<QPointer<MainWindow>> m_windows;
    QPointer<StartWindow> m_start;
};

} // namespace wardwise
