// Weighted measures, such as crime harm: read from a table, refused row by row, stored, compared, undone.
#include "tests/core/midshire.h"
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"
#include "tests/core/workbook_file.h"

#include "core/charts/ranked_bars.h"
#include "core/comparison/overview.h"
#include "core/domain/measure_parts.h"
#include "core/import/tables/read_text_sheet.h"
#include "core/project/computed_figures.h"
#include "core/project/measure_weights.h"
#include "core/stats/rate.h"
#include "core/stats/standardised_rate.h"

#include <QFile>

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

const char* const kHarmWards = R"(
    force F1 Midshire
    csp C1 Cannock in F1
    ward W1 North in C1
    ward W2 South in C1
    ward W3 East in C1
    source survey
    measure Theft = Shoplifting Bicycle
    measure Happy percentage
    W1 pop 1000 Shoplifting 20 Bicycle 8 Drugs 2
    W2 pop 2000 Shoplifting 5 Bicycle suppressed Drugs 1
    W3 pop 4000 Shoplifting 0 Bicycle 1 Drugs 3 Happy 60%
    source document
    W1 Shoplifting 5 Fraud 3)";

class MeasureWeightsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(kHarmWards);
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

    [[nodiscard]] Result<WeightCheck> check(const std::string& csv,
                                            const WeightRequest& request = {"Harm"}) const
    {
        const auto sheet = import::readTextSheet(csv, "harm.csv");
        const auto table = import::findWeightTable({*sheet}, "harm.csv");
        const auto counted = m_project->countedMeasures();
        return table ? checkWeights(m_project->catalogue(), *counted, *table, request)
                     : Result<WeightCheck>(table.error());
    }

    [[nodiscard]] std::vector<std::string> refusals(const std::string& csv,
                                                    const WeightRequest& request = {"Harm"}) const
    {
        const auto checked = check(csv, request);
        EXPECT_TRUE(checked.has_value()) << checked.error().message;
        std::vector<std::string> said;
        for (const CheckedWeight& each : checked->rows) {
            if (!each.refusal.empty()) {
                said.push_back(std::to_string(each.row.line) + ": " + each.refusal);
            }
        }
        return said;
    }

    [[nodiscard]] std::string error(const std::string& csv, const WeightRequest& request = {"Harm"}) const
    {
        const auto checked = check(csv, request);
        return checked ? "taken" : checked.error().message;
    }

    void load(const std::string& csv, const WeightRequest& request = {"Harm"}) const
    {
        const auto checked = check(csv, request);
        ASSERT_TRUE(checked.has_value()) << checked.error().message;
        ASSERT_EQ(checked->refused(), 0U);
        const auto stored = m_project->defineMeasure(checked->definition);
        ASSERT_TRUE(stored.has_value()) << stored.error().message;
    }

    [[nodiscard]] Comparison harm(const std::string& reference = {}) const
    {
        const auto compared = m_project->compare(test::request("Cannock", "Harm", reference));
        EXPECT_TRUE(compared.has_value()) << compared.error().message;
        return compared ? *compared : Comparison();
    }

    [[nodiscard]] std::string madeOf(const char* name) const
    {
        const auto measure = findMeasure(m_project->catalogue(), name);
        return measure ? madeOfInWords(m_project->catalogue(), (*measure)->id) : "no such measure";
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

const char* const kDays = "Crime type,Weight (days)\nShoplifting,1.5\nbicycle,2\n";

TEST_F(MeasureWeightsTest, MakeRatesOfWeightedSumsThatAreNoCounts)
{
    load(kDays);
    const auto compared = harm();
    EXPECT_EQ(compared.madeOf, "1.5 × Shoplifting + 2 × Bicycle");
    EXPECT_EQ(compared.weightUnit, "days");
    const AreaRate north = test::rowOf(compared, "North").rate;
    EXPECT_FALSE(north.count) << "46 days are no count";
    EXPECT_FALSE(north.countSource);
    EXPECT_DOUBLE_EQ(*north.scaledCount, 46.0);
    EXPECT_DOUBLE_EQ(north.rate->value, 46.0);
    EXPECT_EQ(north.rateSource, RateSource::Computed);
    const AreaRate east = test::rowOf(compared, "East").rate;
    EXPECT_DOUBLE_EQ(east.rate->value, 0.5) << "one bicycle: 2 days for 4,000 people";
    EXPECT_FALSE(east.ci95) << "not calculated below 10 events";
    const AreaRate south = test::rowOf(compared, "South").rate;
    EXPECT_FALSE(south.rate);
    EXPECT_EQ(south.whyNone, "Bicycle: no figure for 2018-19") << "what is known would be too low";
    const auto measure = findMeasure(project().catalogue(), "Harm");
    const auto sums = computedFigures(project(), (*measure)->id, std::nullopt, std::nullopt);
    ASSERT_EQ(sums->size(), 2U);
    EXPECT_FALSE(sums->front().count);
    EXPECT_DOUBLE_EQ(*sums->front().weightedSum, 46.0);
    EXPECT_NEAR(*compared.reference.indexBase, 48.0 / 5000 * 1000, 1e-12) << "of the two that have one";
}

TEST_F(MeasureWeightsTest, HaveDobsonsLimitsOfAWeightedSum)
{
    load(kDays);
    const auto limits = test::rowOf(harm(), "North").rate.ci95;
    ASSERT_TRUE(limits);
    // M6 by hand: D = 46, V = 2.25 * 20 + 4 * 8 = 77, O = 28, Byar's limits of 28: 18.6015 and 40.4698.
    EXPECT_NEAR(limits->low, 46 + std::sqrt(77.0 / 28) * (18.6015 - 28), 1e-3);
    EXPECT_NEAR(limits->high, 46 + std::sqrt(77.0 / 28) * (40.4698 - 28), 1e-3);
    // A standardised rate whose strata have one person each and the weights as their standard population.
    const std::vector<stats::Stratum> strata{{{20}, 1.0, 1.5}, {{8}, 1.0, 2.0}};
    const auto standardised = stats::standardisedRate(strata, 3.5);
    EXPECT_NEAR(limits->low, standardised->limits.low, 1e-9);
    EXPECT_NEAR(limits->high, standardised->limits.high, 1e-9);
}

TEST_F(MeasureWeightsTest, AreNotJudgedByChance)
{
    load(kDays);
    const auto judged = project().judge(test::request("Cannock", "Harm"));
    ASSERT_TRUE(judged.has_value()) << judged.error().message;
    ASSERT_EQ(judged->comparison.rows.front().rate.name, "North");
    const AreaVerdict& north = judged->verdicts.areas.front();
    EXPECT_EQ(north.funnel, FunnelClass::NoPoint);
    EXPECT_FALSE(north.expected);
    EXPECT_FALSE(north.bestRank);
    EXPECT_FALSE(north.smoothed);
    EXPECT_NE(north.sentence.find("46.0 days per 1,000 residents"), std::string::npos) << north.sentence;
    EXPECT_NE(north.sentence.find("weighted sum and not a count of events"), std::string::npos)
        << north.sentence;
    EXPECT_EQ(judged->verdicts.judged, 0);
    ASSERT_FALSE(judged->verdicts.notes.empty());
    EXPECT_NE(judged->verdicts.notes.back().find("aren't counts"), std::string::npos);
}

TEST_F(MeasureWeightsTest, SayTheirUnitAndWhereTheWeightsAreFromOnCharts)
{
    load(kDays, {.name = "Harm", .weightUnit = "days of prison", .attribution = "Our own table, 2026"});
    const auto chart = rankedBars(harm(), "OFFICIAL");
    EXPECT_EQ(chart.words.axis, "Days of prison per 1,000 residents a year");
    EXPECT_EQ(chart.words.title.rfind("Harm by ward", 0), 0U) << chart.words.title;
    const auto says = [&](const char* text) {
        return std::any_of(chart.words.footer.begin(), chart.words.footer.end(),
                           [&](const std::string& line) { return line.find(text) != std::string::npos; });
    };
    EXPECT_TRUE(says("Harm: weights from Our own table, 2026"));
    EXPECT_TRUE(says("Dobson"));
    EXPECT_TRUE(says("Harm is computed: 1.5 × Shoplifting + 2 × Bicycle."));
}

TEST_F(MeasureWeightsTest, WeighEveryTypeOfASumAlike)
{
    load("Measure,Score\nTheft,10\nDrugs,3\n", {.name = "Harm", .weightUnit = "points"});
    EXPECT_EQ(madeOf("Harm"), "10 × Theft + 3 × Drugs");
    EXPECT_DOUBLE_EQ(*test::rowOf(harm(), "North").rate.scaledCount, 10 * (20 + 8) + 3 * 2);
}

TEST_F(MeasureWeightsTest, AreRefusedRowByRowAndNothingIsStored)
{
    const std::string before = test::everythingStored(project().connection());
    EXPECT_EQ(refusals("Measure,Weight (days)\n"
                       "Shoplifting,10\n"
                       "Shopliftings,10\n"
                       "Arson,5\n"
                       "Bicycle,0\n"
                       "Drugs,-3\n"
                       "Drugs,many\n"
                       "Drugs,10%\n"
                       "Drugs,\n"
                       ",7\n"
                       "shoplifting,11\n"
                       "Theft,4\n"
                       "Happy,1\n"),
              (std::vector<std::string>{
                  "3: no measure of survey is called that; did you mean \"Shoplifting\"?",
                  "4: no measure of survey is called that", "5: its weight is 0: weights are above nought",
                  "6: its weight is -3: weights are above nought", "7: \"many\" isn't a number",
                  "8: \"10%\" isn't a number", "9: it has no weight: write one, or take the row out",
                  "10: it names no measure", "11: it's weighted in line 2 already",
                  "12: Shoplifting would be counted twice in Harm: by itself and in Theft",
                  "13: it has no counts in this project"}));
    EXPECT_EQ(test::everythingStored(project().connection()), before);
}

TEST_F(MeasureWeightsTest, SayWhatTheyLeaveOut)
{
    const auto checked = check("Measure,Weight (days)\nTheft,4\n");
    ASSERT_TRUE(checked.has_value());
    EXPECT_EQ(checked->unweighted, std::vector<std::string>{"Drugs"});
}

TEST_F(MeasureWeightsTest, AreOfOneFamily)
{
    EXPECT_EQ(
        refusals("Measure,Family,Weight (days)\nDrugs,survey,1\nBicycle,survey,2\nShoplifting,document,3\n"),
        (std::vector<std::string>{"4: it's of document, the others are of survey, which count in different "
                                  "ways: they can't be added up"}));
    EXPECT_EQ(
        error("Measure,Weight (days)\nShoplifting,1\n"),
        "The measures of harm.csv are there in several families: document, survey. Say which with --family.");
    EXPECT_EQ(error("Measure,Weight (days)\nShoplifting,1\n", {.name = "Harm", .family = "survey"}), "taken");
    EXPECT_NE(error("Measure,Weight (days)\nWhales,1\n").find("No row of harm.csv names"), std::string::npos);
}

TEST_F(MeasureWeightsTest, NeedAUnitAndAHeading)
{
    EXPECT_NE(error("Measure,Weight (days)\nDrugs,1\n", {.name = "theft"}).find("plain sum"),
              std::string::npos);
    EXPECT_NE(error("Measure,Weight\nDrugs,1\n").find("--weight-unit"), std::string::npos);
    EXPECT_NE(error("Drugs,1\nBicycle,2\n").find("no row has a heading"), std::string::npos);
    EXPECT_NE(error("Measure,Weight (days)\n").find("no row under its headings"), std::string::npos);
    const auto checked = check("Crime harm for our board\n\nOffence,Days of prison\nDrugs,\"1,460\"\n");
    ASSERT_TRUE(checked.has_value()) << checked.error().message;
    EXPECT_EQ(checked->definition.weightUnit, "days of prison");
    EXPECT_EQ(checked->definition.weights, std::vector<double>{1460.0});
    EXPECT_EQ(checked->rows.front().row.line, 4);
}

TEST_F(MeasureWeightsTest, CanBeReplacedUndoneAndRemoved)
{
    const std::string before = test::everythingStored(project().connection());
    load(kDays);
    const std::string loaded = test::everythingStored(project().connection());
    load("Measure,Weight (points)\nShoplifting,3\nBicycle,4\n");
    EXPECT_EQ(madeOf("Harm"), "3 × Shoplifting + 4 × Bicycle");
    EXPECT_EQ(harm().weightUnit, "points");
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(madeOf("Harm"), "1.5 × Shoplifting + 2 × Bicycle");
    EXPECT_EQ(harm().weightUnit, "days");
    EXPECT_DOUBLE_EQ(*test::rowOf(harm(), "North").rate.scaledCount, 46.0);
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(madeOf("Harm"), "no such measure");
    ASSERT_TRUE(project().redo().has_value());
    EXPECT_EQ(madeOf("Harm"), "1.5 × Shoplifting + 2 × Bicycle");
    const auto made = findMeasure(project().catalogue(), "Harm");
    EXPECT_TRUE(project().removeDefinedMeasure((*made)->id).has_value());
    EXPECT_NE(before, loaded);
}

TEST_F(MeasureWeightsTest, StayWhereAWeightedMeasureIsOnlyRenamed)
{
    load(kDays);
    const auto made = (*findMeasure(project().catalogue(), "Harm"))->id;
    const auto part = [&](const char* name) {
        return (*findMeasure(project().catalogue(), name, {"survey"}))->id;
    };
    ASSERT_TRUE(
        project()
            .defineMeasure(
                {.measure = made, .name = "Crime harm", .parts = {part("Shoplifting"), part("Bicycle")}})
            .has_value());
    EXPECT_EQ(madeOf("Crime harm"), "1.5 × Shoplifting + 2 × Bicycle");
    const auto other =
        project().defineMeasure({.measure = made, .name = "Crime harm", .parts = {part("Drugs")}});
    ASSERT_FALSE(other.has_value());
    EXPECT_NE(other.error().message.find("Load another table of weights"), std::string::npos);
    const auto sum = project().defineMeasure({.name = "More", .parts = {made, part("Drugs")}});
    ASSERT_FALSE(sum.has_value());
    EXPECT_NE(sum.error().message.find("weighted sum, in days"), std::string::npos) << sum.error().message;
}

TEST_F(MeasureWeightsTest, HaveATemplateThatIsATableOfWeights)
{
    const auto counted = project().countedMeasures();
    const std::string text = weightTemplate(project().catalogue(), *counted, "survey");
    EXPECT_NE(text.find("Cambridge Centre for Evidence-Based Policing"), std::string::npos);
    EXPECT_NE(text.find("Office for National Statistics"), std::string::npos);
    EXPECT_EQ(refusals(text),
              (std::vector<std::string>{"5: it has no weight: write one, or take the row out",
                                        "6: it has no weight: write one, or take the row out",
                                        "7: it has no weight: write one, or take the row out"}))
        << text;
}

TEST(WeightTable, IsReadFromAWorkbookAsFromText)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("harm.xlsx"));
    test::writeXlsx(
        path,
        {{"Old", {{"Crime type", "Days"}, {"Robbery", "1"}}, true},
         {"Weights", {{"Our weights"}, {"Crime type", "Days"}, {"Robbery", "365"}, {}, {"'=Theft", "2.5"}}}});
    const auto table = import::readWeightTable(path);
    ASSERT_TRUE(table.has_value()) << table.error().message;
    EXPECT_EQ(table->file, "harm.xlsx");
    EXPECT_EQ(table->unit, "days");
    EXPECT_EQ(table->rows,
              (std::vector<import::WeightRow>{{3, "Robbery", "", "365"}, {5, "=Theft", "", "2.5"}}));
    const auto absent = import::readWeightTable(folder.filePath(QStringLiteral("none.csv")));
    ASSERT_FALSE(absent.has_value());
    EXPECT_NE(absent.error().message.find("isn't there"), std::string::npos);
}

