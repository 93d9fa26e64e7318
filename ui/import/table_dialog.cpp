#include "ui/import/table_dialog.h"

#include "core/base/number_text.h"
#include "ui/import/answers_panel.h"
#include "ui/import/columns_panel.h"
#include "ui/import/unit_box.h"
#include "ui/models/sheet_model.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace wardwise {

namespace {

constexpr QSize kUsualTableDialogSize(1040, 720);
constexpr int kMostHeadingRows = 3;

/// The first few different cells of a column, for the list of columns.
QString examplesOf(const import::Sheet& sheet, const import::FoundTable& table, std::size_t column)
{
    constexpr int kMost = 3;
    QStringList cells;
    for (std::size_t row = table.firstRow; row < table.endRow && cells.size() < kMost; ++row) {
        const QString cell = qtText(sheet.cell(row, column));
        if (!cell.isEmpty() && !cells.contains(cell)) {
            cells << cell;
        }
    }
    return cells.join(QStringLiteral("  \u00B7  "));
}

} // namespace

TableDialog::TableDialog(const import::ImportReport& report, std::size_t file,
                         std::shared_ptr<const Catalogue> catalogue, std::optional<int> wardYear,
                         QWidget* parent)
    : QDialog(parent)
    , m_reading(new LatestTask(this))
    , m_taking(new LatestTask(this))
    , m_tables(new QComboBox(this))
    , m_comesIn(new QCheckBox(tr("This table &comes in"), this))
    , m_headingRow(new QSpinBox(this))
    , m_headingRows(new QSpinBox(this))
    , m_source(new QLineEdit(this))
    , m_period(new QLineEdit(this))
    , m_rateUnit(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_columns(new ColumnsPanel(this))
    , m_answers(new AnswersPanel(this))
    , m_sheet(new SheetModel(this))
    , m_preview(new QTableView(this))
    , m_status(new QLabel(this))
    , m_use(new QPushButton(tr("&Use this"), this))
{
    const import::ReportedFile& reported = report.files.at(file);
    setWindowTitle(tr("What is in %1").arg(qtText(reported.name)));
    for (const import::ReportedTable& table : report.tables) {
        if (table.file == file) {
            m_reported.push_back(table);
        }
    }
    layOut();
    connectParts();
    m_status->setText(tr("Reading the file\u2026"));
    using Study = Result<std::shared_ptr<const import::TableStudy>>;
    auto study = std::make_shared<std::optional<Study>>();
    m_reading->start(
        [study, input = reported.input, catalogue = std::move(catalogue), wardYear,
         notes = report.indicators] { *study = import::TableStudy::read(input, catalogue, wardYear, notes); },
        [this, study] {
            if (!**study) {
                m_status->setText(qtText((*study)->error().message));
                return;
            }
            m_study = ***study;
            showFile();
        });
}

void TableDialog::layOut()
{
    m_tables->setAccessibleName(tr("Table"));
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_headingRow->setRange(1, 1'000'000);
    m_headingRow->setAccessibleName(tr("Row of the headings"));
    m_headingRows->setRange(1, kMostHeadingRows);
    m_headingRows->setAccessibleName(tr("How many rows of headings"));
    m_source->setAccessibleName(tr("Whose figures they are"));
    m_source->setPlaceholderText(tr("called as the file"));
    m_period->setAccessibleName(tr("Period of the table"));
    m_period->setPlaceholderText(tr("where the headings don't say it, such as 2018-19"));
    fillUnits(*m_rateUnit, tr("as the headings say"));
    m_rateUnit->setAccessibleName(tr("Per what the rates are"));

    auto* table = new QHBoxLayout;
    table->addWidget(m_tables, 1);
    table->addWidget(m_comesIn);
    auto* headings = new QHBoxLayout;
    headings->addWidget(m_headingRow);
    headings->addWidget(new QLabel(tr("and how many rows of them"), this));
    headings->addWidget(m_headingRows);
    headings->addStretch(1);
    auto* form = new QFormLayout;
    // A row of several widgets doesn't know which of them its label leads to.
    auto* tableLabel = new QLabel(tr("&Table"), this);
    auto* headingsLabel = new QLabel(tr("&Headings from row"), this);
    tableLabel->setBuddy(m_tables);
    headingsLabel->setBuddy(m_headingRow);
    form->addRow(tableLabel, table);
    form->addRow(headingsLabel, headings);
    form->addRow(tr("&Source"), m_source);
    form->addRow(tr("&Period"), m_period);
    form->addRow(tr("Rates &are"), m_rateUnit);

    m_tabs->addTab(m_columns, tr("Co&lumns"));
    m_tabs->addTab(m_answers, tr("&Questions"));
    m_preview->setModel(m_sheet);
    m_preview->setAccessibleName(tr("The table as it stands in the file"));
    m_preview->setTabKeyNavigation(false);
    m_preview->setSelectionMode(QAbstractItemView::SingleSelection);
    m_preview->setWordWrap(false);
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);

    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tabs);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(split, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    m_use->setEnabled(false);
    resize(withinScreen(*this, kUsualTableDialogSize));
}

