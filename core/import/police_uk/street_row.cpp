#include "core/import/police_uk/street_row.h"

#include <algorithm>

namespace wardwise::import {

namespace {

constexpr std::array<std::string_view, kStreetFields> kHeading{
    "Crime ID",  "Month",     "Reported by", "Falls within",          "Longitude", "Latitude", "Location",
    "LSOA code", "LSOA name", "Crime type",  "Last outcome category", "Context"};

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

std::string_view nameOf(StreetColumn column)
{
    switch (column) {
    case StreetColumn::CrimeId:
        return "Crime ID";
    case StreetColumn::Month:
        return "Month";
    case StreetColumn::FallsWithin:
        return "Falls within";
    case StreetColumn::LsoaCode:
        return "LSOA code";
    case StreetColumn::CrimeType:
        return "Crime type";
    }
    return {};
}

std::optional<StreetLayout> StreetLayout::of(const std::vector<std::string>& heading)
{
    if (heading.size() != kStreetFields
        || !std::is_permutation(heading.begin(), heading.end(), kHeading.begin())) {
        return std::nullopt;
    }
    StreetLayout layout;
    for (std::size_t column = 0; column < kStreetColumns; ++column) {
        const auto name = nameOf(static_cast<StreetColumn>(column));
        layout.at[column] =
            static_cast<std::size_t>(std::find(heading.begin(), heading.end(), name) - heading.begin());
    }
    return layout;
}

CsvRecord readRecord(std::string_view text)
{
    CsvRecord record;
    std::size_t at = 0;
    while (true) {
        std::string& field = record.fields.emplace_back();
        const bool isQuoted = at < text.size() && text[at] == '"';
        if (isQuoted) {
            ++at;
            record.unclosed = !takeQuoted(text, at, field);
        }
        const auto end = std::min(text.find_first_of(",\n", at), text.size());
        const std::string_view rest = text.substr(at, end - at);
        record.loose = record.loose || (isQuoted && !rest.empty() && rest != "\r");
        field += rest;
        at = end;
        if (at >= text.size() || text[at] == '\n') {
            break;
        }
        ++at; // the comma
    }
    record.size = at < text.size() ? at + 1 : at;
    record.lines = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(record.size), '\n'));
    if (std::string& last = record.fields.back(); !last.empty() && last.back() == '\r') {
        last.pop_back();
    }
    return record;
}

} // namespace wardwise::import
