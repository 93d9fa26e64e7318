// Where the names of points go: beside each, clear of one another and of the points, or not at all.
#pragma once

#include "ui/charts/text_block.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace wardwise {

struct NameWanted
{
    std::size_t point = 0;
    TextBlock name;
    bool always = false;                    ///< placed even where it must cover something
    std::vector<std::size_t> together = {}; ///< further points at the same place, which it names, too
};

struct PlacedName
{
    std::size_t point = 0;
    QRectF rect;
    TextBlock name;
    QLineF leader; ///< from the point to a name that had no room beside it; else null
    std::vector<std::size_t> together = {}; ///< further points that it names

    [[nodiscard]] bool names(std::size_t other) const
    {
        return other == point || std::find(together.begin(), together.end(), other) != together.end();
    }
};

/// In the order wanted: the first get the best places, where there's one clear of `lines` and nearer to its
/// own point than to any other; a name without room beside its point stands a little away, on a leader.
/// `clearance` is the least distance of a name from the middle of a point; names stay within `room`. `taken`
/// are names that are there already.
std::vector<PlacedName> placeNames(const std::vector<NameWanted>& wanted, const std::vector<QPointF>& points,
                                   double clearance, const QRectF& room, const std::vector<QPolygonF>& lines,
                                   const std::vector<PlacedName>& taken = {});

} // namespace wardwise
