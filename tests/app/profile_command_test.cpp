// wardwise profile: ages and sexes, repeats and household groups as JSON and as a table, and the pyramid as a
// chart.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class ProfileCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--sample"),
                       QStringLiteral("cannock-chase-2019")})
                      .status,
                  0);
    }

    void enter(const QString& measure, const QString& part, const QString& value) const
    {
        const auto ran = run({QStringLiteral("set"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
                              QStringLiteral("E22000263"), QStringLiteral("--measure"), measure,
                              QStringLiteral("--period"), QStringLiteral("2018-19"),
                              QStringLiteral("--quantity"), QStringLiteral("count"), QStringLiteral("--part"),
                              part, value, QStringLiteral("--source"), QStringLiteral("survey")});
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    }
};

TEST_F(ProfileCommandTest, GivesWhatThereIsAndSaysWhatIsMissing)
{
    const auto before = run({QStringLiteral("profile"), QStringLiteral("p.wardwise")});
    EXPECT_EQ(before.status, 0) << before.err.toStdString();
    EXPECT_TRUE(before.out.contains("M Family Basics")) << before.out.toStdString();
    EXPECT_TRUE(before.out.contains("Missing: No victims or offenders of Cannock Chase"));

    const QString victims = QStringLiteral("Victims of crime");
    enter(victims, QStringLiteral("Age and sex: Males 18-24"), QStringLiteral("30"));
    enter(victims, QStringLiteral("Age and sex: Females 18-24"), QStringLiteral("50"));
    enter(victims, QStringLiteral("Age and sex: Males 25+"), QStringLiteral("suppressed"));
    enter(victims, QStringLiteral("Age and sex: Females 25+"), QStringLiteral("20"));
    enter(QStringLiteral("Repeat offenders by crimes"), QStringLiteral("Number of events: 1"),
          QStringLiteral("60"));
    enter(QStringLiteral("Repeat offenders by crimes"), QStringLiteral("Number of events: 2"),
          QStringLiteral("40"));
    const auto ran = run({QStringLiteral("profile"), QStringLiteral("p.wardwise"), QStringLiteral("--format"),
                          QStringLiteral("json")});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(ran.out).object();
    const QJsonObject ages = root.value(QLatin1String("ages")).toArray().first().toObject();
    EXPECT_EQ(ages.value(QLatin1String("people")).toInt(), 100);
    EXPECT_TRUE(ages.value(QLatin1String("by_sex")).toBool());
    const QJsonObject band = ages.value(QLatin1String("bands")).toArray().first().toObject();
    EXPECT_EQ(band.value(QLatin1String("females")).toInt(), 50);
    EXPECT_DOUBLE_EQ(band.value(QLatin1String("share")).toDouble(), 80.0);
    const QJsonObject repeats = root.value(QLatin1String("repeats")).toArray().first().toObject();
    EXPECT_DOUBLE_EQ(repeats.value(QLatin1String("repeat_share")).toDouble(), 0.4);
    EXPECT_NEAR(repeats.value(QLatin1String("incidence")).toDouble(),
                repeats.value(QLatin1String("prevalence")).toDouble()
                    * repeats.value(QLatin1String("concentration")).toDouble(),
                1e-12);
    EXPECT_TRUE(
        repeats.value(QLatin1String("sentence")).toString().startsWith(QLatin1String("40 of 100 offenders")));
    EXPECT_TRUE(root.value(QLatin1String("missing")).toArray().isEmpty());

    EXPECT_TRUE(run({QStringLiteral("chart"), QStringLiteral("p.wardwise"), QStringLiteral("--list")})
                    .out.contains("pyramid:Victims of crime"));
    const auto drawn = run({QStringLiteral("chart"), QStringLiteral("p.wardwise"),
                            QStringLiteral("pyramid:victims of crime"), QStringLiteral("--out"),
                            QStringLiteral("pyramid.csv")});
    EXPECT_EQ(drawn.status, 0) << drawn.err.toStdString();
    QFile csv(path(QStringLiteral("pyramid.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    EXPECT_TRUE(text.contains("suppressed")) << text.toStdString();
    EXPECT_TRUE(text.contains("50.0 % (50)")) << text.toStdString();
}

TEST_F(ProfileCommandTest, RefusesInOneLine)
{
    const auto csv = run({QStringLiteral("profile"), QStringLiteral("p.wardwise"), QStringLiteral("--format"),
                          QStringLiteral("csv")});
    EXPECT_EQ(csv.status, 2);
    EXPECT_EQ(csv.err.count('\n'), 1) << csv.err.toStdString();
    const auto nowhere = run({QStringLiteral("profile"), QStringLiteral("p.wardwise"),
                              QStringLiteral("--area"), QStringLiteral("Nowhere")});
    EXPECT_EQ(nowhere.status, 2);
    const auto none =
        run({QStringLiteral("chart"), QStringLiteral("p.wardwise"), QStringLiteral("pyramid:Whales"),
             QStringLiteral("--out"), QStringLiteral("w.png")});
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.err.contains("by age")) << none.err.toStdString();
}

} // namespace
} // namespace wardwise
