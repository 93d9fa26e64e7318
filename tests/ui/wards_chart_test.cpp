// The charts beside the ward table: each shares the one selection, and leaves the program whole.
#include "tests/ui/window_fixture.h"

#include "ui/charts/chart_view.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_chart.h"
#include "ui/views/wards/wards_page.h"
#include "ui/views/wards/what_if_view.h"

#include <QComboBox>
#include <QTabBar>

namespace wardwise {
namespace {

class WardsChartTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        m_window = openWindow();
    }

    [[nodiscard]] WardsPage& page() const { return *m_window->wardsPage(); }

    [[nodiscard]] WardsChart& charts() const { return *page().charts(); }

    [[nodiscard]] project::Project& project() const { return m_window->project(); }

    [[nodiscard]] AreaId area(const char* name) const { return (*findArea(project().catalogue(), name))->id; }

    void select(AreaId area) const
    {
        auto selection = project().selection();
        selection.area = area;
        project().select(selection);
    }

    std::unique_ptr<MainWindow> m_window;
};

TEST_F(WardsChartTest, AClickOnTheFunnelSelectsTheWardEverywhere)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("funnel")));
    const auto* chart = std::get_if<PointChart>(&page().chartSpec());
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->points.size(), 15U);
    const AreaId south = area("Cannock South");
    QTest::mouseClick(page().chart()->viewport(), Qt::LeftButton, {},
                      page().chart()->mapFromScene(page().chart()->chartScene().rectOf(south)->center()));
    EXPECT_EQ(project().selection().area, south);
    select(area("Hagley"));
    EXPECT_EQ(page().chart()->selected(), ChartKey(area("Hagley")));
}

TEST_F(WardsChartTest, TheLimitsAreTheUsersChoice)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("funnel")));
    const auto outside = [this] {
        const auto& points = std::get<PointChart>(page().chartSpec()).points;
        return std::count_if(points.begin(), points.end(),
                             [](const PlotPoint& point) { return point.level != WardClass::Within; });
    };
    EXPECT_EQ(outside(), 1);
    auto* limits = charts().findChild<QComboBox*>();
    ASSERT_NE(limits, nullptr);
    ASSERT_TRUE(limits->isVisible());
    limits->setFocus();
    QTest::keyClick(limits, Qt::Key_Down);
    EXPECT_EQ(outside(), 13);
}

TEST_F(WardsChartTest, TheProfileFollowsTheWardAndSelectsMeasures)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("profile")));
    EXPECT_FALSE(wordsOf(page().chartSpec()).explanation.empty()); // none is selected
    select(area("Cannock South"));
    const auto& chart = std::get<DotRows>(page().chartSpec());
    EXPECT_EQ(chart.series.back(), "Cannock South");
    ASSERT_GT(chart.rows.size(), 5U);
    for (std::size_t i = 1; i < chart.rows.size(); ++i) {
        EXPECT_GE(chart.rows[i - 1].values[1], chart.rows[i].values[1]);
    }
    const auto keys = page().chart()->chartScene().keys();
    QTest::mouseClick(page().chart()->viewport(), Qt::LeftButton, {},
                      page().chart()->mapFromScene(page().chart()->chartScene().rectOf(keys[1])->center()));
    EXPECT_EQ(project().selection().measure, std::get<MeasureId>(keys[1]));
    EXPECT_EQ(page().comparison()->measureId, std::get<MeasureId>(keys[1]));
}

TEST_F(WardsChartTest, TwoMeasuresStandAgainstEachOther)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("pair")));
    const auto& chart = std::get<PointChart>(page().chartSpec());
    EXPECT_EQ(chart.points.size(), 15U);
    EXPECT_EQ(chart.words.axis, "All crime, per 1,000 residents a year");
    const bool says = std::any_of(chart.words.footer.begin(), chart.words.footer.end(), [](const auto& line) {
        return line.find("rank correlation") != std::string::npos;
    });
    EXPECT_TRUE(says);
}

TEST_F(WardsChartTest, ARectangleSelectsManyWards)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("funnel")));
    const ChartView& view = *page().chart();
    QWidget* viewport = view.viewport();
    const QPoint end = viewport->rect().bottomRight() - QPoint(2, 2);
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(2, 2));
    QTest::mouseMove(viewport, end / 2);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
    EXPECT_EQ(page().table()->selectionModel()->selectedIndexes().size(), 15);
}

TEST_F(WardsChartTest, WhatIfListsTheWardsThatAnotherMethodFlagsOtherwise)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("what-if")));
    const QAbstractItemModel& model = *charts().whatIf()->table()->model();
    ASSERT_EQ(model.rowCount(), 15);
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("Cannock South"));
    EXPECT_TRUE(model.index(0, 1).data().toString().contains(QStringLiteral("significantly above")));
    const QString said = charts().whatIf()->text();
    EXPECT_TRUE(said.contains(QStringLiteral("of 15 wards"))) << said.toStdString();
    charts().whatIf()->table()->setCurrentIndex(model.index(3, 0));
    EXPECT_EQ(project().selection().area, area(model.index(3, 0).data().toString().toUtf8().constData()));
}

TEST_F(WardsChartTest, TheTrendIsOfTheSelectedWardAndRebasedByHandOnly)
{
    ASSERT_TRUE(page().chooseSource(QStringLiteral("police.uk")));
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("trend")));
    const auto& whole = std::get<TravelChart>(page().chartSpec());
    EXPECT_EQ(whole.months.size(), 5U);
    select(area("Cannock South"));
    const auto& ward = std::get<TravelChart>(page().chartSpec());
    EXPECT_NE(ward.words.title.find("Cannock South"), std::string::npos) << ward.words.title;
    EXPECT_FALSE(charts().words().isEmpty());
    const auto rebased = [this] {
        const auto& months = std::get<TravelChart>(page().chartSpec()).months;
        return std::count_if(months.begin() + 1, months.end(),
                             [](const ChartMonth& month) { return month.startsSegment; });
    };
    EXPECT_EQ(rebased(), 0);
    auto* choice = charts().findChild<QComboBox*>();
    ASSERT_EQ(choice->count(), 5); // none, or from one of the four months after the first
    choice->setCurrentIndex(2);
    EXPECT_EQ(rebased(), 1);
}

TEST_F(WardsChartTest, ASourceWithoutMonthsSaysThatItHasNoTrend)
{
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("trend")));
    EXPECT_FALSE(wordsOf(page().chartSpec()).explanation.empty());
}

TEST_F(WardsChartTest, TheTabsAreReachedByKeyboardAndRemembered)
{
    auto* tabs = charts().findChild<QTabBar*>();
    ASSERT_NE(tabs, nullptr);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    EXPECT_EQ(charts().kind(), QStringLiteral("funnel"));
    const QVariantMap state = page().viewState();
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("ranked")));
    page().restoreViewState(state);
    EXPECT_EQ(charts().kind(), QStringLiteral("funnel"));
    EXPECT_FALSE(charts().chooseKind(QStringLiteral("pie")));
}

} // namespace
} // namespace wardwise
