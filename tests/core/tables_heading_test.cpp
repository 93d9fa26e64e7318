// What headings say in words: of when, per what, of which measure.
#include "core/import/tables/cell_kind.h"
#include "core/import/tables/heading_words.h"
#include "core/import/tables/title_words.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

/// "2018-04..2019-03 | Burglary": the months and the rest.
std::string dated(const std::string& text)
{
    const DatedText read = withoutPeriod(text);
    return (read.period ? toText(read.period->first) + ".." + toText(read.period->last) : std::string("none"))
           + " | " + read.rest;
}

TEST(HeadingWordsTest, PeriodsInEveryForm)
{
    EXPECT_EQ(dated("Burglary 2018"), "2018-01..2018-12 | Burglary");
    EXPECT_EQ(dated("Burglary (2018/19)"), "2018-04..2019-03 | Burglary");
    EXPECT_EQ(dated("2018/2019 Burglary"), "2018-04..2019-03 | Burglary");
    EXPECT_EQ(dated("Burglary, 2018-19"), "2018-04..2019-03 | Burglary");
    EXPECT_EQ(dated("FY18/19"), "2018-04..2019-03 | ");
    EXPECT_EQ(dated("2017-10 to 2018-11"), "2017-10..2018-11 | ");
    EXPECT_EQ(dated("% obese - 2011/12 to 2013/14"), "2011-04..2014-03 | % obese");
    EXPECT_EQ(dated("Apr 2018 - Mar 2019"), "2018-04..2019-03 | ");
    EXPECT_EQ(dated("1 October 2018 to 28 February 2019"), "2018-10..2019-02 | ");
    EXPECT_EQ(dated("April - September 2018"), "2018-04..2018-09 | ");
    EXPECT_EQ(dated("Oct to Mar 2019"), "2018-10..2019-03 | ");
    EXPECT_EQ(dated("6 months to September 2018"), "2018-04..2018-09 | ");
    EXPECT_EQ(dated("year ending 31st March 2019"), "2018-04..2019-03 | ");
    EXPECT_EQ(dated("12 months to Mar 2019"), "2018-04..2019-03 | ");
    EXPECT_EQ(dated("mid-2017 population"), "2017-06..2017-06 | population");
    EXPECT_EQ(dated("Q1 2018/19"), "2018-04..2018-06 | ");
    EXPECT_EQ(dated("2018/19 Q4"), "2019-01..2019-03 | ");
    EXPECT_EQ(dated("Apr-18"), "2018-04..2018-04 | ");
    EXPECT_EQ(dated("Burglary May '18"), "2018-05..2018-05 | Burglary");
    EXPECT_EQ(dated("2018/04/01"), "2018-04..2018-04 | ");
    EXPECT_EQ(dated("01/04/2018"), "2018-04..2018-04 | ");
    EXPECT_EQ(dated("01/04/2018 to 31/03/2019"), "2018-04..2019-03 | ");
    EXPECT_EQ(dated("2018-04-01 00:00:00"), "2018-04..2018-04 | ");
}

TEST(HeadingWordsTest, WhatCouldBeTwoThingsOrIsNoPeriodIsNotUnderstood)
{
    EXPECT_EQ(dated("2011-12"), "none | 2011-12");
    EXPECT_EQ(dated("Q1 2018"), "none | Q1 2018");
    EXPECT_EQ(dated("2018/19 year to date"), "none | 2018/19 year to date");
    EXPECT_EQ(dated("Population change since 2011"), "none | Population change since 2011");
    EXPECT_EQ(dated("Crime by ward (2018 boundaries)"), "none | Crime by ward (2018 boundaries)");
    EXPECT_EQ(dated("from 01/04/2018"), "none | from 01/04/2018");
    EXPECT_EQ(dated("02/04/2018 to 31/03/2019"), "none | 02/04/2018 to 31/03/2019");
    EXPECT_EQ(dated("15/04/2018"), "none | 15/04/2018");
    EXPECT_EQ(dated("Aged 16-64"), "none | Aged 16-64");
    EXPECT_EQ(dated("per 2,018"), "none | per 2,018");
    EXPECT_EQ(dated("May be wrong"), "none | May be wrong");
    EXPECT_EQ(dated("Burglary"), "none | Burglary");
}

/// "rate per 1,000 residents", "count?" where it's weak, "other", "none".
std::string unit(const std::string& text)
{
    const UnitWords said = unitIn(text);
    if (said.otherUnit) {
        return "other";
    }
    return !said.quantity ? "none"
                          : std::string(toText(*said.quantity)) + (said.weak ? "?" : "")
                                + (said.unit ? " " + std::string(unitLabel(*said.unit)) : std::string());
}

TEST(HeadingWordsTest, RatesArePerWhatTheySay)
{
    EXPECT_EQ(unit("Rate per 1,000 population"), "rate per 1,000 residents");
    EXPECT_EQ(unit("rate per 1000 residents"), "rate per 1,000 residents");
    EXPECT_EQ(unit("ASB (rate per 1000 pop)"), "rate per 1,000 residents");
    EXPECT_EQ(unit("per thousand people"), "rate per 1,000 residents");
    EXPECT_EQ(unit("Burglaries per 1,000 households"), "rate per 1,000 households");
    EXPECT_EQ(unit("per 1,000 dwellings"), "rate per 1,000 households");
    EXPECT_EQ(unit("per 10,000 population"), "rate per 10,000");
    EXPECT_EQ(unit("Rate"), "rate");
    EXPECT_EQ(unit("Crude rate"), "rate");
    EXPECT_EQ(unit("Rate per 1,000"), "rate");
    EXPECT_EQ(unit("per 100,000 population"), "other");
    EXPECT_EQ(unit("per 1,000,000"), "other");
    EXPECT_EQ(unit("per 1,000 workers"), "other");
    EXPECT_EQ(unit("per 1,000 population aged 65+"), "other");
    EXPECT_EQ(unit("per head"), "other");
}

