// What a cell of a foreign table looks like, before anyone knows what it means.
#pragma once

#include "core/base/number_text.h"

#include <optional>
#include <string_view>

namespace wardwise::import {

/// A code of the Government Statistical Service: a letter and eight digits, such as E05006914.
bool isAreaCode(std::string_view text);

/// Of a ward: E05, W05, S13, N08 and the Isles of Scilly's own.
bool isWardCode(std::string_view text);

/// What tables print where there's no number: "*", "..", ":", "-", "~", "x", "n/a", "[z]", "[low]".
bool isPlaceholder(std::string_view text);

/// A year or a span of them: "2018", "2018/19", "2018-19".
bool isYear(std::string_view text);

/// "Total", "All wards", "Grand total", "Borough average": a row that sums others up.
bool isTotalLabel(std::string_view text);

/// A number as tables print them: "2,935", "1751.00", "12.5%", "£7,300", also with a note's mark behind it:
/// "12.5 [p]", "1,204 (r)", or with spaces for commas: "1 204".
bool isNumber(std::string_view text);

/// That number.
std::optional<ReadNumber> numberIn(std::string_view text);

/// Without notes and marks behind it: "Burglary [note 9]", "Robbery (2)", "Theft*", "Arson¹" are the words
/// alone.
std::string_view withoutNotes(std::string_view text);

} // namespace wardwise::import
