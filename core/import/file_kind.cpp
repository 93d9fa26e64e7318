#include "core/import/file_kind.h"

#include "core/domain/name_match.h"
#include "core/import/csv_record.h"
#include "core/import/deprivation_ranks.h"
#include "core/import/digit.h"
#include "core/import/police_uk/street_row.h"
#include "core/import/ward_people.h"

#include <algorithm>
#include <array>

namespace wardwise::import {

namespace {

struct Signature
{
    std::string_view bytes;
    FileKind kind;
    const char* what;
};

constexpr std::array<Signature, 12> kSignatures{{
    {"PK\x03\x04", FileKind::Archive, "a ZIP archive"},
    {"PK\x05\x06", FileKind::Archive, "an empty ZIP archive"},
    {"\xD0\xCF\x11\xE0", FileKind::Workbook, "an old Excel workbook"},
    {"\xFF\xD8\xFF", FileKind::Other, "a JPEG picture"},
    {"\x89PNG", FileKind::Other, "a PNG picture"},
    {"GIF8", FileKind::Other, "a GIF picture"},
    {"%PDF", FileKind::Other, "a PDF document"},
    {"{\\rtf", FileKind::Other, "an RTF document"},
    {"\x1F\x8B", FileKind::Other, "a gzip archive: unpack it first"},
    {"7z\xBC\xAF", FileKind::Other, "a 7z archive: unpack it first"},
    {"SQLite format 3", FileKind::Other, "an SQLite database"},
    {"\x7F"
     "ELF",
     FileKind::Other, "a program"},
}};

/// "LSOA11CD", "lsoa21_code", "LSOA code (2011)": letters of the kind, a year or none, then "CD" or "code".
bool isCodeOf(std::string_view name, std::string_view kind)
{
    const std::string folded = caseFolded(name);
    const std::string wanted = caseFolded(kind);
    if (folded.compare(0, wanted.size(), wanted) != 0) {
        return false;
    }
    std::string rest;
    for (const char c : folded.substr(wanted.size())) {
        if (!isDigit(c) && c != '_' && c != ' ' && c != '(' && c != ')') {
            rest += c;
        }
    }
    return rest == "cd" || rest == "code";
}

bool has(const std::vector<std::string>& heading, std::string_view name)
{
    return std::any_of(heading.begin(), heading.end(),
                       [&](const std::string& column) { return sameText(column, name); });
}

bool hasAges(const std::vector<std::string>& heading)
{
    return has(heading, "0") && has(heading, "1") && has(heading, "64");
}

FileKind kindOf(const std::vector<std::string>& heading)
{
    if (StreetLayout::of(heading)) {
        return FileKind::PoliceUkStreet;
    }
    if (has(heading, "Crime ID") && has(heading, "Outcome type")) {
        return FileKind::PoliceUkOutcomes;
    }
    if (has(heading, "Object of search") && has(heading, "Legislation")) {
        return FileKind::PoliceUkStopAndSearch;
    }
    const bool ofSmallAreas = codeColumn(heading, "LSOA").has_value();
    if (ofSmallAreas && codeColumn(heading, "WD")) {
        return FileKind::Lookup;
    }
    if (codeColumn(heading, "LAD") && (codeColumn(heading, "CSP") || codeColumn(heading, "PFA"))) {
        return FileKind::Lookup;
    }
    if (ofSmallAreas
        && (hasAges(heading) || has(heading, "total_population") || has(heading, "All Ages")
            || has(heading, "Total"))) {
        return FileKind::Population;
    }
    if (rankColumn(heading)) {
        return FileKind::Deprivation;
    }
    for (const FileKind kind : {FileKind::Population, FileKind::Households}) {
        if (holdsOnlyPeople(heading, kind)) {
            return kind;
        }
    }
    return FileKind::Table;
}

} // namespace

std::string_view toText(FileKind kind)
{
    switch (kind) {
    case FileKind::PoliceUkStreet:
        return "police-uk";
    case FileKind::PoliceUkOutcomes:
        return "police-uk-outcomes";
    case FileKind::PoliceUkStopAndSearch:
        return "police-uk-stop-and-search";
    case FileKind::Lookup:
        return "lookup";
    case FileKind::Population:
        return "population";
    case FileKind::Households:
        return "households";
    case FileKind::Deprivation:
        return "deprivation";
    case FileKind::Table:
        return "table";
    case FileKind::Archive:
        return "archive";
    case FileKind::Workbook:
        return "workbook";
    case FileKind::Other:
        break;
    }
    return "other";
}

std::string_view inWords(FileKind kind)
{
    switch (kind) {
    case FileKind::PoliceUkStreet:
        return "a street file from police.uk";
    case FileKind::PoliceUkOutcomes:
        return "a file of outcomes from police.uk";
    case FileKind::PoliceUkStopAndSearch:
        return "a file of stops and searches from police.uk";
    case FileKind::Lookup:
        return "a lookup of areas";
    case FileKind::Population:
        return "a table of populations";
    case FileKind::Households:
        return "a table of households";
    case FileKind::Deprivation:
        return "a table of deprivation by LSOA";
    case FileKind::Table:
        return "a table";
    case FileKind::Archive:
        return "a ZIP archive";
    case FileKind::Workbook:
        return "a workbook";
    case FileKind::Other:
        break;
    }
    return "no table";
}

std::optional<std::size_t> codeColumn(const std::vector<std::string>& heading, std::string_view kind)
{
    const auto at = std::find_if(heading.begin(), heading.end(),
                                 [&](const std::string& name) { return isCodeOf(name, kind); });
    return at == heading.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - heading.begin()));
}