TEST(HeadingWordsTest, WhatIsntCountedIsntACount)
{
    EXPECT_EQ(unit("Number of offences"), "count");
    EXPECT_EQ(unit("ASB (no.)"), "count");
    EXPECT_EQ(unit("Burglary offences"), "count?");
    EXPECT_EQ(unit("Violent crime"), "none");
    EXPECT_EQ(unit("% of residents"), "percentage");
    EXPECT_EQ(unit("Per cent"), "percentage");
    EXPECT_EQ(unit("Rank of offences"), "rank");
    EXPECT_EQ(unit("IMD decile"), "other");
    EXPECT_EQ(unit("IMD score"), "other");
    EXPECT_EQ(unit("Average number of crimes"), "other");
    EXPECT_EQ(unit("Lower CI"), "other");
    EXPECT_EQ(unit("95% confidence interval"), "other");
    EXPECT_EQ(unit("% change in offences"), "change");
    EXPECT_EQ(unit("Change in number of offences"), "other");
    EXPECT_EQ(unit("Cost (\u00A3)"), "money");
    EXPECT_EQ(unit("Burglary"), "none");
}

TEST(HeadingWordsTest, OnlyAllPeopleAreAPopulation)
{
    for (const char* whole :
         {"Population", "Total population", "Resident population", "All ages", "Residents",
          "Population estimate", "Population (all ages)", "Usual resident population"}) {
        EXPECT_EQ(unit(whole), "population") << whole;
    }
    for (const char* part : {"Working-age population", "Population aged 65+", "White British population",
                             "Male population", "Population aged 0 to 15", "Household population"}) {
        EXPECT_NE(unit(part), "population") << part;
    }
    EXPECT_EQ(unit("Population density"), "other");
    EXPECT_EQ(unit("Population change"), "other");
    EXPECT_EQ(unit("% of population"), "percentage");
}

std::string heading(const std::vector<std::string>& parts)
{
    const HeadingMeaning read = readHeading(parts);
    return read.measure + " | " + (read.period ? read.period->label : std::string()) + " | "
           + (read.unit.quantity ? std::string(toText(*read.unit.quantity)) : std::string());
}

TEST(HeadingWordsTest, HeadingsTellMeasurePeriodAndUnitApart)
{
    EXPECT_EQ(heading({"Violence", "Number"}), "Violence |  | count");
    EXPECT_EQ(heading({"Violence", "2018/19", "Rate per 1,000 residents"}), "Violence | 2018-19 | rate");
    EXPECT_EQ(heading({"Rate per 1,000 residents", "Violent offences"}), "Violent offences |  | rate");
    EXPECT_EQ(heading({"2018/19"}), " | 2018-19 | ");
    EXPECT_EQ(heading({"Number of offences"}), " |  | count");
    EXPECT_EQ(heading({"Arson (count)"}), "Arson |  | count");
    EXPECT_EQ(heading({"Arson, rate per 1,000 population"}), "Arson |  | rate");
    EXPECT_EQ(heading({"Arson 2018/19 rate per 1,000 population"}), "Arson | 2018-19 | rate");
    EXPECT_EQ(heading({"Violence", "Violence"}), "Violence |  | ");
}

TEST(HeadingWordsTest, TitlesNameTheMeasureWithoutTheRest)
{
    EXPECT_EQ(titleWords("Table 3: Criminal damage by ward, 2018-19"), "Criminal damage");
    EXPECT_EQ(titleWords("Anti-social behaviour incidents by ward (number of incidents)"),
              "Anti-social behaviour incidents");
    EXPECT_EQ(titleWords("Burglary - rate per 1,000 households, 2018/19"), "Burglary");
    EXPECT_EQ(titleWords("April 2018 to March 2019"), "");
    EXPECT_TRUE(isAboutThePaper("Published 24 October 2019"));
    EXPECT_TRUE(isAboutThePaper("Source: Home Office"));
    EXPECT_FALSE(isAboutThePaper("Burglary 2018"));
}

TEST(HeadingWordsTest, NotesBehindLabelsAreNotPartOfThem)
{
    EXPECT_EQ(withoutNotes("Burglary [note 9]"), "Burglary");
    EXPECT_EQ(withoutNotes("Robbery (2)"), "Robbery");
    EXPECT_EQ(withoutNotes("Theft*"), "Theft");
    EXPECT_EQ(withoutNotes("Arson\u00B9 [note 2][note 3]"), "Arson");
    EXPECT_EQ(withoutNotes("Heath Hayes (East)"), "Heath Hayes (East)");
    EXPECT_EQ(withoutNotes("Theft (%)"), "Theft (%)");
}

TEST(HeadingWordsTest, NumbersAsTablesPrintThem)
{
    const auto number = [](const char* text) {
        const auto read = numberIn(text);
        return read ? read->value : -99.0;
    };
    EXPECT_EQ(number("1751.00"), 1751);
    EXPECT_EQ(number("1,204"), 1204);
    EXPECT_EQ(number("1 204"), 1204);
    EXPECT_EQ(number("12.5 [p]"), 12.5);
    EXPECT_EQ(number("120 (r)"), 120);
    EXPECT_EQ(number("\u00A3"
                     "7,300"),
              7300);
    EXPECT_EQ(number("12%"), 12);
    for (const char* text : {"12,5", "1 2", "5-10", "x", "", "(12)", "1,2,3", "12.3.4", "1204 crimes"}) {
        EXPECT_FALSE(isNumber(text)) << text;
    }
}

} // namespace
} // namespace wardwise::import
