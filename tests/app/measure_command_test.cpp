// wardwise measure: define a measure made of others, see it everywhere, change it, undo it.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class MeasureCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--sample"),
                       QStringLiteral("cannock-chase-2019")})
                      .status,
                  0);
    }

    test::Ran measure(const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("measure"), QStringLiteral("p.wardwise")} + arguments);
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        const auto listed = measure({QStringLiteral("--format"), QStringLiteral("json")});
        for (const QJsonValue& each : QJsonDocument::fromJson(listed.out).array()) {
            all << each.toObject().value(QLatin1String("measure")).toString();
        }
        return all;
    }
};

TEST_F(MeasureCommandTest, DefinesOneThatIsComparedAndListedLikeAnyOther)
{
    const QStringList shipped = names();
    EXPECT_TRUE(shipped.contains(QStringLiteral("Acquisitive crime"))) << shipped.join(u',').toStdString();
    const auto defined =
        measure({QStringLiteral("--define"), QStringLiteral("Shops and bicycles=Shoplifting+Bicycle theft"),
                 QStringLiteral("--family"), QStringLiteral("police.uk")});
    EXPECT_EQ(defined.status, 0) << defined.err.toStdString();
    EXPECT_EQ(defined.out, QByteArray("Shops and bicycles = Shoplifting + Bicycle theft\n"));
    const auto compared =
        run({QStringLiteral("compare"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
             QStringLiteral("Cannock Chase"), QStringLiteral("--measure"),
             QStringLiteral("Shops and bicycles"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject root = QJsonDocument::fromJson(compared.out).object();
    EXPECT_EQ(root.value(QLatin1String("computed")).toString(),
              QStringLiteral("Shoplifting + Bicycle theft"));
    EXPECT_EQ(root.value(QLatin1String("denominator")).toString(), QStringLiteral("population"));
    EXPECT_EQ(root.value(QLatin1String("rows")).toArray().size(), 15);
    const auto figures =
        run({QStringLiteral("figures"), QStringLiteral("p.wardwise"), QStringLiteral("--measure"),
             QStringLiteral("Shops and bicycles"), QStringLiteral("--area"), QStringLiteral("E05006905"),
             QStringLiteral("--format"), QStringLiteral("csv")});
    EXPECT_EQ(figures.out.count('\n'), 6) << "one for each month\n" << figures.out.toStdString();
    EXPECT_TRUE(figures.out.contains("Shoplifting + Bicycle theft")) << figures.out.toStdString();
    EXPECT_EQ(run({QStringLiteral("export"), QStringLiteral("p.wardwise"), QStringLiteral("--out"),
                   QStringLiteral("all")})
                  .status,
              0);
    QFile parts(path(QStringLiteral("all/measure_part.csv")));
    ASSERT_TRUE(parts.open(QIODevice::ReadOnly));
    EXPECT_TRUE(parts.readLine().contains("id,whole_id,part_id"));
    QFile dictionary(path(QStringLiteral("all/data_dictionary.csv")));
    ASSERT_TRUE(dictionary.open(QIODevice::ReadOnly));
    EXPECT_TRUE(dictionary.readAll().contains("measure_part,part_id,INTEGER,yes,measure.id"));

    EXPECT_EQ(run({QStringLiteral("history"), QStringLiteral("p.wardwise"), QStringLiteral("--undo")}).out,
              QByteArray("Undone: Define Shops and bicycles\n"));
    EXPECT_EQ(names(), shipped);
}

TEST_F(MeasureCommandTest, SaysInOneLineWhatCannotBeDefinedOrRemoved)
{
    const QString family = QStringLiteral("--family");
    const QString police = QStringLiteral("police.uk");
    for (const auto& [arguments, words] :
         {std::pair(
              QStringList{QStringLiteral("--define"), QStringLiteral("X=Theft+Shoplifting"), family, police},
              "counted twice"),
          std::pair(QStringList{QStringLiteral("--define"), QStringLiteral("X=Shoplifting")}, "--family"),
          std::pair(QStringList{QStringLiteral("--define"), QStringLiteral("X=Burglary"), family, police,
                                QStringLiteral("--unit"), QStringLiteral("miles")},
                    "no unit"),
          std::pair(QStringList{QStringLiteral("--remove"), QStringLiteral("Shoplifting"), family, police},
                    "isn't made of other measures"),
          std::pair(QStringList{QStringLiteral("--remove"), QStringLiteral("Theft")}, "rests on it")}) {
        const auto ran = measure(arguments);
        EXPECT_EQ(ran.status, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.contains(words)) << ran.err.toStdString();
    }
}

TEST_F(MeasureCommandTest, WeightsATemplateThatWasFilledIn)
{
    ASSERT_EQ(measure({QStringLiteral("--template"), QStringLiteral("harm.csv"), QStringLiteral("--family"),
                       QStringLiteral("police.uk")})
                  .status,
              0);
    QFile blank(path(QStringLiteral("harm.csv")));
    ASSERT_TRUE(blank.open(QIODevice::ReadWrite));
    const QByteArray text = blank.readAll();
    EXPECT_TRUE(text.contains("\r\nBurglary,police.uk,\r\n")) << text.toStdString();
    EXPECT_TRUE(text.contains("Cambridge Centre for Evidence-Based Policing"));
    const QStringList load{QStringLiteral("--weights"), QStringLiteral("harm.csv"), QStringLiteral("--name"),
                           QStringLiteral("Crime harm")};
    const auto empty = measure(load);
    EXPECT_EQ(empty.status, 1);
    EXPECT_TRUE(empty.err.contains("so nothing was stored")) << empty.err.toStdString();
    EXPECT_TRUE(empty.out.contains("it has no weight")) << empty.out.toStdString();
    EXPECT_FALSE(names().contains(QStringLiteral("Crime harm")));

    const QByteArray filled = "Measure,Weight (days)\nBurglary,20\nRobbery,365\n";
    ASSERT_TRUE(blank.resize(0) && blank.seek(0) && blank.write(filled) == filled.size());
    blank.close();
    const auto dry = measure(load + QStringList{QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.status, 0) << dry.err.toStdString();
    EXPECT_TRUE(dry.err.contains("Shoplifting")) << "which it leaves out\n" << dry.err.toStdString();
    EXPECT_FALSE(names().contains(QStringLiteral("Crime harm")));
    EXPECT_EQ(measure(load + QStringList{QStringLiteral("--weights-from"), QStringLiteral("Made up")}).status,
              0);
    EXPECT_TRUE(names().contains(QStringLiteral("Crime harm")));
    const auto compared =
        run({QStringLiteral("compare"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
             QStringLiteral("Cannock Chase"), QStringLiteral("--measure"), QStringLiteral("Crime harm"),
             QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject root = QJsonDocument::fromJson(compared.out).object();
    EXPECT_EQ(root.value(QLatin1String("unit")).toString(), QStringLiteral("days per 1,000 residents"));
    EXPECT_EQ(root.value(QLatin1String("weights_in")).toString(), QStringLiteral("days"));
    EXPECT_EQ(root.value(QLatin1String("computed")).toString(),
              QStringLiteral("20 × Burglary + 365 × Robbery"));
    const QJsonObject highest = root.value(QLatin1String("rows")).toArray().first().toObject();
    EXPECT_TRUE(highest.value(QLatin1String("count")).isNull());
    EXPECT_GT(highest.value(QLatin1String("scaled_count")).toDouble(), 0.0);
    EXPECT_TRUE(highest.value(QLatin1String("funnel")).isNull());
    EXPECT_TRUE(highest.value(QLatin1String("verdict")).toString().contains(QLatin1String("weighted sum")));
}

} // namespace
} // namespace wardwise
