// A weighted measure in the window: table, chart and inspector say its unit, and that it's no count.
#include "tests/ui/window_fixture.h"

#include "core/charts/ranked_bars.h"
#include "ui/inspector.h"
#include "ui/table_copy.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

namespace wardwise {
namespace {

class WeightedMeasureTest : public test::WindowTest
{
};

TEST_F(WeightedMeasureTest, SaysItsUnitEverywhereAndClaimsNoCount)
{
    makeWithRows(test::crimes(30, "2019-01", "E01000001", "Drugs")
                 + test::crimes(10, "2019-01", "E01000003", "Robbery"));
    const auto window = openWindow({1280, 800});
    project::Project& project = window->project();
    const auto part = [&](const char* name) {
        return (*findMeasure(project.catalogue(), name, {"police.uk"}))->id;
    };
    const auto defined = project.defineMeasure({.name = "Harm",
                                                .parts = {part("Drugs"), part("Robbery")},
                                                .weights = {2.0, 365.0},
                                                .weightUnit = "days"});
    ASSERT_TRUE(defined.has_value()) << defined.error().message;
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseMeasure(QStringLiteral("Harm")));
    project.select({.area = (*findArea(project.catalogue(), "Town"))->id, .measure = *defined});
    EXPECT_EQ(std::get<RankedBars>(page.chartSpec()).words.axis, "Days per 1,000 residents a year");
    EXPECT_TRUE(page.table()->copyText(true).contains(QStringLiteral("days per 1,000 residents")));
    const QString inspected = window->inspector()->plainText();
    EXPECT_TRUE(inspected.contains(QStringLiteral("60.0 days"))) << inspected.toStdString();
    EXPECT_TRUE(inspected.contains(QStringLiteral("days per 1,000 residents a year")));
    EXPECT_TRUE(inspected.contains(QStringLiteral("2 × Drugs + 365 × Robbery")));
    EXPECT_TRUE(inspected.contains(QStringLiteral("weighted sum and not a count")));
    EXPECT_FALSE(inspected.contains(QStringLiteral("recorded")));
    EXPECT_FALSE(inspected.contains(QStringLiteral("an estimate")));
}

} // namespace
} // namespace wardwise
