// TravelChart on screen and on paper: whole words, months where their values lie, gaps left open, and nothing
// clipped at any width.
#include "tests/ui/charts/scene_texts.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/travel_picture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

using testing::expectTidy;
using testing::find;

constexpr std::size_t kOutlying = 20;
constexpr std::size_t kGap = 7;

/// Three years with a gap, a month that stands out, signals on both sides, and a level that was rebased.
TravelChart threeYears(int months = 36)
{
    TravelChart spec;
    spec.words.title = "Burglary by month, Cannock Chase, April 2016 to March 2019";
    spec.words.subtitle =
        "Down 25 % in the 12 months to March 2019 on the 12 before (298 against 398; 95 % interval −38 % to "
        "−9 %): more than chance alone would usually give. From December 2017 on it is about 34 % lower than "
        "before (95 % interval 24 % to 43 %), more than chance or a steady fall would explain.";
    spec.words.axis = "Rate per 1,000 residents a year";
    spec.words.footer = {
        "Source: a test.", "Period: April 2016 to March 2019.",
        "u chart with Laney's limits: the months vary 1.4 times as much as chance alone makes "
        "counts vary, so the limits are that much wider."};
    spec.words.marking = "Official";
    spec.isRate = true;
    Month month{2016, 4};
    for (int i = 0; i < months; ++i, month = next(month)) {
        const bool isLate = i >= 24;
        ChartMonth here{.month = month,
                        .count = Count{100 + i},
                        .population = Population{99126},
                        .value = (isLate ? 8.0 : 12.0) + i % 4,
                        .lastYear = i >= 12 ? std::optional(12.0 + i % 5) : std::nullopt,
                        .rolling = i >= 12 ? std::optional(11.5) : std::nullopt,
                        .centre = isLate ? 9.5 : 13.5,
                        .low = isLate ? 4.0 : 7.0,
                        .high = isLate ? 15.0 : 20.0};
        spec.months.push_back(here);
    }
    const auto at = [&](std::size_t i) -> ChartMonth& { return spec.months.at(i); };
    if (months == 36) {
        at(kGap) = {.month = at(kGap).month};
        at(kOutlying).value = 28.0;
        at(kOutlying).mark = MonthMark::OutlyingHigh;
        at(kOutlying).remark = "Stands out beyond chance";
        at(3).mark = MonthMark::SignalHigh;
        at(30).mark = MonthMark::SignalLow;
        at(24).startsSegment = true;
        spec.step = Month{2017, 6};
        spec.stepLabel = "Step: June 2017";
    }
    return spec;
}

TravelPicture placed(const TravelChart& spec, double width = 900.0, double height = 600.0)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    return placeTravel(spec, measureTravel(spec, theme, width), theme, height);
}

TEST(TravelDrawing, IsTidyAtEveryWidthInEveryTheme)
{
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        for (const QSizeF size : {QSizeF(300, 400), QSizeF(479, 500), QSizeF(480, 500), QSizeF(800, 500),
                                  QSizeF(1280, 720), QSizeF(1920, 900)}) {
            for (const int months : {1, 5, 12, 36, 130}) {
                SCOPED_TRACE(::testing::Message() << size.width() << " wide, " << months << " months");
                ChartScene scene;
                scene.setTheme(theme);
                scene.setSpec(threeYears(months));
                scene.setSize(size);
                expectTidy(scene);
                EXPECT_GE(scene.sceneRect().height(), scene.heightFor(size.width()));
            }
        }
    }
}

TEST(TravelDrawing, EveryWordIsWhole)
{
    ChartScene scene;
    scene.setSpec(threeYears());
    scene.setSize({1280.0, 720.0});
    const auto texts = scene.texts();
    for (const char* words :
         {"Each month", "Same month a year before", "Average of the last 12 months",
          "Stands out beyond chance", "Run rules: a reason to look", "Upper limit 15.0", "Centre 9.5",
          "Lower limit 4.0", "12-month average 11.5", "Apr 2016", "Dec 2017", "Step: June 2017",
          "Rebased Apr 2018", "Rate per 1,000 residents a year", "OFFICIAL"}) {
        EXPECT_NE(find(texts, QString::fromUtf8(words)), nullptr) << words;
    }
    scene.setSize({320.0, 500.0});
    EXPECT_NE(find(scene.texts(), QStringLiteral("Limits of common variation")), nullptr)
        << "where the ends have no room for words, the legend has them";
}

