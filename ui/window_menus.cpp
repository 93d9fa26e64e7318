#include "ui/window_menus.h"

#include "ui/about_dialog.h"
#include "ui/charts/chart_panel.h"
#include "ui/inspector.h"
#include "ui/main_window.h"
#include "ui/qt_text.h"
#include "ui/start/file_actions.h"
#include "ui/start/next_assessment_dialog.h"
#include "ui/views/page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

namespace wardwise {

WindowMenus::WindowMenus(MainWindow& window) : QObject(&window), m_window(window)
{
    buildFile();
    buildEdit();
    buildView();
    buildGo();
    buildHelp();
    buildCorner();
    connect(&m_window, &MainWindow::stateChanged, this, &WindowMenus::update);
}

QMenu* WindowMenus::newMenu(const QString& title) const
{
    return m_window.menuBar()->addMenu(title);
}

void WindowMenus::buildFile()
{
    QMenu* menu = newMenu(tr("&File"));
    auto* files = new FileActions(&m_window);
    files->fill(menu);
    menu->addAction(tr("New assessment from &this one\u2026"), this, [this] {
        NextAssessmentDialog dialog(m_window.project(), &m_window);
        if (dialog.exec() == QDialog::Accepted) {
            Q_EMIT m_window.openWanted(dialog.made());
        }
    });
    addAssessments(*menu);
    menu->addSeparator();
    m_import = menu->addAction(tr("&Import files\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                               this, [this] { m_window.importFiles(); });
    m_export = menu->addAction(tr("&Export chart\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E), &m_window,
                               &MainWindow::chooseExport);
    menu->addSeparator();
    menu->addAction(tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W), &m_window, &QWidget::close);
    menu->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QApplication::closeAllWindows);
}

void WindowMenus::addAssessments(QMenu& menu)
{
    QMenu* years = menu.addMenu(tr("Assess&ment"));
    connect(&menu, &QMenu::aboutToShow, this, [this, years] {
        const project::Project& project = m_window.project();
        years->clear();
        years->menuAction()->setVisible(project.assessments().size() > 1);
        for (const Assessment& each : project.assessments()) {
            QAction* action = years->addAction(menuText(qtText(each.title)), this, [this, id = each.id] {
                if (auto shown = m_window.project().showAssessment(id); !shown) {
                    m_window.present(shown.error());
                }
            });
            action->setCheckable(true);
            action->setChecked(project.assessment() && project.assessment()->id == each.id);
        }
    });
}

void WindowMenus::buildEdit()
{
    QMenu* menu = newMenu(tr("&Edit"));
    m_undo = menu->addAction(tr("&Undo"), QKeySequence::Undo, &m_window, &MainWindow::undo);
    m_redo = menu->addAction(tr("&Redo"), QKeySequence::Redo, &m_window, &MainWindow::redo);
    m_redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addSeparator();
    menu->addAction(tr("Copy &whole table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this, [this] {
        if (m_window.currentPage()->copyTable()) {
            m_window.succeed(tr("The table is on the clipboard."));
        }
    });
    m_edit = menu->addAction(tr("&Edit what is selected"), QKeySequence(Qt::Key_F2), &m_window,
                             &MainWindow::editSelected);
    m_enter = menu->addAction(tr("E&nter a figure\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                              &m_window, &MainWindow::enterFigure);
    menu->addAction(tr("&Measures made of measures\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                    &m_window, &MainWindow::defineMeasures);
    menu->addSeparator();
    m_search = menu->addAction(tr("&Search everything\u2026"), QKeySequence(Qt::CTRL | Qt::Key_K), &m_window,
                               &MainWindow::search);
    m_filter = menu->addAction(tr("&Filter this page"), QKeySequence::Find, this, [this] {
        if (QWidget* box = m_window.currentPage()->filterBox()) {
            box->setFocus(Qt::ShortcutFocusReason);
        }
    });
}

void WindowMenus::buildView()
{
    QMenu* menu = newMenu(tr("&View"));
    QMenu* columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_window.currentPage()->fillColumnMenu(*columns);
        if (columns->isEmpty()) {
            columns->addAction(tr("This page has no columns to hide"))->setEnabled(false);
        }
    });
    menu->addSeparator();
    QAction* inspector = m_window.m_inspectorDock->toggleViewAction();
    inspector->setText(tr("&Inspector"));
    inspector->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    connect(inspector, &QAction::triggered, this,
            [this](bool wanted) { m_window.m_inspectorWanted = wanted; });
    menu->addAction(inspector);
    QAction* history = m_window.m_historyDock->toggleViewAction();
    history->setText(tr("&History"));
    history->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    connect(history, &QAction::triggered, this, [this](bool shown) {
        if (shown) {
            m_window.m_historyDock->raise();
        }
    });
    menu->addAction(history);
    menu->addSeparator();
    addThemes(*menu);
}

void WindowMenus::addThemes(QMenu& menu)
{
    auto* themes = new QActionGroup(this);
    for (const auto& [title, theme] :
         {std::pair(tr("&Light"), ThemeKind::Light), std::pair(tr("&Dark"), ThemeKind::Dark)}) {
        QAction* action = menu.addAction(title, this, [this, kind = theme] { m_window.setTheme(kind); });
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        themes->addAction(action);
    }
    connect(&menu, &QMenu::aboutToShow, this, [this, themes] {
        for (QAction* action : themes->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(m_window.theme()));
        }
    });
}

void WindowMenus::buildGo()
{
    QMenu* menu = newMenu(tr("&Go"));
    m_back =
        menu->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &m_window, &MainWindow::goBack);
    m_forward = menu->addAction(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), &m_window,
                                &MainWindow::goForward);
    menu->addSeparator();
    int number = 0;
    for (const Page* page : m_window.pages()) {
        ++number;
        QAction* action =
            menu->addAction(page->title(), this, [this, id = page->id()] { m_window.goTo(id); });
        constexpr int kMostKeys = 9;
        if (number <= kMostKeys) {
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
        }
    }
}

void WindowMenus::buildHelp()
{
    QMenu* menu = newMenu(tr("&Help"));
    menu->addAction(tr("&Help on this page"), QKeySequence::HelpContents, &m_window, &MainWindow::showHelp);
    menu->addSeparator();
    menu->addAction(tr("&About Wardwise"), this, [this] {
        AboutDialog dialog(m_window.project(), &m_window);
        dialog.exec();
    });
}

void WindowMenus::buildCorner()
{
    auto* corner = new QWidget(m_window.menuBar());
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 1, 6, 1);
    layout->setSpacing(2);
    const auto add = [&](QAction* action, const QString& text, const QString& name) {
        auto* button = new QToolButton(corner);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(action->isEnabled());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        layout->addWidget(button);
    };
    add(m_back, QStringLiteral("\u2190"), tr("Back"));
    add(m_forward, QStringLiteral("\u2192"), tr("Forward"));
    add(m_search, tr("Search\u2026  Ctrl+K"), tr("Search everything"));
    m_window.menuBar()->setCornerWidget(corner);
}

void WindowMenus::update()
{
    const project::Project& project = m_window.project();
    const auto state = project.undoState();
    m_undo->setEnabled(state.undo.has_value());
    m_undo->setText(state.undo ? tr("&Undo: %1").arg(menuText(qtText(*state.undo))) : tr("&Undo"));
    m_redo->setEnabled(state.redo.has_value());
    m_redo->setText(state.redo ? tr("&Redo: %1").arg(menuText(qtText(*state.redo))) : tr("&Redo"));
    m_edit->setEnabled(!project.isReadOnly());
    m_enter->setEnabled(!project.isReadOnly());
    m_import->setEnabled(!project.isReadOnly());
    const ChartPanel* chart = m_window.currentPage()->chartPanel();
    m_export->setEnabled(chart != nullptr && chart->saveAction()->isEnabled());
    m_filter->setEnabled(m_window.currentPage()->filterBox() != nullptr);
    m_back->setEnabled(m_window.m_visited.canGoBack());
    m_forward->setEnabled(m_window.m_visited.canGoForward());
}

} // namespace wardwise
