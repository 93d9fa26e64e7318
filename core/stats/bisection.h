// Halves an interval until the root of an increasing function is known to the last digits.
#pragma once

namespace wardwise::stats {

/// The root of `f`, which rises from below nought at `low` to above nought at `high`. Needs no derivative and
/// can't run away; 200 halvings exhaust what a double can tell apart.
template <class Function>
double rootOfIncreasing(double low, double high, const Function& f)
{
    for (int i = 0; i < 200; ++i) {
        const double middle = low + (high - low) / 2;
        if (!(low < middle && middle < high)) {
            break;
        }
        (f(middle) < 0 ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

} // namespace wardwise::stats
