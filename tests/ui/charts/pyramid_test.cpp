// The pyramid on screen and on paper: bars to both sides, the outline over them, and nothing clipped at any
// width.
#include "tests/ui/charts/chart_specs.h"
#include "tests/ui/charts/scene_texts.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/pyramid_picture.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

using testing::expectTidy;
using testing::find;
using testing::victimsSpec;

/// Values as x from 1,000 on, rows 100 pixels apart.
QPointF fromTheMiddle(double value, std::size_t row)
{
    return {1000.0 + value * 10.0, 50.0 + static_cast<double>(row) * 100.0};
}

PyramidPicture placedPyramid(const Pyramid& spec)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    return placePyramid(spec, measurePyramid(spec, theme, 900.0), theme, QRectF(700, 0, 600, 800), 1000.0,
                        fromTheMiddle);
}

TEST(PyramidChart, IsTidyAtEveryWidth)
{
    for (const double width : {300.0, 320.0, 480.0, 640.0, 1280.0, 1920.0}) {
        SCOPED_TRACE(width);
        ChartScene scene;
        scene.setSpec(victimsSpec());
        scene.setSize({width, 400.0});
        expectTidy(scene);
        EXPECT_GE(scene.sceneRect().height(), scene.heightFor(width));
        scene.setSelected(ObservationId{5});
        expectTidy(scene);
    }
}

TEST(PyramidChart, CountsToBothSidesWithoutAMinus)
{
    ChartScene scene;
    scene.setSpec(victimsSpec());
    scene.setSize({1280.0, 640.0});
    const auto texts = scene.texts();
    int tens = 0;
    for (const PlacedText& text : texts) {
        const QString words = text.block.text();
        EXPECT_FALSE(words.startsWith(QLatin1Char('-')) || words.startsWith(QChar(0x2212)))
            << words.toStdString();
        tens += words == QLatin1String("10") ? 1 : 0;
    }
    EXPECT_EQ(tens, 2);
    for (const char* words :
         {"Males", "Females", "Victims of crime", "Residents, mid-2017", "suppressed", "Under 10"}) {
        EXPECT_NE(find(texts, QString::fromUtf8(words)), nullptr) << words;
    }
    const auto* left = find(texts, QStringLiteral("Males"));
    const auto* right = find(texts, QStringLiteral("Females"));
    EXPECT_LT(left->rect().right(), right->rect().left());
}

TEST(PyramidChart, OutlinesResidentsInStepsThatJoin)
{
    const Pyramid spec = victimsSpec();
    const PyramidPicture picture = placedPyramid(spec);
    ASSERT_EQ(picture.outline.size(), spec.rows.size());
    const auto& middle = picture.outline[4];
    ASSERT_EQ(middle.size(), 4U) << "an upright and a step on either side";
    EXPECT_DOUBLE_EQ(middle[0].x1(), 1000.0 - 121.0);
    EXPECT_DOUBLE_EQ(middle[0].dy(), 100.0);
    EXPECT_EQ(middle[1].p1(), QPointF(1000.0 - 140.0, middle[0].y1())) << "from where the band above has it";
    EXPECT_EQ(middle[1].p2(), middle[0].p1());
    EXPECT_DOUBLE_EQ(middle[2].x1(), 1000.0 + 123.0);
    EXPECT_DOUBLE_EQ(picture.outline.front()[1].x1(), 1000.0) << "it closes at the top";
    EXPECT_EQ(picture.outline.back().size(), 6U) << "and at the bottom";
    Pyramid alike = spec;
    alike.rows[4].outline = alike.rows[3].outline;
    EXPECT_EQ(placedPyramid(alike).outline[4].size(), 2U) << "no step where there's none";
    Pyramid without = spec;
    without.outline.clear();
    for (PyramidRow& row : without.rows) {
        row.outline = {};
    }
    const PyramidPicture bare = placedPyramid(without);
    EXPECT_TRUE(std::all_of(bare.outline.begin(), bare.outline.end(),
                            [](const auto& lines) { return lines.empty(); }));
    EXPECT_EQ(bare.entries.size(), 1U);
}

TEST(PyramidChart, SaysBothSidesInItsToolTip)
{
    ChartScene scene;
    scene.setSpec(victimsSpec());
    scene.setSize({1280.0, 640.0});
    const QString words = scene.toolTipAt(scene.rectOf(ObservationId{8})->center());
    EXPECT_EQ(words, QStringLiteral(
                         "Under 10\nMales: suppressed\nResidents, mid-2017, males: 5.2 %\nFemales: known\n"
                         "Residents, mid-2017, females: 5.0 %"));
}

TEST(PyramidChart, ExplainsItselfWhereThereIsNothingToDraw)
{
    Pyramid spec = victimsSpec();
    spec.rows.clear();
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({640.0, 400.0});
    EXPECT_NE(find(scene.texts(), QStringLiteral("There are no figures by age and sex.")), nullptr);
    EXPECT_TRUE(scene.keys().empty());
}

TEST(PyramidChart, IsWrittenInEveryFormat)
{
    const QTemporaryDir folder;
    for (const char* name : {"p.svg", "p.pdf", "p.png", "p.csv"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        const auto written = writeChart(victimsSpec(), ThemeKind::Print, {960, 640}, path);
        ASSERT_TRUE(written.has_value()) << written.error().message;
        EXPECT_GT(QFile(path).size(), 300) << name;
    }
}

} // namespace
} // namespace wardwise
