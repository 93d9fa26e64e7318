// The window's menus: every action with its shortcut, enabled and named for what it would do now.
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace wardwise {

class MainWindow;

class WindowMenus : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(MainWindow& window);

private:
    void buildFile();
    void buildEdit();
    void buildView();
    void buildGo();
    void buildHelp();
    /// Back, forward and search at the right end of the menu bar.
    void buildCorner();
    /// The assessments that the project has, once there's more than one.
    void addAssessments(QMenu& menu);
    void addThemes(QMenu& menu);
    void update();
    [[nodiscard]] QMenu* newMenu(const QString& title) const;

    MainWindow& m_window;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_enter = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_filter = nullptr;
    QAction* m_search = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
};

} // namespace wardwise
