#include "core/import/csv_record.h"

#include <algorithm>

namespace wardwise::import {

namespace {

/// Takes a quoted field, from behind its opening quote; false where it doesn't close.
bool takeQuoted(std::string_view text, std::size_t& at, std::string& field)
{
    while (true) {
        const auto quote = text.find('"', at);
        if (quote == std::string_view::npos) {
            field += text.substr(at);
            at = text.size();
            return false;
        }
        field += text.substr(at, quote - at);
        at = quote + 1;
        if (at >= text.size() || text[at] != '"') {
            return true;
        }
        field += '"';
        ++at;
    }
}

} // namespace

CsvRecord readRecord(std::string_view text, LineEnd lineEnd, char separator)
{
    const std::string ends = separator + std::string(lineEnd == LineEnd::Any ? "\r\n" : "\n");
    CsvRecord record;
    std::size_t at = 0;
    while (true) {
        std::string& field = record.fields.emplace_back();
        const bool isQuoted = at < text.size() && text[at] == '"';
        if (isQuoted) {
            ++at;
            record.unclosed = !takeQuoted(text, at, field);
        }
        const auto end = std::min(text.find_first_of(ends, at), text.size());
        const std::string_view rest = text.substr(at, end - at);
        record.loose = record.loose || (isQuoted && !rest.empty() && rest != "\r");
        field += rest;
        at = end;
        if (at >= text.size() || text[at] != separator) {
            // Before a line feed it's of the line's end; within quotes it is text.
            if (!rest.empty() && rest.back() == '\r') {
                field.pop_back();
            }
            break;
        }
        ++at;
    }
    if (at < text.size() && text[at] == '\r') {
        ++at;
    }
    record.size = at < text.size() && text[at] == '\n' ? at + 1 : at;
    record.lines = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(record.size), '\n'));
    return record;
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.substr(text.substr(0, mark.size()) == mark ? mark.size() : 0);
}

} // namespace wardwise::import
