// Heat matrices: every rating in words or short, readable on every shade, and told from what isn't one
// without colour.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/heat_picture.h"

#include <algorithm>

namespace wardwise {
namespace {

using testing::expectChosenByMouseAndKeys;
using testing::expectExplained;
using testing::expectTidy;
using testing::expectTidyEverywhere;
using testing::find;
using testing::heatSpec;
using testing::impactSpec;
using testing::threatKey;
using testing::threatName;

TEST(HeatMatrixDrawing, IsTidyAtEverySizeAndTheme)
{
    for (const std::size_t threats : {3U, 15U, 130U}) {
        expectTidyEverywhere(heatSpec(threats));
        expectTidyEverywhere(impactSpec(threats));
    }
}

TEST(HeatMatrixDrawing, HasEveryRatingInWordsWhereThereIsRoom)
{
    const HeatMatrix spec = heatSpec(15);
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({1280, 720});
    for (const HeatRow& row : spec.rows) {
        for (const HeatCell& cell : row.cells) {
            EXPECT_NE(find(scene.texts(), QString::fromStdString(cell.text)), nullptr) << cell.text;
        }
    }
    EXPECT_EQ(find(scene.texts(), QString::fromStdString(spec.briefWords)), nullptr);
}

TEST(HeatMatrixDrawing, IsShortInNarrowColumnsAndSaysWhatThatMeans)
{
    HeatMatrix spec = heatSpec(15);
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({640, 420});
    EXPECT_NE(find(scene.texts(), QStringLiteral("3\u20134")), nullptr);
    EXPECT_EQ(find(scene.texts(), QStringLiteral("Catastrophic")) == nullptr, false); // of the legend
    EXPECT_NE(find(scene.texts(), QString::fromStdString(spec.briefWords)), nullptr);
    // Without short texts the chart grows wider rather than break a word.
    for (HeatRow& row : spec.rows) {
        for (HeatCell& cell : row.cells) {
            cell.brief.clear();
        }
    }
    scene.setSpec(spec);
    EXPECT_GT(scene.sceneRect().width(), 640.0);
    expectTidy(scene);
}

TEST(HeatMatrixDrawing, WordsKeepWithinTheirCells)
{
    const HeatMatrix spec = heatSpec(15);
    for (const double width : {640.0, 1280.0}) {
        const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
        const HeatPicture picture = placeHeat(spec, measureHeat(spec, theme, width), theme, 900.0);
        for (std::size_t row = 0; row < picture.rows.size(); ++row) {
            for (std::size_t column = 0; column < picture.rows[row].cells.size(); ++column) {
                const PlacedHeatCell& cell = picture.rows[row].cells[column];
                const HeatCell& said = cellAt(spec.rows[row], column);
                const bool hasStrips = said.kind == HeatKind::OffScale || said.strengthTo;
                const double strip = hasStrips ? picture.strip : 0.0;
                const QRectF room = cell.rect.adjusted(strip, 0.0, -strip, 0.0);
                for (const PlacedText& text : cell.texts) {
                    EXPECT_TRUE(room.contains(text.rect())) << said.text << " at " << width;
                    EXPECT_LE(text.block.lineCount(), 3);
                }
            }
        }
    }
}

TEST(HeatMatrixDrawing, IsReadableOnEveryShade)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const ChartTheme& theme = ChartTheme::of(kind);
        for (int i = 0; i <= 100; ++i) {
            const QColor shade = theme.heatAt(i / 100.0);
            EXPECT_GE(contrastOf(shade, inkOn(shade)), 4.5) << i;
        }
        const HeatMatrix spec = heatSpec(15);
        const HeatPicture picture = placeHeat(spec, measureHeat(spec, theme, 1280.0), theme, 900.0);
        for (std::size_t row = 0; row < picture.rows.size(); ++row) {
            for (std::size_t column = 0; column < picture.rows[row].cells.size(); ++column) {
                const QColor shade = shadeOf(cellAt(spec.rows[row], column), theme);
                for (const PlacedText& text : picture.rows[row].cells[column].texts) {
                    EXPECT_GE(contrastOf(text.colour, shade), 4.5);
                }
            }
        }
    }
}

TEST(HeatMatrixDrawing, StrongerIsFartherFromTheBackground)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const ChartTheme& theme = ChartTheme::of(kind);
        for (int i = 0; i < 20; ++i) { // lightness alone tells which of two shades is the stronger
            EXPECT_LT(contrastOf(theme.heatAt(i / 20.0), theme.background),
                      contrastOf(theme.heatAt((i + 1) / 20.0), theme.background))
                << i;
        }
    }
}

TEST(HeatMatrixDrawing, ARangeHasTheShadeOfItsMiddle)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    HeatCell cell{.text = "Moderate to severe"};
    cell.strength = 0.5;
    cell.strengthTo = 1.0;
    EXPECT_EQ(shadeOf(cell, theme), theme.heatAt(0.75));
    cell.strengthTo.reset();
    EXPECT_EQ(shadeOf(cell, theme), theme.heatAt(0.5));
    cell.kind = HeatKind::OffScale;
    EXPECT_EQ(shadeOf(cell, theme), theme.background);
}

TEST(HeatMatrixDrawing, RowsAreChosenByMouseAndKeyboard)
{
    expectChosenByMouseAndKeys(heatSpec(15), 15);
}

TEST(HeatMatrixDrawing, WhatACellListsIsChosenOnItsOwn)
{
    expectChosenByMouseAndKeys(impactSpec(15), 15);
    ChartScene scene;
    scene.setSpec(impactSpec(15));
    scene.setSize({1280, 720});
    for (std::size_t i = 0; i < 15; ++i) {
        EXPECT_NE(find(scene.texts(), QString::fromStdString(threatName(i))), nullptr) << i;
        EXPECT_EQ(scene.keyAt(scene.rectOf(threatKey(i))->center()), threatKey(i));
    }
    EXPECT_FALSE(scene.keyAt({5.0, 300.0}).has_value()); // the row itself stands for nothing
}

TEST(HeatMatrixDrawing, ATooltipSaysWhatTheCellSays)
{
    const HeatMatrix spec = heatSpec(15);
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({1280, 900});
    const HeatPicture picture = placeHeat(spec, measureHeat(spec, theme, 1280.0), theme, 900.0);
    EXPECT_EQ(
        scene.toolTipAt(picture.rows[0].cells[0].rect.center()),
        QStringLiteral("Anti-social Behaviour (ASB)\nHarm to victims, Physical: Moderate\nRated by 4 of 5 "
                       "scorers"));
}

TEST(HeatMatrixDrawing, OddCellsDoNoHarm)
{
    HeatMatrix spec = heatSpec(3);
    spec.rows[0].cells.resize(2);
    spec.rows[1].cells[0].strength = std::nan("");
    spec.rows[1].cells[1].strength = 7.0;
    spec.rows[1].cells[2].text = std::string(60, 'w');
    spec.rows[1].cells[2].brief.clear();
    spec.rows[2].label = "<b>A & B</b>";
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({960, 540});
    expectTidy(scene);
    EXPECT_NE(find(scene.texts(), QStringLiteral("<b>A & B</b>")), nullptr);
    expectExplained<HeatMatrix>();
}

} // namespace
} // namespace wardwise
