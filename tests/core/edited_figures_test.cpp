// What each edit changed, before and after, whether it stands or is undone.
#include "tests/core/project_text.h"

#include "core/project/edit_changes.h"

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

class EditedFiguresTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(test::tenWards());
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

    static FigureEntry entryOf(const std::string& ward, const std::string& value,
                               const std::string& measure = "burglary", const std::string& quantity = "count")
    {
        return {.area = ward,
                .measure = measure,
                .period = "2018-19",
                .quantity = quantity,
                .value = value,
                .source = "survey",
                .note = {}};
    }

    void enter(const FigureEntry& entry) const
    {
        const auto entered = m_project->enterFigure(entry);
        EXPECT_TRUE(entered.has_value()) << (entered ? "" : entered.error().message);
    }

    /// From the newest edit to the oldest; an edit that changed no figure says "-".
    [[nodiscard]] std::vector<std::string> changes() const
    {
        const auto texts = editChanges(*m_project);
        EXPECT_TRUE(texts.has_value());
        std::vector<std::string> all;
        const auto history = m_project->history();
        for (const store::EditEntry& edit : *history) {
            all.push_back(texts->count(edit.id) > 0 ? texts->at(edit.id) : "-");
        }
        return all;
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(EditedFiguresTest, SaysOneFigureBeforeAndAfterEachOfItsEdits)
{
    enter(entryOf("Ward 1", "12"));
    enter(entryOf("Ward 1", "suppressed"));
    enter(entryOf("Ward 1", "14"));
    EXPECT_EQ(changes(), (std::vector<std::string>{"Ward 1, burglary, 2018-19: suppressed \u2192 14",
                                                   "Ward 1, burglary, 2018-19: 12 \u2192 suppressed",
                                                   "Ward 1, burglary, 2018-19: 10 \u2192 12"}));
}

TEST_F(EditedFiguresTest, AnUndoneEditSaysWhatMakingItAgainWouldGive)
{
    enter(entryOf("Ward 1", "12"));
    enter(entryOf("Ward 1", "13"));
    const auto before = changes();
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(changes(), before);
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(changes(), before);
}

TEST_F(EditedFiguresTest, KeepsTheDecimalsOfItsTime)
{
    for (const char* value : {"4.5", "4", "4.25"}) {
        enter(entryOf("Ward 3", value, "Graffiti", "rate"));
    }
    EXPECT_EQ(changes(), (std::vector<std::string>{"Ward 3, Graffiti, 2018-19: 4 \u2192 4.25",
                                                   "Ward 3, Graffiti, 2018-19: 4.5 \u2192 4",
                                                   "Ward 3, Graffiti, 2018-19: new, 4.5"}));
    ASSERT_TRUE(project().undo().has_value());
    ASSERT_TRUE(project().undo().has_value());
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(changes().size(), 3U);
    EXPECT_TRUE(changes().back().ends_with("new, 4.5")) << changes().back();
}

TEST_F(EditedFiguresTest, CountsTheFiguresOfABlock)
{
    ASSERT_TRUE(project()
                    .enterFigures({entryOf("Ward 1", "12"), entryOf("Ward 2", "22")}, "Paste 2 figures")
                    .has_value());
    EXPECT_EQ(changes(), std::vector<std::string>{"2 figures"});
}

} // namespace
} // namespace wardwise::project
