// The checks that need no claim, each where figures agree and where they don't; and claims as they're edited.
#include "core/project/claims.h"
#include "core/project/new_project.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class BuiltInChecksTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(createSample(path(), kSampleName, false));
        open(store::Access::Write);
    }

    void open(store::Access access)
    {
        m_project.reset();
        auto opened = Project::open(path(), access);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("s.wardwise")); }

    void enter(const char* area, const char* measure, const char* quantity, const char* value)
    {
        FigureEntry entry;
        entry.area = area;
        entry.measure = measure;
        entry.period = "2018-19";
        entry.quantity = quantity;
        entry.value = value;
        entry.source = "document";
        const auto entered = m_project->enterFigure(entry);
        ASSERT_TRUE(entered) << entered.error().message;
    }

    claims::ClaimOutcome finding(const std::string& statement)
    {
        const auto checked = checkedStatements(*m_project);
        EXPECT_TRUE(checked);
        for (const CheckedStatement& each : *checked) {
            if (each.isBuiltIn() && each.statement == statement) {
                return each.outcome;
            }
        }
        ADD_FAILURE() << "there's no built-in check \"" << statement << "\"";
        return {};
    }

    void expectFinding(const std::string& statement, ClaimStatus status, const char* says)
    {
        const auto outcome = finding(statement);
        EXPECT_EQ(toText(outcome.status), toText(status)) << statement << ": " << outcome.sentence;
        EXPECT_NE((outcome.sentence + outcome.reason).find(says), std::string::npos)
            << says << "\n"
            << outcome.sentence << " " << outcome.reason;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(BuiltInChecksTest, TotalsAgainstTheirParts)
{
    expectFinding("Theft in Staffordshire is the sum of its parts", ClaimStatus::Confirmed, "rounding");
    expectFinding("All crime is the sum of its parts in each ward", ClaimStatus::Confirmed, "15 wards");
    enter("Staffordshire", "Shoplifting", "rate", "7.8"); // more than the whole: that can't be
    expectFinding("Theft in Staffordshire is the sum of its parts", ClaimStatus::Contradicted, "too little");
    ASSERT_TRUE(m_project->undo());
    enter("Staffordshire", "Shoplifting", "rate", "5.8"); // less, though the parts are all there elsewhere
    expectFinding("Theft in Staffordshire is the sum of its parts", ClaimStatus::Contradicted, "too much");
    enter("Cannock Chase", "Shoplifting", "rate", "6.0"); // and nowhere else: some part may not be printed
    expectFinding("Theft in Staffordshire is the sum of its parts", ClaimStatus::CannotBeChecked,
                  "not every part");
    enter("Rawnsley", "Theft", "rate", "16.0");
    expectFinding("All crime is the sum of its parts in each ward", ClaimStatus::Contradicted, "Rawnsley");
}

TEST_F(BuiltInChecksTest, CountsAgainstRatesAndPopulations)
{
    expectFinding("Anti-social Behaviour: the count fits the rate", ClaimStatus::Confirmed, "2,935");
    expectFinding("The stated population, 100,110, fits the counts and rates", ClaimStatus::Contradicted,
                  "99,126");
    enter("Cannock Chase", "Anti-social Behaviour", "count", "3900");
    expectFinding("Anti-social Behaviour: the count fits the rate", ClaimStatus::Contradicted, "too much");
}

TEST_F(BuiltInChecksTest, ThePartnershipAgainstItsWards)
{
    expectFinding("Burglary in Cannock Chase fits its wards", ClaimStatus::Confirmed, "population-weighted");
    enter("Cannock Chase", "Burglary", "rate", "4.9");
    expectFinding("Burglary in Cannock Chase fits its wards", ClaimStatus::Contradicted, "too much");
}

TEST_F(BuiltInChecksTest, HotspotsThatAreNotTheHighestWards)
{
    const std::string statement = "The hotspots of \u201cDrug Offences\u201d are the highest wards";
    expectFinding(statement, ClaimStatus::Confirmed, "Cannock South (5.1)");
    expectFinding("The hotspots of \u201cDomestic Abuse\u201d are the highest wards",
                  ClaimStatus::CannotBeChecked, "2 of 15 wards");
    enter("Rawnsley", "Drug Offences", "rate", "5.6");
    expectFinding(statement, ClaimStatus::Contradicted, "Rawnsley (5.6) is higher");
}

TEST_F(BuiltInChecksTest, OneWardAboveAverageAgainstTheHotspotsListed)
{
    expectFinding("\u201cOne ward above average\u201d fits the hotspots listed", ClaimStatus::Contradicted,
                  "2 hotspots");
    expectFinding("\u201cOne ward rate high\u201d fits the hotspots listed", ClaimStatus::Confirmed,
                  "1 hotspot");
    expectFinding(
        "\u201cSeveral wards high for different aspects of drug offences\u201d fits the hotspots listed",
        ClaimStatus::Confirmed, "at least 2");
}

TEST_F(BuiltInChecksTest, AProjectWithoutFiguresHasNothingToCheck)
{
    const QString empty = m_folder.filePath(QStringLiteral("empty.wardwise"));
    ASSERT_TRUE(createProject(empty, {.cspCode = "C1", .cspName = "Testshire", .replace = false}));
    const auto project = Project::open(empty, store::Access::Write);
    ASSERT_TRUE(project);
    const auto checked = checkedStatements(**project);
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->empty());
    Claim claim;
    claim.statement = "Burglary is rare.";
    claim.expression = "[Burglary] < 1";
    ASSERT_TRUE(addClaim(**project, claim));
    const auto missing = checkedStatements(**project);
    ASSERT_TRUE(missing);
    ASSERT_EQ(missing->size(), 1U);
    EXPECT_EQ(missing->front().outcome.status, ClaimStatus::CannotBeChecked);
    EXPECT_NE(missing->front().outcome.sentence.find("Burglary"), std::string::npos);
}

