// Finding the Crime IDs that repeat: each one, in whichever reader's files, with the pieces where it stands.
#include "core/import/police_uk/crime_id_hashes.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

CrimeIdHashes::Repeated repeatedIn(const std::vector<const CrimeIdHashes*>& some)
{
    CrimeIdHashes::Repeated found;
    for (std::size_t part = 0; part < CrimeIdHashes::kParts; ++part) {
        CrimeIdHashes::findRepeated(some, part, found);
    }
    return found;
}

std::string id(int number)
{
    return "crime " + std::to_string(number);
}

TEST(CrimeIdHashes, FindsEachThatRepeatsAndWhere)
{
    CrimeIdHashes one;
    CrimeIdHashes other;
    constexpr int kIds = 20000;
    constexpr int kIdsAPiece = 100;
    for (int number = 0; number < kIds; ++number) {
        if (number % kIdsAPiece == 0) {
            one.beginPiece({0, number, number});
            other.beginPiece({1, number, number});
        }
        one.add(hashOf(id(number)));
        other.add(hashOf(id(kIds + number)));
    }
    EXPECT_TRUE(repeatedIn({&one, &other}).keys.empty());
    other.beginPiece({2, 0, 2});
    other.add(hashOf(id(250)));          // of the other reader's third piece
    other.add(hashOf(id(2 * kIds - 1))); // of its own last
    const auto found = repeatedIn({&one, &other});
    EXPECT_EQ(found.keys.size(), 2U);
    EXPECT_TRUE(found.holds(hashOf(id(250))));
    EXPECT_TRUE(found.holds(hashOf(id(2 * kIds - 1))));
    EXPECT_FALSE(found.holds(hashOf(id(251))));
    // The first piece of each is what comes before any was begun.
    const std::size_t last = other.pieces().size() - 1;
    EXPECT_EQ(found.pieces,
              (std::set<std::pair<std::size_t, std::size_t>>{{0, 3}, {1, last - 1}, {1, last}}));
    EXPECT_EQ(one.pieces()[3], (StreetPiece{0, 200, 200}));
}

TEST(CrimeIdHashes, CountsAnIdThatStandsThriceOnce)
{
    CrimeIdHashes hashes;
    hashes.beginPiece({0, 0, 2});
    for (int row = 0; row < 3; ++row) {
        hashes.add(hashOf("a"));
    }
    hashes.add(hashOf("b"));
    const auto found = repeatedIn({&hashes});
    EXPECT_EQ(found.keys.size(), 1U);
    EXPECT_EQ(found.pieces.size(), 1U);
}

} // namespace
} // namespace wardwise::import
