// The windows of a process: what the first start opens, and which window a project gets.
#include "tests/ui/settings_fixture.h"

#include "ui/main_window.h"
#include "ui/start/new_project_wizard.h"
#include "ui/start/open_windows.h"
#include "ui/start/start_window.h"

#include <QPushButton>

namespace wardwise {
namespace {

class OpenWindowsTest : public test::SettingsTest
{
protected:
    OpenWindowsTest() : m_windows(path("samples")) {}

    ~OpenWindowsTest() override
    {
        QApplication::closeAllWindows();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    OpenWindowsTest(const OpenWindowsTest&) = delete;
    OpenWindowsTest& operator=(const OpenWindowsTest&) = delete;
    OpenWindowsTest(OpenWindowsTest&&) = delete;
    OpenWindowsTest& operator=(OpenWindowsTest&&) = delete;

    static void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    OpenWindows m_windows; // NOLINT(*-non-private-member-variables-in-classes)
};

TEST_F(OpenWindowsTest, OpensTheSampleOnTheFirstStartOnly)
{
    m_windows.start();
    ASSERT_EQ(m_windows.windows().size(), 1U);
    EXPECT_EQ(m_windows.windows().front()->project().assessedArea()->name, "Cannock Chase");
    EXPECT_EQ(m_windows.startWindow(), nullptr);
    m_windows.windows().front()->close();
    settle();
    m_windows.start();
    EXPECT_TRUE(m_windows.windows().empty());
    ASSERT_NE(m_windows.startWindow(), nullptr);
    EXPECT_TRUE(m_windows.startWindow()->isVisible());
}

TEST_F(OpenWindowsTest, TheStartWindowGivesWayToAProject)
{
    RecentProjects().rememberStart();
    m_windows.start();
    ASSERT_NE(m_windows.startWindow(), nullptr);
    const QString a = makeProject("a.wardwise", "Amber");
    Q_EMIT m_windows.startWindow()->openWanted(a);
    settle();
    EXPECT_EQ(m_windows.startWindow(), nullptr);
    ASSERT_EQ(m_windows.windows().size(), 1U);
    EXPECT_EQ(RecentProjects().paths(), QStringList{a});
}

TEST_F(OpenWindowsTest, AProjectThatIsOpenIsRaisedUnderAnyOfItsNames)
{
    const QString a = makeProject("a.wardwise", "Amber");
    ASSERT_TRUE(m_windows.open(a));
    ASSERT_TRUE(QFile::link(a, path("link.wardwise")));
    ASSERT_TRUE(m_windows.open(path("link.wardwise")));
    ASSERT_TRUE(m_windows.open(path("./a.wardwise")));
    ASSERT_EQ(m_windows.windows().size(), 1U);
    EXPECT_FALSE(m_windows.windows().front()->project().isReadOnly());
    ASSERT_TRUE(m_windows.open(makeProject("b.wardwise", "Beryl")));
    EXPECT_EQ(m_windows.windows().size(), 2U);
}

TEST_F(OpenWindowsTest, AFailureIsToldWhereItWasAskedFor)
{
    RecentProjects().rememberStart();
    m_windows.start();
    const QString bad = writeText("bad.wardwise", "hello");
    Q_EMIT m_windows.startWindow()->openWanted(bad);
    settle();
    ASSERT_NE(m_windows.startWindow(), nullptr);
    EXPECT_TRUE(m_windows.startWindow()->messageText().contains(QStringLiteral("isn't a Wardwise project")));
    EXPECT_TRUE(m_windows.windows().empty());
    ASSERT_TRUE(m_windows.open(makeProject("a.wardwise", "Amber")));
    Q_EMIT m_windows.windows().front()->openWanted(bad);
    EXPECT_TRUE(
        m_windows.windows().front()->messageText().contains(QStringLiteral("isn't a Wardwise project")));
    EXPECT_EQ(RecentProjects().paths().size(), 1) << "what can't be opened isn't remembered";
}

TEST_F(OpenWindowsTest, AFirstStartWithoutASampleIsStillAStart)
{
    writeText("samples", "a file where the folder should be");
    m_windows.start();
    ASSERT_NE(m_windows.startWindow(), nullptr);
    EXPECT_FALSE(m_windows.startWindow()->messageText().isEmpty());
}

} // namespace
} // namespace wardwise
