#include "ui/prose/changed_sentences.h"

#include "ui/qt_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace wardwise {

namespace {

constexpr int kMostRows = 12;
const QChar kArrow(0x2192);

/// "62.5 → 61.0".
QString changeText(const project::StaleSentence& sentence)
{
    QStringList changes;
    for (const project::ChangedFigureInText& figure : sentence.figures) {
        changes << qtText(figure.was) + QLatin1Char(' ') + kArrow + QLatin1Char(' ') + qtText(figure.now);
    }
    return changes.join(QLatin1Char('\n'));
}

QString titlesOf(const project::StaleSentence& sentence)
{
    QStringList titles;
    for (const project::ChangedFigureInText& figure : sentence.figures) {
        titles << qtText(figure.title);
    }
    return titles.join(QStringLiteral("; "));
}

QLabel* wrappedLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

std::vector<BoundFigureId> figuresOf(const project::StaleSentence& sentence)
{
    std::vector<BoundFigureId> ids;
    ids.reserve(sentence.figures.size());
    for (const project::ChangedFigureInText& figure : sentence.figures) {
        ids.push_back(figure.id);
    }
    return ids;
}

} // namespace

ChangedSentences::ChangedSentences(QWidget* parent)
    : QFrame(parent)
    , m_heading(wrappedLabel({}))
    , m_all(new QPushButton(tr("Accept all"), this))
    , m_rows(new QWidget(this))
    , m_grid(new QGridLayout(m_rows))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_all, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(top);
    layout->addWidget(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    connect(m_all, &QPushButton::clicked, this, [this] {
        std::vector<BoundFigureId> ids;
        for (const project::StaleSentence& sentence : m_sentences) {
            const auto own = figuresOf(sentence);
            ids.insert(ids.end(), own.begin(), own.end());
        }
        Q_EMIT accepted(ids);
    });
    hide();
}

void ChangedSentences::clearRows()
{
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)}) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the button that was just pressed
        }
    }
}

void ChangedSentences::showSentences(std::vector<project::StaleSentence> sentences, bool canChange)
{
    m_sentences = std::move(sentences);
    clearRows();
    setVisible(!m_sentences.empty());
    if (m_sentences.empty()) {
        return;
    }
    const auto count = static_cast<int>(m_sentences.size());
    m_heading->setText(
        count == 1 ? tr("\u25b6 A figure has changed since you read this sentence")
                   : tr("\u25b6 Figures of %1 sentences have changed since you read them").arg(count));
    m_all->setVisible(canChange && count > 1);
    for (int row = 0; row < std::min(count, kMostRows); ++row) {
        addRow(m_sentences[static_cast<std::size_t>(row)], row, canChange);
    }
    if (count > kMostRows) {
        m_grid->addWidget(wrappedLabel(tr("and %1 more").arg(count - kMostRows)), kMostRows, 0, 1, 4);
    }
}

void ChangedSentences::addRow(const project::StaleSentence& sentence, int row, bool canChange)
{
    auto* change = wrappedLabel(changeText(sentence));
    change->setWordWrap(false);
    QFont bold = change->font();
    bold.setBold(true);
    change->setFont(bold);
    m_grid->addWidget(change, row, 0, Qt::AlignTop);
    const QString place = sentence.fact.empty()
                              ? titlesOf(sentence)
                              : tr("%1 (fact \u201c%2\u201d)").arg(titlesOf(sentence), qtText(sentence.fact));
    m_grid->addWidget(wrappedLabel(place), row, 1, Qt::AlignTop);
    if (!canChange) {
        return;
    }
    const auto ids = figuresOf(sentence);
    auto* accept = new QPushButton(tr("Accept"));
    accept->setAccessibleName(tr("Accept %1").arg(changeText(sentence)));
    accept->setToolTip(tr("The sentence is right with the new figure."));
    connect(accept, &QPushButton::clicked, this, [this, ids] { Q_EMIT accepted(ids); });
    m_grid->addWidget(accept, row, 2, Qt::AlignTop);
    if (sentence.fact.empty()) {
        auto* rewrite = new QPushButton(tr("Rewrite"));
        rewrite->setAccessibleName(tr("Rewrite the sentence with %1").arg(changeText(sentence)));
        connect(rewrite, &QPushButton::clicked, this, [this, ids] { Q_EMIT rewriteWanted(ids.front()); });
        m_grid->addWidget(rewrite, row, 3, Qt::AlignTop);
    }
}

QString ChangedSentences::plainText() const
{
    QStringList lines;
    for (const project::StaleSentence& sentence : m_sentences) {
        lines << changeText(sentence) + QStringLiteral(", ") + titlesOf(sentence);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
