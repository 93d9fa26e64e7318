#include "ui/views/consistency/claim_dialog.h"

#include "core/claims/parse_expression.h"
#include "ui/qt_text.h"
#include "ui/views/consistency/status_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QTimer>

namespace wardwise {

namespace {

constexpr int kClaimWidth = 680;
constexpr int kClaimPause = 200; // milliseconds
constexpr int kExpressionLines = 4;
constexpr int kOutcomeLines = 5;

QLabel* newWrappedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ClaimDialog::ClaimDialog(project::Project& project, const Claim& claim, ThemeKind theme, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_given(claim)
    , m_theme(theme)
    , m_statement(new QLineEdit(this))
    , m_expression(new QPlainTextEdit(this))
    , m_section(new QComboBox(this))
    , m_outcome(newWrappedLabel(this))
    , m_message(newWrappedLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
    , m_pause(new QTimer(this))
{
    setWindowTitle(claim.id == ClaimId{} ? tr("Add a claim") : tr("Change a claim"));
    setMinimumWidth(kClaimWidth);
    fillSections();
    m_statement->setText(qtText(claim.statement));
    m_expression->setPlainText(qtText(claim.expression));
    layOut();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kClaimPause);
    connect(m_pause, &QTimer::timeout, this, &ClaimDialog::check);
    connect(m_statement, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_expression, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    check();
}

void ClaimDialog::fillSections()
{
    m_section->addItem(tr("The assessment as a whole"), 0);
    for (const Priority& section : m_project->priorities()) {
        m_section->addItem(qtText(section.title), static_cast<qlonglong>(section.id.value));
    }
    const int at = m_given.section ? m_section->findData(static_cast<qlonglong>(m_given.section->value)) : 0;
    m_section->setCurrentIndex(at < 0 ? 0 : at);
}

void ClaimDialog::layOut()
{
    m_statement->setAccessibleName(tr("Statement"));
    m_statement->setPlaceholderText(tr("What the assessment says, in a sentence"));
    m_expression->setAccessibleName(tr("Expression that checks it"));
    m_expression->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_expression->setTabChangesFocus(true);
    m_expression->setPlaceholderText(QStringLiteral("[All crime] = parts([All crime])"));
    m_expression->setFixedHeight(m_expression->fontMetrics().lineSpacing() * kExpressionLines + 12);
    m_section->setAccessibleName(tr("Section"));
    m_outcome->setAccessibleName(tr("Outcome"));
    QFont bold = m_outcome->font();
    bold.setBold(true);
    m_outcome->setFont(bold);
    m_message->setAccessibleName(tr("What the figures say"));
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * kOutcomeLines);
    auto* examples = newWrappedLabel(this);
    examples->setText(tr("Measures stand in [brackets], places in \"quotes\". Examples: "
                         "rate [Theft] of \"Staffordshire\" > rate [Theft];  "
                         "flagged([All crime]) = 1;  class([Theft] of \"Cannock South\") is above;  "
                         "falls([Anti-social Behaviour]). F1 on the page says more."));
    examples->setForegroundRole(QPalette::PlaceholderText);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("S&tatement"), m_statement);
    form->addRow(tr("&Expression"), m_expression);
    form->addRow(QString(), examples);
    form->addRow(tr("Se&ction"), m_section);
    form->addRow(tr("Outcome"), m_outcome);
    form->addRow(QString(), m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClaimDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Claim ClaimDialog::claim() const
{
    Claim claim = m_given;
    claim.statement = m_statement->text().trimmed().toStdString();
    claim.expression = m_expression->toPlainText().trimmed().toStdString();
    const auto section = m_section->currentData().toLongLong();
    claim.section = section == 0 ? std::nullopt : std::optional(PriorityId{section});
    return claim;
}

void ClaimDialog::markPlace(std::optional<std::size_t> bytesBefore)
{
    QList<QTextEdit::ExtraSelection> places;
    if (bytesBefore) {
        const std::string typed = m_expression->toPlainText().toStdString();
        const auto characters = qtText(std::string_view(typed).substr(0, *bytesBefore)).size();
        QTextEdit::ExtraSelection place;
        place.cursor = QTextCursor(m_expression->document());
        place.cursor.setPosition(static_cast<int>(characters));
        place.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!place.cursor.hasSelection()) {
            place.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        }
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(colourOf(ClaimStatus::Contradicted, m_theme));
        places << place;
    }
    m_expression->setExtraSelections(places);
}

void ClaimDialog::check()
{
    m_pause->stop();
    const Claim typed = claim();
    const std::string whole = m_expression->toPlainText().toStdString();
    QPalette palette = m_outcome->palette();
    const auto show = [&](const QString& outcome, const QColor& colour, const QString& message) {
        m_outcome->setText(outcome);
        palette.setColor(QPalette::WindowText, colour);
        m_outcome->setPalette(palette);
        m_message->setText(message);
    };
    const QColor muted = ChartTheme::of(m_theme).mutedText;
    std::size_t failedAt = 0;
    const auto parsed = claims::parseExpression(whole, &failedAt);
    m_store->setEnabled(false);
    if (typed.expression.empty()) {
        markPlace(std::nullopt);
        show(tr("nothing to check yet"), muted, {});
        return;
    }
    if (!parsed) {
        markPlace(failedAt);
        show(tr("not readable yet"), muted, qtText(parsed.error().message));
        return;
    }
    markPlace(std::nullopt);
    const auto outcome = project::tryExpression(*m_project, typed.expression);
    show(markedWordsOf(outcome.status), colourOf(outcome.status, m_theme),
         qtText(outcome.sentence)
             + (outcome.reason.empty() ? QString() : QLatin1Char(' ') + qtText(outcome.reason)));
    m_store->setEnabled(!typed.statement.empty());
}

void ClaimDialog::accept()
{
    check(); // what was typed last may not have been looked at
    if (!m_store->isEnabled()) {
        return;
    }
    const Claim typed = claim();
    const bool isNew = typed.id == ClaimId{};
    const auto added = isNew ? project::addClaim(*m_project, typed) : Result(typed.id);
    const auto stored = isNew ? (added ? Result<void>() : Result<void>(added.error()))
                              : project::changeClaim(*m_project, typed);
    if (!stored) {
        m_message->setText(qtText(stored.error().message));
        return;
    }
    QDialog::accept();
}

void ClaimDialog::setStatement(const QString& statement)
{
    m_statement->setText(statement);
    check();
}

void ClaimDialog::setExpression(const QString& expression)
{
    m_expression->setPlainText(expression);
    check();
}

QString ClaimDialog::message() const
{
    return m_outcome->text() + QLatin1Char('\n') + m_message->text();
}

bool ClaimDialog::canStore() const
{
    return m_store->isEnabled();
}

} // namespace wardwise
