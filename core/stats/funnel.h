// Funnel limits of rates and ratios, the class that they give, and the curve that is drawn: method M8.
//
// Three conventions are published, and they class some points near a limit differently. Ours, which classes
// and is drawn, is OHID's: an area lies outside where its *own* interval (M3: exact below 10 events, Byar
// from 10) excludes the baseline; the curve is that interval turned round, so that point and curve can't
// disagree. Both of the first two are conservative: the chance that an area in control lies above the 95 %
// limit is 0.012 in the median, not 0.025 (Seaton & Manktelow 2012).
#pragma once

#include "core/base/quantity.h"
#include "core/domain/verdict.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// The levels of the two pairs of limits: 95 % and 99.8 %.
constexpr double kInnerFunnelLevel = 0.95;
constexpr double kOuterFunnelLevel = 0.998;

using wardwise::FunnelClass;

/// OHID's classes against one baseline. Made once, it classes a cell without a gamma quantile: the limits of
/// fewer than 10 events are tabled, and Byar's are arithmetic.
class PoissonFunnel
{
public:
    PoissonFunnel();

    /// `expected` is the exposure times the baseline rate. Strict, with the guard against rounding: an
    /// interval that touches it includes it.
    [[nodiscard]] FunnelClass classOf(std::int64_t observed, double expected) const;

    /// Classes of many areas; `baseline` is events for one unit of exposure. NoPoint where there's none. The
    /// three spans have one length.
    void classesOf(std::span<const std::int64_t> observed, std::span<const double> exposures, double baseline,
                   std::span<FunnelClass> classes) const;

private:
    struct Side
    {
        double z = 0.0;
        std::array<Interval, 10> exact; ///< limits of 0 to 9 events
    };

    Side m_inner;
    Side m_outer;
};

/// The class of a count in one step: as PoissonFunnel, which is faster for many.
FunnelClass funnelClass(Count observed, double expected);

/// A point of a drawn curve: where `ratio` * expected events is the limit.
struct FunnelPoint
{
    double expected = 0.0;
    double ratio = 0.0;

    friend bool operator==(const FunnelPoint&, const FunnelPoint&) = default;
};

/// The curve of one limit, as it classes: for counts O = 0, 1, ... the expected number at which the own
/// interval of O just touches the baseline, and O over it. Low side E = upper limit of O, high side E = lower
/// limit of O. Points from the first with E > 0 to the first beyond `largestExpected`, thinned out by `step`
/// (1.02: each O at least 2 % above the one before). Empty where an argument makes no sense.
std::vector<FunnelPoint> lowFunnelCurve(double largestExpected, double level, double step = 1.02);
std::vector<FunnelPoint> highFunnelCurve(double largestExpected, double level, double step = 1.02);

/// OHID's published form of the same curve, by the exact interval at all counts: gammainv(1 - p; O + 1) on
/// the low side, gammainv(p; O) on the high side; `p` one-sided (0.025, 0.001). None of a negative count, or
/// of none on the high side.
std::optional<double> exactLowFunnelExpected(Count observed, double p);
std::optional<double> exactHighFunnelExpected(Count observed, double p);

/// Limits of the ratio about the target at a given expected number, which needn't be whole (FunnelPlotR's
/// "SR"): chi2inv(p; 2E)/2/E, chi2inv(1 - p; 2E + 2)/2/E, p = (1 - level)/2. None where E isn't positive.
std::optional<Interval> ratioFunnelLimits(double expected, double level);

/// The same as rates: times `reference`, the rate at the target in any unit; `perUnit` events are expected
/// for one unit of exposure.
std::optional<Interval> rateFunnelLimits(double exposure, double perUnit, double reference, double level);

/// Spiegelhalter's interpolated limit (2005): with r the smallest count for which P(R <= r) >= p, and
/// alpha = (P(R <= r) - p)/P(R = r), the ratio (r - alpha)/E. Negative where p < P(R = 0): draw it at nought.
std::optional<double> interpolatedFunnelLimit(double expected, double p);

/// Limits of a proportion about the `target` among `whole`: Wilson's interval turned round, which in closed
/// form is target -+ z sqrt(target (1 - target)/whole), kept within 0 to 1. None where the whole isn't
/// positive or the target isn't a proportion.
std::optional<Interval> proportionFunnelLimits(double whole, double target, double level);

/// A proportion's class: its own Wilson interval excludes the target. NoPoint where it isn't a proportion.
FunnelClass proportionFunnelClass(Count part, Count whole, double target);

} // namespace wardwise::stats
