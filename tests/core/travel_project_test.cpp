// Directions of travel out of a project: what is added up, missing, nought; the document's published changes;
// and the months with a known truth beside the project.
#include "tests/core/midshire.h"
#include "tests/core/sample_fixture.h"
#include "tests/core/travel_series_text.h"

#include "core/charts/travel_chart.h"

#include <QFileInfo>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace wardwise::project {
namespace {

using test::findingOf;

Travel travelIn(const Project& project, const TravelRequest& request)
{
    const auto travel = project.travel(request);
    EXPECT_TRUE(travel) << (travel ? "" : travel.error().message);
    return travel ? *travel : Travel{};
}

class TravelSampleTest : public test::SampleTest
{
};

TEST_F(TravelSampleTest, AddsUpTheWardsOfAnArea)
{
    const Travel all = travelIn(sample(), {.measure = "Burglary"});
    ASSERT_EQ(all.points.size(), 5U);
    EXPECT_EQ(all.area, "Cannock Chase");
    EXPECT_EQ(all.sourceKey, "police.uk");
    EXPECT_TRUE(all.isRate);
    Count sum;
    Population people;
    for (const Area* ward : sample().catalogue().inside(sample().assessedArea()->id, AreaKind::Ward)) {
        const Travel own = travelIn(sample(), {.area = ward->code, .measure = "Burglary"});
        ASSERT_EQ(own.points.size(), 5U) << ward->name << ": no row is nought, as every event is listed";
        sum += own.points[0].count.value();
        people = people + own.points[0].population.value();
    }
    EXPECT_EQ(all.points[0].count, sum);
    EXPECT_EQ(all.points[0].population, people);
    EXPECT_TRUE(all.segments[0].isTrial);
}

TEST_F(TravelSampleTest, AddsUpWhatAMeasureIsMadeOf)
{
    const Travel theft = travelIn(sample(), {.measure = "All crime"});
    EXPECT_FALSE(theft.madeOf.empty());
    std::int64_t sum = 0;
    for (const Measure* part :
         sample().catalogue().leavesOf(measuresNamed(sample().catalogue(), "All crime").back()->id)) {
        sum += travelIn(sample(), {.measure = part->name, .source = "police.uk"}).points[0].count->value;
    }
    EXPECT_EQ(theft.points[0].count->value, sum);
}

TEST_F(TravelSampleTest, TestsThePublishedChangesOfTheDocument)
{
    const auto verdict = [&](const char* measure) {
        const Travel travel = travelIn(sample(), {.measure = measure, .source = "document"});
        EXPECT_TRUE(travel.points.empty());
        EXPECT_TRUE(travel.published.has_value());
        return travel.published ? travel.published->verdict : ChangeVerdict::WithinChance;
    };
    EXPECT_EQ(verdict("Anti-social Behaviour"), ChangeVerdict::WithinChance);
    EXPECT_EQ(verdict("Stalking and Harassment"), ChangeVerdict::WithinChance);
    EXPECT_EQ(verdict("Missing persons"), ChangeVerdict::Indication);
    const Travel highRisk = travelIn(sample(), {.measure = "High-risk missing persons"});
    ASSERT_TRUE(highRisk.published.has_value());
    EXPECT_TRUE(highRisk.published->isKnownFromRate);
    EXPECT_LT(highRisk.published->p, 0.05);
    EXPECT_GT(highRisk.published->dispersionToExplain, 2.3);
    EXPECT_EQ(travelChart(highRisk, "OFFICIAL").words.explanation, highRisk.sentence);
}

TEST_F(TravelSampleTest, SaysWhatCannotBeShown)
{
    const auto message = [&](const TravelRequest& request) {
        const auto travel = sample().travel(request);
        return travel ? std::string() : travel.error().message;
    };
    EXPECT_NE(message({.measure = "Number of crime sub-types"}).find("No source has months"),
              std::string::npos);
    EXPECT_NE(message({.area = "Nowhere", .measure = "Burglary"}), "");
    EXPECT_NE(message({.measure = "Burglary", .source = "nobody"}), "");
    EXPECT_NE(message({.measure = "Burglary", .rebase = {{2018, 10}}}).find("can't be rebased at 2018-10"),
              std::string::npos);
    EXPECT_EQ(message({.measure = "Burglary", .rebase = {{2018, 11}}}), "");
}

class TravelImportTest : public test::Midshire
{
};

TEST_F(TravelImportTest, AMonthThatAWardLacksIsMissingInTheSum)
{
    import(lookups());
    import({write("months.csv", "Ward,Month,Crime type,Count\n"
                                "Town,2019-01,Fires,4\nTown,2019-02,Fires,5\nTown,2019-03,Fires,6\n"
                                "Hill,2019-01,Fires,1\nHill,2019-03,Fires,0\n")});
    const auto project = open();
    ASSERT_NE(project, nullptr);
    const Travel travel = travelIn(*project, {.measure = "Fires"});
    ASSERT_EQ(travel.points.size(), 3U);
    EXPECT_EQ(travel.points[0].count, Count{5});
    EXPECT_FALSE(travel.points[1].count.has_value()) << "a table doesn't say that no row is nought";
    EXPECT_EQ(travel.points[2].count, Count{6});
}

/// Takes cannock_chase_36_months.csv into the sample, as an analyst would.
class TravelTruthTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString months = test::sharedFile("data/synthetic/cannock_chase_36_months.csv");
        if (!QFileInfo::exists(months)) {
            GTEST_SKIP() << months.toStdString() << " isn't there";
        }
        const QString path = m_folder.filePath(QStringLiteral("p.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        import::Progress progress;
        const auto report = importInto(path, {months}, {}, progress);
        ASSERT_TRUE(report && report->has_value()) << report.error().message;
        ASSERT_EQ((*report)->files.at(0).refused, 0);
        auto opened = Project::open(path, store::Access::Read);
        ASSERT_TRUE(opened);
        m_project = std::move(*opened);
    }

    Travel travel(const std::string& area, const std::string& measure, const std::vector<Month>& rebase = {})
    {
        return travelIn(
            *m_project,
            {.area = area, .measure = measure, .source = "cannock_chase_36_months", .rebase = rebase});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(TravelTruthTest, TheSumsShowWhatWasPutInAndNothingElse)
{
    const Travel asb = travel("Cannock Chase", "Anti-social behaviour");
    ASSERT_EQ(asb.points.size(), 36U);
    ASSERT_EQ(asb.findings.size(), 1U) << asb.sentence;
    EXPECT_EQ(asb.findings[0].kind, TravelFindingKind::Season);
    EXPECT_EQ(asb.findings[0].first.month, 7);
    EXPECT_NEAR(asb.findings[0].percent, 35, 5);

    const Travel violence = travel("Cannock Chase", "Violence and sexual offences");
    const TravelFinding* growth = findingOf(violence, TravelFindingKind::Growth);
    ASSERT_NE(growth, nullptr) << violence.sentence;
    EXPECT_NEAR(growth->percent, 10, 3) << "0.8 % a month";
    EXPECT_NE(findingOf(violence, TravelFindingKind::YearOnYear), nullptr);
    EXPECT_EQ(violence.findings.size(), 2U) << violence.sentence;

    const Travel burglary = travel("Cannock Chase", "Burglary");
    ASSERT_EQ(burglary.findings.size(), 1U) << burglary.sentence;
    EXPECT_EQ(burglary.findings[0].kind, TravelFindingKind::Step);
    EXPECT_EQ(burglary.suggestedRebase, (Month{2017, 12}));
    EXPECT_NEAR(burglary.findings[0].percent, -35, 5);
    EXPECT_FALSE(travel("Cannock Chase", "Burglary", {{2017, 12}}).suggestedRebase.has_value());

    EXPECT_TRUE(travel("Cannock Chase", "Shoplifting").findings.empty());
}

TEST_F(TravelTruthTest, NoWardShowsWhatWasNotPutIn)
{
    std::map<std::string, int> found;
    for (const char* measure :
         {"Anti-social behaviour", "Burglary", "Shoplifting", "Violence and sexual offences"}) {
        for (const Area* ward :
             m_project->catalogue().inside(m_project->assessedArea()->id, AreaKind::Ward)) {
            const Travel own = travel(ward->code, measure);
            for (const TravelFinding& finding : own.findings) {
                ++found[measure + std::string(", ") + std::string(toText(finding.kind))];
            }
            if (std::string(measure) == "Shoplifting" && ward->name == "Cannock South") {
                ASSERT_EQ(own.findings.size(), 1U);
                EXPECT_EQ(own.findings[0].first, (Month{2018, 12}));
            }
        }
    }
    // Violence does grow in each ward, too slowly to be sure of it; one ward's change from year to year is.
    EXPECT_EQ(found, (std::map<std::string, int>{{"Anti-social behaviour, season", 15},
                                                 {"Shoplifting, outlying-month", 1},
                                                 {"Violence and sexual offences, year-on-year", 1}}));
}

} // namespace
} // namespace wardwise::project
