// The Overview page: tree, chart and inspector as one, by mouse and keyboard, on the sample and without
// figures.
#include "tests/ui/window_fixture.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/inspector.h"
#include "ui/models/overview_model.h"
#include "ui/table_copy.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/overview/overview_tree.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>

namespace wardwise {
namespace {

class OverviewPageTest : public test::WindowTest
{
protected:
    std::unique_ptr<MainWindow> openOverview() const
    {
        auto window = openWindow();
        EXPECT_TRUE(window->goTo(QStringLiteral("overview")));
        return window;
    }

    static OverviewPage& pageOf(const MainWindow& window)
    {
        return *qobject_cast<OverviewPage*>(window.page(QStringLiteral("overview")));
    }

    static QModelIndex rowNamed(const OverviewPage& page, const QString& name)
    {
        const QModelIndexList found = page.model()->match(page.model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                          Qt::MatchExactly | Qt::MatchRecursive);
        EXPECT_EQ(found.size(), 1) << name.toStdString();
        return found.value(0);
    }

    static QString cell(const QModelIndex& row, int column, int role = Qt::DisplayRole)
    {
        return row.siblingAtColumn(column).data(role).toString();
    }
};

TEST_F(OverviewPageTest, ShowsTheDocumentsRatesAsATree)
{
    makeSample();
    const auto window = openOverview();
    const OverviewPage& page = pageOf(*window);
    const QAbstractItemModelTester tester(page.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(page.model()->rowCount(), 2); // all crime and anti-social behaviour
    const QModelIndex crime = page.model()->index(0, 0);
    EXPECT_EQ(cell(crime, OverviewModel::MeasureColumn), QStringLiteral("All crime"));
    EXPECT_EQ(cell(crime, OverviewModel::LocalColumn), QStringLiteral("70.1"));
    EXPECT_EQ(cell(crime, OverviewModel::ForceColumn), QStringLiteral("76.1"));
    EXPECT_EQ(cell(crime, OverviewModel::DifferenceColumn), QStringLiteral("\u22126.0"));
    EXPECT_EQ(cell(crime, OverviewModel::RatioColumn), QStringLiteral("0.92"));
    EXPECT_EQ(page.model()->rowCount(crime), 2); // the two headings
    EXPECT_TRUE(page.tree()->isExpanded(page.model()->index(0, 0, crime)));
    const QModelIndex shoplifting = rowNamed(page, QStringLiteral("Shoplifting"));
    EXPECT_EQ(shoplifting.parent(), rowNamed(page, QStringLiteral("Theft")));
    EXPECT_EQ(cell(shoplifting, OverviewModel::DifferenceColumn), QStringLiteral("+0.2"));
    EXPECT_EQ(cell(rowNamed(page, QStringLiteral("Victim-based offences")), OverviewModel::RatioColumn),
              QString());
    EXPECT_EQ(
        page.model()->headerData(OverviewModel::LocalColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Cannock Chase"));
}

TEST_F(OverviewPageTest, IsMadeWhenItIsShown)
{
    makeSample();
    const auto window = openWindow();
    const OverviewPage& page = pageOf(*window);
    EXPECT_EQ(page.model()->rowCount(), 0);
    ASSERT_TRUE(window->goTo(QStringLiteral("overview")));
    ASSERT_EQ(page.model()->rowCount(), 2);
    const OverviewRow* crime = page.model()->rowAt(page.model()->index(0, 0));
    ASSERT_TRUE(crime != nullptr && crime->local && crime->local->observation);
    ASSERT_TRUE(window->goTo(QStringLiteral("wards")));
    ASSERT_TRUE(window->project().correctFigure(*crime->local->observation, "71.2", {}));
    EXPECT_EQ(cell(page.model()->index(0, 0), OverviewModel::LocalColumn), QStringLiteral("70.1"));
    ASSERT_TRUE(window->goTo(QStringLiteral("overview")));
    EXPECT_EQ(cell(page.model()->index(0, 0), OverviewModel::LocalColumn), QStringLiteral("71.2"));
}

TEST_F(OverviewPageTest, TheModelHoldsOnAChangeOfSource)
{
    makeSample();
    const auto window = openOverview();
    OverviewPage& page = pageOf(*window);
    const QAbstractItemModelTester tester(page.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(page.chooseSource(QStringLiteral("police.uk")));
    EXPECT_EQ(cell(page.model()->index(0, 0), OverviewModel::MeasureColumn), QStringLiteral("All crime"));
    EXPECT_NE(cell(page.model()->index(0, 0), OverviewModel::LocalColumn), QStringLiteral("70.1"));
    EXPECT_GT(page.model()->rowCount(page.model()->index(0, 0)), 5);
    EXPECT_FALSE(page.chooseSource(QStringLiteral("nowhere")));
}

TEST_F(OverviewPageTest, SelectingARowSelectsTheFigureBehindIt)
{
    makeSample();
    const auto window = openOverview();
    const OverviewPage& page = pageOf(*window);
    page.tree()->setFocus();
    page.tree()->setCurrentIndex(rowNamed(page, QStringLiteral("Criminal Damage")));
    QTest::keyClick(page.tree(), Qt::Key_Down);
    const project::Selection& selection = window->project().selection();
    const Measure* measure = window->project().catalogue().measure(selection.measure.value());
    EXPECT_EQ(measure->name, "Arson");
    EXPECT_EQ(selection.area, window->project().assessedArea()->id);
    EXPECT_TRUE(selection.observation.has_value());
    EXPECT_EQ(page.chart()->selected(), ChartKey(measure->id));
    const QString told = window->inspector()->plainText();
    EXPECT_TRUE(told.contains(QStringLiteral("0.4"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("191"))) << told.toStdString(); // the document's line
}

TEST_F(OverviewPageTest, TheChartAndOtherPagesSelectInTheTree)
{
    makeSample();
    const auto window = openOverview();
    const OverviewPage& page = pageOf(*window);
    const ChartKey first = page.chart()->chartScene().keys().front();
    page.chart()->setFocus();
    QTest::keyClick(page.chart(), Qt::Key_Home);
    EXPECT_EQ(ChartKey(page.model()->rowAt(page.tree()->currentIndex())->measure), first);
    const QModelIndex robbery = rowNamed(page, QStringLiteral("Robbery"));
    auto selection = window->project().selection();
    selection.measure = page.model()->rowAt(robbery)->measure;
    window->project().select(selection);
    EXPECT_EQ(page.tree()->currentIndex(), robbery);
    EXPECT_EQ(page.chart()->selected(), ChartKey(*selection.measure));
}

TEST_F(OverviewPageTest, LeftAndRightFoldAndUnfold)
{
    makeSample();
    const auto window = openOverview();
    const OverviewPage& page = pageOf(*window);
    const QModelIndex theft = rowNamed(page, QStringLiteral("Theft"));
    page.tree()->setFocus();
    page.tree()->setCurrentIndex(theft);
    QTest::keyClick(page.tree(), Qt::Key_Left);
    EXPECT_FALSE(page.tree()->isExpanded(theft));
    QTest::keyClick(page.tree(), Qt::Key_Right);
    EXPECT_TRUE(page.tree()->isExpanded(theft));
}

TEST_F(OverviewPageTest, CopiesWithHeadingsThatSayUnitAndPeriod)
{
    makeSample();
    const auto window = openOverview();
    OverviewPage& page = pageOf(*window);
    page.tree()->collapseAll();
    ASSERT_TRUE(page.copyTable());
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 37); // a heading and all rows, folded away or not
    EXPECT_EQ(lines[0].split(QLatin1Char('\t'))[1],
              QStringLiteral("Cannock Chase: Rate per 1,000 residents a year, 2018-19"));
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("All crime\t70.1\t76.1\t-6\t0.92")))
        << lines[1].toStdString();
    page.tree()->setCurrentIndex(rowNamed(page, QStringLiteral("Robbery")));
    EXPECT_EQ(copyText(*page.tree(), false).count(QLatin1Char('\n')), 2);
}

TEST_F(OverviewPageTest, WithoutFiguresItExplains)
{
    makeEmpty();
    const auto window = openOverview();
    OverviewPage& page = pageOf(*window);
    EXPECT_FALSE(page.explanation().isEmpty());
    EXPECT_FALSE(page.tree()->isVisible());
    EXPECT_FALSE(page.copyTable());
}

TEST_F(OverviewPageTest, AFigureEnteredAppears)
{
    makeEmpty();
    enter("Testshire", "Burglary", "4.0");
    const auto window = openOverview();
    const OverviewPage& page = pageOf(*window);
    EXPECT_TRUE(page.explanation().isEmpty());
    const QModelIndex row = rowNamed(page, QStringLiteral("Burglary"));
    EXPECT_EQ(cell(row, OverviewModel::LocalColumn), QStringLiteral("4.0"));
    EXPECT_EQ(cell(row, OverviewModel::RatioColumn), QStringLiteral("\u2013"));
    EXPECT_FALSE(cell(row, OverviewModel::RatioColumn, Qt::ToolTipRole).isEmpty());
}

} // namespace
} // namespace wardwise
