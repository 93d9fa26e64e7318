// wardwise chart: all measures, pairs of measures and periods, and how events are spread.
#include "tests/app/program.h"

#include <QFile>

namespace wardwise {
namespace {

class ExplorerCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--sample"),
                       QStringLiteral("cannock-chase-2019")})
                      .status,
                  0);
    }

    test::Ran chart(const QStringList& more) const
    {
        return run(QStringList{QStringLiteral("chart"), QStringLiteral("p.wardwise")} + more);
    }

    QByteArray drawn(const QStringList& more) const
    {
        const auto ran = chart(more + QStringList{QStringLiteral("--out"), QStringLiteral("chart.csv")});
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        QFile file(path(QStringLiteral("chart.csv")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

TEST_F(ExplorerCommandTest, DrawsAllMeasuresOfASource)
{
    EXPECT_TRUE(chart({QStringLiteral("--list")}).out.contains("multiples:all"));
    const QByteArray csv =
        drawn({QStringLiteral("multiples:all"), QStringLiteral("--source"), QStringLiteral("police.uk"),
               QStringLiteral("--ward"), QStringLiteral("Hagley")});
    EXPECT_TRUE(csv.contains("Robbery")) << csv.left(400).toStdString();
    EXPECT_GT(csv.count("Cannock South"), 10);
    const auto svg = chart({QStringLiteral("multiples:all"), QStringLiteral("--ward"),
                            QStringLiteral("Hagley"), QStringLiteral("--out"), QStringLiteral("all.svg")});
    EXPECT_EQ(svg.status, 0) << svg.err.toStdString();
    QFile file(path(QStringLiteral("all.svg")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(file.readAll().count("Hagley "), 5) << "named in every panel";
}

TEST_F(ExplorerCommandTest, DrawsHowAMeasureIsSpread)
{
    const QByteArray wards =
        drawn({QStringLiteral("lorenz:Burglary"), QStringLiteral("--source"), QStringLiteral("police.uk")});
    EXPECT_TRUE(wards.contains("\nCannock South,100,100,")) << "the one with most closes the curve";
    EXPECT_TRUE(wards.contains("of the 15 wards had half of the")) << wards.toStdString();
    for (const char* events : {"1", "2"}) {
        const auto set =
            run({QStringLiteral("set"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
                 QStringLiteral("E22000263"), QStringLiteral("--measure"), QStringLiteral("Repeat victims"),
                 QStringLiteral("--period"), QStringLiteral("2018-19"), QStringLiteral("--quantity"),
                 QStringLiteral("count"), QStringLiteral("--part"),
                 QStringLiteral("Number of events: ") + QLatin1String(events), QStringLiteral("50"),
                 QStringLiteral("--source"), QStringLiteral("survey")});
        ASSERT_EQ(set.status, 0) << set.err.toStdString();
    }
    EXPECT_TRUE(chart({QStringLiteral("--list")}).out.contains("lorenz:Repeat victims"));
    const QByteArray people = drawn({QStringLiteral("lorenz:repeat victims")});
    EXPECT_TRUE(people.contains("The 50.0 % of victims with fewest events")) << people.toStdString();
}

TEST_F(ExplorerCommandTest, DrawsAPairOfMeasuresOrOfPeriods)
{
    const QByteArray measures =
        drawn({QStringLiteral("pair:Burglary"), QStringLiteral("--source"), QStringLiteral("police.uk"),
               QStringLiteral("--against"), QStringLiteral("Robbery")});
    EXPECT_TRUE(measures.contains("Burglary and Robbery by ward")) << measures.toStdString();
    EXPECT_TRUE(measures.contains("\nHagley,0,2.57566"));
    for (const auto& [period, rate] : {std::pair("2017-18", "12.5"), std::pair("2018-19", "10.0")}) {
        const auto set = run({QStringLiteral("set"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
                              QStringLiteral("Hagley"), QStringLiteral("--measure"),
                              QStringLiteral("Burglary"), QStringLiteral("--period"), QLatin1String(period),
                              QStringLiteral("--quantity"), QStringLiteral("rate"), QLatin1String(rate),
                              QStringLiteral("--source"), QStringLiteral("survey")});
        ASSERT_EQ(set.status, 0) << set.err.toStdString();
    }
    const QByteArray periods =
        drawn({QStringLiteral("pair:Burglary"), QStringLiteral("--source"), QStringLiteral("survey")});
    EXPECT_TRUE(periods.contains("Hagley,12.5,10")) << periods.toStdString();
}

TEST_F(ExplorerCommandTest, RefusesInOneLine)
{
    const auto refusal = [&](const QStringList& more) {
        const auto ran = chart(more + QStringList{QStringLiteral("--out"), QStringLiteral("w.png")});
        EXPECT_EQ(ran.status, 2);
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        return ran.err;
    };
    EXPECT_TRUE(refusal({QStringLiteral("multiples:Burglary")}).contains("multiples:all"));
    EXPECT_TRUE(
        refusal({QStringLiteral("multiples:all"), QStringLiteral("--ward"), QStringLiteral("Nowhere")})
            .contains("Nowhere"));
    refusal({QStringLiteral("pair:Burglary"), QStringLiteral("--against"), QStringLiteral("1066-67")});
    refusal({QStringLiteral("lorenz:Whales")});
}

} // namespace
} // namespace wardwise
