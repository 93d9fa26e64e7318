#include "ui/main_window.h"

#include "ui/charts/chart_export.h"
#include "ui/correction_dialog.h"
#include "ui/inspector.h"
#include "ui/message_bar.h"
#include "ui/navigation.h"
#include "ui/qt_text.h"
#include "ui/theme.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr QSizeF kSlide(1280, 720); // 16:9, at 96 px to the inch

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<project::Project> project, QWidget* parent)
    : QMainWindow(parent)
    , m_project(std::move(project))
    , m_navigation(new Navigation(*m_project, this))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_wards(new WardsPage(*m_project, this))
    , m_section(new SectionPage(*m_project, this))
    , m_inspector(new Inspector(*m_project, this))
{
    const QString name = QFileInfo(m_project->path()).completeBaseName();
    setWindowTitle(m_project->isReadOnly() ? tr("%1 (reading only) \u2013 Wardwise").arg(name)
                                           : tr("%1 \u2013 Wardwise").arg(name));
    buildPanes();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    connectParts();
    m_navigation->go(QStringLiteral("wards"));
    m_inspector->showComparison(m_wards->comparison());
    updateActions();
    if (!m_project->notices().empty()) {
        m_message->showMessage(qtText(m_project->notices().front()));
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    auto* navigationDock = new QDockWidget(tr("Pages"), this);
    navigationDock->setObjectName(QStringLiteral("navigation"));
    navigationDock->setWidget(m_navigation);
    navigationDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    navigationDock->setTitleBarWidget(new QWidget(navigationDock));
    addDockWidget(Qt::LeftDockWidgetArea, navigationDock);

    m_inspectorDock = new QDockWidget(tr("Inspector"), this);
    m_inspectorDock->setObjectName(QStringLiteral("inspector"));
    m_inspectorDock->setWidget(m_inspector);
    m_inspectorDock->setFeatures(QDockWidget::DockWidgetClosable);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    constexpr int kNavigationWidth = 232;
    constexpr int kInspectorWidth = 234;
    resizeDocks({navigationDock, m_inspectorDock}, {kNavigationWidth, kInspectorWidth}, Qt::Horizontal);

    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_wards);
    m_pages->addWidget(m_section);
    setCentralWidget(middle);
    constexpr QSize kUsualSize(1280, 800);
    resize(kUsualSize);
    const QString marking = qtText(m_project->marking());
    auto* label = new QLabel(marking, this);
    label->setAccessibleName(tr("Protective marking: %1").arg(marking));
    label->setContentsMargins(0, 0, 10, 0);
    statusBar()->addPermanentWidget(label);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::buildFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Open\u2026"), QKeySequence::Open, this, &MainWindow::chooseProject);
    m_export = menu->addAction(tr("&Export chart\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                               &MainWindow::chooseExport);
    menu->addSeparator();
    menu->addAction(tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W), this, &QWidget::close);
    menu->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QApplication::closeAllWindows);
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = menu->addAction(tr("&Undo"), QKeySequence::Undo, this, &MainWindow::undo);
    m_redo = menu->addAction(tr("&Redo"), QKeySequence::Redo, this, &MainWindow::redo);
    menu->addSeparator();
    menu->addAction(tr("Copy &whole table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this, [this] {
        m_wards->table()->copy(true);
        statusBar()->showMessage(tr("The table is on the clipboard."), 4000);
    });
    m_correct = menu->addAction(tr("&Correct figure\u2026"), QKeySequence(Qt::Key_F2), this,
                                &MainWindow::askCorrection);
    m_editText = menu->addAction(tr("Edit section &text"), QKeySequence(Qt::CTRL | Qt::Key_T), m_section,
                                 &SectionPage::editText);
    menu->addSeparator();
    menu->addAction(tr("&Filter wards"), QKeySequence::Find, this, [this] {
        goTo(QStringLiteral("wards"));
        m_wards->focusFilter();
    });
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    menu->addAction(tr("&Wards"), QKeySequence(Qt::CTRL | Qt::Key_1), this,
                    [this] { goTo(QStringLiteral("wards")); });
    menu->addAction(tr("&Priorities"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                    [this] { goTo(QStringLiteral("priorities")); });
    menu->addSeparator();
    QMenu* columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_wards->table()->fillColumnMenu(*columns);
    });
    QAction* inspector = m_inspectorDock->toggleViewAction();
    inspector->setText(tr("&Inspector"));
    connect(inspector, &QAction::triggered, this, [this](bool wanted) { m_inspectorWanted = wanted; });
    menu->addAction(inspector);
    menu->addSeparator();
    auto* themes = new QActionGroup(this);
    for (const auto& [title, theme] :
         {std::pair(tr("&Light"), ThemeKind::Light), std::pair(tr("&Dark"), ThemeKind::Dark)}) {
        QAction* action = menu->addAction(title, this, [this, kind = theme] { setTheme(kind); });
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        themes->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, themes] {
        for (QAction* action : themes->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(m_theme));
        }
    });
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Wardwise"), this, &MainWindow::showAbout);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::wardsChosen, this, [this] {
        m_section->saveText();
        m_pages->setCurrentWidget(m_wards);
        m_inspectorDock->setVisible(m_inspectorWanted);
        updateActions();
    });
    connect(m_navigation, &Navigation::sectionChosen, this, [this](const QString& title) {
        m_section->showSection(title);
        m_pages->setCurrentWidget(m_section);
        m_inspectorDock->hide();
        updateActions();
    });
    connect(m_wards, &WardsPage::comparisonChanged, this, [this] {
        m_inspector->showComparison(m_wards->comparison());
        updateActions();
    });
    connect(m_wards, &WardsPage::failed, this, &MainWindow::present);
    connect(m_section, &SectionPage::failed, this, &MainWindow::present);
    // The button is rebuilt with the inspector, so it must have finished its click first.
    connect(m_inspector, &Inspector::correctionWanted, this, &MainWindow::askCorrection,
            Qt::QueuedConnection);
    connect(m_project.get(), &project::Project::changed, this, &MainWindow::updateActions);
    if (m_project->isReadOnly()) {
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
}

