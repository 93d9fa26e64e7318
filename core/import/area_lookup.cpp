#include "core/import/area_lookup.h"

#include "core/domain/name_match.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace wardwise::import {

namespace {

constexpr std::array kWidestFirst{AreaKind::Force, AreaKind::Csp, AreaKind::District, AreaKind::Ward};

std::size_t rankOf(AreaKind kind)
{
    const auto* at = std::find(kWidestFirst.begin(), kWidestFirst.end(), kind);
    return static_cast<std::size_t>(at - kWidestFirst.begin());
}

/// Districts change from year to year: says which have no wards where others do.
void noteMissingWards(AreaLookup& lookup)
{
    if (countOf(lookup.places, AreaKind::Ward) == 0) {
        return;
    }
    std::unordered_map<std::string_view, int> wards;
    for (const Place& place : lookup.places) {
        if (place.kind == AreaKind::Ward) {
            ++wards[place.parent];
        }
    }
    std::string names;
    std::size_t without = 0;
    constexpr std::size_t kMostNamed = 5;
    for (const Place* district : lookup.ofKind(AreaKind::District)) {
        if (wards.find(district->code) == wards.end() && ++without <= kMostNamed) {
            names += (names.empty() ? "" : ", ") + district->name;
        }
    }
    if (without > 0) {
        lookup.notes.push_back("No wards for " + names + (without > kMostNamed ? " and others" : "")
                               + ": the lookups may be of different years.");
    }
}

const Place* enclosing(const AreaLookup& lookup, const Place& place, AreaKind kind)
{
    const Place* at = &place;
    while (at != nullptr && at->kind != kind) {
        at = lookup.find(at->parent);
    }
    return at;
}

} // namespace

void sortPlaces(std::vector<Place>& places)
{
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::pair(rankOf(a.kind), std::string_view(a.code))
               < std::pair(rankOf(b.kind), std::string_view(b.code));
    });
}

const Place* AreaLookup::find(std::string_view code) const
{
    for (const AreaKind kind : kWidestFirst) {
        const auto at =
            std::lower_bound(places.begin(), places.end(), std::pair(rankOf(kind), code),
                             [](const Place& place, const auto& wanted) {
                                 return std::pair(rankOf(place.kind), std::string_view(place.code)) < wanted;
                             });
        if (at != places.end() && at->code == code) {
            return &*at;
        }
    }
    return nullptr;
}

std::vector<const Place*> AreaLookup::ofKind(AreaKind kind) const
{
    std::vector<const Place*> found;
    for (const Place& place : places) {
        if (place.kind == kind) {
            found.push_back(&place);
        }
    }
    return found;
}

std::vector<const Place*> AreaLookup::inside(std::string_view code) const
{
    std::vector<const Place*> found;
    std::unordered_map<std::string_view, bool> within{{code, true}};
    // Wider places stand before those in them.
    for (const Place& place : places) {
        if (within.find(place.parent) != within.end()) {
            within.emplace(place.code, true);
            found.push_back(&place);
        }
    }
    return found;
}

std::int64_t countOf(const std::vector<Place>& places, AreaKind kind)
{
    return std::count_if(places.begin(), places.end(),
                         [&](const Place& place) { return place.kind == kind; });
}

Result<void> checkSameYear(const AreaLookup& first, const AreaLookup& second)
{
    const auto ours = first.ofKind(AreaKind::Ward);
    const auto theirs = second.ofKind(AreaKind::Ward);
    if (ours.empty() || theirs.empty() || ours.front()->year == theirs.front()->year) {
        return {};
    }
    return Error{ErrorCode::Invalid,
                 "This lookup has the wards of " + std::to_string(theirs.front()->year)
                     + ", and one that is loaded has those of " + std::to_string(ours.front()->year)
                     + ". Load the wards of one year only.",
                 {}};
}

AreaLookup combineLookups(AreaLookup first, AreaLookup second)
{
    if (countOf(first.places, AreaKind::Csp) == 0 && countOf(second.places, AreaKind::Csp) > 0) {
        std::swap(first, second);
    }
    const bool bounded = countOf(first.places, AreaKind::Csp) > 0;
    std::unordered_set<std::string> known;
    for (const Place& place : first.places) {
        known.insert(place.code);
    }
    // Wider places stand before those in them, so a place's own is known by now if it belongs.
    for (Place& place : second.places) {
        const bool belongs = !bounded || known.find(place.parent) != known.end();
        if (belongs && known.insert(place.code).second) {
            first.places.push_back(std::move(place));
        }
    }
    sortPlaces(first.places);
    std::move(second.smallAreas.begin(), second.smallAreas.end(), std::back_inserter(first.smallAreas));
    for (std::string& note : second.notes) {
        first.notes.push_back(std::move(note));
    }
    noteMissingWards(first);
    return first;
}

Result<const Place*> findPartnership(const AreaLookup& lookup, const std::string& text)
{
    const auto partnerships = lookup.ofKind(AreaKind::Csp);
    if (partnerships.empty()) {
        return Error{ErrorCode::NotFound,
                     "The lookup has no partnerships: a column named like CSP18CD is needed.",
                     {}};
    }
    const Place* found = nullptr;
    for (const Place* place : partnerships) {
        if (sameText(place->code, text)) {
            return place;
        }
        if (sameText(place->name, text)) {
            if (found != nullptr) {
                return Error{ErrorCode::Ambiguous,
                             "Several partnerships are called " + text + ": " + found->code + " and "
                                 + place->code + ". Give the code.",
                             {}};
            }
            found = place;
        }
    }
    if (found == nullptr) {
        return Error{ErrorCode::NotFound,
                     "There's no partnership " + text + " among the " + std::to_string(partnerships.size())
                         + " of the lookup. Give its code or its name.",
                     {}};
    }
    return found;
}

std::vector<Place> placesFor(const AreaLookup& lookup, const Place& partnership)
{
    const Place* force = enclosing(lookup, partnership, AreaKind::Force);
    const Place* widest = force == nullptr ? &partnership : force;
    const auto within = lookup.inside(widest->code);
    std::vector<Place> places;
    places.reserve(within.size() + 1);
    places.push_back(*widest);
    for (const Place* place : within) {
        places.push_back(*place);
    }
    return places;
}

} // namespace wardwise::import
