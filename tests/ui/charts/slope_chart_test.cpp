// Charts of slopes: both sides named, pushed apart in order, and every move told without colour.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/label_column.h"
#include "ui/charts/slope_picture.h"

namespace wardwise {
namespace {

using testing::expectChosenByMouseAndKeys;
using testing::expectExplained;
using testing::expectTidy;
using testing::expectTidyEverywhere;
using testing::find;
using testing::slopeSpec;
using testing::threatKey;
using testing::threatName;

SlopePicture placedAt(const SlopeChart& spec, QSizeF size)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    return placeSlope(spec, measureSlope(spec, theme, size.width()), theme, size.height());
}

TEST(LabelColumn, LeavesThoseWithRoomAlone)
{
    EXPECT_EQ(pushedApart({{10.0, 10.0}, {50.0, 20.0}}, 0.0, 100.0), (std::vector<double>{10.0, 50.0}));
}

TEST(LabelColumn, PushesThoseAtOnePlaceApartEvenly)
{
    EXPECT_EQ(pushedApart({{50.0, 10.0}, {50.0, 10.0}, {50.0, 10.0}}, 0.0, 100.0),
              (std::vector<double>{40.0, 50.0, 60.0}));
}

TEST(LabelColumn, KeepsWithinItsEnds)
{
    EXPECT_EQ(pushedApart({{0.0, 10.0}, {2.0, 10.0}, {99.0, 10.0}}, 0.0, 100.0),
              (std::vector<double>{5.0, 15.0, 95.0}));
    EXPECT_EQ(pushedApart({{100.0, 10.0}, {100.0, 10.0}}, 0.0, 100.0), (std::vector<double>{85.0, 95.0}));
}

TEST(SlopeChartDrawing, IsTidyAtEverySizeAndTheme)
{
    for (const std::size_t threats : {3U, 15U, 130U}) {
        expectTidyEverywhere(slopeSpec(threats, true), 2.0);
        expectTidyEverywhere(slopeSpec(threats, false), 2.0);
    }
}

TEST(SlopeChartDrawing, NamesEachAtBothSidesWithASignWhereItMoved)
{
    ChartScene scene;
    scene.setSpec(slopeSpec(15, true));
    scene.setSize({1280, 720});
    const auto count = [&](const QString& wanted) {
        const auto words = testing::wordsIn(scene);
        return std::count(words.begin(), words.end(), wanted);
    };
    EXPECT_EQ(count(QStringLiteral("County Lines")), 2);
    EXPECT_EQ(count(QStringLiteral("5 \u25bc")), 1);
    EXPECT_EQ(count(QStringLiteral("2 \u25b2")), 1);
    EXPECT_EQ(count(QString::fromStdString(threatName(6))), 1);
    EXPECT_EQ(count(QStringLiteral("7 new")), 1);
    EXPECT_EQ(count(QString::fromStdString(threatName(10))), 1);
    EXPECT_EQ(count(QStringLiteral("11 gone")), 1);
    EXPECT_EQ(count(QStringLiteral("\u25b2 Up by more than chance")), 1);
}

TEST(SlopeChartDrawing, HasTheFirstRankAndTheHighestValueAtTheTop)
{
    const SlopePicture ranks = placedAt(slopeSpec(15, true), {1280, 720});
    EXPECT_LT(ranks.slopes[0].ends[1]->dot.y(), ranks.slopes[14].ends[1]->dot.y());
    const SlopeChart scores = slopeSpec(15, false);
    const SlopePicture values = placedAt(scores, {1280, 720});
    EXPECT_LT(values.slopes[0].ends[1]->dot.y(), values.slopes[14].ends[1]->dot.y());
    // As far apart as their values: half-way between the ends is half-way down.
    const double top = values.slopes[0].ends[1]->dot.y();
    const double bottom = values.slopes[14].ends[1]->dot.y();
    const double share = (*scores.items[0].right - *scores.items[7].right)
                         / (*scores.items[0].right - *scores.items[14].right);
    EXPECT_NEAR(values.slopes[7].ends[1]->dot.y(), top + share * (bottom - top), 0.01);
}

TEST(SlopeChartDrawing, LeadersDoNotCross)
{
    const SlopePicture picture = placedAt(slopeSpec(130, false), {960, 540});
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        std::vector<QLineF> leaders;
        for (const PlacedSlope& slope : picture.slopes) {
            if (slope.ends.at(side) && !slope.ends.at(side)->leader.isNull()) {
                leaders.push_back(slope.ends.at(side)->leader);
            }
        }
        EXPECT_GT(leaders.size(), 20U);
        for (std::size_t i = 0; i < leaders.size(); ++i) {
            for (std::size_t j = i + 1; j < leaders.size(); ++j) {
                QPointF at;
                const bool meet = leaders[i].intersects(leaders[j], &at) == QLineF::BoundedIntersection;
                EXPECT_FALSE(meet && QLineF(at, leaders[i].p1()).length() > 0.5) << i << " " << j;
            }
        }
    }
}

TEST(SlopeChartDrawing, OnlyWhatIsThereTwiceHasALine)
{
    const SlopePicture picture = placedAt(slopeSpec(15, true), {1280, 720});
    EXPECT_TRUE(picture.slopes[0].line().has_value());
    EXPECT_FALSE(picture.slopes[6].line().has_value());
    EXPECT_FALSE(picture.slopes[6].ends[0].has_value());
    EXPECT_TRUE(picture.slopes[6].ends[1].has_value());
    EXPECT_TRUE(picture.slopes[10].ends[0].has_value());
    EXPECT_FALSE(picture.slopes[10].ends[1].has_value());
}

TEST(SlopeChartDrawing, IsChosenByItsWordsAndItsLine)
{
    expectChosenByMouseAndKeys(slopeSpec(15, true), 15);
    ChartScene scene;
    const SlopeChart spec = slopeSpec(15, true);
    scene.setSpec(spec);
    scene.setSize({1280, 720});
    const SlopePicture picture = placedAt(spec, {1280, 720});
    EXPECT_EQ(scene.keyAt(picture.slopes[1].line()->pointAt(0.2)), threatKey(1));
    EXPECT_EQ(scene.keyAt(picture.slopes[10].ends[0]->band.center()), threatKey(10));
    EXPECT_EQ(scene.toolTipAt(picture.slopes[1].ends[0]->band.center()),
              QStringLiteral("Domestic Abuse\n2017-18: 5\n2018-19: 2\nSays who points at it"));
    EXPECT_EQ(scene.keys().back(), threatKey(10)); // gone: after those that are there
}

TEST(SlopeChartDrawing, OddFiguresDoNoHarm)
{
    SlopeChart spec = slopeSpec(3, false);
    spec.items[0].left = std::nan("");
    spec.items[1].left = spec.items[1].right = spec.items[2].left = spec.items[2].right = 4.0;
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({640, 420});
    expectTidy(scene);
    expectExplained<SlopeChart>();
}

} // namespace
} // namespace wardwise
