// Labels one above another that want to stand at certain heights: pushed apart as little as possible.
#pragma once

#include <vector>

namespace wardwise {

struct LabelSpot
{
    double wanted = 0.0; ///< its middle
    double height = 0.0;
};

/// The middles of labels in the order of `labels`, which is kept from top to bottom: none overlaps its
/// neighbour and all lie between `top` and `bottom`, if there's room for them; otherwise they run over the
/// bottom. Of all such places those with the least sum of squared moves (pool adjacent violators).
std::vector<double> pushedApart(const std::vector<LabelSpot>& labels, double top, double bottom);

} // namespace wardwise
