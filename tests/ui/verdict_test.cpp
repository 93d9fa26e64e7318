// The inspector begins with the verdict on the selected ward.
#include "tests/ui/window_fixture.h"

#include "ui/inspector.h"
#include "ui/views/wards/wards_page.h"

namespace wardwise {
namespace {

using VerdictInspectorTest = test::WindowTest;

TEST_F(VerdictInspectorTest, SaysWhetherAWardIsReallyDifferent)
{
    makeSample();
    const auto window = openWindow({1280, 800});
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseMeasure(QStringLiteral("All crime")));
    const Catalogue& catalogue = window->project().catalogue();
    window->project().select({.area = (*findArea(catalogue, "Cannock South"))->id,
                              .measure = window->project().selection().measure});
    const QString told = window->inspector()->plainText();
    EXPECT_TRUE(
        told.startsWith(QStringLiteral("Cannock South\n178.3 per 1,000 residents (2018-19), 2.3 times")))
        << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("Funnel: above 99.8 %"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("Adjusted: above 95 % (z 2.29)"))) << told.toStdString();

    window->project().select({.area = (*findArea(catalogue, "Norton Canes"))->id,
                              .measure = window->project().selection().measure});
    EXPECT_TRUE(
        window->inspector()->plainText().contains(QStringLiteral("within what chance alone would give")))
        << window->inspector()->plainText().toStdString();
}

} // namespace
} // namespace wardwise
