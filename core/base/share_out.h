// Shares independent pieces of work out over threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <vector>

namespace wardwise {

/// Calls `work(thread, at)` for every `at` below `count`, on `threads` threads (at least one, the caller's
/// own is thread 0); all are done when it returns.
template <class Work>
void shareOut(std::size_t threads, std::size_t count, Work work)
{
    std::atomic<std::size_t> next{0};
    const auto take = [&](std::size_t thread) {
        for (std::size_t at = next++; at < count; at = next++) {
            work(thread, at);
        }
    };
    std::vector<std::future<void>> others;
    for (std::size_t thread = 1; thread < threads; ++thread) {
        others.push_back(std::async(std::launch::async, take, thread));
    }
    take(0);
    for (auto& other : others) {
        other.get();
    }
}

} // namespace wardwise
