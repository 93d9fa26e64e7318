// DotRows on screen and on paper: whole words, dots where their values lie, and nothing clipped at any width.
#include "tests/ui/charts/chart_specs.h"
#include "tests/ui/charts/scene_texts.h"

#include "core/report/chart_csv.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/dot_rows_picture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <limits>

namespace wardwise {
namespace {

using testing::againstForceSpec;
using testing::expectTidy;
using testing::find;

void showAt(ChartScene& scene, const DotRows& spec, QSizeF size)
{
    scene.setSpec(spec);
    scene.setSize(size);
}

/// Values as x, rows 100 pixels apart.
QPointF plainly(double value, std::size_t row)
{
    return {value * 100.0, static_cast<double>(row) * 100.0};
}

DotRowsPicture placed(const DotRows& spec)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    return placeDotRows(spec, measureDotRows(spec, theme, 900.0), theme, QRectF(0, 0, 200, 600), 700.0,
                        plainly);
}

TEST(DotRows, IsTidyAtEveryWidth)
{
    for (const double width : {300.0, 320.0, 480.0, 640.0, 1280.0, 1920.0}) {
        SCOPED_TRACE(width);
        ChartScene scene;
        showAt(scene, againstForceSpec(), {width, 400.0});
        expectTidy(scene);
        EXPECT_GE(scene.sceneRect().height(), scene.heightFor(width));
        scene.setSelected(MeasureId{2});
        expectTidy(scene);
    }
}

TEST(DotRows, EveryWordIsWhole)
{
    ChartScene scene;
    const DotRows spec = againstForceSpec();
    showAt(scene, spec, {320.0, 400.0});
    const std::vector<PlacedText> texts = scene.texts();
    for (const DotRow& row : spec.rows) {
        EXPECT_NE(find(texts, QString::fromStdString(row.label)), nullptr) << row.label;
        if (!row.remark.empty()) {
            EXPECT_NE(find(texts, QString::fromStdString(row.remark)), nullptr) << row.remark;
        }
    }
    EXPECT_NE(find(texts, QStringLiteral("Same as the force")), nullptr);
    for (const std::string& name : spec.series) {
        EXPECT_NE(find(texts, QString::fromStdString(name)), nullptr) << name;
    }
}

TEST(DotRows, NamesItsSeriesAtTheFirstRowOrElseInALegend)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    DotRows spec = againstForceSpec();
    const DotRowsMeasure wide = measureDotRows(spec, theme, 900.0);
    EXPECT_TRUE(wide.namedAtDots);
    const auto names = placeNames(spec, wide, theme);
    ASSERT_EQ(names.size(), 2U);
    EXPECT_EQ(names.front().series, 0U); // the force's dot is the left one
    const double force = wide.scale.position(1.0, wide.plotLeft, wide.plotWidth);
    const double local = wide.scale.position(1.5, wide.plotLeft, wide.plotWidth);
    EXPECT_LT(names.front().left + names.front().name.width(), force);
    EXPECT_GT(names.back().left, local);

    spec.series.at(1) = "A partnership whose name is far too long to stand beside a dot of the first row";
    EXPECT_FALSE(measureDotRows(spec, theme, 500.0).namedAtDots);
    EXPECT_EQ(measureDotRows(spec, theme, 500.0).legend.markers.size(), 2U);
    spec = againstForceSpec();
    spec.rows.front().values.at(1).reset();
    EXPECT_FALSE(measureDotRows(spec, theme, 900.0).namedAtDots);
}

TEST(DotRows, DotsLieAtTheirValues)
{
    const DotRowsPicture picture = placed(againstForceSpec());
    ASSERT_EQ(picture.dots.size(), 6U);
    const PlacedDots& robbery = picture.dots.front();
    ASSERT_EQ(robbery.markers.size(), 2U);
    EXPECT_EQ(robbery.markers.at(0).centre, QPointF(100, 0));
    EXPECT_EQ(robbery.markers.at(1).centre, QPointF(150, 0));
    EXPECT_EQ(robbery.link, QLineF(100, 0, 150, 0));
    EXPECT_EQ(picture.dots.at(3).link, QLineF(75, 300, 100, 300)); // below the force's
}

TEST(DotRows, AMissingValueLeavesItsDotOutAndSaysWhy)
{
    const DotRows spec = againstForceSpec();
    const DotRowsPicture picture = placed(spec);
    EXPECT_EQ(picture.dots.at(4).markers.size(), 1U);
    EXPECT_FALSE(picture.dots.at(4).link.has_value());
    EXPECT_TRUE(picture.dots.at(5).markers.empty());
    ChartScene scene;
    showAt(scene, spec, {900.0, 500.0});
    const std::vector<PlacedText> texts = scene.texts();
    EXPECT_NE(find(texts, QStringLiteral("Cannock Chase: suppressed")), nullptr);
    EXPECT_NE(find(texts, QStringLiteral("Staffordshire: not recorded\nCannock Chase: not recorded")),
              nullptr);
}

