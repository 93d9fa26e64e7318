#include "core/import/csv_table.h"

#include <algorithm>
#include <optional>

namespace wardwise::import {

namespace {

/// Reads records one after the other; a quoted field may hold commas, line breaks and doubled quotes.
class RecordReader
{
public:
    explicit RecordReader(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    [[nodiscard]] bool unclosedQuote() const { return m_unclosedQuote; }

    std::vector<std::string> next()
    {
        std::vector<std::string> fields;
        bool more = true;
        while (more) {
            fields.push_back(field());
            more = !m_rest.empty() && m_rest.front() == ',';
            if (more) {
                m_rest.remove_prefix(1);
            }
        }
        if (!m_rest.empty() && m_rest.front() == '\r') {
            m_rest.remove_prefix(1);
        }
        if (!m_rest.empty() && m_rest.front() == '\n') {
            m_rest.remove_prefix(1);
        }
        return fields;
    }

private:
    std::string field()
    {
        if (!m_rest.empty() && m_rest.front() == '"') {
            return quotedField();
        }
        const auto end = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
        std::string text(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        return text;
    }

    std::string quotedField()
    {
        std::string text;
        m_rest.remove_prefix(1);
        while (true) {
            const auto quote = m_rest.find('"');
            if (quote == std::string_view::npos) {
                m_unclosedQuote = true;
                m_rest = {};
                return text;
            }
            text += m_rest.substr(0, quote);
            m_rest.remove_prefix(quote + 1);
            if (m_rest.empty() || m_rest.front() != '"') {
                return text;
            }
            text += '"';
            m_rest.remove_prefix(1);
        }
    }

    std::string_view m_rest;
    bool m_unclosedQuote = false;
};

} // namespace

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& name)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark) {
        text.remove_prefix(byteOrderMark.size());
    }
    CsvTable table;
    RecordReader reader(text);
    if (!reader.atEnd()) {
        table.m_header = reader.next();
    }
    while (!reader.atEnd()) {
        auto fields = reader.next();
        if (reader.unclosedQuote() || fields.size() != table.m_header.size()) {
            return Error{ErrorCode::Invalid,
                         name + ": record " + std::to_string(table.m_rows.size() + 2)
                             + (reader.unclosedQuote() ? " has a quote that isn't closed."
                                                       : " has another number of fields than the header."),
                         {}};
        }
        table.m_rows.push_back(std::move(fields));
    }
    return table;
}

const std::string& CsvTable::field(std::size_t row, std::string_view column) const
{
    static const std::string kNone;
    const auto at = std::find(m_header.begin(), m_header.end(), column);
    return at == m_header.end() ? kNone : m_rows.at(row).at(static_cast<std::size_t>(at - m_header.begin()));
}

} // namespace wardwise::import
