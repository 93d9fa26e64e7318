// Who works with the program: what edits and imports are signed with.
#pragma once

#include <string>

namespace wardwise {

/// The name of the account that the program runs under, whatever the environment says; empty where the system
/// has none.
std::string accountName();

} // namespace wardwise
