// Connections, statements and transactions on real SQLite files.
#include "tests/core/stored_text.h"

#include "core/store/connection.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <limits>

namespace wardwise::store {
namespace {

using test::answer;

class ConnectionTest : public ::testing::Test
{
protected:
    [[nodiscard]] QString path(const char* name = "plain.db") const
    {
        return m_folder.filePath(QLatin1String(name));
    }

    [[nodiscard]] Connection create(const char* name = "plain.db") const
    {
        auto connection = Connection::open(path(name), OpenMode::Create, Journalling::Wal);
        EXPECT_TRUE(connection.has_value()) << (connection ? "" : connection.error().message);
        EXPECT_TRUE(connection
                        ->runScript(QStringLiteral(
                            "CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, v ANY) STRICT;"))
                        .has_value());
        return std::move(*connection);
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(ConnectionTest, KeepsForeignKeysAndSafeWrites)
{
    const auto connection = create();
    EXPECT_EQ(answer(connection, "PRAGMA foreign_keys"), "1");
    EXPECT_EQ(answer(connection, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(answer(connection, "PRAGMA synchronous"), "2");
    EXPECT_EQ(answer(connection, "PRAGMA trusted_schema"), "0");
    const auto onShare = Connection::open(path("share.db"), OpenMode::Create, Journalling::RollbackJournal);
    EXPECT_EQ(answer(*onShare, "PRAGMA journal_mode"), "delete");
}

TEST_F(ConnectionTest, OpensNamesWithSpacesQuestionMarksAndOtherAlphabets)
{
    for (const char* name :
         {"my file.db", "what?mode=ro.db", "100%.db", "#1.db", "Größe.db", "'quoted'.db"}) {
        {
            const auto made = Connection::open(path(name), OpenMode::Create, Journalling::Wal);
            ASSERT_TRUE(made.has_value()) << name;
            ASSERT_TRUE(made->runScript(QStringLiteral("CREATE TABLE t (x)")).has_value());
        }
        EXPECT_TRUE(QFileInfo::exists(path(name))) << name;
    }
}

TEST_F(ConnectionTest, MakesNoFileUnlessAskedTo)
{
    const auto absent = Connection::open(path("absent.db"), OpenMode::ReadWrite, Journalling::Wal);
    ASSERT_FALSE(absent.has_value());
    EXPECT_EQ(absent.error().code, ErrorCode::Io);
    EXPECT_FALSE(QFileInfo::exists(path("absent.db")));
}

TEST_F(ConnectionTest, ReadsButNeverWritesWhenOpenedForReading)
{
    {
        const auto writer = create();
    }
    const auto reader = Connection::open(path(), OpenMode::ReadOnly, Journalling::Wal);
    ASSERT_TRUE(reader.has_value()) << reader.error().message;
    EXPECT_EQ(answer(*reader, "SELECT count(*) FROM t"), "0");
    const auto written = reader->runScript(QStringLiteral("INSERT INTO t (v) VALUES (1)"));
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, ErrorCode::ReadOnly);
}

TEST_F(ConnectionTest, StopsAScriptAtItsFirstMistakeAndSaysWhatItWas)
{
    const auto connection = create();
    const auto ran =
        connection.runScript(QStringLiteral("INSERT INTO t (v) VALUES (1); INSERT INTO nowhere VALUES (2);"));
    ASSERT_FALSE(ran.has_value());
    EXPECT_NE(ran.error().detail.find("nowhere"), std::string::npos) << ran.error().detail;
}

TEST_F(ConnectionTest, LivesOnAfterAMove)
{
    auto first = create();
    const Connection second(std::move(first));
    EXPECT_EQ(answer(second, "SELECT 1"), "1");
}

TEST_F(ConnectionTest, NeverPastesAValueIntoSql)
{
    const auto connection = create();
    const std::string hostile = "'; DROP TABLE t; --";
    Statement insert(connection, QStringLiteral("INSERT INTO t (v) VALUES (?)"));
    ASSERT_TRUE(insert.run(hostile).has_value());
    EXPECT_EQ(answer(connection, "SELECT v FROM t"), hostile);
}

TEST_F(ConnectionTest, BindsEveryKindOfValueExactly)
{
    const auto connection = create();
    Statement insert(connection, QStringLiteral("INSERT INTO t (v) VALUES (?)"));
    ASSERT_TRUE(insert.run(std::numeric_limits<std::int64_t>::max()).has_value());
    ASSERT_TRUE(insert.run(0.1 + 0.2).has_value());
    ASSERT_TRUE(insert.run(std::string()).has_value());
    ASSERT_TRUE(insert.run(std::optional<double>()).has_value());
    ASSERT_TRUE(insert.run(std::optional(AreaId{7})).has_value());
    Statement select(connection, QStringLiteral("SELECT v, typeof(v) FROM t ORDER BY id"));
    ASSERT_TRUE(select.run().has_value());
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.integer(0), std::numeric_limits<std::int64_t>::max());
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.real(0), 0.1 + 0.2);
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.text(1), "text") << "an empty text isn't NULL";
    ASSERT_TRUE(select.next());
    EXPECT_TRUE(select.isNull(0));
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.id<AreaId>(0), AreaId{7});
    EXPECT_FALSE(select.next());
}

TEST_F(ConnectionTest, ReportsAStatementThatCannotBePreparedWhenItIsRun)
{
    const auto connection = create();
    Statement wrong(connection, QStringLiteral("SELECT nothing FROM nowhere"));
    const auto ran = wrong.run();
    ASSERT_FALSE(ran.has_value());
    EXPECT_EQ(ran.error().code, ErrorCode::Io);
}

TEST_F(ConnectionTest, CallsABrokenRuleInvalid)
{
    const auto connection = create();
    Statement insert(connection, QStringLiteral("INSERT INTO t (id, v) VALUES (1, 1)"));
    ASSERT_TRUE(insert.run().has_value());
    const auto twice = insert.run();
    ASSERT_FALSE(twice.has_value());
    EXPECT_EQ(twice.error().code, ErrorCode::Invalid);
}

TEST_F(ConnectionTest, RollsATransactionBackUnlessItIsCommitted)
{
    const auto connection = create();
    {
        const auto transaction = Transaction::begin(connection);
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(connection.runScript(QStringLiteral("INSERT INTO t (v) VALUES (1)")).has_value());
    }
    EXPECT_EQ(answer(connection, "SELECT count(*) FROM t"), "0");
    {
        auto transaction = Transaction::begin(connection);
        ASSERT_TRUE(connection.runScript(QStringLiteral("INSERT INTO t (v) VALUES (1)")).has_value());
        EXPECT_TRUE(transaction->commit().has_value());
        EXPECT_EQ(transaction->commit().error().code, ErrorCode::Internal) << "it's finished";
    }
    EXPECT_EQ(answer(connection, "SELECT count(*) FROM t"), "1");
}

TEST_F(ConnectionTest, RefusesATransactionInATransaction)
{
    const auto connection = create();
    const auto outer = Transaction::begin(connection);
    EXPECT_FALSE(Transaction::begin(connection).has_value());
}

TEST_F(ConnectionTest, ReportsAnotherWriterAsLocked)
{
    const auto first = create();
    const auto second = create();
    const auto holding = Transaction::begin(first);
    const auto waiting = Transaction::begin(second);
    ASSERT_FALSE(waiting.has_value());
    EXPECT_EQ(waiting.error().code, ErrorCode::Locked);
}

} // namespace
} // namespace wardwise::store
