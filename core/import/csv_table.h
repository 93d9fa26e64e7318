// A small CSV file in memory: a header and rows of text, as RFC 4180 writes them.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

class CsvTable
{
public:
    /// Parses UTF-8 text; a byte-order mark, CRLF and a missing final newline are all right. Fails where a
    /// quote isn't closed or a row has another number of fields than the header; `name` is said in the
    /// message.
    static Result<CsvTable> parse(std::string_view text, const std::string& name);

    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }

    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }

    [[nodiscard]] const std::vector<std::string>& row(std::size_t index) const { return m_rows.at(index); }

    /// The field of a named column; empty where there's no such column.
    [[nodiscard]] const std::string& field(std::size_t row, std::string_view column) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace wardwise::import
