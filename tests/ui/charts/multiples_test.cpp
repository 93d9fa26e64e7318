// Small panels on screen: whole words that don't overlap at any size, bars or stepped areas, and one
// selection.
#include "tests/ui/charts/scene_texts.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/multiples_picture.h"

#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace wardwise {
namespace {

using testing::expectTidy;
using testing::find;

/// So many panels of so many wards, every class, and the last ward without a figure in every other panel.
SmallMultiples panelsOf(int measures, int wards)
{
    using enum WardClass;
    SmallMultiples chart;
    chart.words.title = "All measures by ward, Cannock Chase, 2018-19";
    chart.words.subtitle = "Highest ward first; each panel has a scale of its own";
    chart.words.axis = measures % 2 == 0 ? "Per 1,000 residents a year" : "";
    chart.words.footer = {"Source: made up for tests.", "Period: 2018-19."};
    chart.words.marking = "OFFICIAL";
    chart.words.explanation = "There is nothing to show.";
    const std::array<const char*, 4> titles{"Burglary",
                                            "Violence and sexual offences, with and without injury",
                                            "Robbery", "Criminal damage and arson"};
    for (int m = 0; m < measures; ++m) {
        MeasurePanel panel;
        panel.measure = MeasureId{m + 1};
        panel.title = titles.at(static_cast<std::size_t>(m) % titles.size());
        panel.unit = measures % 2 == 0 ? "" : "per 1,000 residents a year";
        for (int w = 0; w < wards; ++w) {
            PanelBar bar;
            bar.area = AreaId{(w + m) % wards + 1};
            bar.label = (w + m) % 3 == 0 ? "Heath Hayes East and Wimblebury" : "Hagley";
            bar.value = 180.0 * (m + 1) / (w + 1);
            bar.valueText = "178.3";
            bar.wardClass = w == 0                  ? SignificantlyAbove
                            : w < wards / 5         ? Above
                            : w > wards - wards / 6 ? Below
                                                    : Within;
            if (m % 2 == 1 && w > 0 && w + 1 == wards) {
                bar.value.reset();
                bar.valueText = "suppressed";
                bar.wardClass = NotComparable;
            }
            bar.rank = w + 1;
            panel.bars.push_back(bar);
        }
        panel.mean = ReferenceLine{LineRole::Mean, "Mean 60.0", 60.0};
        chart.panels.push_back(panel);
    }
    return chart;
}

int countOf(const ChartScene& scene, const QString& start)
{
    const auto texts = scene.texts();
    return static_cast<int>(std::count_if(texts.begin(), texts.end(), [&](const PlacedText& text) {
        return text.block.text().startsWith(start);
    }));
}

TEST(MultiplesDrawing, IsTidyAtEverySizeWithFewAndManyPanelsAndWards)
{
    for (const QSizeF size : {QSizeF(300, 300), QSizeF(640, 480), QSizeF(1280, 720), QSizeF(1920, 1080)}) {
        for (const int measures : {1, 5, 12, 30}) {
            for (const int wards : {1, 3, 15, 201}) {
                SCOPED_TRACE(std::to_string(size.width()) + ": " + std::to_string(measures) + " of "
                             + std::to_string(wards));
                ChartScene scene;
                scene.setSpec(panelsOf(measures, wards));
                scene.setSize(size);
                expectTidy(scene);
                EXPECT_EQ(countOf(scene, QStringLiteral("Highest: ")), measures);
                scene.setSelected(AreaId{1});
                expectTidy(scene);
                EXPECT_EQ(countOf(scene, QStringLiteral("Highest: ")), 0);
            }
        }
    }
}

TEST(MultiplesDrawing, NamesTheSelectedWardInEveryPanel)
{
    SmallMultiples spec = panelsOf(12, 15);
    for (MeasurePanel& panel : spec.panels) {
        for (PanelBar& bar : panel.bars) {
            bar.label = "Ward " + std::to_string(bar.area.value);
        }
    }
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({1280, 720});
    scene.setSelected(AreaId{4});
    EXPECT_EQ(countOf(scene, QStringLiteral("Ward 4 ")), 12);
    scene.setSelected(std::nullopt);
    EXPECT_EQ(countOf(scene, QStringLiteral("Ward 4 ")), 0);
    spec.ward = AreaId{4};
    scene.setSpec(spec);
    EXPECT_EQ(countOf(scene, QStringLiteral("Ward 4 ")), 12) << "a picture has no selection but that";
}

TEST(MultiplesDrawing, HasNamesAndFiguresAtBarsOnlyWhereThereIsRoom)
{
    ChartScene scene;
    scene.setSpec(panelsOf(4, 3));
    scene.setSize({1280, 720});
    EXPECT_EQ(countOf(scene, QStringLiteral("178.3")), 4 * 3 - 2) << "two are suppressed";
    EXPECT_EQ(countOf(scene, QStringLiteral("Hagley")), 4 * 2);
    scene.setSpec(panelsOf(4, 60));
    EXPECT_EQ(countOf(scene, QStringLiteral("178.3")), 0);
    EXPECT_EQ(countOf(scene, QStringLiteral("Hagley")), 0);
}

MultiplesPicture pictureOf(const SmallMultiples& spec, double width, double height)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    return placeMultiples(spec, measureMultiples(spec, theme, width, height), theme, height);
}

