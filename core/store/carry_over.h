// Carrying what an assessment says over into another one of the same file: its rows are copied, those it was
// copied from stay.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace wardwise::store {

/// By table: the id of each row that was copied, and its copy's.
using CarriedIds = std::map<std::string, std::map<std::int64_t, std::int64_t>>;

/// Copies every row that refers to the assessment, directly or through other rows, with all its columns; what
/// refers to a copied row refers to its copy. Which tables is a list in carry_over.cpp.
Result<CarriedIds> carryOver(const Connection& connection, AssessmentId from, AssessmentId to);

/// Has the copies' figures be of another period: `later` says which, by label; none leaves it. Returns how
/// many were changed. A period that isn't there yet is added.
Result<int> rebindPeriods(const Connection& connection, const CarriedIds& carried,
                          const std::function<std::optional<std::string>(const std::string& label)>& later);

} // namespace wardwise::store
