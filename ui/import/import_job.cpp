#include "ui/import/import_job.h"

#include <QThread>
#include <QTimer>

namespace wardwise {

namespace {

constexpr int kBeatMilliseconds = 100;

} // namespace

/// What the thread and this object share.
struct ImportJob::Run
{
    import::Progress progress;
    Outcome outcome = std::optional<import::ImportReport>();
};

ImportJob::ImportJob(QObject* parent) : QObject(parent), m_beat(new QTimer(this))
{
    m_beat->setInterval(kBeatMilliseconds);
    connect(m_beat, &QTimer::timeout, this,
            [this] { Q_EMIT advanced(m_run->progress.done(), m_run->progress.total()); });
}

ImportJob::~ImportJob()
{
    stop();
}

void ImportJob::start(const QString& project, const QStringList& files, const import::ImportOptions& options,
                      import::Keep keep)
{
    stop();
    m_run = std::make_shared<Run>();
    m_thread = QThread::create([run = m_run, project, files, options, keep] {
        run->outcome = project::importBeside(project, files, options, keep, run->progress);
    });
    connect(m_thread, &QThread::finished, this, &ImportJob::finish);
    m_thread->start();
    m_beat->start();
}

void ImportJob::cancel()
{
    if (m_run) {
        m_run->progress.cancel();
    }
}

void ImportJob::stop()
{
    if (m_thread == nullptr) {
        return;
    }
    cancel();
    disconnect(m_thread, nullptr, this, nullptr);
    m_thread->wait();
    delete m_thread;
    m_thread = nullptr;
    m_beat->stop();
}

void ImportJob::finish()
{
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    m_beat->stop();
    Q_EMIT finished(m_run->outcome);
}

} // namespace wardwise
