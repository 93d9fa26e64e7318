// wardwise risk, scheme and rate, and the charts of risk scoring, as a shell runs them.
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class RiskCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--sample"),
                       QStringLiteral("cannock-chase-2019")})
                      .status,
                  0);
    }

    test::Ran call(const char* command, const QStringList& more = {}) const
    {
        return run(QStringList{QLatin1String(command), QStringLiteral("p.wardwise")} + more);
    }

    /// Splits at spaces.
    static QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

    QJsonObject threat(const QString& title, const QStringList& more = {}) const
    {
        const auto ran = call("risk", QStringList{QStringLiteral("--format"), QStringLiteral("json")} + more);
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        for (const auto& each :
             QJsonDocument::fromJson(ran.out).object().value(QLatin1String("threats")).toArray()) {
            if (each.toObject().value(QLatin1String("threat")).toString() == title) {
                return each.toObject();
            }
        }
        ADD_FAILURE() << title.toStdString();
        return {};
    }

    test::Ran rate(const char* section, const char* criterion, const char* rating,
                   const QStringList& more = {}) const
    {
        return call("rate", QStringList{QStringLiteral("--section"), QLatin1String(section),
                                        QStringLiteral("--criterion"), QLatin1String(criterion),
                                        QLatin1String(rating)}
                                + more);
    }

    void writeText(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

TEST_F(RiskCommandTest, GivesTheSameBytesTwiceAndWithAnyThreads)
{
    const QStringList drawn = words("--stability 3000 --format json");
    const auto one = call("risk", drawn + words("--threads 1"));
    EXPECT_EQ(one.status, 0) << one.err.toStdString();
    EXPECT_EQ(call("risk", drawn + words("--threads 1")).out, one.out);
    EXPECT_EQ(call("risk", drawn + words("--threads 2")).out, one.out);
    EXPECT_EQ(call("risk", drawn).out, one.out);
    EXPECT_EQ(call("risk", drawn + words("--seed 20190331")).out, one.out) << "the seed unless said";
    EXPECT_NE(call("risk", drawn + words("--seed 1")).out, one.out);
    const QJsonObject root = QJsonDocument::fromJson(one.out).object();
    EXPECT_EQ(root.value(QLatin1String("draws")).toInt(), 3000);
    EXPECT_EQ(root.value(QLatin1String("seed")).toInt(), 20190331);
    const QJsonObject first = root.value(QLatin1String("threats")).toArray().at(0).toObject();
    EXPECT_EQ(first.value(QLatin1String("p_top")).toObject().keys(),
              (QStringList{QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("5")}));
    const auto asked = threat(QStringLiteral("County Lines"), words("--stability 100 --top 2,4"));
    EXPECT_EQ(asked.value(QLatin1String("p_top")).toObject().keys(),
              (QStringList{QStringLiteral("2"), QStringLiteral("4")}));
}

TEST_F(RiskCommandTest, SaysWhatATableMustSay)
{
    const auto table = call("risk", words("--stability 1000"));
    ASSERT_EQ(table.status, 0) << table.err.toStdString();
    for (const char* said :
         {"In the top 3", "values are illustrative", "1,000 draws (seed 20190331)",
          "Not scored: there's no rating. Modern Slavery", "psychological-harm (Substantial)",
          "against the score (Priority)", "One rating a level up or down", "more\n"}) {
        EXPECT_TRUE(table.out.contains(said)) << said << "\n" << table.out.toStdString();
    }
    EXPECT_FALSE(call("risk").out.contains("In the top 3")) << "no draws, no chances";
    EXPECT_TRUE(call("risk").out.contains("51.0 (30.0 to 72.0)"));
}

TEST_F(RiskCommandTest, WritesCsvThatASpreadsheetTakesAsItIs)
{
    ASSERT_EQ(rate("County Lines", "volume", "=1+1").status, 0);
    const auto csv = call("risk", words("--format csv"));
    EXPECT_TRUE(csv.out.startsWith("threat,score,score_low,score_high,rank,"))
        << csv.out.left(200).toStdString();
    // Its volume is anything from 1 to 4 now: 10 times 4, 5.5 or 7.
    EXPECT_TRUE(csv.out.contains("\nCounty Lines,55,40,70,1,1,7,,Priority,")) << csv.out.toStdString();
    EXPECT_TRUE(csv.out.contains(",'=1+1,")) << "guarded";
    EXPECT_TRUE(csv.out.contains("\nModern Slavery,,,,,,,")) << "without a score";
}

TEST_F(RiskCommandTest, RefusesWhatItCantDo)
{
    EXPECT_EQ(call("risk", words("--seed 1")).status, 2) << "nothing is drawn";
    EXPECT_EQ(call("risk", words("--stability 100 --vary luck")).status, 2);
    EXPECT_EQ(call("risk", words("--stability 2000000")).status, 2);
    const auto unknown = call("risk", words("--scheme nothing"));
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.err.contains("There are: csp-words-2019")) << unknown.err.toStdString();
}

