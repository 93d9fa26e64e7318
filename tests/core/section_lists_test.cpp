// What a section names one by one: hotspots chosen with what the data say beside them, and groups at risk.
#include "core/project/new_project.h"
#include "core/project/section_lists.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class SectionListsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("lists.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto opened = Project::open(path, store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    [[nodiscard]] const Priority& section(const std::string& title) const
    {
        const auto& all = m_project->priorities();
        return *std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.title == title; });
    }

    [[nodiscard]] MeasureId measure(const char* name) const
    {
        return (*findMeasure(m_project->catalogue(), name, {"document"}))->id;
    }

    [[nodiscard]] AreaId ward(const char* name) const
    {
        return (*findArea(m_project->catalogue(), name))->id;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(SectionListsTest, WardsStandByTheirRateWithWhatTheyAreClassedAmong)
{
    const auto found = hotspotChoices(*m_project, section("Modern Slavery"), measure("All crime"));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->choices.size(), 15U);
    EXPECT_EQ(found->choices.front().name, "Cannock South");
    EXPECT_EQ(found->choices.front().rate, "178.3");
    EXPECT_EQ(found->choices.front().wardClass, WardClass::SignificantlyAbove);
    EXPECT_NE(found->how.find("15 wards"), std::string::npos) << found->how;
}

TEST_F(SectionListsTest, WithoutAMeasureTheyStandByTheirNames)
{
    const auto found = hotspotChoices(*m_project, section("Modern Slavery"), std::nullopt);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->choices.size(), 15U);
    EXPECT_TRUE(found->how.empty());
    EXPECT_EQ(found->choices.front().wardClass, WardClass::NotComparable);
}

TEST_F(SectionListsTest, HotspotsAreOneEdit)
{
    const PriorityId id = section("Modern Slavery").id;
    const std::vector<Hotspot> chosen{
        {ward("Cannock South"), measure("All crime"), "The town centre", std::nullopt},
        {ward("Cannock South"), std::nullopt, {}, std::nullopt}};
    ASSERT_TRUE(setHotspots(*m_project, id, chosen));
    EXPECT_EQ(section("Modern Slavery").hotspots, chosen);
    EXPECT_EQ(setHotspots(*m_project, id, {chosen[0], chosen[0]}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(section("Modern Slavery").hotspots, chosen);
    ASSERT_TRUE(m_project->undo());
    EXPECT_NE(section("Modern Slavery").hotspots, chosen);
}

TEST_F(SectionListsTest, GroupsNeedAText)
{
    const PriorityId id = section("Modern Slavery").id;
    const auto before = section("Modern Slavery").atRisk;
    EXPECT_EQ(setGroupsAtRisk(*m_project, id, {{"Young people", "", std::nullopt}}).error().code,
              ErrorCode::Invalid);
    const std::vector<AtRiskGroup> groups{{"", "People without a settled home", std::nullopt},
                                          {"Work", "Those paid in cash", std::nullopt}};
    ASSERT_TRUE(setGroupsAtRisk(*m_project, id, groups));
    EXPECT_EQ(section("Modern Slavery").atRisk, groups);
    ASSERT_TRUE(m_project->undo());
    EXPECT_EQ(section("Modern Slavery").atRisk, before);
}

} // namespace
} // namespace wardwise::project
