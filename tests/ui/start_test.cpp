// The start window: recent projects, the sample and its copies, what is dropped, and what goes wrong.
#include "tests/ui/settings_fixture.h"
#include "tests/ui/unnamed_controls.h"

#include "core/project/project.h"
#include "core/project/sample_copy.h"
#include "ui/start/file_actions.h"
#include "ui/start/file_drop.h"
#include "ui/start/new_project_wizard.h"
#include "ui/start/recent_model.h"
#include "ui/start/recent_projects.h"
#include "ui/start/start_window.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

namespace wardwise {
namespace {

class StartTest : public test::SettingsTest
{
protected:
    std::unique_ptr<StartWindow> show()
    {
        applyTheme(ThemeKind::Light);
        auto window = std::make_unique<StartWindow>(m_recent, samples());
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        return window;
    }

    [[nodiscard]] QString samples() const { return path("samples"); }

    RecentProjects m_recent; // NOLINT(*-non-private-member-variables-in-classes)
};

TEST_F(StartTest, RemembersTheLastTwelveNewestFirst)
{
    EXPECT_TRUE(m_recent.isFirstStart());
    m_recent.rememberStart();
    EXPECT_FALSE(RecentProjects().isFirstStart());
    for (int i = 0; i < 14; ++i) {
        m_recent.add(QStringLiteral("/p/%1.wardwise").arg(i));
    }
    m_recent.add(QStringLiteral("/p/5.wardwise"));
    const QStringList paths = RecentProjects().paths();
    EXPECT_EQ(paths.size(), 12);
    EXPECT_EQ(paths.front(), QStringLiteral("/p/5.wardwise"));
    EXPECT_EQ(paths.count(QStringLiteral("/p/5.wardwise")), 1);
    EXPECT_EQ(paths.back(), QStringLiteral("/p/2.wardwise"));
}

TEST_F(StartTest, ListsWhatEachProjectIsOf)
{
    m_recent.add(makeProject("a.wardwise", "Amber <b>&"));
    m_recent.add(path("gone.wardwise"));
    m_recent.add(writeText("bad.wardwise", "hello"));
    RecentModel model(m_recent);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_EQ(model.rowCount(), 3);
    const auto text = [&](int row, int role) { return model.index(row, 0).data(role).toString(); };
    EXPECT_EQ(text(2, Qt::DisplayRole), QStringLiteral("Amber <b>&"));
    EXPECT_EQ(text(2, RecentModel::AboutRole), QStringLiteral("Strategic Assessment, 2026"));
    EXPECT_TRUE(text(2, RecentModel::ChangedRole).startsWith(QStringLiteral("Today")));
    EXPECT_TRUE(text(2, Qt::ToolTipRole).startsWith(QStringLiteral("<p>")));
    EXPECT_TRUE(model.index(1, 0).data(RecentModel::GoneRole).toBool());
    EXPECT_TRUE(text(1, RecentModel::AboutRole).startsWith(QStringLiteral("Not found")));
    EXPECT_TRUE(text(0, RecentModel::AboutRole).startsWith(QStringLiteral("Can't be read: bad.wardwise")));
}

TEST_F(StartTest, SaysWhenAProjectWasChangedAsPeopleDo)
{
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0));
    EXPECT_EQ(RecentModel::whenText(QDateTime(QDate(2026, 3, 2), QTime(8, 5)), now),
              QStringLiteral("Today, 08:05"));
    EXPECT_EQ(RecentModel::whenText(QDateTime(QDate(2026, 3, 1), QTime(23, 59)), now),
              QStringLiteral("Yesterday, 23:59"));
    EXPECT_EQ(RecentModel::whenText(QDateTime(QDate(2025, 12, 24), QTime(8, 5)), now),
              QStringLiteral("24 December 2025"));
}

TEST_F(StartTest, OpensAndRemovesByKeyboard)
{
    const QString a = makeProject("a.wardwise", "Amber");
    m_recent.add(path("gone.wardwise"));
    m_recent.add(a);
    const auto window = show();
    QSignalSpy opened(window.get(), &StartWindow::openWanted);
    EXPECT_EQ(QApplication::focusWidget(), window->list());
    QTest::keyClick(window->list(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), a);
    QTest::keyClick(window->list(), Qt::Key_Down);
    QTest::keyClick(window->list(), Qt::Key_Delete);
    EXPECT_EQ(m_recent.paths(), QStringList{a});
    EXPECT_EQ(window->list()->model()->rowCount(), 1);
    EXPECT_TRUE(QFileInfo::exists(a)) << "only the list forgets";
    QTest::keyClick(window->list(), Qt::Key_Delete);
    EXPECT_TRUE(QFileInfo::exists(a));
    EXPECT_FALSE(window->list()->isVisible()) << "an empty list explains itself instead";
}

