#include "tests/ui/charts/chart_specs.h"
#include "tests/ui/charts/scene_texts.h"

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/reference_labels.h"

#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QImage>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace wardwise {
namespace {

using testing::cannockSpec;
using testing::everyClassSpec;
using testing::expectTidy;
using testing::find;

QChart* chartOf(const ChartScene& scene)
{
    for (QGraphicsItem* item : scene.items()) {
        if (auto* chart = dynamic_cast<QChart*>(item)) {
            return chart;
        }
    }
    return nullptr;
}

QHorizontalStackedBarSeries* seriesOf(const ChartScene& scene)
{
    return qobject_cast<QHorizontalStackedBarSeries*>(chartOf(scene)->series().value(0));
}

QValueAxis* axisOf(const ChartScene& scene)
{
    return qobject_cast<QValueAxis*>(chartOf(scene)->axes(Qt::Horizontal).value(0));
}

void showAt(ChartScene& scene, const RankedBars& spec, QSizeF size)
{
    scene.setSpec(spec);
    scene.setSize(size);
}

RankedBars withLabels(const std::vector<std::string>& labels)
{
    RankedBars spec = cannockSpec(true);
    spec.bars.resize(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        spec.bars.at(i).label = labels.at(i);
    }
    return spec;
}

TEST(ChartScene, HoldsTheFiguresInQtCharts)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {1280, 800});
    const QList<QBarSet*> sets = seriesOf(scene)->barSets();
    ASSERT_EQ(sets.size(), 2); // of the classes that occur
    const ChartTheme& theme = scene.theme();
    EXPECT_EQ(sets[0]->brush().color(), theme.barColour(WardClass::SignificantlyAbove));
    EXPECT_EQ(sets[1]->brush().color(), theme.barColour(WardClass::Within));
    ASSERT_EQ(sets[0]->count(), 15);
    EXPECT_DOUBLE_EQ(sets[0]->at(14), 178.3); // categories count from the bottom
    EXPECT_DOUBLE_EQ(sets[1]->at(14), 0.0);
    EXPECT_DOUBLE_EQ(sets[1]->at(0), 40.6);
}

TEST(ChartScene, KeepsQtChartsOwnWordsOff)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {1280, 800});
    const QChart* chart = chartOf(scene);
    EXPECT_TRUE(chart->title().isEmpty());
    EXPECT_FALSE(chart->legend()->isVisible());
    EXPECT_TRUE(axisOf(scene)->titleText().isEmpty());
    EXPECT_FALSE(chart->axes(Qt::Vertical).value(0)->labelsVisible());
}

TEST(ChartScene, AxisHasRoundStepsFromNought)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {1280, 800});
    const QValueAxis* axis = axisOf(scene);
    EXPECT_EQ(axis->tickType(), QValueAxis::TicksDynamic);
    EXPECT_DOUBLE_EQ(axis->tickAnchor(), 0.0);
    EXPECT_DOUBLE_EQ(axis->min(), 0.0);
    EXPECT_GT(axis->max(), 178.3);
    EXPECT_DOUBLE_EQ(axis->tickInterval(), 20.0);
    EXPECT_EQ(chartOf(scene)->locale().toString(1234), QStringLiteral("1,234"));
}

TEST(ChartScene, RowsLieWhereQtChartsDrawsThem)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {960, 800});
    QChart* chart = chartOf(scene);
    const QPointF top = chart->mapToScene(chart->mapToPosition({178.3, 14.0}, seriesOf(scene)));
    const QRectF row = *scene.rectOf(AreaId{1});
    EXPECT_NEAR(row.center().y(), top.y(), 0.01);
    const std::vector<PlacedText> texts = scene.texts();
    const PlacedText* value = find(texts, QStringLiteral("178.3"));
    ASSERT_NE(value, nullptr);
    EXPECT_GT(value->rect().left(), top.x());
    EXPECT_LT(value->rect().left(), top.x() + 12.0);
    EXPECT_NEAR(value->rect().center().y(), top.y(), 0.01);
}

TEST(ChartScene, IsTidyAtEverySize)
{
    for (const QSizeF size : {QSizeF(1280, 800), QSizeF(960, 540), QSizeF(560, 620), QSizeF(300, 300)}) {
        SCOPED_TRACE(size.width());
        for (const bool intervals : {false, true}) {
            ChartScene scene;
            showAt(scene, cannockSpec(intervals), size);
            expectTidy(scene);
            EXPECT_GE(scene.sceneRect().height(), scene.heightFor(size.width()));
            scene.setSelected(AreaId{11});
            expectTidy(scene);
        }
        ChartScene scene;
        showAt(scene, everyClassSpec(), size);
        expectTidy(scene);
    }
}

