// Next year's assessment from this one's, and what changed: the months with a known truth beside the project.
#include "tests/core/sample_fixture.h"
#include "tests/core/stored_text.h"

#include "core/domain/prose.h"
#include "core/project/bound_figures.h"
#include "core/project/claims.h"
#include "core/project/import_project.h"
#include "core/project/new_project.h"
#include "core/project/next_assessment.h"
#include "core/project/recommendation_edits.h"
#include "core/project/section_edits.h"
#include "core/project/year_changes.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace wardwise::project {
namespace {

constexpr int kBoundInTexts = 118; ///< figures of a year in the sample's texts and facts

class NextAssessmentTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto made = createSample(path("old"), kSampleName, false);
        ASSERT_TRUE(made) << made.error().message;
    }

    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name) + QStringLiteral(".wardwise"));
    }

    [[nodiscard]] static std::unique_ptr<Project> open(const QString& path,
                                                       store::Access access = store::Access::Write)
    {
        auto project = Project::open(path, access);
        EXPECT_TRUE(project) << (project ? "" : project.error().message);
        return project ? std::move(*project) : nullptr;
    }

    /// Made as 2020 from the sample's 2019.
    CarriedAssessment makeNext(const std::string& period = {})
    {
        const auto made =
            makeNextAssessment(path("old"), {.to = path("new"), .year = "2020", .period = period});
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return made ? *made : CarriedAssessment{};
    }

    QTemporaryDir m_folder;
};

TEST_F(NextAssessmentTest, CarriesEverythingOverBesideLastYears)
{
    const auto old = open(path("old"), store::Access::Read);
    const std::string before = test::everythingStored(old->connection());
    const CarriedAssessment carried = makeNext();
    EXPECT_EQ(test::everythingStored(old->connection()), before) << "the old file stays as it is";
    const auto next = open(path("new"));
    ASSERT_TRUE(next && next->assessment());
    EXPECT_EQ(next->assessment()->year, "2020");
    EXPECT_EQ(carried.sections, 15);
    EXPECT_EQ(carried.lastYear, "2019");
    ASSERT_EQ(next->priorities().size(), old->priorities().size());
    for (std::size_t i = 0; i < old->priorities().size(); ++i) {
        Priority now = next->priorities()[i];
        const Priority& then = old->priorities()[i];
        EXPECT_NE(now.id, then.id);
        now.id = then.id;
        ASSERT_EQ(now.recommendations.size(), then.recommendations.size());
        for (std::size_t r = 0; r < now.recommendations.size(); ++r) {
            EXPECT_EQ(now.recommendations[r].since, "2019");
            now.recommendations[r].id = then.recommendations[r].id;
            now.recommendations[r].since.clear();
        }
        // Their tokens are those of the copies' own figures: another test looks at what they say.
        now.summary = then.summary;
        for (std::size_t f = 0; f < now.facts.size(); ++f) {
            now.facts[f].text = then.facts.at(f).text;
        }
        EXPECT_EQ(now, then);
    }
    EXPECT_EQ(next->generalRecommendations().size(), old->generalRecommendations().size());
    EXPECT_EQ(
        test::answer(next->connection(),
                     "SELECT count(*) FROM priority WHERE assessment_id = (SELECT min(id) FROM assessment)"),
        "15")
        << "last year's are there, too";
    EXPECT_EQ(test::answer(next->connection(), "PRAGMA foreign_key_check"), "");
}