void TableDialog::connectParts()
{
    connect(m_tables, &QComboBox::activated, this, [this] {
        keepTable();
        m_shown = m_tables->currentIndex();
        showTable();
    });
    connect(m_comesIn, &QCheckBox::toggled, this, &TableDialog::work);
    connect(m_headingRow, &QSpinBox::editingFinished, this, &TableDialog::moveHeadings);
    connect(m_headingRows, &QSpinBox::valueChanged, this, &TableDialog::moveHeadings);
    connect(m_source, &QLineEdit::editingFinished, this, &TableDialog::work);
    connect(m_period, &QLineEdit::editingFinished, this, &TableDialog::work);
    connect(m_rateUnit, &QComboBox::activated, this, &TableDialog::work);
    connect(m_columns, &ColumnsPanel::changed, this, &TableDialog::work);
    connect(m_answers, &AnswersPanel::changed, this, &TableDialog::work);
    connect(m_columns, &ColumnsPanel::choiceChanged, this, [this] {
        std::set<int> leftOut;
        const auto& columns = m_columns->columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].role == import::ColumnRole::LeftOut) {
                leftOut.insert(static_cast<int>(i));
            }
        }
        const auto chosen = m_columns->chosen();
        m_sheet->mark(chosen, leftOut);
        if (!chosen.empty() && m_sheet->rowCount() > 0) {
            m_preview->scrollTo(m_sheet->index(0, *chosen.begin()));
        }
    });
    connect(m_preview, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_columns->choose(index.column()); });
}

void TableDialog::showFile()
{
    for (const import::TableStudy::Candidate& candidate : m_study->candidates()) {
        Entry entry{candidate, candidate.guess, false};
        const auto known =
            std::find_if(m_reported.begin(), m_reported.end(), [&](const import::ReportedTable& each) {
                return each.mapping.sheet == candidate.guess.sheet
                       && each.mapping.headingRow == candidate.guess.headingRow
                       && each.mapping.columns.size() == candidate.guess.columns.size();
            });
        if (known != m_reported.end()) {
            entry.mapping = known->mapping;
            entry.comesIn = true;
        }
        m_entries.push_back(std::move(entry));
        const import::Sheet& sheet = m_study->sheets().at(candidate.sheet);
        const QString where = sheet.name.empty() ? QString() : qtText(sheet.name) + QStringLiteral(": ");
        m_tables->addItem(
            tr("%1%2 rows from row %3%4")
                .arg(where,
                     counted(static_cast<std::int64_t>(candidate.table.endRow - candidate.table.firstRow)),
                     counted(sheet.rows.at(candidate.table.firstHeading).line),
                     sheet.hidden ? tr(" (hidden sheet)") : QString()));
    }
    if (m_entries.empty()) {
        m_status->setText(tr("There is no table in this file: a row of headings above rows with figures."));
        return;
    }
    const auto first =
        std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.comesIn; });
    m_shown = first == m_entries.end() ? 0 : static_cast<int>(first - m_entries.begin());
    m_tables->setCurrentIndex(m_shown);
    showTable();
}

TableDialog::Entry* TableDialog::current()
{
    return m_shown < 0 ? nullptr : &m_entries.at(static_cast<std::size_t>(m_shown));
}

