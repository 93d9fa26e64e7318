// wardwise section and wardwise check: a section's text with its figures, and what has changed since it was
// read.
#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class SectionCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise"), QStringLiteral("--sample"),
                       QStringLiteral("cannock-chase-2019")})
                      .status,
                  0);
    }

    QJsonObject section(const QString& name) const
    {
        const auto ran = run({QStringLiteral("section"), QStringLiteral("p.wardwise"), name,
                              QStringLiteral("--format"), QStringLiteral("json")});
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        return QJsonDocument::fromJson(ran.out).object();
    }

    void change(const QString& value) const
    {
        const auto ran = run({QStringLiteral("set"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
                              QStringLiteral("Cannock South"), QStringLiteral("--measure"),
                              QStringLiteral("Anti-social Behaviour"), QStringLiteral("--period"),
                              QStringLiteral("2018-19"), QStringLiteral("--quantity"), QStringLiteral("rate"),
                              value, QStringLiteral("--source"), QStringLiteral("document")});
        ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    }
};

TEST_F(SectionCommandTest, GivesTextFactsAndFigures)
{
    const QJsonObject asb = section(QStringLiteral("anti-social behaviour (asb)"));
    EXPECT_EQ(asb.value(QLatin1String("title")).toString(), QStringLiteral("Anti-social Behaviour (ASB)"));
    EXPECT_EQ(asb.value(QLatin1String("tier")).toString(), QStringLiteral("priority"));
    EXPECT_TRUE(
        asb.value(QLatin1String("text")).toString().startsWith(QStringLiteral("Police recorded 2,935 ASB")));
    const QJsonObject figure = asb.value(QLatin1String("figures")).toArray().at(0).toObject();
    EXPECT_DOUBLE_EQ(figure.value(QLatin1String("value")).toDouble(), 2935);
    EXPECT_EQ(figure.value(QLatin1String("text")).toString(), QStringLiteral("2,935"));
    EXPECT_EQ(figure.value(QLatin1String("area")).toString(), QStringLiteral("Cannock Chase"));
    EXPECT_EQ(figure.value(QLatin1String("measure")).toString(), QStringLiteral("Anti-social Behaviour"));
    EXPECT_EQ(figure.value(QLatin1String("period")).toString(), QStringLiteral("2018-19"));
    EXPECT_EQ(figure.value(QLatin1String("source")).toString(), QStringLiteral("document"));
    EXPECT_FALSE(figure.value(QLatin1String("stale")).toBool(true));
    EXPECT_FALSE(asb.value(QLatin1String("hotspots")).toArray().isEmpty());
    EXPECT_FALSE(asb.value(QLatin1String("recommendations")).toArray().isEmpty());
    const auto table =
        run({QStringLiteral("section"), QStringLiteral("p.wardwise"), QStringLiteral("Business")});
    EXPECT_EQ(table.status, 0) << table.err.toStdString();
    EXPECT_TRUE(table.out.contains("7,300 an hour")) << table.out.toStdString();
}

TEST_F(SectionCommandTest, RefusesANameThatIsNoneOrSeveral)
{
    const auto none =
        run({QStringLiteral("section"), QStringLiteral("p.wardwise"), QStringLiteral("Piracy")});
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.err.contains("There is no section \"Piracy\"")) << none.err.toStdString();
    const auto several = run({QStringLiteral("section"), QStringLiteral("p.wardwise"), QStringLiteral("Co")});
    EXPECT_EQ(several.status, 2);
    EXPECT_TRUE(several.err.contains("Several sections begin")) << several.err.toStdString();
}

TEST_F(SectionCommandTest, ChecksThatSentencesSayWhatIsSoNow)
{
    const QStringList check{QStringLiteral("check"), QStringLiteral("p.wardwise")};
    const auto before = run(check);
    change(QStringLiteral("61.0"));
    const auto changed = run(check);
    EXPECT_EQ(changed.status, 1);
    EXPECT_TRUE(changed.out.contains("62.5 is now 61.0")) << changed.out.toStdString();
    EXPECT_FALSE(before.out.contains("62.5 is now"));
    const QJsonObject asb = section(QStringLiteral("Anti-social"));
    EXPECT_TRUE(asb.value(QLatin1String("stale")).toBool());
    EXPECT_EQ(run({QStringLiteral("history"), QStringLiteral("p.wardwise"), QStringLiteral("--undo")}).status,
              0);
    EXPECT_EQ(run(check).out, before.out);
}

} // namespace
} // namespace wardwise
