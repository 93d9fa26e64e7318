// The Crime IDs of millions of rows, to find those that repeat, in four bytes each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace wardwise::import {

/// A number that two Crime IDs share only if they're equal, or by a chance of 1 in 2^64.
std::uint64_t hashOf(std::string_view crimeId);

/// A stretch of a file that was read at once: where its first row begins.
struct StreetPiece
{
    std::size_t file = 0;
    std::int64_t offset = 0; ///< in bytes
    std::int64_t line = 0;   ///< from 1

    friend auto operator<=>(const StreetPiece&, const StreetPiece&) = default;
};

/// Of each hash 37 bits are kept, and in which piece its row stands: so the few rows in question are found
/// again without room for where each one is. Among the six million rows of a year of the country a hundred
/// pairs of IDs have 37 bits in common by chance; whoever reads the rows again sees that they differ.
class CrimeIdHashes
{
public:
    static constexpr std::size_t kParts = 64; ///< looked through one by one

    /// What repeats: what is kept of the hashes, and the pieces with their rows.
    struct Repeated
    {
        std::unordered_set<std::uint64_t> keys;
        std::set<std::pair<std::size_t, std::size_t>>
            pieces; ///< of which of the hashes, and which of its pieces

        [[nodiscard]] bool holds(std::uint64_t hash) const { return keys.find(keyOf(hash)) != keys.end(); }
    };

    /// The rows whose IDs are added next are of this piece.
    void beginPiece(const StreetPiece& piece)
    {
        m_pieces.push_back(piece);
        m_counts.emplace_back();
    }

    void add(std::uint64_t hash)
    {
        const std::size_t part = hash >> kPartShift;
        m_parts[part].push_back(static_cast<std::uint32_t>(keyOf(hash)));
        ++m_counts.back()[part];
    }

    [[nodiscard]] const std::vector<StreetPiece>& pieces() const { return m_pieces; }

    /// Adds to `found` those of one part that are there more than once in `some` together.
    static void findRepeated(const std::vector<const CrimeIdHashes*>& some, std::size_t part,
                             Repeated& found);

private:
    static constexpr int kPartShift = 58;
    static constexpr int kKeyShift = 26;

    /// Never nought in its lower 32 bits: that's a free place in a table.
    static std::uint64_t keyOf(std::uint64_t hash) { return (hash >> kKeyShift) | 1U; }

    /// A piece and what is left of the one before it have some 9,000 rows at most.
    using PartCounts = std::array<std::uint16_t, kParts>;

    std::array<std::deque<std::uint32_t>, kParts> m_parts; ///< the lower 32 bits of the keys
    std::vector<StreetPiece> m_pieces{StreetPiece{}};      ///< the first has what comes before any was begun
    std::vector<PartCounts> m_counts{PartCounts{}};        ///< how many of each part are of the piece
};

} // namespace wardwise::import
