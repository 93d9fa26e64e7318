// The numbered migrations: what a fresh file is like, and that its rules hold.
#include "tests/core/stored_text.h"

#include "core/domain/prose.h"
#include "core/store/journal.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "core/store/table_export.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::store {
namespace {

using test::answer;

class MigrationsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto made = Connection::open(m_folder.filePath(QStringLiteral("fresh.wardwise")), OpenMode::Create,
                                     Journalling::RollbackJournal);
        ASSERT_TRUE(made.has_value());
        m_connection = std::make_unique<Connection>(std::move(*made));
        const auto migrated = migrate(*m_connection, currentVersion());
        ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    }

    [[nodiscard]] const Connection& connection() const { return *m_connection; }

    [[nodiscard]] bool accepts(const char* sql) const
    {
        return m_connection->runScript(QString::fromUtf8(sql)).has_value();
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
};

TEST_F(MigrationsTest, MakeAWholeFile)
{
    EXPECT_EQ(answer(connection(), "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(answer(connection(), "PRAGMA foreign_key_check"), "");
    const auto problems = integrityProblems(connection());
    ASSERT_TRUE(problems.has_value());
    EXPECT_TRUE(problems->empty());
}

TEST_F(MigrationsTest, StampTheFile)
{
    EXPECT_EQ(answer(connection(), "PRAGMA application_id"), std::to_string(kApplicationId));
    EXPECT_EQ(answer(connection(), "PRAGMA user_version"), std::to_string(currentVersion()));
}

TEST_F(MigrationsTest, MakeEveryTableStrict)
{
    EXPECT_EQ(
        answer(connection(),
               "SELECT group_concat(name) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
               "AND strict = 0 AND name NOT LIKE 'sqlite%'"),
        "");
    EXPECT_NE(answer(connection(), "SELECT count(*) FROM pragma_table_list WHERE strict = 1"), "0");
}

TEST_F(MigrationsTest, RunOnlyOnce)
{
    const std::string before = test::everythingStored(connection());
    EXPECT_TRUE(migrate(connection(), currentVersion()).has_value());
    EXPECT_EQ(test::everythingStored(connection()), before);
}

TEST_F(MigrationsTest, LetAFigureBeOneThingOnly)
{
    ASSERT_TRUE(accepts(
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (1, 'W1', 'A', 'ward', 2018);"
        "INSERT INTO measure (id, family, name, unit, direction) VALUES (1, '', 'm', 'count', 'neither');"
        "INSERT INTO period (id, label, first_month, last_month) VALUES (1, '2019', '2019-01', '2019-12');"
        "INSERT INTO source (id, key, title) VALUES (1, 's', 's');"
        "INSERT INTO batch (id, source_id, label, loaded_at) VALUES (1, 1, 'b', '2020');"));
    const std::string insert =
        "INSERT INTO observation (area_id, measure_id, period_id, batch_id, quantity, value, text, missing) "
        "VALUES (1, 1, 1, 1, ";
    EXPECT_FALSE(accepts((insert + "'count', NULL, NULL, NULL)").c_str()));
    EXPECT_FALSE(accepts((insert + "'count', 1, NULL, 'suppressed')").c_str()));
    EXPECT_FALSE(accepts((insert + "'text', 1, 'x', NULL)").c_str()));
    EXPECT_FALSE(accepts((insert + "'count', -1, NULL, NULL)").c_str()));
    EXPECT_FALSE(accepts((insert + "'count', 'many', NULL, NULL)").c_str()));
    EXPECT_FALSE(accepts((insert + "'count', NULL, NULL, 'lost')").c_str()));
    EXPECT_FALSE(accepts((insert + "'weight', 1, NULL, NULL)").c_str()));
    EXPECT_TRUE(accepts((insert + "'change', -5, NULL, NULL)").c_str()));
    EXPECT_TRUE(accepts((insert + "'count', 0, NULL, NULL)").c_str()));
    EXPECT_FALSE(accepts((insert + "'count', 0, NULL, NULL)").c_str())) << "the same figure twice";
    EXPECT_FALSE(accepts("DELETE FROM area WHERE id = 1")) << "figures refer to it";
}

TEST_F(MigrationsTest, PutBackupsUnderANameThatIsNotTaken)
{
    const QString first = backupPath(path("a.b.wardwise"), 2);
    EXPECT_EQ(first, path("a.b.version-2-backup.wardwise"));
    QFile taken(first);
    ASSERT_TRUE(taken.open(QIODevice::WriteOnly));
    EXPECT_EQ(backupPath(path("a.b.wardwise"), 2), path("a.b.version-2-backup-2.wardwise"));
}

TEST(MeasureTopics, AreGivenToTheMeasuresOfAnEarlierFile)
{
    const QTemporaryDir folder;
    auto made = Connection::open(folder.filePath(QStringLiteral("old.wardwise")), OpenMode::Create,
                                 Journalling::RollbackJournal);
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(migrate(*made, 3).has_value());
    ASSERT_TRUE(made->runScript(
        QStringLiteral("INSERT INTO measure (id, family, name, unit, direction, position) VALUES"
                       " (1, 'document', 'All crime', 'rate-per-1000-residents', 'higher-is-worse', 1),"
                       " (2, 'document', 'Domestic Abuse', 'rate-per-1000-residents', 'higher-is-worse', 65),"
                       " (3, 'document', 'Feel safe after dark', 'percentage', 'higher-is-better', 152),"
                       " (4, 'document', 'Ages at risk: County Lines', 'text', 'neither', 86),"
                       " (5, '', 'Bin fires', 'rate-per-1000-households', 'higher-is-worse', 166),"
                       " (6, '', 'Fined', 'count', 'neither', 167)")));
    const auto migrated = migrate(*made, currentVersion());
    ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    EXPECT_EQ(answer(*made, "SELECT group_concat(topic, ' ') FROM (SELECT topic FROM measure ORDER BY id)"),
              "overview section quality people overview section");
}

TEST(MeasureParts, AreMadeOfWhatWasAddedUpBefore)
{
    const QTemporaryDir folder;
    auto made = Connection::open(folder.filePath(QStringLiteral("old.wardwise")), OpenMode::Create,
                                 Journalling::RollbackJournal);
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(migrate(*made, 5).has_value());
    ASSERT_TRUE(made->runScript(QStringLiteral(
        "INSERT INTO measure (id, family, name, parent_id, unit, direction, combines, position) VALUES"
        " (1, 'police.uk', 'All crime', NULL, 'rate-per-1000-residents', 'higher-is-worse', 'children', 1),"
        " (2, 'police.uk', 'Robbery', 1, 'rate-per-1000-residents', 'higher-is-worse', 'own', 3),"
        " (3, 'police.uk', 'Burglary', 1, 'rate-per-1000-residents', 'higher-is-worse', 'own', 2),"
        " (4, 'document', 'All crime', NULL, 'rate-per-1000-residents', 'higher-is-worse', 'own', 4),"
        " (5, 'document', 'Burglary', 4, 'rate-per-1000-residents', 'higher-is-worse', 'own', 5);"
        "INSERT INTO edit (id, label, made_at) VALUES (1, 'Add Burglary', '2020');"
        "INSERT INTO edit_change (edit_id, table_name, row_id, operation, column_name, after_value) VALUES"
        " (1, 'measure', 5, 'insert', 'combines', 'own'), (1, 'measure', 5, 'insert', 'id', 5),"
        " (1, 'measure', 5, 'insert', 'name', 'Burglary')")));
    const auto migrated = migrate(*made, currentVersion());
    ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    EXPECT_EQ(answer(*made, "SELECT group_concat(whole_id || '=' || part_id, ' ') FROM "
                            "(SELECT whole_id, part_id FROM measure_part ORDER BY id)"),
              "1=3 1=2");
    EXPECT_EQ(answer(*made, "SELECT computed FROM measure_computed"), "Burglary + Robbery");
    EXPECT_EQ(answer(*made, "SELECT group_concat(name, ' ') FROM (SELECT name FROM measure ORDER BY id)"),
              "All crime Robbery Burglary All crime Burglary");
    const auto undone = undoEdit(*made);
    ASSERT_TRUE(undone.has_value()) << undone.error().message;
    EXPECT_EQ(answer(*made, "SELECT count(*) FROM measure"), "4");
}

TEST(PartWeights, AreOneInAnEarlierFileAndMayNotBeNought)
{
    const QTemporaryDir folder;
    auto made = Connection::open(folder.filePath(QStringLiteral("old.wardwise")), OpenMode::Create,
                                 Journalling::RollbackJournal);
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(migrate(*made, 8).has_value());
    ASSERT_TRUE(made->runScript(QStringLiteral(
        "INSERT INTO measure (id, family, name, unit, direction, position) VALUES"
        " (1, 'police.uk', 'All crime', 'rate-per-1000-residents', 'higher-is-worse', 1),"
        " (2, 'police.uk', 'Robbery', 'rate-per-1000-residents', 'higher-is-worse', 2),"
        " (3, 'police.uk', 'Burglary', 'rate-per-1000-residents', 'higher-is-worse', 3);"
        "INSERT INTO edit (id, label, made_at) VALUES (1, 'Take Burglary out', '2020');"
        "INSERT INTO edit_change (edit_id, table_name, row_id, operation, column_name, before_value) VALUES"
        " (1, 'measure_part', 8, 'delete', 'id', 8), (1, 'measure_part', 8, 'delete', 'whole_id', 1),"
        " (1, 'measure_part', 8, 'delete', 'part_id', 3);"
        "INSERT INTO measure_part (whole_id, part_id) VALUES (1, 2)")));
    const auto migrated = migrate(*made, currentVersion());
    ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    const auto undone = undoEdit(*made);
    ASSERT_TRUE(undone.has_value()) << undone.error().message;
    EXPECT_EQ(answer(*made, "SELECT group_concat(part_id || ' ' || weight, ', ') FROM "
                            "(SELECT part_id, weight FROM measure_part ORDER BY id)"),
              "2 1.0, 3 1.0");
    EXPECT_EQ(answer(*made, "SELECT computed FROM measure_computed"), "Robbery + Burglary");
    EXPECT_FALSE(made->runScript(QStringLiteral("UPDATE measure_part SET weight = 0")).has_value());
    EXPECT_TRUE(made->runScript(QStringLiteral("UPDATE measure_part SET weight = 365.5 WHERE part_id = 2;"
                                               "UPDATE measure SET weight_unit = 'days' WHERE id = 1"))
                    .has_value());
    EXPECT_EQ(answer(*made, "SELECT computed FROM measure_computed"), "365.5 × Robbery + 1 × Burglary");
}

TEST(ProseMigration, KeepsTextsAsTheyWereTyped)
{
    const QTemporaryDir folder;
    auto made = Connection::open(folder.filePath(QStringLiteral("old.wardwise")), OpenMode::Create,
                                 Journalling::RollbackJournal);
    ASSERT_TRUE(made.has_value());
    constexpr int kBeforeProse = 9;
    ASSERT_TRUE(migrate(*made, kBeforeProse).has_value());
    const std::string typed = "# no heading {f1} **x** C:\\a [^1]\n- no item\n#tag\n1. first\n\\{f2}";
    ASSERT_TRUE(made->runScript(QStringLiteral(
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (1, 'C', 'C', 'csp', 2018);"
        "INSERT INTO assessment (id, csp_area_id, title) VALUES (1, 1, 'A');"
        "INSERT INTO priority (id, assessment_id, title, tier, position) VALUES (1, 1, 'P', 'priority', 1);"
        "INSERT INTO priority_fact (id, priority_id, position, label, text) VALUES (1, 1, 1, 'F', '')")));
    Statement text(*made, QStringLiteral("UPDATE priority SET summary = ?"));
    Statement fact(*made, QStringLiteral("UPDATE priority_fact SET text = ?"));
    ASSERT_TRUE(text.run(typed));
    ASSERT_TRUE(fact.run("- " + typed));
    const auto migrated = migrate(*made, currentVersion());
    ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    const auto read = [](const std::string& markup) {
        return prose::plainText(prose::parse(markup),
                                [](BoundFigureId) { return std::optional<std::string>("a figure"); });
    };
    EXPECT_EQ(read(answer(*made, "SELECT summary FROM priority")), typed);
    EXPECT_EQ(read(answer(*made, "SELECT text FROM priority_fact")), "- " + typed);
    EXPECT_EQ(answer(*made, "SELECT count(*) FROM bound_figure"), "0");
}

TEST(Claims, HaveATableInAnEarlierFileAndGoWithTheirSection)
{
    const QTemporaryDir folder;
    auto made = Connection::open(folder.filePath(QStringLiteral("old.wardwise")), OpenMode::Create,
                                 Journalling::RollbackJournal);
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(migrate(*made, 9).has_value());
    ASSERT_TRUE(made->runScript(QStringLiteral(
        "INSERT INTO area (id, code, name, kind, boundary_year) VALUES (1, 'C1', 'Amber', 'csp', 2018);"
        "INSERT INTO assessment (id, csp_area_id, title, year, marking) VALUES (1, 1, 'A', '2019', "
        "'OFFICIAL');"
        "INSERT INTO priority (id, assessment_id, title, heading, tier, position, summary) VALUES"
        " (1, 1, 'Burglary', '', 'priority', 1, '')")));
    const auto migrated = migrate(*made, currentVersion());
    ASSERT_TRUE(migrated.has_value()) << migrated.error().message << migrated.error().detail;
    ASSERT_TRUE(made->runScript(QStringLiteral(
        "INSERT INTO claim (assessment_id, priority_id, position, statement, expression) VALUES"
        " (1, 1, 1, 'Few burglaries', '[Burglary] < 5'), (1, NULL, 2, 'Little theft', '[Theft] < 9');"
        "DELETE FROM priority")));
    EXPECT_EQ(answer(*made, "SELECT group_concat(statement, ', ') FROM claim"), "Little theft");
    EXPECT_FALSE(made->runScript(QStringLiteral("UPDATE claim SET statement = ''")).has_value());
    EXPECT_FALSE(made->runScript(QStringLiteral("UPDATE claim SET expression = ''")).has_value());
}

} // namespace
} // namespace wardwise::store
