// Ranked scores with intervals, and the zones of score behind them.
#include "tests/ui/charts/score_tests.h"

#include "ui/charts/dot_rows_picture.h"

namespace wardwise {
namespace {

using testing::expectChosenByMouseAndKeys;
using testing::expectTidy;
using testing::expectTidyEverywhere;
using testing::find;
using testing::rankedScoresSpec;

struct Placed
{
    DotRowsMeasure measure;
    DotRowsPicture picture;
};

Placed placedAt(const DotRows& spec, double width)
{
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    Placed placed{measureDotRows(spec, theme, width), {}};
    const DotRowsMeasure& measure = placed.measure;
    const double row = measure.rowHeight;
    const QRectF plot(measure.plotLeft, measure.top, measure.plotWidth,
                      row * static_cast<double>(spec.rows.size()));
    placed.picture =
        placeDotRows(spec, measure, theme, plot, measure.naturalHeight, [&](double value, std::size_t at) {
            return QPointF(measure.scale.position(value, measure.plotLeft, measure.plotWidth),
                           measure.top + row * (static_cast<double>(at) + 0.5));
        });
    return placed;
}

TEST(RankedScores, AreTidyAtEverySizeAndTheme)
{
    for (const std::size_t threats : {3U, 15U, 130U}) {
        expectTidyEverywhere(rankedScoresSpec(threats));
    }
}

TEST(RankedScores, ASingleSeriesIsADotOfItsOwnAndNotWhatOthersAreHeldAgainst)
{
    const DotRowsPicture picture = placedAt(rankedScoresSpec(15), 1280.0).picture;
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    EXPECT_EQ(theme.look(picture.dots.front().markers.front().series).marker, Marker::Circle);
    EXPECT_EQ(theme.look(picture.markers.front().series).marker, Marker::Circle);
}

TEST(RankedScores, ZonesLieBetweenTheirValues)
{
    const Placed placed = placedAt(rankedScoresSpec(15), 1280.0);
    const auto& zones = placed.picture.zones;
    ASSERT_EQ(zones.size(), 3U);
    const auto x = [&](double value) {
        return placed.measure.scale.position(value, placed.measure.plotLeft, placed.measure.plotWidth);
    };
    EXPECT_NEAR(zones[0].rect.left(), x(0.0), 0.01);
    EXPECT_NEAR(zones[0].rect.right(), x(30.0), 0.01);
    EXPECT_NEAR(zones[1].rect.right(), x(70.0), 0.01);
    EXPECT_NEAR(zones[2].rect.right(), placed.measure.plotLeft + placed.measure.plotWidth, 0.01);
    EXPECT_FALSE(zones[0].hasEdge);
    EXPECT_TRUE(zones[1].hasEdge);
}

TEST(RankedScores, ZonesAreNamedOverThemselvesOrBesideTheirLines)
{
    const DotRows spec = rankedScoresSpec(15);
    const Placed wide = placedAt(spec, 1280.0);
    EXPECT_FALSE(wide.measure.zones.areFlags);
    const Placed narrow = placedAt(spec, 640.0);
    EXPECT_TRUE(narrow.measure.zones.areFlags);
    for (const Placed* placed : {&wide, &narrow}) {
        for (std::size_t i = 0; i < spec.zones.size(); ++i) {
            const PlacedText* name = find(placed->picture.texts, QString::fromStdString(spec.zones[i].name));
            ASSERT_NE(name, nullptr);
            EXPECT_GE(name->rect().left(), placed->picture.zones[i].rect.left());
            // No zone's edge runs through a name.
            for (const PlacedZone& zone : placed->picture.zones) {
                const double x = zone.rect.left();
                const bool isInside = x > name->rect().left() && x < name->rect().right();
                EXPECT_FALSE(zone.hasEdge && isInside && zone.rect.top() < name->rect().bottom() - 0.5)
                    << spec.zones[i].name;
            }
        }
    }
}

TEST(RankedScores, ZonesThatTheAxisDoesNotReachAreLeftOut)
{
    DotRows spec = rankedScoresSpec(3);
    spec.zones.push_back({500.0, 600.0, "Beyond everything", 3});
    spec.zones.insert(spec.zones.begin(), {-HUGE_VAL, 0.0, "Below nought", 3});
    const Placed placed = placedAt(spec, 1280.0);
    EXPECT_EQ(placed.picture.zones.size(), 3U);
    EXPECT_EQ(find(placed.picture.texts, QStringLiteral("Beyond everything")), nullptr);
}

TEST(RankedScores, MarksAndWordsAreReadOnEveryZone)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const ChartTheme& theme = ChartTheme::of(kind);
        for (const QColor& zone : theme.zones) {
            EXPECT_GE(contrastOf(zone, theme.text), 4.5);
            EXPECT_GE(contrastOf(zone, theme.whisker), 4.5);
            EXPECT_GE(contrastOf(zone, theme.look(std::size_t{1}).colour), 3.0);
        }
        for (const LineLook& look : {theme.rose, theme.fell, theme.onlyOnce}) {
            EXPECT_GE(contrastOf(look.colour, theme.background), 4.5);
        }
        EXPECT_GE(contrastOf(theme.stayed.colour, theme.background), 3.0);
    }
}

TEST(RankedScores, RowsAreChosenByMouseAndKeyboard)
{
    expectChosenByMouseAndKeys(rankedScoresSpec(15), 15);
}

} // namespace
} // namespace wardwise
