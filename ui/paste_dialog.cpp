#include "ui/paste_dialog.h"

#include "ui/change_words.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr QSize kUsualPasteDialogSize(760, 480);
constexpr int kPastePause = 250;

QString remarkOn(const project::EnteredFigure& figure)
{
    QStringList added;
    for (const std::string& made : figure.added) {
        added << qtText(made);
    }
    QString adds =
        added.isEmpty() ? QString() : PasteDialog::tr("adds %1").arg(added.join(QStringLiteral(", ")));
    switch (figure.outcome) {
    case project::FigureOutcome::Unchanged:
        return {}; // said in place of a figure
    case project::FigureOutcome::New:
        return adds.isEmpty() ? PasteDialog::tr("new") : PasteDialog::tr("new; %1").arg(adds);
    case project::FigureOutcome::Changed:
        return figure.before == figure.after ? PasteDialog::tr("only the note changes") : adds;
    }
    return adds;
}

/// The place stands beside it already.
QString reasonOf(const project::CheckedFigure& figure)
{
    const QString message = qtText(figure.refusal->message);
    const QString place = qtText(figure.figure.label) + QStringLiteral(". ");
    return message.startsWith(place) ? message.mid(place.size()) : message;
}

PasteState stateOf(const project::EnteredFigure& figure)
{
    return figure.outcome == project::FigureOutcome::New       ? PasteState::New
           : figure.outcome == project::FigureOutcome::Changed ? PasteState::Changed
                                                               : PasteState::Unchanged;
}

} // namespace

PasteDialog::PasteDialog(const project::Project& project, std::vector<PasteLine> lines, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_lines(std::move(lines))
    , m_model(new PastePreviewModel(this))
    , m_summary(new QLabel(this))
    , m_source(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_apply(new QPushButton(this))
    , m_pause(new QTimer(this))
{
    setWindowTitle(tr("Paste a block of figures"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_source->setEditable(true);
    m_source->setAccessibleName(tr("Source"));
    m_source->addItem(tr("Each figure's own source"));
    for (const Source& source : project.catalogue().sources) {
        m_source->addItem(qtText(source.key));
    }
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Why, or anything to remember"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPastePause);
    layOut();
    connect(m_pause, &QTimer::timeout, this, &PasteDialog::check);
    connect(m_source, &QComboBox::currentTextChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_note, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    check();
}

void PasteDialog::layOut()
{
    auto* table = new QTableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("What would change"));
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    constexpr int kPlaceWidth = 260;
    constexpr int kFigureWidth = 90;
    table->setColumnWidth(PastePreviewModel::PlaceColumn, kPlaceWidth);
    table->setColumnWidth(PastePreviewModel::NowColumn, kFigureWidth);
    table->setColumnWidth(PastePreviewModel::BecomesColumn, kFigureWidth);
    auto* form = new QFormLayout;
    form->addRow(tr("&Source"), m_source);
    form->addRow(tr("&Note"), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(table, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(withinScreen(*this, kUsualPasteDialogSize));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        check(); // what was typed last may not have been looked at
        if (!m_accepted.empty()) {
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<project::FigureEntry> PasteDialog::entries() const
{
    std::vector<project::FigureEntry> all;
    const bool own = m_source->currentText() == m_source->itemText(0);
    for (const PasteLine& line : m_lines) {
        if (!line.refusal.isEmpty()) {
            continue;
        }
        project::FigureEntry entry = line.entry;
        const std::string source = m_source->currentText().trimmed().toStdString();
        if (!own && source != entry.source) {
            entry.source = source;
            entry.observation.reset(); // beside the other source's figure, not in its place
        }
        entry.note = m_note->text().trimmed().toStdString();
        all.push_back(std::move(entry));
    }
    return all;
}

void PasteDialog::check()
{
    m_pause->stop();
    const auto wanted = entries();
    const auto checked =
        wanted.empty() ? Result<std::vector<project::CheckedFigure>>(std::vector<project::CheckedFigure>{})
                       : m_project->checkFigures(wanted);
    m_accepted.clear();
    if (!checked) {
        m_summary->setText(qtText(checked.error().message));
        m_apply->setText(tr("&Apply"));
        m_apply->setEnabled(false);
        return;
    }
    for (std::size_t i = 0; i < checked->size(); ++i) {
        const auto& figure = (*checked)[i];
        if (!figure.refusal && figure.figure.outcome != project::FigureOutcome::Unchanged) {
            m_accepted.push_back(wanted[i]);
        }
    }
    showChecked(*checked);
}

void PasteDialog::showChecked(const std::vector<project::CheckedFigure>& checked)
{
    std::vector<PasteRow> rows;
    std::size_t next = 0;
    int refused = 0;
    int same = 0;
    rows.reserve(m_lines.size());
    for (const PasteLine& line : m_lines) {
        PasteRow row{.place = line.place,
                     .now = line.shown,
                     .becomes = qtText(line.entry.value),
                     .remark = tr("refused: %1").arg(line.refusal),
                     .state = PasteState::Refused};
        if (line.refusal.isEmpty()) {
            const project::CheckedFigure& figure = checked[next++];
            if (figure.refusal) {
                row.remark = tr("refused: %1").arg(reasonOf(figure));
            } else {
                row.now = figure.figure.before.empty() ? tr("\u2013") : qtText(figure.figure.before);
                row.becomes = figure.figure.outcome == project::FigureOutcome::Unchanged
                                  ? tr("as it is")
                                  : qtText(figure.figure.after);
                row.remark = remarkOn(figure.figure);
                row.state = stateOf(figure.figure);
            }
        }
        refused += row.state == PasteState::Refused ? 1 : 0;
        same += row.state == PasteState::Unchanged ? 1 : 0;
        rows.push_back(std::move(row));
    }
    const int stored = static_cast<int>(m_accepted.size());
    const int all = static_cast<int>(m_lines.size());
    QString text = tr("%1 would be stored as one edit, which one undo takes back.").arg(figureCount(stored));
    text += same > 0 ? tr(" As before: %1.").arg(same) : QString();
    text += refused > 0 ? tr(" Refused: %1; the remark says why.").arg(refused) : QString();
    m_summary->setText(text);
    m_apply->setEnabled(stored > 0);
    m_apply->setText(stored == all ? tr("&Apply") : tr("&Apply %1 of %2").arg(stored).arg(all));
    m_model->setRows(std::move(rows));
}

void PasteDialog::setSource(const QString& source)
{
    m_source->setCurrentText(source);
    check();
}

void PasteDialog::setNote(const QString& note)
{
    m_note->setText(note);
    check();
}

QString PasteDialog::summary() const
{
    return m_summary->text();
}

} // namespace wardwise
