// What kind of file something is, told by its first bytes: its name proves nothing.
#pragma once

#include "core/base/result.h"
#include "core/import/byte_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

enum class FileKind
{
    PoliceUkStreet,
    PoliceUkOutcomes,
    PoliceUkStopAndSearch,
    Lookup,      ///< small areas to wards to districts, or districts to partnerships to forces
    Population,  ///< people by small area or by ward, by age or not
    Households,  ///< households by small area or by ward
    Deprivation, ///< ranks by small area
    Table,       ///< any other text in columns
    Archive,     ///< ZIP
    Workbook,    ///< XLSX, ODS or XLS
    Other        ///< pictures, PDF, programs: nothing that holds rows
};

/// "police-uk", as the command line and JSON say it.
std::string_view toText(FileKind kind);
/// "a file of outcomes from police.uk", for messages.
std::string_view inWords(FileKind kind);

struct Recognised
{
    FileKind kind = FileKind::Other;
    std::vector<std::string> heading = {}; ///< of text in columns: the names of its first line
    std::size_t headingSize = 0;           ///< bytes of it, with a byte-order mark before it and its line end
    std::size_t headingLines = 1;
    std::string what = {}; ///< of Other: "a JPEG picture"

    friend bool operator==(const Recognised&, const Recognised&) = default;
};

/// How many bytes of a file recognise() needs, at most.
constexpr std::size_t kRecognisedBytes = 65536;

/// From the first bytes of a file, or all of them. Not of an empty one.
Recognised recognise(std::string_view firstBytes);

/// Reads the first bytes; an error where the file can't be read, is a folder or is empty.
Result<Recognised> recogniseFile(const InputFile& file);

/// "LSOA11CD" and "lsoa11_code" are codes of LSOAs, whatever the year: the first column of the heading that
/// has codes of this kind of area ("LSOA", "WD", "LAD", "CSP", "PFA"); nothing where there's none.
std::optional<std::size_t> codeColumn(const std::vector<std::string>& heading, std::string_view kind);

/// The year that codes are of, by the title of their column: 2011 of "LSOA11CD" and of "LSOA code (2011)".
std::optional<int> yearOfCodes(std::string_view title);

/// Whether a table can be read as this kind where the user says that it is, though it holds other things,
/// too.
bool canBeReadAs(const Recognised& table, FileKind kind);

} // namespace wardwise::import