class ScaledHarmTest : public test::Midshire
{
};

TEST_F(ScaledHarmTest, MultipliesEachTypesWeightByItsFactor)
{
    const QByteArray street = test::kStreetHeading + test::crimes(20, "2019-01", "E01000001", "Drugs")
                              + test::crimes(8, "2019-01", "E01000001", "Robbery")
                              + test::crimes(20, "2019-01", "E01000003", "Drugs")
                              + test::crimes(20, "2019-01", "", "Drugs")
                              + test::crimes(8, "2019-01", "", "Robbery");
    import(lookups() << write("mid2017.csv", test::kPeople) << write("street.csv", street));
    const QString csv = write("harm.csv", "Measure,Weight (days)\nDrugs,10\nRobbery,300\n");
    const auto project = open(store::Access::Write);
    const auto table = import::readWeightTable(csv);
    ASSERT_TRUE(table.has_value()) << table.error().message;
    const auto checked =
        checkWeights(project->catalogue(), *project->countedMeasures(), *table, {.name = "Harm"});
    ASSERT_TRUE(checked.has_value()) << checked.error().message;
    ASSERT_TRUE(project->defineMeasure(checked->definition).has_value());
    auto wanted = test::request("Amber", "Harm", "csp", "police.uk");
    const AreaRate located = test::rowOf(*project->compare(wanted), "Town").rate;
    EXPECT_NEAR(*located.scaledCount, 20 * 10 + 8 * 300, 1e-9);
    wanted.form = RateForm::ScaledForUnlocated;
    const auto compared = project->compare(wanted);
    const AreaRate scaled = test::rowOf(*compared, "Town").rate;
    EXPECT_NEAR(*scaled.scaledCount, 20 * 10 * 1.5 + 8 * 300 * 2.0, 1e-9) << "60 of 40 rows, 16 of 8";
    EXPECT_FALSE(scaled.count);
    EXPECT_EQ(scaled.ci95,
              stats::weightedRateInterval(std::vector<stats::WeightedCount>{{{20}, 15.0}, {{8}, 600.0}},
                                          Population{1500}, 12000));
    const auto figures = project->figures((*findSource(project->catalogue(), "police.uk"))->id);
    const auto overview = comparison::overviewOf(project->catalogue(), **figures, *project->assessedArea(),
                                                 (*figures)->periods().front());
    const auto row = std::find_if(overview.rows.begin(), overview.rows.end(),
                                  [](const OverviewRow& each) { return each.name == "Harm"; });
    ASSERT_NE(row, overview.rows.end());
    EXPECT_EQ(row->weightUnit, "days");
    ASSERT_TRUE(row->local && row->local->rate);
    EXPECT_NEAR(row->local->rate->value, (40.0 * 10 + 8 * 300) / 3500 * 12000, 1e-9);
    EXPECT_FALSE(row->local->count);
}

} // namespace
} // namespace wardwise::project
