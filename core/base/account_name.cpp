#include "core/base/account_name.h"

#include <array>
#include <cstdlib>

#if defined(__unix__) || defined(__APPLE__)
#include <pwd.h>
#include <unistd.h>
#endif

namespace wardwise {

std::string accountName()
{
#if defined(__unix__) || defined(__APPLE__)
    constexpr std::size_t kRoom = 16'384; // for a network's directory of people, too
    std::array<char, kRoom> room{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
#endif
    for (const char* variable : {"USER", "USERNAME"}) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in the program changes the environment
        if (const char* name = std::getenv(variable); name != nullptr) {
            return name;
        }
    }
    return {};
}

} // namespace wardwise
