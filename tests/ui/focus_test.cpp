// Where the keyboard is can be seen: on the start page, in the window, and as it moves on.
#include "tests/ui/settings_fixture.h"
#include "tests/ui/window_fixture.h"

#include "ui/focus_ring.h"
#include "ui/start/recent_projects.h"
#include "ui/start/start_window.h"
#include "ui/theme.h"
#include "ui/views/page.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>

namespace wardwise {
namespace {

const FocusRing* ringIn(const QWidget& window)
{
    for (const FocusRing* ring : window.findChildren<FocusRing*>()) {
        if (ring->isVisible()) {
            return ring;
        }
    }
    return nullptr;
}

QRect placeOf(const QWidget& control)
{
    return {control.mapTo(control.window(), QPoint()), control.size()};
}

/// Fields and charts draw their own focus.
bool showsFocus(const QWidget& control)
{
    return control.inherits("QLineEdit") || control.inherits("QComboBox")
           || control.inherits("QAbstractSpinBox") || control.inherits("wardwise::ChartView");
}

void expectRingAround(const QWidget& control)
{
    const FocusRing* ring = ringIn(*control.window());
    ASSERT_NE(ring, nullptr);
    constexpr int kWidth = 2;
    const QRect around = placeOf(control).adjusted(-kWidth, -kWidth, kWidth, kWidth);
    EXPECT_TRUE(around.contains(ring->geometry()));
    EXPECT_TRUE(ring->geometry().contains(placeOf(control)));
}

class FocusTest : public test::WindowTest
{
};

class StartFocusTest : public test::SettingsTest
{
};

TEST_F(StartFocusTest, ARingShowsWhereTheKeyboardIs)
{
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        applyTheme(theme);
        RecentProjects recent;
        recent.add(makeProject(theme == ThemeKind::Light ? "a.wardwise" : "b.wardwise", "Amber"));
        StartWindow window(recent, path("samples"));
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        EXPECT_EQ(ringIn(window), nullptr); // nobody has used the keyboard yet
        QTest::keyClick(window.list(), Qt::Key_Tab);
        auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
        ASSERT_NE(button, nullptr);
        expectRingAround(*button);
        const QColor drawn = window.grab().toImage().pixelColor(placeOf(*button).topLeft() - QPoint(1, 1));
        EXPECT_EQ(drawn, window.palette().color(QPalette::Highlight));
        QTest::keyClick(button, Qt::Key_Backtab);
        EXPECT_EQ(QApplication::focusWidget(), window.list());
        expectRingAround(*window.list());
        QTest::mouseClick(window.list(), Qt::LeftButton); // who points needs no ring
        EXPECT_EQ(ringIn(window), nullptr);
    }
}

TEST_F(FocusTest, TheRingFollowsItsControl)
{
    makeSample();
    const auto window = openWindow();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as the first Tab does
    QWidget* table = window->wardsPage()->table();
    table->setFocus(Qt::TabFocusReason);
    expectRingAround(*table);
    window->wardsPage()->findChild<QSplitter*>()->setSizes({300, 500});
    QCoreApplication::processEvents();
    expectRingAround(*table);
    auto* inspector = window->findChild<QWidget*>(QStringLiteral("inspector"))->findChild<QTextBrowser*>();
    inspector->setFocus(Qt::TabFocusReason);
    expectRingAround(*inspector);
    window->goTo(QStringLiteral("places"));
    table->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(ringIn(*window) != nullptr && ringIn(*window)->geometry().intersects(placeOf(*table)), false);
}

TEST_F(FocusTest, EveryStopOfTheTabKeyIsSeen)
{
    makeSample();
    const auto window = openWindow();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    for (const Page* page : window->pages()) {
        ASSERT_TRUE(window->goTo(page->id()));
        const QWidget* first = nullptr;
        const QWidget* at = nullptr;
        constexpr int kMostStops = 80;
        for (int stop = 0; stop < kMostStops && (at == nullptr || at != first); ++stop) {
            QWidget* before = QApplication::focusWidget();
            QTest::keyClick(before == nullptr ? static_cast<QWidget*>(window.get()) : before, Qt::Key_Tab);
            at = QApplication::focusWidget();
            first = first == nullptr ? at : first;
            ASSERT_NE(at, nullptr) << page->id().toStdString();
            EXPECT_TRUE(showsFocus(*at) || ringIn(*window) != nullptr)
                << at->metaObject()->className() << " in " << at->parentWidget()->metaObject()->className()
                << " on " << page->id().toStdString();
        }
    }
}

} // namespace
} // namespace wardwise
