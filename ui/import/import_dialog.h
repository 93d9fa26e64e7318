// The import assistant: choose files, see what would come in of them, then take them in.
#pragma once

#include "core/project/project.h"
#include "ui/import/import_job.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTextBrowser;

namespace wardwise {

class ImportFileList;
class TableDialog;

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(project::Project& project, QWidget* parent = nullptr);

    /// Adds files or folders and looks at all of them.
    void addFiles(const QStringList& paths);

    /// What came in, for the status bar; empty while nothing has.
    [[nodiscard]] QString imported() const { return m_imported; }

    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString reportText() const;

    [[nodiscard]] QPushButton* importButton() const { return m_import; }

    /// Says what the columns of a table are; null where there's no table to say it of.
    TableDialog* showTable();

    [[nodiscard]] QPushButton* tableButton() const { return m_table; }

    [[nodiscard]] bool isWorking() const { return m_job->isRunning(); }

    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectParts();
    void chooseFiles();
    void chooseFolder();
    void removeChosen();
    /// Works out the report anew, as if the files came in now.
    void preview();
    void take();
    void showProgress(qint64 done, qint64 total);
    void showOutcome(const ImportJob::Outcome& outcome);
    void takeMappings(const std::string& key, const std::vector<import::TableMapping>& mappings);
    [[nodiscard]] QString stateOf(const import::ImportReport& report) const;
    void showState();
    [[nodiscard]] import::ImportOptions options() const;

    project::Project* m_project;
    ImportJob* m_job;
    QStringList m_paths;
    std::map<std::string, std::vector<import::TableMapping>> m_mappings;
    std::optional<import::ImportReport> m_found; ///< by the last look at the files
    ImportFileList* m_files;
    QPushButton* m_remove;
    QPushButton* m_table;
    QCheckBox* m_dropRepeated;
    QCheckBox* m_keepLsoas;
    QSpinBox* m_boundaryYear; ///< of the wards; its lowest value means the project's own
    QLineEdit* m_period;
    QLabel* m_status;
    QProgressBar* m_progress;
    QElapsedTimer m_since;
    QTextBrowser* m_report;
    QPushButton* m_import;
    QPushButton* m_close;
    QString m_imported;
    bool m_isTaking = false; ///< what runs is the import itself
    bool m_canTake = false;  ///< the last preview found something
};

} // namespace wardwise
