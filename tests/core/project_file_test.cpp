// Opening project files: every kind of file that isn't one, older and newer ones, and locks.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/store/migrations.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"
#include "core/store/table_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

#include <gtest/gtest.h>

#include <limits>

namespace wardwise::store {
namespace {

using test::answer;

class ProjectFileTest : public ::testing::Test
{
protected:
    [[nodiscard]] QString path(const char* name = "test.wardwise") const { return m_folder.path(name); }

    [[nodiscard]] QString project() const { return m_folder.write(test::tenWards()); }

    static void put(const QString& file, const QByteArray& bytes)
    {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        ASSERT_EQ(out.write(bytes), bytes.size());
    }

    static QByteArray bytesOf(const QString& file)
    {
        QFile in(file);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }

    /// Opening fails so, for every way of opening, and leaves the file's bytes as they were.
    static void expectRefused(const QString& file, ErrorCode code, const char* words)
    {
        const QByteArray before = QFileInfo(file).isFile() ? bytesOf(file) : QByteArray();
        for (const auto access : {Access::Write, Access::WriteOrRead, Access::Read}) {
            const auto opened = ProjectFile::open(file, access);
            ASSERT_FALSE(opened.has_value());
            EXPECT_EQ(opened.error().code, code) << opened.error().message;
            EXPECT_NE(opened.error().message.find(words), std::string::npos) << opened.error().message;
        }
        if (QFileInfo(file).isFile()) {
            EXPECT_EQ(bytesOf(file), before);
        }
    }

    static void runOn(const QString& file, const char* sql)
    {
        const auto connection = Connection::open(file, OpenMode::ReadWrite, Journalling::RollbackJournal);
        ASSERT_TRUE(connection.has_value());
        ASSERT_TRUE(connection->runScript(QString::fromUtf8(sql)).has_value());
    }

private:
    test::ProjectFolder m_folder;
};

TEST_F(ProjectFileTest, RefusesAFileThatIsNotThere)
{
    expectRefused(path("no.wardwise"), ErrorCode::NotFound, "There's no file");
}

TEST_F(ProjectFileTest, RefusesAFolder)
{
    ASSERT_TRUE(QDir().mkpath(path("folder.wardwise")));
    expectRefused(path("folder.wardwise"), ErrorCode::NotAProject, "is a folder");
}

TEST_F(ProjectFileTest, RefusesAnEmptyFile)
{
    put(path("empty.wardwise"), {});
    expectRefused(path("empty.wardwise"), ErrorCode::NotAProject, "is empty");
}

TEST_F(ProjectFileTest, RefusesAPicture)
{
    put(path("picture.wardwise"), QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10) + QByteArray(5000, '\x42'));
    expectRefused(path("picture.wardwise"), ErrorCode::NotAProject, "isn't a Wardwise project");
}

TEST_F(ProjectFileTest, RefusesAnotherProgramsDatabase)
{
    {
        const auto other = Connection::open(path("other.db"), OpenMode::Create, Journalling::RollbackJournal);
        ASSERT_TRUE(
            other->runScript(QStringLiteral("CREATE TABLE t (x); PRAGMA application_id=7;")).has_value());
    }
    expectRefused(path("other.db"), ErrorCode::NotAProject, "another program's database");
}

TEST_F(ProjectFileTest, RefusesATruncatedFile)
{
    const QString file = project();
    const QByteArray whole = bytesOf(file);
    for (const auto size :
         {whole.size() - 1, whole.size() / 2, qsizetype{101}, qsizetype{50}, qsizetype{16}}) {
        put(file, whole.left(size));
        expectRefused(file, ErrorCode::Damaged, "cut short");
    }
}

TEST_F(ProjectFileTest, FindsGarbageInsideAFile)
{
    const QString file = project();
    QByteArray bytes = bytesOf(file);
    for (qsizetype at = 8192; at < bytes.size(); ++at) {
        bytes[at] = static_cast<char>(at * 31);
    }
    put(file, bytes);
    const auto opened = ProjectFile::open(file, Access::Read);
    if (!opened) {
        EXPECT_EQ(opened.error().code, ErrorCode::Damaged) << opened.error().message;
        return;
    }
    const auto problems = integrityProblems(opened->connection());
    EXPECT_TRUE(!problems || !problems->empty());
}

TEST_F(ProjectFileTest, RefusesANewerVersionAndNamesBoth)
{
    const QString file = project();
    runOn(file, "PRAGMA user_version=99");
    expectRefused(file, ErrorCode::NewerVersion, "file version 99");
}

TEST_F(ProjectFileTest, BringsAnOlderVersionUpToDateWithABackup)
{
    const QString file = path("old.wardwise");
    std::string before;
    {
        const auto old = Connection::open(file, OpenMode::Create, Journalling::RollbackJournal);
        ASSERT_TRUE(migrate(*old, 1).has_value());
        ASSERT_TRUE(old->runScript(QStringLiteral("INSERT INTO area (code, name, kind, boundary_year) "
                                                  "VALUES ('W1', 'Cannock South', 'ward', 2018)"))
                        .has_value());
        before = test::everythingStored(*old);
    }
    {
        const auto opened = ProjectFile::open(file, Access::Write);
        ASSERT_TRUE(opened.has_value()) << opened.error().message;
        ASSERT_EQ(opened->notices().size(), 1U);
        EXPECT_NE(opened->notices().front().find("old.version-1-backup.wardwise"), std::string::npos)
            << opened->notices().front();
        EXPECT_EQ(answer(opened->connection(), "PRAGMA user_version"), std::to_string(currentVersion()));
        EXPECT_EQ(answer(opened->connection(), "SELECT name FROM area"), "Cannock South");
        EXPECT_EQ(answer(opened->connection(), "PRAGMA foreign_key_check"), "");
    }
    const auto backup =
        Connection::open(path("old.version-1-backup.wardwise"), OpenMode::ReadOnly, Journalling::Wal);
    ASSERT_TRUE(backup.has_value());
    EXPECT_EQ(answer(*backup, "PRAGMA user_version"), "1");
    EXPECT_EQ(test::everythingStored(*backup), before);
    EXPECT_TRUE(ProjectFile::open(file, Access::Write)->notices().empty()) << "once is enough";
}

TEST_F(ProjectFileTest, HasOneWriterAndReadersBesideIt)
{
    const QString file = project();
    const auto writer = ProjectFile::open(file, Access::Write);
    ASSERT_TRUE(writer.has_value());
    const auto second = ProjectFile::open(file, Access::Write);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, ErrorCode::Locked);
    EXPECT_NE(second.error().message.find("process " + std::to_string(QCoreApplication::applicationPid())),
              std::string::npos)
        << second.error().message;
    const auto reader = ProjectFile::open(file, Access::WriteOrRead);
    ASSERT_TRUE(reader.has_value()) << reader.error().message;
    EXPECT_TRUE(reader->isReadOnly());
    ASSERT_EQ(reader->notices().size(), 1U);
    EXPECT_EQ(answer(reader->connection(), "SELECT count(*) FROM area WHERE kind = 'ward'"), "10");
    EXPECT_EQ(reader->connection().runScript(QStringLiteral("DELETE FROM citation")).error().code,
              ErrorCode::ReadOnly);
    ASSERT_TRUE(writer->connection()
                    .runScript(QStringLiteral("UPDATE area SET name = 'New' WHERE code = 'W1'"))
                    .has_value());
    EXPECT_EQ(answer(reader->connection(), "SELECT name FROM area WHERE code = 'W1'"), "New");
}

