// Foreign tables written as text, taken into a small place of seven areas, and told as text.
#pragma once

#include "core/import/tables/choose_tables.h"

#include <string>
#include <vector>

namespace wardwise::test {

/// Midshire (F1) has two districts: Amber with the wards Town (E05000001), Hill and Dale (E05000002), Long
/// Meadow (E05000003) and Norton Canes (E05000004), and Beryl with a Town (E05000011) and Quarry Side
/// (E05000012), all of 2018.
const Catalogue& midshire();

/// A mistake in the text fails the test.
import::Sheet sheetOf(const std::string& text);

/// The tables of a text, under mappings or as they're guessed.
std::vector<import::ChosenTable> tablesOf(const std::string& text, const import::KnownMappings& known = {},
                                          const import::IndicatorNotes& notes = {});

/// The only table of a text; fails the test where there are others.
import::ChosenTable tableOf(const std::string& text, const import::KnownMappings& known = {},
                            const import::IndicatorNotes& notes = {});

/// "E05000001 Burglary, 2018-19, rate per 1,000 residents: 12.5".
std::vector<std::string> told(const import::TakenTable& table);

/// "line 3, Number: "x" isn't a number".
std::vector<std::string> refusals(const import::TakenTable& table);

/// What a table of one ward gives: "Burglary, 2018-19, count" for each column that comes in.
std::vector<std::string> columnsOf(const import::TakenTable& table);

} // namespace wardwise::test
