// Which ward the rows of a table by LSOA or by ward are of, and whether a ward has all of its rows.
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace wardwise::import {

struct ImportJob;

class WardCodes
{
public:
    enum class Found
    {
        InWard,
        Elsewhere, ///< known, but in no ward of the project
        Unknown,
        Repeated ///< its row has been taken already
    };

    struct Place
    {
        Found found = Found::Unknown;
        AreaId ward = {}; ///< where it's InWard
    };

    /// The LSOAs of the look-up to the wards of that year.
    static Result<WardCodes> ofLsoas(const store::Connection& connection, int year);
    /// The project's wards of that year by their own codes.
    static WardCodes ofWards(const Catalogue& catalogue, int year);

    /// Where a row is; one that is unknown is remembered.
    Place find(const std::string& code);
    /// The row of this code has been taken.
    void take(const std::string& code);

    /// Whether every row of the ward has been taken.
    [[nodiscard]] bool isWhole(AreaId ward) const;

    /// How many rows each ward should have.
    [[nodiscard]] const std::map<AreaId, int>& wards() const { return m_rowsOf; }

    [[nodiscard]] const std::vector<std::string>& unknown() const { return m_unknown; }

    /// "LSOA" or "ward".
    [[nodiscard]] const std::string& noun() const { return m_noun; }

private:
    struct Known
    {
        std::optional<AreaId> ward;
        bool isTaken = false;
    };

    void add(std::string code, std::optional<AreaId> ward);

    std::string m_noun;
    std::unordered_map<std::string, Known> m_known;
    std::map<AreaId, int> m_rowsOf;
    std::map<AreaId, int> m_takenOf;
    std::vector<std::string> m_unknown;
};

/// Says which codes of the file aren't known, and which wards lack rows of theirs and so have no `what`
/// ("population") from it.
void warnOfGaps(ImportJob& job, const WardCodes& codes, const std::string& file, const std::string& what);

} // namespace wardwise::import
