#include "ui/views/risk/order_tab.h"

#include "core/project/risk_edits.h"
#include "core/risk/sensitivity.h"
#include "ui/qt_text.h"
#include "ui/views/page_words.h"
#include "ui/views/risk/order_choices.h"
#include "ui/views/risk/risk_words.h"
#include "ui/views/risk/tier_dialog.h"
#include "ui/views/wrapped_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wardwise {

namespace {

QString namesOf(const project::RiskScores& scores, const std::vector<std::size_t>& threats)
{
    QStringList names;
    for (const std::size_t at : threats) {
        names << qtText(scores.threats[at].title);
    }
    return names.join(OrderTab::tr(", "));
}

/// "Tier by score: Priority instead of Additional consideration. Into the top 3: County Lines."
QString effectOf(const project::RiskScores& scores, const risk::LevelChange& change)
{
    QStringList effects;
    const auto tierOr = [](const std::optional<Tier>& tier) {
        return tier ? tierText(*tier) : OrderTab::tr("no tier");
    };
    if (change.changesTier()) {
        effects << OrderTab::tr("Tier by score: %1 instead of %2.")
                       .arg(tierOr(change.tierAfter), tierOr(change.tierBefore));
    }
    if (!change.enters.empty()) {
        effects << OrderTab::tr("Into the top 3: %1.").arg(namesOf(scores, change.enters));
    }
    if (!change.leaves.empty()) {
        effects << OrderTab::tr("Out of the top 3: %1.").arg(namesOf(scores, change.leaves));
    }
    return effects.join(QLatin1Char(' '));
}

} // namespace

OrderTab::OrderTab(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_draws(new OrderDraws(this))
    , m_model(new OrderModel(this))
    , m_choices(new OrderChoices(this))
    , m_table(new WrappedTable(this))
    , m_changes(new QStandardItemModel(this))
    , m_decisive(new WrappedTable(this))
    , m_decide(new QPushButton(tr("Decide the tier\u2026"), this))
    , m_take(new QPushButton(tr("Ta&ke the score\u2019s tier"), this))
    , m_note(newPageNote({}, this))
    , m_decision(newDetailStrip(tr("Who decided the tier"), this))
{
    layOut();
    connect(m_state, &RiskState::changed, this, &OrderTab::refresh);
    connect(m_choices, &OrderChoices::changed, this, &OrderTab::refresh);
    connect(m_draws, &OrderDraws::drawn, this, &OrderTab::showDraws);
    connect(m_decide, &QPushButton::clicked, this, &OrderTab::decide);
    connect(m_take, &QPushButton::clicked, this, &OrderTab::take);
    connect(m_table, &QAbstractItemView::activated, this, &OrderTab::decide);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrderTab::enableButtons);
    refresh();
}

void OrderTab::layOut()
{
    constexpr int kPlaceWidth = 40;
    constexpr int kThreatColumnWidth = 148;
    constexpr int kTotalWidth = 116;
    constexpr int kRangeWidth = 52;
    constexpr int kTopWidth = 66;
    constexpr int kTierWidth = 100;
    constexpr int kTableHeight = 330;
    constexpr int kChangesHeight = 160;
    constexpr int kChangeWidth = 250;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Threats by rank"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWidths(
        {kPlaceWidth, kThreatColumnWidth, kTotalWidth, kRangeWidth, kTopWidth, 0, kTierWidth, 0});
    m_table->setEmptyText(tr("There\u2019s no threat to put in order yet."));
    m_changes->setHorizontalHeaderLabels({tr("If this alone were"), tr("It would alter")});
    m_decisive->setModel(m_changes);
    m_decisive->setAccessibleName(tr("Single changes of one level that would alter a tier or the top 3"));
    m_decisive->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_decisive->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_decisive->setWidths({kChangeWidth});
    m_decisive->setEmptyText(tr("No change of one level would alter a tier or the top 3."));
    setFocusProxy(m_table);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choices);
    row->addStretch(1);
    row->addWidget(m_decide);
    row->addWidget(m_take);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("risk.order"));
    splitter->setChildrenCollapsible(false);
    auto* threats = new QWidget(this);
    auto* column = new QVBoxLayout(threats);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_decision);
    splitter->addWidget(threats);
    splitter->addWidget(m_decisive);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({kTableHeight, kChangesHeight});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(splitter, 1);
}

void OrderTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

const project::ScoredThreat* OrderTab::selected() const
{
    return m_model->threatAt(m_table->currentIndex().row());
}

void OrderTab::refresh()
{
    const auto* scores = m_state->shown();
    if (scores != nullptr && isVisible()) {
        m_draws->want(*scores, m_choices->choice());
    }
    showDraws();
    fillDecisive();
}

void OrderTab::showDraws()
{
    const auto was = selected() == nullptr ? std::nullopt : std::optional(selected()->id);
    const auto* scores = m_state->shown();
    m_model->setScores(scores, *m_draws);
    if (was && (selected() == nullptr || selected()->id != *was)) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(*was), OrderModel::ThreatColumn));
    }
    if (!m_draws->problem().empty()) {
        m_note->setText(qtText(m_draws->problem()));
    } else if (scores != nullptr && scores->scheme.scheme().ordinalOnly) {
        m_note->setText(tr("This scheme has words in their order alone: no total, and so no rank."));
    } else if (m_draws->isRunning()) {
        m_note->setText(tr("Drawing\u2026 the figures of the draws are those of the last time."));
    } else {
        m_note->setText(tr(
            "Draws say how far the order hangs on what the ratings leave open, not how likely a threat is."));
    }
    enableButtons();
}

void OrderTab::fillDecisive()
{
    const auto* scores = m_state->shown();
    m_changes->removeRows(0, m_changes->rowCount());
    if (scores == nullptr || !isVisible()) {
        return;
    }
    const auto ratings = scores->ratings();
    for (const risk::LevelChange& change : risk::decisiveChanges(scores->scheme, ratings, kOrderTop)) {
        const risk::Criterion& criterion = scores->scheme.criterion(change.criterion);
        const QString what = tr("%1, %2: %3 instead of %4")
                                 .arg(qtText(scores->threats[change.threat].title), qtText(criterion.name),
                                      qtText(risk::wordsOf(criterion, change.to)),
                                      qtText(risk::wordsOf(criterion, change.from)));
        m_changes->appendRow({new QStandardItem(what), new QStandardItem(effectOf(*scores, change))});
    }
}

bool OrderTab::canDecide() const
{
    return selected() != nullptr && m_state->isInUse() && !m_state->scorer()
           && !m_state->project().isReadOnly();
}

void OrderTab::enableButtons()
{
    m_decide->setEnabled(canDecide());
    m_take->setEnabled(canDecide() && selected()->score.tier.has_value());
    m_decision->setText(selected() == nullptr ? tr("Choose a threat to see who decided its tier, and why.")
                                              : OrderModel::decisionText(*selected()));
}

bool OrderTab::decide()
{
    if (!canDecide()) {
        return false;
    }
    const project::ScoredThreat threat = *selected();
    TierDialog dialog(m_state->project(), threat, this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT said(tr("Decided the tier of %1.").arg(qtText(threat.title)));
    }
    return true;
}

void OrderTab::take()
{
    if (!canDecide()) {
        return;
    }
    const project::ScoredThreat threat = *selected();
    if (const auto taken = project::takeTierByScore(m_state->project(), threat.id); !taken) {
        Q_EMIT failed(taken.error());
        return;
    }
    Q_EMIT said(tr("%1 has the tier that its score says.").arg(qtText(threat.title)));
}

} // namespace wardwise
