// The two forms of ward rates made of recorded rows: located rows only, and scaled for those without a
// location.
#include "tests/core/midshire.h"
#include "tests/core/project_text.h"

#include "core/charts/ranked_bars.h"
#include "core/comparison/overview.h"
#include "core/import/csv_table.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>

namespace wardwise {
namespace {

using test::crimes;
using test::rowOf;

constexpr const char* kTown = "E01000001";
constexpr const char* kHill = "E01000003";
constexpr const char* kOutside = "E01000009";
constexpr const char* kUnknown = "E01999999";
constexpr const char* kNowhere = "";

/// Town has 1,500 people, Hill 2,000. Drugs: 20 + 10 in wards, 6 outside, 4 unknown, 20 unlocated: 60/40.
QByteArray twoMonths()
{
    return test::kStreetHeading + crimes(15, "2019-01", kTown, "Drugs") + crimes(5, "2019-02", kTown, "Drugs")
           + crimes(10, "2019-01", kHill, "Drugs") + crimes(6, "2019-01", kOutside, "Drugs")
           + crimes(4, "2019-02", kUnknown, "Drugs") + crimes(20, "2019-02", kNowhere, "Drugs")
           + crimes(8, "2019-01", kTown, "Robbery") + crimes(2, "2019-02", kHill, "Robbery")
           + crimes(10, "2019-01", kNowhere, "Robbery");
}

class ScaledRatesTest : public test::Midshire
{
protected:
    void load(const QByteArray& street)
    {
        import(lookups() << write("mid2017.csv", test::kPeople) << write("street.csv", street));
    }

