#include "ui/start/open_windows.h"

#include "core/project/sample_copy.h"
#include "core/store/file_header.h"
#include "ui/main_window.h"
#include "ui/program_icon.h"
#include "ui/start/file_actions.h"
#include "ui/start/file_drop.h"
#include "ui/start/start_window.h"
#include "ui/theme.h"

namespace wardwise {

namespace {

void bringToFront(QWidget& window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

OpenWindows::OpenWindows(QString sampleFolder) : m_sampleFolder(std::move(sampleFolder)) {}

void OpenWindows::start()
{
    if (!m_recent.isFirstStart()) {
        showStart();
        return;
    }
    m_recent.rememberStart();
    const auto path = project::sampleCopy(m_sampleFolder);
    const auto opened = path ? open(*path) : Result<void>(path.error());
    if (!opened) {
        showStart();
        m_start->present(opened.error());
    }
}

Result<void> OpenWindows::open(const QString& path)
{
    if (MainWindow* there = windowOf(path)) {
        bringToFront(*there);
        m_recent.add(path);
        return {};
    }
    auto project = project::Project::open(path, store::Access::WriteOrRead);
    if (!project) {
        return project.error();
    }
    auto* window = new MainWindow(std::move(*project));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowIcon(programIcon());
    window->setTheme(systemTheme());
    window->rememberState();
    connectWindow(window);
    m_windows.emplace_back(window);
    window->show();
    m_recent.add(path);
    m_recent.rememberStart();
    if (m_start != nullptr) {
        m_start->close();
    }
    return {};
}

template <class Window>
void OpenWindows::openOrTell(Window* window, const QString& path)
{
    // The signal came from this window; one that closes meanwhile is deleted only when we're done.
    if (const auto opened = open(path); !opened) {
        window->present(opened.error());
    }
}

void OpenWindows::connectWindow(MainWindow* window)
{
    const auto openFrom = [this, window](const QString& path) { openOrTell(window, path); };
    connect(window, &MainWindow::openWanted, this, openFrom);
    const auto* drop = new FileDrop(window, FileDrop::Takes::ProjectsAndData);
    connect(drop, &FileDrop::openWanted, this, openFrom);
    // The assistant comes when the drop is over, or the other program would wait for it.
    connect(drop, &FileDrop::importWanted, window, &MainWindow::importFiles, Qt::QueuedConnection);
    if (const auto* actions = window->findChild<FileActions*>()) {
        connect(actions, &FileActions::openWanted, this, openFrom);
        connect(actions, &FileActions::newWanted, this, &OpenWindows::startNew);
        connect(actions, &FileActions::startWanted, this, &OpenWindows::showStart);
    }
}

void OpenWindows::showStart()
{
    if (m_start == nullptr) {
        m_start = new StartWindow(m_recent, m_sampleFolder);
        m_start->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_start, &StartWindow::openWanted, this,
                [this, start = m_start.data()](const QString& path) { openOrTell(start, path); });
    }
    bringToFront(*m_start);
}

void OpenWindows::startNew()
{
    showStart();
    m_start->startWizard();
}

StartWindow* OpenWindows::startWindow() const
{
    return m_start;
}

std::vector<MainWindow*> OpenWindows::windows() const
{
    std::vector<MainWindow*> open;
    open.reserve(m_windows.size());
    for (const QPointer<MainWindow>& window : m_windows) {
        if (window != nullptr) {
            open.push_back(window.data());
        }
    }
    return open;
}

MainWindow* OpenWindows::windowOf(const QString& path) const
{
    const auto wanted = store::identityOf(path);
    for (MainWindow* window : windows()) {
        if (wanted != store::FileIdentity{} && store::identityOf(window->project().path()) == wanted) {
            return window;
        }
    }
    return nullptr;
}

} // namespace wardwise
