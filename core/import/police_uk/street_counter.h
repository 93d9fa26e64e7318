// Counts the rows of street files into a tally as the scan finds them, and refuses what can't be counted.
#pragma once

#include "core/import/police_uk/street_tally.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace wardwise::import {

/// A number that two Crime IDs share only if they're equal, or by a chance of 1 in 2^64.
std::uint64_t hashOf(std::string_view crimeId);

/// The hashes of all Crime IDs, to find those that repeat: split by their highest bits, so that each part is
/// looked through by itself.
class CrimeIdHashes
{
public:
    static constexpr std::size_t kParts = 64;

    void add(std::uint64_t hash) { m_parts[hash >> kShift].push_back(hash); }

    /// Those that are there more than once in `some` together, in no order.
    static std::vector<std::uint64_t> repeated(const std::vector<const CrimeIdHashes*>& some,
                                               std::size_t part);

    /// Whether it's one of those that repeated() found.
    static bool holds(const std::unordered_set<std::uint64_t>& repeated, std::uint64_t hash)
    {
        return repeated.find(keyOf(hash)) != repeated.end();
    }

private:
    static constexpr int kShift = 58;

    /// Never nought: that's a free place in a table.
    static std::uint64_t keyOf(std::uint64_t hash) { return hash | 1U; }

    std::array<std::vector<std::uint64_t>, kParts> m_parts;
};

class StreetCounter : public StreetSink
{
public:
    StreetCounter(const LsoaPlaces& places, std::size_t wards) : m_places(&places), m_tally(wards) {}

    /// The rows that follow are of this file.
    void beginFile(std::size_t file);

    void take(const StreetRow& row, std::int64_t line) override;
    void refuse(std::int64_t line, const std::string& reason) override;

    [[nodiscard]] const FileCounts& fileCounts() const { return m_file; }

    [[nodiscard]] const StreetTally& tally() const { return m_tally; }

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
