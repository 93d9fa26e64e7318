// Small areas (LSOAs) and the wards of a year that they lie in, as a look-up says it.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::store {

struct Lsoa
{
    std::string code;
    std::string name;
    std::string wardCode;
    std::optional<AreaId> ward; ///< none where the ward isn't an area of the project

    friend bool operator==(const Lsoa&, const Lsoa&) = default;
};

/// Puts the LSOAs of a year's wards in the place of those that there were.
Result<void> replaceLsoas(const Connection& connection, BatchId batch, int wardYear,
                          const std::vector<Lsoa>& lsoas);

/// The years of the wards that look-ups are there for, the newest first.
Result<std::vector<int>> lsoaYears(const Connection& connection);

/// Calls `take` with the code and the ward of every LSOA of the year's look-up.
Result<void> forEachLsoa(const Connection& connection, int wardYear,
                         const std::function<void(std::string_view code, std::optional<AreaId> ward)>& take);

/// The names of the LSOAs of the year's look-up, by their codes.
Result<std::map<std::string, std::string>> lsoaNames(const Connection& connection, int wardYear);

} // namespace wardwise::store