    Comparison compare(const std::string& measure, RateForm form, const std::string& period = {}) const
    {
        const auto project = open();
        auto wanted = test::request("Amber", measure, "csp", "police.uk", period);
        wanted.form = form;
        const auto compared = project->compare(wanted);
        EXPECT_TRUE(compared) << (compared ? "" : compared.error().message);
        return compared ? *compared : Comparison{};
    }
};

TEST_F(ScaledRatesTest, TimesAllRowsOverRowsWithALocationMonthsPooled)
{
    load(twoMonths());
    const auto located = compare("Drugs", RateForm::LocatedOnly);
    EXPECT_EQ(located.form, RateForm::LocatedOnly);
    const AreaRate town = rowOf(located, "Town").rate;
    EXPECT_NEAR(town.rate->value, 20.0 / 1500 * 1000 * 6, 1e-12);
    EXPECT_FALSE(town.scaledCount);

    const auto scaled = compare("Drugs", RateForm::ScaledForUnlocated);
    EXPECT_EQ(scaled.form, RateForm::ScaledForUnlocated);
    const AreaRate estimate = rowOf(scaled, "Town").rate;
    EXPECT_EQ(estimate.count, Count{20}) << "the recorded count stays what it is";
    EXPECT_NEAR(*estimate.scaledCount, 30, 1e-12);
    EXPECT_NEAR(estimate.rate->value, 30.0 / 1500 * 1000 * 6, 1e-12);
    EXPECT_NEAR(estimate.ci95->low, town.ci95->low * 1.5, 1e-12) << "the count's limits times the factor";
    EXPECT_NEAR(estimate.ci95->high, town.ci95->high * 1.5, 1e-12);
    EXPECT_EQ(rowOf(scaled, "Town").rank, 1);
    EXPECT_NEAR(*scaled.reference.indexBase, 45.0 / 3500 * 1000 * 6, 1e-12)
        << "the force's rate, scaled, too";
}

TEST_F(ScaledRatesTest, PoolsOnlyTheMonthsOfThePeriod)
{
    load(twoMonths());
    const auto january = compare("Drugs", RateForm::ScaledForUnlocated, "2019-01");
    EXPECT_NEAR(*rowOf(january, "Town").rate.scaledCount, 15, 1e-12) << "January's rows all have one";
    const auto february = compare("Drugs", RateForm::ScaledForUnlocated, "2019-02");
    EXPECT_NEAR(*rowOf(february, "Town").rate.scaledCount, 5.0 * 29 / 9, 1e-12);
}

TEST_F(ScaledRatesTest, AddsUpEachTypeWithItsOwnFactor)
{
    load(twoMonths());
    const auto scaled = compare("All crime", RateForm::ScaledForUnlocated);
    const AreaRate town = rowOf(scaled, "Town").rate;
    EXPECT_NEAR(*town.scaledCount, 20 * 1.5 + 8 * 2.0, 1e-12);
    const auto expected = stats::weightedRateInterval(
        std::vector<stats::WeightedCount>{{{20}, 1.5}, {{8}, 2.0}}, Population{1500}, 6000);
    EXPECT_EQ(town.ci95, expected);
    const auto& notes = scaled.notes;
    ASSERT_FALSE(notes.empty());
    EXPECT_NE(notes.front().find("1.500 (Drugs) to 2.000 (Robbery)"), std::string::npos) << notes.front();
    EXPECT_NE(notes.front().find("30 of 80 rows of Midshire (37.5 %)"), std::string::npos) << notes.front();
}

TEST_F(ScaledRatesTest, LabelsTheChartInEitherForm)
{
    load(twoMonths());
    const auto located = rankedBars(compare("Drugs", RateForm::LocatedOnly), "OFFICIAL");
    EXPECT_EQ(located.words.subtitle, "Compared with the 2 wards of Amber; located rows only");
    const auto scaled = rankedBars(compare("Drugs", RateForm::ScaledForUnlocated), "OFFICIAL");
    EXPECT_EQ(scaled.words.subtitle, "Compared with the 2 wards of Amber; scaled for unlocated rows");
}

TEST_F(ScaledRatesTest, HasNoFactorWhereNoRowOfATypeHasALocation)
{
    load(twoMonths() + crimes(3, "2019-01", kNowhere, "Shoplifting")
         + crimes(1, "2019-02", kTown, "Shoplifting"));
    const auto located = compare("Shoplifting", RateForm::LocatedOnly, "2019-01");
    EXPECT_EQ(rowOf(located, "Town").rate.count, Count{0});
    const auto scaled = compare("Shoplifting", RateForm::ScaledForUnlocated, "2019-01");
    EXPECT_FALSE(rowOf(scaled, "Town").rate.rate);
    EXPECT_EQ(rowOf(scaled, "Town").reason, "not scaled: no row of the force has a location");
    const auto all = compare("All crime", RateForm::ScaledForUnlocated, "2019-01");
    EXPECT_FALSE(rowOf(all, "Town").rate.rate);
    EXPECT_EQ(rowOf(all, "Town").reason, "Shoplifting: not scaled: no row of the force has a location");
    EXPECT_EQ(rowOf(all, "Town").wardClass, WardClass::NotComparable);
}

TEST_F(ScaledRatesTest, TakesATypeWithoutAnyRowInThePeriodAsNought)
{
    load(twoMonths() + crimes(3, "2019-02", kTown, "Shoplifting"));
    const auto january = compare("All crime", RateForm::ScaledForUnlocated, "2019-01");
    EXPECT_NEAR(*rowOf(january, "Town").rate.scaledCount, 15 + 18, 1e-12) << "8 of 18 robberies have one";
}

TEST_F(ScaledRatesTest, CountsTheRowsOfTheLastLoadOfAMonth)
{
    load(twoMonths());
    import({write("again.csv", test::kStreetHeading + crimes(10, "2019-02", kTown, "Drugs")
                                   + crimes(5, "2019-02", kNowhere, "Drugs"))});
    const auto february = compare("Drugs", RateForm::ScaledForUnlocated, "2019-02");
    EXPECT_NEAR(*rowOf(february, "Town").rate.scaledCount, 15, 1e-12)
        << "the unknown LSOA's rows of the first load are superseded";
}

TEST_F(ScaledRatesTest, AWardHasNoneOfAnEarlierLoadsRowsWhereALaterOneListsTheMonth)
{
    load(twoMonths());
    import({write("again.csv", test::kStreetHeading + crimes(10, "2019-01", kTown, "Drugs")
                                   + crimes(5, "2019-01", kHill, "Robbery"))});
    const auto robberies = compare("Robbery", RateForm::LocatedOnly, "2019-01");
    EXPECT_EQ(rowOf(robberies, "Town").rate.count, Count{0}) << "8 of the first load";
    EXPECT_EQ(rowOf(robberies, "Hill").rate.count, Count{5});
    EXPECT_EQ(rowOf(compare("Drugs", RateForm::LocatedOnly, "2019-01"), "Hill").rate.count, Count{0});
    EXPECT_EQ(rowOf(compare("Drugs", RateForm::LocatedOnly, "2019-02"), "Town").rate.count, Count{5})
        << "the later load says nothing of February";
}

TEST_F(ScaledRatesTest, TheOverviewSaysWhichRowsItsRatesAreMadeOf)
{
    load(twoMonths());
    const auto project = open();
    const auto figures = project->figures((*findSource(project->catalogue(), "police.uk"))->id);
    const auto overview = comparison::overviewOf(project->catalogue(), **figures, *project->assessedArea(),
                                                 (*figures)->periods().front());
    EXPECT_TRUE(std::any_of(overview.notes.begin(), overview.notes.end(),
                            [](const std::string& note) { return note.rfind("Located rows only", 0) == 0; }));
}

TEST_F(ScaledRatesTest, RefusesToScaleWhatHasNoSuchRows)
{
    test::ProjectFolder folder;
    const auto project = folder.open(test::tenWards());
    ASSERT_NE(project, nullptr);
    auto wanted = test::request("Cannock", "burglary");
    EXPECT_EQ(project->compare(wanted)->form, std::nullopt);
    wanted.form = RateForm::ScaledForUnlocated;
    const auto compared = project->compare(wanted);
    ASSERT_FALSE(compared);
    EXPECT_NE(compared.error().message.find("no rows without a location"), std::string::npos)
        << compared.error().message;
}

TEST(WeightedRateTest, HasTheLimitsOfAWeightedSumOfCounts)
{
    using Parts = std::vector<stats::WeightedCount>;
    // Dobson (M6) by hand: D = 46, V = 2.25*20 + 4*8 = 77, O = 28, Byar's limits of 28: 18.6015, 40.4698.
    const auto limits = stats::weightedRateInterval(Parts{{{20}, 1.5}, {{8}, 2.0}}, Population{1000});
    EXPECT_NEAR(limits->low, 46 + std::sqrt(77.0 / 28) * (*stats::byarLimits({28}, 0.95).lower - 28), 1e-9);
    EXPECT_NEAR(limits->low, 30.4, 0.1);
    EXPECT_NEAR(limits->high, 66.7, 0.1);
    const auto same = stats::weightedRateInterval(Parts{{{20}, 1.0}, {{8}, 1.0}}, Population{1000});
    const auto crude = stats::crudeRateInterval({28}, Population{1000});
    EXPECT_NEAR(same->low, crude->low, 1e-12);
    EXPECT_NEAR(same->high, crude->high, 1e-12);
    EXPECT_FALSE(stats::weightedRateInterval(Parts{{{4}, 1.5}, {{5}, 2.0}}, Population{1000}))
        << "not calculated below 10 events";
    EXPECT_TRUE(stats::weightedRateInterval(Parts{{{4}, 1.5}}, Population{1000}));
    EXPECT_FALSE(stats::weightedRate(Parts{{{4}, 1.5}}, Population{0}));
}

TEST(ScaledRates, AgreeWithTheDerivedTableOfRealMonthsCellByCell)
{
    QFile file(test::sharedFile("data/derived/staffordshire_ward_table_2018-19_5months_annualised.csv"));
    const QStringList files = test::staffordshireFiles();
    if (files.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        GTEST_SKIP() << "the open data aren't beside the project (../shared/data)";
    }
    const QByteArray bytes = file.readAll();
    const auto table = import::CsvTable::parse(
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), "derived");
    ASSERT_TRUE(table);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("real.wardwise"));
    ASSERT_TRUE(project::createProject(path, {.cspCode = "E22000263", .cspName = "Cannock Chase"}));
    import::Progress progress;
    ASSERT_TRUE(project::importInto(path, files, {}, progress));
    const auto project = project::Project::open(path, store::Access::Read);
    ASSERT_TRUE(project);
    const Catalogue& catalogue = (*project)->catalogue();
    const auto figures = (*project)->figures((*findSource(catalogue, "police.uk"))->id);
    ASSERT_TRUE(figures);
    const auto& period = (*figures)->periods().front();
    const auto measure = [&](const char* name) { return *findMeasure(catalogue, name); };
    const auto rows = (*figures)->rowsByLocation(*measure("All crime"), period);
    constexpr double kAsPrinted = 0.005 + 1e-9;
    ASSERT_EQ(table->rowCount(), 201U);
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto ward = findArea(catalogue, table->field(row, "WD18CD"));
        ASSERT_TRUE(ward);
        const auto cell = [&](const char* column) { return std::stod(table->field(row, column)); };
        EXPECT_NEAR((*figures)->rateOf(**ward, *measure("All crime"), period).rate->value,
                    cell("crime rate per 1000 (located, x12/5)"), kAsPrinted);
        EXPECT_NEAR((*figures)->rateOf(**ward, *measure("All crime"), period, &rows).rate->value,
                    cell("crime rate per 1000 (scaled for unlocated)"), kAsPrinted);
        const AreaRate asb = (*figures)->rateOf(**ward, *measure("Anti-social behaviour"), period);
        EXPECT_NEAR(asb.rate->value, cell("ASB rate per 1000"), kAsPrinted);
        EXPECT_DOUBLE_EQ(static_cast<double>(asb.population->value), cell("Population mid-2017"));
        for (const Measure& type : catalogue.measures) {
            if (type.family == "police.uk" && !catalogue.isMadeOfMeasures(type.id)) {
                EXPECT_DOUBLE_EQ(static_cast<double>((*figures)->rateOf(**ward, type, period).count->value),
                                 cell(("count " + type.name).c_str()))
                    << (*ward)->name << ", " << type.name;
            }
        }
    }
    const auto south = findArea(catalogue, "E05006905");
    EXPECT_NEAR((*figures)->rateOf(**south, *measure("All crime"), period).rate->value, 129.7, 0.05);
    EXPECT_NEAR((*figures)->rateOf(**south, *measure("All crime"), period, &rows).rate->value, 164.3, 0.05);
}

} // namespace
} // namespace wardwise