TEST_F(RiskCommandTest, ExchangesSchemes)
{
    const auto list = call("scheme");
    EXPECT_TRUE(list.out.contains("csp-words-2019")) << list.out.toStdString();
    EXPECT_EQ(call("scheme", words("--list")).out, list.out);
    const auto shown = call("scheme", words("--export matrix-4x4"));
    ASSERT_EQ(shown.status, 0) << shown.err.toStdString();
    ASSERT_EQ(call("scheme", words("--export matrix-4x4 --out matrix.json")).status, 0);
    QFile file(path(QStringLiteral("matrix.json")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), shown.out);
    QByteArray own = shown.out;
    own.replace("matrix-4x4", "our-matrix");
    writeText(QStringLiteral("own.json"), own);
    const auto before = call("scheme").out;
    EXPECT_EQ(call("scheme", words("--check own.json")).status, 0);
    EXPECT_EQ(call("scheme").out, before) << "checking takes nothing in";
    EXPECT_EQ(call("scheme", words("--import own.json")).status, 0);
    EXPECT_EQ(call("scheme", words("--export our-matrix")).out, own) << "byte for byte";
    EXPECT_TRUE(call("scheme", words("--import own.json")).out.startsWith("Already there"));
    EXPECT_EQ(call("scheme", words("--use our-matrix")).status, 0);
    EXPECT_TRUE(threat(QStringLiteral("County Lines")).value(QLatin1String("score")).isNull());
    EXPECT_FALSE(threat(QStringLiteral("County Lines"), words("--scheme csp-words-2019"))
                     .value(QLatin1String("score"))
                     .isNull());
}

TEST_F(RiskCommandTest, SaysWhatIsWrongWithAScheme)
{
    writeText(QStringLiteral("cut.json"), "{\n  \"key\": \"x\"");
    const auto cut = call("scheme", words("--import cut.json"));
    EXPECT_EQ(cut.status, 2);
    EXPECT_TRUE(cut.err.contains("cut.json") && cut.err.contains("line 2")) << cut.err.toStdString();
    EXPECT_EQ(cut.err.count('\n'), 1) << "one message";
    const auto checked = call("scheme", words("--check cut.json"));
    EXPECT_EQ(checked.status, 1);
    EXPECT_TRUE(checked.out.contains("line 2")) << checked.out.toStdString();
    writeText(QStringLiteral("large.json"), QByteArray(1024 * 1024 + 1, ' '));
    EXPECT_TRUE(call("scheme", words("--import large.json")).err.contains("larger than 1 MB"));
    EXPECT_EQ(call("scheme", words("--import none.json")).status, 2);
    EXPECT_EQ(call("scheme", words("--export matrix-4x4 --out p.wardwise")).status, 2)
        << "never over the project";
}

TEST_F(RiskCommandTest, RatesWithAndWithoutScorers)
{
    const auto rated = rate("County", "Volume", "High",
                            QStringList{QStringLiteral("--reason"), QStringLiteral("New figures")});
    ASSERT_EQ(rated.status, 0) << rated.err.toStdString();
    // Harm 10, volume 4 and direction 3.
    EXPECT_EQ(threat(QStringLiteral("County Lines")).value(QLatin1String("score")).toArray(),
              (QJsonArray{70, 70, 70}));
    EXPECT_TRUE(rate("County", "volume", "Enormous").out.contains("no level of CSP words 2019"));
    EXPECT_EQ(rate("County", "tide", "High").status, 2);
    EXPECT_EQ(call("rate", words("--finish Ann")).status, 2) << "there's no Ann";
    const auto ann = rate("Business", "volume", "High", words("--scorer Ann --confidence low"));
    EXPECT_TRUE(ann.out.contains("Added the scorer Ann.")) << ann.out.toStdString();
    EXPECT_FALSE(rate("Business", "volume", "Small", words("--scorer ann")).out.contains("Added"));
    EXPECT_TRUE(threat(QStringLiteral("Business Crime")).value(QLatin1String("score")).isNull());
    EXPECT_TRUE(call("risk").out.contains("Still scoring: Ann.")) << "and nothing of what she said";
    EXPECT_EQ(call("rate", words("--finish Ann")).status, 0);
    const QJsonObject open = threat(QStringLiteral("Business Crime"));
    EXPECT_EQ(open.value(QLatin1String("ratings")).toObject().value(QLatin1String("volume")).toString(),
              QStringLiteral("Small"));
    EXPECT_EQ(rate("Business", "volume", "High", words("--scorer Ann")).status, 2) << "she has finished";
    EXPECT_EQ(call("rate", words("--reopen Ann")).status, 0);
    EXPECT_TRUE(threat(QStringLiteral("Business Crime")).value(QLatin1String("score")).isNull());
}

