// What an import found: how much comes in, what doesn't and why, and what looks wrong. It is the same before
// and after the import.
#pragma once

#include "core/import/byte_source.h"
#include "core/import/police_uk/street_tally.h"
#include "core/import/tables/table_mapping.h"
#include "core/import/tables/table_notes.h"
#include "core/store/batch_contents.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

struct ReportedFile
{
    std::string path; ///< as it was chosen; with ": " and the name within, for what an archive holds
    std::string name; ///< without the folders
    std::string kind;
    std::int64_t size = 0;
    std::string sha256;
    std::int64_t rows = 0;
    std::int64_t refused = 0;
    InputFile input = {}; ///< where it was read from

    [[nodiscard]] std::int64_t accepted() const { return rows - refused; }

    friend bool operator==(const ReportedFile&, const ReportedFile&) = default;
};

/// A load that the import makes.
struct ReportedBatch
{
    BatchId id;         ///< not set where nothing was stored
    std::string label;  ///< "police.uk, October 2018 to February 2019"
    std::string source; ///< the key of its source
    std::int64_t figures = 0;

    friend bool operator==(const ReportedBatch&, const ReportedBatch&) = default;
};

/// A table of wards as it was understood.
struct ReportedTable
{
    std::size_t file = 0; ///< which of the report's files
    TableMapping mapping; ///< with the sheet and the row that its headings are in
    bool isFromUser = false;

    friend bool operator==(const ReportedTable&, const ReportedTable&) = default;
};

/// What must be said before a table can come in.
struct Question
{
    std::size_t file = 0; ///< which of the report's files
    std::string text;     ///< a sentence that names the file

    friend bool operator==(const Question&, const Question&) = default;
};

/// What is known of a file that was read.
ReportedFile reported(const InputFile& file, const store::BatchFile& read);

struct ImportReport
{
    std::vector<ReportedFile> files;
    std::vector<ReportedBatch> batches;
    std::map<std::string, std::int64_t> unlocated; ///< accepted rows without a location, by type
    std::int64_t outside = 0;                      ///< accepted rows outside the wards that are counted
    std::int64_t unknownLsoa = 0;                  ///< accepted rows in LSOAs that the look-up lacks
    std::int64_t counted = 0;                      ///< accepted rows in wards
    std::int64_t dropped = 0;              ///< accepted rows left out because their Crime ID came before
    std::vector<std::string> unknownLsoas; ///< their codes, with the number of rows: "E01999999 (3)"
    std::vector<std::string> duplicateIds; ///< Crime IDs that stand in several rows
    std::vector<std::string> notes;        ///< what was left out of folders, and how things were read
    std::vector<std::string> warnings;     ///< what looks wrong
    std::vector<ReportedTable> tables;
    IndicatorNotes indicators;       ///< what files say of the indicators in tables
    std::vector<Question> questions; ///< while there are any, nothing comes in
    std::vector<Refusal> errors;     ///< refused rows; at most a thousand are described

    friend bool operator==(const ImportReport&, const ImportReport&) = default;

    [[nodiscard]] std::int64_t refused() const;
};

} // namespace wardwise::import