void TableDialog::showTable()
{
    Entry* entry = current();
    if (entry == nullptr) {
        return;
    }
    const import::FoundTable& table = entry->candidate.table;
    const import::Sheet& sheet = m_study->sheets().at(entry->candidate.sheet);
    std::vector<QString> examples;
    for (std::size_t column = table.firstColumn; column < table.endColumn; ++column) {
        examples.push_back(examplesOf(sheet, table, column));
    }
    {
        const QSignalBlocker quietTick(m_comesIn);
        const QSignalBlocker quietRow(m_headingRow);
        const QSignalBlocker quietRows(m_headingRows);
        m_comesIn->setChecked(entry->comesIn);
        m_headingRow->setValue(static_cast<int>(table.firstHeading) + 1);
        m_headingRows->setValue(static_cast<int>(table.headings));
    }
    m_source->setText(qtText(entry->mapping.source));
    m_period->setText(qtText(entry->mapping.period));
    chooseUnit(*m_rateUnit, entry->mapping.rateUnit);
    m_sheet->show(m_study, entry->candidate);
    m_answers->setAnswers(entry->mapping.areas, entry->mapping.placeholders);
    m_columns->show(entry->mapping.columns, examples);
    work();
}

void TableDialog::keepTable()
{
    Entry* entry = current();
    if (entry == nullptr) {
        return;
    }
    entry->comesIn = m_comesIn->isChecked();
    entry->mapping.columns = m_columns->columns();
    entry->mapping.areas = m_answers->areas();
    entry->mapping.placeholders = m_answers->placeholders();
    entry->mapping.source = m_source->text().trimmed().toStdString();
    entry->mapping.period = m_period->text().trimmed().toStdString();
    entry->mapping.rateUnit = chosenUnit(*m_rateUnit);
}

void TableDialog::moveHeadings()
{
    Entry* entry = current();
    if (entry == nullptr) {
        return;
    }
    const auto row = static_cast<std::size_t>(m_headingRow->value() - 1);
    const auto rows = static_cast<std::size_t>(m_headingRows->value());
    const import::FoundTable& table = entry->candidate.table;
    if (row == table.firstHeading && rows == table.headings) {
        return;
    }
    const bool comesIn = m_comesIn->isChecked();
    entry->candidate = m_study->candidateAt(entry->candidate.sheet, row, rows);
    entry->mapping = entry->candidate.guess;
    entry->comesIn = comesIn;
    showTable();
}

void TableDialog::work()
{
    keepTable();
    Entry* entry = current();
    if (entry == nullptr) {
        return;
    }
    const bool any =
        std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& each) { return each.comesIn; });
    m_use->setEnabled(any);
    auto taken = std::make_shared<import::TakenTable>();
    m_taking->start([taken, study = m_study, candidate = entry->candidate,
                     mapping = entry->mapping] { *taken = study->take(candidate, mapping); },
                    [this, taken] { showTaken(*taken); });
}

void TableDialog::showTaken(const import::TakenTable& taken)
{
    m_answers->showOpen(taken, m_study->catalogue());
    const int open = m_answers->open();
    m_tabs->setTabText(1, open == 0 ? tr("&Questions") : tr("&Questions (%1)").arg(open));
    const std::string question = taken.question();
    if (!question.empty()) {
        m_status->setText(tr("Nothing of this table can come in yet: %1.").arg(qtText(question)));
        return;
    }
    QString text =
        tr("%1 figures of %2 rows would come in.")
            .arg(counted(static_cast<std::int64_t>(taken.figures.size())), counted(taken.knownRows));
    if (taken.elsewhere > 0) {
        text += tr(" %1 rows are of places that the project hasn't got.").arg(counted(taken.elsewhere));
    }
    if (taken.refusedRows > 0) {
        text += tr(" %1 rows are refused.").arg(counted(taken.refusedRows));
    }
    const std::size_t left = taken.openColumns.size() + taken.openRates.size() + taken.openPeriods.size();
    if (left > 0) {
        text += tr(" %1 columns are left out until you say what they are.")
                    .arg(counted(static_cast<std::int64_t>(left)));
    }
    m_status->setText(text);
}

std::vector<import::TableMapping> TableDialog::mappings() const
{
    std::vector<import::TableMapping> mappings;
    for (const Entry& entry : m_entries) {
        if (entry.comesIn) {
            mappings.push_back(entry.mapping);
        }
    }
    return mappings;
}

QString TableDialog::statusText() const
{
    return m_status->text();
}

} // namespace wardwise
