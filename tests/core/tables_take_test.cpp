// What tables give: wide and long, with stand-ins, percentages and rates of every kind; nothing is guessed
// that would change a figure.
#include "tests/core/table_text.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

using Lines = std::vector<std::string>;

KnownMappings user(TableMapping mapping)
{
    KnownMappings known;
    known.user = {std::move(mapping)};
    return known;
}

Lines columns(const std::string& text)
{
    return test::columnsOf(test::tableOf(text).taken);
}

std::string question(const std::string& text, const KnownMappings& known = {})
{
    return test::tableOf(text, known).taken.question();
}

TEST(TakeTableTest, CountsAndRatesUnderMergedHeadings)
{
    const ChosenTable chosen =
        test::tableOf("Recorded crime 2018/19,,,,\nWard,Violence,,Burglary [note 9],\n"
                      ",Number,\"Rate per 1,000\nresidents\",Number,\"Rate per 1,000\nhouseholds\"\n"
                      "Long Meadow,\"1,751.00\",12.5,7,8.25\nTotal,1751,,7,\nSource: the police,,,,\n");
    EXPECT_EQ(test::told(chosen.taken),
              (Lines{"E05000003 Violence, 2018-19, count: 1,751",
                     "E05000003 Violence, 2018-19, rate per 1,000 residents: 12.5",
                     "E05000003 Burglary, 2018-19, count: 7",
                     "E05000003 Burglary, 2018-19, rate per 1,000 households: 8.25"}));
    EXPECT_EQ(chosen.taken.rows, 2);
    EXPECT_EQ(chosen.taken.totalRows, 1);
    EXPECT_EQ(chosen.taken.refusedRows, 0);
    EXPECT_EQ(chosen.taken.figures.front().line, 6);
}

TEST(TakeTableTest, YearsAndMonthsAsColumns)
{
    EXPECT_EQ(columns("Burglary by ward (number of offences),,\nWard,2017/18,2018/19\nLong Meadow,5,6\n"),
              (Lines{"Burglary, 2017-18, count", "Burglary, 2018-19, count"}));
    EXPECT_EQ(columns("Number of burglaries,,\nWard,Apr-18,May-18\nLong Meadow,5,6\n"),
              (Lines{"Number of burglaries, 2018-04, count", "Number of burglaries, 2018-05, count"}));
}

TEST(TakeTableTest, CellsThatAreAllPercentagesSayWhatTheyAre)
{
    EXPECT_EQ(
        columns("2018,,\nWard,Overcrowded homes,Unemployment rate\nLong Meadow,4.1%,5.2%\nTown,12%,0%\n"),
        (Lines{"Overcrowded homes, 2018, percentage", "Unemployment rate, 2018, percentage"}));
    EXPECT_EQ(columns("2018,,\nWard,Change in crime\nLong Meadow,4.1%\nHill and Dale,-3%\n"),
              Lines{"Change in crime, 2018, change"});
}

TEST(TakeTableTest, AgesAreCountedAndNeverThePopulation)
{
    EXPECT_EQ(columns("Mid-2017 population estimates,,,,,\nWard,All ages,0,1,2,3\nLong Meadow,50,6,7,8,9\n"),
              (Lines{"All ages, mid-2017, population", "Aged 0, mid-2017, count", "Aged 1, mid-2017, count",
                     "Aged 2, mid-2017, count", "Aged 3, mid-2017, count"}));
    EXPECT_EQ(columns("2017,,,,,\nWard,Persons,0,1,2,90+\nLong Meadow,50,6,7,8,9\n").back(),
              "Aged 90+, 2017, count");
    EXPECT_EQ(columns("Mid-2017 population,,,\nWard,Males,Females,Persons\nLong Meadow,5,6,11\n"),
              (Lines{"Males, mid-2017, count", "Females, mid-2017, count", "Persons, mid-2017, population"}));
}

TEST(TakeTableTest, LongTablesSayInTheirRowsWhatFiguresAre)
{
    EXPECT_EQ(test::told(test::tableOf("area_code,area_name,indicator,period,measure,unit,value\n"
                                       "E05000001,Town,Robbery,2018/19,Rate,\"per 1,000 residents\",3.2\n"
                                       "E05000001,Town,Robbery,2018/19,Count,Crimes,32\n"
                                       "E05000001,Town,Victims,2018/19,Count,Persons,9\n")
                             .taken),
              (Lines{"E05000001 Robbery, 2018-19, rate per 1,000 residents: 3.2",
                     "E05000001 Robbery, 2018-19, count: 32", "E05000001 Victims, 2018-19, count: 9"}));
    // A ward's cell is merged over its rows.
    EXPECT_EQ(test::told(test::tableOf("Ward,Offence,Number 2018/19\nLong Meadow,Arson,5\n,Theft,6\n").taken),
              (Lines{"E05000003 Arson, 2018-19, count: 5", "E05000003 Theft, 2018-19, count: 6"}));
}