TEST(ChartScene, ShowsEveryWordWhole)
{
    ChartScene scene;
    const RankedBars spec = everyClassSpec();
    showAt(scene, spec, {960, 540});
    const std::vector<PlacedText> texts = scene.texts();
    for (const RankedBar& bar : spec.bars) {
        EXPECT_NE(find(texts, QString::fromStdString(bar.label)), nullptr) << bar.label;
        EXPECT_NE(find(texts, QString::fromStdString(bar.valueText)), nullptr) << bar.valueText;
    }
    for (const std::string& line : spec.words.footer) {
        EXPECT_NE(find(texts, QString::fromStdString(line)), nullptr);
    }
    EXPECT_NE(find(texts, QStringLiteral("OFFICIAL")), nullptr);
    EXPECT_NE(find(texts, QStringLiteral("Significantly above (over mean + 2 SD)")), nullptr);
    EXPECT_NE(find(texts, QStringLiteral("Not comparable")), nullptr);
}

TEST(ChartScene, MarksClassesBesideTheirValues)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {960, 540});
    const std::vector<PlacedText> texts = scene.texts();
    const QRectF value = find(texts, QStringLiteral("178.3"))->rect();
    const bool marked = std::any_of(texts.begin(), texts.end(), [&](const PlacedText& text) {
        return text.block.text() == QStringLiteral("▲▲")
               && std::abs(text.rect().center().y() - value.center().y()) < 2.0
               && text.rect().left() > value.right() && text.rect().left() < value.right() + 8.0;
    });
    EXPECT_TRUE(marked);
}

TEST(ChartScene, HostileNamesAppearAsTheyAre)
{
    const std::string words(200, 'w');
    std::string spaced;
    for (int i = 0; i < 40; ++i) {
        spaced += "ward ";
    }
    const std::vector<std::string> labels{"<5",        "A & B", "<b>x</b>", "\"quoted\" 'name'", "😀 ward",
                                          "שלום עולם", words,   spaced,     "&lt;&amp;"};
    for (const QSizeF size : {QSizeF(960, 540), QSizeF(560, 620)}) {
        ChartScene scene;
        showAt(scene, withLabels(labels), size);
        const std::vector<PlacedText> texts = scene.texts();
        for (const std::string& label : labels) {
            const PlacedText* text = find(texts, QString::fromStdString(label));
            ASSERT_NE(text, nullptr) << label;
            EXPECT_LE(text->block.width(), size.width() * ChartSizes().labelShare + 1.0) << label;
        }
        EXPECT_GT(find(texts, QString::fromStdString(words))->block.lineCount(), 2);
        EXPECT_EQ(find(texts, QStringLiteral("A & B"))->block.lineCount(), 1);
        expectTidy(scene);
    }
}

TEST(ChartScene, CloseReferenceLinesHaveClearLabels)
{
    for (const double apart : {0.0, 0.5, 4.0, 12.0}) {
        RankedBars spec = cannockSpec(true);
        spec.bars.resize(2);
        spec.lines.at(1).value = 67.0 + apart;
        spec.lines.at(2).value = 67.0 + 2.0 * apart;
        ChartScene scene;
        showAt(scene, spec, {560, 620});
        expectTidy(scene);
    }
}

TEST(ChartScene, AValueBesideTheLastLineStandsClearOfIt)
{
    RankedBars spec = cannockSpec();
    spec.bars.front().value = 129.7;
    spec.bars.front().valueText = "129.7";
    spec.bars.front().interval = Interval{117.8, 142.3};
    spec.lines.at(0).value = 59.3;
    spec.lines.at(1).value = 106.2;
    spec.lines.at(2).value = 153.0;
    for (const double width : {400.0, 560.0, 800.0, 1280.0, 1920.0}) {
        ChartScene scene;
        showAt(scene, spec, {width, 700});
        const std::vector<PlacedText> texts = scene.texts();
        const PlacedText* value = find(texts, QStringLiteral("129.7"));
        ASSERT_NE(value, nullptr) << width;
        // A halo is the way out where no place is clear of the lines.
        EXPECT_FALSE(value->halo.isValid()) << width;
        expectTidy(scene);
    }
}

TEST(ChartScene, MissingFiguresSayWhy)
{
    RankedBars spec = cannockSpec();
    for (RankedBar& bar : spec.bars) {
        bar.value.reset();
        bar.valueText = "suppressed";
        bar.wardClass = WardClass::NotComparable;
    }
    spec.lines.clear();
    ChartScene scene;
    showAt(scene, spec, {960, 540});
    expectTidy(scene);
    const std::vector<PlacedText> texts = scene.texts();
    const PlacedText* text = find(texts, QStringLiteral("suppressed"));
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->colour, scene.theme().mutedText);
    EXPECT_EQ(find(texts, QStringLiteral("Not comparable")), nullptr); // no bar, so no swatch
}

