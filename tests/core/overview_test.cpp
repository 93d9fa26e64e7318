// The partnership against its force: published against published, counts against counts, and never a mixture.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/charts/overview_dots.h"
#include "core/comparison/overview.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

using test::ProjectFolder;

// Two wards in the partnership, one more in the force.
const std::string kAreas = "force F1 Staffs\ncsp C1 Cannock in F1\ncsp C2 Stafford in F1\nward W1 A in C1\n"
                           "ward W2 B in C1\nward W3 C in C2\nsource s\nperiod 2018-19\n";

Overview overviewIn(const project::Project& project, const std::string& source,
                    const std::string& period = {})
{
    const Catalogue& catalogue = project.catalogue();
    const auto found = findSource(catalogue, source);
    const auto figures = found ? project.figures((*found)->id)
                               : Result<std::shared_ptr<const comparison::WardFigures>>(found.error());
    if (!figures) {
        ADD_FAILURE() << figures.error().message;
        return {};
    }
    const Area* assessed = project.assessedArea();
    const Area* area = assessed == nullptr ? *findArea(catalogue, "C1") : assessed;
    const auto periods = comparison::overviewPeriods(catalogue, **figures, *area);
    const auto chosen = period.empty() ? Result<comparison::PeriodChoice>(periods.front())
                                       : comparison::choiceNamed(periods, period);
    if (!chosen) {
        ADD_FAILURE() << chosen.error().message;
        return {};
    }
    return comparison::overviewOf(catalogue, **figures, *area, *chosen);
}

Overview overviewOf(const std::string& figures)
{
    const ProjectFolder folder;
    const auto project = folder.open(kAreas + figures);
    return project ? overviewIn(*project, "s") : Overview{};
}

OverviewRow rowOf(const Overview& overview, const std::string& measure)
{
    const auto at = std::find_if(overview.rows.begin(), overview.rows.end(),
                                 [&](const OverviewRow& row) { return row.name == measure; });
    if (at == overview.rows.end()) {
        ADD_FAILURE() << "no row of " << measure;
        return {};
    }
    return *at;
}

TEST(Overview, HoldsPublishedAgainstPublished)
{
    const Overview overview = overviewOf("C1 burglary 15.0\nF1 burglary 12.0\n");
    const OverviewRow row = rowOf(overview, "burglary");
    EXPECT_EQ(row.local->rateSource, RateSource::Published);
    EXPECT_DOUBLE_EQ(row.ratio.value(), 1.25);
    EXPECT_DOUBLE_EQ(row.difference.value(), 3.0);
    EXPECT_TRUE(row.local->observation.has_value());
    EXPECT_EQ(overview.unit, MeasureUnit::RatePer1000Residents);
}

TEST(Overview, AddsUpTheWardsWhereNothingIsPublished)
{
    const OverviewRow row =
        rowOf(overviewOf("W1 pop 1000 burglary 10\nW2 pop 3000 burglary 50\nW3 pop 4000 burglary 20\n"),
              "burglary");
    EXPECT_EQ(row.local->count, Count{60});
    EXPECT_EQ(row.local->population, Population{4000});
    EXPECT_DOUBLE_EQ(row.local->rate->value, 15.0);
    EXPECT_DOUBLE_EQ(row.force->rate->value, 10.0); // 80 of 8,000
    EXPECT_DOUBLE_EQ(row.ratio.value(), 1.5);
    EXPECT_EQ(row.local->rateSource, RateSource::Computed);
    // Byar's limits of 60 events (methods M1), 45.78 to 77.23, for 4,000 people.
    EXPECT_NEAR(row.local->ci95->low, 45.78 / 4.0, 0.01);
    EXPECT_NEAR(row.local->ci95->high, 77.23 / 4.0, 0.01);
}

TEST(Overview, AWardWithoutACountLeavesItsAreaWithoutARate)
{
    const OverviewRow row = rowOf(overviewOf("W1 pop 1000 burglary 10\nW2 pop 1000 burglary 30\nW3 pop 1000\n"
                                             "C1 theft 1.0\n"),
                                  "burglary");
    EXPECT_DOUBLE_EQ(row.local->rate->value, 20.0);
    EXPECT_FALSE(row.force->rate);
    EXPECT_FALSE(row.ratio);
    EXPECT_EQ(row.whyNone, "Staffs: 1 of its 3 wards has no count and population (C: no figure for 2018-19)");
}

