// Runs an import, or the preview of one, in a thread of its own, and tells how far it is.
#pragma once

#include "core/project/import_project.h"

#include <QObject>

#include <memory>
#include <optional>

class QThread;
class QTimer;

namespace wardwise {

class ImportJob : public QObject
{
    Q_OBJECT

public:
    using Outcome = Result<std::optional<import::ImportReport>>;

    explicit ImportJob(QObject* parent = nullptr);
    /// Cancels what is under way and waits for it: at most for one piece of a file.
    ~ImportJob() override;
    ImportJob(const ImportJob&) = delete;
    ImportJob& operator=(const ImportJob&) = delete;
    ImportJob(ImportJob&&) = delete;
    ImportJob& operator=(ImportJob&&) = delete;

    /// One at a time: what is still under way is cancelled first, and tells nothing more.
    void start(const QString& project, const QStringList& files, const import::ImportOptions& options,
               import::Keep keep);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// A few times a second. `total` is nought while it isn't known.
    void advanced(qint64 done, qint64 total);
    /// No report where it was cancelled.
    void finished(const wardwise::ImportJob::Outcome& outcome);

private:
    void stop();
    void finish();

    struct Run;

    std::shared_ptr<Run> m_run;
    QThread* m_thread = nullptr;
    QTimer* m_beat;
};

} // namespace wardwise
