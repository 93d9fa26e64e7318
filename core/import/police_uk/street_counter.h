// Counts the rows of street files into a tally as the scan finds them, and refuses what can't be counted.
#pragma once

#include "core/import/police_uk/crime_id_hashes.h"
#include "core/import/police_uk/street_tally.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace wardwise::import {

class StreetCounter : public StreetSink
{
public:
    StreetCounter(const LsoaPlaces& places, std::size_t wards) : m_places(&places), m_tally(wards) {}

    /// The rows that follow are of this file.
    void beginFile(std::size_t file);

    /// The rows that follow begin there: a byte of the file, and its line.
    void beginPiece(std::int64_t offset, std::int64_t line)
    {
        m_hashes.beginPiece({m_fileNumber, offset, line});
    }

    void take(const StreetRow& row, std::int64_t line) override;
    void refuse(std::int64_t line, const std::string& reason) override;

    [[nodiscard]] const FileCounts& fileCounts() const { return m_file; }

    [[nodiscard]] const StreetTally& tally() const { return m_tally; }

    /// For whoever needs the counter no more.
    [[nodiscard]] StreetTally takeTally() { return std::exchange(m_tally, StreetTally(m_tally.wards())); }

    [[nodiscard]] const CrimeIdHashes& hashes() const { return m_hashes; }

private:
    static constexpr std::size_t kBuckets = 256;

    void refuse(std::int64_t line, StreetColumn column, std::string reason);
    bool turnTo(const StreetRow& row, std::int64_t line);
    bool turnToType(std::string_view type, std::int64_t line);

    const LsoaPlaces* m_places;
    StreetTally m_tally;
    CrimeIdHashes m_hashes;
    std::size_t m_fileNumber = 0;
    FileCounts m_file;
    // What the last row was of: the next is mostly of the same.
    std::string m_monthText;
    std::string m_force;
    PlaceCounts* m_partCounts = nullptr;
    StreetTally::Cells* m_cells = nullptr;
    std::array<std::uint8_t, kBuckets> m_typeOf = filled(); ///< by a small hash of its name; kMostTypes: none
    std::size_t m_type = 0;

    static std::array<std::uint8_t, kBuckets> filled();
};

} // namespace wardwise::import
