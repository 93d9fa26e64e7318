#include "core/import/csv_table.h"

#include "core/import/csv_record.h"

#include <algorithm>

namespace wardwise::import {

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& name)
{
    text = withoutByteOrderMark(text);
    CsvTable table;
    for (std::size_t number = 1; !text.empty(); ++number) {
        CsvRecord record = readRecord(text, LineEnd::Any);
        text.remove_prefix(record.size);
        const bool isHeader = number == 1;
        const bool isEven = isHeader || record.fields.size() == table.m_header.size();
        if (record.unclosed || record.loose || !isEven) {
            return Error{ErrorCode::Invalid,
                         name + ": record " + std::to_string(number)
                             + (record.unclosed ? " has a quote that isn't closed."
                                : record.loose  ? " has text between a closing quote and the next comma."
                                                : " has another number of fields than the header."),
                         {}};
        }
        if (isHeader) {
            table.m_header = std::move(record.fields);
        } else {
            table.m_rows.push_back(std::move(record.fields));
        }
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
