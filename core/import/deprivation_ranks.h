// Ranks of deprivation by LSOA, and what can be said of a ward by them: how many of its LSOAs are among the
// most deprived, never a mean or a sum of ranks.
#pragma once

#include "core/base/result.h"
#include "core/domain/period.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

/// The column with the ranks of the whole index ("IMD19", "Index of Multiple Deprivation (IMD) Rank ..."), in
/// a table that has a column of LSOAs; nothing where there's none, or only scores and deciles.
std::optional<std::size_t> rankColumn(const std::vector<std::string>& heading);

/// 2019 of "IMD19", "IMD 2019" or "File_1_-_IMD2019_...": nothing where no year is said.
std::optional<int> indexYearIn(const std::string& text);

/// How many LSOAs England has by the boundaries of a year: 32,844 of 2011 (Ministry of Housing, Communities
/// and Local Government, The English Indices of Deprivation 2019), 33,755 of 2021, 32,482 of 2001.
std::optional<int> lsoasOfEngland(int boundaryYear);

/// A ward by the ranks of its LSOAs, of which 1 is the most deprived of `all`.
struct WardDeprivation
{
    int lsoas = 0;
    int inTenth = 0; ///< of rank 1 to all / 10
    int inFifth = 0; ///< of rank 1 to all / 5
    int lowest = 0;  ///< the rank of the most deprived; nought before one was added

    void add(int rank, int all);

    friend bool operator==(const WardDeprivation&, const WardDeprivation&) = default;
};

/// Whether the numbers can't be ranks though they're whole: deciles go up to ten.
bool lookLikeDeciles(const std::vector<int>& ranks);

} // namespace wardwise::import