TEST(TravelDrawing, MonthsLieAtTheirValuesAndGapsStayOpen)
{
    const TravelChart spec = threeYears();
    const TravelPicture picture = placed(spec);
    ASSERT_EQ(picture.columns.size(), 36U);
    ASSERT_EQ(picture.marks.size(), 35U) << "none for the gap";
    const auto highest =
        std::min_element(picture.marks.begin(), picture.marks.end(),
                         [](const auto& a, const auto& b) { return a.first.y() < b.first.y(); });
    EXPECT_EQ(highest->second, MonthMark::OutlyingHigh);
    EXPECT_NEAR(highest->first.x(), picture.columns.at(kOutlying).center().x(), 1e-9);
    int begun = 0;
    for (int i = 0; i < picture.months.elementCount(); ++i) {
        begun += picture.months.elementAt(i).isMoveTo() ? 1 : 0;
    }
    EXPECT_EQ(begun, 2) << "one stretch before the gap, one after it";
    begun = 0;
    for (int i = 0; i < picture.centre.elementCount(); ++i) {
        begun += picture.centre.elementAt(i).isMoveTo() ? 1 : 0;
    }
    EXPECT_EQ(begun, 3) << "cut by the gap and where it's rebased";
    EXPECT_EQ(picture.steps.size(), 2U);
    for (const auto& [at, mark] : picture.marks) {
        EXPECT_TRUE(picture.plot.contains(at));
    }
}

TEST(TravelDrawing, SaysWhereTheAxisDoesNotStartAtNought)
{
    TravelChart spec = threeYears(12);
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    EXPECT_EQ(measureTravel(spec, theme, 900.0).scale.low, 0.0);
    for (ChartMonth& month : spec.months) {
        month.value = *month.value + 300;
        month.centre = *month.centre + 300;
        month.low = *month.low + 300;
        month.high = *month.high + 300;
    }
    const TravelMeasure measure = measureTravel(spec, theme, 900.0);
    EXPECT_GT(measure.scale.low, 200.0);
    EXPECT_TRUE(measure.axisTitle.text().contains(QStringLiteral("doesn't start at nought")));
}

TEST(TravelDrawing, IsChosenByMouseAndKeyboard)
{
    ChartView view;
    view.resize(900, 600);
    view.setSpec(threeYears());
    const auto keys = view.chartScene().keys();
    ASSERT_EQ(keys.size(), 36U);
    EXPECT_EQ(keys.front(), ChartKey(Month{2016, 4}));
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.selected(), ChartKey(Month{2016, 4}));
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.selected(), ChartKey(Month{2016, 5}));
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.selected(), ChartKey(Month{2016, 5}));
    const QPointF middle = view.chartScene().rectOf(Month{2017, 12})->center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(middle));
    EXPECT_EQ(view.selected(), ChartKey(Month{2017, 12}));
    const QString tip = view.chartScene().toolTipAt(middle);
    EXPECT_EQ(tip.section(QLatin1Char('\n'), 0, 0), QStringLiteral("December 2017"));
    EXPECT_TRUE(tip.contains(QStringLiteral("Rate per 1,000 residents a year: 28.0"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Count: 120")));
    EXPECT_TRUE(tip.contains(QStringLiteral("Limits: 7.0 to 20.0")));
    EXPECT_TRUE(tip.contains(QStringLiteral("Stands out beyond chance")));
    const QString gap = view.chartScene().toolTipAt(view.chartScene().rectOf(Month{2016, 11})->center());
    EXPECT_TRUE(gap.contains(QStringLiteral("missing, which isn't nought"))) << gap.toStdString();
    EXPECT_FALSE(view.chartScene().rectOf(Month{2030, 1}).has_value());
}

TEST(TravelDrawing, ExplainsWhatItCannotShow)
{
    TravelChart spec;
    spec.words.title = "Missing persons by month";
    spec.words.explanation = "Published as +21 %: more than chance alone would usually give.";
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({500.0, 300.0});
    expectTidy(scene);
    EXPECT_NE(find(scene.texts(), QString::fromStdString(spec.words.explanation)), nullptr);
    EXPECT_TRUE(scene.keys().empty());
}

TEST(TravelDrawing, IsWrittenInEveryFormat)
{
    const QTemporaryDir folder;
    for (const char* name : {"t.svg", "t.pdf", "t.png", "t.csv"}) {
        const QString path = folder.filePath(QLatin1String(name));
        EXPECT_TRUE(writeChart(threeYears(), ThemeKind::Print, {800, 500}, path)) << name;
        EXPECT_GT(QFile(path).size(), 1000) << name;
    }
    QFile svg(folder.filePath(QStringLiteral("t.svg")));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("Upper limit 15.0")) << "words stay words";
}

} // namespace
} // namespace wardwise
