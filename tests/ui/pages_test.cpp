// Every page, in both themes and two sizes, on the sample and on an empty project: drawn without a warning,
// and never empty without an explanation.
#include "tests/ui/clipped_text.h"
#include "tests/ui/window_fixture.h"

#include "ui/navigation.h"
#include "ui/prose/prose_editor.h"
#include "ui/views/page.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/wards/wards_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileInfo>
#include <QImage>
#include <QPushButton>
#include <QTableView>

#include <set>

namespace wardwise {
namespace {

class PagesTest : public test::WindowTest
{
protected:
    /// How many colours the picture has: a blank page has one or two.
    static std::size_t colours(const QWidget& widget)
    {
        const QImage picture = const_cast<QWidget&>(widget).grab().toImage(); // NOLINT: grab() isn't const
        std::set<QRgb> found;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3) {
                found.insert(picture.pixel(x, y));
            }
        }
        return found.size();
    }

    /// Draws what is on show; fails where a text is cut, or where there's nothing to see.
    static void draw(const MainWindow& window, const QString& target)
    {
        const Page* page = window.currentPage();
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        const QString where =
            QStringLiteral("%1 at %2x%3").arg(target).arg(window.width()).arg(window.height());
        EXPECT_GT(colours(*page), 8U) << where.toStdString();
        const QStringList clipped = test::clippedTexts(window);
        EXPECT_TRUE(clipped.isEmpty())
            << where.toStdString() << ":\n  " << clipped.join(QStringLiteral("\n  ")).toStdString();
    }

    void drawEveryPage() const
    {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const auto window = openWindow(size);
            for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
                window->setTheme(theme);
                for (const Page* page : window->pages()) {
                    ASSERT_TRUE(window->goTo(page->id())) << page->id().toStdString();
                    draw(*window, page->id());
                }
                for (const Priority& priority : window->project().priorities()) {
                    ASSERT_TRUE(window->goTo(QString::fromStdString(priority.title))) << priority.title;
                    draw(*window, QString::fromStdString(priority.title));
                }
            }
        }
    }
};

TEST_F(PagesTest, EveryPageOfTheSampleIsDrawn)
{
    makeSample();
    drawEveryPage();
}

TEST_F(PagesTest, EveryPageOfAnEmptyProjectExplainsItself)
{
    makeEmpty();
    drawEveryPage();
    const auto window = openWindow();
    EXPECT_EQ(window->wardsPage()->comparison(), nullptr);
    EXPECT_NE(wordsOf(window->wardsPage()->chartSpec()).explanation.find("no figures for wards"),
              std::string::npos);
    EXPECT_TRUE(window->goTo(QStringLiteral("priorities")));
    EXPECT_TRUE(window->sectionPage()->plainText().contains(QStringLiteral("No priorities yet")));
}

TEST_F(PagesTest, ASectionShowsItsFactsRatingsRatesHotspotsAndRecommendations)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("anti-social behaviour (asb)")));
    const QString text = window->sectionPage()->plainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Volume | High | line 229"))) << text.toStdString();
    EXPECT_TRUE(
        text.contains(QStringLiteral("Anti-social Behaviour | 29.6 | 32.6 | per 1,000 residents | 2018-19")));
    EXPECT_TRUE(text.contains(QStringLiteral("Cannock South | Anti-social Behaviour | 62.5 | per 1,000 "
                                             "residents | 2018-19 | document, line 262")));
    EXPECT_TRUE(text.contains(QStringLiteral("Overall rate similar / Some ward rates high")));
    EXPECT_TRUE(text.contains(QStringLiteral("Recommendations")));
    ASSERT_TRUE(window->goTo(QStringLiteral("Modern Slavery")));
    EXPECT_TRUE(window->sectionPage()->plainText().contains(QStringLiteral("not rated")));
}

TEST_F(PagesTest, ASectionsTextIsEditedUndoneAndThereAfterARestart)
{
    makeSample();
    {
        const auto window = openWindow();
        ASSERT_TRUE(window->goTo(QStringLiteral("Domestic Abuse")));
        window->sectionPage()->editText();
        auto* editor = window->sectionPage()->findChild<ProseEditor*>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("New words <b>not bold</b>"));
        // Leaving the page stores what was typed.
        ASSERT_TRUE(window->goTo(QStringLiteral("wards")));
    }
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("Domestic Abuse")));
    EXPECT_TRUE(window->sectionPage()->plainText().contains(QStringLiteral("New words <b>not bold</b>")));
    const auto undone = window->project().undo();
    ASSERT_TRUE(undone);
    EXPECT_EQ(*undone, "Edit the text of Domestic Abuse");
    EXPECT_FALSE(window->sectionPage()->plainText().contains(QStringLiteral("New words")));
}

TEST_F(PagesTest, TypingIsStoredWhenItPauses)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("Domestic Abuse")));
    window->sectionPage()->editText();
    auto* editor = window->sectionPage()->findChild<ProseEditor*>();
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Half a sent"));
    const auto stored = [&] { return window->project().priorities().at(1).summary; };
    EXPECT_TRUE(QTest::qWaitFor([&] { return stored() == "Half a sent"; }));
    EXPECT_TRUE(editor->isVisible());
    QTest::keyClicks(editor, QStringLiteral("ence."));
    EXPECT_TRUE(window->sectionPage()->saveText());
    EXPECT_EQ(stored(), "Half a sentence.");
}

TEST_F(PagesTest, AnEditElsewhereDoesNotEmptyThePrioritiesPage)
{
    makeSample();
    const auto window = openWindow();
    const auto entered = window->project().enterFigure({.area = "Cannock South",
                                                        .measure = "Burglary",
                                                        .period = "2018-19",
                                                        .quantity = "rate",
                                                        .value = "12.1",
                                                        .source = "document",
                                                        .note = {}});
    ASSERT_TRUE(entered) << entered.error().message;
    ASSERT_TRUE(window->goTo(QStringLiteral("priorities")));
    EXPECT_EQ(window->sectionPage()->section(), QStringLiteral("Anti-social Behaviour (ASB)"));
    EXPECT_FALSE(window->sectionPage()->plainText().contains(QStringLiteral("No priorities yet")));
}

TEST_F(PagesTest, TheModelsKeepTheRulesOfItemModels)
{
    makeSample();
    const auto window = openWindow();
    for (QTableView* view : window->findChildren<QTableView*>()) {
        const QAbstractItemModelTester tester(view->model(),
                                              QAbstractItemModelTester::FailureReportingMode::Warning);
        EXPECT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("police.uk")));
        EXPECT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("document")));
    }
}

TEST_F(PagesTest, TheChartExportsInEveryFormat)
{
    makeSample();
    const auto window = openWindow();
    for (const char* name : {"chart.svg", "chart.pdf", "chart.png", "chart.csv"}) {
        const auto written = window->exportChartTo(path(name));
        ASSERT_TRUE(written) << written.error().message;
        EXPECT_GT(QFileInfo(path(name)).size(), 500) << name;
    }
    EXPECT_FALSE(window->exportChartTo(path("chart.bmp")));
}

} // namespace
} // namespace wardwise
