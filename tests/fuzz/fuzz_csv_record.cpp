// Reading CSV: every byte is of one record, and what is written by the rules is read back as it was.
#include "tests/fuzz/holds.h"

#include "core/import/csv_record.h"
#include "core/import/csv_table.h"

#include <algorithm>

namespace {

using namespace wardwise;
using import::LineEnd;

std::string written(const std::vector<std::string>& fields)
{
    std::string text;
    for (const std::string& field : fields) {
        text += text.empty() ? "\"" : ",\"";
        for (const char c : field) {
            text += c == '"' ? "\"\"" : std::string(1, c);
        }
        text += '"';
    }
    return text;
}

void readAll(std::string_view text, LineEnd lineEnd)
{
    std::size_t lines = 0;
    const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    while (!text.empty()) {
        const import::CsvRecord record = import::readRecord(text, lineEnd);
        fuzz::holds(record.size > 0 && record.size <= text.size(), "a record has some of the bytes");
        fuzz::holds(!record.fields.empty(), "a record has a field");
        lines += record.lines;
        for (const char* end : {"\n", "\r\n", ""}) {
            const std::string again = written(record.fields) + end;
            const import::CsvRecord back = import::readRecord(again, lineEnd);
            fuzz::holds(back.fields == record.fields, "what was written is read back");
            fuzz::holds(back.size == again.size() && !back.unclosed && !back.loose, "and nothing else");
        }
        text.remove_prefix(record.size);
    }
    fuzz::holds(lines == breaks, "each line break is in one record");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    readAll(text, LineEnd::LineFeed);
    readAll(text, LineEnd::Any);
    if (const auto table = import::CsvTable::parse(text, "table")) {
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            fuzz::holds(table->row(row).size() == table->header().size(), "rows are as long as the header");
        }
    }
    return 0;
}
