// The 39 claims of the sample: their outcomes follow from its figures, and from nothing else.
#include "tests/core/sample_fixture.h"

#include "core/project/claims.h"
#include "core/project/new_project.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>

namespace wardwise::project {
namespace {

using S = ClaimStatus;

const std::map<std::string, ClaimStatus>& expected()
{
    static const std::map<std::string, ClaimStatus> kExpected{
        {"total_not_high", S::DependsOnReference},
        {"sexual_excluded", S::DependsOnReference},
        {"arson_excluded", S::DependsOnReference},
        {"exclusion_pattern", S::CannotBeChecked},
        {"unmentioned_Western_Springs_Arson", S::NotMentioned},
        {"unmentioned_Hednesford_North_Arson", S::NotMentioned},
        {"unmentioned_Cannock_East_Arson", S::NotMentioned},
        {"unmentioned_Western_Springs_Drug", S::NotMentioned},
        {"unmentioned_Norton_Canes_Misc.", S::NotMentioned},
        {"unmentioned_Norton_Canes_Vehicle", S::NotMentioned},
        {"unmentioned_Hednesford_Green_Heath_Robbery", S::NotMentioned},
        {"unmentioned_Cannock_East_Sexual", S::NotMentioned},
        {"unmentioned_Cannock_North_Sexual", S::NotMentioned},
        {"only_one_ward_total", S::Confirmed},
        {"hednesford_total", S::Confirmed},
        {"cannock_east_drugs", S::Confirmed},
        {"da_one_ward", S::Contradicted},
        {"da_3765", S::Contradicted},
        {"population", S::Contradicted},
        {"csp_total", S::Confirmed},
        {"parts_Arson_CD_force", S::Confirmed},
        {"parts_Sexual_force", S::Confirmed},
        {"parts_Theft_CSP", S::Confirmed},
        {"parts_Theft_force", S::Confirmed},
        {"parts_VAP_force", S::Confirmed},
        {"parts_ASB_CSP", S::Confirmed},
        {"parts_ASB_force", S::Confirmed},
        {"row_sums", S::Confirmed},
        {"unweighted_mean", S::Confirmed},
        {"rank_tie", S::Note},
        {"subtypes_23", S::Contradicted},
        {"sh_rank", S::Confirmed},
        {"slightly_below", S::MethodMatters},
        {"drug_related", S::MethodMatters},
        {"travel_asb", S::WithinChance},
        {"travel_sh", S::WithinChance},
        {"travel_missing", S::Confirmed},
        {"n_vs_n1", S::Note},
        {"rounding_robust", S::Note},
    };
    return kExpected;
}

class ClaimsSampleTest : public test::SampleTest
{
protected:
    static std::map<std::string, CheckedStatement> byKey(const Project& project)
    {
        std::map<std::string, CheckedStatement> found;
        const auto checked = checkedStatements(project);
        EXPECT_TRUE(checked) << (checked ? "" : checked.error().message);
        for (const CheckedStatement& each : checked ? *checked : std::vector<CheckedStatement>{}) {
            if (!each.isBuiltIn()) {
                EXPECT_TRUE(found.emplace(each.key, each).second) << each.key << " is there twice";
            }
        }
        return found;
    }

    static std::string sentenceOf(const char* key)
    {
        const auto all = byKey(sample());
        const auto& outcome = all.at(key).outcome;
        return outcome.sentence + (outcome.reason.empty() ? "" : " " + outcome.reason);
    }

