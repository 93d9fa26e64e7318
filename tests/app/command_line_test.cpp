// The command line as other programs rely on it: exit statuses, one line for each failure, formats and JSON
// keys.
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class CommandLineTest : public test::ProgramTest
{
protected:
    void makeSample() const
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("s.wardwise"),
                               QStringLiteral("--sample"), QStringLiteral("cannock-chase-2019")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }

    test::Ran compare(const QString& source, const QString& reference,
                      const QString& format = QStringLiteral("json")) const
    {
        return run({QStringLiteral("compare"), QStringLiteral("s.wardwise"), QStringLiteral("--area"),
                    QStringLiteral("cannock chase"), QStringLiteral("--measure"), QStringLiteral("ALL CRIME"),
                    QStringLiteral("--source"), source, QStringLiteral("--reference"), reference,
                    QStringLiteral("--format"), format});
    }

    static void expectOneLine(const test::Ran& ran, int status)
    {
        EXPECT_EQ(ran.status, status) << ran.err.toStdString();
        EXPECT_TRUE(ran.out.isEmpty()) << ran.out.toStdString();
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.startsWith("wardwise: ")) << ran.err.toStdString();
    }
};

TEST_F(CommandLineTest, ComparesTheDocumentsWardsWithEachOther)
{
    makeSample();
    const auto ran = compare(QStringLiteral("document"), QStringLiteral("csp"));
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(ran.out).object();
    const QJsonObject reference = root.value(QLatin1String("reference")).toObject();
    EXPECT_EQ(reference.value(QLatin1String("areas")).toInt(), 15);
    EXPECT_NEAR(reference.value(QLatin1String("mean")).toDouble(), 67.04, 1e-9);
    EXPECT_NEAR(reference.value(QLatin1String("sd")).toDouble(), 34.88302493436354, 1e-9);
    const QJsonArray rows = root.value(QLatin1String("rows")).toArray();
    ASSERT_EQ(rows.size(), 15);
    EXPECT_EQ(rows.at(0).toObject().value(QLatin1String("ward")).toString(), QStringLiteral("Cannock South"));
    for (int i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows.at(i).toObject().value(QLatin1String("class")).toString(),
                  i == 0 ? QStringLiteral("significantly-above") : QStringLiteral("within"));
    }
    for (const char* key : {"ward", "code", "count", "population", "rate", "count_source", "rate_source", "z",
                            "class", "reason", "rank", "ci95", "funnel", "index"}) {
        EXPECT_TRUE(rows.at(0).toObject().contains(QLatin1String(key))) << key;
    }
}

TEST_F(CommandLineTest, ComparesOpenDataWithTheForce)
{
    makeSample();
    const auto ran = compare(QStringLiteral("police.uk"), QStringLiteral("force"));
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(ran.out).object();
    EXPECT_EQ(root.value(QLatin1String("reference")).toObject().value(QLatin1String("areas")).toInt(), 201);
    EXPECT_EQ(
        root.value(QLatin1String("rows")).toArray().at(0).toObject().value(QLatin1String("class")).toString(),
        QStringLiteral("above"));
    EXPECT_TRUE(ran.out.contains("excluding ASB"));
    EXPECT_TRUE(ran.out.contains("Annual equivalents of 5 months"));
    EXPECT_TRUE(ran.out.contains("Located rows only"));
}

TEST_F(CommandLineTest, RefusesToClassWhatHasNoReferenceAndExitsWithOne)
{
    makeSample();
    const auto ran = compare(QStringLiteral("document"), QStringLiteral("force"));
    EXPECT_EQ(ran.status, 1);
    EXPECT_TRUE(ran.err.startsWith("wardwise: nothing was classed.")) << ran.err.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(ran.out).object();
    for (const auto& row : root.value(QLatin1String("rows")).toArray()) {
        EXPECT_EQ(row.toObject().value(QLatin1String("class")).toString(), QStringLiteral("not-comparable"));
        EXPECT_FALSE(row.toObject().value(QLatin1String("reason")).toString().isEmpty());
    }
}

TEST_F(CommandLineTest, EveryFailureIsOneLineAndTwo)
{
    makeSample();
    expectOneLine(run({QStringLiteral("compare"), QStringLiteral("none.wardwise"), QStringLiteral("--area"),
                       QStringLiteral("x"), QStringLiteral("--measure"), QStringLiteral("y")}),
                  2);
    expectOneLine(run({QStringLiteral("nonsense")}), 2);
    expectOneLine(run({QStringLiteral("set"), QStringLiteral("s.wardwise")}), 2);
    expectOneLine(run({QStringLiteral("new"), QStringLiteral("s.wardwise")}), 2);
    expectOneLine(run({QStringLiteral("figures"), QStringLiteral("s.wardwise"), QStringLiteral("--area"),
                       QStringLiteral("Canock South")}),
                  2);
    expectOneLine(run({QStringLiteral("chart"), QStringLiteral("s.wardwise"),
                       QStringLiteral("ranked:All crime"), QStringLiteral("--out"), QStringLiteral("c.bmp")}),
                  2);
    expectOneLine(run({QStringLiteral("snapshot"), QStringLiteral("s.wardwise"), QStringLiteral("--page"),
                       QStringLiteral("nowhere"), QStringLiteral("--out"), QStringLiteral("x.png")}),
                  2);
    expectOneLine(run({QStringLiteral("s.wardwise")}), 2); // a window, and there's no display
}

