// An ONS-style lookup of places: which wards lie in which district, partnership and police force, of any
// year.
#pragma once

#include "core/base/result.h"
#include "core/domain/area.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

/// A place as a lookup has it; `parent` is the code of the place that it lies in, empty where none is named.
struct Place
{
    std::string code = {};
    std::string name = {};
    AreaKind kind = AreaKind::Ward;
    std::string parent = {};
    int year = 0; ///< of the boundaries

    friend bool operator==(const Place&, const Place&) = default;
};

/// A small area (LSOA), and the code of the ward that it lies in.
struct SmallArea
{
    std::string code;
    std::string name;
    std::string ward;

    friend bool operator==(const SmallArea&, const SmallArea&) = default;
};

struct AreaLookup
{
    std::vector<Place> places;      ///< forces, then partnerships, districts and wards, each in order of code
    std::vector<std::string> notes; ///< what the user should know: districts without wards
    std::vector<SmallArea> smallAreas = {}; ///< in the order of the file
    std::int64_t rows = 0;                  ///< of the file, without its heading

    /// Null where there's no such code.
    [[nodiscard]] const Place* find(std::string_view code) const;
    [[nodiscard]] std::vector<const Place*> ofKind(AreaKind kind) const;
    /// All places inside, at any depth, in the order of `places`.
    [[nodiscard]] std::vector<const Place*> inside(std::string_view code) const;
};

std::int64_t countOf(const std::vector<Place>& places, AreaKind kind);

/// Puts wider places before those in them, and each kind in the order of its codes, as find() needs them.
void sortPlaces(std::vector<Place>& places);

/// Joins two lookups by the codes that they share: the one with partnerships gives them, their forces and
/// districts; the other adds what lies in those districts.
AreaLookup combineLookups(AreaLookup first, AreaLookup second);

/// Refuses lookups that both have wards, but of different years: a ward would be there twice.
Result<void> checkSameYear(const AreaLookup& first, const AreaLookup& second);

/// A partnership by its code or, without regard to case, a name that only one has.
Result<const Place*> findPartnership(const AreaLookup& lookup, const std::string& text);

/// What a project of a partnership needs: its force with every partnership, district and ward in it, so that
/// a ward can be compared with all of the force; without a force the partnership and what lies in it.
std::vector<Place> placesFor(const AreaLookup& lookup, const Place& partnership);

} // namespace wardwise::import
