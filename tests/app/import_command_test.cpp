// Importing by the command line: its JSON, exit statuses, and what's left after it was killed.
#include "tests/app/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <iostream>
#include <random>

namespace wardwise {
namespace {

const QByteArray kHeading =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\n";
const QByteArray kAreas = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                          "E01000001,Amber 1A,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n";

class ImportCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--csp"),
                               QStringLiteral("C1"), QStringLiteral("--name"), QStringLiteral("Amber")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
        write("areas.csv", kAreas);
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

    [[nodiscard]] QByteArray figures() const
    {
        return run({QStringLiteral("figures"), QStringLiteral("p.wardwise"), QStringLiteral("--format"),
                    QStringLiteral("csv")})
            .out;
    }
};

TEST_F(ImportCommandTest, ReportsAsJsonAndTellsTheShellOfRefusedRows)
{
    write("2019-01-midshire-street.csv",
          kHeading + "a,2019-01,Midshire Police,Midshire Police,,,Near x,E01000001,Name,Drugs,,\n"
              + "a,2019-02,Midshire Police,Midshire Police,,,Near x,,,Drugs,,\n"
              + ",2019-99,Midshire Police,Midshire Police,,,Near x,E01000001,Name,Drugs,,\n");
    const QStringList files{QStringLiteral("areas.csv"), QStringLiteral("2019-01-midshire-street.csv"),
                            QStringLiteral("--format"), QStringLiteral("json")};
    const auto dry = import(files + QStringList{QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.status, 1) << dry.err.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(dry.out).object();
    EXPECT_TRUE(root.value(QLatin1String("batch")).isNull());
    const QJsonObject file = root.value(QLatin1String("files")).toArray().at(1).toObject();
    EXPECT_EQ(file.value(QLatin1String("path")).toString(), QStringLiteral("2019-01-midshire-street.csv"));
    EXPECT_EQ(file.value(QLatin1String("kind")).toString(), QStringLiteral("police-uk"));
    EXPECT_EQ(file.value(QLatin1String("rows")).toInt(), 3);
    EXPECT_EQ(file.value(QLatin1String("accepted")).toInt(), 2);
    EXPECT_EQ(file.value(QLatin1String("refused")).toInt(), 1);
    EXPECT_EQ(root.value(QLatin1String("unlocated")).toObject().value(QLatin1String("Drugs")).toInt(), 1);
    EXPECT_EQ(root.value(QLatin1String("outside")).toInt(-1), 0);
    EXPECT_EQ(root.value(QLatin1String("unknown_lsoa")).toInt(-1), 0);
    EXPECT_EQ(root.value(QLatin1String("duplicate_ids")).toInt(), 1);
    EXPECT_TRUE(root.value(QLatin1String("warnings")).isArray());
    const QJsonObject error = root.value(QLatin1String("errors")).toArray().at(0).toObject();
    EXPECT_EQ(error.value(QLatin1String("file")).toString(), QStringLiteral("2019-01-midshire-street.csv"));
    EXPECT_EQ(error.value(QLatin1String("row")).toInt(), 4);
    EXPECT_EQ(error.value(QLatin1String("column")).toString(), QStringLiteral("Month"));
    EXPECT_FALSE(error.value(QLatin1String("reason")).toString().isEmpty());
    EXPECT_EQ(figures().count('\n'), 1) << "nothing but the heading";

    const auto real = import(files);
    EXPECT_EQ(real.status, 1);
    EXPECT_TRUE(QJsonDocument::fromJson(real.out).object().value(QLatin1String("batch")).isDouble());
    EXPECT_EQ(figures().count('\n'), 3);
}

TEST_F(ImportCommandTest, TheWrongKindsAreOneLineAndTwo)
{
    write("outcomes.csv", "Crime ID,Month,Outcome type\na,2019-01,None\n");
    write("picture.csv", "\xFF\xD8\xFF\xE0");
    write("empty.csv", "");
    for (const char* name : {"outcomes.csv", "picture.csv", "empty.csv", "absent.csv"}) {
        const auto ran = import({QStringLiteral("areas.csv"), QLatin1String(name)});
        EXPECT_EQ(ran.status, 2) << name;
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.out.isEmpty());
    }
    EXPECT_EQ(figures().count('\n'), 1);
}

TEST_F(ImportCommandTest, ListsAndRemovesALoad)
{
    ASSERT_EQ(import({QStringLiteral("areas.csv")}).status, 0);
    const auto list = run({QStringLiteral("sources"), QStringLiteral("p.wardwise"),
                           QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_TRUE(list.out.contains("areas.csv")) << list.out.toStdString();
    const auto removed = run({QStringLiteral("sources"), QStringLiteral("p.wardwise"),
                              QStringLiteral("--remove"), QStringLiteral("1")});
    EXPECT_EQ(removed.status, 0) << removed.err.toStdString();
    EXPECT_EQ(run({QStringLiteral("sources"), QStringLiteral("p.wardwise"), QStringLiteral("--remove"),
                   QStringLiteral("1")})
                  .status,
              2);
}

TEST_F(ImportCommandTest, IsThereWholeOrNotAtAllAfterBeingKilled)
{
    ASSERT_EQ(import({QStringLiteral("areas.csv")}).status, 0);
    QByteArray rows = kHeading;
    constexpr int kRows = 60000;
    for (int row = 0; row < kRows; ++row) {
        rows += "id" + QByteArray::number(row)
                + ",2019-01,Midshire Police,Midshire Police,,,Near x,E01000001,Name,Drugs,,\n";
    }
    write("large.csv", rows);
    // More rounds: WARDWISE_KILL_ROUNDS=50.
    const int rounds = qEnvironmentVariableIsSet("WARDWISE_KILL_ROUNDS")
                           ? qEnvironmentVariableIntValue("WARDWISE_KILL_ROUNDS")
                           : 12;
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(import({QStringLiteral("large.csv")}).status, 0);
    const auto longest = static_cast<unsigned>(timer.nsecsElapsed() / 1000 * 5 / 4);
    std::mt19937 random(1);
    int whole = 1;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        process.setWorkingDirectory(path(QString()));
        process.start(QStringLiteral(WARDWISE_PROGRAM),
                      {QStringLiteral("import"), QStringLiteral("p.wardwise"), QStringLiteral("large.csv")});
        ASSERT_TRUE(process.waitForStarted());
        QThread::usleep(random() % longest);
        process.kill();
        process.waitForFinished();
        const QByteArray now = figures();
        const auto loads = now.count("Drugs");
        ASSERT_TRUE(loads == whole || loads == whole + 1) << now.toStdString();
        ASSERT_EQ(now.count(QByteArray::number(kRows)), loads)
            << "each load has every row: " << now.toStdString();
        whole = static_cast<int>(loads);
        const auto check =
            run({QStringLiteral("check"), QStringLiteral("p.wardwise"), QStringLiteral("--integrity")});
        ASSERT_EQ(check.status, 0) << check.out.toStdString() << check.err.toStdString();
    }
    std::cout << whole - 1 << " of " << rounds << " imports were done before the kill\n";
}

} // namespace
} // namespace wardwise
