// The Data and sources page: sources, what rests on them, their figures, and the selection that is shared.
#include "tests/ui/window_fixture.h"

#include "ui/inspector.h"
#include "ui/models/figure_list_model.h"
#include "ui/table_copy.h"
#include "ui/views/sources/figure_table.h"
#include "ui/views/sources/source_details.h"
#include "ui/views/sources/source_tree.h"
#include "ui/views/sources/sources_page.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <set>

namespace wardwise {
namespace {

class SourcesPageTest : public test::WindowTest
{
protected:
    std::unique_ptr<MainWindow> openPage(QSize size = {1280, 800})
    {
        auto window = openWindow(size);
        EXPECT_TRUE(window->goTo(QStringLiteral("sources")));
        m_page = qobject_cast<SourcesPage*>(window->currentPage());
        EXPECT_NE(m_page, nullptr);
        return window;
    }

    void filter(const QString& text) const
    {
        auto* box = qobject_cast<QLineEdit*>(m_page->filterBox());
        ASSERT_NE(box, nullptr);
        box->setText(text);
    }

    [[nodiscard]] QAbstractItemModel* model() const { return m_page->figures()->model(); }

    SourcesPage* m_page = nullptr; // NOLINT(*-non-private-member-variables-in-classes)
};

TEST_F(SourcesPageTest, TellsWhereFiguresComeFromAndWhatRestsOnThem)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("police.uk")));
    const QString text = m_page->details()->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Open Government Licence"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Lists every event in: Staffordshire")));
    EXPECT_TRUE(text.contains(QStringLiteral("Population used: ")));
    EXPECT_TRUE(text.contains(QStringLiteral("What rests on it")));
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    EXPECT_TRUE(m_page->details()->toPlainText().contains(QStringLiteral("Domestic Abuse")));
    EXPECT_EQ(loadedText("2026-03-01T09:05:00Z").left(12), QStringLiteral("1 March 2026"));
    EXPECT_EQ(loadedText("2026-03-01"), QStringLiteral("1 March 2026"));
    EXPECT_EQ(loadedText("long ago"), QStringLiteral("long ago"));
}

TEST_F(SourcesPageTest, FiltersByValueAndSaysHowManyAreLeft)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    const int all = model()->rowCount();
    EXPECT_GT(all, 400);
    filter(QStringLiteral("cannock south 62.5"));
    ASSERT_GT(model()->rowCount(), 0);
    EXPECT_LT(model()->rowCount(), 10);
    EXPECT_TRUE(m_page->countText().startsWith(QStringLiteral("%1 of ").arg(model()->rowCount())));
    filter(QStringLiteral("zzz"));
    EXPECT_EQ(model()->rowCount(), 0);
    EXPECT_FALSE(m_page->copyTable());
    filter({});
    EXPECT_EQ(model()->rowCount(), all);
}

TEST_F(SourcesPageTest, ASelectedFigureIsSelectedEverywhere)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    filter(QStringLiteral("cannock south 62.5 anti-social"));
    m_page->figures()->selectRow(0);
    const auto& selection = window->project().selection();
    ASSERT_TRUE(selection.observation);
    ASSERT_TRUE(selection.area);
    EXPECT_EQ(window->project().catalogue().area(*selection.area)->name, "Cannock South");
    EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("62.5")))
        << window->inspector()->plainText().toStdString();
    EXPECT_EQ(window->inspector()->correctable(), selection.observation);
    const ObservationId chosen = *selection.observation;
    filter({});
    EXPECT_EQ(qobject_cast<FigureListModel*>(model())->row(m_page->figures()->currentIndex().row())->id,
              chosen)
        << "the filter's going leaves the selection";
    m_page->figures()->sortByColumn(static_cast<int>(project::ListColumn::Value), Qt::DescendingOrder);
    EXPECT_EQ(qobject_cast<FigureListModel*>(model())->row(m_page->figures()->currentIndex().row())->id,
              chosen);
}

TEST_F(SourcesPageTest, ShowsAFigureOfAnotherSourceWhateverTheFilter)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    const ObservationId id = qobject_cast<FigureListModel*>(model())->row(7)->id;
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("police.uk")));
    filter(QStringLiteral("zzz"));
    EXPECT_TRUE(m_page->showFigure(id));
    EXPECT_EQ(window->project().selection().observation, id);
    EXPECT_EQ(qobject_cast<FigureListModel*>(model())->row(m_page->figures()->currentIndex().row())->id, id);
    EXPECT_FALSE(m_page->showFigure(ObservationId{99999999}));
    // Selected elsewhere while another page is on show: it's there when this one is.
    ASSERT_TRUE(window->goTo(QStringLiteral("wards")));
    const ObservationId other = qobject_cast<FigureListModel*>(model())->row(2)->id;
    window->project().select({.area = {}, .measure = {}, .observation = other});
    ASSERT_TRUE(window->goTo(QStringLiteral("sources")));
    EXPECT_EQ(qobject_cast<FigureListModel*>(model())->row(m_page->figures()->currentIndex().row())->id,
              other);
}