void MainWindow::setTheme(ThemeKind theme)
{
    m_theme = theme;
    applyTheme(theme);
    m_wards->setTheme(theme);
    m_inspector->showComparison(m_wards->comparison());
}

bool MainWindow::goTo(const QString& target)
{
    return m_navigation->go(target);
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

void MainWindow::updateActions()
{
    const auto state = m_project->undoState();
    m_undo->setEnabled(state.undo.has_value());
    m_undo->setText(state.undo ? tr("&Undo: %1").arg(menuText(qtText(*state.undo))) : tr("&Undo"));
    m_redo->setEnabled(state.redo.has_value());
    m_redo->setText(state.redo ? tr("&Redo: %1").arg(menuText(qtText(*state.redo))) : tr("&Redo"));
    const bool onWards = m_pages->currentWidget() == m_wards;
    m_correct->setEnabled(onWards && m_inspector->correctable() && !m_project->isReadOnly());
    m_editText->setEnabled(!onWards && !m_project->isReadOnly() && !m_project->priorities().empty());
    m_export->setEnabled(onWards && m_wards->comparison() != nullptr);
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
    m_section->saveText(); // what is being typed is the newest edit
    const auto label = (*m_project.*way)();
    if (!label) {
        present(label.error());
        return;
    }
    succeed(said.arg(qtText(*label)));
}

void MainWindow::chooseProject()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a project"), QFileInfo(m_project->path()).absolutePath(),
                                     tr("Wardwise projects (*.wardwise);;All files (*)"));
    if (!path.isEmpty()) {
        Q_EMIT openWanted(path);
    }
}

void MainWindow::chooseExport()
{
    QString filter;
    const QString name = qtText(m_wards->comparison()->measure).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export the chart"), name,
        tr("SVG picture (*.svg);;PDF document (*.pdf);;PNG picture (*.png);;CSV data (*.csv)"), &filter);
    if (chosen.isEmpty()) {
        return;
    }
    QString path = chosen;
    const QString suffix = QFileInfo(chosen).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png"),
                     QStringLiteral("csv")}
             .contains(suffix)) {
        path += filter.mid(filter.lastIndexOf(QLatin1String("*.")) + 1).chopped(1);
    }
    // The dialog asked about the name as it was typed, not as it became.
    if (path != chosen && QFileInfo::exists(path)
        && QMessageBox::question(this, tr("Export the chart"),
                                 tr("%1 exists already. Replace it?").arg(QFileInfo(path).fileName()))
               != QMessageBox::Yes) {
        return;
    }
    if (const auto written = exportChartTo(path); !written) {
        present(written.error());
        return;
    }
    succeed(tr("Wrote %1").arg(path));
}

Result<void> MainWindow::exportChartTo(const QString& path) const
{
    return writeChart(m_wards->chartSpec(), ThemeKind::Light, kSlide, path);
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
    CorrectionDialog dialog(m_project->catalogue(), **stored, this);
    if (dialog.exec() == QDialog::Accepted) {
        correctSelected(dialog.value(), dialog.note());
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

void MainWindow::showAbout()
{
    QString text =
        tr("Wardwise %1\n\nA workbench for a Community Safety Partnership's strategic assessment.\n"
           "Free software under the GNU General Public License, version 3 or later.\n\nSources in this "
           "project:")
            .arg(QCoreApplication::applicationVersion());
    for (const Source& source : m_project->catalogue().sources) {
        text += QStringLiteral("\n\u2022 ")
                + qtText(source.attribution.empty() ? source.title : source.attribution);
    }
    QMessageBox box(QMessageBox::NoIcon, tr("About Wardwise"), text, QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_section->saveText()) {
        event->ignore(); // what was typed couldn't be stored: the message says why
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace wardwise
