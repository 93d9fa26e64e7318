// Following recommendations up: owner, due date and status are stored, undone by name, and refused where
// unreadable.
#include "tests/core/stored_text.h"

#include "core/project/evidence_figures.h"
#include "core/project/new_project.h"
#include "core/project/project.h"
#include "core/project/recommendation_edits.h"

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

TEST_F(RecommendationEditsTest, AreAddedOrderedMovedAndRemovedAndAllOfItUndone)
{
    const std::string before = test::everythingStored(m_project->connection());
    const PriorityId section = m_project->priorities().at(1).id;
    const std::size_t all = m_project->priorities().at(1).recommendations.size();
    const auto added = addRecommendation(*m_project, section,
                                         {.id = {},
                                          .text = "Light the path",
                                          .urgency = "high",
                                          .owner = "",
                                          .due = "",
                                          .status = "",
                                          .line = {}});
    ASSERT_TRUE(added) << added.error().message;
    const auto& own = [&]() -> const std::vector<Recommendation>& {
        return m_project->priorities().at(1).recommendations;
    };
    ASSERT_EQ(own().size(), all + 1);
    EXPECT_EQ(own().back().urgency, "high");
    ASSERT_TRUE(moveRecommendation(*m_project, *added, -1));
    EXPECT_EQ(own().at(all - 1).id, *added);
    ASSERT_TRUE(moveRecommendation(*m_project, *added, 1));
    ASSERT_TRUE(moveRecommendation(*m_project, *added, 1)); // the last stays the last
    EXPECT_EQ(own().back().id, *added);
    Recommendation changed = own().back();
    changed.text = "Light the path by the canal";
    ASSERT_TRUE(changeRecommendation(*m_project, std::nullopt, changed));
    EXPECT_EQ(own().size(), all);
    EXPECT_EQ(m_project->generalRecommendations().back().text, changed.text);
    ASSERT_TRUE(removeRecommendation(*m_project, *added));
    EXPECT_EQ(findRecommendation(*m_project, *added).error().code, ErrorCode::NotFound);
    while (m_project->undoState().undo) {
        ASSERT_TRUE(m_project->undo());
    }
    EXPECT_EQ(test::everythingStored(m_project->connection()), before);
}

TEST_F(RecommendationEditsTest, SayWhatIsMissing)
{
    Recommendation empty;
    empty.text = " \n";
    EXPECT_EQ(addRecommendation(*m_project, std::nullopt, empty).error().code, ErrorCode::Invalid);
    empty.text = "Do it";
    EXPECT_EQ(addRecommendation(*m_project, PriorityId{99999}, empty).error().code, ErrorCode::NotFound);
}

class EvidenceTest : public RecommendationEditsTest
{
protected:
    Evidence figure(const char* area, const char* measure, const char* period, Quantity quantity)
    {
        const Catalogue& catalogue = m_project->catalogue();
        for (const Measure* each : measuresNamed(catalogue, measure)) {
            const auto found = evidenceFor(*m_project, findArea(catalogue, area).value()->id, each->id);
            EXPECT_TRUE(found);
            for (const Evidence& evidence : *found) {
                if (evidence.period == period && evidence.quantity == quantity) {
                    return evidence;
                }
            }
        }
        ADD_FAILURE() << "no figure of " << measure << " in " << area;
        return {};
    }
};

TEST_F(EvidenceTest, IsAStoredFigureOrOneWorkedOut)
{
    const Evidence published = figure("Cannock South", "Anti-social Behaviour", "2018-19", Quantity::Rate);
    EXPECT_EQ(published.stored, "62.5");
    const Evidence worked = figure("Cannock South", "Shoplifting", "2018-10..2019-02", Quantity::Count);
    EXPECT_EQ(worked.stored, "78");
    const auto now = evidenceNow(*m_project, worked);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->what, "Shoplifting, Cannock South, 2018-10..2019-02, police.uk");
    EXPECT_EQ(now->now, "78 events");
    EXPECT_FALSE(now->isStale);
}

TEST_F(EvidenceTest, IsMarkedWhileItsFigureSaysSomethingElse)
{
    const Evidence asb = figure("Cannock South", "Anti-social Behaviour", "2018-19", Quantity::Rate);
    const Evidence other = figure("Cannock Chase", "Anti-social Behaviour", "2018-19", Quantity::Rate);
    const RecommendationId id = second().id;
    const auto attached = attachEvidence(*m_project, id, asb);
    ASSERT_TRUE(attached) << attached.error().message;
    ASSERT_TRUE(attachEvidence(*m_project, id, other));
    EXPECT_EQ(attachEvidence(*m_project, id, asb).error().code, ErrorCode::Exists);
    open(store::Access::Write); // as after a restart
    EXPECT_EQ(*staleEvidence(*m_project, second()), 0U);
    FigureEntry entry;
    entry.area = "Cannock South";
    entry.measureId = asb.measure;
    entry.measure = "Anti-social Behaviour";
    entry.period = "2018-19";
    entry.quantity = "rate";
    entry.value = "61.0";
    entry.source = "document";
    ASSERT_TRUE(m_project->enterFigure(entry));
    EXPECT_EQ(*staleEvidence(*m_project, second()), 1U) << "the other figure hasn't changed";
    const auto now = evidenceNow(*m_project, second().evidence.front());
    EXPECT_EQ(now->then, "62.5 per 1,000 residents");
    EXPECT_EQ(now->now, "61.0 per 1,000 residents");
    ASSERT_TRUE(m_project->undo());
    EXPECT_EQ(*staleEvidence(*m_project, second()), 0U) << "undoing clears the mark";
    ASSERT_TRUE(m_project->redo());
    ASSERT_TRUE(acceptEvidence(*m_project, *attached));
    EXPECT_EQ(second().evidence.front().stored, "61.0");
    EXPECT_EQ(*staleEvidence(*m_project, second()), 0U);
    ASSERT_TRUE(removeEvidence(*m_project, *attached));
    EXPECT_EQ(second().evidence.size(), 1U);
    ASSERT_TRUE(m_project->undo());
    EXPECT_EQ(second().evidence.size(), 2U);
}

TEST_F(EvidenceTest, GoesAndComesBackWithItsRecommendation)
{
    const RecommendationId id = second().id;
    ASSERT_TRUE(attachEvidence(*m_project, id,
                               figure("Cannock South", "Shoplifting", "2018-10..2019-02", Quantity::Rate)));
    const Recommendation whole = second();
    ASSERT_TRUE(removeRecommendation(*m_project, id));
    ASSERT_TRUE(m_project->undo());
    EXPECT_EQ(second(), whole);
}

TEST_F(EvidenceTest, SaysSoWhereItsFigureIsGone)
{
    Evidence gone = figure("Cannock South", "Shoplifting", "2018-10..2019-02", Quantity::Rate);
    gone.period = "2019-10..2020-02"; // not loaded yet
    const auto now = evidenceNow(*m_project, gone);
    ASSERT_TRUE(now);
    EXPECT_TRUE(now->isStale);
    EXPECT_EQ(now->now, "");
    EXPECT_FALSE(now->whyNone.empty());
}

} // namespace
} // namespace wardwise::project
