// Who is affected: ages and sexes beside residents, repeats, household groups, and what is missing.
#include "tests/core/project_text.h"

#include "core/charts/chart_table.h"
#include "core/charts/pyramid.h"
#include "core/project/new_project.h"
#include "core/project/people_profile.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class PeopleProfileTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(R"(
            csp C1 Cannock
            ward W1 North in C1
            ward W2 South in C1
            source survey
            period 2018-19
            W1 pop 6000
            W2 pop 4000)");
        ASSERT_NE(m_project, nullptr);
    }

    void enter(const char* area, const char* measure, const char* quantity,
               const std::vector<std::pair<const char*, const char*>>& parts) const
    {
        std::vector<FigureEntry> entries;
        for (const auto& [part, value] : parts) {
            FigureEntry entry;
            entry.area = area;
            entry.measure = measure;
            entry.period = "2018-19";
            entry.quantity = quantity;
            entry.value = value;
            entry.source = "survey";
            entry.breakdown = part;
            entries.push_back(entry);
        }
        const auto entered = m_project->enterFigures(entries, "Enter");
        ASSERT_TRUE(entered.has_value()) << entered.error().message;
    }

    /// 100 victims: 60 males, 40 females.
    void enterVictims() const
    {
        enter("C1", "Victims of crime", "count",
              {{"Age and sex: Males 0-17", "10"},
               {"Age and sex: Males 18-64", "40"},
               {"Age and sex: Males 65+", "10"},
               {"Age and sex: Females 0-17", "5"},
               {"Age and sex: Females 18-64", "30"},
               {"Age and sex: Females 65+", "5"}});
    }

    /// 10,000 people in finer bands than the victims', by ward.
    void enterResidents() const
    {
        enter("W1", "Population", "population",
              {{"Age and sex: Males 0-4", "200"},
               {"Age and sex: Males 5-17", "500"},
               {"Age and sex: Males 18-64", "1800"},
               {"Age and sex: Males 65+", "400"},
               {"Age and sex: Females 0-4", "200"},
               {"Age and sex: Females 5-17", "500"},
               {"Age and sex: Females 18-64", "1900"},
               {"Age and sex: Females 65+", "500"}});
        enter("W2", "Population", "population",
              {{"Age and sex: Males 0-4", "100"},
               {"Age and sex: Males 5-17", "300"},
               {"Age and sex: Males 18-64", "1200"},
               {"Age and sex: Males 65+", "400"},
               {"Age and sex: Females 0-4", "100"},
               {"Age and sex: Females 5-17", "300"},
               {"Age and sex: Females 18-64", "1100"},
               {"Age and sex: Females 65+", "500"}});
    }

    [[nodiscard]] PeopleProfile profile() const
    {
        const auto area = findArea(m_project->catalogue(), "C1");
        auto found = peopleProfile(*m_project, **area);
        EXPECT_TRUE(found.has_value()) << found.error().message;
        return found ? std::move(*found) : PeopleProfile();
    }

    [[nodiscard]] AgeProfile ages() const
    {
        const auto found = profile().ages;
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? AgeProfile() : found.front();
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(PeopleProfileTest, HoldsVictimsAgainstResidentsWhoseBandsAreAddedUp)
{
    enterVictims();
    enterResidents();
    const AgeProfile found = ages();
    EXPECT_TRUE(found.bySex);
    EXPECT_EQ(found.people, Count{100});
    EXPECT_EQ(found.others, "Residents, 2018-19");
    EXPECT_EQ(found.whyNoOthers, "");
    EXPECT_TRUE(found.notes.empty());
    ASSERT_EQ(found.bands.size(), 3U);
    const AgeProfileBand& young = found.bands.front();
    EXPECT_EQ(inWords(young.ages), "0–17");
    EXPECT_EQ(young.people[0], Count{10});
    EXPECT_EQ(young.people[1], Count{5});
    EXPECT_EQ(young.all, Count{15});
    EXPECT_DOUBLE_EQ(*young.others[0], 11.0) << "200 + 500 + 100 + 300 of 10,000";
    EXPECT_DOUBLE_EQ(*young.others[1], 11.0);
    EXPECT_DOUBLE_EQ(*young.othersAll, 22.0);
    EXPECT_DOUBLE_EQ(*found.bands[1].others[0], 30.0);
}

TEST_F(PeopleProfileTest, DrawsAPyramidWithTheResidentsOutline)
{
    enterVictims();
    enterResidents();
    const Pyramid chart = agePyramid(ages(), "OFFICIAL");
    EXPECT_EQ(chart.words.title, "Victims of crime by age and sex, Cannock, 2018-19");
    EXPECT_EQ(chart.outline, "Residents, 2018-19");
    ASSERT_EQ(chart.rows.size(), 3U);
    EXPECT_EQ(chart.rows.front().label, "65+") << "the oldest at the top";
    EXPECT_DOUBLE_EQ(*chart.rows[1].shares[0], 40.0);
    EXPECT_EQ(chart.rows[1].texts[0], "40.0 % (40)");
    EXPECT_DOUBLE_EQ(*chart.rows[1].outline[1], 30.0);
    double all = 0.0;
    for (const PyramidRow& row : chart.rows) {
        all += *row.shares[0] + *row.shares[1];
    }
    EXPECT_NEAR(all, 100.0, 1e-9);
    const ChartTable table = tableOf(chart);
    ASSERT_EQ(table.rows.size(), 6U);
    EXPECT_EQ(table.rows[2][0].text, "18–64");
    EXPECT_EQ(table.rows[2][1].text, "Males");
    EXPECT_EQ(table.rows[2][2].text, "40.0");
    EXPECT_EQ(table.rows[3][4].text, "30.0");
}

TEST_F(PeopleProfileTest, SaysWhatResidentsLack)
{
    enterVictims();
    EXPECT_NE(ages().whyNoOthers.find("No residents of Cannock are stored by age"), std::string::npos);
    enter("C1", "Population", "population",
          {{"Age: 0-17", "2000"}, {"Age: 18-64", "6000"}, {"Age: 65+", "2000"}});
    const AgeProfile byAge = ages();
    EXPECT_NE(byAge.whyNoOthers.find("by age but not by sex"), std::string::npos);
    EXPECT_DOUBLE_EQ(*byAge.bands.front().othersAll, 20.0);
    EXPECT_FALSE(byAge.bands.front().others[0]);
    const Pyramid chart = agePyramid(byAge, {});
    EXPECT_EQ(chart.outline, "");
    EXPECT_FALSE(chart.rows.empty());
}

TEST_F(PeopleProfileTest, DoesNotSplitResidentsBands)
{
    enterVictims();
    enter("C1", "Population", "population",
          {{"Age: 0-19", "2000"}, {"Age: 20-64", "6000"}, {"Age: 65+", "2000"}});
    const AgeProfile found = ages();
    EXPECT_NE(found.whyNoOthers.find("don't add up"), std::string::npos) << found.whyNoOthers;
    EXPECT_FALSE(found.bands.front().othersAll);
}

TEST_F(PeopleProfileTest, LacksTheOutlineWhereAWardHasNoFigure)
{
    enterVictims();
    enter("W1", "Population", "population",
          {{"Age: 0-17", "2000"}, {"Age: 18-64", "6000"}, {"Age: 65+", "2000"}});
    EXPECT_FALSE(ages().bands.front().othersAll) << "North alone isn't Cannock";
}

TEST_F(PeopleProfileTest, SaysWhereASexOrAFigureIsMissing)
{
    enter("C1", "Offenders", "count",
          {{"Age and sex: Males 10-17", "20"},
           {"Age and sex: Males 18-24", "suppressed"},
           {"Age and sex: Males 25+", "30"}});
    const AgeProfile found = ages();
    ASSERT_EQ(found.notes.size(), 2U);
    EXPECT_EQ(found.notes[0], "Females: no figures, so that only males are shown.");
    EXPECT_EQ(found.notes[1], "1 of 6 figures are missing; shares are of those that are known.");
    const Pyramid chart = agePyramid(found, {});
    EXPECT_EQ(chart.rows[1].texts[0], "suppressed");
    EXPECT_FALSE(chart.rows[1].shares[0]);
    EXPECT_DOUBLE_EQ(*chart.rows[2].shares[0], 40.0);
    EXPECT_EQ(chart.rows[2].texts[1], "no figure");
}

TEST_F(PeopleProfileTest, RefusesBandsThatOverlap)
{
    enter("C1", "Offenders", "count", {{"Age: Under 18", "20"}, {"Age: 15-24", "10"}});
    const AgeProfile found = ages();
    EXPECT_TRUE(found.bands.empty());
    EXPECT_NE(found.whyNoOthers.find("overlap"), std::string::npos);
    EXPECT_NE(agePyramid(found, {}).words.explanation.find("overlap"), std::string::npos);
}

TEST_F(PeopleProfileTest, CountsRepeatsPerResident)
{
    enter("C1", "Victims by number of crimes", "count",
          {{"Number of events: 1", "75"}, {"Number of events: 2", "15"}, {"Number of events: 3+", "10"}});
    const PeopleProfile found = profile();
    ASSERT_EQ(found.repeats.size(), 1U);
    const RepeatProfile& victims = found.repeats.front();
    ASSERT_TRUE(victims.repeats.has_value()) << victims.sentence;
    EXPECT_DOUBLE_EQ(*victims.repeats->prevalence, 10.0) << "100 of 6,000 + 4,000";
    EXPECT_DOUBLE_EQ(*victims.repeats->incidence, 13.5);
    EXPECT_TRUE(victims.repeats->isAtLeast);
    EXPECT_EQ(victims.sentence.rfind("25 of 100 victims (25.0 %", 0), 0U) << victims.sentence;
    enter("C1", "Victims by number of crimes", "count", {{"Number of events: 2", "suppressed"}});
    const auto unknown = profile().repeats;
    EXPECT_FALSE(unknown.front().repeats.has_value());
    EXPECT_EQ(unknown.front().sentence, "People with 2 events: suppressed.");
}

TEST_F(PeopleProfileTest, SaysWhatIsMissing)
{
    const PeopleProfile found = profile();
    ASSERT_EQ(found.missing.size(), 3U);
    EXPECT_NE(found.missing[0].find("by age and sex"), std::string::npos);
    EXPECT_NE(found.missing[1].find("how many events"), std::string::npos);
}

TEST(SampleProfile, HasTheHouseholdGroupAndSaysWhatTheDocumentLacks)
{
    const test::ProjectFolder folder;
    ASSERT_TRUE(createSample(folder.path(), kSampleName, false).has_value());
    const auto project = folder.reopen();
    ASSERT_NE(project, nullptr);
    const auto found = peopleProfile(*project, *project->assessedArea());
    ASSERT_TRUE(found.has_value()) << found.error().message;
    ASSERT_EQ(found->groups.size(), 1U);
    EXPECT_EQ(indexText(found->groups.front().index), "186");
    EXPECT_TRUE(found->repeats.empty());
    EXPECT_EQ(found->missing.size(), 2U);
}

} // namespace
} // namespace wardwise::project
