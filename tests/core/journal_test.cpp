// The undo journal: edits are taken back and made again exactly, also after a restart.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/store/journal.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"

#include <gtest/gtest.h>

namespace wardwise::store {
namespace {

using test::answer;
using test::everythingStored;

class JournalTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_folder.write(test::tenWards());
        reopen();
    }

    void reopen()
    {
        m_file.reset();
        auto file = ProjectFile::open(m_folder.path(), Access::Write);
        ASSERT_TRUE(file.has_value()) << file.error().message;
        m_file = std::make_unique<ProjectFile>(std::move(*file));
    }

    [[nodiscard]] const Connection& connection() const { return m_file->connection(); }

    [[nodiscard]] std::string everything() const { return everythingStored(connection()); }

    /// One edit of that name; whether anything changed.
    bool edit(const char* label, const char* sql) const
    {
        auto made = Edit::begin(connection(), label);
        EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().message);
        const auto ran = connection().runScript(QString::fromUtf8(sql));
        EXPECT_TRUE(ran.has_value()) << (ran ? "" : ran.error().message);
        const auto changed = made->commit();
        EXPECT_TRUE(changed.has_value()) << (changed ? "" : changed.error().message);
        return changed && *changed;
    }

    void runOutsideHistory(const char* sql) const
    {
        const auto ran = connection().runScript(QString::fromUtf8(sql));
        ASSERT_TRUE(ran.has_value()) << ran.error().message;
    }

    /// After the edit, undo must give back what was, and redo what the edit made of it.
    void expectUndoAndRedo(const char* sql)
    {
        const std::string before = everything();
        ASSERT_TRUE(edit("The edit", sql));
        const std::string after = everything();
        ASSERT_NE(before, after);
        for (int round = 0; round < 2; ++round) {
            reopen();
            const auto undone = undoEdit(connection());
            ASSERT_TRUE(undone.has_value()) << undone.error().message;
            EXPECT_EQ(*undone, "The edit");
            EXPECT_EQ(everything(), before);
            reopen();
            const auto redone = redoEdit(connection());
            ASSERT_TRUE(redone.has_value()) << redone.error().message;
            EXPECT_EQ(everything(), after);
        }
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

TEST_F(JournalTest, TakesBackAChangedFigureAlsoAfterARestart)
{
    expectUndoAndRedo("UPDATE observation SET value = 17, note = 'recounted' WHERE id = 2");
}

TEST_F(JournalTest, TakesBackAFigureThatBecameAReason)
{
    expectUndoAndRedo("UPDATE observation SET value = NULL, missing = 'suppressed' WHERE id = 2");
}

TEST_F(JournalTest, TakesBackNewRowsThatReferToEachOther)
{
    expectUndoAndRedo(
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (900, 'N1', 'New', 'ward', 2018);"
        "INSERT INTO observation (area_id, measure_id, period_id, batch_id, quantity, value) "
        "VALUES (900, 1, 1, 1, 'count', 3);");
}

TEST_F(JournalTest, TakesBackADeletedFigure)
{
    expectUndoAndRedo("DELETE FROM observation WHERE id = 4");
}

TEST_F(JournalTest, TakesBackSeveralChangesOfOneRowInOneEdit)
{
    expectUndoAndRedo(
        "UPDATE area SET name = 'One' WHERE code = 'W1'; UPDATE area SET name = 'Two' WHERE code = 'W1';"
        "UPDATE area SET name = 'Three', boundary_year = 2019 WHERE code = 'W1';");
}

TEST_F(JournalTest, TakesBackAnInsertThatTheSameEditChanged)
{
    expectUndoAndRedo(
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (900, 'N1', 'New', 'ward', 2018);"
        "UPDATE area SET name = 'Newer' WHERE id = 900;");
}

TEST_F(JournalTest, KeepsEveryBitOfADouble)
{
    ASSERT_TRUE(edit("First", "UPDATE observation SET value = 0.1 + 0.2 WHERE id = 2"));
    ASSERT_TRUE(edit("Second", "UPDATE observation SET value = 1e-300 / 3 WHERE id = 2"));
    reopen();
    ASSERT_TRUE(undoEdit(connection()).has_value());
    Statement select(connection(),
                     QStringLiteral("SELECT value, typeof(value) FROM observation WHERE id = 2"));
    ASSERT_TRUE(select.run().has_value());
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.real(0), 0.1 + 0.2);
    EXPECT_EQ(select.text(1), "real");
}

TEST_F(JournalTest, KeepsTextWithQuotesEmptyTextAndOtherAlphabets)
{
    expectUndoAndRedo("UPDATE area SET name = 'it''s \"x\" \U0001F600 \u05D0' WHERE code = 'W1'; UPDATE "
                      "observation SET note = ' ' WHERE id = 2;");
    expectUndoAndRedo("UPDATE observation SET note = '' WHERE id = 2;");
}

