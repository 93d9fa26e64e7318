// Next year's assessment and what changed, by the command line.
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise {
namespace {

class NextCommandTest : public test::ProgramTest
{
protected:
    void SetUp() override
    {
        const auto made = run({QStringLiteral("new"), QStringLiteral("old.wardwise"),
                               QStringLiteral("--sample"), QStringLiteral("cannock-chase-2019")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }

    test::Ran next(const QStringList& more) const
    {
        return run(QStringList{QStringLiteral("next"), QStringLiteral("old.wardwise"),
                               QStringLiteral("--out"), QStringLiteral("new.wardwise")}
                   + more);
    }
};

TEST_F(NextCommandTest, MakesAFileOfItsOwnAndOverwritesNothing)
{
    const auto made = next({QStringLiteral("--year"), QStringLiteral("2020")});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_TRUE(made.out.contains("15 sections")) << made.out.toStdString();
    EXPECT_TRUE(QFileInfo::exists(path(QStringLiteral("new.wardwise"))));
    const auto again = next({QStringLiteral("--year"), QStringLiteral("2020")});
    EXPECT_EQ(again.status, 2);
    EXPECT_TRUE(again.err.contains("exists already")) << again.err.toStdString();
    EXPECT_EQ(
        run({QStringLiteral("check"), QStringLiteral("new.wardwise"), QStringLiteral("--integrity")}).status,
        0);
}

TEST_F(NextCommandTest, NeedsTheYear)
{
    EXPECT_EQ(next({}).status, 2);
    EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("new.wardwise"))));
}

TEST_F(NextCommandTest, ChangesSayWhyNothingIsCompared)
{
    const auto ran = run({QStringLiteral("changes"), QStringLiteral("old.wardwise"),
                          QStringLiteral("--format"), QStringLiteral("json")});
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonArray sources =
        QJsonDocument::fromJson(ran.out).object().value(QLatin1String("sources")).toArray();
    ASSERT_EQ(sources.size(), 2);
    for (const auto& source : sources) {
        EXPECT_TRUE(source.toObject()
                        .value(QLatin1String("not_compared_because"))
                        .toString()
                        .contains(QLatin1String("like with like")));
    }
    EXPECT_EQ(run({QStringLiteral("changes"), QStringLiteral("old.wardwise"), QStringLiteral("--source"),
                   QStringLiteral("nobody")})
                  .status,
              2);
}

} // namespace
} // namespace wardwise