TEST(DotRows, FourSeriesHaveALegend)
{
    DotRows spec = againstForceSpec();
    spec.series = {"Force", "2016-17", "2017-18", "2018-19"};
    for (DotRow& row : spec.rows) {
        row.values = {1.0, 0.9, 1.1, 1.2};
        row.valueTexts = {"1", "0.9", "1.1", "1.2"};
    }
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    EXPECT_EQ(measureDotRows(spec, theme, 900.0).legend.markers.size(), 4U);
    for (const double width : {320.0, 900.0}) {
        ChartScene scene;
        showAt(scene, spec, {width, 500.0});
        expectTidy(scene);
    }
}

TEST(DotRows, OddFiguresAndHostileWordsDoNoHarm)
{
    for (const double value : {0.0, -2.5, 1.0e12, std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()}) {
        DotRows spec = againstForceSpec();
        spec.rows.resize(1);
        spec.rows.front().label = "<b>x</b> " + std::string(200, 'w');
        spec.rows.front().remark = "<5 & " + std::string(60, '9');
        spec.rows.front().values.at(1) = value;
        ChartScene scene;
        showAt(scene, spec, {480.0, 400.0});
        expectTidy(scene);
        EXPECT_NE(find(scene.texts(), QString::fromStdString(spec.rows.front().label)), nullptr);
    }
    DotRows short_;
    short_.series = {"A", "B"};
    short_.rows.push_back({MeasureId{1}, "Too few values", {}, {}, {}});
    ChartScene scene;
    showAt(scene, short_, {480.0, 400.0});
    expectTidy(scene);
}

TEST(DotRows, NothingToDrawIsExplained)
{
    DotRows spec = againstForceSpec();
    spec.rows.clear();
    ChartScene scene;
    showAt(scene, spec, {640.0, 400.0});
    expectTidy(scene);
    EXPECT_NE(find(scene.texts(), QString::fromStdString(spec.words.explanation)), nullptr);
    EXPECT_TRUE(scene.keys().empty());
}

TEST(DotRows, RowsAreChosenByMouseAndKeyboard)
{
    ChartView view;
    std::vector<ChartKey> chosen;
    QObject::connect(&view, &ChartView::keySelected, &view,
                     [&](const ChartKey& key) { chosen.push_back(key); });
    view.setSpec(againstForceSpec());
    view.resize(700, 600);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    const QPointF middle = view.chartScene().rectOf(MeasureId{3})->center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(middle));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(chosen, (std::vector<ChartKey>{MeasureId{3}, MeasureId{4}, MeasureId{6}}));
    EXPECT_EQ(view.chartScene().toolTipAt(middle),
              QStringLiteral("All crime\nStaffordshire: 67.3\nCannock Chase: 67.3"));
}

TEST(DotRows, ManyRowsGrowTheScene)
{
    DotRows spec = againstForceSpec();
    for (int i = 0; i < 60; ++i) {
        spec.rows.push_back(spec.rows.at(static_cast<std::size_t>(i)));
        spec.rows.back().key = MeasureId{100 + i};
    }
    ChartScene scene;
    showAt(scene, spec, {640.0, 400.0});
    EXPECT_GE(scene.sceneRect().height(), 66 * 22.0);
    expectTidy(scene);
}

TEST(DotRows, ExportsAsPictureAndAsFigures)
{
    const QTemporaryDir folder;
    for (const char* name : {"chart.svg", "chart.pdf", "chart.png", "chart.csv"}) {
        const QString path = folder.filePath(QString::fromUtf8(name));
        const auto written = writeChart(againstForceSpec(), ThemeKind::Print, {960, 640}, path);
        ASSERT_TRUE(written) << written.error().message;
        EXPECT_GT(QFile(path).size(), 500) << name;
    }
    QFile svg(folder.filePath(QStringLiteral("chart.svg")));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    const QByteArray text = svg.readAll();
    EXPECT_TRUE(text.contains("Miscellaneous Crimes Against Society"));
    EXPECT_TRUE(text.contains("2.5 v 2.0"));
    EXPECT_FALSE(text.contains("<image"));
}

TEST(DotRows, ItsDataNameRowAndSeries)
{
    DotRows spec = againstForceSpec();
    spec.rows.at(0).label = "=cmd()";
    const std::string csv = report::chartCsv(spec);
    EXPECT_NE(csv.find("row,series,value,as shown\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("'=cmd(),Cannock Chase,1.5,0.6\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("Arson,Cannock Chase,,suppressed\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("Same as the force,reference line,1,\r\n"), std::string::npos) << csv;
}

} // namespace
} // namespace wardwise
