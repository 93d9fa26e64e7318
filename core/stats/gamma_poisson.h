// Ratios of observed to expected events, drawn towards one as a gamma distribution of true ratios asks, whose
// shape is fitted to all areas: Clayton & Kaldor 1987, the second half of method M13.
#pragma once

#include "core/stats/exposed_count.h"

#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// True ratios are taken as Gamma(shape, rate), so that counts are negative binomial.
struct GammaPrior
{
    double shape = 0.0;         ///< nu
    double rate = 0.0;          ///< alpha; the mean ratio is nu/alpha
    double logLikelihood = 0.0; ///< its kernel: sum lgamma(O+nu) - lgamma(nu) + nu ln al - (O+nu) ln(al+E)

    friend bool operator==(const GammaPrior&, const GammaPrior&) = default;
};

/// Fits shape and rate by maximum likelihood; `exposure` is the expected number. None where fewer than two
/// areas have a rate, nothing happened, or the areas differ by no more than chance: the shape has then no
/// maximum, and every area's ratio is that of all.
std::optional<GammaPrior> gammaPrior(std::span<const std::optional<ExposedCount>> areas);

/// (O + nu)/(E + al); where there's no prior the ratio of all areas together. None where an area has no rate.
std::vector<std::optional<double>> relativeRisks(std::span<const std::optional<ExposedCount>> areas,
                                                 const std::optional<GammaPrior>& prior);

} // namespace wardwise::stats
