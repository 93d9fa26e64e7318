#include "ui/latest_task.h"

#include <QThread>

#include <utility>

namespace wardwise {

LatestTask::LatestTask(QObject* parent) : QObject(parent) {}

LatestTask::~LatestTask()
{
    if (m_thread != nullptr) {
        disconnect(m_thread, nullptr, this, nullptr);
        m_thread->wait();
        delete m_thread;
    }
}

void LatestTask::start(std::function<void()> work, std::function<void()> done)
{
    m_nextWork = std::move(work);
    m_nextDone = std::move(done);
    if (m_thread == nullptr) {
        run();
    }
}

void LatestTask::run()
{
    m_work = std::exchange(m_nextWork, nullptr);
    m_done = std::exchange(m_nextDone, nullptr);
    m_thread = QThread::create(m_work);
    connect(m_thread, &QThread::finished, this, &LatestTask::finish);
    m_thread->start();
}

void LatestTask::finish()
{
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    const auto done = std::exchange(m_done, nullptr);
    if (m_nextWork) {
        run(); // what is done now was overtaken
    } else {
        done();
    }
}

} // namespace wardwise
