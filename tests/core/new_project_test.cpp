// New projects: with a lookup's places or typed ones, whole or not at all.
#include "tests/core/project_text.h"

#include "core/project/new_project.h"
#include "core/project/project_summary.h"

#include <QDir>

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

using import::Place;

std::vector<Place> twoPartnerships()
{
    return {{.code = "F1", .name = "Midshire", .kind = AreaKind::Force, .parent = {}, .year = 2018},
            {.code = "C1", .name = "Amber", .kind = AreaKind::Csp, .parent = "F1", .year = 2018},
            {.code = "C2", .name = "Beryl", .kind = AreaKind::Csp, .parent = "F1", .year = 2018},
            {.code = "D1", .name = "Amber", .kind = AreaKind::District, .parent = "C1", .year = 2018},
            {.code = "D2", .name = {}, .kind = AreaKind::District, .parent = "C2", .year = 2018},
            {.code = "W1", .name = "Town", .kind = AreaKind::Ward, .parent = "D1", .year = 2019},
            {.code = "W2", .name = "Town", .kind = AreaKind::Ward, .parent = "D2", .year = 2019}};
}

class NewProjectTest : public ::testing::Test
{
protected:
    [[nodiscard]] std::unique_ptr<Project> make(const NewProject& wanted) const
    {
        const auto made = createProject(m_folder.path(), wanted);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return m_folder.reopen();
    }

    [[nodiscard]] Error refuse(const NewProject& wanted) const
    {
        const auto made = createProject(m_folder.path(), wanted);
        EXPECT_FALSE(made);
        EXPECT_TRUE(QFileInfo(m_folder.path()).dir().isEmpty(QDir::Files | QDir::Hidden))
            << "nothing half made";
        return made ? Error{} : made.error();
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    test::ProjectFolder m_folder;
};

TEST_F(NewProjectTest, HoldsTheWholeForceOfALookup)
{
    const auto project = make({.cspCode = "C1",
                               .year = "2019",
                               .title = "Amber 2019",
                               .marking = "OFFICIAL-SENSITIVE",
                               .places = twoPartnerships()});
    ASSERT_NE(project, nullptr);
    EXPECT_EQ(project->catalogue().areas.size(), 7U);
    EXPECT_EQ(project->assessedArea()->name, "Amber");
    EXPECT_EQ(project->assessedArea()->kind, AreaKind::Csp);
    EXPECT_EQ(project->assessment()->year, "2019");
    EXPECT_EQ(project->assessment()->title, "Amber 2019");
    EXPECT_EQ(project->marking(), "OFFICIAL-SENSITIVE");
    const Catalogue& catalogue = project->catalogue();
    const Area* force = catalogue.enclosing(project->assessedArea()->id, AreaKind::Force);
    ASSERT_NE(force, nullptr);
    EXPECT_EQ(catalogue.inside(force->id, AreaKind::Ward).size(), 2U);
    EXPECT_EQ(catalogue.inside(project->assessedArea()->id, AreaKind::Ward).front()->boundaryYear, 2019);
    const auto nameless = findArea(catalogue, "D2");
    ASSERT_TRUE(nameless);
    EXPECT_EQ((*nameless)->name, "D2") << "its code stands for the name that the lookup lacks";
}

TEST_F(NewProjectTest, TakesTypedNamesToo)
{
    const auto project = make({.cspCode = {}, .cspName = "Amber", .forceName = "Midshire"});
    ASSERT_NE(project, nullptr);
    EXPECT_EQ(project->assessedArea()->code, "local:partnership");
    const Area* force = project->catalogue().enclosing(project->assessedArea()->id, AreaKind::Force);
    ASSERT_NE(force, nullptr);
    EXPECT_EQ(force->name, "Midshire");
    EXPECT_EQ(project->assessment()->title, "Amber strategic assessment");
    EXPECT_EQ(project->marking(), "OFFICIAL");
}

TEST_F(NewProjectTest, GivesThePartnershipOfALookupTheNameThatIsAskedFor)
{
    const auto project = make({.cspCode = "C1", .cspName = "Safer Amber", .places = twoPartnerships()});
    ASSERT_NE(project, nullptr);
    EXPECT_EQ(project->assessedArea()->name, "Safer Amber");
    EXPECT_EQ(project->assessment()->title, "Safer Amber strategic assessment");
}

TEST_F(NewProjectTest, RefusesWhatItCannotStoreAndLeavesNothing)
{
    EXPECT_EQ(refuse({.cspCode = "C7", .places = twoPartnerships()}).code, ErrorCode::NotFound);
    EXPECT_NE(refuse({.cspCode = "C1", .year = "19"}).message.find("four digits"), std::string::npos);
    EXPECT_EQ(refuse({.cspCode = "C1", .year = "2018-19"}).code, ErrorCode::Invalid);
    EXPECT_EQ(refuse({.cspCode = "C1", .marking = "SECRET"}).code, ErrorCode::Invalid);
    EXPECT_EQ(refuse({.cspCode = "C1", .forceCode = "C1"}).code, ErrorCode::Invalid);
    EXPECT_EQ(refuse({.cspCode = "C1", .title = "a\nb"}).code, ErrorCode::Invalid);
    auto places = twoPartnerships();
    places.back().name = "Heath\nHayes";
    EXPECT_NE(refuse({.cspCode = "C1", .places = places}).message.find("W2"), std::string::npos);
    places = twoPartnerships();
    places.push_back(places.back());
    EXPECT_FALSE(refuse({.cspCode = "C1", .places = places}).message.empty());
}

TEST(ProposedFileName, HoldsNothingThatAFileNameCannot)
{
    EXPECT_EQ(proposedFileName({.cspName = "Amber / Beryl: \"C\"", .year = "2026"}),
              "Amber - Beryl- -C- 2026.wardwise");
    EXPECT_EQ(proposedFileName({.cspName = std::string(400, 'x'), .year = "2026"}),
              "Assessment 2026.wardwise");
}

TEST_F(NewProjectTest, IsSummedUpWithoutATrace)
{
    ASSERT_NE(make({.cspCode = "C1", .cspName = "Amber", .year = "2019", .title = "Ours"}), nullptr);
    const auto before = QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden);
    const auto summary = readSummary(path());
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(*summary,
              (ProjectSummary{.partnership = "Amber", .title = "Ours", .year = "2019", .isChanged = false}));
    EXPECT_EQ(QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden), before);
}

TEST_F(NewProjectTest, IsSummedUpWhileItIsBeingEdited)
{
    const auto project = make({.cspName = "Amber"});
    ASSERT_NE(project, nullptr);
    ASSERT_TRUE(project->enterFigure({.area = "Town",
                                      .measure = "Burglary",
                                      .period = "2018-19",
                                      .quantity = "rate",
                                      .value = "1.5",
                                      .source = "survey",
                                      .note = {}}));
    const auto changed = readSummary(path());
    ASSERT_TRUE(changed) << changed.error().message;
    EXPECT_TRUE(changed->isChanged);
    ASSERT_TRUE(project->undo());
    const auto undone = readSummary(path());
    ASSERT_TRUE(undone) << undone.error().message;
    EXPECT_FALSE(undone->isChanged);
}

TEST_F(NewProjectTest, WhatIsNoProjectCannotBeSummedUp)
{
    EXPECT_EQ(readSummary(path()).error().code, ErrorCode::NotFound);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    EXPECT_EQ(readSummary(path()).error().code, ErrorCode::NotAProject);
}

} // namespace
} // namespace wardwise::project
