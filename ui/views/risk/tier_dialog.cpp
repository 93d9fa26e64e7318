#include "ui/views/risk/tier_dialog.h"

#include "core/project/risk_edits.h"
#include "ui/qt_text.h"
#include "ui/views/risk/risk_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace wardwise {

TierDialog::TierDialog(project::Project& project, const project::ScoredThreat& threat, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_threat(threat.id)
    , m_byScore(threat.score.tier)
    , m_tier(new QComboBox(this))
    , m_reason(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
{
    constexpr int kTierDialogWidth = 480;
    setWindowTitle(tr("Decide the tier of %1").arg(qtText(threat.title)));
    setMinimumWidth(kTierDialogWidth);
    for (const Tier each : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        m_tier->addItem(tierText(each), static_cast<int>(each));
    }
    m_tier->setCurrentIndex(m_tier->findData(static_cast<int>(threat.tier)));
    m_reason->setPlainText(qtText(threat.tierReason));
    layOut();
    connect(m_tier, &QComboBox::currentIndexChanged, this, [this, given = qtText(threat.tierReason)] {
        if (m_reason->toPlainText() == given) {
            m_reason->clear(); // it was another tier's
        }
        check();
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TierDialog::check);
    check();
}

void TierDialog::layOut()
{
    constexpr int kReasonLines = 4;
    m_tier->setAccessibleName(tr("Tier"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * kReasonLines);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setAccessibleName(tr("What the score says"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Tier"), m_tier);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TierDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Tier TierDialog::tier() const
{
    return static_cast<Tier>(m_tier->currentData().toInt());
}

void TierDialog::check()
{
    const bool isAgainst = m_byScore && *m_byScore != tier();
    const bool lacksReason = isAgainst && m_reason->toPlainText().simplified().isEmpty();
    m_store->setEnabled(!lacksReason);
    const QString says =
        m_byScore ? tr("The score says %1.").arg(tierText(*m_byScore)) : tr("The score says no tier.");
    m_message->setText(lacksReason ? tr("%1 Give the reason for another one: the board will ask.").arg(says)
                                   : says);
}

void TierDialog::accept()
{
    const auto decided =
        project::decideTier(*m_project, m_threat, tier(), m_reason->toPlainText().simplified().toStdString());
    if (!decided) {
        m_message->setText(qtText(decided.error().message));
        return;
    }
    QDialog::accept();
}

QString TierDialog::message() const
{
    return m_message->text();
}

} // namespace wardwise
