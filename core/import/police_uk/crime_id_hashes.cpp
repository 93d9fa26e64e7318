#include "core/import/police_uk/crime_id_hashes.h"

#include <bit>
#include <bitset>
#include <cstring>

namespace wardwise::import {

namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    std::uint64_t x = a ^ (b * 0x9E3779B97F4A7C15ULL);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// A quick answer for the many that aren't in a set of a few.
class Sieve
{
public:
    explicit Sieve(const std::unordered_set<std::uint32_t>& keys) : m_keys(&keys)
    {
        for (const std::uint32_t key : keys) {
            m_bits.set(placeOf(key));
        }
    }

    [[nodiscard]] bool holds(std::uint32_t key) const
    {
        return m_bits[placeOf(key)] && m_keys->find(key) != m_keys->end();
    }

private:
    static constexpr std::size_t kSize = 8192;

    static std::size_t placeOf(std::uint32_t key) { return (key >> 1U) % kSize; }

    const std::unordered_set<std::uint32_t>* m_keys;
    std::bitset<kSize> m_bits;
};

} // namespace

std::uint64_t hashOf(std::string_view crimeId)
{
    std::uint64_t hash = crimeId.size();
    std::size_t at = 0;
    for (; at + sizeof hash <= crimeId.size(); at += sizeof hash) {
        std::uint64_t piece = 0;
        std::memcpy(&piece, crimeId.data() + at, sizeof piece);
        hash = std::rotl(hash, 5) * 0x9E3779B97F4A7C15ULL ^ piece;
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, crimeId.data() + at, crimeId.size() - at);
    return mixed(hash, rest);
}

void CrimeIdHashes::findRepeated(const std::vector<const CrimeIdHashes*>& some, std::size_t part,
                                 Repeated& found)
{
    std::size_t count = 0;
    for (const CrimeIdHashes* hashes : some) {
        count += hashes->m_parts[part].size();
    }
    std::vector<std::uint32_t> table(std::bit_ceil(2 * count + 1), 0); // nought means free
    const std::size_t mask = table.size() - 1;
    std::unordered_set<std::uint32_t> repeated;
    for (const CrimeIdHashes* hashes : some) {
        for (const std::uint32_t key : hashes->m_parts[part]) {
            std::size_t at = (key >> 1U) & mask;
            while (table[at] != 0 && table[at] != key) {
                at = (at + 1) & mask;
            }
            if (table[at] == key) {
                repeated.insert(key);
            }
            table[at] = key;
        }
    }
    if (repeated.empty()) {
        return;
    }
    const std::uint64_t above = static_cast<std::uint64_t>(part) << (kPartShift - kKeyShift);
    for (const std::uint32_t key : repeated) {
        found.keys.insert(above | key);
    }
    const Sieve sieve(repeated);
    for (std::size_t which = 0; which < some.size(); ++which) {
        auto key = some[which]->m_parts[part].begin();
        for (std::size_t piece = 0; piece < some[which]->m_pieces.size(); ++piece) {
            for (std::uint32_t i = 0; i < some[which]->m_counts[piece][part]; ++i, ++key) {
                if (sieve.holds(*key)) {
                    found.pieces.emplace(which, piece);
                }
            }
        }
    }
}

} // namespace wardwise::import