TEST(TakeTableTest, PerWhatARateIsIsAskedUnlessSomethingSaysIt)
{
    const std::string bare = "Ward,Burglary rate 2018/19\nLong Meadow,5.2\n";
    EXPECT_EQ(question(bare),
              "nothing says per what the rates of \"Burglary rate\" are: per 1,000 residents, per "
              "1,000 households or per 10,000");
    KnownMappings said;
    said.defaults.rateUnit = MeasureUnit::RatePer1000Households;
    EXPECT_EQ(test::columnsOf(test::tableOf(bare, said).taken),
              Lines{"Burglary rate, 2018-19, rate per 1,000 households"});
    EXPECT_EQ(
        columns("\"Burglary, rate per 1,000 households, 2018/19\",\nWard,Residential\nLong Meadow,5.2\n"),
        Lines{"Residential, 2018-19, rate per 1,000 households"});
    const IndicatorNotes notes{{"burglary", {MeasureUnit::RatePer1000Households, std::nullopt, "meta.csv"}}};
    EXPECT_EQ(test::columnsOf(test::tableOf("ward,indicator,period,measure,value\n"
                                            "Long Meadow,Burglary,2018/19,Rate,5.2\n",
                                            {}, notes)
                                  .taken),
              Lines{"Burglary, 2018-19, rate per 1,000 households"});
}

TEST(TakeTableTest, TheUnitThatTheUserGivesIsForRatesAlone)
{
    KnownMappings said;
    said.defaults.rateUnit = MeasureUnit::RatePer1000Residents;
    const TakenTable taken =
        test::tableOf("Ward,Admissions 2018,Crude rate 2018,Lower CI 2018\nLong Meadow,20,5.2,3.1\n", said)
            .taken;
    EXPECT_EQ(test::columnsOf(taken), Lines{"Crude rate, 2018, rate per 1,000 residents"});
    EXPECT_EQ(taken.openColumns, (Lines{"Admissions 2018", "Lower CI 2018"}));
}

TEST(TakeTableTest, RatesWithoutAUnitOfOursAreLeftOut)
{
    const TakenTable taken =
        test::tableOf("Ward,Number 2018,\"Rate per 100,000, 2018\"\nLong Meadow,20,520.5\n").taken;
    EXPECT_EQ(test::columnsOf(taken), Lines{"Number, 2018, count"});
    EXPECT_EQ(taken.openColumns, Lines{"Rate per 100,000, 2018"});
}

TEST(TakeTableTest, TheTitleSaysWhatWeakWordsDont)
{
    EXPECT_EQ(
        columns("\"Crime: rate per 1,000 residents, 2018/19\",\nWard,Burglary offences\nLong Meadow,5\n"),
        Lines{"Burglary offences, 2018-19, rate per 1,000 residents"});
    EXPECT_EQ(columns("Ward,Burglary offences 2018/19\nLong Meadow,5\n"),
              Lines{"Burglary offences, 2018-19, count"});
    // No count has a fraction.
    EXPECT_EQ(question("Ward,Burglary offences 2018/19\nLong Meadow,5.1\n"),
              "nothing says what the figures of \"Burglary offences 2018/19\" are: counts, rates, "
              "percentages, ranks or "
              "money");
}

TEST(TakeTableTest, EverythingThatIsOpenIsAskedAtOnce)
{
    EXPECT_EQ(question("Ward,Burglary rate,Arson\nLong Meadow,5.2,7\n"),
              "nothing says per what the rates of \"Burglary rate\" are: per 1,000 residents, per 1,000 "
              "households or "
              "per 10,000; nothing says what the figures of \"Arson\" are: counts, rates, percentages, ranks "
              "or money");
    EXPECT_EQ(question("Ward,Number of burglaries\nLong Meadow,5\n"), "nothing says of when its figures are");
    KnownMappings said;
    said.defaults.period = "2018-19";
    EXPECT_EQ(question("Ward,Number of burglaries\nLong Meadow,5\n", said), "");
    EXPECT_EQ(question("Offence,Number 2018\nArson,5\n"), "no column says which area a row is about");
}

