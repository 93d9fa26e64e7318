// All measures, two periods and the spread, beside the ward table.
#include "tests/ui/window_fixture.h"

#include "ui/charts/chart_view.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_chart.h"
#include "ui/views/wards/wards_page.h"

#include <QComboBox>

#include <algorithm>

namespace wardwise {
namespace {

class WardsExplorerTest : public test::WindowTest
{
protected:
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

    void enterRate(const std::string& ward, const std::string& period, const std::string& value) const
    {
        auto opened = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        const auto entered = (*opened)->enterFigure({.area = ward,
                                                     .measure = "Robbery",
                                                     .period = period,
                                                     .quantity = "rate",
                                                     .value = value,
                                                     .source = "survey",
                                                     .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    }

    std::unique_ptr<MainWindow> m_window;
};

TEST_F(WardsExplorerTest, AllMeasuresShareTheSelectionAndCarryItOut)
{
    makeSample();
    m_window = openWindow();
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("multiples")));
    const auto* chart = std::get_if<SmallMultiples>(&page().chartSpec());
    ASSERT_NE(chart, nullptr);
    ASSERT_GT(chart->panels.size(), 5U);
    EXPECT_EQ(chart->panels.front().bars.size(), 15U);
    EXPECT_EQ(chart->ward, project().selection().area);
    const ChartScene& scene = page().chart()->chartScene();
    const ChartKey second = scene.keys()[1];
    QTest::mouseClick(page().chart()->viewport(), Qt::LeftButton, {},
                      page().chart()->mapFromScene(scene.rectOf(second)->center()));
    EXPECT_EQ(ChartKey(*project().selection().area), second);
    select(area("Hagley"));
    EXPECT_EQ(page().chart()->selected(), ChartKey(area("Hagley")));
    EXPECT_EQ(std::get<SmallMultiples>(page().chartSpec()).ward, area("Hagley"))
        << "a picture that leaves the program names it";
    const auto texts = scene.texts();
    const auto named = std::count_if(texts.begin(), texts.end(), [](const PlacedText& text) {
        return text.block.text().startsWith(QLatin1String("Hagley "));
    });
    EXPECT_EQ(named, static_cast<std::ptrdiff_t>(std::get<SmallMultiples>(page().chartSpec()).panels.size()));
}

TEST_F(WardsExplorerTest, TheSpreadOfAMeasureIsSaidInASentence)
{
    makeSample();
    m_window = openWindow();
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("lorenz")));
    const auto& chart = std::get<PointChart>(page().chartSpec());
    EXPECT_EQ(chart.points.size(), 15U);
    EXPECT_NE(chart.words.subtitle.find("of the 15 wards had half of the"), std::string::npos)
        << chart.words.subtitle;
    const AreaId south = area("Cannock South");
    QTest::mouseClick(page().chart()->viewport(), Qt::LeftButton, {},
                      page().chart()->mapFromScene(page().chart()->chartScene().rectOf(south)->center()));
    EXPECT_EQ(project().selection().area, south);
}

TEST_F(WardsExplorerTest, APairOffersTheSameMeasureInOtherPeriods)
{
    makeSample();
    for (const char* ward : {"Cannock South", "Hagley", "Rawnsley"}) {
        enterRate(ward, "2017-18", ward[0] == 'C' ? "3.0" : "1.0");
        enterRate(ward, "2018-19", ward[0] == 'C' ? "2.0" : "1.5");
    }
    m_window = openWindow();
    ASSERT_TRUE(charts().chooseKind(QStringLiteral("pair")));
    auto* choice = charts().findChild<QComboBox*>();
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->findText(QStringLiteral("Same measure"), Qt::MatchStartsWith), -1)
        << "the document has one period";
    ASSERT_TRUE(page().chooseSource(QStringLiteral("survey")));
    ASSERT_EQ(choice->currentText(), QStringLiteral("Same measure, 2017-18"));
    const auto& chart = std::get<PointChart>(page().chartSpec());
    ASSERT_EQ(chart.points.size(), 3U);
    EXPECT_EQ(chart.curves.front().role, CurveRole::Equality);
    const auto south = std::find_if(chart.points.begin(), chart.points.end(),
                                    [](const PlotPoint& point) { return point.label == "Cannock South"; });
    EXPECT_EQ(south->at, (PlotPosition{3.0, 2.0}));
    EXPECT_NE(chart.words.title.find("2017-18 and 2018-19"), std::string::npos) << chart.words.title;
}

} // namespace
} // namespace wardwise
