// Where the names of bubbles go: all around each and as near as may be, clear of one another, of bubbles and
// of lines.
#pragma once

#include "ui/charts/point_names.h"

namespace wardwise {

/// What names keep clear of.
struct BubbleRoom
{
    const std::vector<QPointF>& points;
    const std::vector<double>& radii; ///< one for each point, or none at all
    const std::vector<QLineF>& lines; ///< intervals: crossed where there's no way around
    double clearance = 0.0;           ///< the least distance of a name from the middle of a point
    QRectF within;
};

/// In the order wanted: each takes the best place that is left, or is left out where every place would cover
/// a name or the middle of another bubble. `taken` are names that are there already.
std::vector<PlacedName> placeBubbleNames(const std::vector<NameWanted>& wanted, const BubbleRoom& room,
                                         const std::vector<PlacedName>& taken = {});

} // namespace wardwise
