// The two forms of rates of street files, and what has no place, on the command line.
#include "tests/app/program.h"
#include "tests/support/street_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class RateFormCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        write("lsoas.csv", test::kLsoas);
        write("districts.csv", test::kDistricts);
        write("mid2017.csv", test::kPeople);
        write("street.csv", test::kStreetHeading + test::crimes(30, "2019-01", "E01000001", "Drugs")
                                + test::crimes(10, "2019-01", "E01000003", "Drugs")
                                + test::crimes(20, "2019-01", "", "Drugs"));
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--csp"),
                       QStringLiteral("C1"), QStringLiteral("--name"), QStringLiteral("Amber")})
                      .status,
                  0);
        const auto imported = run({QStringLiteral("import"), QStringLiteral("p.wardwise"),
                                   QStringLiteral("lsoas.csv"), QStringLiteral("districts.csv"),
                                   QStringLiteral("mid2017.csv"), QStringLiteral("street.csv")});
        ASSERT_EQ(imported.status, 0) << imported.err.toStdString();
    }

    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    test::Ran compare(const QStringList& more) const
    {
        return run(QStringList{QStringLiteral("compare"), QStringLiteral("p.wardwise"),
                               QStringLiteral("--area"), QStringLiteral("Amber"), QStringLiteral("--measure"),
                               QStringLiteral("Drugs")}
                   + more);
    }
};

TEST_F(RateFormCommandTest, CompareSaysWhichFormItIs)
{
    const QStringList json{QStringLiteral("--format"), QStringLiteral("json")};
    const auto located = QJsonDocument::fromJson(compare(json).out).object();
    EXPECT_EQ(located.value(QLatin1String("unlocated")).toString(), QStringLiteral("left-out"));
    EXPECT_EQ(located.value(QLatin1String("form")).toString(), QStringLiteral("located rows only"));
    const QStringList scale{QStringLiteral("--unlocated"), QStringLiteral("scaled")};
    const auto scaled = QJsonDocument::fromJson(compare(scale + json).out).object();
    EXPECT_EQ(scaled.value(QLatin1String("unlocated")).toString(), QStringLiteral("scaled"));
    EXPECT_EQ(scaled.value(QLatin1String("form")).toString(), QStringLiteral("scaled for unlocated rows"));
    const auto first = [](const QJsonObject& root) {
        return root.value(QLatin1String("rows")).toArray().at(0).toObject();
    };
    EXPECT_EQ(first(scaled).value(QLatin1String("count")).toInt(), 30);
    EXPECT_DOUBLE_EQ(first(scaled).value(QLatin1String("scaled_count")).toDouble(), 45);
    EXPECT_TRUE(first(located).value(QLatin1String("scaled_count")).isNull());
    EXPECT_NEAR(first(scaled).value(QLatin1String("rate")).toDouble(),
                first(located).value(QLatin1String("rate")).toDouble() * 1.5, 1e-9);
    EXPECT_TRUE(compare(scale).out.contains("scaled for unlocated rows"));
    EXPECT_TRUE(compare({}).out.contains("located rows only"));
    EXPECT_EQ(compare({QStringLiteral("--unlocated"), QStringLiteral("guessed")}).status, 2);
}

TEST_F(RateFormCommandTest, SourcesListWhatHasNoPlace)
{
    const auto text = run({QStringLiteral("sources"), QStringLiteral("p.wardwise"),
                           QStringLiteral("--format"), QStringLiteral("table")});
    EXPECT_TRUE(text.out.contains("33.3 %")) << text.out.toStdString();
    const auto json = run({QStringLiteral("sources"), QStringLiteral("p.wardwise"),
                           QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonArray loads = QJsonDocument::fromJson(json.out).array();
    ASSERT_EQ(loads.size(), 3) << json.out.toStdString();
    EXPECT_TRUE(loads.at(0).toObject().value(QLatin1String("unlocated")).isNull());
    const QJsonObject load = loads.at(2).toObject();
    const QJsonObject cell = load.value(QLatin1String("unlocated")).toArray().at(0).toObject();
    EXPECT_EQ(cell.value(QLatin1String("type")).toString(), QStringLiteral("Drugs"));
    EXPECT_EQ(cell.value(QLatin1String("month")).toString(), QStringLiteral("2019-01"));
    EXPECT_EQ(cell.value(QLatin1String("rows")).toInt(), 20);
    EXPECT_EQ(cell.value(QLatin1String("all")).toInt(), 60);
    EXPECT_EQ(load.value(QLatin1String("outside")).toInt(-1), 0);
    EXPECT_EQ(load.value(QLatin1String("unknown_lsoa")).toInt(-1), 0);
    EXPECT_TRUE(load.value(QLatin1String("missing_months")).isArray());
}

} // namespace
} // namespace wardwise
