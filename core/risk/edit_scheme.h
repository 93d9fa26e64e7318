// Changing the shape of a scheme: groups, criteria and levels added, taken away and moved, and the place that
// a finding of checkScheme() names.
#pragma once

#include "core/risk/scheme.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace wardwise::risk {

/// A group, one of its criteria, one of that one's levels; or a band; or, without any, the scheme itself.
/// Counted from 0.
struct SchemePlace
{
    std::optional<std::size_t> group = {};
    std::optional<std::size_t> criterion = {}; ///< only with a group
    std::optional<std::size_t> level = {};     ///< only with a criterion
    std::optional<std::size_t> band = {};

    friend bool operator==(const SchemePlace&, const SchemePlace&) = default;
};

/// Of "groups[1].criteria[0].levels[2].value" as far as it names places: group 1, criterion 0, level 2.
SchemePlace schemePlace(std::string_view path);

/// Whether the scheme has such a place.
bool hasPlace(const Scheme& scheme, const SchemePlace& place);

/// At the end of the scheme, with a criterion of three levels, since an empty one can't be computed. Its id
/// is one that nothing has.
SchemePlace addGroup(Scheme& scheme);
/// After `place`, or at the end of its group, with three levels. `place` is in a group.
SchemePlace addCriterion(Scheme& scheme, const SchemePlace& place);
/// After the level at `place`, or above all others of its criterion; its value lies halfway to the next, or 1
/// above the highest. `place` is in a criterion.
SchemePlace addLevel(Scheme& scheme, const SchemePlace& place);
/// Above the highest band, which begins 1 below it.
SchemePlace addBand(Scheme& scheme);

/// What is selected afterwards: what follows, what was before, or what it was in.
SchemePlace removeAt(Scheme& scheme, const SchemePlace& place);

/// Changes places with its neighbour within what it's in: -1 up, 1 down; unchanged at the end. A level takes
/// its neighbour's value, and the neighbour its own, so that values go on rising; so does a band's start.
SchemePlace moveAt(Scheme& scheme, const SchemePlace& place, int by);

} // namespace wardwise::risk