TEST(TakeTableTest, StandInsMeanWhatTheUserSays)
{
    const std::string text = "Ward,Number 2018\nLong Meadow,*\nQuarry Side,suppressed\nHill and Dale,[z]\n"
                             "Norton Canes, \nNorton,5\n";
    const TakenTable open = test::tableOf(text).taken;
    EXPECT_EQ(test::told(open),
              (Lines{"E05000012 Number, 2018, count: suppressed", "E05000004 Number, 2018, count: 5"}));
    EXPECT_EQ(open.openPlaceholders, (std::map<std::string, std::int64_t>{{"*", 1}, {"[z]", 1}}));
    EXPECT_EQ(open.refusedRows, 2);
    EXPECT_EQ(test::refusals(open).front(),
              "line 2, Number 2018: \"*\" could mean several things: say what it stands for");
    for (const auto& [meaning, told] :
         {std::pair(StandsFor::Suppressed, "suppressed"), std::pair(StandsFor::NotRecorded, "not recorded"),
          std::pair(StandsFor::NotApplicable, "not applicable"), std::pair(StandsFor::Zero, "0")}) {
        TableMapping said;
        said.placeholders = {{"*", meaning}, {"[Z]", StandsFor::NotApplicable}};
        const TakenTable taken = test::tableOf(text, user(said)).taken;
        EXPECT_EQ(test::told(taken), (Lines{std::string("E05000003 Number, 2018, count: ") + told,
                                            "E05000012 Number, 2018, count: suppressed",
                                            "E05000002 Number, 2018, count: not applicable",
                                            "E05000004 Number, 2018, count: 5"}));
        EXPECT_EQ(taken.refusedRows, 0);
    }
}

TEST(TakeTableTest, CellsThatCantBeAreRefusedWithTheirPlace)
{
    const TakenTable taken =
        test::tableOf("Ward,Number 2018,% safe 2018\nLong Meadow,5,70\nQuarry Side,-3,71.5\n"
                      "Hill and Dale,2.5,about 70\nNorton Canes,7 [r],-1\n")
            .taken;
    EXPECT_EQ(test::refusals(taken),
              (Lines{"line 3, Number 2018: \"-3\" can't be below nought",
                     "line 4, Number 2018: \"2.5\" can't be: a count is a whole number",
                     "line 4, % safe 2018: \"about 70\" isn't a number",
                     "line 5, % safe 2018: \"-1\" can't be below nought"}));
    EXPECT_EQ(taken.refusedRows, 1) << "only of line 4 nothing comes in";
    EXPECT_EQ(taken.figures.back().note, "[r]");
}

TEST(TakeTableTest, TheSameHeadingTwiceComesInOnceUnlessTheFiguresDiffer)
{
    const TakenTable same = test::tableOf("Ward,Number 2018,Number 2018\nLong Meadow,5,5\n").taken;
    EXPECT_EQ(test::told(same), Lines{"E05000003 Number, 2018, count: 5"});
    EXPECT_TRUE(same.refusals.empty());
    const TakenTable other = test::tableOf("Ward,Number 2018,Number 2018\nLong Meadow,5,6\n").taken;
    EXPECT_EQ(test::told(other), Lines{"E05000003 Number, 2018, count: 5"});
    EXPECT_EQ(
        test::refusals(other),
        Lines{"line 2, Number 2018: Long Meadow stands in line 2 with another figure of the same measure and "
              "period"});
}

TEST(TakeTableTest, RowNumbersAndEmptyColumnsAreNoFigures)
{
    const TakenTable taken =
        test::tableOf("No.,Ward,Number 2018,Rate 2018\n1,Long Meadow,5,\n2,Quarry Side,6,\n"
                      "3,Norton,7,\n")
            .taken;
    EXPECT_EQ(test::columnsOf(taken), Lines{"Number, 2018, count"});
    EXPECT_TRUE(taken.openColumns.empty());
    ASSERT_EQ(taken.warnings.size(), 1U);
    EXPECT_EQ(taken.warnings.front().find("1 column with nothing below the heading: \"Rate 2018\""), 0U);
}

TEST(TakeTableTest, SharesBetweenNoughtAndOneAreDoubted)
{
    const TakenTable taken =
        test::tableOf("Ward,% safe 2018\nLong Meadow,0.7\nQuarry Side,0.61\nNorton Canes,0.5\n").taken;
    ASSERT_EQ(taken.warnings.size(), 1U);
    EXPECT_NE(taken.warnings.front().find("Are they fractions?"), std::string::npos);
}

TEST(TakeTableTest, NothingHiddenIsTakenAndAnIndexOnlyWhereItIsOne)
{
    EXPECT_EQ(columns("Burglary 2018,,\nWard,No.,%\nLong Meadow,5,70\nNorton,9,71\n"),
              (Lines{"Burglary, 2018, count", "Burglary, 2018, percentage"}));
}

} // namespace
} // namespace wardwise::import
