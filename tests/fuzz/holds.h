// What must be so whatever the bytes: a fuzzer stops at the first time that it isn't.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace wardwise::fuzz {

inline void holds(bool is, const std::string& what)
{
    if (!is) {
        std::fprintf(stderr, "This doesn't hold: %s.\n", what.c_str());
        std::abort();
    }
}

} // namespace wardwise::fuzz