TEST_F(NextAssessmentTest, CarriesBlocksClaimsAndTheFiguresBoundIntoItsTexts)
{
    makeNext();
    const auto old = open(path("old"), store::Access::Read);
    const auto next = open(path("new"));
    EXPECT_EQ(claimsOf(*next)->size(), claimsOf(*old)->size());
    BoundFigures then(*old);
    BoundFigures now(*next);
    int tokens = 0;
    for (std::size_t i = 0; i < old->priorities().size(); ++i) {
        const Priority& before = old->priorities()[i];
        const Priority& after = next->priorities()[i];
        EXPECT_EQ(blocksOf(*next, after.id)->size(), blocksOf(*old, before.id)->size());
        const auto figures = prose::figuresIn(prose::parse(before.summary));
        const auto copies = prose::figuresIn(prose::parse(after.summary));
        ASSERT_EQ(copies.size(), figures.size()) << after.title;
        for (std::size_t f = 0; f < copies.size(); ++f) {
            const SaidFigure* said = now.find(copies[f]);
            ASSERT_NE(said, nullptr) << after.title;
            EXPECT_EQ(said->bound.priority, after.id);
            EXPECT_EQ(said->bound.measure, then.find(figures[f])->bound.measure);
            EXPECT_EQ(said->bound.readText, then.find(figures[f])->now.text) << "as it was read last year";
            EXPECT_TRUE(said->isStale()) << "there's no figure of the new period yet";
            ++tokens;
        }
    }
    EXPECT_GT(tokens, 10);
}

TEST_F(NextAssessmentTest, LastYearsCanBeReadButNotChanged)
{
    makeNext();
    const auto next = open(path("new"));
    ASSERT_EQ(next->assessments().size(), 2U);
    EXPECT_EQ(next->assessments().front().year, "2020");
    const PriorityId thisYears = next->priorities().front().id;
    ASSERT_TRUE(next->showAssessment(next->assessments().back().id));
    EXPECT_EQ(next->assessment()->year, "2019");
    EXPECT_NE(next->priorities().front().id, thisYears);
    EXPECT_EQ(next->setSummary(next->priorities().front().id, "Otherwise.").error().code,
              ErrorCode::ReadOnly);
    ASSERT_TRUE(next->showAssessment(next->assessments().front().id));
    EXPECT_EQ(next->priorities().front().id, thisYears);
    EXPECT_TRUE(next->setSummary(thisYears, "Otherwise."));
}

TEST_F(NextAssessmentTest, IsOneEditThatCanBeUndone)
{
    makeNext();
    const auto next = open(path("new"));
    const auto undone = next->undo();
    ASSERT_TRUE(undone) << undone.error().message;
    EXPECT_EQ(*undone, "New assessment 2020 from 2019");
    EXPECT_EQ(next->assessment()->year, "2019");
    const auto old = open(path("old"), store::Access::Read);
    EXPECT_EQ(test::everythingStored(next->connection()), test::everythingStored(old->connection()));
    ASSERT_TRUE(next->redo());
    EXPECT_EQ(next->assessment()->year, "2020");
    EXPECT_EQ(next->priorities().size(), 15U);
}

TEST_F(NextAssessmentTest, KeepsStatusAndEvidenceWhichIsOfTheNewPeriod)
{
    {
        const auto old = open(path("old"));
        Recommendation done = old->priorities().front().recommendations.front();
        done.status = "done";
        done.urgency = "high";
        ASSERT_TRUE(old->setRecommendation(done));
        const Catalogue& catalogue = old->catalogue();
        const Measure* shoplifting = measuresNamed(catalogue, "Shoplifting").back();
        ASSERT_TRUE(attachEvidence(*old, done.id,
                                   {.id = {},
                                    .source = findSource(catalogue, "police.uk").value()->id,
                                    .area = findArea(catalogue, "Cannock South").value()->id,
                                    .measure = shoplifting->id,
                                    .period = "2018-10..2019-02",
                                    .quantity = Quantity::Count,
                                    .stored = "78"}));
    }
    const CarriedAssessment carried = makeNext();
    EXPECT_EQ(carried.closed, 1);
    EXPECT_EQ(carried.rebound, 1 + kBoundInTexts);
    const auto next = open(path("new"));
    const Recommendation& kept = next->priorities().front().recommendations.front();
    EXPECT_EQ(kept.status, "done");
    EXPECT_EQ(kept.urgency, "high");
    EXPECT_EQ(kept.since, "2019");
    ASSERT_EQ(kept.evidence.size(), 1U);
    EXPECT_EQ(kept.evidence.front().period, "2019-10..2020-02");
    EXPECT_EQ(kept.evidence.front().stored, "78") << "what it said stays, so the change is noticed";
    EXPECT_EQ(test::answer(next->connection(), "SELECT group_concat(period) FROM (SELECT period FROM "
                                               "recommendation_evidence ORDER BY id)"),
              "2018-10..2019-02,2019-10..2020-02");
}

