// Following recommendations up: owner, due date and status are stored, undone by name, and refused where
// unreadable.
#include "core/project/new_project.h"
#include "core/project/project.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

class RecommendationEditsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(createSample(path(), kSampleName, false));
        open(store::Access::Write);
    }

    void open(store::Access access)
    {
        m_project.reset();
        auto project = Project::open(path(), access);
        ASSERT_TRUE(project) << project.error().message;
        m_project = std::move(*project);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("test.wardwise")); }

    const Recommendation& second() const { return m_project->priorities().at(1).recommendations.at(1); }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(RecommendationEditsTest, AreStoredAndUndoneByName)
{
    Recommendation changed = second();
    const Recommendation before = changed;
    const auto neighbour = m_project->priorities().at(1).recommendations.at(0);
    changed.owner = "Head of Safeguarding";
    changed.due = "March 2020";
    changed.status = "begun";
    const auto stored = m_project->setRecommendation(changed);
    ASSERT_TRUE(stored) << stored.error().message;
    open(store::Access::Write); // as after a restart
    EXPECT_EQ(second(), changed);
    EXPECT_EQ(m_project->priorities().at(1).recommendations.at(0), neighbour);
    const auto undone = m_project->undo();
    ASSERT_TRUE(undone) << undone.error().message;
    EXPECT_EQ(*undone, "Edit the recommendation of Domestic Abuse");
    EXPECT_EQ(second(), before);
    ASSERT_TRUE(m_project->redo());
    EXPECT_EQ(second(), changed);
}

TEST_F(RecommendationEditsTest, ReachTheGeneralOnesToo)
{
    Recommendation changed = m_project->generalRecommendations().front();
    changed.status = "done";
    ASSERT_TRUE(m_project->setRecommendation(changed));
    EXPECT_EQ(m_project->generalRecommendations().front(), changed);
    EXPECT_EQ(m_project->undoState().undo, "Edit a general recommendation");
}

TEST_F(RecommendationEditsTest, KeepWhatCannotBeReadOut)
{
    Recommendation changed = second();
    const Recommendation before = changed;
    changed.owner = "two\nlines";
    const auto refused = m_project->setRecommendation(changed);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("owner"), std::string::npos) << refused.error().message;
    changed = before;
    changed.id = RecommendationId{99999};
    EXPECT_EQ(m_project->setRecommendation(changed).error().code, ErrorCode::NotFound);
    EXPECT_EQ(second(), before);
    EXPECT_FALSE(m_project->undoState().undo.has_value());
}

TEST_F(RecommendationEditsTest, NeedAProjectOpenForWriting)
{
    open(store::Access::Read);
    const Recommendation changed = second();
    EXPECT_EQ(m_project->setRecommendation(changed).error().code, ErrorCode::ReadOnly);
}

} // namespace
} // namespace wardwise::project
