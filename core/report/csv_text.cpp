#include "core/report/csv_text.h"

namespace wardwise::report {

namespace {

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"') {
            result += '"';
        }
    }
    return result + "\"";
}

bool startsLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

} // namespace

std::string guardedText(std::string_view text)
{
    return startsLikeFormula(text) ? "'" + std::string(text) : std::string(text);
}

std::string csvText(std::string_view text)
{
    std::string guarded = guardedText(text);
    return guarded.find_first_of(",\"\r\n") == std::string::npos ? guarded : inQuotes(guarded);
}

std::string csvNumber(std::string_view number)
{
    return std::string(number);
}

std::string csvRecord(const std::vector<std::string>& fields)
{
    std::string record;
    for (const std::string& field : fields) {
        record += (&field == &fields.front() ? "" : ",") + field;
    }
    return record + "\r\n";
}

} // namespace wardwise::report
