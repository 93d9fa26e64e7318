#include "ui/main_window.h"

#include "core/project/figure_entries.h"
#include "ui/figure_dialog.h"
#include "ui/help_panel.h"
#include "ui/history_panel.h"
#include "ui/inspector.h"
#include "ui/message_bar.h"
#include "ui/navigation.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"
#include "ui/search_palette.h"
#include "ui/theme.h"
#include "ui/views/page_list.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/wards/wards_page.h"
#include "ui/window_menus.h"
#include "ui/window_state.h"
#include "ui/window_title.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr QSize kUsualMainWindowSize(1280, 800);
constexpr int kNavigationWidth = 232;
constexpr int kInspectorWidth = 234;
constexpr int kRoomForInspector = 1100; ///< a narrower window needs its width for the page

} // namespace

MainWindow::MainWindow(std::unique_ptr<project::Project> project, QWidget* parent)
    : QMainWindow(parent)
    , m_project(std::move(project))
    , m_pages(makePages(*m_project, this))
    , m_navigation(new Navigation(*m_project, m_pages, this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_inspector(new Inspector(*m_project, this))
    , m_history(new HistoryPanel(*m_project, this))
    , m_help(new HelpPanel(this))
    , m_search(new SearchPalette(*m_project, m_pages, this))
{
    setWindowTitle(titleFor(*m_project));
    buildPanes();
    m_menus = new WindowMenus(*this);
    connectParts();
    m_navigation->go(QStringLiteral("wards"));
    showInInspector();
    if (!m_project->notices().empty()) {
        m_message->showMessage(qtText(m_project->notices().front()));
    }
}

MainWindow::~MainWindow() = default;

QDockWidget* MainWindow::addPanel(const QString& id, const QString& title, QWidget* content,
                                  Qt::DockWidgetArea side)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    addDockWidget(side, dock);
    return dock;
}

void MainWindow::buildPanes()
{
    QDockWidget* navigation =
        addPanel(QStringLiteral("navigation"), tr("Pages"), m_navigation, Qt::LeftDockWidgetArea);
    navigation->setFeatures(QDockWidget::NoDockWidgetFeatures);
    navigation->setTitleBarWidget(new QWidget(navigation));
    m_inspectorDock =
        addPanel(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_historyDock = addPanel(QStringLiteral("history"), tr("History"), m_history, Qt::RightDockWidgetArea);
    m_helpDock = addPanel(QStringLiteral("help"), tr("Help"), m_help, Qt::RightDockWidgetArea);
    // One above the other, so that neither the window nor what is read grows narrow.
    tabifyDockWidget(m_inspectorDock, m_historyDock);
    tabifyDockWidget(m_historyDock, m_helpDock);
    m_historyDock->hide();
    m_helpDock->hide();
    resizeDocks({navigation, m_inspectorDock}, {kNavigationWidth, kInspectorWidth}, Qt::Horizontal);

    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message); // below the page, which so stays where the pointer is
    for (Page* page : m_pages) {
        m_stack->addWidget(page);
    }
    setCentralWidget(middle);
    resize(withinScreen(*this, kUsualMainWindowSize));
    const QString marking = qtText(m_project->marking());
    auto* label = new QLabel(marking, this);
    label->setAccessibleName(tr("Protective marking: %1").arg(marking));
    label->setContentsMargins(0, 0, 10, 0);
    statusBar()->addPermanentWidget(label);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    for (Page* page : m_pages) {
        connectPage(page);
    }
    // The button is rebuilt with the inspector, so it must have finished its click first.
    connect(m_inspector, &Inspector::correctionWanted, this, &MainWindow::askCorrection,
            Qt::QueuedConnection);
    connect(m_search, &SearchPalette::goWanted, this, &MainWindow::goTo);
    connect(m_history, &HistoryPanel::undoWanted, this, &MainWindow::undo);
    connect(m_history, &HistoryPanel::redoWanted, this, &MainWindow::redo);
    connect(m_project.get(), &project::Project::selectionChanged, this, &MainWindow::showInInspector);
    connect(m_project.get(), &project::Project::changed, this, &MainWindow::showInInspector);
    connect(m_project.get(), &project::Project::changed, this,
            [this] { setWindowTitle(titleFor(*m_project)); });
    if (m_project->isReadOnly()) {
        watchOtherWriters();
    }
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::contentChanged, this, [this, page] {
        if (page == currentPage()) {
            showInInspector();
        }
    });
    connect(page, &Page::failed, this, &MainWindow::present);
    connect(page, &Page::said, this, &MainWindow::succeed);
    connect(page, &Page::figureWanted, this, &MainWindow::enterFigure);
    connect(page, &Page::importWanted, this, [this] { importFiles(); });
    connect(page, &Page::goWanted, this, &MainWindow::goTo, Qt::QueuedConnection);
}

void MainWindow::watchOtherWriters()
{
    // Somebody else is writing: what they store is shown here soon after.
    auto* look = new QTimer(this);
    constexpr int kMilliseconds = 2000;
    look->setInterval(kMilliseconds);
    connect(look, &QTimer::timeout, this, [this] {
        if (const auto refreshed = m_project->refreshIfChanged(); !refreshed) {
            present(refreshed.error());
        }
    });
    look->start();
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

Page* MainWindow::page(const QString& id) const
{
    const auto at =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const Page* p) { return p->id() == id; });
    return at == m_pages.end() ? nullptr : *at;
}