TEST_F(ProjectFileTest, LetsGoOfItsLockWhenItIsClosedOrReplaced)
{
    const QString file = project();
    {
        auto first = ProjectFile::open(file, Access::Write);
        ASSERT_TRUE(first.has_value());
        ProjectFile moved = std::move(*first);
        EXPECT_FALSE(moved.isReadOnly());
    }
    EXPECT_FALSE(QFileInfo::exists(file + QStringLiteral(".lock")));
    EXPECT_TRUE(ProjectFile::open(file, Access::Write).has_value());
}

TEST_F(ProjectFileTest, IsLockedWhileAnotherProgramWritesInTheDatabaseItself)
{
    const QString file = project();
    const auto other = Connection::open(file, OpenMode::ReadWrite, Journalling::RollbackJournal);
    ASSERT_TRUE(other->runScript(QStringLiteral("BEGIN EXCLUSIVE")).has_value());
    const auto opened = ProjectFile::open(file, Access::Write);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, ErrorCode::Locked) << opened.error().message;
}

TEST_F(ProjectFileTest, ClearsTheLockOfAProcessThatIsGone)
{
    const QString file = project();
    const QString lock = file + QStringLiteral(".lock");
    put(lock, QByteArray::number(std::numeric_limits<int>::max() - 7) + "\nwardwise\n"
                  + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    EXPECT_TRUE(ProjectFile::open(file, Access::Write).has_value());
}

TEST_F(ProjectFileTest, ClearsAnEmptyLock)
{
    const QString file = project();
    put(file + QStringLiteral(".lock"), {});
    EXPECT_TRUE(ProjectFile::open(file, Access::Write).has_value());
}

TEST_F(ProjectFileTest, ReadsWithoutLockingAndLeavesNothingBehind)
{
    const QString file = project();
    const QStringList before = QFileInfo(file).dir().entryList(QDir::Files);
    {
        const auto reader = ProjectFile::open(file, Access::Read);
        ASSERT_TRUE(reader.has_value()) << reader.error().message;
        EXPECT_TRUE(reader->isReadOnly());
        EXPECT_FALSE(QFileInfo::exists(file + QStringLiteral(".lock")));
        EXPECT_TRUE(ProjectFile::open(file, Access::Write).has_value())
            << "a reader keeps nobody from writing";
    }
    EXPECT_TRUE(ProjectFile::open(file, Access::Write).has_value());
    EXPECT_EQ(QFileInfo(file).dir().entryList(QDir::Files), before);
}

TEST_F(ProjectFileTest, KnowsNetworkShares)
{
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "CIFS"}) {
        EXPECT_TRUE(isNetworkFileSystem(QLatin1String(type))) << type;
    }
    for (const char* type : {"ext4", "btrfs", "xfs", "tmpfs", "ntfs", "vfat", "overlay", ""}) {
        EXPECT_FALSE(isNetworkFileSystem(QLatin1String(type))) << type;
    }
}

} // namespace
} // namespace wardwise::store