std::optional<int> yearOfCodes(std::string_view title)
{
    std::string digits;
    for (const char c : title) {
        digits += isDigit(c) ? std::string(1, c) : std::string();
    }
    constexpr int kCentury = 2000;
    return digits.size() == 2   ? std::optional(kCentury + std::stoi(digits))
           : digits.size() == 4 ? std::optional(std::stoi(digits))
                                : std::nullopt;
}

bool canBeReadAs(const Recognised& table, FileKind kind)
{
    const bool isTable = table.kind == FileKind::Table || table.kind == FileKind::Population
                         || table.kind == FileKind::Households || table.kind == FileKind::Deprivation;
    if (!isTable) {
        return false;
    }
    return kind == FileKind::Deprivation ? rankColumn(table.heading).has_value()
                                         : (kind == FileKind::Population || kind == FileKind::Households)
                                               && PeopleColumns::of(table.heading, kind).has_value();
}

Recognised recognise(std::string_view firstBytes)
{
    for (const Signature& signature : kSignatures) {
        if (firstBytes.substr(0, signature.bytes.size()) == signature.bytes) {
            // Newer workbooks are archives of parts with these names.
            const bool isWorkbook =
                signature.kind == FileKind::Archive
                && (firstBytes.find("[Content_Types].xml") != std::string_view::npos
                    || firstBytes.find("opendocument.spreadsheet") != std::string_view::npos);
            return {isWorkbook ? FileKind::Workbook : signature.kind, {}, 0, 0, signature.what};
        }
    }
    Recognised found;
    const std::string_view text = withoutByteOrderMark(firstBytes);
    CsvRecord record = readRecord(text);
    found.headingSize = record.size + (firstBytes.size() - text.size());
    found.headingLines = std::max<std::size_t>(record.lines, 1);
    found.heading = std::move(record.fields);
    found.kind = kindOf(found.heading);
    if (found.kind == FileKind::Table && firstBytes.find('\0') != std::string_view::npos) {
        return {FileKind::Other, {}, 0, 0, "neither text nor a workbook"};
    }
    return found;
}

Result<Recognised> recogniseFile(const InputFile& file)
{
    auto source = ByteSource::open(file);
    if (!source) {
        return source.error();
    }
    std::string bytes(kRecognisedBytes, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto read = (*source)->read(bytes.data() + size, bytes.size() - size);
        if (!read) {
            return read.error();
        }
        if (*read == 0) {
            break;
        }
        size += *read;
    }
    if (size == 0) {
        return Error{ErrorCode::Invalid, file.name + " is empty. Nothing was imported.", {}};
    }
    return recognise(std::string_view(bytes).substr(0, size));
}

} // namespace wardwise::import