TEST_F(NextAssessmentTest, TakesThePeriodThatIsSaid)
{
    EXPECT_EQ(
        makeNextAssessment(path("old"), {.to = path("new"), .year = "2020", .period = "soon"}).error().code,
        ErrorCode::Invalid);
    EXPECT_EQ(makeNext("2019-20").rebound, kBoundInTexts) << "the sample's recommendations rest on no figure";
}

TEST_F(NextAssessmentTest, OverwritesNothing)
{
    const auto again = makeNextAssessment(path("old"), {.to = path("old"), .year = "2020", .period = {}});
    EXPECT_EQ(again.error().code, ErrorCode::Exists);
    const auto same = makeNextAssessment(path("old"), {.to = path("new"), .year = "2019", .period = {}});
    EXPECT_EQ(same.error().code, ErrorCode::Exists);
    EXPECT_FALSE(QFileInfo::exists(path("new")));
    const auto nowhere =
        makeNextAssessment(path("old"), {.to = path("no/such/place"), .year = "2020", .period = {}});
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(QDir(m_folder.path())
                    .entryList({QStringLiteral("new*"), QStringLiteral("*making*")}, QDir::Files)
                    .isEmpty())
        << "nothing half made is left";
}

/// With the look-ups, and the synthetic months, of which it's stated what was changed in them.
class YearChangesTest : public NextAssessmentTest
{
protected:
    void SetUp() override
    {
        NextAssessmentTest::SetUp();
        m_synthetic = test::sharedFile("data/synthetic");
        if (!QFileInfo::exists(m_synthetic)) {
            GTEST_SKIP() << "the synthetic months aren't there";
        }
        makeNext();
        import({test::sharedFile("data/lookups/LSOA11_WD18_LAD18_EW.csv"),
                test::sharedFile("data/lookups/LAD18_CSP18_PFA18_EW.csv")});
    }

    void import(const QStringList& files)
    {
        import::Progress progress;
        const auto report = importInto(path("new"), files, {}, progress);
        ASSERT_TRUE(report) << report.error().message;
    }

    void importMonths()
    {
        QStringList files;
        for (const char* month : {"2019-10", "2019-11", "2019-12", "2020-01", "2020-02"}) {
            files << m_synthetic + QStringLiteral("/%1-staffordshire-street.csv").arg(QLatin1String(month));
        }
        import(files);
    }

    static const SourceChanges& policeUk(const YearChanges& changes)
    {
        static const SourceChanges none;
        for (const SourceChanges& source : changes.sources) {
            if (source.sourceKey == "police.uk") {
                return source;
            }
        }
        ADD_FAILURE() << "nothing of police.uk";
        return none;
    }

    QString m_synthetic;
};

TEST_F(YearChangesTest, FindExactlyTheChangesThatWereMade)
{
    importMonths();
    const auto project = open(path("new"), store::Access::Read);
    const auto changes = yearChanges(*project);
    ASSERT_TRUE(changes) << changes.error().message;
    const SourceChanges& found = policeUk(*changes);
    EXPECT_EQ(found.before, "2018-10..2019-02");
    EXPECT_EQ(found.after, "2019-10..2020-02");
    std::set<std::string> wards;
    for (const YearChange& change : found.wards) {
        if (change.isFound) {
            wards.insert(change.measure + ", " + change.areaName);
        }
    }
    EXPECT_EQ(wards, (std::set<std::string>{"Shoplifting, Cannock South",
                                            "Anti-social behaviour, Hednesford North"}));
    std::set<std::string> wholes;
    for (const YearChange& change : found.wholes) {
        if (change.isFound && change.carriedBy.empty()) {
            wholes.insert(change.measure + ", " + change.areaName);
        }
        if (change.isFound && !change.carriedBy.empty()) {
            EXPECT_EQ(change.carriedBy, std::vector<std::string>{"Cannock South"}) << change.areaName;
        }
    }
    EXPECT_EQ(wholes, (std::set<std::string>{"Violence and sexual offences, Staffordshire"}));
    EXPECT_EQ(found.findings.size(), 3U);
    EXPECT_EQ(found.foundByChanceAlone, 1) << "the smaller change is found for how little these years vary";
    EXPECT_NEAR(found.spread, 0.51, 0.03) << "the months were made of last year's";
}

