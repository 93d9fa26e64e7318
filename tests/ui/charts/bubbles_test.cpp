// Bubbles: areas that are proportional, names that cover nothing, and threats at one place named together.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/points_picture.h"

#include <QGraphicsScene>

#include <algorithm>

namespace wardwise {
namespace {

using testing::bubbleSpec;
using testing::expectTidyEverywhere;
using testing::find;
using testing::threatKey;
using testing::threatName;

PointsPicture placedAt(const PointChart& spec, QSizeF size)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    QGraphicsScene scene;
    PlotAxes axes(theme, scene);
    const PointsMeasure measure = measurePoints(spec, theme, size.width());
    return placePoints(spec, measure, theme, std::max(size.height(), measure.naturalHeight), &axes);
}

TEST(Bubbles, AreTidyAtEverySizeAndTheme)
{
    for (const std::size_t threats : {3U, 15U, 130U}) {
        expectTidyEverywhere(bubbleSpec(threats));
    }
}

TEST(Bubbles, HaveAreasInProportion)
{
    PointChart spec = bubbleSpec(3);
    spec.points[0].size = 100.0;
    spec.points[1].size = 400.0;
    spec.points[2].size.reset();
    const PointsMeasure measure = measurePoints(spec, ChartTheme::of(ThemeKind::Light), 1280.0);
    const double small = bubbleRadius(measure, spec.points[0].size);
    EXPECT_DOUBLE_EQ(bubbleRadius(measure, spec.points[1].size), 2.0 * small);
    EXPECT_DOUBLE_EQ(bubbleRadius(measure, spec.points[2].size), 0.0);
}

TEST(Bubbles, SaySizesOfRoundFigures)
{
    PointChart spec = bubbleSpec(15);
    spec.points[0].size = 4321.0;
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({960, 540});
    EXPECT_NE(find(scene.texts(), QStringLiteral("Recorded events")), nullptr);
    for (const char* figure : {"100", "500", "2,000"}) {
        EXPECT_NE(find(scene.texts(), QString::fromLatin1(figure)), nullptr) << figure;
    }
}

TEST(Bubbles, AreAllNamedWhereThereAreFifteen)
{
    for (const QSizeF size : {QSizeF(640, 420), QSizeF(1280, 720), QSizeF(1920, 1080)}) {
        const PointsPicture picture = placedAt(bubbleSpec(15), size);
        for (std::size_t i = 0; i < 15; ++i) {
            const auto found = std::count_if(picture.names.begin(), picture.names.end(),
                                             [&](const PlacedName& name) { return name.names(i); });
            EXPECT_EQ(found, 1) << threatName(i) << " at " << size.width();
        }
    }
}

TEST(Bubbles, NamesCoverNeitherEachOtherNorAMark)
{
    for (const std::size_t threats : {15U, 130U}) {
        const PointsPicture picture = placedAt(bubbleSpec(threats), {1280, 720});
        EXPECT_GE(picture.names.size(), threats == 15U ? 14U : 40U);
        for (std::size_t i = 0; i < picture.names.size(); ++i) {
            for (std::size_t j = i + 1; j < picture.names.size(); ++j) {
                EXPECT_FALSE(picture.names[i].rect.intersects(picture.names[j].rect));
            }
            for (const QPointF& point : picture.points) {
                EXPECT_FALSE(picture.names[i].rect.contains(point));
            }
            EXPECT_TRUE(picture.plot.contains(picture.names[i].rect));
        }
    }
}

TEST(Bubbles, LieWithinThePlotWithTheirIntervals)
{
    const PointsPicture picture = placedAt(bubbleSpec(130), {1280, 720});
    const QRectF plot = picture.plot.adjusted(-0.5, -0.5, 0.5, 0.5);
    for (std::size_t i = 0; i < picture.points.size(); ++i) {
        const QPointF corner(picture.radii[i], picture.radii[i]);
        EXPECT_TRUE(plot.contains(QRectF(picture.points[i] - corner, picture.points[i] + corner))) << i;
    }
    EXPECT_EQ(picture.intervals.size(), 260U);
    for (const QLineF& interval : picture.intervals) {
        EXPECT_TRUE(plot.contains(interval.p1()) && plot.contains(interval.p2()));
    }
}

TEST(Bubbles, AtOnePlaceAreNamedTogetherAndChosenOneAfterTheOther)
{
    ChartScene scene;
    scene.setSpec(bubbleSpec(15));
    scene.setSize({1280, 720});
    EXPECT_NE(find(scene.texts(), QStringLiteral("County Lines; Drug use and possession")), nullptr);
    const QPointF at = scene.rectOf(threatKey(4))->center();
    EXPECT_EQ(scene.keyAt(at), threatKey(4));
    scene.setSelected(threatKey(4));
    EXPECT_EQ(scene.keyAt(at), threatKey(5));
    scene.setSelected(threatKey(5));
    EXPECT_NE(find(scene.texts(), QStringLiteral("Drug use and possession; County Lines")), nullptr);
    EXPECT_EQ(find(scene.texts(), QStringLiteral("County Lines; Drug use and possession")), nullptr);
    EXPECT_EQ(scene.keyAt(at), threatKey(4));
    const QString tip = scene.toolTipAt(at);
    EXPECT_TRUE(tip.contains(QStringLiteral("County Lines\n"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("\n\nDrug use and possession\n"))) << tip.toStdString();
}

TEST(Bubbles, AreChosenByMouseAndKeyboard)
{
    testing::expectChosenByMouseAndKeys(bubbleSpec(15), 15);
}

} // namespace
} // namespace wardwise
