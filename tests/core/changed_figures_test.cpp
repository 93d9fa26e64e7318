// Which figures show that they were changed: with what they were before the first edit that stands.
#include "tests/core/project_text.h"

#include "core/store/changed_figures.h"

#include <gtest/gtest.h>

namespace wardwise::store {
namespace {

class ChangedFiguresTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(test::tenWards());
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] project::Project& project() const { return *m_project; }

    void restart()
    {
        m_project.reset();
        m_project = m_folder.reopen();
        ASSERT_NE(m_project, nullptr);
    }

    ObservationId enter(const std::string& ward, const std::string& value) const
    {
        const auto entered = m_project->enterFigure({.area = ward,
                                                     .measure = "burglary",
                                                     .period = "2018-19",
                                                     .quantity = "count",
                                                     .value = value,
                                                     .source = "survey",
                                                     .note = {}});
        EXPECT_TRUE(entered.has_value()) << (entered ? "" : entered.error().message);
        return entered ? entered->observation : ObservationId{};
    }

    [[nodiscard]] std::vector<ChangedFigure> changed() const
    {
        const auto found = changedFigures(m_project->connection());
        EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().message);
        return found ? *found : std::vector<ChangedFigure>();
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(ChangedFiguresTest, NothingIsChangedInAProjectAsItWasFilled)
{
    EXPECT_TRUE(changed().empty());
}

TEST_F(ChangedFiguresTest, SaysWhatStoodBeforeTheFirstEditAndNamesTheLast)
{
    const ObservationId figure = enter("Ward 1", "12");
    const auto corrected = project().correctFigure(figure, "suppressed", "small");
    ASSERT_TRUE(corrected.has_value());
    const auto found = changed();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].observation, figure);
    EXPECT_EQ(found[0].before, (Figure{.value = 10.0, .decimals = 0}));
    EXPECT_EQ(found[0].label, "Correct burglary, Ward 1");
    EXPECT_EQ(found[0].madeAt.size(), 20U) << found[0].madeAt;
}

TEST_F(ChangedFiguresTest, FollowsUndoAndRedoAlsoAfterARestart)
{
    enter("Ward 1", "12");
    enter("Ward 1", "13");
    const auto twice = changed();
    ASSERT_TRUE(project().undo().has_value());
    restart();
    ASSERT_EQ(changed().size(), 1U);
    EXPECT_EQ(changed()[0].before, (Figure{.value = 10.0, .decimals = 0}));
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_TRUE(changed().empty());
    ASSERT_TRUE(project().redo().has_value());
    ASSERT_TRUE(project().redo().has_value());
    restart();
    EXPECT_EQ(changed(), twice);
}

TEST_F(ChangedFiguresTest, ANoteAloneDoesNotChangeAFigure)
{
    const auto stored = project().observation(ObservationId{2});
    ASSERT_TRUE(stored.has_value() && stored->has_value());
    const auto noted =
        project().correctFigure(ObservationId{2}, project::figureText((*stored)->figure), "counted twice");
    ASSERT_TRUE(noted.has_value()) << noted.error().message;
    EXPECT_FALSE(project().history()->empty());
    EXPECT_TRUE(changed().empty());
}

TEST_F(ChangedFiguresTest, AFigureThatIsWhatItWasAgainIsNotMarked)
{
    enter("Ward 2", "7");
    enter("Ward 2", "20");
    EXPECT_TRUE(changed().empty());
}

TEST_F(ChangedFiguresTest, AFigureEnteredByHandHasNothingBeforeItHoweverOftenItIsCorrected)
{
    const auto entered = project().enterFigure({.area = "Ward 3",
                                                .measure = "Graffiti",
                                                .period = "2018-19",
                                                .quantity = "rate",
                                                .value = "4.5",
                                                .source = "survey",
                                                .note = {}});
    ASSERT_TRUE(entered.has_value());
    ASSERT_TRUE(project().correctFigure(entered->observation, "5.5", "").has_value());
    const auto found = changed();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].observation, entered->observation);
    EXPECT_FALSE(found[0].before.has_value());
    EXPECT_EQ(found[0].label, "Correct Graffiti, Ward 3");
}

TEST_F(ChangedFiguresTest, KeepsTheTypesAndDecimalsOfWhatStoodThere)
{
    ASSERT_TRUE(project().correctFigure(enter("Ward 4", "suppressed"), "41", "").has_value());
    ASSERT_EQ(changed().size(), 1U);
    EXPECT_EQ(changed()[0].before, (Figure{.value = 40.0, .decimals = 0}));
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(changed()[0].before, (Figure{.value = 40.0, .decimals = 0}));
    const auto rate = project().enterFigure({.area = "Ward 5",
                                             .measure = "burglary",
                                             .period = "2018-19",
                                             .quantity = "rate",
                                             .value = "27.0",
                                             .source = "survey",
                                             .note = {}});
    ASSERT_TRUE(rate.has_value());
    EXPECT_EQ(changed().size(), 2U);
}

TEST_F(ChangedFiguresTest, DoesNotMarkWhatSomethingOutsideTheHistoryChangedSince)
{
    enter("Ward 1", "12");
    ASSERT_TRUE(project()
                    .connection()
                    .runScript(QStringLiteral("UPDATE observation SET value = 99 WHERE value = 12"))
                    .has_value());
    EXPECT_TRUE(changed().empty());
}

} // namespace
} // namespace wardwise::store
