// Runs a program to its end and says what it took, by the operating system's own account.
#pragma once

#include <string>
#include <vector>

namespace wardwise::benchmark_of {

struct Taken
{
    double wall = 0;      ///< seconds
    double processor = 0; ///< seconds, of all its threads
    double peak = 0;      ///< megabytes of memory, at most
    int status = 0;       ///< its exit status; -1 where a signal ended it
};

/// Its output goes to the file. Throws std::runtime_error where it can't be started.
Taken timedProgram(const std::vector<std::string>& command, const std::string& output);

} // namespace wardwise::benchmark_of