TEST_F(StartTest, OffersAFreshSampleOnceTheCopyWasChanged)
{
    const auto window = show();
    EXPECT_FALSE(window->freshButton()->isVisible());
    QSignalSpy opened(window.get(), &StartWindow::openWanted);
    window->openSample(false);
    window->openSample(false);
    ASSERT_EQ(opened.count(), 2);
    const QString copy = opened.at(0).at(0).toString();
    EXPECT_EQ(opened.at(1).at(0).toString(), copy);
    EXPECT_FALSE(project::isSampleChanged(samples()));
    {
        auto project = project::Project::open(copy, store::Access::Write);
        ASSERT_TRUE(project);
        ASSERT_TRUE((*project)->setSummary((*project)->priorities().front().id, "Mine"));
    }
    const auto again = show();
    EXPECT_TRUE(again->freshButton()->isVisible());
    QSignalSpy fresh(again.get(), &StartWindow::openWanted);
    again->freshButton()->click();
    ASSERT_EQ(fresh.count(), 1);
    EXPECT_NE(fresh.at(0).at(0).toString(), copy);
    EXPECT_TRUE(QFileInfo::exists(copy)) << "what was changed is kept";
    EXPECT_FALSE(project::isSampleChanged(samples()));
    EXPECT_EQ(project::sampleCopy(samples()).value(), fresh.at(0).at(0).toString());
}

TEST_F(StartTest, SaysFailuresInItsBar)
{
    writeText("samples", "a file where the folder should be");
    const auto window = show();
    QSignalSpy opened(window.get(), &StartWindow::openWanted);
    window->openSample(false);
    EXPECT_EQ(opened.count(), 0);
    EXPECT_TRUE(window->messageText().contains(QStringLiteral("can't be made for the sample")));
}

bool drop(QWidget& target, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) {
        return false;
    }
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &dropped);
    return dropped.isAccepted();
}

TEST_F(StartTest, TakesDroppedProjectsAndNothingElse)
{
    QWidget target;
    const FileDrop projects(&target, FileDrop::Takes::Projects);
    QSignalSpy opened(&projects, &FileDrop::openWanted);
    const QUrl a = QUrl::fromLocalFile(makeProject("a.WARDWISE", "Amber"));
    const QUrl text = QUrl::fromLocalFile(writeText("a.txt", "x"));
    EXPECT_TRUE(drop(target, {a}));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), a.toLocalFile());
    EXPECT_FALSE(drop(target, {text}));
    EXPECT_FALSE(drop(target, {a, text}));
    EXPECT_FALSE(drop(target, {QUrl(QStringLiteral("https://example.org/a.wardwise"))}));
    EXPECT_FALSE(drop(target, {QUrl::fromLocalFile(path("gone.wardwise"))}));
    EXPECT_FALSE(drop(target, {}));
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(StartTest, AProjectsWindowTakesDroppedDataToo)
{
    QWidget target;
    const FileDrop files(&target, FileDrop::Takes::ProjectsAndData);
    QSignalSpy opened(&files, &FileDrop::openWanted);
    QSignalSpy imported(&files, &FileDrop::importWanted);
    const QUrl project = QUrl::fromLocalFile(makeProject("a.wardwise", "Amber"));
    const QUrl text = QUrl::fromLocalFile(writeText("a.csv", "x"));
    const QUrl folder = QUrl::fromLocalFile(path("."));
    EXPECT_TRUE(drop(target, {text, folder}));
    ASSERT_EQ(imported.count(), 1);
    EXPECT_EQ(imported.at(0).at(0).toStringList(), (QStringList{text.toLocalFile(), folder.toLocalFile()}));
    EXPECT_EQ(opened.count(), 0);
    EXPECT_TRUE(drop(target, {project}));
    EXPECT_EQ(opened.count(), 1);
    EXPECT_FALSE(drop(target, {project, text}));
    EXPECT_FALSE(drop(target, {QUrl::fromLocalFile(path("gone.csv"))}));
    EXPECT_EQ(imported.count(), 1);
}

TEST_F(StartTest, TheFileMenuListsRecentProjects)
{
    const QString a = makeProject("A & B.wardwise", "Amber");
    m_recent.add(path("gone.wardwise"));
    m_recent.add(a);
    QMainWindow window;
    FileActions actions(&window);
    QMenu menu;
    actions.fill(&menu);
    auto* recent = menu.findChild<QMenu*>();
    ASSERT_NE(recent, nullptr);
    Q_EMIT recent->aboutToShow();
    ASSERT_EQ(recent->actions().size(), 2);
    EXPECT_EQ(recent->actions().at(0)->text(), QStringLiteral("A && B"));
    EXPECT_FALSE(recent->actions().at(1)->isEnabled());
    QSignalSpy opened(&actions, &FileActions::openWanted);
    recent->actions().at(0)->trigger();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), a);
}

TEST_F(StartTest, EveryControlHasAName)
{
    m_recent.add(makeProject("a.wardwise", "Amber"));
    const auto window = show();
    auto* wizard = window->startWizard();
    for (const QWidget* root :
         {static_cast<const QWidget*>(window.get()), static_cast<const QWidget*>(wizard)}) {
        const QStringList unnamed = test::unnamedControls(*root);
        EXPECT_TRUE(unnamed.isEmpty()) << unnamed.join(QLatin1Char('\n')).toStdString();
    }
}

} // namespace
} // namespace wardwise
