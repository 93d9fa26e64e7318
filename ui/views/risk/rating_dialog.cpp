#include "ui/views/risk/rating_dialog.h"

#include "core/risk/read_rating.h"
#include "ui/qt_text.h"
#include "ui/views/risk/risk_words.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace wardwise {

namespace {

void makeTextField(QPlainTextEdit& field, const QString& name, const std::string& text)
{
    constexpr int kFieldLines = 3;
    constexpr int kFieldPadding = 12;
    field.setAccessibleName(name);
    field.setTabChangesFocus(true);
    field.setPlainText(qtText(text));
    field.setFixedHeight(field.fontMetrics().lineSpacing() * kFieldLines + kFieldPadding);
}

} // namespace

RatingDialog::RatingDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_question(question)
    , m_words(new QComboBox(this))
    , m_confidence(new QComboBox(this))
    , m_evidence(new QPlainTextEdit(this))
    , m_reason(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
{
    constexpr int kDialogWidth = 560;
    setWindowTitle(question.title);
    setMinimumWidth(kDialogWidth);
    m_words->setEditable(true);
    m_words->setInsertPolicy(QComboBox::NoInsert);
    m_words->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    for (const risk::Level& level : question.criterion->levels) {
        m_words->addItem(qtText(level.word));
    }
    m_words->setEditText(qtText(question.rating.words.value_or("")));
    m_words->lineEdit()->setPlaceholderText(tr("A level, \u201cModerate to Severe\u201d, N/A, or any words"));
    for (const Confidence each :
         {Confidence::Unstated, Confidence::High, Confidence::Medium, Confidence::Low}) {
        m_confidence->addItem(confidenceText(each), static_cast<int>(each));
    }
    m_confidence->setCurrentIndex(m_confidence->findData(static_cast<int>(question.rating.confidence)));
    layOut();
    connect(m_words, &QComboBox::editTextChanged, this, &RatingDialog::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &RatingDialog::check);
    check();
    m_words->setFocus();
    m_words->lineEdit()->selectAll();
}

void RatingDialog::layOut()
{
    m_words->setAccessibleName(tr("Rating"));
    m_confidence->setAccessibleName(tr("How sure it is"));
    makeTextField(*m_evidence, tr("What it rests on"), m_question.rating.evidence);
    makeTextField(*m_reason, tr("Why"), m_question.rating.reason);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setAccessibleName(tr("How the rating is read"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!m_question.told.isEmpty() || !m_question.criterion->question.empty()) {
        auto* told = new QLabel(
            m_question.told.isEmpty() ? qtText(m_question.criterion->question) : m_question.told, this);
        told->setTextFormat(Qt::PlainText);
        told->setWordWrap(true);
        form->addRow(told);
    }
    form->addRow(tr("&Rating"), m_words);
    form->addRow(tr("&Confidence"), m_confidence);
    form->addRow(tr("&Evidence"), m_evidence);
    if (m_question.hasReason) {
        form->addRow(tr("Rea&son"), m_reason);
        m_store->setText(tr("S&tore"));
    } else {
        m_reason->hide();
    }
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Rating RatingDialog::written() const
{
    Rating rating = m_question.rating;
    const std::string words = m_words->currentText().simplified().toStdString();
    rating.words = words.empty() ? std::nullopt : std::optional(words);
    rating.confidence = static_cast<Confidence>(m_confidence->currentData().toInt());
    rating.evidence = m_evidence->toPlainText().simplified().toStdString();
    rating.reason = m_question.hasReason ? m_reason->toPlainText().simplified().toStdString() : std::string();
    return rating;
}

void RatingDialog::check()
{
    const Rating rating = written();
    const bool lacksReason = m_question.needsReason && rating.reason.empty();
    const bool lacksWords = m_question.needsReason && !rating.words;
    m_store->setEnabled(!lacksReason && !lacksWords);
    if (lacksWords) {
        m_message->setText(tr("Say what the partnership agrees on."));
        return;
    }
    if (lacksReason) {
        m_message->setText(tr("Give the reason: next year\u2019s analyst will ask."));
        return;
    }
    const auto value =
        rating.words ? risk::readRating(*m_question.criterion, *rating.words) : risk::RatingValue();
    const QString reading = readingText(value, *m_question.scheme);
    m_message->setText(reading.isEmpty() ? tr("One level of the scale.") : reading);
}

QString RatingDialog::message() const
{
    return m_message->text();
}

} // namespace wardwise
