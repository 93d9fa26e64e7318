#include "tests/benchmark/import/timed_program.h"

#include <chrono>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wardwise::benchmark_of {

namespace {

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

Taken timedProgram(const std::vector<std::string>& command, const std::string& output)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0644);
    pid_t process = 0;
    const auto start = std::chrono::steady_clock::now();
    const int failed = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw std::runtime_error("Can't start " + command.front());
    }
    int status = 0;
    rusage usage{};
    if (wait4(process, &status, 0, &usage) != process) {
        throw std::runtime_error("Lost sight of " + command.front());
    }
    Taken taken;
    taken.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    taken.processor = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    taken.peak = static_cast<double>(usage.ru_maxrss) / 1024;
    taken.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return taken;
}

} // namespace wardwise::benchmark_of
