// Splitting street files: the same rows however the bytes come, and those that plain rules find.
#include "tests/fuzz/holds.h"

#include "core/import/csv_record.h"
#include "core/import/police_uk/street_scan.h"

#include <algorithm>
#include <optional>

namespace {

using namespace wardwise;
using namespace wardwise::import;

const StreetLayout& layout()
{
    static const StreetLayout kLayout = *StreetLayout::of(
        {"Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
         "LSOA name", "Crime type", "Last outcome category", "Context"});
    return kLayout;
}

/// "3:id|2019-02|Force|E01|Drugs" for a row, "4!" for a line that was refused.
class Found : public StreetSink
{
public:
    void take(const StreetRow& row, std::int64_t line) override
    {
        std::string text = std::to_string(line) + ":";
        for (const auto field : row.fields) {
            text += std::string(field) + "|";
        }
        lines.push_back(text);
    }

    void refuse(std::int64_t line, const std::string& /*reason*/) override
    {
        lines.push_back(std::to_string(line) + "!");
    }

    std::vector<std::string> lines;
};

std::vector<std::string> scanned(std::string_view text, std::size_t piece)
{
    Found found;
    StreetScan scan(layout(), found);
    std::string waiting;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        waiting += text.substr(at, piece);
        waiting.erase(0, scan.take(waiting, false));
    }
    waiting.erase(0, scan.take(waiting, true));
    fuzz::holds(waiting.empty(), "every byte is taken");
    return found.lines;
}

bool isBlank(std::string_view text)
{
    return text.empty() || text == "\n" || text == "\r" || text == "\r\n";
}

void addRow(Found& found, std::string_view text, const std::vector<std::string>& fields, std::int64_t line)
{
    if (fields.size() == kStreetFields) {
        StreetRow row;
        for (std::size_t column = 0; column < kStreetColumns; ++column) {
            row.fields[column] = fields[layout().at[column]];
        }
        found.take(row, line);
    } else if (fields.size() > 1 || !isBlank(text)) {
        found.refuse(line, "");
    }
}

/// Without quotes a line is a row and a comma is a comma.
std::vector<std::string> splitPlainly(std::string_view text)
{
    Found found;
    for (std::int64_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view rest = text.substr(0, end);
        rest.remove_suffix(!rest.empty() && rest.back() == '\r' ? 1 : 0);
        std::vector<std::string> fields;
        for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            fields.emplace_back(rest.substr(0, comma));
            rest.remove_prefix(comma + 1);
        }
        fields.emplace_back(rest);
        addRow(found, text.substr(0, end), fields, line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found.lines;
}

/// By RFC 4180 alone; nothing where a quote is astray, which it doesn't speak of.
std::optional<std::vector<std::string>> readCarefully(std::string_view text)
{
    Found found;
    std::int64_t line = 1;
    while (!text.empty()) {
        const CsvRecord record = readRecord(text);
        const bool isOfLines = text.find('\n') < record.size - 1;
        const bool isOdd = record.fields.size() != kStreetFields && isOfLines;
        if (record.unclosed || record.loose || isOdd) {
            return std::nullopt;
        }
        addRow(found, text.substr(0, record.size), record.fields, line);
        line += static_cast<std::int64_t>(record.lines);
        text.remove_prefix(record.size);
    }
    return found.lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto whole = scanned(text, text.size());
    fuzz::holds(scanned(text, data[0] + std::size_t{1}) == whole, "pieces say what the whole does");
    if (text.find('"') == std::string_view::npos) {
        fuzz::holds(whole == splitPlainly(text), "rows without quotes are split plainly");
    } else if (const auto careful = readCarefully(text)) {
        fuzz::holds(whole == *careful, "rows with quotes are read by RFC 4180");
    }
    return 0;
}
