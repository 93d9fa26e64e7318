// How many rows of a measure's types have a location and how many have none, by police force: what the counts
// of wards leave out, and the factor that makes up for it.
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/remainder.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wardwise::comparison {

/// Rows of one force, of one or more types, over the months of a period.
struct LocatedRows
{
    std::int64_t located = 0; ///< in the force's wards, outside them, and in LSOAs that the look-up lacks
    std::int64_t unlocated = 0;
    std::string whyUnknown; ///< empty where both are known

    [[nodiscard]] std::int64_t all() const { return located + unlocated; }

    /// All rows / rows with a location. One where there's no row at all, for none is left out; none where no
    /// row has a location, or where it isn't known.
    [[nodiscard]] std::optional<double> factor() const;

    friend bool operator==(const LocatedRows&, const LocatedRows&) = default;
};

/// For each area of a catalogue, by its place there, the police force that it's in.
class ForcePlaces
{
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    struct Place
    {
        std::size_t force = kNone;          ///< by its place in forces()
        std::optional<Remainder> remainder; ///< the rows that it stands for, if it's no place
        bool isWard = false;
    };

    explicit ForcePlaces(const Catalogue& catalogue);

    [[nodiscard]] const std::vector<const Area*>& forces() const { return m_forces; }

    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }

    [[nodiscard]] std::size_t placeOf(const Area& force) const;

private:
    std::vector<const Area*> m_forces;
    std::vector<Place> m_places;
};

class RowsByLocation
{
public:
    /// The catalogue must outlive it.
    RowsByLocation(const Catalogue& catalogue, std::shared_ptr<const ForcePlaces> places);

    /// The rows of a type, by the force's place.
    void add(const Measure& type, std::vector<LocatedRows> byForce);

    /// Rows of the type in the force that the area lies in; null where it lies in none.
    [[nodiscard]] const LocatedRows* of(MeasureId type, AreaId area) const;

    /// Each type with its rows in the force, in the order in which they were added.
    [[nodiscard]] std::vector<std::pair<const Measure*, const LocatedRows*>> ofForce(const Area& force) const;

private:
    struct OfType
    {
        const Measure* type;
        std::vector<LocatedRows> byForce;
    };

    const Catalogue* m_catalogue;
    std::shared_ptr<const ForcePlaces> m_places;
    std::vector<OfType> m_types;
    std::unordered_map<MeasureId, std::size_t> m_typeAt;
};

} // namespace wardwise::comparison
