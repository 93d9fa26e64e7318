// A made-up year of the whole country in files as police.uk publishes them, with the look-ups and the
// population to match.
#pragma once

#include <cstdint>
#include <string>

namespace wardwise::benchmark_of {

struct YearExtent
{
    int forces = 43; ///< of 43 at most
    int months = 12;
    std::int64_t rows = 6'500'000; ///< in all files together, nearly

    friend bool operator==(const YearExtent&, const YearExtent&) = default;
};

/// What an import of the files must come to.
struct YearSums
{
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::int64_t rows = 0;
    std::int64_t noLocation = 0;
    std::int64_t unknownLsoa = 0;
    std::int64_t repeatedIds = 0; ///< distinct ones

    friend bool operator==(const YearSums&, const YearSums&) = default;
};

/// Writes lookup.csv, districts.csv, population.csv and csv/2023-01/2023-01-NAME-street.csv and so on into
/// the folder. The same extent gives the same bytes on any machine. Of the quirks of real files there are
/// quoted fields, line ends of two characters, byte-order marks, last lines without an end, rows without a
/// location, LSOAs that the look-up lacks, and Crime IDs that repeat within a file and from one month to the
/// next. Throws std::runtime_error where a file can't be written.
YearSums writeStreetYear(const std::string& folder, const YearExtent& extent);

} // namespace wardwise::benchmark_of
