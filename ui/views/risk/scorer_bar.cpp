#include "ui/views/risk/scorer_bar.h"

#include "core/project/risk_edits.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace wardwise {

ScorerBar::ScorerBar(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_scorers(new QComboBox(this))
    , m_manage(new QToolButton(this))
    , m_finish(new QPushButton(this))
{
    auto* menu = new QMenu(m_manage);
    menu->addAction(tr("&Add\u2026"), this, [this] { askName(true); });
    m_rename = menu->addAction(tr("&Rename\u2026"), this, [this] { askName(false); });
    m_remove = menu->addAction(tr("Re&move\u2026"), this, &ScorerBar::askRemoval);
    m_manage->setText(tr("Scorers"));
    m_manage->setAccessibleName(tr("Add, rename or remove scorers"));
    m_manage->setMenu(menu);
    m_manage->setPopupMode(QToolButton::InstantPopup);
    m_manage->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addChoice(*row, tr("Scoring &as"), m_scorers, 0);
    constexpr int kScorerLetters = 15; // "The partnership"
    m_scorers->setMinimumContentsLength(kScorerLetters);
    row->addWidget(m_finish);
    row->addWidget(m_manage);
    // Queued: while the box tells of the choice it can't be filled anew.
    connect(
        m_scorers, &QComboBox::currentIndexChanged, this,
        [this] {
            const qlonglong id = m_scorers->currentData().toLongLong();
            m_state->chooseScorer(id == 0 ? std::nullopt : std::optional(ScorerId{id}));
        },
        Qt::QueuedConnection);
    connect(m_finish, &QPushButton::clicked, this, &ScorerBar::finish);
    connect(m_state, &RiskState::changed, this, &ScorerBar::refresh);
    refresh();
}

void ScorerBar::refresh()
{
    const auto* all = m_state->partnership();
    const auto scorer = m_state->scorer();
    const bool canWrite = !m_state->project().isReadOnly() && m_state->project().assessment().has_value();
    refill(m_scorers, [&] {
        m_scorers->addItem(tr("The partnership"), qlonglong{0});
        for (const Scorer& each : all == nullptr ? std::vector<Scorer>() : all->scorers) {
            m_scorers->addItem(each.finished ? tr("%1 (finished)").arg(qtText(each.name)) : qtText(each.name),
                               QVariant::fromValue<qlonglong>(each.id.value));
        }
    });
    {
        const QSignalBlocker quiet(m_scorers);
        chooseData(m_scorers,
                   scorer ? QVariant::fromValue<qlonglong>(scorer->id.value) : QVariant(qlonglong{0}));
    }
    m_manage->setEnabled(canWrite);
    m_rename->setEnabled(scorer.has_value());
    m_remove->setEnabled(scorer.has_value());
    m_finish->setVisible(scorer.has_value());
    m_finish->setEnabled(canWrite);
    m_finish->setText(scorer && scorer->finished ? tr("Reopen") : tr("Finish"));
}

QString ScorerBar::told() const
{
    const auto* all = m_state->partnership();
    const auto waiting = all == nullptr ? 0
                                        : std::count_if(all->scorers.begin(), all->scorers.end(),
                                                        [](const Scorer& each) { return !each.finished; });
    if (m_state->scorer()) {
        return tr("You see your own ratings only.");
    }
    if (waiting == 0) {
        return {};
    }
    return waiting == 1 ? tr("1 scorer hasn\u2019t finished: what scorers said is hidden.")
                        : tr("%1 scorers haven\u2019t finished: what they said is hidden.").arg(waiting);
}

void ScorerBar::askName(bool isNew)
{
    bool wanted = false;
    const auto scorer = m_state->scorer();
    const QString name = QInputDialog::getText(this, isNew ? tr("Add a scorer") : tr("Rename the scorer"),
                                               tr("&Name"), QLineEdit::Normal,
                                               isNew || !scorer ? QString() : qtText(scorer->name), &wanted);
    if (wanted) {
        isNew ? add(name) : rename(name);
    }
}

bool ScorerBar::add(const QString& name)
{
    const auto added = project::addScorer(m_state->project(), name.trimmed().toStdString());
    if (!added) {
        Q_EMIT failed(added.error());
        return false;
    }
    m_state->chooseScorer(*added);
    Q_EMIT said(tr("%1 scores alone now, without seeing what others say.").arg(name.trimmed()));
    return true;
}

bool ScorerBar::rename(const QString& name)
{
    auto scorer = m_state->scorer();
    if (!scorer) {
        return false;
    }
    scorer->name = name.trimmed().toStdString();
    if (const auto renamed = project::changeScorer(m_state->project(), *scorer); !renamed) {
        Q_EMIT failed(renamed.error());
        return false;
    }
    return true;
}

void ScorerBar::askRemoval()
{
    const auto scorer = m_state->scorer();
    if (!scorer) {
        return;
    }
    const auto answer = QMessageBox::question(
        this, tr("Remove the scorer"),
        tr("Remove %1 with all that they said? Undo brings both back.").arg(qtText(scorer->name)));
    if (answer == QMessageBox::Yes) {
        remove();
    }
}

bool ScorerBar::remove()
{
    const auto scorer = m_state->scorer();
    if (!scorer) {
        return false;
    }
    if (const auto removed = project::removeScorer(m_state->project(), scorer->id); !removed) {
        Q_EMIT failed(removed.error());
        return false;
    }
    Q_EMIT said(tr("Removed %1; Undo brings them back.").arg(qtText(scorer->name)));
    return true;
}

void ScorerBar::finish()
{
    auto scorer = m_state->scorer();
    if (!scorer) {
        return;
    }
    scorer->finished = !scorer->finished;
    if (const auto changed = project::changeScorer(m_state->project(), *scorer); !changed) {
        Q_EMIT failed(changed.error());
        return;
    }
    Q_EMIT said(scorer->finished ? tr("%1 has finished.").arg(qtText(scorer->name))
                                 : tr("%1 goes on scoring.").arg(qtText(scorer->name)));
}

} // namespace wardwise