TEST_F(CommandLineTest, SetsUndoesAndRedoes)
{
    makeSample();
    const auto set = run({QStringLiteral("set"), QStringLiteral("s.wardwise"), QStringLiteral("--area"),
                          QStringLiteral("Cannock South"), QStringLiteral("--measure"),
                          QStringLiteral("Burglary"), QStringLiteral("--period"), QStringLiteral("2018-19"),
                          QStringLiteral("--quantity"), QStringLiteral("rate"), QStringLiteral("12.5"),
                          QStringLiteral("--source"), QStringLiteral("document")});
    EXPECT_EQ(set.status, 0) << set.err.toStdString();
    EXPECT_EQ(set.out, QByteArray("Cannock South, Burglary, 2018-19: rate 12.0 \u2192 12.5\n"));
    const auto value = [&] {
        const auto ran =
            run({QStringLiteral("figures"), QStringLiteral("s.wardwise"), QStringLiteral("--area"),
                 QStringLiteral("E05006905"), QStringLiteral("--measure"), QStringLiteral("burglary"),
                 QStringLiteral("--source"), QStringLiteral("document"), QStringLiteral("--format"),
                 QStringLiteral("csv")});
        return ran.out.split('\n').value(1);
    };
    EXPECT_EQ(
        value(),
        QByteArray(
            "Cannock South,E05006905,Burglary,2018-19,rate,12.5,\"per 1,000 residents\",document,822,\r"));
    EXPECT_EQ(run({QStringLiteral("history"), QStringLiteral("s.wardwise"), QStringLiteral("--undo")}).status,
              0);
    EXPECT_TRUE(value().contains(",12.0,"));
    EXPECT_EQ(run({QStringLiteral("history"), QStringLiteral("s.wardwise"), QStringLiteral("--redo")}).status,
              0);
    EXPECT_TRUE(value().contains(",12.5,"));
}

TEST_F(CommandLineTest, ChartsOfHostileNamesKeepThemWhole)
{
    ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--csp"),
                   QStringLiteral("E22000001")})
                  .status,
              0);
    ASSERT_EQ(set(QStringLiteral("<b>A & B</b> <5"), QStringLiteral("4.5")).status, 0);
    ASSERT_EQ(set(QStringLiteral("=1+1"), QStringLiteral("2.5")).status, 0);
    for (const char* name : {"c.svg", "c.pdf", "c.png", "c.csv"}) {
        const auto ran =
            run({QStringLiteral("chart"), QStringLiteral("p.wardwise"), QStringLiteral("ranked:Burglary"),
                 QStringLiteral("--out"), QLatin1String(name)});
        ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
        EXPECT_GT(QFileInfo(path(QLatin1String(name))).size(), 200);
    }
    QFile svg(path(QStringLiteral("c.svg")));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("&lt;b&gt;A &amp; B&lt;/b&gt; &lt;5"));
    QFile csv(path(QStringLiteral("c.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArray data = csv.readAll();
    EXPECT_TRUE(data.contains("<b>A & B</b> <5,4.5"));
    EXPECT_TRUE(data.contains("\n'=1+1,2.5"));
}

TEST_F(CommandLineTest, ExportsEveryTableWithADictionary)
{
    makeSample();
    const auto ran = run({QStringLiteral("export"), QStringLiteral("s.wardwise"), QStringLiteral("--out"),
                          QStringLiteral("out")});
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    for (const char* name :
         {"observation.csv", "area.csv", "priority.csv", "edit.csv", "data_dictionary.csv"}) {
        EXPECT_TRUE(QFileInfo::exists(path(QStringLiteral("out/") + QLatin1String(name)))) << name;
    }
    EXPECT_EQ(
        run({QStringLiteral("check"), QStringLiteral("s.wardwise"), QStringLiteral("--integrity")}).status,
        0);
}

TEST_F(CommandLineTest, MakesAProjectFromLookups)
{
    const auto write = [&](const char* name, const QByteArray& text) {
        QFile file(path(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("csp.csv", "LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\nD1,Amber,C1,Amber,F1,Midshire\n"
                     "D2,Beryl,C2,Beryl,F1,Midshire\n");
    write("wards.csv", "WD18CD,WD18NM,LAD18CD\nW1,Town,D1\nW2,Town,D2\n");
    const auto make = [&](const char* csp, const QStringList& more) {
        return run(QStringList{QStringLiteral("new"), QStringLiteral("a.wardwise"), QStringLiteral("--csp"),
                               QLatin1String(csp), QStringLiteral("--lookup"), QStringLiteral("csp.csv"),
                               QStringLiteral("--lookup"), QStringLiteral("wards.csv")}
                   + more);
    };
    const auto made = make("amber", {QStringLiteral("--year"), QStringLiteral("2019"),
                                     QStringLiteral("--marking"), QStringLiteral("official-sensitive")});
    EXPECT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(made.out, QByteArray("Made a.wardwise. It has 2 partnerships, 2 districts and 2 wards.\n"));
    expectOneLine(make("C1", {}), 2); // it's there already
    EXPECT_EQ(make("C1", {QStringLiteral("--force")}).status, 0);
    expectOneLine(make("C7", {QStringLiteral("--force")}), 2);
    expectOneLine(
        make("C1", {QStringLiteral("--force"), QStringLiteral("--marking"), QStringLiteral("SECRET")}), 2);
    expectOneLine(run({QStringLiteral("new"), QStringLiteral("b.wardwise"), QStringLiteral("--lookup"),
                       QStringLiteral("csp.csv")}),
                  2);
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("b.wardwise"))));
}

} // namespace
} // namespace wardwise