TEST(Overview, ACompleteBatchHasNoughtWhereNothingHappened)
{
    const ProjectFolder folder;
    const auto project =
        folder.open("force F1 Staffs\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\n"
                    "source s complete F1\nperiod 2018-19\nW1 pop 1000 burglary 10\nW2 pop 1000\n");
    ASSERT_NE(project, nullptr);
    EXPECT_DOUBLE_EQ(rowOf(overviewIn(*project, "s"), "burglary").local->rate->value, 5.0);
}

TEST(Overview, RatesMadeInDifferentWaysHaveNoRatio)
{
    const OverviewRow row = rowOf(
        overviewOf("C1 burglary 15.0\nW1 pop 1000 burglary 10\nW2 pop 1000 burglary suppressed\nW3 pop 1000\n"
                   "F1 pop 3000 burglary 30\n"),
        "burglary");
    EXPECT_TRUE(row.local->rate);
    EXPECT_TRUE(row.force->rate);
    EXPECT_FALSE(row.ratio);
    EXPECT_EQ(row.whyNone,
              "not made alike: the rate of Cannock is published, that of Staffs computed from its own count");
}

TEST(Overview, FallsBackOnWhatBothSidesHave)
{
    const OverviewRow row = rowOf(
        overviewOf(
            "C1 burglary 99.0\nW1 pop 1000 burglary 10\nW2 pop 1000 burglary 30\nW3 pop 1000 burglary 20\n"),
        "burglary");
    EXPECT_EQ(row.local->rateSource, RateSource::Computed);
    EXPECT_DOUBLE_EQ(row.ratio.value(), 1.0);
}

TEST(Overview, ASuppressedRateIsNotUndoneByItsWards)
{
    const OverviewRow row = rowOf(
        overviewOf(
            "C1 burglary suppressed\nF1 burglary 12.0\nW1 pop 1000 burglary 10\nW2 pop 1000 burglary 30\n"),
        "burglary");
    EXPECT_FALSE(row.local->rate);
    EXPECT_EQ(row.whyNone, "Cannock: suppressed");
}

TEST(Overview, AForceRateOfNoughtGivesNoRatio)
{
    const OverviewRow row = rowOf(overviewOf("C1 burglary 1.0\nF1 burglary 0.0\n"), "burglary");
    EXPECT_FALSE(row.ratio);
    EXPECT_DOUBLE_EQ(row.difference.value(), 1.0);
    EXPECT_EQ(row.whyNone, "the rate of Staffs is nought");
}

TEST(Overview, MonthsAreTakenToAYear)
{
    const ProjectFolder folder;
    const auto project =
        folder.open("force F1 Staffs\ncsp C1 Cannock in F1\nward W1 A in C1\nsource s\nperiod 2018-10\n"
                    "W1 pop 1000 burglary 1\nperiod 2018-11\nW1 burglary 3\n");
    ASSERT_NE(project, nullptr);
    const Overview overview = overviewIn(*project, "s");
    EXPECT_DOUBLE_EQ(rowOf(overview, "burglary").local->rate->value, 24.0); // 4 in two months
    ASSERT_FALSE(overview.notes.empty());
    EXPECT_EQ(overview.notes.front(),
              "Annual equivalents of 2 months (October 2018 to November 2018): counts \u00d7 12/2.");
}

TEST(Overview, HasPeriodsThatOnlyTheAreaHas)
{
    const ProjectFolder folder;
    const auto project =
        folder.open(kAreas + "W1 pop 1000 burglary 10\nperiod 2017-18\nC1 burglary 9.0\nF1 burglary 6.0\n");
    ASSERT_NE(project, nullptr);
    EXPECT_DOUBLE_EQ(rowOf(overviewIn(*project, "s", "2017-18"), "burglary").ratio.value(), 1.5);
}

