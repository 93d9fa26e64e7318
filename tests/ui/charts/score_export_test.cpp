// The charts of scores as files: whole words, real text, every format.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/chart_export.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

namespace wardwise {
namespace {

std::vector<ChartSpec> everyChart()
{
    return {testing::heatSpec(15),    testing::impactSpec(15), testing::slopeSpec(15, true),
            testing::stackedSpec(15), testing::bubbleSpec(15), testing::rankedScoresSpec(15)};
}

TEST(ScoreExport, WritesEveryFormat)
{
    const QTemporaryDir folder;
    for (const ChartSpec& spec : everyChart()) {
        SCOPED_TRACE(wordsOf(spec).title);
        for (const char* suffix : {"svg", "pdf", "png", "csv"}) {
            const QString path = folder.filePath(QStringLiteral("chart.") + QLatin1String(suffix));
            const auto written = writeChart(spec, ThemeKind::Print, QSizeF(1280, 720), path);
            EXPECT_TRUE(written) << suffix;
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            EXPECT_GT(file.size(), 500) << suffix;
            if (path.endsWith(QStringLiteral("svg"))) {
                const QByteArray svg = file.readAll();
                EXPECT_TRUE(svg.contains("County Lines"));
                EXPECT_TRUE(svg.contains("OFFICIAL"));
                EXPECT_FALSE(svg.contains("<image"));
                EXPECT_FALSE(svg.contains("clip"));
            }
        }
    }
}

TEST(ScoreExport, KeepsTheSizeAskedForWithAHundredAndThirtyThreats)
{
    for (const ChartSpec& spec :
         {ChartSpec(testing::heatSpec(130)), ChartSpec(testing::slopeSpec(130, false))}) {
        const QImage image = chartImage(spec, ThemeKind::Light, QSizeF(1280, 720));
        EXPECT_EQ(image.width() * 9, image.height() * 16);
    }
}

} // namespace
} // namespace wardwise
