// wardwise trend, and its charts, as a shell calls them.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class TrendCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("p.wardwise"),
                               QStringLiteral("--sample"), QStringLiteral("cannock-chase-2019")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }

    test::Ran trend(const QStringList& more) const
    {
        return run(QStringList{QStringLiteral("trend"), QStringLiteral("p.wardwise")} + more);
    }

    /// Two years of a ward's fires: ten a month, then twenty.
    void importFires() const
    {
        QFile file(path(QStringLiteral("fires.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("ward_code,month,crime_type,count\n");
        for (int i = 0; i < 24; ++i) {
            file.write(QStringLiteral("E05006905,%1-%2,Fires,%3\n")
                           .arg(2017 + i / 12)
                           .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                           .arg(i < 12 ? 10 : 20)
                           .toUtf8());
        }
        file.close();
        const auto imported =
            run({QStringLiteral("import"), QStringLiteral("p.wardwise"), QStringLiteral("fires.csv")});
        ASSERT_EQ(imported.status, 0) << imported.err.toStdString() << imported.out.toStdString();
    }
};

TEST_F(TrendCommandTest, SaysASentenceAndEveryMonth)
{
    importFires();
    const auto ran = trend({QStringLiteral("--measure"), QStringLiteral("fires"), QStringLiteral("--area"),
                            QStringLiteral("Cannock South")});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("Fires, Cannock South, January 2017 to December 2018; source fires"));
    EXPECT_TRUE(
        ran.out.contains("Up 100 % in the 12 months to December 2018 on the 12 before (240 against 120;"))
        << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("Suggested: --rebase 2018-01"));
    EXPECT_TRUE(ran.out.contains("December 2018"));
}

TEST_F(TrendCommandTest, IsAnInterfaceAsJson)
{
    importFires();
    const QStringList asked{QStringLiteral("--measure"), QStringLiteral("Fires"), QStringLiteral("--format"),
                            QStringLiteral("json")};
    const auto root = QJsonDocument::fromJson(trend(asked).out).object();
    EXPECT_EQ(root.value(QLatin1String("area")).toString(), QStringLiteral("Cannock Chase"));
    EXPECT_EQ(root.value(QLatin1String("suggested_rebase")).toString(), QStringLiteral("2018-01"));
    EXPECT_EQ(root.value(QLatin1String("change")).toObject().value(QLatin1String("verdict")).toString(),
              QStringLiteral("beyond-chance"));
    const auto months = root.value(QLatin1String("months")).toArray();
    ASSERT_EQ(months.size(), 24);
    EXPECT_EQ(months.at(12).toObject().value(QLatin1String("last_year")).toDouble(), 10.0);
    EXPECT_TRUE(months.at(0).toObject().value(QLatin1String("last_year")).isNull());
    const auto rebased =
        QJsonDocument::fromJson(
            trend(asked + QStringList{QStringLiteral("--rebase"), QStringLiteral("2018-01")}).out)
            .object();
    EXPECT_TRUE(rebased.value(QLatin1String("suggested_rebase")).isNull());
    EXPECT_EQ(rebased.value(QLatin1String("months"))
                  .toArray()
                  .at(0)
                  .toObject()
                  .value(QLatin1String("centre"))
                  .toDouble(),
              10.0);
}

TEST_F(TrendCommandTest, TestsAPublishedChange)
{
    const auto ran = trend({QStringLiteral("--measure"), QStringLiteral("Missing persons")});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("Published as +21 %: with 430 now")) << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("Indicative only"));
}

TEST_F(TrendCommandTest, SaysInALineWhatIsWrong)
{
    const auto wrong = [&](const QStringList& more) {
        const auto ran = trend(more);
        EXPECT_EQ(ran.status, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        return ran.err;
    };
    EXPECT_TRUE(wrong({}).contains("--measure"));
    EXPECT_TRUE(wrong({QStringLiteral("--measure"), QStringLiteral("Number of crime sub-types")})
                    .contains("No source has"));
    EXPECT_TRUE(wrong({QStringLiteral("--measure"), QStringLiteral("Burglary"), QStringLiteral("--rebase"),
                       QStringLiteral("December")})
                    .contains("--rebase takes months such as 2017-12"));
    EXPECT_TRUE(wrong({QStringLiteral("--measure"), QStringLiteral("Burglary"), QStringLiteral("--rebase"),
                       QStringLiteral("2012-01")})
                    .contains("can't be rebased at 2012-01"));
}

TEST_F(TrendCommandTest, IsAChartToo)
{
    const auto listed =
        run({QStringLiteral("chart"), QStringLiteral("p.wardwise"), QStringLiteral("--list")});
    EXPECT_TRUE(listed.out.contains("trend:Burglary"));
    const auto drawn =
        run({QStringLiteral("chart"), QStringLiteral("p.wardwise"), QStringLiteral("trend:burglary"),
             QStringLiteral("--area"), QStringLiteral("Cannock South"), QStringLiteral("--out"),
             QStringLiteral("t.csv")});
    EXPECT_EQ(drawn.status, 0) << drawn.err.toStdString();
    QFile csv(path(QStringLiteral("t.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    EXPECT_TRUE(text.contains("month,count,population,value,last_year,rolling,centre,low,high,mark"));
    EXPECT_TRUE(text.contains("\n2018-10,")) << text.toStdString();
}

} // namespace
} // namespace wardwise