TEST_F(YearChangesTest, GiveFiguresRanksAndFlags)
{
    importMonths();
    const auto project = open(path("new"), store::Access::Read);
    const auto changes = yearChanges(*project);
    ASSERT_TRUE(changes);
    const SourceChanges& found = policeUk(*changes);
    for (const YearChange& change : found.wards) {
        if (change.measure == "Shoplifting" && change.areaName == "Cannock South") {
            EXPECT_EQ(change.before.count, Count{78});
            EXPECT_EQ(change.after.count, Count{31});
            EXPECT_NEAR(*change.percent, -60.3, 0.05);
            EXPECT_LT(change.percent95->high, -35);
            EXPECT_LT(*change.exactP, 1e-5);
            EXPECT_EQ(change.before.rank, 1);
        }
    }
    EXPECT_FALSE(found.flags.empty());
    std::set<std::string> references;
    for (const FlagChange& flag : found.flags) {
        references.insert(flag.referenceId);
        EXPECT_FALSE(flag.referenceLabel.empty());
        EXPECT_NE(flag.before, flag.after);
    }
    EXPECT_EQ(references, (std::set<std::string>{"csp", "force"}));
}

TEST_F(YearChangesTest, NameTheClaimsThatDoNotHoldAnyMore)
{
    {
        const auto project = open(path("new"));
        const auto claim = [&](const char* statement, const char* expression) {
            ASSERT_TRUE(addClaim(*project, {.id = {},
                                            .section = std::nullopt,
                                            .key = {},
                                            .statement = statement,
                                            .expression = expression,
                                            .line = std::nullopt}));
        };
        claim("Most shoplifting is in Cannock South",
              "rank([Shoplifting] of \"Cannock South\" from \"police.uk\") = 1");
        claim("Last year most shoplifting was in Cannock South",
              "rank([Shoplifting] of \"Cannock South\" in \"2018-10..2019-02\" from \"police.uk\") = 1");
    }
    importMonths();
    const auto project = open(path("new"), store::Access::Read);
    const auto changes = yearChanges(*project);
    ASSERT_TRUE(changes) << changes.error().message;
    ASSERT_FALSE(changes->claims.empty());
    const ClaimChange& wrong = changes->claims.front();
    EXPECT_EQ(wrong.statement, "Most shoplifting is in Cannock South");
    EXPECT_EQ(wrong.before, ClaimStatus::Confirmed);
    EXPECT_EQ(wrong.after, ClaimStatus::Contradicted);
    EXPECT_FALSE(wrong.sentence.empty());
    for (const ClaimChange& change : changes->claims) {
        EXPECT_NE(change.statement, "Last year most shoplifting was in Cannock South");
        EXPECT_NE(change.before, change.after);
    }
}

TEST_F(YearChangesTest, SayWhyThereIsNothingToCompare)
{
    const auto project = open(path("new"), store::Access::Read);
    const auto changes = yearChanges(*project);
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->sources.size(), 2U);
    for (const SourceChanges& source : changes->sources) {
        EXPECT_NE(source.whyNone.find("like with like"), std::string::npos) << source.whyNone;
        EXPECT_TRUE(source.wards.empty());
    }
}

TEST_F(YearChangesTest, GoWithTheLoadAndAllIsAsBefore)
{
    const auto before = open(path("new"), store::Access::Read);
    const std::string all = test::everythingStored(before->connection());
    importMonths();
    const auto project = open(path("new"));
    EXPECT_NE(test::everythingStored(project->connection()), all);
    BatchId last;
    for (const Batch& batch : project->catalogue().batches) {
        last = std::max(last, batch.id);
    }
    ASSERT_TRUE(project->removeBatch(last));
    EXPECT_EQ(test::everythingStored(project->connection()), all);
}

} // namespace
} // namespace wardwise::project
