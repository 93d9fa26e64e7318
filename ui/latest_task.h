// Work in another thread of which only the last that was asked for matters.
#pragma once

#include <QObject>

#include <functional>

class QThread;

namespace wardwise {

class LatestTask : public QObject
{
    Q_OBJECT

public:
    explicit LatestTask(QObject* parent = nullptr);
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;
    LatestTask(LatestTask&&) = delete;
    LatestTask& operator=(LatestTask&&) = delete;
    ~LatestTask() override;

    /// Runs `work` in a thread, then `done` in this one. Where one is running, this one follows it and takes
    /// the place of any that waits.
    void start(std::function<void()> work, std::function<void()> done);

    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

private:
    void run();
    void finish();

    QThread* m_thread = nullptr;
    std::function<void()> m_work;
    std::function<void()> m_done;
    std::function<void()> m_nextWork;
    std::function<void()> m_nextDone;
};

} // namespace wardwise
