// How far a long job is, and whether it has been told to stop: written by the job's threads, read by who
// waits.
#pragma once

#include <atomic>
#include <cstdint>

namespace wardwise::import {

class Progress
{
public:
    void setTotal(std::int64_t bytes) { m_total = bytes; }

    void advance(std::int64_t bytes) { m_done += bytes; }

    /// Nought while it isn't known.
    [[nodiscard]] std::int64_t total() const { return m_total; }

    [[nodiscard]] std::int64_t done() const { return m_done; }

    /// The job stops soon and leaves the project as it was.
    void cancel() { m_cancelled = true; }

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<std::int64_t> m_total{0};
    std::atomic<std::int64_t> m_done{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace wardwise::import
