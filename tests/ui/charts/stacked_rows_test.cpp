// Stacked rows: parts as long as their values, told apart without colour, with figures where those fit.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/stacked_picture.h"

#include <algorithm>
#include <set>

namespace wardwise {
namespace {

using testing::expectChosenByMouseAndKeys;
using testing::expectExplained;
using testing::expectTidy;
using testing::expectTidyEverywhere;
using testing::find;
using testing::stackedSpec;
using testing::threatKey;

/// Ten pixels for one of the axis, rows 50 apart.
QPointF tenfold(double value, std::size_t row)
{
    return {value * 10.0, static_cast<double>(row) * 50.0 + 25.0};
}

StackedRows twoParts()
{
    StackedRows spec;
    spec.words = testing::scoreWords("Two parts");
    spec.series = {"Harm", "Likelihood"};
    spec.baseWords = "Start";
    StackedRow row;
    row.key = threatKey(0);
    row.label = "County Lines";
    row.segments = {20.0, 15.0};
    row.valueText = "40.0";
    row.base = 5.0;
    spec.rows = {row};
    return spec;
}

StackedPicture placedTenfold(const StackedRows& spec)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    const auto height = 50.0 * static_cast<double>(spec.rows.size());
    return placeStacked(spec, measureStacked(spec, theme, 900.0), theme, QRectF(0, 0, 600, height), height,
                        tenfold);
}

TEST(StackedRowsDrawing, IsTidyAtEverySizeAndTheme)
{
    for (const std::size_t threats : {3U, 15U, 130U}) {
        expectTidyEverywhere(stackedSpec(threats));
    }
}

TEST(StackedRowsDrawing, PartsFollowOneAnotherFromTheBase)
{
    const StackedPicture picture = placedTenfold(twoParts());
    const auto& parts = picture.stacks.front().segments;
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_FALSE(parts[0].series.has_value());
    EXPECT_DOUBLE_EQ(parts[0].rect.left(), 0.0);
    EXPECT_DOUBLE_EQ(parts[0].rect.right(), 50.0);
    EXPECT_DOUBLE_EQ(parts[1].rect.right(), 250.0);
    EXPECT_DOUBLE_EQ(parts[2].rect.left(), 250.0);
    EXPECT_DOUBLE_EQ(parts[2].rect.right(), 400.0);
    EXPECT_EQ(parts[1].words->block.text(), QStringLiteral("Harm 20.0"));
    EXPECT_EQ(parts[2].words->block.text(), QStringLiteral("Likelihood 15.0"));
}

TEST(StackedRowsDrawing, NamesPartsOnlyWhereAllHaveRoom)
{
    StackedRows spec = twoParts();
    spec.rows[0].segments = {30.0, 4.0}; // 40 pixels hold a figure, not a name
    const StackedPicture picture = placedTenfold(spec);
    EXPECT_EQ(picture.stacks[0].segments[1].words->block.text(), QStringLiteral("30.0"));
    EXPECT_EQ(picture.stacks[0].segments[2].words->block.text(), QStringLiteral("4.0"));
}

TEST(StackedRowsDrawing, FiguresKeepWithinTheirPartsAndClearOfIntervals)
{
    const StackedRows spec = stackedSpec(15);
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    const StackedMeasure measure = measureStacked(spec, theme, 1280.0);
    const QRectF plot(measure.plotLeft, measure.top, measure.plotWidth, 15.0 * 30.0);
    const StackedPicture picture =
        placeStacked(spec, measure, theme, plot, 800.0, [&](double value, std::size_t row) {
            return QPointF(measure.scale.position(value, measure.plotLeft, measure.plotWidth),
                           measure.top + 30.0 * (static_cast<double>(row) + 0.5));
        });
    int figures = 0;
    for (const PlacedStack& stack : picture.stacks) {
        for (const PlacedSegment& segment : stack.segments) {
            if (!segment.words) {
                continue;
            }
            ++figures;
            const QRectF rect = segment.words->rect();
            EXPECT_GE(rect.left(), segment.rect.left());
            EXPECT_LE(rect.right(), segment.rect.right());
            EXPECT_TRUE(rect.right() <= stack.interval->x1() || rect.left() >= stack.interval->x2());
        }
    }
    EXPECT_GT(figures, 60);
}

TEST(StackedRowsDrawing, FiguresAreReadableOnEveryPart)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        for (const StackLook& look : ChartTheme::of(kind).stack) {
            EXPECT_GE(contrastOf(look.fill, inkOn(look.fill)), 4.5);
        }
    }
}

TEST(StackedRowsDrawing, EveryPartHasAPatternOfItsOwnAndNeighboursDifferInLightness)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const auto& looks = ChartTheme::of(kind).stack;
        std::set<Pattern> patterns;
        for (std::size_t i = 0; i < looks.size(); ++i) {
            patterns.insert(looks.at(i).pattern);
            if (i > 0) {
                EXPECT_GE(contrastOf(looks.at(i).fill, looks.at(i - 1).fill), 1.5) << i;
            }
            if (looks.at(i).pattern != Pattern::Plain) {
                EXPECT_GE(contrastOf(looks.at(i).fill, looks.at(i).ink), 1.3) << i;
            }
        }
        EXPECT_EQ(patterns.size(), looks.size());
    }
}

TEST(StackedRowsDrawing, NamesTheBaseTheIntervalAndEverySeries)
{
    const StackedRows spec = stackedSpec(15);
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({640, 420});
    for (const std::string& name : spec.series) {
        EXPECT_NE(find(scene.texts(), QString::fromStdString(name)), nullptr) << name;
    }
    EXPECT_NE(find(scene.texts(), QStringLiteral("Every threat starts at 5")), nullptr);
    EXPECT_NE(find(scene.texts(), QStringLiteral("95 % interval of the score")), nullptr);
}

TEST(StackedRowsDrawing, AMissingPartIsSaid)
{
    StackedRows spec = twoParts();
    spec.rows[0].segments[1].reset();
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({960, 540});
    EXPECT_NE(find(scene.texts(), QStringLiteral("1 part missing")), nullptr);
    EXPECT_EQ(scene.toolTipAt(scene.rectOf(threatKey(0))->center()),
              QStringLiteral("County Lines: 40.0\nStart: 5.0\nHarm: 20.0\nLikelihood: missing"));
}

TEST(StackedRowsDrawing, RowsAreChosenByMouseAndKeyboard)
{
    expectChosenByMouseAndKeys(stackedSpec(15), 15);
}

TEST(StackedRowsDrawing, OddFiguresDoNoHarm)
{
    StackedRows spec = twoParts();
    spec.rows[0].segments = {std::nan(""), -3.0, 7.0, 8.0};
    spec.rows[0].interval = Interval{-HUGE_VAL, HUGE_VAL};
    spec.rows.push_back({threatKey(1), "<b>x</b> " + std::string(80, 'w'), {}, {}});
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({640, 420});
    expectTidy(scene);
    expectExplained<StackedRows>();
}

} // namespace
} // namespace wardwise
