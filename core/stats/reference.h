// Mean, standard deviation and class of rates against a reference set, and ranks: methods M29 and M25.
// This is the field's convention, not a significance test: it ignores how many events are behind a rate.
#pragma once

#include "core/domain/comparison.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Unweighted mean and SD of the rates that are there. `sd` is none where there are too few for the divisor.
struct MeanAndSd
{
    std::size_t n = 0; ///< areas with a rate; those without are left out, never taken as nought
    double mean = 0.0;
    std::optional<double> sd;
    SdKind kind = SdKind::Sample;

    friend bool operator==(const MeanAndSd&, const MeanAndSd&) = default;
};

/// Two-pass mean and SD; none where no area has a rate. The sample SD (divisor n - 1) needs two areas.
std::optional<MeanAndSd> meanAndSd(std::span<const std::optional<double>> rates, SdKind kind);

/// Class by mean + k SD, k = 1 and 2, both sides. Comparisons are strict, with a relative guard of 1e-9 so
/// that an exact tie isn't decided by rounding. NotComparable where there is no SD or only one area;
/// Within for every area where the SD is nought.
WardClass classify(double rate, const MeanAndSd& reference);

/// (rate - mean) / SD; none where there's no SD or it is nought.
std::optional<double> zScore(double rate, const MeanAndSd& reference);

/// The highest class that one area could have, whatever its rate: with few areas an outlier drags mean and
/// SD along. One outlier among n equals has z = (n - 1)/sqrt n (sample) or sqrt(n - 1) (population).
WardClass highestReachable(std::size_t n, SdKind kind);

/// Fewer areas than this and the classes deserve a warning.
constexpr std::size_t kFewAreas = 10;

/// The places of the rates from the highest to the lowest, equal ones in their own order; those that aren't
/// there come last.
std::vector<std::size_t> descendingOrder(std::span<const std::optional<double>> rates);

/// Competition ranks, 1 the highest, ties sharing ("1224"); none where there's no rate.
std::vector<std::optional<int>> competitionRanks(std::span<const std::optional<double>> rates);
/// As above, where descendingOrder(rates) is known already.
std::vector<std::optional<int>> competitionRanks(std::span<const std::optional<double>> rates,
                                                 std::span<const std::size_t> order);

} // namespace wardwise::stats