TEST(MultiplesPicture, HasScalesOfItsOwnFromNought)
{
    const SmallMultiples spec = panelsOf(6, 15);
    const MultiplesPicture picture = pictureOf(spec, 1280.0, 720.0);
    ASSERT_EQ(picture.panels.size(), 6U);
    for (std::size_t i = 0; i < picture.panels.size(); ++i) {
        const PlacedPanel& panel = picture.panels[i];
        EXPECT_NEAR(panel.barRect(0).bottom(), panel.plot.bottom(), 1e-9);
        EXPECT_NEAR(panel.barRect(0).height(), 2.0 * panel.barRect(1).height(), 1e-6);
        EXPECT_NEAR(panel.barRect(0).height(), picture.panels[0].barRect(0).height(), 1e-6)
            << "six times the figure, but of its own scale";
        EXPECT_GT(panel.tops[0], panel.plot.top() + 10.0) << "the mark has room";
        ASSERT_TRUE(panel.mean.has_value());
        EXPECT_EQ(panel.gaps.size(), i % 2);
    }
}

TEST(MultiplesPicture, DrawsManyBarsAsSteppedAreasOfEachClass)
{
    const SmallMultiples spec = panelsOf(12, 201);
    const MultiplesPicture picture = pictureOf(spec, 1280.0, 720.0);
    const PlacedPanel& panel = picture.panels.front();
    ASSERT_LT(panel.pitch, kLeastPitch);
    ASSERT_EQ(panel.runs.size(), 4U);
    double right = panel.plot.left();
    for (const ClassRun& run : panel.runs) {
        ASSERT_FALSE(run.steps.isEmpty());
        const QRectF box = run.steps.boundingRect();
        EXPECT_NEAR(box.left(), right, 1e-6) << "without a gap";
        EXPECT_NEAR(box.bottom(), panel.plot.bottom(), 1e-6);
        EXPECT_NEAR(box.top(), panel.tops[run.first], 1e-6);
        right = box.right();
    }
    EXPECT_NEAR(right, panel.plot.right(), 1e-6);
    EXPECT_EQ(panel.marks.size(), 3U) << "one for each run beyond the middle class";
    EXPECT_EQ(pictureOf(panelsOf(12, 15), 1280.0, 720.0).panels.front().marks.size(), 1U + 2U + 1U)
        << "but one for each bar where there's room";
    const MultiplesPicture huge = pictureOf(panelsOf(2, 8000), 640.0, 480.0);
    EXPECT_LT(huge.panels.front().runs[2].steps.size(), 2000) << "no finer than pixels";
}

