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
/// ("2017-10 to 2018-11", "2011/12 to 2013/14", "October 2018 to February 2019"), "year ending March 2019"
/// and "mid-2017".
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
    bool otherUnit = false;          ///< a rate of a kind that we have no unit for: "per 100,000"
};

UnitWords unitIn(const std::string& text);

/// A column's heading, understood as far as it can be.
struct HeadingMeaning
{
    std::string measure;
    UnitWords unit;
    std::optional<Period> period;
};

HeadingMeaning readHeading(const std::vector<std::string>& parts);

} // namespace wardwise::import
