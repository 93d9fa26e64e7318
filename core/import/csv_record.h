// A record of CSV text, as RFC 4180 writes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

struct CsvRecord
{
    std::vector<std::string> fields;
    std::size_t size = 0;  ///< bytes to the next record, its line end included
    std::size_t lines = 0; ///< line breaks within those bytes
    bool unclosed = false; ///< a quote opens and doesn't close before the text ends
    bool loose = false;    ///< something stands between the end of a quote and the next comma
};

/// What ends a record outside quotes. A carriage return before a line feed always belongs to the end.
enum class LineEnd
{
    LineFeed,
    Any ///< a carriage return alone, too
};

/// Reads the record that `text` begins with: quoted fields may hold commas, line breaks and doubled quotes; a
/// quote inside a field that doesn't begin with one is a character like any other.
CsvRecord readRecord(std::string_view text, LineEnd lineEnd = LineEnd::LineFeed, char separator = ',');

/// The text behind the mark that says that it is UTF-8, where it begins with one.
std::string_view withoutByteOrderMark(std::string_view text);

} // namespace wardwise::import
