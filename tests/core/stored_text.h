// What a project holds, as text: for comparing everything before and after.
#pragma once

#include "core/store/connection.h"

#include <string>

namespace wardwise::test {

/// Every row of every table but the history's, a line each; doubles so that no bit is lost.
std::string everythingStored(const store::Connection& connection);

/// The first column of the first row as text; "" where there is none.
std::string answer(const store::Connection& connection, const char* sql);

} // namespace wardwise::test
