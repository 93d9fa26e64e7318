// Numbers of people or households by small area or by ward, added up by wards and, where they're there, by
// age bands.
#pragma once

#include "core/base/identifier.h"
#include "core/import/file_kind.h"
#include "core/import/ward_codes.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wardwise::import {

/// A column of the people of one age, or of a band of ages.
struct AgeColumn
{
    std::size_t column = 0;
    int from = 0;
    int to = 0;            ///< 120 where it's open above
    int bandFrom = 0;      ///< the first age of the band that it belongs to
    std::string band = {}; ///< "0-4", "85-89", "90+"

    friend bool operator==(const AgeColumn&, const AgeColumn&) = default;
};

/// Which columns of a table say what.
struct PeopleColumns
{
    std::size_t code = 0;
    bool byWard = false;                   ///< the codes are of wards, else of LSOAs
    std::optional<int> codeYear = {};      ///< 2011 of "LSOA11CD", 2018 of "WD18CD"
    std::optional<std::size_t> total = {}; ///< of all ages, or of households
    std::vector<AgeColumn> ages =
        {}; ///< single years are put into bands of five; the oldest stands for all above

    /// Nothing where there's no column of codes, or none of numbers: `kind` is Population or Households.
    static std::optional<PeopleColumns> of(const std::vector<std::string>& heading, FileKind kind);

    /// Whether the ages follow on each other from 0 to the oldest, so that their sum is everybody.
    [[nodiscard]] bool coverAllAges() const;
};

/// Whether the table holds such numbers and nothing else but codes, names and places: what else it holds
/// might matter more.
bool holdsOnlyPeople(const std::vector<std::string>& heading, FileKind kind);

/// The first age of the band of five years that an age is in.
int bandOf(int age);

/// "0-4", "85-89", and "90+" for the band that the oldest age of the table is in.
std::string nameOfBand(int first, int oldest);

struct WardPeople
{
    double total = 0;
    std::map<int, double> bands; ///< by the first age of the band

    friend bool operator==(const WardPeople&, const WardPeople&) = default;
};

class PeopleByWard
{
public:
    /// `what` is said in reasons: "people", "households".
    PeopleByWard(PeopleColumns columns, WardCodes codes, std::string what)
        : m_columns(std::move(columns))
        , m_codes(std::move(codes))
        , m_what(std::move(what))
    {
    }

    /// Takes a row; where it can't be read, the column and the reason.
    std::optional<std::pair<std::string, std::string>> take(const std::vector<std::string>& heading,
                                                            const std::vector<std::string>& row);

    [[nodiscard]] const WardCodes& codes() const { return m_codes; }

    [[nodiscard]] const std::map<AreaId, WardPeople>& people() const { return m_people; }

    /// Rows of which the total isn't the sum of the ages.
    [[nodiscard]] int disagreeing() const { return m_disagreeing; }

private:
    PeopleColumns m_columns;
    WardCodes m_codes;
    std::string m_what;
    std::map<AreaId, WardPeople> m_people;
    int m_disagreeing = 0;
};

} // namespace wardwise::import
