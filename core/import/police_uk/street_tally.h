// The rows of police.uk street files, counted: by ward, month and type where they lie in a ward, and by
// force, month and type where they don't. Nothing is left out of the sum.
#pragma once

#include "core/domain/period.h"
#include "core/import/police_uk/lsoa_places.h"
#include "core/import/police_uk/street_scan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace wardwise::import {

/// Why a row can't come in: for the report.
struct Refusal
{
    std::size_t file = 0;    ///< which of the files that were read together
    std::int64_t row = 0;    ///< its line, from 1
    std::string column = {}; ///< "Month"; empty where the row as a whole is meant
    std::string reason = {};

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// Rows of one force, month and type. They are all in the sum: located = in a ward + outside + unknown.
struct PlaceCounts
{
    std::int64_t inWards = 0;
    std::int64_t noLocation = 0;
    std::int64_t outside = 0; ///< in an LSOA of an area that isn't counted
    std::int64_t unknown = 0; ///< in an LSOA that the look-up lacks

    [[nodiscard]] std::int64_t rows() const { return inWards + noLocation + outside + unknown; }

    PlaceCounts& operator+=(const PlaceCounts& other);
    PlaceCounts& operator-=(const PlaceCounts& other);
    friend bool operator==(const PlaceCounts&, const PlaceCounts&) = default;
};

/// How many rows of a file came in.
struct FileCounts
{
    std::int64_t rows = 0; ///< without the heading and blank lines
    std::int64_t refused = 0;

    [[nodiscard]] std::int64_t accepted() const { return rows - refused; }

    friend bool operator==(const FileCounts&, const FileCounts&) = default;
};

/// The counts of some files; those of others can be added, in any order, with the same result.
class StreetTally
{
public:
    static constexpr std::size_t kMostTypes = 64;
    static constexpr std::size_t kMostRefusals = 1000; ///< that are described, of each tally
    static constexpr std::size_t kMostUnknown = 1000;  ///< codes that are named

    /// How rows of one month and type are spread over the counted wards.
    struct WardCounts
    {
        Month month;
        std::string type;
        std::vector<std::uint32_t> events; ///< by place
    };

    using Part = std::tuple<std::string, Month, std::string>; ///< force, month, type
    using Cells =
        std::vector<std::uint32_t>; ///< by place, as many as there are wards; none while all are nought

    explicit StreetTally(std::size_t wards) : m_wards(wards) {}

    void add(const StreetTally& other);
    /// Takes back what had been added as a part.
    void take(const StreetTally& other);

    /// In the order of months and types.
    [[nodiscard]] std::vector<WardCounts> wardCounts() const;
    [[nodiscard]] std::map<Part, PlaceCounts> placeCounts() const;
    [[nodiscard]] PlaceCounts total() const;

    /// Rows of each LSOA that the look-up lacks; beyond the first thousand codes they're under an empty one.
    [[nodiscard]] const std::map<std::string, std::int64_t>& unknownLsoas() const { return m_unknown; }

    [[nodiscard]] const std::vector<Refusal>& refusals() const { return m_refusals; }

    [[nodiscard]] const std::vector<std::string>& types() const { return m_types; }

    /// In order.
    [[nodiscard]] std::vector<Month> months() const;

    /// The counts of a force and month by type, and of a month by type and place: to count into, as long as
    /// the tally lives. There's room for kMostTypes types.
    PlaceCounts* placesOf(std::string_view force, Month month);
    Cells* cellsOf(Month month);
    /// The place of a type among the others; nothing where there are kMostTypes already.
    std::optional<std::size_t> typeAt(std::string_view type);

    void countUnknown(std::string_view lsoa, std::int64_t rows);
    void refuse(Refusal refusal);

    [[nodiscard]] std::size_t wards() const { return m_wards; }

private:
    template <class Cell, class Counts>
    void combine(const StreetTally& other, Cell cell, Counts counts);

    std::size_t m_wards;
    std::vector<std::string> m_types;
    std::map<Month, std::vector<Cells>> m_cells;
    std::map<std::pair<std::string, Month>, std::vector<PlaceCounts>> m_places;
    std::map<std::string, std::int64_t> m_unknown;
    std::vector<Refusal> m_refusals;
};

} // namespace wardwise::import
