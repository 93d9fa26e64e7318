#include "ui/figure_dialog.h"

#include "ui/qt_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <array>
#include <map>

namespace wardwise {

namespace {

constexpr int kUsualWidth = 520;
constexpr int kPauseMilliseconds = 200;
constexpr int kMessageLines = 3;

constexpr std::array kQuantities{Quantity::Count,      Quantity::Rate,   Quantity::Percentage,
                                 Quantity::Population, Quantity::Change, Quantity::Rank,
                                 Quantity::Money,      Quantity::Ratio,  Quantity::Text};

void makeSearchable(QComboBox& box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

/// What is chosen from the list by its key, or else as typed.
std::string keyOf(const QComboBox& box)
{
    const QString text = box.currentText().trimmed();
    const int at = box.findText(text, Qt::MatchFixedString);
    return (at >= 0 ? box.itemData(at).toString() : text).toStdString();
}

void choose(QComboBox& box, const std::string& key)
{
    const int at = box.findData(qtText(key), Qt::UserRole, Qt::MatchFixedString);
    if (at >= 0) {
        box.setCurrentIndex(at);
    } else {
        box.setCurrentIndex(-1);
        box.setEditText(qtText(key));
    }
}

} // namespace

FigureDialog::FigureDialog(project::Project& project, const project::FigureEntry& filled, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_given(filled)
    , m_area(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_part(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_quantity(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_source(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
    , m_pause(new QTimer(this))
{
    setWindowTitle(filled.observation ? tr("Correct a figure") : tr("Enter a figure"));
    setMinimumWidth(kUsualWidth);
    fillAreas();
    fillMeasures();
    fillOthers();
    fill();
    layOut();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &FigureDialog::check);
    connect(m_measure, &QComboBox::currentTextChanged, this, &FigureDialog::guessQuantity);
    for (const QComboBox* box : {m_area, m_measure, m_part, m_period, m_quantity, m_kind, m_source}) {
        connect(box, &QComboBox::currentTextChanged, m_pause, qOverload<>(&QTimer::start));
    }
    for (const QLineEdit* line : {m_value, m_note}) {
        connect(line, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this](int kind) { m_value->setEnabled(kind == 0); });
    m_value->setEnabled(m_kind->currentIndex() == 0);
    check();
}

void FigureDialog::fillAreas()
{
    std::map<std::string, int> named;
    for (const Area& area : m_project->catalogue().areas) {
        ++named[area.name];
    }
    for (const Area& area : m_project->catalogue().areas) {
        const QString name = qtText(area.name);
        m_area->addItem(named[area.name] > 1 ? tr("%1 (%2)").arg(name, qtText(area.code)) : name,
                        qtText(area.code));
    }
    m_area->model()->sort(0);
    makeSearchable(*m_area);
}

void FigureDialog::fillMeasures()
{
    std::map<std::string, int> named;
    for (const Measure& measure : m_project->catalogue().measures) {
        ++named[measure.name];
    }
    for (const Measure& measure : m_project->catalogue().measures) {
        const QString name = qtText(measure.name);
        m_measure->addItem(named[measure.name] > 1 && !measure.family.empty()
                               ? tr("%1 (%2)").arg(name, qtText(measure.family))
                               : name,
                           QString::number(measure.id.value));
    }
    makeSearchable(*m_measure);
}

void FigureDialog::fillOthers()
{
    for (const Breakdown& part : m_project->catalogue().breakdowns) {
        const QString text = part.id == kWhole ? tr("the whole") : qtText(project::partText(part));
        m_part->addItem(text, qtText(project::partText(part)));
    }
    for (const Period& period : m_project->catalogue().periods) {
        m_period->addItem(qtText(period.label), qtText(period.label));
    }
    for (const Source& source : m_project->catalogue().sources) {
        m_source->addItem(qtText(source.key), qtText(source.key));
    }
    for (QComboBox* box : {m_part, m_period, m_source}) {
        makeSearchable(*box);
    }
    for (const Quantity quantity : kQuantities) {
        m_quantity->addItem(qtText(toText(quantity)), qtText(toText(quantity)));
    }
    m_kind->addItem(tr("a value"));
    for (const Missing reason : {Missing::Suppressed, Missing::NotRecorded, Missing::NotApplicable}) {
        m_kind->addItem(qtText(inWords(reason)), qtText(inWords(reason)));
    }
}

void FigureDialog::fill()
{
    choose(*m_area, m_given.area);
    if (m_given.measureId) {
        choose(*m_measure, std::to_string(m_given.measureId->value));
    } else {
        m_measure->setCurrentIndex(-1);
        m_measure->setEditText(qtText(m_given.measure));
    }
    choose(*m_part, m_given.breakdown);
    choose(*m_period, m_given.period);
    choose(*m_source, m_given.source);
    if (m_given.quantity.empty()) {
        guessQuantity();
    } else {
        choose(*m_quantity, m_given.quantity);
    }
    m_value->setText(qtText(m_given.value));
    m_note->setText(qtText(m_given.note));
    const int reason = m_kind->findText(qtText(m_given.value), Qt::MatchFixedString);
    if (reason > 0) {
        m_kind->setCurrentIndex(reason);
        m_value->clear();
    }
    const bool fixed = m_given.observation.has_value();
    for (QComboBox* box : {m_area, m_measure, m_part, m_period, m_quantity, m_source}) {
        box->setEnabled(!fixed);
    }
}

void FigureDialog::layOut()
{
    m_area->setAccessibleName(tr("Area"));
    m_measure->setAccessibleName(tr("Measure"));
    m_part->setAccessibleName(tr("Part"));
    m_period->setAccessibleName(tr("Period"));
    m_quantity->setAccessibleName(tr("Quantity"));
    m_kind->setAccessibleName(tr("A value or the reason why there is none"));
    m_value->setAccessibleName(tr("Value"));
    m_source->setAccessibleName(tr("Source"));
    m_note->setAccessibleName(tr("Note"));
    m_value->setPlaceholderText(tr("178.3, 2,935 or 12 %"));
    m_note->setPlaceholderText(tr("Why, or anything to remember"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * kMessageLines);
    m_message->setAccessibleName(tr("What storing would do"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Area"), m_area);
    form->addRow(tr("&Measure"), m_measure);
    form->addRow(tr("&Part"), m_part);
    form->addRow(tr("P&eriod"), m_period);
    form->addRow(tr("&Quantity"), m_quantity);
    form->addRow(tr("Figure &is"), m_kind);
    form->addRow(tr("&Value"), m_value);
    form->addRow(tr("S&ource"), m_source);
    form->addRow(tr("&Note"), m_note);
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_given.observation || (!m_given.area.empty() && m_given.measureId)) {
        m_value->setFocus();
        m_value->selectAll();
    }
}

/// A measure that's known says what kind of figure it usually has.
void FigureDialog::guessQuantity()
{
    const int at = m_measure->findText(m_measure->currentText(), Qt::MatchFixedString);
    const Measure* measure =
        at < 0 ? nullptr : m_project->catalogue().measure(MeasureId{m_measure->itemData(at).toLongLong()});
    if (measure == nullptr) {
        return;
    }
    const MeasureUnit unit = measure->unit;
    const Quantity usual = unit == MeasureUnit::Percentage ? Quantity::Percentage
                           : unit == MeasureUnit::Money    ? Quantity::Money
                           : unit == MeasureUnit::Rank     ? Quantity::Rank
                           : unit == MeasureUnit::Text     ? Quantity::Text
                           : unit == MeasureUnit::Count    ? Quantity::Count
                                                           : Quantity::Rate;
    choose(*m_quantity, std::string(toText(usual)));
}

project::FigureEntry FigureDialog::entry() const
{
    project::FigureEntry entry = m_given;
    entry.area = keyOf(*m_area);
    const int measure = m_measure->findText(m_measure->currentText().trimmed(), Qt::MatchFixedString);
    entry.measureId =
        measure < 0 ? std::nullopt : std::optional(MeasureId{m_measure->itemData(measure).toLongLong()});
    const Measure* known = entry.measureId ? m_project->catalogue().measure(*entry.measureId) : nullptr;
    entry.measure = known == nullptr ? m_measure->currentText().trimmed().toStdString() : known->name;
    entry.breakdown = keyOf(*m_part);
    entry.period = keyOf(*m_period);
    entry.quantity = m_quantity->currentData().toString().toStdString();
    entry.value =
        (m_kind->currentIndex() == 0 ? m_value->text().trimmed() : m_kind->currentText()).toStdString();
    entry.source = keyOf(*m_source);
    entry.note = m_note->text().trimmed().toStdString();
    entry.keepsNote = !m_given.observation;
    return entry;
}

void FigureDialog::check()
{
    m_pause->stop();
    m_store->setEnabled(false);
    const project::FigureEntry wanted = entry();
    if (m_kind->currentIndex() == 0 && wanted.value.empty()) {
        m_message->setText(tr("Type a value, or say why there is none."));
        return;
    }
    const auto checked = m_project->checkFigures({wanted});
    if (!checked) {
        m_message->setText(qtText(checked.error().message));
        return;
    }
    const project::CheckedFigure& figure = checked->front();
    if (figure.refusal) {
        m_message->setText(qtText(figure.refusal->message));
        return;
    }
    const QString before = qtText(figure.figure.before);
    const QString after = qtText(figure.figure.after);
    QStringList added;
    for (const std::string& made : figure.figure.added) {
        added << qtText(made);
    }
    QString text;
    switch (figure.figure.outcome) {
    case project::FigureOutcome::Unchanged:
        m_message->setText(tr("As it is: %1.").arg(before));
        return;
    case project::FigureOutcome::Changed:
        text = before == after ? tr("The value stays %1; the note changes.").arg(before)
                               : tr("Now %1, becomes %2.").arg(before, after);
        break;
    case project::FigureOutcome::New:
        text = tr("New: %1.").arg(after);
        break;
    }
    text += added.isEmpty() ? QString() : tr(" Will be added: %1.").arg(added.join(QStringLiteral(", ")));
    m_message->setText(text);
    m_store->setEnabled(true);
}

void FigureDialog::accept()
{
    check(); // what was typed last may not have been looked at
    if (!m_store->isEnabled()) {
        return;
    }
    const project::FigureEntry wanted = entry();
    const auto area = findArea(m_project->catalogue(), wanted.area);
    const QString place =
        tr("%1, %2").arg(qtText(wanted.measure), qtText(area ? (*area)->name : wanted.area));
    const QString label = (wanted.observation ? tr("Correct %1") : tr("Enter %1")).arg(place);
    const auto entered = m_project->enterFigures({wanted}, label.toStdString());
    if (!entered) {
        m_message->setText(qtText(entered.error().message));
        return;
    }
    const project::EnteredFigure& figure = entered->front();
    m_stored =
        figure.before.empty()
            ? tr("%1 %2").arg(qtText(figure.label), qtText(figure.after))
            : tr("%1 %2 \u2192 %3").arg(qtText(figure.label), qtText(figure.before), qtText(figure.after));
    QDialog::accept();
}

void FigureDialog::setValue(const QString& value)
{
    m_kind->setCurrentIndex(0);
    m_value->setText(value);
    check();
}

void FigureDialog::setMissing(Missing reason)
{
    m_kind->setCurrentIndex(m_kind->findText(qtText(inWords(reason))));
    check();
}

void FigureDialog::setNote(const QString& note)
{
    m_note->setText(note);
    check();
}

QString FigureDialog::message() const
{
    return m_message->text();
}

bool FigureDialog::canStore() const
{
    return m_store->isEnabled();
}

} // namespace wardwise