TEST(ChartScene, NothingToDrawIsExplained)
{
    RankedBars spec;
    spec.words = cannockSpec().words;
    ChartScene scene;
    showAt(scene, spec, {960, 540});
    expectTidy(scene);
    const std::vector<PlacedText> texts = scene.texts();
    EXPECT_NE(find(texts, QString::fromStdString(spec.words.explanation)), nullptr);
    EXPECT_FALSE(scene.keyAt({480, 270}).has_value());
    EXPECT_TRUE(scene.toolTipAt({480, 270}).isEmpty());
}

TEST(ChartScene, OddFiguresDoNoHarm)
{
    for (const double value : {0.0, -12.5, 1.0e12, 1.0e-9, std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()}) {
        RankedBars spec = cannockSpec();
        spec.bars.resize(1);
        spec.bars.front().value = value;
        spec.bars.front().interval = Interval{value, value};
        spec.lines.clear();
        ChartScene scene;
        showAt(scene, spec, {960, 540});
        QImage image(960, 540, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.render(&painter);
        expectTidy(scene);
    }
}

TEST(ChartScene, SixtyRowsGrowTheScene)
{
    RankedBars spec = cannockSpec();
    for (int i = 0; i < 45; ++i) {
        spec.bars.push_back(spec.bars.at(static_cast<std::size_t>(i)));
        spec.bars.back().area.value = 100 + i;
    }
    ChartScene scene;
    showAt(scene, spec, {960, 540});
    EXPECT_GE(scene.sceneRect().height(), 60 * 20.0);
    EXPECT_GE(scene.rectOf(AreaId{1})->height(), 20.0);
    expectTidy(scene);
}

TEST(ChartScene, PointsFindTheirRows)
{
    ChartScene scene;
    showAt(scene, cannockSpec(true), {960, 700});
    for (const ChartKey& key : scene.keys()) {
        const QRectF row = *scene.rectOf(key);
        EXPECT_EQ(scene.keyAt(row.center()), key);
        EXPECT_EQ(scene.keyAt({5.0, row.center().y()}), key);
    }
    const QString tip = scene.toolTipAt(scene.rectOf(AreaId{1})->center());
    EXPECT_EQ(tip, QStringLiteral("Cannock South\nRate per 1,000 residents a year: 178.3\n"
                                  "Interval: 160.5 to 196.1\nSignificantly above"));
    EXPECT_FALSE(scene.keyAt({480.0, 2.0}).has_value());
}

TEST(ChartScene, SelectionMakesTheLabelBold)
{
    ChartScene scene;
    showAt(scene, cannockSpec(), {960, 700});
    const double plain = find(scene.texts(), QStringLiteral("Hagley"))->block.width();
    scene.setSelected(AreaId{10});
    EXPECT_GT(find(scene.texts(), QStringLiteral("Hagley"))->block.width(), plain);
    scene.setTheme(ThemeKind::Dark); // a selection outlives a change of theme
    EXPECT_GT(find(scene.texts(), QStringLiteral("Hagley"))->block.width(), plain);
    EXPECT_EQ(scene.backgroundBrush().color(), ChartTheme::of(ThemeKind::Dark).background);
}

TEST(AxisScale, StepsAreRound)
{
    EXPECT_DOUBLE_EQ(roundStep(100.0, 4), 25.0);
    EXPECT_DOUBLE_EQ(roundStep(196.0, 10), 20.0);
    EXPECT_DOUBLE_EQ(roundStep(3.0, 6), 0.5);
    EXPECT_EQ(decimalsOf(2.5), 1);
    EXPECT_EQ(decimalsOf(0.25), 2);
    EXPECT_EQ(decimalsOf(50.0), 0);
}

TEST(ReferenceLabels, StayInsideAndOnOneRowWhereTheyCan)
{
    const std::vector<LabelPlace> apart = placeLabels({{100, 60}, {300, 60}, {395, 60}}, 0, 400);
    EXPECT_EQ(apart.at(0).row, 0);
    EXPECT_EQ(apart.at(1).row, 0);
    EXPECT_EQ(apart.at(2).row, 0);
    EXPECT_LE(apart.at(2).left + 60.0, 400.0);
    const std::vector<LabelPlace> close = placeLabels({{100, 60}, {101, 60}, {102, 60}}, 0, 400);
    EXPECT_GT(std::max({close.at(0).row, close.at(1).row, close.at(2).row}), 0);
}

} // namespace
} // namespace wardwise