    static void expectSaid(const char* key, std::initializer_list<const char*> parts)
    {
        const std::string sentence = sentenceOf(key);
        for (const char* part : parts) {
            EXPECT_NE(sentence.find(part), std::string::npos) << key << ": " << part << "\n" << sentence;
        }
    }
};

TEST_F(ClaimsSampleTest, EachHasTheStatusThatItsFiguresGive)
{
    const auto found = byKey(sample());
    EXPECT_EQ(found.size(), expected().size());
    for (const auto& [key, status] : expected()) {
        const auto at = found.find(key);
        ASSERT_NE(at, found.end()) << key;
        EXPECT_EQ(toText(at->second.outcome.status), toText(status))
            << key << ": " << at->second.outcome.sentence << " " << at->second.outcome.reason;
        EXPECT_FALSE(at->second.outcome.sentence.empty()) << key;
        EXPECT_FALSE(at->second.outcome.figures.empty()) << key << " rests on no figure";
    }
}

TEST_F(ClaimsSampleTest, EachHasTheStatusOfTheReferenceFile)
{
    QFile file(test::sharedFile("vectors/doc_cannock_claims.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        GTEST_SKIP() << "the reference values aren't beside the project: " << file.fileName().toStdString();
    }
    const auto found = byKey(sample());
    const QJsonArray claims =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("claims")).toArray();
    ASSERT_EQ(claims.size(), 39);
    for (const auto& value : claims) {
        const QJsonObject claim = value.toObject();
        const std::string key = claim.value(QStringLiteral("id")).toString().toStdString();
        const auto at = found.find(key);
        ASSERT_NE(at, found.end()) << key;
        EXPECT_EQ(toText(at->second.outcome.status),
                  claim.value(QStringLiteral("status")).toString().toStdString())
            << key << ": " << at->second.outcome.sentence;
    }
}

TEST_F(ClaimsSampleTest, AreExplainedWithTheirFigures)
{
    expectSaid("total_not_high", {"178.3", "significantly above", "136.8", "201 wards"});
    expectSaid("da_3765", {"3,765", "63 %", "1,596", "3.7 times", "a rate of 60.3 instead of 16.1"});
    expectSaid("da_one_ward", {"2 hotspots", "27.0", "22.1", "1 too much", "2 instead of 1"});
    expectSaid("population", {"100,110", "99,126", "2,935"});
    expectSaid("subtypes_23", {"23", "21"});
    expectSaid("sh_rank", {"place 2", "place 4", "8.3"});
    expectSaid("slightly_below", {"0.92", "0.89 to 0.96", "9 partnerships"});
    expectSaid("drug_related", {"1.38", "similar"});
    expectSaid("travel_asb", {"\u22123 %", "p = "});
    expectSaid("travel_missing", {"+21 %", "+88 %"});
    expectSaid("row_sums", {"all 15 wards", "8"});
    expectSaid("rank_tie", {"joint 13th of 15", "Hednesford Green Heath"});
    expectSaid("n_vs_n1", {"None of 180 cells"});
    expectSaid("rounding_robust", {"2 of 180 cells", "Hednesford South"});
    expectSaid("unweighted_mean", {"67.0", "70.1"});
}

class ClaimsChangeTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("s.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto opened = Project::open(path, store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    std::map<std::string, ClaimStatus> statuses()
    {
        std::map<std::string, ClaimStatus> found;
        const auto checked = checkedStatements(*m_project);
        EXPECT_TRUE(checked);
        for (const CheckedStatement& each : *checked) {
            found[each.isBuiltIn() ? each.statement : each.key] = each.outcome.status;
        }
        return found;
    }

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

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(ClaimsChangeTest, AChangedFigureFlipsWhatRestsOnItAndUndoFlipsItBack)
{
    const auto before = statuses();

    struct Change
    {
        const char* area;
        const char* measure;
        const char* quantity;
        const char* value;
        const char* key;
        ClaimStatus after;
    };

    for (const Change& change : {
             Change{"Cannock Chase", "Number of crime sub-types", "count", "21", "subtypes_23", S::Confirmed},
             Change{"Cannock Chase", "Domestic offences against repeat victims", "count", "1005", "da_3765",
                    S::Confirmed},
             Change{"Cannock Chase", "Wards above average for domestic abuse", "count", "2", "da_one_ward",
                    S::Confirmed},
             Change{"Hednesford North", "All crime", "rate", "150.0", "hednesford_total", S::Contradicted},
             Change{"Western Springs", "Arson and Criminal Damage", "rate", "8.0",
                    "unmentioned_Western_Springs_Arson", S::Confirmed},
             Change{"Staffordshire", "Theft", "rate", "17.6", "parts_Theft_force", S::Contradicted},
             Change{"Cannock Chase", "Stalking and Harassment", "rate", "10.9", "sh_rank", S::Contradicted},
             Change{"Staffordshire", "Drug-related offending", "rate", "not-recorded", "drug_related",
                    S::CannotBeChecked},
         }) {
        enter(change.area, change.measure, change.quantity, change.value);
        EXPECT_EQ(toText(statuses().at(change.key)), toText(change.after)) << change.key;
        ASSERT_TRUE(m_project->undo());
        EXPECT_EQ(statuses(), before) << change.key;
    }
}

TEST_F(ClaimsChangeTest, ATieThatIsBrokenChangesTheNote)
{
    enter("Rawnsley", "All crime", "rate", "41.4");
    const auto checked = checkedStatements(*m_project);
    ASSERT_TRUE(checked);
    const auto at = std::find_if(checked->begin(), checked->end(),
                                 [](const CheckedStatement& each) { return each.key == "rank_tie"; });
    ASSERT_NE(at, checked->end());
    EXPECT_EQ(at->outcome.sentence.find("joint"), std::string::npos) << at->outcome.sentence;
}

} // namespace
} // namespace wardwise::project
