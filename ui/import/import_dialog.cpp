#include "ui/import/import_dialog.h"

#include "core/base/account_name.h"
#include "core/base/number_text.h"
#include "core/import/tables/area_finder.h"
#include "ui/import/import_file_list.h"
#include "ui/import/import_words.h"
#include "ui/import/table_dialog.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace wardwise {

namespace {

constexpr QSize kUsualImportDialogSize(820, 620);
constexpr int kAnyYear = 1999; ///< shown as "the project's own"
constexpr int kLastYear = 2100;
constexpr int kPerMille = 1000;

QStringList localFiles(const QMimeData* dragged)
{
    QStringList paths;
    if (dragged != nullptr) {
        for (const QUrl& url : dragged->urls()) {
            if (url.isLocalFile()) {
                paths << url.toLocalFile();
            }
        }
    }
    return paths;
}

} // namespace

ImportDialog::ImportDialog(project::Project& project, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_job(new ImportJob(this))
    , m_files(new ImportFileList(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_table(new QPushButton(tr("What the columns &mean\u2026"), this))
    , m_dropRepeated(new QCheckBox(tr("Count rows with the same &Crime ID only once"), this))
    , m_keepLsoas(new QCheckBox(tr("Keep the counts of &LSOAs, too"), this))
    , m_boundaryYear(new QSpinBox(this))
    , m_period(new QLineEdit(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_report(new QTextBrowser(this))
    , m_import(new QPushButton(tr("&Import"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Import files"));
    setAcceptDrops(true);
    m_boundaryYear->setRange(kAnyYear, kLastYear);
    m_boundaryYear->setSpecialValueText(tr("as the project's"));
    m_boundaryYear->setAccessibleName(tr("Year of the wards"));
    m_period->setPlaceholderText(tr("as the files say, such as mid-2017"));
    m_period->setAccessibleName(tr("Period of the figures"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, kPerMille);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far it is"));
    m_report->setAccessibleName(tr("What would come in"));
    m_report->setOpenLinks(false);
    m_report->setTabChangesFocus(true);
    layOut();
    connectParts();
    showState();
}

void ImportDialog::layOut()
{
    auto* addFiles = new QPushButton(tr("&Add files\u2026"), this);
    auto* addFolder = new QPushButton(tr("Add a &folder\u2026"), this);
    connect(addFiles, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(addFolder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    auto* chosen = new QHBoxLayout;
    chosen->addWidget(addFiles);
    chosen->addWidget(addFolder);
    chosen->addWidget(m_remove);
    chosen->addStretch(1);
    chosen->addWidget(m_table);

    m_files->setMinimumHeight(fontMetrics().height() * 6);

    auto* form = new QFormLayout;
    form->addRow(tr("&Year of the wards"), m_boundaryYear);
    form->addRow(tr("&Period"), m_period);
    form->addRow(QString(), m_dropRepeated);
    form->addRow(QString(), m_keepLsoas);

    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(chosen);
    layout->addWidget(m_files, 2);
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_report, 3);
    layout->addWidget(buttons);
    resize(withinScreen(*this, kUsualImportDialogSize));
}

void ImportDialog::connectParts()
{
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeChosen);
    connect(m_table, &QPushButton::clicked, this, &ImportDialog::showTable);
    connect(m_files, &ImportFileList::tableActivated, this, &ImportDialog::showTable);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, &ImportDialog::showState);
    connect(m_dropRepeated, &QCheckBox::toggled, this, &ImportDialog::preview);
    connect(m_keepLsoas, &QCheckBox::toggled, this, &ImportDialog::preview);
    connect(m_boundaryYear, &QSpinBox::editingFinished, this, &ImportDialog::preview);
    connect(m_period, &QLineEdit::editingFinished, this, &ImportDialog::preview);
    connect(m_job, &ImportJob::advanced, this, &ImportDialog::showProgress);
    connect(m_job, &ImportJob::finished, this, &ImportDialog::showOutcome);
}

void ImportDialog::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!m_paths.contains(path)) {
            m_paths << path;
        }
    }
    preview();
}

void ImportDialog::chooseFiles()
{
    addFiles(
        QFileDialog::getOpenFileNames(this, tr("Import files"), {},
                                      tr("Tables, spreadsheets and archives (*.csv *.tsv *.txt *.xlsx *.ods "
                                         "*.xls *.zip);;All files (*)")));
}

void ImportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import a folder"));
    if (!folder.isEmpty()) {
        addFiles({folder});
    }
}

void ImportDialog::removeChosen()
{
    for (const QString& path : m_files->selectedPaths()) {
        m_paths.removeAll(path);
    }
    preview();
}

import::ImportOptions ImportDialog::options() const {import::ImportOptions options;
options.period = m_period->text().trimmed().toStdString();
options.boundaryYear =
    m_boundaryYear->value() == kAnyYear ? std::nullopt : std::optional(m_boundaryYear->value());
options.repeatedIds =
    m_dropRepeated->isChecked() ? import::RepeatedIds::KeepFirst : import::RepeatedIds::Keep;
options.keepLsoas = m_keepLsoas->isChecked();
options.by = accountName();
options.mappings = m_mappings;
return options;
} // namespace wardwise

void ImportDialog::preview()
{
    if (m_isTaking) {
        return;
    }
    m_canTake = false;
    m_found.reset();
    m_files->showPaths(m_paths);
    if (m_paths.isEmpty()) {
        m_job->cancel();
        m_report->clear();
    } else {
        m_status->setText(tr("Looking at the files\u2026"));
        m_since.start();
        m_job->start(m_project->path(), m_paths, options(), import::Keep::No);
    }
    showState();
}

void ImportDialog::take()
{
    if (!m_canTake || m_isTaking) {
        return;
    }
    m_isTaking = true;
    m_status->setText(tr("Importing\u2026"));
    m_since.start();
    m_job->start(m_project->path(), m_paths, options(), import::Keep::Yes);
    showState();
}

void ImportDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setValue(total > 0 ? static_cast<int>(std::min<qint64>(kPerMille, done * kPerMille / total))
                                   : 0);
    // How fast it is can't be said at once, and of a short job nobody wants to know.
    constexpr qint64 kFirstSaid = 1000;
    const qint64 elapsed = m_since.elapsed();
    if (elapsed < kFirstSaid || done <= 0 || total <= 0) {
        return;
    }
    constexpr double kMega = 1e6;
    constexpr double kThousand = 1000.0;
    const double perSecond = static_cast<double>(done) * kThousand / static_cast<double>(elapsed);
    const qint64 left =
        std::max<qint64>(static_cast<qint64>(static_cast<double>(total - done) / perSecond + 1), 0);
    m_status->setText(tr("%1 %2 of %3 MB, %4 MB a second, about %5 s left.")
                          .arg(m_isTaking ? tr("Importing\u2026") : tr("Looking at the files\u2026"),
                               qtText(fixedText(static_cast<double>(done) / kMega, 1)),
                               qtText(fixedText(static_cast<double>(total) / kMega, 1)),
                               qtText(fixedText(perSecond / kMega, 1)), counted(left)));
}

void ImportDialog::showOutcome(const ImportJob::Outcome& outcome)
{
    const bool wasTaking = m_isTaking;
    m_isTaking = false;
    m_canTake = false;
    if (!outcome) {
        m_status->setText(qtText(outcome.error().message));
        m_report->clear();
    } else if (!outcome->has_value()) {
        m_status->setText(tr("Cancelled. The project is as it was."));
        m_canTake = wasTaking && m_found.has_value(); // what was looked at can still be taken
    } else {
        const import::ImportReport& report = **outcome;
        m_files->showReport(report, m_paths);
        m_found = report;
        m_report->setHtml(reportMarkup(report, !wasTaking));
        if (wasTaking) {
            m_imported = importedText(report);
            m_status->setText(m_imported);
            m_paths.clear();
        } else {
            m_canTake = !report.batches.empty() && report.questions.empty();
            m_status->setText(stateOf(report));
        }
    }
    showState();
    if (wasTaking && outcome && outcome->has_value()) {
        // The other connection has written: what the windows show is read again.
        const auto refreshed = m_project->refreshIfChanged();
        if (!refreshed) {
            m_status->setText(qtText(refreshed.error().message));
        }
        m_close->setFocus();
    }
}

QString ImportDialog::stateOf(const import::ImportReport& report) const
{
    if (!report.questions.empty()) {
        return tr("One thing must be said first: %1 Press \u201CWhat the columns mean\u201D.")
            .arg(qtText(report.questions.front().text));
    }
    return report.batches.empty() ? tr("There is nothing in these files that can come in.")
                                  : tr("This is what would come in. Nothing has been changed yet.");
}

TableDialog* ImportDialog::showTable()
{
    const auto file = m_files->tableToShow();
    if (!file || !m_found || isWorking()) {
        return nullptr;
    }
    const auto year = import::wardYear(m_project->catalogue(), options().boundaryYear);
    if (!year) {
        m_status->setText(qtText(year.error().message));
        return nullptr;
    }
    auto* dialog = new TableDialog(*m_found, *file, std::make_shared<const Catalogue>(m_project->catalogue()),
                                   *year, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const std::string key = m_found->files.at(*file).path;
    connect(dialog, &QDialog::accepted, this, [this, dialog, key] { takeMappings(key, dialog->mappings()); });
    dialog->open();
    return dialog;
}

void ImportDialog::takeMappings(const std::string& key, const std::vector<import::TableMapping>& mappings)
{
    m_mappings[key] = mappings;
    preview();
}

void ImportDialog::showState()
{
    const bool isWorking = m_job->isRunning();
    if (m_paths.isEmpty() && !isWorking && m_imported.isEmpty()) {
        m_status->setText(tr(
            "Add files, or drop them here: street files from police.uk (CSV, a folder or the ZIP), "
            "look-ups of areas, populations by LSOA, tables of wards (CSV or a spreadsheet). You'll see what "
            "would come in first."));
    }
    m_progress->setVisible(isWorking);
    m_remove->setEnabled(!m_isTaking && !m_files->selectedItems().isEmpty());
    m_import->setEnabled(m_canTake && !isWorking);
    m_table->setEnabled(!isWorking && m_found && m_files->tableToShow().has_value());
    const bool asks = m_found && !m_found->questions.empty() && m_table->isEnabled();
    m_import->setDefault(m_import->isEnabled());
    m_table->setDefault(asks);
    m_close->setText(m_isTaking ? tr("Cancel") : tr("Close"));
    for (QWidget* choice : {static_cast<QWidget*>(m_dropRepeated), static_cast<QWidget*>(m_keepLsoas),
                            static_cast<QWidget*>(m_boundaryYear), static_cast<QWidget*>(m_period)}) {
        choice->setEnabled(!m_isTaking);
    }
}

void ImportDialog::reject()
{
    if (m_isTaking) {
        m_job->cancel(); // the outcome says so
        return;
    }
    m_job->cancel();
    QDialog::reject();
}

QString ImportDialog::statusText() const
{
    return m_status->text();
}

QString ImportDialog::reportText() const
{
    return m_report->toPlainText();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_isTaking && !localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace wardwise
