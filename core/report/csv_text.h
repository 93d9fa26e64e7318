// Writing CSV that a spreadsheet can't misread: RFC 4180 quoting, and no text that would run as a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::report {

/// The text, with an apostrophe before it where a spreadsheet would take it for a formula.
std::string guardedText(std::string_view text);

/// A text field. One that starts with = + - @, a tab or a line break gets an apostrophe before it, so that no
/// spreadsheet takes it for a formula.
std::string csvText(std::string_view text);

/// A number as written (or nothing): never guarded, since -3 is a number.
std::string csvNumber(std::string_view number);

/// One record with its line end; the fields come from csvText or csvNumber.
std::string csvRecord(const std::vector<std::string>& fields);

} // namespace wardwise::report
