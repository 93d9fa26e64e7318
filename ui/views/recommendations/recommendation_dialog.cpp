#include "ui/views/recommendations/recommendation_dialog.h"

#include "core/project/recommendation_edits.h"
#include "ui/qt_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <set>

namespace wardwise {

namespace {

template <std::size_t N>
void addUsualWords(QComboBox& box, const std::array<const char*, N>& words)
{
    box.addItem(QString());
    for (const char* word : words) {
        box.addItem(QLatin1String(word));
    }
}

void makeFree(QComboBox& box, const QString& placeholder)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
    box.lineEdit()->setPlaceholderText(placeholder);
}

/// "Due by 31 March 2020.", or what is made of it otherwise.
QString readDue(const QString& due)
{
    if (due.isEmpty()) {
        return {};
    }
    const auto date = dueDate(due.toStdString());
    if (!date) {
        return RecommendationDialog::tr("The due date is kept as a word; only a date can be overdue.");
    }
    const QDate day(date->year, date->month, date->day);
    return RecommendationDialog::tr("Overdue after %1.")
        .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QLocale::LongFormat));
}

} // namespace

RecommendationDialog::RecommendationDialog(project::Project& project, const Recommendation& filled,
                                           std::optional<PriorityId> section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_given(filled)
    , m_section(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_urgency(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_due(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
{
    constexpr int kWidth = 560;
    setWindowTitle(filled.id.value == 0 ? tr("New recommendation") : tr("Edit the recommendation"));
    setMinimumWidth(kWidth);
    fill(section);
    layOut();
    connect(m_text, &QPlainTextEdit::textChanged, this, &RecommendationDialog::check);
    connect(m_due, &QLineEdit::textChanged, this, &RecommendationDialog::check);
    check();
}

void RecommendationDialog::fill(std::optional<PriorityId> section)
{
    m_section->addItem(tr("The partnership as a whole"));
    for (const Priority& priority : m_project->priorities()) {
        m_section->addItem(qtText(priority.title), QVariant::fromValue<qlonglong>(priority.id.value));
    }
    m_section->setCurrentIndex(
        section ? std::max(0, m_section->findData(QVariant::fromValue<qlonglong>(section->value))) : 0);
    addUsualWords(*m_urgency, kUrgencies);
    addUsualWords(*m_status, kStatuses);
    std::set<std::string> owners;
    for (const Priority& priority : m_project->priorities()) {
        for (const Recommendation& each : priority.recommendations) {
            owners.insert(each.owner);
        }
    }
    for (const Recommendation& each : m_project->generalRecommendations()) {
        owners.insert(each.owner);
    }
    for (const std::string& owner : owners) {
        m_owner->addItem(qtText(owner));
    }
    makeFree(*m_urgency, tr("high, medium, low, or your own word"));
    makeFree(*m_owner, tr("A person, a post or an organisation"));
    makeFree(*m_status, tr("proposed, agreed, under way, done, dropped, or your own words"));
    m_text->setPlainText(qtText(m_given.text));
    m_urgency->setEditText(qtText(m_given.urgency));
    m_owner->setEditText(qtText(m_given.owner));
    m_due->setText(qtText(m_given.due));
    m_due->setPlaceholderText(tr("31 March 2020, March 2020, or a word"));
    m_status->setEditText(qtText(m_given.status));
}

void RecommendationDialog::layOut()
{
    constexpr int kTextLines = 6;
    m_section->setAccessibleName(tr("Section"));
    m_text->setAccessibleName(tr("What should be done"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    m_urgency->setAccessibleName(tr("Priority"));
    m_owner->setAccessibleName(tr("Owner"));
    m_due->setAccessibleName(tr("Due"));
    m_status->setAccessibleName(tr("Status"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setAccessibleName(tr("What storing would do"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("S&ection"), m_section);
    form->addRow(tr("&What"), m_text);
    form->addRow(tr("&Priority"), m_urgency);
    form->addRow(tr("&Owner"), m_owner);
    form->addRow(tr("&Due"), m_due);
    form->addRow(tr("S&tatus"), m_status);
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecommendationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->setFocus();
}

Recommendation RecommendationDialog::written() const
{
    Recommendation recommendation = m_given;
    recommendation.text = m_text->toPlainText().trimmed().toStdString();
    recommendation.urgency = m_urgency->currentText().trimmed().toStdString();
    recommendation.owner = m_owner->currentText().trimmed().toStdString();
    recommendation.due = m_due->text().trimmed().toStdString();
    recommendation.status = m_status->currentText().trimmed().toStdString();
    return recommendation;
}

std::optional<PriorityId> RecommendationDialog::section() const
{
    const QVariant id = m_section->currentData();
    return id.isValid() ? std::optional(PriorityId{id.toLongLong()}) : std::nullopt;
}

void RecommendationDialog::check()
{
    const bool isBlank = m_text->toPlainText().trimmed().isEmpty();
    m_store->setEnabled(!isBlank);
    m_message->setText(isBlank ? tr("Write what should be done.") : readDue(m_due->text().trimmed()));
}

void RecommendationDialog::accept()
{
    const Recommendation wanted = written();
    if (m_given.id.value == 0) {
        const auto added = project::addRecommendation(*m_project, section(), wanted);
        if (!added) {
            m_message->setText(qtText(added.error().message));
            return;
        }
        m_stored = *added;
    } else {
        if (const auto changed = project::changeRecommendation(*m_project, section(), wanted); !changed) {
            m_message->setText(qtText(changed.error().message));
            return;
        }
        m_stored = wanted.id;
    }
    QDialog::accept();
}

QString RecommendationDialog::message() const
{
    return m_message->text();
}

} // namespace wardwise
