#include "core/domain/year_changes.h"

#include <cstdlib>

namespace wardwise {

namespace {

/// How far from within, and to which side.
int distanceOf(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return 2;
    case WardClass::Above:
        return 1;
    case WardClass::Below:
        return -1;
    case WardClass::SignificantlyBelow:
        return -2;
    case WardClass::Within:
    case WardClass::NotComparable:
        break;
    }
    return 0;
}

} // namespace

std::string_view kindOf(const FlagChange& change)
{
    const int before = distanceOf(change.before);
    const int after = distanceOf(change.after);
    if (before * after < 0) {
        return "turned";
    }
    return std::abs(after) > std::abs(before) ? "gained" : "lost";
}

} // namespace wardwise
