// What a heading or a note of a table says in words: of when, per what, and of which measure.
#pragma once

#include "core/domain/measure.h"
#include "core/domain/observation.h"
#include "core/domain/period.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

/// The period that a text names, and the text without it: "Population - 2015" is 2015 and "Population".
/// Understood are years ("2018"), financial years ("2018/19", "2018-19" where it can't be a month), spans
/// ("2017-10 to 2018-11", "2011/12 to 2013/14", "October 2018 to February 2019"), "year ending March 2019",
/// "mid-2017", quarters of financial years ("Q1 2018/19"), months ("Apr-18") and the first days that
/// spreadsheets keep them as. Nothing is understood of "year to date", "Q1 2018" and "2011-12".
struct DatedText
{
    std::optional<Period> period;
    std::string rest;
};

DatedText withoutPeriod(const std::string& text);

/// What kind of number a text says: "rate per 1,000 households", "%", "rank of", "number of".
struct UnitWords
{
    std::optional<Quantity> quantity;
    std::optional<MeasureUnit> unit; ///< of a rate; none where it doesn't say per what
    bool otherUnit = false;          ///< of a kind that we have no unit for: "per 100,000", "score", "change"
    bool weak = false; ///< only names what may be counted: "Burglary offences" under "Rates per 1,000"
};

UnitWords unitIn(const std::string& text);

/// All people of an area, and not some of them: the only people that rates may be made with.
bool isWholePopulation(const std::string& text);

/// Says nothing but the kind of number: "Count", "Rate per 1,000", "Number of offences".
bool isUnitAlone(const std::string& part);

/// "Arson (rate per 1,000)" and "Arson, number" are both "Arson".
std::string withoutUnit(const std::string& text);

/// A column's heading, understood as far as it can be.
struct HeadingMeaning
{
    std::string measure; ///< empty where the heading says a unit or a period alone
    UnitWords unit;
    std::optional<Period> period;
};

HeadingMeaning readHeading(const std::vector<std::string>& parts);

} // namespace wardwise::import