TEST_F(RiskCommandTest, DecidesTiers)
{
    const QStringList violence{QStringLiteral("--section"), QStringLiteral("Public Place")};
    const auto refused = call("rate", violence + words("--tier wider-challenge"));
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.err.contains("Give the reason")) << refused.err.toStdString();
    EXPECT_EQ(call("rate", violence + words("--tier score")).status, 0);
    QJsonObject found = threat(QStringLiteral("Public Place Violence"));
    EXPECT_EQ(found.value(QLatin1String("tier")).toString(), QStringLiteral("priority"));
    EXPECT_EQ(found.value(QLatin1String("tier_decided_by")).toString(), QStringLiteral("score"));
    EXPECT_EQ(call("rate", violence + words("--tier wider-challenge --reason Elsewhere")).status, 0);
    found = threat(QStringLiteral("Public Place Violence"));
    EXPECT_EQ(found.value(QLatin1String("tier")).toString(), QStringLiteral("wider-challenge"));
    EXPECT_EQ(found.value(QLatin1String("tier_by_score")).toString(), QStringLiteral("priority"));
    EXPECT_EQ(found.value(QLatin1String("tier_reason")).toString(), QStringLiteral("Elsewhere"));
    EXPECT_TRUE(call("risk").out.contains("against the score (Priority): Elsewhere"));
    EXPECT_EQ(call("rate", violence).status, 2) << "nothing is said";
    EXPECT_EQ(call("rate", violence + words("--tier best")).status, 2);
}

TEST_F(RiskCommandTest, WritesEveryChart)
{
    const QByteArray list = call("chart", words("--list")).out;
    for (const char* name : {"matrix", "bubbles", "scores", "contributions"}) {
        const QString id = QStringLiteral("risk:%1").arg(QLatin1String(name));
        EXPECT_TRUE(list.contains(id.toUtf8())) << name;
        for (const char* suffix : {".svg", ".pdf", ".png", ".csv"}) {
            const QString out = QLatin1String(name) + QLatin1String(suffix);
            const auto ran = call("chart", {id, QStringLiteral("--out"), out});
            EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
            EXPECT_GT(QFileInfo(path(out)).size(), 500) << out.toStdString();
        }
    }
    EXPECT_FALSE(list.contains("risk:change")) << "there's no year before";
    EXPECT_FALSE(list.contains("risk:grid")) << "the scheme has more than two criteria";
    EXPECT_EQ(call("chart", words("risk:change --out c.svg")).status, 2);
    EXPECT_EQ(call("chart", words("risk:pie --out c.svg")).status, 2);
    QFile csv(path(QStringLiteral("scores.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(csv.readAll().contains("County Lines,Score,50,50.0")) << "the data of the chart";
    EXPECT_EQ(call("chart", words("risk:grid --scheme matrix-4x4 --out grid.svg")).status, 0);
    ASSERT_EQ(call("next", words("--out next.wardwise --year 2020")).status, 0);
    const QStringList next{QStringLiteral("chart"), QStringLiteral("next.wardwise")};
    EXPECT_TRUE(run(next + words("--list")).out.contains("risk:change"));
    const auto change = run(next + words("risk:change --out change.svg"));
    EXPECT_EQ(change.status, 0) << change.err.toStdString();
    EXPECT_TRUE(QFileInfo::exists(path(QStringLiteral("change.svg"))));
}

} // namespace
} // namespace wardwise
