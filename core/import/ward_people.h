// Populations by small area, added up by the wards of a look-up and by age bands of five years.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wardwise::import {

/// Which columns of a table say what.
struct PeopleColumns
{
    std::size_t code = 0;                          ///< of the LSOA
    std::optional<std::size_t> total;              ///< of all ages
    std::vector<std::pair<std::size_t, int>> ages; ///< column and age; the oldest stands for it and all above

    static PeopleColumns of(const std::vector<std::string>& heading);
};

/// The first age of the band of five years that an age is in.
int bandOf(int age);

/// "0-4", "85-89", and "90+" for the band that the oldest age of the table is in.
std::string nameOfBand(int first, int oldest);

struct WardPeople
{
    double total = 0;
    std::map<int, double> bands; ///< by the first age of the band
    int found = 0;               ///< LSOAs

    friend bool operator==(const WardPeople&, const WardPeople&) = default;
};

class PeopleByWard
{
public:
    explicit PeopleByWard(PeopleColumns columns) : m_columns(std::move(columns)) {}

    /// Which LSOAs each ward of that year has.
    Result<void> readLookup(const store::Connection& connection, int year);

    /// Takes a row; where it can't be read, the column and the reason.
    std::optional<std::pair<std::string, std::string>> take(const std::vector<std::string>& heading,
                                                            const std::vector<std::string>& row);

    /// Whether every LSOA of the ward has been taken.
    [[nodiscard]] bool isWhole(AreaId ward) const;

    [[nodiscard]] const std::map<AreaId, WardPeople>& people() const { return m_people; }

    /// How many LSOAs each ward has.
    [[nodiscard]] const std::map<AreaId, int>& wards() const { return m_lsoasOf; }

    /// Codes that the look-up lacks.
    [[nodiscard]] const std::vector<std::string>& unknown() const { return m_unknown; }

    /// Rows of which the total isn't the sum of the ages.
    [[nodiscard]] int disagreeing() const { return m_disagreeing; }

private:
    PeopleColumns m_columns;
    std::unordered_map<std::string, std::optional<AreaId>> m_wardOf;
    std::map<AreaId, int> m_lsoasOf;
    std::map<AreaId, WardPeople> m_people;
    std::vector<std::string> m_unknown;
    int m_disagreeing = 0;
};

} // namespace wardwise::import
