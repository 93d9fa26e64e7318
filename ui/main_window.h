// The window: navigation, the page on show, and the panels beside it.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#include "ui/visited_pages.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QDockWidget;
class QStackedWidget;

namespace wardwise {

class HelpPanel;
class HistoryPanel;
class Inspector;
class MessageBar;
class Navigation;
class Page;
class SearchPalette;
class SectionPage;
class WardsPage;
class WindowMenus;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<project::Project> project, QWidget* parent = nullptr);
    ~MainWindow() override;
    MainWindow(const MainWindow&) = delete;
    MainWindow& operator=(const MainWindow&) = delete;
    MainWindow(MainWindow&&) = delete;
    MainWindow& operator=(MainWindow&&) = delete;

    [[nodiscard]] ThemeKind theme() const { return m_theme; }

    void setTheme(ThemeKind theme);

    /// Sets the window up as it was left when this project was last open, and keeps how it's left from now
    /// on.
    void rememberState();

    /// A page by its id or a section by its title; false where there's no such thing.
    bool goTo(const QString& target);

    [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }

    [[nodiscard]] Page* currentPage() const;

    /// Null where the program has no such page.
    [[nodiscard]] Page* page(const QString& id) const;

    [[nodiscard]] WardsPage* wardsPage() const;
    [[nodiscard]] SectionPage* sectionPage() const;

    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    [[nodiscard]] SearchPalette* searchPalette() const { return m_search; }

    [[nodiscard]] HistoryPanel* historyPanel() const { return m_history; }

    [[nodiscard]] project::Project& project() const { return *m_project; }

    [[nodiscard]] QString messageText() const;
    /// Every failure is told here, in the bar below the page.
    void present(const Error& error);
    /// Every success is told here, in the status bar.
    void succeed(const QString& text);

    /// Writes the chart on show to a file by its suffix: svg, pdf, png or csv.
    Result<void> exportChartTo(const QString& path) const;
    /// Corrects the figure in the inspector.
    void correctSelected(const QString& value, const QString& note);

    void undo();
    void redo();
    void goBack();
    void goForward();
    void search();
    void showHelp();
    void editSelected();
    void enterFigure();
    /// Opens the list of measures made of measures.
    void defineMeasures();
    /// Opens the import assistant, with these files in it.
    void importFiles(const QStringList& files = {});
    void chooseExport() const;

Q_SIGNALS:
    /// The user chose another project to open, in a window of its own.
    void openWanted(const QString& path);
    /// Pages, selection, history or what can be done has changed: the menus follow.
    void stateChanged();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPanes();
    QDockWidget* addPanel(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea side);
    void connectParts();
    void connectPage(Page* page);
    void watchOtherWriters();
    void showPage(const QString& id, const QString& part);
    void showVisit(const std::optional<Visit>& visit);
    void showInInspector();
    void fitPanels();
    void fitPanelTabs();
    /// One step through the history, said as `said` does.
    void step(Result<std::string> (project::Project::*way)(), const QString& said);
    void askCorrection();

    friend class WindowMenus;
    friend class WindowState;

    std::unique_ptr<project::Project> m_project;
    std::vector<Page*> m_pages;
    VisitedPages m_visited;
    Navigation* m_navigation;
    QStackedWidget* m_stack;
    MessageBar* m_message;
    Inspector* m_inspector;
    HistoryPanel* m_history;
    HelpPanel* m_help;
    SearchPalette* m_search;
    WindowMenus* m_menus = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_historyDock = nullptr;
    QDockWidget* m_helpDock = nullptr;
    bool m_inspectorWanted = true;
    bool m_remembers = false;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
