// A block of figures: checked without writing, written as one edit or not at all.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/project/enter_figures.h"

#include <gtest/gtest.h>

#include <chrono>

namespace wardwise::project {
namespace {

using test::everythingStored;

FigureEntry count(const std::string& area, const std::string& value, const std::string& measure = "burglary")
{
    return {.area = area,
            .measure = measure,
            .period = "2018-19",
            .quantity = "count",
            .value = value,
            .source = "survey",
            .note = {}};
}

class EnterFiguresTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(test::tenWards());
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

    [[nodiscard]] std::string stored() const { return everythingStored(m_project->connection()); }

    [[nodiscard]] std::vector<CheckedFigure> check(const std::vector<FigureEntry>& entries) const
    {
        const std::string before = stored();
        const auto checked = m_project->checkFigures(entries);
        EXPECT_TRUE(checked.has_value()) << (checked ? "" : checked.error().message);
        EXPECT_EQ(stored(), before) << "checking stores nothing";
        EXPECT_TRUE(m_project->history()->empty());
        return checked ? *checked : std::vector<CheckedFigure>();
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(EnterFiguresTest, SaysOfEachFigureWhatItWouldDo)
{
    auto other = count("Ward 4", "7");
    other.source = "parish survey";
    const auto checked = check({count("Ward 1", "12"), count("Ward 2", "20"), count("Ward 3", "-3"), other,
                                count("Ward 5", "suppressed")});
    ASSERT_EQ(checked.size(), 5U);
    EXPECT_EQ(checked[0].figure.outcome, FigureOutcome::Changed);
    EXPECT_EQ(checked[0].figure.before, "10");
    EXPECT_EQ(checked[0].figure.after, "12");
    EXPECT_EQ(checked[1].figure.outcome, FigureOutcome::Unchanged);
    ASSERT_TRUE(checked[2].refusal.has_value());
    EXPECT_EQ(checked[2].refusal->message.rfind("Ward 3, burglary, 2018-19: count. ", 0), 0U)
        << checked[2].refusal->message;
    EXPECT_EQ(checked[3].figure.outcome, FigureOutcome::New);
    EXPECT_EQ(checked[3].figure.added, std::vector<std::string>{"the source parish survey"});
    EXPECT_EQ(checked[4].figure.after, "suppressed");
}

TEST_F(EnterFiguresTest, WritesABlockAsOneNamedEditThatOneUndoTakesBack)
{
    const std::string before = stored();
    const auto entered =
        project().enterFigures({count("Ward 1", "11"), count("Ward 2", "21")}, "Paste 2 figures of burglary");
    ASSERT_TRUE(entered.has_value()) << entered.error().message;
    EXPECT_EQ(project().undoState().undo, "Paste 2 figures of burglary");
    EXPECT_NE(project().changeOf((*entered)[1].observation), nullptr);
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(stored(), before);
    EXPECT_EQ(project().changeOf((*entered)[1].observation), nullptr);
}

TEST_F(EnterFiguresTest, OneRefusalRefusesTheWholeBlock)
{
    const std::string before = stored();
    const auto entered = project().enterFigures({count("Ward 1", "11"), count("Ward 2", "many")}, "Paste");
    ASSERT_FALSE(entered.has_value());
    EXPECT_NE(entered.error().message.find("Ward 2, burglary"), std::string::npos) << entered.error().message;
    EXPECT_EQ(stored(), before);
    EXPECT_TRUE(project().history()->empty());
}

TEST_F(EnterFiguresTest, MakesANewThingOnceHoweverManyFiguresNameIt)
{
    std::vector<FigureEntry> entries;
    for (int i = 1; i <= 3; ++i) {
        auto entry = count("Ward " + std::to_string(i), std::to_string(i), "Graffiti");
        entry.source = "parish survey";
        entry.period = "2019-20";
        entry.breakdown = "Age: Under 18";
        entries.push_back(entry);
    }
    entries.push_back(count("Newtown", "4", "Graffiti"));
    entries.push_back(count("Newtown", "5", "Litter"));
    const auto checked = check(entries);
    EXPECT_EQ(checked[0].figure.added.size(), 4U);
    EXPECT_TRUE(checked[1].figure.added.empty());
    EXPECT_EQ(checked[3].figure.added.size(), 1U);
    const auto entered = project().enterFigures(entries, "Paste");
    ASSERT_TRUE(entered.has_value()) << entered.error().message;
    EXPECT_EQ((*entered)[0].label, "Ward 1, Graffiti, Age: Under 18, 2019-20: count");
    const auto stored = project().observation((*entered)[2].observation);
    EXPECT_EQ(partText(*project().catalogue().breakdown((*stored)->key.breakdown)), "Age: Under 18");
    EXPECT_EQ(
        test::answer(project().connection(), "SELECT count(*) FROM batch WHERE label = 'Entered by hand'"),
        "2");
}

TEST_F(EnterFiguresTest, WhatARefusedFigureWouldHaveMadeIsNotThereForTheNext)
{
    auto bad = count("Newtown", "4", "Graffiti");
    bad.period = "one day";
    auto good = count("Newtown", "4", "Graffiti");
    const auto checked = check({bad, good});
    ASSERT_TRUE(checked[0].refusal.has_value());
    ASSERT_FALSE(checked[1].refusal.has_value()) << checked[1].refusal->message;
    EXPECT_EQ(checked[1].figure.added.size(), 2U);
}

TEST_F(EnterFiguresTest, RefusesAFigureThatIsGivenTwice)
{
    const auto checked =
        check({count("Ward 1", "11"), count("W1", "12"), count("Newtown", "1"), count("Newtown", "1")});
    EXPECT_FALSE(checked[0].refusal.has_value());
    ASSERT_TRUE(checked[1].refusal.has_value());
    EXPECT_NE(checked[1].refusal->message.find("given twice"), std::string::npos);
    EXPECT_TRUE(checked[3].refusal.has_value());
}

TEST_F(EnterFiguresTest, CorrectsExactlyTheFigureThatIsMeant)
{
    FigureEntry entry;
    entry.observation = ObservationId{2};
    entry.value = "15";
    entry.note = "recounted";
    const auto checked = check({entry});
    EXPECT_EQ(checked[0].figure.before, "10");
    ASSERT_TRUE(project().enterFigures({entry}, "Correct").has_value());
    entry.note.clear();
    entry.value = "16";
    ASSERT_TRUE(project().enterFigures({entry}, "Correct").has_value());
    EXPECT_EQ((*project().observation(ObservationId{2}))->note, "recounted");
    entry.keepsNote = false;
    ASSERT_TRUE(project().enterFigures({entry}, "Correct").has_value());
    EXPECT_EQ((*project().observation(ObservationId{2}))->note, "");
}

TEST_F(EnterFiguresTest, ANoteAloneIsAChange)
{
    auto entry = count("Ward 1", "10");
    entry.note = "checked";
    EXPECT_EQ(check({entry})[0].figure.outcome, FigureOutcome::Changed);
}

TEST_F(EnterFiguresTest, ChecksTheLargestBlockWithoutKeepingAnyoneWaiting)
{
    std::vector<FigureEntry> entries;
    for (int i = 0; i < 2000; ++i) {
        entries.push_back(count("Ward " + std::to_string(1 + i % 10), i % 3 == 0 ? "no" : "5",
                                "Kind " + std::to_string(i / 10)));
    }
    const auto start = std::chrono::steady_clock::now();
    const auto checked = check(entries);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(checked.size(), 2000U);
    EXPECT_LT(took.count(), 20.0);
}

TEST_F(EnterFiguresTest, ChecksNothingInAProjectOpenForReading)
{
    const auto reader = Project::open(project().path(), store::Access::Read);
    ASSERT_TRUE(reader.has_value());
    EXPECT_EQ((*reader)->checkFigures({count("Ward 1", "1")}).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ((*reader)->enterFigures({count("Ward 1", "1")}, "Paste").error().code, ErrorCode::ReadOnly);
}

} // namespace
} // namespace wardwise::project
