#include "ui/views/recommendations/evidence_panel.h"

#include "core/project/evidence_figures.h"
#include "core/project/recommendation_edits.h"
#include "ui/qt_text.h"
#include "ui/views/recommendations/evidence_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace wardwise {

namespace {

enum EvidenceColumns
{
    WhatColumn,
    ThenColumn,
    NowColumn,
    MarkColumn,
    EvidenceColumnCount
};

QTableWidgetItem* evidenceCell(const QString& text, bool isFigure)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setTextAlignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(toolTipMarkup(text));
    return item;
}

} // namespace

EvidencePanel::EvidencePanel(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_title(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_attach(new QPushButton(tr("Attach a figu&re\u2026"), this))
    , m_accept(new QPushButton(tr("Acce&pt the new value"), this))
    , m_remove(new QPushButton(tr("Ta&ke it off"), this))
{
    layOut();
    connect(m_attach, &QPushButton::clicked, this, &EvidencePanel::attach);
    connect(m_accept, &QPushButton::clicked, this, &EvidencePanel::acceptSelected);
    connect(m_remove, &QPushButton::clicked, this, &EvidencePanel::removeSelected);
    connect(m_table, &QTableWidget::currentCellChanged, this, &EvidencePanel::enableButtons);
    fill();
}

void EvidencePanel::layOut()
{
    constexpr int kFigureWidth = 168;
    constexpr int kMarkWidth = 92;
    m_title->setTextFormat(Qt::PlainText);
    m_table->setAccessibleName(tr("Figures that the recommendation rests on"));
    m_table->setColumnCount(EvidenceColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Figure"), tr("When attached"), tr("Now"), tr("Is it so?")});
    for (const int column : {ThenColumn, NowColumn}) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setColumnWidth(column, kFigureWidth);
    }
    m_table->horizontalHeaderItem(WhatColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(MarkColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(MarkColumn, kMarkWidth);
    m_table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_title, 1);
    for (QPushButton* button : {m_attach, m_accept, m_remove}) {
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
}

void EvidencePanel::showOf(std::optional<RecommendationId> recommendation)
{
    m_recommendation = recommendation;
    fill();
}

void EvidencePanel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    fill();
}

void EvidencePanel::fill()
{
    const int was = m_table->currentRow();
    m_table->setRowCount(0);
    const auto found = m_recommendation ? project::findRecommendation(*m_project, *m_recommendation)
                                        : Result<project::FoundRecommendation>(Error{});
    m_section = found && found->section != nullptr ? std::optional(found->section->id) : std::nullopt;
    m_title->setText(!found ? tr("Select a recommendation to see the figures it rests on.")
                     : found->get().evidence.empty() ? tr("It rests on no figure yet.")
                                                     : tr("It rests on:"));
    const ChartTheme& theme = ChartTheme::of(m_theme);
    for (const Evidence& evidence : found ? found->get().evidence : std::vector<Evidence>()) {
        const auto now = project::evidenceNow(*m_project, evidence);
        if (!now) {
            Q_EMIT failed(now.error());
            break;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* what = evidenceCell(qtText(now->what), false);
        what->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(evidence.id.value));
        auto* mark = evidenceCell(!now->isStale      ? tr("\u2713 the same")
                                  : now->now.empty() ? tr("\u26a0 gone")
                                                     : tr("\u26a0 changed"),
                                  false);
        if (now->isStale) {
            mark->setForeground(theme.look(WardClass::SignificantlyAbove).mark);
        }
        m_table->setItem(row, WhatColumn, what);
        m_table->setItem(row, ThenColumn, evidenceCell(qtText(now->then), true));
        m_table->setItem(row, NowColumn,
                         evidenceCell(now->now.empty() ? qtText(now->whyNone) : qtText(now->now), true));
        m_table->setItem(row, MarkColumn, mark);
    }
    if (was >= 0 && was < m_table->rowCount()) {
        m_table->selectRow(was);
    }
    enableButtons();
}

void EvidencePanel::enableButtons()
{
    const bool canWrite = !m_project->isReadOnly();
    const QTableWidgetItem* mark = m_table->item(m_table->currentRow(), MarkColumn);
    m_attach->setEnabled(canWrite && m_recommendation.has_value());
    m_remove->setEnabled(canWrite && selected().has_value());
    m_accept->setEnabled(canWrite && mark != nullptr && mark->text() == tr("\u26a0 changed"));
}

std::optional<EvidenceId> EvidencePanel::selected() const
{
    const QTableWidgetItem* what = m_table->item(m_table->currentRow(), WhatColumn);
    return what == nullptr ? std::nullopt : std::optional(EvidenceId{what->data(Qt::UserRole).toLongLong()});
}

void EvidencePanel::attach()
{
    EvidenceDialog dialog(*m_project, m_section, this);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen()) {
        attachFigure(*dialog.chosen());
    }
}

void EvidencePanel::attachFigure(const Evidence& evidence)
{
    if (!m_recommendation) {
        return;
    }
    if (const auto attached = project::attachEvidence(*m_project, *m_recommendation, evidence); !attached) {
        Q_EMIT failed(attached.error());
        return;
    }
    Q_EMIT said(tr("Attached the figure."));
}

void EvidencePanel::acceptSelected()
{
    const auto evidence = selected();
    if (!evidence) {
        return;
    }
    if (const auto accepted = project::acceptEvidence(*m_project, *evidence); !accepted) {
        Q_EMIT failed(accepted.error());
        return;
    }
    Q_EMIT said(tr("Accepted what the figure says now."));
}

void EvidencePanel::removeSelected()
{
    const auto evidence = selected();
    if (!evidence) {
        return;
    }
    if (const auto removed = project::removeEvidence(*m_project, *evidence); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT said(tr("Took the figure off the recommendation."));
}

} // namespace wardwise
