// Many changes read together: how much more, or less, they vary than chance alone gives, and which of them
// are more than that, given how many there are. Methods M9, M11 and M22.
#pragma once

#include "core/stats/change.h"
#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// The counts of one thing in two periods, with what each is related to.
struct CountPair
{
    ExposedCount before;
    ExposedCount after;

    friend bool operator==(const CountPair&, const CountPair&) = default;
};

/// How much the pairs of one kind vary about the change of all of them together.
struct ChangeSpread
{
    std::size_t pairs = 0; ///< that it rests on
    double phi = 1.0;      ///< estimated; 1 is what two independent Poisson counts give
    double used = 1.0;     ///< phi where it's surely not 1, else 1

    friend bool operator==(const ChangeSpread&, const ChangeSpread&) = default;
};

/// Of groups of pairs (the wards of one measure), each about its own common change, so that what changes
/// everywhere adds nothing. z is that of the score test, (x - n th)/sqrt(n th (1 - th)), whose variance under
/// chance alone is 1 at any n; pairs with fewer than 10 events in both periods together are left out, since
/// so few can hardly vary. phi is the mean of the z squared with a tenth at either end drawn in (M9), so that
/// the few real changes don't hide themselves, over what that mean is of a normal deviate. It's used where
/// its 95 % limits leave out 1: above, two years differ by more than chance as crime does; below, they differ
/// by less, which independent years can't: the one was made of the other, or smoothed. That is Efron's
/// empirical null (2004, JASA 99:96).
ChangeSpread spreadOfChanges(std::span<const std::vector<CountPair>> groups);

/// One change among many.
struct JudgedChange
{
    PeriodChange change;
    double p = 1.0;         ///< with the spread: normal deviate of the exact p over its root
    double adjustedP = 1.0; ///< among all of them, Benjamini and Hochberg's

    friend bool operator==(const JudgedChange&, const JudgedChange&) = default;
};

/// Each pair's change; none where periodChange() has none, and such a pair isn't counted among the tests.
std::vector<std::optional<JudgedChange>> judgeChanges(std::span<const CountPair> pairs, double spread);

/// A two-sided p where counts vary `spread` times as much as chance alone makes them; unlike in
/// pWithDispersion() that may be less. None of a p that isn't one, or a spread that isn't above nought.
std::optional<double> pWithSpread(double p, double spread);

} // namespace wardwise::stats