class ClaimEditsTest : public BuiltInChecksTest
{
protected:
    static Claim newClaim()
    {
        Claim claim;
        claim.statement = "Theft is above the force.";
        claim.expression = "[Theft] > [Theft] of \"Staffordshire\"";
        return claim;
    }

    std::vector<Claim> stored()
    {
        const auto claims = claimsOf(*m_project);
        EXPECT_TRUE(claims);
        return claims ? *claims : std::vector<Claim>{};
    }
};

TEST_F(ClaimEditsTest, AreStoredInOrderAndUndoneByName)
{
    const auto before = stored();
    ASSERT_EQ(before.size(), 39U);
    Claim claim = newClaim();
    claim.section = m_project->priorities().front().id;
    const auto added = addClaim(*m_project, claim);
    ASSERT_TRUE(added) << added.error().message;
    open(store::Access::Write); // as after a restart
    claim.id = *added;
    ASSERT_EQ(stored().size(), 40U);
    EXPECT_EQ(stored().back(), claim);
    claim.statement = "Theft is below the force.";
    claim.expression = "[Theft] < [Theft] of \"Staffordshire\"";
    claim.section.reset();
    ASSERT_TRUE(changeClaim(*m_project, claim));
    EXPECT_EQ(stored().back(), claim);
    ASSERT_TRUE(removeClaim(*m_project, claim.id));
    EXPECT_EQ(stored(), before);
    EXPECT_EQ(*m_project->undo(), "Remove the claim \u201cTheft is below the force.\u201d");
    EXPECT_EQ(stored().back(), claim);
    EXPECT_EQ(*m_project->undo(), "Change the claim \u201cTheft is below the force.\u201d");
    EXPECT_EQ(*m_project->undo(), "Add the claim \u201cTheft is above the force.\u201d");
    EXPECT_EQ(stored(), before);
    ASSERT_TRUE(m_project->redo());
    EXPECT_EQ(stored().size(), 40U);
}

TEST_F(ClaimEditsTest, RefuseWhatCannotBeRead)
{
    Claim claim = newClaim();
    claim.expression = "[Theft] > > 3";
    const auto unreadable = addClaim(*m_project, claim);
    ASSERT_FALSE(unreadable);
    EXPECT_NE(unreadable.error().message.find("character 11"), std::string::npos)
        << unreadable.error().message;
    claim = newClaim();
    claim.statement = "  ";
    EXPECT_FALSE(addClaim(*m_project, claim));
    claim.statement = "Two\nlines";
    EXPECT_FALSE(addClaim(*m_project, claim));
    claim = stored().front();
    claim.expression.clear();
    EXPECT_FALSE(changeClaim(*m_project, claim));
    EXPECT_FALSE(removeClaim(*m_project, ClaimId{4711}));
    EXPECT_EQ(stored().size(), 39U);
    open(store::Access::Read);
    const auto refused = addClaim(*m_project, newClaim());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
}

TEST_F(ClaimEditsTest, ATriedExpressionIsNotStored)
{
    EXPECT_EQ(tryExpression(*m_project, "[Theft] < [Theft] of \"Staffordshire\"").status,
              ClaimStatus::Confirmed);
    EXPECT_EQ(tryExpression(*m_project, "[Theft] > 20").status, ClaimStatus::Contradicted);
    EXPECT_EQ(tryExpression(*m_project, "[Teft] > 20").sentence, "There's no measure \u201cTeft\u201d.");
    EXPECT_EQ(tryExpression(*m_project, "[Theft] of \"Atlantis\" > 20").status, ClaimStatus::CannotBeChecked);
    EXPECT_EQ(tryExpression(*m_project, "[Theft] in \"1999-00\" > 20").status, ClaimStatus::CannotBeChecked);
    EXPECT_EQ(tryExpression(*m_project, "[Theft] / 0 > 20").status, ClaimStatus::CannotBeChecked);
    EXPECT_EQ(tryExpression(*m_project, "percentage [Victims who were repeat victims] part \"Offence type: "
                                        "Domestic\" = 41 %")
                  .status,
              ClaimStatus::Confirmed);
    EXPECT_EQ(stored().size(), 39U);
}

} // namespace
} // namespace wardwise::project
