// The funnel of a comparison: the curves and the classes never disagree, and the document's figures are as
// published.
#include "tests/core/sample_fixture.h"

#include "core/charts/chart_table.h"
#include "core/charts/funnel_chart.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

class FunnelPlotTest : public test::SampleTest
{
protected:
    static project::JudgedFunnel funnel(const char* measure, const char* source, const char* reference,
                                        FunnelLimits limits)
    {
        project::ComparisonRequest request;
        request.area = "E22000263";
        request.measure = measure;
        request.source = source;
        request.reference = reference;
        const auto made = sample().funnel(request, limits);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return made ? *made : project::JudgedFunnel{};
    }

    static std::vector<std::string> namesAt(const FunnelPlot& plot, FunnelClass place)
    {
        std::vector<std::string> names;
        for (const FunnelPlotArea& area : plot.areas) {
            if (area.compared && area.place == place) {
                names.push_back(area.name);
            }
        }
        return names;
    }
};

/// The curve's rate at a population, between its points; none outside of them.
std::optional<double> rateAt(const FunnelPlotCurve& curve, double population)
{
    for (std::size_t i = 0; i + 1 < curve.points.size(); ++i) {
        const FunnelPlotPoint& a = curve.points[i];
        const FunnelPlotPoint& b = curve.points[i + 1];
        if (a.population <= population && population <= b.population) {
            return a.rate + (b.rate - a.rate) * (population - a.population) / (b.population - a.population);
        }
    }
    return std::nullopt;
}

TEST_F(FunnelPlotTest, ByChanceAlone13Of15WardsLieOutside)
{
    const auto made = funnel("All crime", "document", "csp", FunnelLimits::Chance);
    EXPECT_EQ(made.plot.limits, FunnelLimits::Chance);
    EXPECT_EQ(made.plot.baseline, 76.1);
    EXPECT_EQ(made.plot.areas.size(), 15U);
    EXPECT_EQ(namesAt(made.plot, FunnelClass::Within).size(), 2U);
    EXPECT_EQ(made.plot.curves.size(), 4U);
}

TEST_F(FunnelPlotTest, AdjustedOnlyCannockSouthLiesOutside95AndNone998)
{
    const auto made = funnel("All crime", "document", "csp", FunnelLimits::Adjusted);
    EXPECT_EQ(made.plot.limits, FunnelLimits::Adjusted);
    EXPECT_EQ(namesAt(made.plot, FunnelClass::AboveInner), std::vector<std::string>{"Cannock South"});
    EXPECT_EQ(namesAt(made.plot, FunnelClass::Within).size(), 14U);
    const PointChart chart = funnelChart(made.judged.comparison, made.judged.verdicts, made.plot, "OFFICIAL");
    const bool says =
        std::any_of(chart.words.footer.begin(), chart.words.footer.end(), [](const std::string& line) {
            return line.find("phi 65.2") != std::string::npos && line.find("13 of 15") != std::string::npos;
        });
    EXPECT_TRUE(says);
}

TEST_F(FunnelPlotTest, PointsAndCurvesAgreeForEveryWardOfTheForce)
{
    for (const FunnelLimits limits : {FunnelLimits::Chance, FunnelLimits::Adjusted}) {
        for (const char* measure : {"All crime", "Burglary", "Shoplifting"}) {
            project::ComparisonRequest request;
            request.area = "E23000015";
            request.measure = measure;
            request.source = "police.uk";
            request.reference = "force";
            const auto made = sample().funnel(request, limits);
            ASSERT_TRUE(made) << made.error().message;
            int compared = 0;
            for (const FunnelPlotArea& area : made->plot.areas) {
                for (const FunnelPlotCurve& curve : made->plot.curves) {
                    const auto limit = rateAt(curve, area.at.population);
                    if (!limit || curve.role != FunnelCurveRole::Inner
                        || area.place == FunnelClass::NoPoint) {
                        continue;
                    }
                    const bool isHigh = *limit > *made->plot.baseline;
                    const double near = 0.01 * *made->plot.baseline; // straight lines between its points
                    if (isHigh && std::abs(area.at.rate - *limit) > near) {
                        const bool above =
                            area.place == FunnelClass::AboveInner || area.place == FunnelClass::AboveOuter;
                        EXPECT_EQ(above, area.at.rate > *limit) << measure << ": " << area.name;
                        ++compared;
                    }
                }
            }
            EXPECT_GT(compared, 50);
        }
    }
}

TEST_F(FunnelPlotTest, ShowsTheRestOfTheReferenceSetBehind)
{
    const auto made = funnel("All crime", "police.uk", "force", FunnelLimits::Adjusted);
    const auto compared = std::count_if(made.plot.areas.begin(), made.plot.areas.end(),
                                        [](const FunnelPlotArea& area) { return area.compared; });
    EXPECT_EQ(compared, 15);
    EXPECT_EQ(made.plot.areas.size(), 201U);
    const PointChart chart = funnelChart(made.judged.comparison, made.judged.verdicts, made.plot, {});
    EXPECT_EQ(tableOf(ChartSpec(chart)).rows.size(), 201U);
    EXPECT_FALSE(chart.backdropWords.empty());
}

TEST_F(FunnelPlotTest, SaysWhyThereIsNone)
{
    project::ComparisonRequest request;
    request.area = "E22000263";
    request.measure = "All crime";
    request.source = "document";
    request.reference = "rate:E92000001";
    const auto made = sample().funnel(request, FunnelLimits::Adjusted);
    ASSERT_TRUE(made);
    EXPECT_FALSE(made->plot.whyNone.empty());
    const PointChart chart = funnelChart(made->judged.comparison, made->judged.verdicts, made->plot, {});
    EXPECT_TRUE(chart.points.empty());
    EXPECT_EQ(chart.words.explanation, made->plot.whyNone);
}

} // namespace
} // namespace wardwise
