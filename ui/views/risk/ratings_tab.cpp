#include "ui/views/risk/ratings_tab.h"

#include "ui/qt_text.h"
#include "ui/views/page_words.h"
#include "ui/views/risk/rating_dialog.h"
#include "ui/views/risk/rating_panel.h"
#include "ui/views/risk/rating_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

RatingsTab::RatingsTab(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_model(new RatingModel(state, this))
    , m_table(new RatingTable(*m_model, this))
    , m_panel(new RatingPanel(state, this))
{
    constexpr int kTableShare = 404;
    constexpr int kPanelShare = 136;
    setFocusProxy(m_table);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("risk.ratings"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({kTableShare, kPanelShare});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(splitter, 1);
    layout->addWidget(newPageNote(tr("\u2194 a range \u00b7 \u26a0 on no level \u00b7 \u25b2\u25bc places "
                                     "moved by the last change \u00b7 italics: not one level"),
                                  this));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RatingsTab::showSelected);
    connect(m_table, &RatingTable::rateWanted, this, &RatingsTab::rate);
    connect(m_table, &RatingTable::noLevel, this, &RatingsTab::said);
    connect(m_table, &QAbstractItemView::activated, this, &RatingsTab::open);
    connect(m_panel, &RatingPanel::editWanted, this, &RatingsTab::editSelected);
    connect(m_state, &RiskState::changed, this, &RatingsTab::refresh);
    refresh();
}

void RatingsTab::refresh()
{
    const QModelIndex current = m_table->currentIndex();
    const auto was = m_model->idAt(current.row());
    const int columns = m_model->columnCount();
    m_model->refresh();
    m_table->setEmptyText(
        m_state->problem()
            ? qtText(m_state->problem()->message)
            : tr("No section is rated yet. An assessment rates each section by criteria such as volume and "
                 "harm; the sample project shows how that looks."));
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row)) {
            m_table->setSpan(row, 0, 1, m_model->columnCount());
        }
    }
    if (columns != m_model->columnCount()) {
        m_table->fitColumns();
    }
    m_table->horizontalHeader()->setVisible(m_model->rowCount() > 0);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 1) {
        const int row = was ? m_model->rowOf(*was) : 1; // below the first heading
        const int column = std::clamp(current.column(), 1, m_model->rankColumn());
        m_table->setCurrentIndex(m_model->index(std::max(1, row), column));
    }
    m_panel->setVisible(m_model->rowCount() > 0);
    showSelected();
}

void RatingsTab::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    m_panel->showCell(current.isValid() ? m_model->detailAt(current) : QString(),
                      m_model->threatAt(current.row()), m_model->criterionAt(current.column()));
}

void RatingsTab::rate(const QModelIndex& index, const QString& words)
{
    const auto threat = m_model->threatAt(index.row());
    const auto criterion = m_model->criterionAt(index.column());
    if (!threat || !criterion) {
        return;
    }
    if (!m_state->canRate()) {
        Q_EMIT said(m_state->scorer()
                        ? tr("%1 has finished scoring. Reopen it first.").arg(qtText(m_state->scorer()->name))
                        : tr("This project is open for reading only."));
        return;
    }
    Rating rating = m_model->cellAt(index)->rating;
    if (rating.words.value_or("") == words.toStdString()) {
        return;
    }
    rating.words = words.isEmpty() ? std::nullopt : std::optional(words.toStdString());
    rating.reason.clear(); // it was that of the words before
    m_state->rate(*threat, *criterion, rating);
}

bool RatingsTab::editSelected()
{
    const QModelIndex index = m_table->currentIndex();
    const project::RatedCell* cell = m_model->cellAt(index);
    if (cell == nullptr || !m_state->canRate()) {
        return false;
    }
    const std::size_t threat = *m_model->threatAt(index.row());
    const std::size_t criterion = *m_model->criterionAt(index.column());
    const auto* scores = m_state->shown();
    const risk::CompiledScheme scheme = scores->scheme; // stays as it is while the dialog is open
    RatingDialog dialog(
        {.title = tr("%1 \u2013 %2")
                      .arg(m_model->sectionAt(index.row()), qtText(scheme.criterion(criterion).name)),
         .scheme = &scheme.scheme(),
         .criterion = &scheme.criterion(criterion),
         .rating = cell->rating,
         .told = {},
         .hasReason = !m_state->scorer().has_value(),
         .needsReason = false},
        this);
    if (dialog.exec() == QDialog::Accepted) {
        m_state->rate(threat, criterion, dialog.written());
    }
    return true;
}

void RatingsTab::open(const QModelIndex& index)
{
    if (m_model->cellAt(index) != nullptr) {
        editSelected();
    } else if (const QString section = m_model->sectionAt(index.row()); !section.isEmpty()) {
        Q_EMIT goWanted(section);
    }
}

void RatingsTab::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
}

} // namespace wardwise
