// How far two orders of the same areas agree, and several: ranks, Spearman, Kendall: method M25.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Ranks for statistics, 1 the highest, ties sharing the mean of their places. None where there's no value.
/// On screen stand competitionRanks() instead.
std::vector<std::optional<double>> midRanks(std::span<const std::optional<double>> values);

struct RankAgreement
{
    std::size_t n = 0;      ///< areas with both values
    double spearman = 0.0;  ///< correlation of the mid-ranks
    double tauB = 0.0;      ///< Kendall's, corrected for ties
    double meanShift = 0.0; ///< of |rank in a - rank in b|, mid-ranks
    double largestShift = 0.0;
    std::optional<double> spearmanP;    ///< exact to 9 areas, then Edgeworth's series (AS 89); none with ties
    std::optional<double> spearmanPByT; ///< from t on n - 2 degrees of freedom; none with two areas
    std::optional<double> tauExactP;    ///< none with ties or 50 areas and more

    friend bool operator==(const RankAgreement&, const RankAgreement&) = default;
};

/// Spearman's correlation alone, which of thousands of areas takes a sort and not every pair. None as
/// rankAgreement() has none.
std::optional<double> rankCorrelation(std::span<const std::optional<double>> a,
                                      std::span<const std::optional<double>> b);

/// Of areas that have both values. None with fewer than two, where one list is constant, or where their
/// lengths differ. All p are two-sided.
std::optional<RankAgreement> rankAgreement(std::span<const std::optional<double>> a,
                                           std::span<const std::optional<double>> b);

struct Concordance
{
    double w = 0.0; ///< 12 S/(m^2(N^3 - N) - m sum T): 0 no agreement, 1 complete
    double chiSquared = 0.0;
    std::size_t degreesOfFreedom = 0;
    double p = 1.0;

    friend bool operator==(const Concordance&, const Concordance&) = default;
};

/// Kendall's W of several orders (years, scorers), corrected for ties: one list of values for each. Areas
/// without a value in every list are left out. None with fewer than two lists or areas, or where all are
/// constant.
std::optional<Concordance> kendallW(std::span<const std::vector<std::optional<double>>> lists);

/// The chance that `b` has the higher true rate, each Gamma(events + `priorShape`, exposure + `priorRate`):
/// the default is Jeffreys' prior. None where one has no rate.
std::optional<double> chanceOfHigherRate(const ExposedCount& a, const ExposedCount& b,
                                         double priorShape = 0.5, double priorRate = 0.0);

/// The mean rank that the areas' true rates would have, 1 the highest: 1 + the sum of chances that another is
/// higher. None where an area has no rate. Work grows with the square of the number of areas.
std::vector<std::optional<double>> expectedRanks(std::span<const std::optional<ExposedCount>> areas,
                                                 double priorShape = 0.5, double priorRate = 0.0);

} // namespace wardwise::stats