TEST(OverviewChart, RanksByRatioAndSaysWhyThereIsNone)
{
    const DotRows chart = overviewChart(overviewOf("C1 burglary 15.0 theft 4.0 drugs suppressed arson 3.0\n"
                                                   "F1 burglary 12.0 theft 2.0 drugs 1.0 arson 3.0\n"),
                                        "OFFICIAL");
    ASSERT_EQ(chart.rows.size(), 4U);
    EXPECT_EQ(chart.rows[0].label, "theft");
    EXPECT_EQ(chart.rows[0].values, (std::vector<std::optional<double>>{1.0, 2.0}));
    EXPECT_EQ(chart.rows[0].valueTexts,
              (std::vector<std::string>{"2.0 per 1,000 residents",
                                        "4.0 per 1,000 residents, 2.00 times the force's"}));
    EXPECT_EQ(chart.rows[0].remark, "\u20074.0 v 2.0"); // as wide as "15.0 v 12.0"
    EXPECT_EQ(chart.rows[1].label, "burglary");
    EXPECT_EQ(chart.rows[2].label, "arson");
    EXPECT_EQ(chart.rows[3].label, "drugs");
    EXPECT_FALSE(chart.rows[3].values[1].has_value());
    EXPECT_EQ(chart.rows[3].valueTexts[1], "suppressed");
    EXPECT_EQ(chart.series, (std::vector<std::string>{"Staffs", "Cannock"}));
    EXPECT_DOUBLE_EQ(chart.line->value, 1.0);
    EXPECT_EQ(chart.words.marking, "OFFICIAL");
}

TEST(OverviewChart, WithoutRatesItExplains)
{
    const DotRows chart = overviewChart(Overview{}, {});
    EXPECT_TRUE(chart.rows.empty());
    EXPECT_FALSE(chart.words.explanation.empty());
}

class OverviewOfTheSample : public test::SampleTest
{
};

TEST_F(OverviewOfTheSample, HasTheDocumentsTable)
{
    const Overview overview = overviewIn(sample(), "document");
    const auto withBoth =
        std::count_if(overview.rows.begin(), overview.rows.end(), [](const OverviewRow& row) {
            return row.local && row.local->rate && row.force && row.force->rate;
        });
    EXPECT_EQ(withBoth, 34);
    EXPECT_EQ(overview.rows.size(), 36U); // and two headings
    EXPECT_TRUE(rowOf(overview, "Victim-based offences").isHeading());
    EXPECT_TRUE(rowOf(overview, "Crimes against society").isHeading());

    struct Printed
    {
        const char* measure;
        double local;
        double force;
        int depth;
    };

    // Lines 188, 195, 198, 203 and 217 of the document.
    for (const Printed& printed :
         {Printed{"All crime", 70.1, 76.1, 0}, Printed{"Robbery", 0.8, 0.9, 2},
          Printed{"Sexual Offences", 2.8, 3.0, 2}, Printed{"Shoplifting", 7.0, 6.8, 3},
          Printed{"Anti-social Behaviour", 29.6, 32.6, 0}}) {
        const OverviewRow row = rowOf(overview, printed.measure);
        EXPECT_DOUBLE_EQ(row.local->rate->value, printed.local) << printed.measure;
        EXPECT_DOUBLE_EQ(row.force->rate->value, printed.force) << printed.measure;
        EXPECT_DOUBLE_EQ(row.ratio.value(), printed.local / printed.force) << printed.measure;
        EXPECT_EQ(row.depth, printed.depth) << printed.measure;
    }
    EXPECT_EQ(overview.rows.front().name, "All crime");
    EXPECT_EQ(overview.rows.at(1).parent, overview.rows.front().measure);
}

TEST_F(OverviewOfTheSample, AddsUpOpenDataForBothSides)
{
    const Overview overview = overviewIn(sample(), "police.uk");
    const OverviewRow all = rowOf(overview, "All crime");
    ASSERT_TRUE(all.ratio.has_value());
    EXPECT_EQ(all.local->rateSource, RateSource::Computed);
    EXPECT_EQ(all.local->count->value,
              std::stoll(test::sampleAnswer(
                  "SELECT sum(o.value) FROM observation o JOIN area a ON a.id = o.area_id "
                  "JOIN measure m ON m.id = o.measure_id JOIN measure p ON p.id = m.parent_id "
                  "WHERE o.quantity = 'count' AND a.kind = 'ward' AND m.family = 'police.uk' AND p.name = "
                  "'All crime' "
                  "AND a.parent_id IN (SELECT id FROM area WHERE name = 'Cannock Chase')")));
    const DotRows chart = overviewChart(overview, {});
    EXPECT_TRUE(std::is_sorted(chart.rows.begin(), chart.rows.end(), [](const DotRow& a, const DotRow& b) {
        return a.values[1].value_or(0.0) > b.values[1].value_or(0.0);
    }));
}

} // namespace
} // namespace wardwise
