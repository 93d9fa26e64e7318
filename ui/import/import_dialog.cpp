#include "ui/import/import_dialog.h"

#include "ui/import/import_words.h"
#include "ui/qt_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr QSize kUsualSize(820, 620);
constexpr int kAnyYear = 1999; ///< shown as "the project's own"
constexpr int kLastYear = 2100;
constexpr int kPerMille = 1000;

enum FileColumn
{
    NameColumn,
    KindColumn,
    RowsColumn,
    AcceptedColumn,
    RefusedColumn
};

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
    , m_files(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_dropRepeated(new QCheckBox(tr("Count rows with the same &Crime ID only once"), this))
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
    m_files->setHeaderLabels({tr("File"), tr("Kind"), tr("Rows"), tr("Accepted"), tr("Refused")});
    for (const int column : {RowsColumn, AcceptedColumn, RefusedColumn}) {
        m_files->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_files->setAccessibleName(tr("Files to import"));
    m_files->setRootIsDecorated(false);
    m_files->setAlternatingRowColors(true);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
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

    constexpr int kNameWidth = 360;
    m_files->setColumnWidth(NameColumn, kNameWidth);
    m_files->header()->setStretchLastSection(false);
    m_files->setMinimumHeight(fontMetrics().height() * 6);

    auto* form = new QFormLayout;
    form->addRow(tr("&Year of the wards"), m_boundaryYear);
    form->addRow(tr("&Period"), m_period);
    form->addRow(QString(), m_dropRepeated);

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
    resize(kUsualSize);
}

void ImportDialog::connectParts()
{
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeChosen);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, &ImportDialog::showState);
    connect(m_dropRepeated, &QCheckBox::toggled, this, &ImportDialog::preview);
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
    addFiles(QFileDialog::getOpenFileNames(this, tr("Import files"), {},
                                           tr("Tables and archives (*.csv *.zip);;All files (*)")));
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
    for (const QTreeWidgetItem* item : m_files->selectedItems()) {
        m_paths.removeAll(item->data(NameColumn, Qt::UserRole).toString());
    }
    preview();
}

import::ImportOptions ImportDialog::options() const {import::ImportOptions options;
options.period = m_period->text().trimmed().toStdString();
options.boundaryYear =
    m_boundaryYear->value() == kAnyYear ? std::nullopt : std::optional(m_boundaryYear->value());
options.repeatedIds =
    m_dropRepeated->isChecked() ? import::RepeatedIds::KeepFirst : import::RepeatedIds::Keep;
options.by = qEnvironmentVariable("USER").toStdString();
return options;
} // namespace wardwise

void ImportDialog::preview()
{
    if (m_isTaking) {
        return;
    }
    m_canTake = false;
    m_files->clear();
    for (const QString& path : m_paths) {
        auto* item = new QTreeWidgetItem(m_files, {QFileInfo(path).fileName()});
        item->setData(NameColumn, Qt::UserRole, path);
        item->setToolTip(NameColumn, path.toHtmlEscaped());
    }
    if (m_paths.isEmpty()) {
        m_job->cancel();
        m_report->clear();
    } else {
        m_status->setText(tr("Looking at the files\u2026"));
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
    m_job->start(m_project->path(), m_paths, options(), import::Keep::Yes);
    showState();
}

void ImportDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setValue(total > 0 ? static_cast<int>(std::min<qint64>(kPerMille, done * kPerMille / total))
                                   : 0);
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
    } else {
        const import::ImportReport& report = **outcome;
        showFiles(report);
        m_report->setHtml(reportMarkup(report, !wasTaking));
        if (wasTaking) {
            m_imported = importedText(report);
            m_status->setText(m_imported);
            m_paths.clear();
        } else {
            m_canTake = !report.batches.empty();
            m_status->setText(m_canTake ? tr("This is what would come in. Nothing has been changed yet.")
                                        : tr("There is nothing in these files that can come in."));
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

void ImportDialog::showFiles(const import::ImportReport& report)
{
    m_files->clear();
    for (const import::ReportedFile& file : report.files) {
        auto* item = new QTreeWidgetItem(m_files, {qtText(file.name), qtText(file.kind), counted(file.rows),
                                                   counted(file.accepted()), counted(file.refused)});
        for (const int column : {RowsColumn, AcceptedColumn, RefusedColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        // A file of a folder or an archive goes with that.
        const QString from = qtText(file.path);
        const auto chosen = std::find_if(m_paths.begin(), m_paths.end(), [&](const QString& path) {
            return from == path || from.startsWith(path + QLatin1Char('/'))
                   || from.startsWith(path + QStringLiteral(": "));
        });
        item->setData(NameColumn, Qt::UserRole, chosen == m_paths.end() ? QString() : *chosen);
        item->setToolTip(NameColumn, from.toHtmlEscaped());
    }
}

void ImportDialog::showState()
{
    const bool isWorking = m_job->isRunning();
    if (m_paths.isEmpty() && !isWorking && m_imported.isEmpty()) {
        m_status->setText(
            tr("Add files, or drop them here: street files from police.uk (CSV, a folder or the ZIP), "
               "look-ups of areas, populations by LSOA. You'll see what would come in first."));
    }
    m_progress->setVisible(isWorking);
    m_remove->setEnabled(!m_isTaking && !m_files->selectedItems().isEmpty());
    m_import->setEnabled(m_canTake && !isWorking);
    m_import->setDefault(m_import->isEnabled());
    m_close->setText(m_isTaking ? tr("Cancel") : tr("Close"));
    for (QWidget* choice : {static_cast<QWidget*>(m_dropRepeated), static_cast<QWidget*>(m_boundaryYear),
                            static_cast<QWidget*>(m_period)}) {
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