TEST_F(SourcesPageTest, FollowsEdits)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    filter(QStringLiteral("E05006905 burglary"));
    ASSERT_EQ(model()->rowCount(), 1);
    m_page->figures()->selectRow(0);
    window->correctSelected(QStringLiteral("12.5"), QString());
    ASSERT_EQ(model()->rowCount(), 1);
    EXPECT_EQ(model()->index(0, static_cast<int>(project::ListColumn::Value)).data().toString(),
              QStringLiteral("12.5"));
    EXPECT_EQ(m_page->tree()->source(), findSource(window->project().catalogue(), "document").value()->id);
}

TEST_F(SourcesPageTest, CopiesWithoutFormulas)
{
    makeEmpty();
    enter("=1+1", "Burglary", "4.5");
    const auto window = openPage();
    EXPECT_EQ(model()->rowCount(), 1);
    m_page->figures()->selectRow(0);
    const QString text = copyText(*m_page->figures(), false);
    EXPECT_TRUE(text.startsWith(QStringLiteral("Area\tMeasure\t")));
    EXPECT_TRUE(text.contains(QStringLiteral("\n'=1+1\tBurglary"))) << text.toStdString();
}

TEST_F(SourcesPageTest, LeavesOutColumnsThatSayNothing)
{
    makeSample();
    const auto window = openPage();
    const int lines = static_cast<int>(project::ListColumn::Lines);
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("police.uk")));
    EXPECT_TRUE(m_page->figures()->isColumnHidden(lines)) << "open data has no lines of a text";
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    EXPECT_FALSE(m_page->figures()->isColumnHidden(lines));
    QMenu menu;
    m_page->fillColumnMenu(menu);
    menu.actions().at(lines - 1)->trigger();
    EXPECT_TRUE(m_page->figures()->isColumnHidden(lines));
    const QVariantMap state = m_page->viewState();
    menu.actions().at(lines - 1)->trigger();
    EXPECT_FALSE(m_page->figures()->isColumnHidden(lines));
    m_page->restoreViewState(state);
    EXPECT_TRUE(m_page->figures()->isColumnHidden(lines));
}

TEST_F(SourcesPageTest, TheLineOfTheSourceIsInSight)
{
    makeSample();
    const auto window = openPage();
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("document")));
    const FigureTable& table = *m_page->figures();
    const int lines = static_cast<int>(project::ListColumn::Lines);
    EXPECT_LE(table.columnViewportPosition(lines) + table.columnWidth(lines), table.viewport()->width());
}

TEST_F(SourcesPageTest, AnEmptyProjectExplainsItself)
{
    makeEmpty();
    const auto window = openPage();
    EXPECT_FALSE(m_page->tree()->isVisible());
    bool explained = false;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        explained =
            explained || (label->isVisible() && label->text().startsWith(QStringLiteral("No figures yet")));
    }
    EXPECT_TRUE(explained);
}

TEST_F(SourcesPageTest, DrawsInBothThemesAndSizes)
{
    makeSample();
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        const auto window = openPage(size);
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            window->setTheme(theme);
            const QImage picture = m_page->grab().toImage();
            std::set<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 3) {
                for (int x = 0; x < picture.width(); x += 3) {
                    colours.insert(picture.pixel(x, y));
                }
            }
            EXPECT_GT(colours.size(), 8U);
        }
    }
}

TEST_F(SourcesPageTest, TheModelsKeepTheRulesAndManyRowsStayQuick)
{
    makeSample();
    const auto window = openPage();
    const QAbstractItemModelTester figures(model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const QAbstractItemModelTester sources(m_page->tree()->model(),
                                           QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_TRUE(m_page->chooseSource(QStringLiteral("police.uk")));
    EXPECT_GT(model()->rowCount(), 7000);
    QElapsedTimer timer;
    timer.start();
    filter(QStringLiteral("cannock"));
    EXPECT_LT(timer.elapsed(), 2000) << "100 ms in the release build, without the tester";
    m_page->figures()->sortByColumn(0, Qt::DescendingOrder);
    EXPECT_GT(model()->rowCount(), 0);
}

} // namespace
} // namespace wardwise
