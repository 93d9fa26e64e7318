// The window: navigation, the page on show, the inspector, and the menus that act on them.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_theme.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QDockWidget;
class QStackedWidget;

namespace wardwise {

class Inspector;
class MessageBar;
class Navigation;
class SectionPage;
class WardsPage;

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

    void setTheme(ThemeKind theme);
    /// A page by its id or a section by its title; false where there's no such thing.
    bool goTo(const QString& target);

    [[nodiscard]] WardsPage* wardsPage() const { return m_wards; }

    [[nodiscard]] SectionPage* sectionPage() const { return m_section; }

    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    [[nodiscard]] project::Project& project() const { return *m_project; }

    [[nodiscard]] QString messageText() const;
    /// Every failure is told here, in the bar above the page.
    void present(const Error& error);

    /// Writes the chart on show to a file by its suffix: svg, pdf, png or csv.
    Result<void> exportChartTo(const QString& path) const;
    /// Corrects the figure in the inspector.
    void correctSelected(const QString& value, const QString& note);

Q_SIGNALS:
    /// The user chose another project to open, in a window of its own.
    void openWanted(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPanes();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void connectParts();
    void chooseProject();
    void chooseExport();
    void askCorrection();
    void showAbout();
    void succeed(const QString& text);
    void updateActions();
    /// One step through the history, said as `said` does.
    void step(Result<std::string> (project::Project::*way)(), const QString& said);
    void undo();
    void redo();

    std::unique_ptr<project::Project> m_project;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    MessageBar* m_message;
    WardsPage* m_wards;
    SectionPage* m_section;
    Inspector* m_inspector;
    QDockWidget* m_inspectorDock = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_correct = nullptr;
    QAction* m_export = nullptr;
    QAction* m_editText = nullptr;
    bool m_inspectorWanted = true;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