TEST_F(JournalTest, UndoesInTheOrderOfTheEditsAndSaysWhatIsNext)
{
    ASSERT_TRUE(edit("First", "UPDATE area SET name = 'One' WHERE code = 'W1'"));
    ASSERT_TRUE(edit("Second", "UPDATE area SET name = 'Two' WHERE code = 'W1'"));
    EXPECT_EQ(undoState(connection())->undo, "Second");
    EXPECT_FALSE(undoState(connection())->redo.has_value());
    ASSERT_TRUE(undoEdit(connection()).has_value());
    EXPECT_EQ(undoState(connection())->undo, "First");
    EXPECT_EQ(undoState(connection())->redo, "Second");
    ASSERT_TRUE(undoEdit(connection()).has_value());
    EXPECT_FALSE(undoState(connection())->undo.has_value());
    EXPECT_EQ(undoState(connection())->redo, "First");
    EXPECT_EQ(undoEdit(connection()).error().code, ErrorCode::NothingToUndo);
    const auto history = editHistory(connection());
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ(history->front().label, "Second");
    EXPECT_TRUE(history->front().undone);
}

TEST_F(JournalTest, ForgetsWhatWasUndoneAfterANewEdit)
{
    ASSERT_TRUE(edit("First", "UPDATE area SET name = 'One' WHERE code = 'W1'"));
    ASSERT_TRUE(undoEdit(connection()).has_value());
    ASSERT_TRUE(edit("Second", "UPDATE area SET name = 'Two' WHERE code = 'W2'"));
    EXPECT_EQ(redoEdit(connection()).error().code, ErrorCode::NothingToUndo);
    EXPECT_EQ(editHistory(connection())->size(), 1U);
    EXPECT_EQ(
        answer(connection(), "SELECT count(*) FROM edit_change WHERE edit_id NOT IN (SELECT id FROM edit)"),
        "0");
}

TEST_F(JournalTest, LeavesNoEntryOfAnEditThatChangesNothing)
{
    ASSERT_TRUE(edit("First", "UPDATE area SET name = 'One' WHERE code = 'W1'"));
    ASSERT_TRUE(undoEdit(connection()).has_value());
    EXPECT_FALSE(edit("Idle", "UPDATE area SET name = name"));
    EXPECT_EQ(editHistory(connection())->size(), 1U);
    EXPECT_EQ(undoState(connection())->redo, "First") << "what was undone can still be made again";
}

TEST_F(JournalTest, RollsBackAnEditThatIsNotCommitted)
{
    const std::string before = everything();
    {
        const auto unfinished = Edit::begin(connection(), "Unfinished");
        ASSERT_TRUE(unfinished.has_value());
        runOutsideHistory("UPDATE area SET name = 'Lost' WHERE code = 'W1'");
        EXPECT_FALSE(
            connection().runScript(QStringLiteral("INSERT INTO area (code) VALUES (NULL)")).has_value());
    }
    EXPECT_EQ(everything(), before);
    EXPECT_TRUE(editHistory(connection())->empty());
    EXPECT_TRUE(edit("Next", "UPDATE area SET name = 'Kept' WHERE code = 'W1'"))
        << "the connection goes on working";
}

TEST_F(JournalTest, RefusesToUndoWhatHasBeenChangedSinceAndChangesNothing)
{
    ASSERT_TRUE(edit(
        "Both",
        "UPDATE area SET name = 'One' WHERE code = 'W1'; UPDATE area SET name = 'Two' WHERE code = 'W2';"));
    runOutsideHistory("UPDATE area SET name = 'Imported' WHERE code = 'W1'");
    const std::string before = everything();
    const auto undone = undoEdit(connection());
    ASSERT_FALSE(undone.has_value());
    EXPECT_EQ(undone.error().code, ErrorCode::Invalid);
    EXPECT_EQ(everything(), before) << "the other half isn't undone either";
    EXPECT_EQ(undoState(connection())->undo, "Both");
}

TEST_F(JournalTest, RefusesToRedoWhatNoLongerFits)
{
    ASSERT_TRUE(edit(
        "New",
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (900, 'N1', 'New', 'ward', 2018)"));
    ASSERT_TRUE(undoEdit(connection()).has_value());
    runOutsideHistory(
        "INSERT INTO area (code, name, kind, boundary_year) VALUES ('N1', 'Imported', 'ward', 2018)");
    const std::string before = everything();
    const auto redone = redoEdit(connection());
    ASSERT_FALSE(redone.has_value());
    EXPECT_EQ(redone.error().code, ErrorCode::Invalid);
    EXPECT_EQ(everything(), before);
}

TEST_F(JournalTest, DoesNotRecordWhatHappensOutsideAnEdit)
{
    runOutsideHistory("UPDATE area SET name = 'Imported' WHERE code = 'W1'");
    EXPECT_EQ(answer(connection(), "SELECT count(*) FROM edit_change"), "0");
}

} // namespace
} // namespace wardwise::store
