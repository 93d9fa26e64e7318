// What a screen reader is told: a name for everything that the keyboard reaches, in every window and dialog,
// and what a chart and the pages are.
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "ui/about_dialog.h"
#include "ui/charts/chart_view.h"
#include "ui/figure_dialog.h"
#include "ui/figure_editing.h"
#include "ui/navigation.h"
#include "ui/paste_dialog.h"
#include "ui/search_palette.h"
#include "ui/views/page.h"
#include "ui/views/wards/wards_page.h"

#include <QAccessible>

namespace wardwise {
namespace {

class ScreenReaderTest : public test::WindowTest
{
protected:
    static void expectNames(const QWidget& root, const char* where)
    {
        const QStringList unnamed = test::unnamedControls(root);
        EXPECT_TRUE(unnamed.isEmpty()) << where << ": " << unnamed.join(QLatin1Char('\n')).toStdString();
    }

    static void expectNamesIn(QDialog& dialog, const char* where)
    {
        dialog.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        EXPECT_FALSE(dialog.windowTitle().isEmpty()) << where;
        expectNames(dialog, where);
    }

    static void expectNamesOnEveryPage(MainWindow& window)
    {
        for (const Page* page : window.pages()) {
            ASSERT_TRUE(window.goTo(page->id()));
            expectNames(window, page->id().toUtf8().constData());
        }
    }
};

TEST_F(ScreenReaderTest, EveryControlOfTheWindowHasAName)
{
    makeSample();
    const auto window = openWindow();
    expectNamesOnEveryPage(*window);
    window->searchPalette()->open();
    expectNames(*window->searchPalette(), "search");
}

TEST_F(ScreenReaderTest, EveryControlOfAnEmptyProjectHasAName)
{
    makeEmpty();
    const auto window = openWindow();
    expectNamesOnEveryPage(*window);
}

TEST_F(ScreenReaderTest, EveryControlOfTheDialogsHasAName)
{
    makeSample();
    const auto window = openWindow();
    FigureDialog figure(window->project(), {}, window.get());
    expectNamesIn(figure, "Enter a figure");
    const auto lines = window->wardsPage()->editing()->linesOf(QStringLiteral("41.5"));
    ASSERT_TRUE(lines);
    PasteDialog paste(window->project(), *lines, window.get());
    expectNamesIn(paste, "paste");
    AboutDialog about(window->project(), window.get());
    expectNamesIn(about, "about");
}

TEST_F(ScreenReaderTest, AChartIsAnnouncedAsOneWithItsTitleAndItsTextAlternative)
{
    makeSample();
    const auto window = openWindow();
    ChartView* chart = window->wardsPage()->chart();
    const QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(chart);
    ASSERT_NE(seen, nullptr);
    EXPECT_EQ(seen->role(), QAccessible::Chart);
    EXPECT_TRUE(seen->text(QAccessible::Name).contains(QStringLiteral("by ward")))
        << seen->text(QAccessible::Name).toStdString();
    const QString alternative = seen->text(QAccessible::Description);
    EXPECT_TRUE(alternative.contains(QStringLiteral("Cannock South"))) << alternative.toStdString();
    EXPECT_EQ(seen->childCount(), 0); // no unnamed viewport on the way
}

TEST_F(ScreenReaderTest, ThePagesAreHeadedAsSuch)
{
    makeSample();
    const auto window = openWindow();
    const auto* pages = window->findChild<Navigation*>();
    ASSERT_NE(pages, nullptr);
    EXPECT_EQ(pages->headerItem()->text(0), QStringLiteral("Pages"));
}

} // namespace
} // namespace wardwise
