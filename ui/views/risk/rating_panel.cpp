#include "ui/views/risk/rating_panel.h"

#include "ui/qt_text.h"
#include "ui/views/priorities/section_words.h"
#include "ui/views/risk/risk_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace wardwise {

namespace {

QString strong(const QString& text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString lineOfText(const QString& label, const std::string& text)
{
    return text.empty() ? QString()
                        : QStringLiteral("<br>%1 %2").arg(strong(label), qtText(text).toHtmlEscaped());
}

/// "1 Low, 2 Moderate", or a line for each where they are described.
QString levelsMarkup(const risk::Criterion& criterion)
{
    QStringList words;
    QString described;
    int number = 0;
    for (const risk::Level& level : criterion.levels) {
        ++number;
        const QString word = QStringLiteral("%1\u00a0%2").arg(number).arg(qtText(level.word).toHtmlEscaped());
        words << word;
        QString more = qtText(level.description).toHtmlEscaped();
        if (!level.evidence.empty()) {
            more += RatingPanel::tr(" Evidence asked for: %1").arg(qtText(level.evidence).toHtmlEscaped());
        }
        if (!more.trimmed().isEmpty()) {
            described += QStringLiteral("<br>%1: %2").arg(word, more.trimmed());
        }
    }
    return words.join(QStringLiteral(" \u00b7 ")) + described;
}

} // namespace

RatingPanel::RatingPanel(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_text(new QTextBrowser(this))
    , m_apply(new QPushButton(tr("A&pply the suggestion"), this))
    , m_edit(new QPushButton(tr("In other &words\u2026"), this))
{
    m_text->setAccessibleName(tr("The selected rating"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_edit->setToolTip(tr("Any words, how sure they are, evidence and reason (F2 or Enter)"));
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_apply);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &RatingPanel::apply);
    connect(m_edit, &QPushButton::clicked, this, &RatingPanel::editWanted);
    showCell({}, {}, {});
}

QString RatingPanel::cellMarkup(const project::ScoredThreat& threat, const project::RatedCell& cell,
                                const risk::Criterion& criterion) const
{
    QString text;
    if (!criterion.question.empty()) {
        text += QStringLiteral("<br>") + qtText(criterion.question).toHtmlEscaped();
    }
    if (!criterion.description.empty()) {
        text += QStringLiteral("<br>") + qtText(criterion.description).toHtmlEscaped();
    }
    text += QStringLiteral("<br>%1 %2").arg(strong(tr("Levels:")), levelsMarkup(criterion));
    if (cell.rating.confidence != Confidence::Unstated) {
        text += QStringLiteral("<br>%1 %2")
                    .arg(strong(tr("Confidence:")), confidenceText(cell.rating.confidence));
    }
    text += lineOfText(tr("Evidence:"), cell.rating.evidence);
    text += lineOfText(tr("Reason:"), cell.rating.reason);
    if (m_suggestion) {
        text += QStringLiteral("<br>%1 %2")
                    .arg(strong(tr("The data suggest \u201c%1\u201d.").arg(qtText(m_suggestion->words))),
                         qtText(m_suggestion->reason).toHtmlEscaped());
    }
    for (const Rating& other : threat.notInScheme) {
        text += QStringLiteral("<br>%1 %2")
                    .arg(strong(tr("Not in this scheme:")),
                         tr("%1: %2")
                             .arg(criterionTitle(other.criterion),
                                  withLine(qtText(other.words.value_or("")), other.line))
                             .toHtmlEscaped());
    }
    return text;
}

void RatingPanel::showCell(const QString& title, std::optional<std::size_t> threat,
                           std::optional<std::size_t> criterion)
{
    const project::RiskScores* scores = m_state->shown();
    m_threat = threat;
    m_criterion = criterion;
    m_suggestion.reset();
    QString text = strong(title);
    const bool isCell = scores != nullptr && threat && criterion && *threat < scores->threats.size()
                        && *criterion < scores->scheme.criterionCount();
    if (isCell) {
        const project::ScoredThreat& of = scores->threats[*threat];
        lookForSuggestion(of, scores->scheme.criterion(*criterion));
        if (of.rank) { // which a wide scheme's table has out of sight
            text += tr(" \u00b7 score %1, %2").arg(scoreText(of.score.total), rankText(of.rank));
        }
        text += cellMarkup(of, of.cells[*criterion], scores->scheme.criterion(*criterion));
    } else if (scores != nullptr && threat && *threat < scores->threats.size()) {
        for (const std::string& note : scores->threats[*threat].score.notes) {
            text += QStringLiteral("<br>") + qtText(note).toHtmlEscaped();
        }
    } else {
        text = tr("Choose a rating with the arrow keys. A level\u2019s first letter or its number sets it, "
                  "Shift and a letter makes a range, Delete takes it away, F2 takes any words.");
    }
    m_text->setHtml(text);
    const bool isNews = isCell && m_suggestion
                        && scores->threats[*threat].cells[*criterion].rating.words != m_suggestion->words;
    m_apply->setEnabled(isNews && m_state->canRate());
    m_edit->setEnabled(isCell && m_state->canRate());
}

void RatingPanel::lookForSuggestion(const project::ScoredThreat& threat, const risk::Criterion& criterion)
{
    if (m_revision != m_state->project().figuresRevision()) {
        m_known.clear();
        m_revision = m_state->project().figuresRevision();
    }
    const std::pair key(threat.id.value, criterion.id + '/' + std::to_string(criterion.levels.size()));
    const auto known = m_known.find(key);
    if (known != m_known.end()) {
        m_suggestion = known->second;
    } else if (const auto found = project::suggestRating(m_state->project(), threat.id, criterion)) {
        m_suggestion = *found;
        m_known.emplace(key, *found);
    }
    if (m_suggestion) { // another scheme of as many levels may have other words
        m_suggestion->words = risk::wordsOf(criterion, m_suggestion->levels);
    }
}

void RatingPanel::apply()
{
    const project::RiskScores* scores = m_state->shown();
    if (!m_suggestion || !m_threat || !m_criterion || scores == nullptr) {
        return;
    }
    Rating rating = scores->threats[*m_threat].cells[*m_criterion].rating;
    rating.words = m_suggestion->words;
    rating.evidence = m_suggestion->reason;
    rating.reason.clear();
    m_state->rate(*m_threat, *m_criterion, rating);
}

QString RatingPanel::text() const
{
    return m_text->toPlainText();
}

} // namespace wardwise
