// Making project files, whole or not at all, and what a full disk or a read-only folder does.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/store/journal.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

#include <unistd.h>

namespace wardwise::store {
namespace {

using test::answer;
using test::everythingStored;

Result<void> fillWithNothing(const Connection& /*connection*/)
{
    return {};
}

Result<void> failToFill(const Connection& connection)
{
    const auto ran = connection.runScript(QStringLiteral(
        "INSERT INTO area (code, name, kind, boundary_year) VALUES ('W1', 'A', 'ward', 2018)"));
    EXPECT_TRUE(ran.has_value());
    return Error{ErrorCode::Invalid, "no more", {}};
}

class ProjectFileCreateTest : public ::testing::Test
{
protected:
    [[nodiscard]] QString path(const char* name = "test.wardwise") const { return m_folder.path(name); }

    [[nodiscard]] const test::ProjectFolder& folder() const { return m_folder; }

    [[nodiscard]] QStringList files() const
    {
        return QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden);
    }

private:
    test::ProjectFolder m_folder;
};

TEST_F(ProjectFileCreateTest, MakesAFileThatIsOpenForWriting)
{
    {
        const auto made = ProjectFile::create(path(), false, fillWithNothing);
        ASSERT_TRUE(made.has_value()) << made.error().message;
        EXPECT_FALSE(made->isReadOnly());
        EXPECT_EQ(answer(made->connection(), "SELECT count(*) FROM area"), "0");
    }
    EXPECT_EQ(files(), QStringList{QStringLiteral("test.wardwise")}) << "nothing is left beside it";
}

TEST_F(ProjectFileCreateTest, RefusesToOverwriteUnlessToldTo)
{
    folder().write(test::tenWards());
    const auto refused = ProjectFile::create(path(), false, fillWithNothing);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Exists);
    EXPECT_EQ(answer(ProjectFile::open(path(), Access::Read)->connection(), "SELECT count(*) FROM area"),
              "12");
    const auto replaced = ProjectFile::create(path(), true, fillWithNothing);
    ASSERT_TRUE(replaced.has_value());
    EXPECT_EQ(answer(replaced->connection(), "SELECT count(*) FROM area"), "0");
}

TEST_F(ProjectFileCreateTest, LeavesTheOldFileWhenFillingTheNewOneFails)
{
    folder().write(test::tenWards());
    const auto failed = ProjectFile::create(path(), true, failToFill);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().message, "no more");
    EXPECT_EQ(files(), QStringList{QStringLiteral("test.wardwise")});
    EXPECT_EQ(answer(ProjectFile::open(path(), Access::Read)->connection(), "SELECT count(*) FROM area"),
              "12");
}

TEST_F(ProjectFileCreateTest, LeavesNothingWhenFillingFails)
{
    EXPECT_FALSE(ProjectFile::create(path(), false, failToFill).has_value());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ProjectFileCreateTest, RefusesAFolderAndAFolderThatIsNotThere)
{
    ASSERT_TRUE(QDir().mkpath(path("folder")));
    EXPECT_EQ(ProjectFile::create(path("folder"), true, fillWithNothing).error().code, ErrorCode::Exists);
    EXPECT_EQ(ProjectFile::create(path("nowhere/x.wardwise"), true, fillWithNothing).error().code,
              ErrorCode::NotFound);
}

TEST_F(ProjectFileCreateTest, DoesNotReplaceAProjectThatIsOpenForWriting)
{
    folder().write(test::tenWards());
    const auto writer = ProjectFile::open(path(), Access::Write);
    const auto refused = ProjectFile::create(path(), true, fillWithNothing);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Locked);
    EXPECT_EQ(answer(writer->connection(), "SELECT count(*) FROM area"), "12");
}

TEST_F(ProjectFileCreateTest, AFullDiskLeavesEverythingAsItWas)
{
    folder().write(test::tenWards());
    std::string before;
    {
        const auto file = ProjectFile::open(path(), Access::Write);
        ASSERT_TRUE(file.has_value());
        before = everythingStored(file->connection());
        const std::string pages = answer(file->connection(), "PRAGMA page_count");
        answer(file->connection(), ("PRAGMA max_page_count=" + std::to_string(std::stoi(pages) + 3)).c_str());
        auto edit = Edit::begin(file->connection(), "Too much");
        ASSERT_TRUE(edit.has_value()) << edit.error().message;
        Statement update(file->connection(),
                         QStringLiteral("UPDATE area SET name = name || ? WHERE kind = 'ward'"));
        auto outcome = update.run(std::string(900, 'x'));
        for (int i = 0; i < 200 && outcome; ++i) {
            Statement insert(
                file->connection(),
                QStringLiteral(
                    "INSERT INTO area (code, name, kind, boundary_year) VALUES (?, ?, 'ward', 2018)"));
            outcome = insert.run("N" + std::to_string(i), std::string(900, 'y'));
        }
        ASSERT_FALSE(outcome.has_value()) << "the disk wasn't full";
        EXPECT_EQ(outcome.error().code, ErrorCode::DiskFull) << outcome.error().message;
    }
    const auto again = ProjectFile::open(path(), Access::Write);
    ASSERT_TRUE(again.has_value()) << again.error().message;
    EXPECT_EQ(everythingStored(again->connection()), before);
    EXPECT_EQ(answer(again->connection(), "SELECT count(*) FROM edit"), "0");
    EXPECT_EQ(answer(again->connection(), "PRAGMA integrity_check"), "ok");
}

TEST_F(ProjectFileCreateTest, OpensForReadingWhereNothingMayBeWritten)
{
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere: permissions can't be tested";
    }
    folder().write(test::tenWards());
    ASSERT_TRUE(QFile::setPermissions(path(), QFile::ReadOwner));
    EXPECT_EQ(ProjectFile::open(path(), Access::Write).error().code, ErrorCode::ReadOnly);
    const auto reader = ProjectFile::open(path(), Access::WriteOrRead);
    ASSERT_TRUE(reader.has_value()) << reader.error().message;
    EXPECT_TRUE(reader->isReadOnly());
    EXPECT_EQ(answer(reader->connection(), "SELECT count(*) FROM area"), "12");
}

} // namespace
} // namespace wardwise::store
