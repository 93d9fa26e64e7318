#include "tests/ui/charts/chart_specs.h"

#include "ui/charts/chart_scene.h"
#include "ui/charts/ranked_bars_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace wardwise {
namespace {

using testing::cannockSpec;

/// As the Wards page shows it: without the words that stand around it.
RankedBars onScreen(bool intervals)
{
    RankedBars spec = cannockSpec(intervals);
    spec.words.subtitle = "Compared with the 15 wards of Cannock Chase";
    spec.words.footer.clear();
    spec.words.marking.clear();
    return spec;
}

std::vector<PlacedText> valuesOf(const ChartScene& scene, const RankedBars& spec)
{
    std::vector<PlacedText> values;
    for (const PlacedText& text : scene.texts()) {
        const bool isValue = std::any_of(spec.bars.begin(), spec.bars.end(), [&](const RankedBar& bar) {
            return text.block.text().toStdString() == bar.valueText;
        });
        if (isValue) {
            values.push_back(text);
        }
    }
    return values;
}

TEST(NarrowChart, ShowsFifteenWardsWithoutScrolling)
{
    constexpr double kFrames = 4.0; // of the view, on both sides
    for (const bool intervals : {false, true}) {
        ChartScene scene;
        scene.setSpec(onScreen(intervals));
        EXPECT_LE(scene.heightFor(416.0 - kFrames), 560.0 - kFrames);
        scene.setSize({416.0 - kFrames, 560.0 - kFrames});
        EXPECT_GE(scene.rectOf(AreaId{1})->height(), 20.0);
    }
}

TEST(NarrowChart, PutsTheValuesIntoAColumnThatNoLineCrosses)
{
    const RankedBars spec = onScreen(true);
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({416.0, 560.0});
    const std::vector<PlacedText> values = valuesOf(scene, spec);
    ASSERT_EQ(values.size(), spec.bars.size());
    for (const PlacedText& value : values) {
        EXPECT_NEAR(value.rect().right(), values.front().rect().right(), 0.01)
            << value.block.text().toStdString();
        EXPECT_FALSE(value.halo.isValid());
        EXPECT_LE(value.rect().right(), 416.0);
    }
}

TEST(NarrowChart, KeepsTheReasonForAMissingFigureWhole)
{
    RankedBars spec = onScreen(false);
    spec.bars.back().value.reset();
    spec.bars.back().valueText = "suppressed";
    spec.bars.back().wardClass = WardClass::NotComparable;
    ChartScene scene;
    scene.setSpec(spec);
    scene.setSize({416.0, 560.0});
    const std::vector<PlacedText> values = valuesOf(scene, spec);
    const auto reason = std::find_if(values.begin(), values.end(), [](const PlacedText& value) {
        return value.block.text() == QStringLiteral("suppressed");
    });
    ASSERT_NE(reason, values.end());
    EXPECT_LE(reason->rect().right(), 416.0);
}

TEST(AnyChart, KeepsAValueNearItsBar)
{
    const RankedBars spec = onScreen(true);
    const ChartTheme& theme = ChartTheme::of(ThemeKind::Light);
    for (const double width : {500.0, 700.0, 1280.0}) {
        const RankedBarsMeasure measure = measureRankedBars(spec, theme, width);
        const QRectF plot(measure.plotLeft, measure.top, measure.plotWidth, 24.0 * 15.0);
        const auto positionOf = [&](double value, std::size_t row) {
            return QPointF(measure.scale.position(value, measure.plotLeft, measure.plotWidth),
                           plot.top() + 24.0 * (static_cast<double>(row) + 0.5));
        };
        const RankedBarsPicture picture =
            placeRankedBars(spec, measure, theme, plot, measure.naturalHeight, positionOf);
        for (std::size_t i = 0; i < picture.rows.size(); ++i) {
            const PlacedText& value = picture.rows.at(i).texts.front();
            EXPECT_LE(value.at.x() - picture.bars.at(i).whisker->x2(),
                      kValueSpace + farthestFromBar(measure.plotWidth))
                << width << " " << value.block.text().toStdString();
        }
    }
}

} // namespace
} // namespace wardwise