TEST(MultiplesDrawing, IsChosenByMouseKeysAndRectangleInAnyPanel)
{
    ChartView view;
    view.setSpec(panelsOf(12, 15));
    view.resize(900, 500);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    std::vector<ChartKey> chosen;
    QObject::connect(&view, &ChartView::keySelected, &view,
                     [&](const ChartKey& key) { chosen.push_back(key); });
    const auto keys = view.chartScene().keys();
    ASSERT_EQ(keys.size(), 15U);
    EXPECT_EQ(keys.front(), ChartKey(AreaId{1}));
    const QPoint second = view.mapFromScene(view.chartScene().rectOf(AreaId{2})->center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, second);
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen.back(), ChartKey(AreaId{2}));
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(chosen.back(), ChartKey(AreaId{3}));
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(chosen.back(), ChartKey(AreaId{2}));
    const QString tip = view.toolTipMarkupAt(second);
    EXPECT_TRUE(tip.contains(QStringLiteral("Burglary: 178.3 per 1,000 residents a year")))
        << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Above (mean 60.0)"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("2nd of 15"))) << tip.toStdString();

    const QRectF strip = *view.chartScene().rectOf(AreaId{1});
    const auto few =
        view.chartScene().keysWithin({strip.left(), strip.bottom() - 2.0, 2.0 * strip.width() - 1.0, 3.0});
    EXPECT_EQ(few, (std::vector<ChartKey>{AreaId{1}, AreaId{2}}));
    const auto high =
        view.chartScene().keysWithin({strip.left(), strip.top(), 10.0 * strip.width(), strip.height() / 2.0});
    EXPECT_EQ(high, (std::vector<ChartKey>{AreaId{1}})) << "only the highest bar reaches so far up";
    const auto all = view.chartScene().keysWithin(view.chartScene().sceneRect());
    EXPECT_EQ(all.size(), 15U);
}

TEST(MultiplesDrawing, StaysWhereItWasScrolledWhenAWardIsSelected)
{
    ChartView view;
    view.setSpec(panelsOf(30, 15));
    view.resize(420, 400);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    auto* bar = view.findChild<QAbstractScrollArea*>() == nullptr ? view.verticalScrollBar() : nullptr;
    ASSERT_NE(bar, nullptr);
    ASSERT_GT(bar->maximum(), 0);
    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    view.setSelected(AreaId{1});
    EXPECT_EQ(bar->value(), before) << "every panel shows it";
}

TEST(MultiplesDrawing, ExplainsThatThereIsNothing)
{
    ChartScene scene;
    scene.setSpec(panelsOf(0, 0));
    scene.setSize({640, 480});
    EXPECT_NE(find(scene.texts(), QStringLiteral("There is nothing to show.")), nullptr);
    EXPECT_TRUE(scene.keys().empty());
    EXPECT_FALSE(scene.keyAt({100, 100}).has_value());
    expectTidy(scene);
}

TEST(MultiplesDrawing, LeavesTheProgramInEveryFormatAndTheme)
{
    const QTemporaryDir folder;
    SmallMultiples spec = panelsOf(12, 15);
    spec.ward = AreaId{3};
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        for (const char* name : {"m.svg", "m.pdf", "m.png", "m.csv"}) {
            const QString path = folder.filePath(QLatin1String(name));
            const auto written = writeChart(spec, theme, {640, 480}, path);
            EXPECT_TRUE(written) << name;
        }
        QImage picture(folder.filePath(QStringLiteral("m.png")));
        ASSERT_FALSE(picture.isNull());
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 3) {
            for (int y = 0; y < picture.height(); y += 3) {
                colours.insert(picture.pixel(x, y));
            }
        }
        const QRgb within = ChartTheme::of(theme).look(WardClass::Within).bar.rgb();
        const QRgb far = ChartTheme::of(theme).look(WardClass::SignificantlyAbove).bar.rgb();
        EXPECT_TRUE(colours.contains(within));
        EXPECT_TRUE(colours.contains(far));
    }
}

} // namespace
} // namespace wardwise
