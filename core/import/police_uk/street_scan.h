// Splits the bytes of a police.uk street file into rows, at the speed at which they can be read.
#pragma once

#include "core/import/police_uk/street_row.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wardwise::import {

/// What the scan finds. Rows come in the order of the file.
class StreetSink
{
public:
    StreetSink() = default;
    StreetSink(const StreetSink&) = delete;
    StreetSink& operator=(const StreetSink&) = delete;
    StreetSink(StreetSink&&) = delete;
    StreetSink& operator=(StreetSink&&) = delete;
    virtual ~StreetSink() = default;

    /// A row of twelve fields. `line` is that of the file, from 1; the texts last until the call returns.
    virtual void take(const StreetRow& row, std::int64_t line) = 0;
    /// A line that isn't such a row, and why.
    virtual void refuse(std::int64_t line, const std::string& reason) = 0;
};

/// Whole rows are handed on as soon as they're there, so that a file needs no more room than its longest row.
class StreetScan
{
public:
    StreetScan(const StreetLayout& layout, StreetSink& sink) : m_layout(layout), m_sink(&sink) {}

    /// Takes the whole rows that `text` begins with, from behind the heading or what was taken before, and
    /// says how many bytes they have; the rest is to be given again with more behind it. With `isAll` nothing
    /// comes after it and everything is taken.
    std::size_t take(std::string_view text, bool isAll);

    /// The heading, or what was left out before the text, had as many lines.
    void skipLines(std::int64_t lines) { m_line += lines; }

    /// Of the row that comes next, from 1.
    [[nodiscard]] std::int64_t line() const { return m_line; }

    /// Whether the next byte begins a row: it may also be within one that is too long.
    [[nodiscard]] bool isBetweenRows() const { return !m_isOverlong; }

private:
    /// Where each field of a row ends; a field begins behind the end of the one before it.
    using Ends = std::array<std::size_t, kStreetFields>;

    /// Takes the line from `begin` to the end of the text, which has been split at `ends`.
    void takeLine(std::string_view text, std::size_t begin, Ends& ends, std::size_t fields);
    /// Takes the rows without quotes; stops before a row that has some, or that isn't whole.
    std::size_t takePlain(std::string_view text);
    /// Takes one row by the rules of RFC 4180; nothing where it isn't whole yet.
    std::size_t takeCareful(std::string_view text, bool isAll);
    /// Leaves out the rest of a row that is too long.
    std::size_t passOverlong(std::string_view text);

    StreetLayout m_layout;
    StreetSink* m_sink;
    std::int64_t m_line = 1; ///< of the row that comes next
    bool m_isOverlong = false;
};

} // namespace wardwise::import
