#include "ui/views/risk/scheme_bar.h"

#include "core/project/risk_schemes.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"
#include "ui/views/page_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wardwise {

SchemeBar::SchemeBar(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_schemes(new QComboBox(this))
    , m_use(new QPushButton(tr("&Use for the assessment"), this))
    , m_edit(new QPushButton(tr("Ed&it the scheme\u2026"), this))
    , m_note(newPageNote({}, this))
{
    auto* row = new QHBoxLayout;
    addChoice(*row, tr("&Scheme"), m_schemes, 1);
    row->addWidget(m_use);
    row->addWidget(m_edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_note);
    // Queued: while the box tells of the choice it can't be filled anew.
    connect(
        m_schemes, &QComboBox::currentIndexChanged, this,
        [this] { m_state->chooseScheme(m_schemes->currentData().toString().toStdString()); },
        Qt::QueuedConnection);
    connect(m_use, &QPushButton::clicked, this, &SchemeBar::use);
    connect(m_edit, &QPushButton::clicked, this, &SchemeBar::editWanted);
    connect(m_state, &RiskState::changed, this, &SchemeBar::refresh);
    refresh();
}

void SchemeBar::refresh()
{
    const auto* scores = m_state->shown();
    const bool canWrite = !m_state->project().isReadOnly() && m_state->project().assessment().has_value();
    refill(m_schemes, [this] {
        for (const risk::Scheme& scheme : m_state->schemes()) {
            m_schemes->addItem(tr("%1, version %2").arg(qtText(scheme.title)).arg(scheme.version),
                               qtText(scheme.key));
        }
    });
    if (scores != nullptr) {
        const QSignalBlocker quiet(m_schemes);
        chooseData(m_schemes, qtText(scores->scheme.scheme().key));
        QString note = qtText(project::schemeNote(scores->scheme.scheme()));
        if (!m_state->isInUse()) {
            note += tr(" The assessment is scored by another scheme.");
        }
        m_note->setText(note);
    } else {
        m_note->setText(m_state->problem() ? qtText(m_state->problem()->message) : QString());
    }
    m_use->setEnabled(canWrite && scores != nullptr && !m_state->isInUse());
    m_edit->setEnabled(canWrite && scores != nullptr);
}

void SchemeBar::use()
{
    const auto* scores = m_state->shown();
    if (scores == nullptr) {
        return;
    }
    const risk::Scheme scheme = scores->scheme.scheme();
    if (const auto used = project::useScheme(m_state->project(), scheme); !used) {
        Q_EMIT failed(used.error());
        return;
    }
    Q_EMIT said(tr("The assessment is scored by %1 from now on.").arg(qtText(scheme.title)));
}

} // namespace wardwise