WardsPage* MainWindow::wardsPage() const
{
    return qobject_cast<WardsPage*>(page(QStringLiteral("wards")));
}

SectionPage* MainWindow::sectionPage() const
{
    return qobject_cast<SectionPage*>(page(QStringLiteral("priorities")));
}

bool MainWindow::goTo(const QString& target)
{
    return m_navigation->go(target);
}

void MainWindow::showPage(const QString& id, const QString& part)
{
    Page* wanted = page(id);
    Page* shown = currentPage();
    if (wanted == nullptr) {
        return;
    }
    if (shown != nullptr && shown != wanted) {
        shown->leave();
    }
    m_visited.noteSelection(m_project->selection());
    wanted->showPart(part);
    m_stack->setCurrentWidget(wanted);
    m_visited.visit({wanted->id(), wanted->part(), m_project->selection()});
    m_help->showHelpOn(wanted->id());
    fitPanels();
    showInInspector();
}

void MainWindow::showVisit(const std::optional<Visit>& visit)
{
    if (!visit) {
        return;
    }
    // The place is taken already, so showing it adds no visit.
    showPage(visit->page, visit->part);
    m_navigation->show(visit->page, visit->part);
    m_project->select(visit->selection);
}

void MainWindow::goBack()
{
    m_visited.noteSelection(m_project->selection());
    showVisit(m_visited.back());
}

void MainWindow::goForward()
{
    m_visited.noteSelection(m_project->selection());
    showVisit(m_visited.forward());
}

void MainWindow::showInInspector()
{
    const Page* shown = currentPage();
    m_inspector->show(shown == nullptr ? nullptr : shown->comparison(),
                      shown == nullptr ? nullptr : shown->verdicts());
    Q_EMIT stateChanged();
}

void MainWindow::fitPanels()
{
    m_inspectorDock->setVisible(m_inspectorWanted && width() >= kRoomForInspector);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool hadRoom = event->oldSize().width() >= kRoomForInspector;
    if (hadRoom != (width() >= kRoomForInspector)) {
        fitPanels();
    }
    m_search->placeIn(rect());
}

void MainWindow::setTheme(ThemeKind theme)
{
    m_theme = theme;
    applyTheme(theme);
    for (Page* page : m_pages) {
        page->setTheme(theme);
    }
    showInInspector();
}

void MainWindow::rememberState()
{
    m_remembers = true;
    WindowState::restore(*this);
}

QString MainWindow::messageText() const
{
    return m_message->text();
}

void MainWindow::present(const Error& error)
{
    m_message->showMessage(qtText(error.message));
}

void MainWindow::succeed(const QString& text)
{
    constexpr int kMilliseconds = 8000;
    m_message->hide(); // an older failure is over
    statusBar()->showMessage(text, kMilliseconds);
}

void MainWindow::search()
{
    m_search->open();
}

void MainWindow::showHelp()
{
    m_helpDock->show();
    m_helpDock->raise();
    m_help->setFocus();
}

void MainWindow::undo()
{
    step(&project::Project::undo, tr("Undone: %1"));
}

void MainWindow::redo()
{
    step(&project::Project::redo, tr("Redone: %1"));
}

void MainWindow::step(Result<std::string> (project::Project::*way)(), const QString& said)
{
    for (Page* page : m_pages) {
        page->leave(); // what is being typed is the newest edit
    }
    const auto label = (*m_project.*way)();
    if (!label) {
        present(label.error());
        return;
    }
    succeed(said.arg(qtText(*label)));
}

void MainWindow::editSelected()
{
    Page* shown = currentPage();
    if (shown != nullptr && !shown->editSelected()) {
        askCorrection();
    }
}

void MainWindow::enterFigure()
{
    FigureDialog dialog(*m_project, project::entryFromSelection(*m_project), this);
    if (dialog.exec() == QDialog::Accepted) {
        succeed(dialog.stored());
    }
}

void MainWindow::askCorrection()
{
    if (!m_inspector->correctable()) {
        return;
    }
    const auto stored = m_project->observation(*m_inspector->correctable());
    if (!stored || !stored->has_value()) {
        return;
    }
    FigureDialog dialog(*m_project, project::correctionOf(*m_project, **stored), this);
    if (dialog.exec() == QDialog::Accepted) {
        succeed(dialog.stored());
    }
}

void MainWindow::correctSelected(const QString& value, const QString& note)
{
    if (!m_inspector->correctable()) {
        return;
    }
    const auto corrected =
        m_project->correctFigure(*m_inspector->correctable(), value.toStdString(), note.toStdString());
    if (!corrected) {
        present(corrected.error());
        return;
    }
    succeed(tr("%1 %2 \u2192 %3")
                .arg(qtText(corrected->label), qtText(corrected->before), qtText(corrected->after)));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (Page* page : m_pages) {
        if (!page->leave()) {
            event->ignore(); // what was typed couldn't be stored: the message says why
            return;
        }
    }
    if (m_remembers) {
        WindowState::save(*this);
    }
    QMainWindow::closeEvent(event);
}

} // namespace wardwise
