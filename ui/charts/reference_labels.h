// Where the labels of reference lines go above a plot: on as few rows as keep labels and lines clear of each
// other.
#pragma once

#include <vector>

namespace wardwise {

struct LabelWanted
{
    double line = 0.0;  ///< x of the line
    double width = 0.0; ///< of the label
};

struct LabelPlace
{
    double left = 0.0;
    int row = 0;         ///< 0 is the row next to the plot
    bool beside = false; ///< the line runs up beside the label instead of ending under it
};

/// Every label lies within [left, right]; no two overlap, and no line crosses a label if there is any such
/// way.
std::vector<LabelPlace> placeLabels(const std::vector<LabelWanted>& wanted, double left, double right);

} // namespace wardwise
