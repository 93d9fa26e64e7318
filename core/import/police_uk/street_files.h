// Reads police.uk street files, several at once, and counts their rows.
#pragma once

#include "core/import/input_files.h"
#include "core/import/police_uk/street_counter.h"
#include "core/import/progress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::import {

struct StreetFileResult
{
    FileCounts counts;
    std::int64_t size = 0; ///< bytes read
    std::string sha256;
    std::int64_t dropped = 0; ///< accepted rows that were left out for their Crime ID

    friend bool operator==(const StreetFileResult&, const StreetFileResult&) = default;
};

/// A Crime ID that stands in several rows, and where: file and line, in the order of the files.
struct RepeatedId
{
    std::string crimeId;
    std::vector<std::pair<std::size_t, std::int64_t>> rows;

    friend bool operator==(const RepeatedId&, const RepeatedId&) = default;
};

struct StreetFiles
{
    StreetTally tally{0};
    std::vector<StreetFileResult> files; ///< as they were given
    std::vector<RepeatedId> repeated;    ///< in the order of their first rows
    std::int64_t dropped = 0;            ///< rows left out because an earlier one has their Crime ID
    bool cancelled = false;

    [[nodiscard]] FileCounts total() const;
};

enum class RepeatedIds
{
    Keep,
    KeepFirst
};

/// The first file that can't be read to its end fails it all. The sum is checked: rows = in wards + without a
/// location
/// + outside + in unknown LSOAs + refused + dropped.
Result<StreetFiles> countStreetFiles(const std::vector<RecognisedFile>& files, const LsoaPlaces& places,
                                     std::size_t wards, RepeatedIds repeated, Progress& progress);

} // namespace wardwise::import
