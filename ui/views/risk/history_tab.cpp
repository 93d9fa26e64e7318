#include "ui/views/risk/history_tab.h"

#include "core/domain/name_match.h"
#include "core/store/risk_repository.h"
#include "ui/qt_text.h"
#include "ui/views/page_words.h"
#include "ui/views/priorities/section_words.h"
#include "ui/views/risk/risk_words.h"
#include "ui/views/wrapped_table.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

QString timeText(const std::string& madeAt)
{
    const QDateTime at = QDateTime::fromString(qtText(madeAt), Qt::ISODate);
    return at.isValid() ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                              .toString(at.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm"))
                        : qtText(madeAt);
}

QString wordsOrNone(const std::string& words)
{
    return words.empty() ? HistoryTab::tr("not rated") : qtText(words);
}

void setUp(WrappedTable& table, QStandardItemModel& model, const QString& name)
{
    table.setModel(&model);
    table.setAccessibleName(name);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QList<QStandardItem*> itemsOf(const QStringList& texts)
{
    QList<QStandardItem*> items;
    items.reserve(texts.size());
    for (const QString& text : texts) {
        items << new QStandardItem(text);
    }
    return items;
}

} // namespace

HistoryTab::HistoryTab(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_changes(new QStandardItemModel(this))
    , m_years(new QStandardItemModel(this))
    , m_changesTable(new WrappedTable(this))
    , m_yearsTable(new WrappedTable(this))
    , m_note(newPageNote({}, this))
{
    setUp(*m_changesTable, *m_changes, tr("Changes of ratings, the newest first"));
    setUp(*m_yearsTable, *m_years, tr("Last year\u2019s order beside this year\u2019s"));
    m_changesTable->setEmptyText(tr("No rating has been changed in this file yet."));
    setFocusProxy(m_changesTable);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("risk.history"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_changesTable);
    splitter->addWidget(m_yearsTable);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(splitter, 1);
    connect(m_state, &RiskState::changed, this, &HistoryTab::refresh);
}

void HistoryTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryTab::refresh()
{
    if (!isVisible()) {
        return;
    }
    fillChanges();
    fillYears();
}

void HistoryTab::fillChanges()
{
    constexpr int kWhenWidth = 126;
    constexpr int kWhoWidth = 64;
    constexpr int kWordsWidth = 88;
    m_changes->clear();
    m_changes->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Threat"), tr("Criterion"),
                                          tr("Scoring as"), tr("Before"), tr("After"), tr("Why")});
    const auto* scores = m_state->partnership();
    const auto history = store::ratingHistory(m_state->project().connection());
    if (scores == nullptr || !history) {
        return;
    }
    const auto scorer = m_state->scorer();
    const bool hides = !scores->isOpen() || scorer.has_value();
    std::size_t hidden = 0;
    for (const store::RatingChange& change : *history) {
        const auto threat =
            std::find_if(scores->threats.begin(), scores->threats.end(),
                         [&](const project::ScoredThreat& each) { return each.id == change.priority; });
        if (threat == scores->threats.end()) {
            continue; // another assessment's
        }
        if (hides && !change.scorer.empty() && !(scorer && scorer->name == change.scorer)) {
            ++hidden;
            continue;
        }
        const auto at = risk::findCriterion(scores->scheme.scheme(), change.criterion);
        m_changes->appendRow(
            itemsOf({timeText(change.madeAt), qtText(change.madeBy), qtText(threat->title),
                     at ? qtText(scores->scheme.criterion(*at).name) : criterionTitle(change.criterion),
                     change.scorer.empty() ? tr("the partnership") : qtText(change.scorer),
                     wordsOrNone(change.before), wordsOrNone(change.after), qtText(change.reason)}));
    }
    m_changesTable->setWidths({kWhenWidth, kWhoWidth, 0, 0, kWordsWidth, kWordsWidth, kWordsWidth, 0});
    m_note->setText(
        hidden == 0
            ? tr("What was said of each threat, and what it was before. Undone changes aren\u2019t listed.")
            : tr("What other scorers changed is hidden until all have finished."));
}

void HistoryTab::fillYears()
{
    m_years->clear();
    m_years->setHorizontalHeaderLabels({tr("Threat"), tr("Last year\u2019s rank"),
                                        tr("Last year\u2019s score"), tr("Rank now"), tr("Score now")});
    const auto* now = m_state->shown();
    const auto last = now == nullptr ? Result(std::optional<project::RiskScores>())
                                     : project::lastRiskScores(m_state->project(), *now);
    const bool isThere = last && *last;
    m_yearsTable->setVisible(isThere);
    if (!isThere) {
        return;
    }
    for (const std::size_t at : now->byRank()) {
        const project::ScoredThreat& threat = now->threats[at];
        const auto& before = (*last)->threats;
        const auto was = std::find_if(before.begin(), before.end(), [&](const project::ScoredThreat& each) {
            return sameText(each.title, threat.title);
        });
        const bool isNew = was == before.end();
        m_years->appendRow(itemsOf({qtText(threat.title), isNew ? tr("not there") : rankText(was->rank),
                                    isNew ? QStringLiteral("\u2013") : scoreText(was->score.total),
                                    rankText(threat.rank), scoreText(threat.score.total)}));
    }
    m_yearsTable->setWidths({0, 0, 0, 0, 0});
}

} // namespace wardwise
