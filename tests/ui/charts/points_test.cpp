// Charts of points on screen: whole words that don't overlap, names clear of each other, points where their
// values lie, chosen by mouse and keyboard.
#include "tests/ui/charts/scene_texts.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/line_cut.h"

#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace wardwise {
namespace {

using testing::expectTidy;
using testing::find;

/// A funnel of so many wards, every ninth far out, and a backdrop of as many.
PointChart funnelOf(int wards)
{
    PointChart chart;
    chart.words.title = "All crime by population, 2018-19";
    chart.words.subtitle = "Limits allow for chance alone";
    chart.words.axis = "Rate per 1,000 residents a year";
    chart.words.footer = {"Source: a source with a long name, which is broken where it has to be."};
    chart.words.marking = "OFFICIAL";
    chart.xAxis = "Population of the ward";
    for (int i = 0; i < 2 * wards; ++i) {
        PlotPoint point;
        point.key = AreaId{i + 1};
        point.label = "Heath Hayes East and Wimblebury " + std::to_string(i + 1);
        point.at = {4000.0 + 37.0 * ((i * 7919) % 101), 60.0 + 40.0 * std::sin(i * 1.7)};
        point.xText = "7,000";
        point.yText = "60.0";
        point.remark = "486 events\nWithin the limits";
        point.isBackdrop = i >= wards;
        if (i % 9 == 0) {
            point.at.y = 170.0 - i;
            point.level = WardClass::SignificantlyAbove;
        }
        chart.points.push_back(point);
    }
    chart.levels = {{WardClass::SignificantlyAbove, "Above the 99.8 % limit"},
                    {WardClass::Within, "Within the limits"}};
    chart.backdropWords = "Others of the 201 wards of the force";
    PlotCurve curve{CurveRole::Inner, {}};
    for (double x = 50.0; x < 9000.0; x *= 1.1) {
        curve.points.push_back({x, 60.0 + 1500.0 / std::sqrt(x)});
    }
    chart.curves = {curve, {CurveRole::Baseline, {{0.0, 60.0}, {9000.0, 60.0}}}};
    chart.curveWords = {{CurveRole::Baseline, "The rate of the force, 60.0"},
                        {CurveRole::Inner, "95 % limits"}};
    return chart;
}

TEST(PointChartDrawing, IsTidyAtEverySizeAndWithEverySelection)
{
    for (const QSizeF size : {QSizeF(300, 300), QSizeF(480, 400), QSizeF(1280, 720), QSizeF(1920, 1080)}) {
        for (const int wards : {1, 15, 60}) {
            SCOPED_TRACE(std::to_string(size.width()) + " / " + std::to_string(wards));
            ChartScene scene;
            scene.setSpec(funnelOf(wards));
            scene.setSize(size);
            expectTidy(scene);
            scene.setSelected(AreaId{1});
            expectTidy(scene);
            EXPECT_NE(find(scene.texts(), QStringLiteral("Heath Hayes East and Wimblebury 1")), nullptr);
        }
    }
}

TEST(PointChartDrawing, NamesThoseFarOutFirst)
{
    ChartScene scene;
    scene.setSpec(funnelOf(60));
    scene.setSize({1280, 720});
    EXPECT_NE(find(scene.texts(), QStringLiteral("Heath Hayes East and Wimblebury 10")), nullptr);
    EXPECT_EQ(find(scene.texts(), QStringLiteral("Heath Hayes East and Wimblebury 61")), nullptr); // backdrop
}

TEST(PointChartDrawing, APointIsChosenByMouseAndKeys)
{
    ChartView view;
    view.setSpec(funnelOf(15));
    view.resize(900, 600);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    std::vector<ChartKey> chosen;
    QObject::connect(&view, &ChartView::keySelected, &view,
                     [&](const ChartKey& key) { chosen.push_back(key); });
    const auto keys = view.chartScene().keys();
    ASSERT_EQ(keys.size(), 15U);
    EXPECT_EQ(keys.front(), ChartKey(AreaId{1})); // 170: the highest
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.mapFromScene(view.chartScene().rectOf(AreaId{1})->center()));
    EXPECT_EQ(chosen, std::vector<ChartKey>{AreaId{1}});
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(chosen.back(), ChartKey(AreaId{10})); // 161
    const QString toolTip =
        view.toolTipMarkupAt(view.mapFromScene(view.chartScene().rectOf(AreaId{10})->center()));
    EXPECT_TRUE(toolTip.contains(QStringLiteral("486 events"))) << toolTip.toStdString();
}

TEST(PointChartDrawing, ExplainsAnEmptyOne)
{
    PointChart empty;
    empty.words.title = "All crime";
    empty.words.explanation = "No ward has both a count and a population.";
    ChartScene scene;
    scene.setSpec(empty);
    scene.setSize({600, 400});
    expectTidy(scene);
    EXPECT_NE(find(scene.texts(), QStringLiteral("No ward has both a count and a population.")), nullptr);
    EXPECT_TRUE(scene.keys().empty());
}

TEST(LineCut, KeepsWhatLiesWithin)
{
    const QRectF room(0, 0, 10, 10);
    EXPECT_TRUE(segmentWithin({-5, -5}, {-1, 20}, room).isNull());
    EXPECT_EQ(segmentWithin({-5, 5}, {15, 5}, room), QLineF(0, 5, 10, 5));
    const auto parts =
        partsWithin(QPolygonF(QList<QPointF>{{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}}), room);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0], QPolygonF(QList<QPointF>{{0, 5}, {5, 5}, {5, 10}}));
    EXPECT_EQ(parts[1], QPolygonF(QList<QPointF>{{8, 10}, {8, 5}}));
}

} // namespace
} // namespace wardwise
