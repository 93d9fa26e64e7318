// wardwise check: integrity, claims and built-in checks, and what the shell is told.
#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class CheckCommandTest : public test::ProgramTest
{
protected:
    void makeSample() const
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("s.wardwise"),
                               QStringLiteral("--sample"), QStringLiteral("cannock-chase-2019")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }
};

TEST_F(CheckCommandTest, TellsOfClaimsAndExitsOneWhereOneIsContradicted)
{
    makeSample();
    const auto ran = run({QStringLiteral("check"), QStringLiteral("s.wardwise"), QStringLiteral("--format"),
                          QStringLiteral("json")});
    EXPECT_EQ(ran.status, 1) << ran.err.toStdString();
    const QJsonArray rows = QJsonDocument::fromJson(ran.out).array();
    ASSERT_GT(rows.size(), 40);
    EXPECT_EQ(rows.first().toObject().value(QStringLiteral("check")), QStringLiteral("integrity"));
    EXPECT_EQ(rows.first().toObject().value(QStringLiteral("result")), QStringLiteral("ok"));
    int claims = 0;
    int contradicted = 0;
    for (const auto& value : rows) {
        const QJsonObject row = value.toObject();
        const bool isClaim = row.value(QStringLiteral("check")) == QStringLiteral("claim");
        claims += isClaim ? 1 : 0;
        contradicted +=
            isClaim && row.value(QStringLiteral("result")) == QStringLiteral("contradicted") ? 1 : 0;
        if (row.value(QStringLiteral("id")) == QStringLiteral("da_3765")) {
            EXPECT_EQ(row.value(QStringLiteral("section")), QStringLiteral("Domestic Abuse"));
            EXPECT_EQ(row.value(QStringLiteral("line")).toInt(), 282);
            EXPECT_TRUE(
                row.value(QStringLiteral("explanation")).toString().contains(QStringLiteral("3,765")));
        }
    }
    EXPECT_EQ(claims, 39);
    EXPECT_EQ(contradicted, 4);
}

TEST_F(CheckCommandTest, TellsItInSentences)
{
    makeSample();
    const auto ran = run({QStringLiteral("check"), QStringLiteral("s.wardwise")});
    EXPECT_EQ(ran.status, 1);
    const QString text = QString::fromUtf8(ran.out);
    EXPECT_TRUE(text.startsWith(QStringLiteral("Integrity: ok\n"))) << text.left(100).toStdString();
    for (const char* part : {"Claims, contradicted: 4", "Claims, not mentioned: 9", "Built-in checks, ",
                             "(Domestic Abuse, line 294)"}) {
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part;
    }
}

TEST_F(CheckCommandTest, ChecksTheFileAloneWhereThatIsAskedFor)
{
    makeSample();
    const auto ran = run({QStringLiteral("check"), QStringLiteral("s.wardwise"),
                          QStringLiteral("--integrity"), QStringLiteral("--format"), QStringLiteral("csv")});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.out.count('\n'), 2) << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("integrity,ok"));
}

TEST_F(CheckCommandTest, IsContentWithAProjectWithoutClaims)
{
    ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise")}).status, 0);
    EXPECT_EQ(run({QStringLiteral("check"), QStringLiteral("p.wardwise")}).status, 0);
}

} // namespace
} // namespace wardwise
