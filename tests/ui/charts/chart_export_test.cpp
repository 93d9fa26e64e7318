#include "tests/ui/charts/chart_specs.h"

#include "ui/charts/chart_export.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <csignal>
#include <vector>

#include <sys/resource.h>

namespace wardwise {
namespace {

using testing::cannockSpec;
using testing::everyClassSpec;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ReadSvg
{
    bool wellFormed = false;
    QString title;
    QString description;
    QString viewBox;
    QStringList texts;
    int images = 0;
};

ReadSvg readSvg(const QString& path)
{
    ReadSvg svg;
    QXmlStreamReader xml(contentsOf(path));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("svg")) {
            svg.viewBox = xml.attributes().value(QLatin1String("viewBox")).toString();
        } else if (xml.name() == QLatin1String("title")) {
            svg.title = xml.readElementText();
        } else if (xml.name() == QLatin1String("desc")) {
            svg.description = xml.readElementText();
        } else if (xml.name() == QLatin1String("text")) {
            svg.texts << xml.readElementText();
        } else if (xml.name() == QLatin1String("image")) {
            ++svg.images;
        }
    }
    svg.wellFormed = !xml.hasError();
    return svg;
}

class ChartExport : public ::testing::Test
{
protected:
    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    QTemporaryDir m_folder;
};

TEST_F(ChartExport, SvgHasRealTextAndWords)
{
    const RankedBars spec = cannockSpec(true);
    ASSERT_TRUE(exportChart(spec, ThemeKind::Light, {960, 700}, pathOf("chart.svg")));
    const ReadSvg svg = readSvg(pathOf("chart.svg"));
    EXPECT_TRUE(svg.wellFormed);
    EXPECT_EQ(svg.viewBox, QStringLiteral("0 0 960 700"));
    EXPECT_EQ(svg.title.toStdString(), spec.words.title);
    EXPECT_EQ(svg.description.toStdString(), spec.words.description);
    EXPECT_EQ(svg.images, 0);
    for (const RankedBar& bar : spec.bars) {
        EXPECT_TRUE(svg.texts.contains(QString::fromStdString(bar.label))) << bar.label;
        EXPECT_TRUE(svg.texts.contains(QString::fromStdString(bar.valueText))) << bar.valueText;
    }
}

TEST_F(ChartExport, SvgKeepsHostileWordsWhole)
{
    RankedBars spec = cannockSpec();
    spec.words.title = "A < B & \"C\"";
    spec.words.description = "<desc> & more";
    spec.bars.at(0).label = "<5";
    spec.bars.at(1).label = "<b>x</b> & \"y\"";
    ASSERT_TRUE(exportChart(spec, ThemeKind::Dark, {960, 700}, pathOf("chart.svg")));
    const ReadSvg svg = readSvg(pathOf("chart.svg"));
    EXPECT_TRUE(svg.wellFormed);
    EXPECT_EQ(svg.title.toStdString(), spec.words.title);
    EXPECT_EQ(svg.description.toStdString(), spec.words.description);
    EXPECT_TRUE(svg.texts.contains(QStringLiteral("<5")));
    EXPECT_TRUE(svg.texts.contains(QStringLiteral("<b>x</b> & \"y\"")));
}

TEST_F(ChartExport, PdfIsVectorsOnAPageOfThePicturesSize)
{
    ASSERT_TRUE(exportChart(everyClassSpec(), ThemeKind::Print, {960, 540}, pathOf("chart.pdf")));
    const QByteArray pdf = contentsOf(pathOf("chart.pdf"));
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 720"));
    EXPECT_FALSE(pdf.contains("/Subtype /Image"));
    EXPECT_LT(pdf.size(), 200000);
}

TEST_F(ChartExport, PngHasThreeHundredDotsToTheInch)
{
    ASSERT_TRUE(exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("chart.PNG")));
    const QImage image(pathOf("chart.PNG"));
    EXPECT_EQ(image.size(), QSize(3000, 1688));
    EXPECT_EQ(image.dotsPerMeterX(), 11811);
    EXPECT_EQ(image.dotsPerMeterY(), 11811);
    EXPECT_EQ(image.pixelColor(5, 5), QColor(Qt::white));
}

TEST_F(ChartExport, SmallPicturesAreScaledNotSqueezed)
{
    const RankedBars spec = cannockSpec(true);
    ASSERT_TRUE(exportChart(spec, ThemeKind::Light, {300, 180}, pathOf("small.svg")));
    const ReadSvg svg = readSvg(pathOf("small.svg"));
    EXPECT_EQ(svg.viewBox, QStringLiteral("0 0 300 180"));
    for (const RankedBar& bar : spec.bars) {
        EXPECT_TRUE(svg.texts.contains(QString::fromStdString(bar.label))) << bar.label;
    }
}

TEST_F(ChartExport, UnknownSuffixNamesTheFour)
{
    const Result<void> result = exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("chart.bmp"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Invalid);
    for (const char* suffix : {".svg", ".pdf", ".png", ".csv"}) {
        EXPECT_NE(result.error().message.find(suffix), std::string::npos);
    }
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ChartExport, FailureSaysWhereAndLeavesNothing)
{
    for (const char* name : {"nowhere/chart.svg", "nowhere/chart.pdf", "nowhere/chart.png"}) {
        const Result<void> result = exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf(name));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::NotFound);
        EXPECT_NE(result.error().message.find("nowhere"), std::string::npos);
    }
    EXPECT_TRUE(files().isEmpty());
    EXPECT_EQ(exportChart(cannockSpec(), ThemeKind::Light, {0, 540}, pathOf("chart.svg")).error().code,
              ErrorCode::Invalid);
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ChartExport, OnlyAFileIsReplaced)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("folder.svg")));
    const Result<void> result =
        exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("folder.svg"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Invalid);
    EXPECT_TRUE(QFileInfo(pathOf("folder.svg")).isDir());
    ASSERT_TRUE(exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("chart.svg")));
    EXPECT_TRUE(exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("chart.svg"))); // a file is
}

TEST_F(ChartExport, FailureHalfwayKeepsTheOldFile)
{
    // A limit on the size of files stands for a full disk.
    ASSERT_TRUE(exportChart(cannockSpec(), ThemeKind::Light, {960, 540}, pathOf("chart.svg")));
    const QByteArray before = contentsOf(pathOf("chart.svg"));
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{1000, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    std::vector<bool> written;
    for (const char* name : {"chart.svg", "chart.pdf", "chart.png"}) {
        written.push_back(exportChart(cannockSpec(), ThemeKind::Dark, {960, 540}, pathOf(name)).has_value());
    }
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(written, std::vector<bool>(3, false));
    EXPECT_TRUE(contentsOf(pathOf("chart.svg")) == before);
    EXPECT_EQ(files(), QStringList{QStringLiteral("chart.svg")});
}

TEST_F(ChartExport, EmptyChartsAreWrittenToo)
{
    RankedBars spec;
    spec.words = cannockSpec().words;
    for (const char* name : {"empty.svg", "empty.pdf", "empty.png"}) {
        EXPECT_TRUE(exportChart(spec, ThemeKind::Print, {960, 540}, pathOf(name))) << name;
    }
}

} // namespace
} // namespace wardwise
