// Importing tables by the command line: what its options say, and mistakes in them.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class TableCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("p.wardwise"),
                               QStringLiteral("--sample"), QStringLiteral("cannock-chase-2019")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }

    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    test::Ran import(const QStringList& more) const
    {
        return run(QStringList{QStringLiteral("import"), QStringLiteral("p.wardwise")} + more);
    }
};

TEST_F(TableCommandTest, AMappingWithAMistakeIsOneLineAndNothingElse)
{
    write("t.csv", "Ward,Fires 2018/19\nHagley,5\n");
    write("m.json", R"({"columns":[{"heading":"Ward","role":"area-nme"}]})");
    const auto ran = import({QStringLiteral("t.csv"), QStringLiteral("--mapping"), QStringLiteral("m.json")});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, "wardwise: m.json isn't a mapping: \"role\" can't be \"area-nme\".\n");
    EXPECT_EQ(
        import({QStringLiteral("t.csv"), QStringLiteral("--mapping"), QStringLiteral("none.json")}).status,
        2);
    EXPECT_EQ(import({QStringLiteral("t.csv"), QStringLiteral("--unit"), QStringLiteral("per-head")}).status,
              2);
}

TEST_F(TableCommandTest, TheDryRunSaysWhatMustBeSaidAndTheMappingSaysIt)
{
    write("t.csv", "Ward,Fires 2018/19\nHagley,5\nRawnsley,*\nHagly West,6\n");
    const QStringList dry{QStringLiteral("t.csv"), QStringLiteral("--dry-run"), QStringLiteral("--format"),
                          QStringLiteral("json")};
    EXPECT_EQ(import(dry).status, 1);
    write("m.json", R"({"columns":[{"heading":"Ward","role":"area-name"},
        {"heading":"Fires 2018/19","role":"figure","measure":"Fires","quantity":"count"}],
        "placeholders":[{"text":"*","means":"suppressed"}],"areas":[{"text":"Hagly West","code":""}]})");
    const auto said = import(dry + QStringList{QStringLiteral("--mapping"), QStringLiteral("m.json")});
    EXPECT_EQ(said.status, 0) << said.err.toStdString();
    const QJsonObject file =
        QJsonDocument::fromJson(said.out).object().value(QLatin1String("files")).toArray().at(0).toObject();
    EXPECT_EQ(file.value(QLatin1String("rows")).toInt(), 3);
    EXPECT_EQ(file.value(QLatin1String("refused")).toInt(), 0);
}

} // namespace
} // namespace wardwise
