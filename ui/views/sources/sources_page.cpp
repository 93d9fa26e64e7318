#include "ui/views/sources/sources_page.h"

#include "core/base/number_text.h"
#include "core/store/batch_removal.h"
#include "ui/models/figure_list_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/sources/figure_table.h"
#include "ui/views/sources/placeless_view.h"
#include "ui/views/sources/source_details.h"
#include "ui/views/sources/source_tree.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

SourcesPage::SourcesPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_tree(new SourceTree(this))
    , m_details(new SourceDetails(this))
    , m_model(new FigureListModel(this))
    , m_table(new FigureTable(*m_model, this))
    , m_placeless(new PlacelessView(this))
    , m_tabs(new QTabWidget(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_none(new QLabel(this))
    , m_upper(new QSplitter(Qt::Horizontal, this))
    , m_halves(new QSplitter(Qt::Vertical, this))
{
    m_none->setText(
        tr("No figures yet, so no sources. Each figure that you enter or load is kept with the source "
           "that it comes from: they are listed here, with what rests on them."));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(80, 0, 80, 0);
    m_upper->addWidget(m_tree);
    m_upper->addWidget(m_details);
    m_upper->setStretchFactor(0, 3);
    m_upper->setStretchFactor(1, 2);
    m_upper->setChildrenCollapsible(false);
    m_halves->addWidget(m_upper);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setAccessibleName(tr("Figures, and rows without a place"));
    m_tabs->addTab(buildList(), tr("Figures"));
    m_placeless->hide();
    m_halves->addWidget(m_tabs);
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 3);
    m_halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_halves, 1);
    connectParts();
    m_none->hide();
}

QWidget* SourcesPage::buildList()
{
    auto* part = new QWidget(this);
    m_filter->setPlaceholderText(tr("Filter by area, measure, value or section"));
    m_filter->setAccessibleName(tr("Filter the figures"));
    m_filter->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAccessibleName(tr("How many figures"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 6);
    row->setSpacing(12);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    return part;
}

void SourcesPage::connectParts()
{
    connect(m_tree, &SourceTree::sourceChosen, this, &SourcesPage::showSource);
    connect(m_details, &SourceDetails::goWanted, this, &SourcesPage::goWanted);
    connect(m_details, &SourceDetails::removeWanted, this, &SourcesPage::askRemoval);
    connect(m_tree, &SourceTree::removeWanted, this, &SourcesPage::askRemoval);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_model->setFilter(text); });
    connect(m_model, &FigureListModel::failed, this, &SourcesPage::failed);
    connect(m_model, &FigureListModel::rearranged, this, [this] {
        sayCount();
        m_table->showFilledColumns();
        followSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SourcesPage::selectFromTable);
    connect(m_project, &project::Project::changed, this, &SourcesPage::refresh);
    connect(m_project, &project::Project::selectionChanged, this, [this] {
        if (isVisible() && !m_isSelecting && m_project->selection().observation) {
            showFigure(*m_project->selection().observation);
        }
    });
}

void SourcesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        read();
    }
    if (m_project->selection().observation) {
        showFigure(*m_project->selection().observation);
    }
}

void SourcesPage::refresh()
{
    m_isStale = true;
    if (isVisible()) { // else it's read when it's looked at
        read();
    }
}

void SourcesPage::read()
{
    auto summaries = project::summariseSources(*m_project);
    if (!summaries) {
        Q_EMIT failed(summaries.error());
        return;
    }
    m_isStale = false;
    m_summaries = std::move(*summaries);
    m_loaded.reset();
    m_none->setVisible(m_summaries.empty());
    m_halves->setVisible(!m_summaries.empty());
    m_tree->showSources(m_summaries);
}

void SourcesPage::askRemoval(BatchId batch)
{
    const auto use = store::useOf(m_project->connection(), batch);
    const Batch* load = m_project->catalogue().batch(batch);
    if (!use || load == nullptr) {
        Q_EMIT failed(use ? Error{ErrorCode::NotFound, "This load isn't there any more.", {}} : use.error());
        return;
    }
    QMessageBox ask(QMessageBox::Warning, tr("Remove a load"),
                    tr("Remove \u201c%1\u201d from the project?").arg(qtText(load->label)),
                    QMessageBox::Cancel, this);
    ask.setTextFormat(Qt::PlainText);
    ask.setInformativeText(tr("It has %1. This can't be undone.").arg(qtText(store::inWords(*use))));
    const QAbstractButton* remove = ask.addButton(tr("Remove"), QMessageBox::DestructiveRole);
    ask.setDefaultButton(QMessageBox::Cancel);
    ask.exec();
    if (ask.clickedButton() == remove) {
        removeBatch(batch);
    }
}

void SourcesPage::removeBatch(BatchId batch)
{
    const Batch* load = m_project->catalogue().batch(batch);
    const QString label = load == nullptr ? QString() : qtText(load->label);
    if (auto removed = m_project->removeBatch(batch); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT said(tr("Removed \u201c%1\u201d.").arg(label));
}

void SourcesPage::showSource()
{
    const auto chosen = m_tree->source();
    if (chosen && chosen == m_loaded) {
        return; // another of its batches
    }
    m_loaded = chosen;
    const project::SourceSummary* summary = chosen ? summaryOf(*chosen) : nullptr;
    m_details->showSource(summary);
    offerPlaceless(summary);
    m_model->showSource(summary == nullptr ? nullptr : m_project, chosen.value_or(SourceId{}),
                        summary == nullptr ? 0 : summary->figures);
    m_table->fitColumns();
    Q_EMIT contentChanged();
}

void SourcesPage::offerPlaceless(const project::SourceSummary* summary)
{
    const bool has = m_placeless->showSource(summary);
    const int at = m_tabs->indexOf(m_placeless);
    if (has && at < 0) {
        m_tabs->addTab(m_placeless, tr("Rows without a place"));
    } else if (!has && at >= 0) {
        m_tabs->removeTab(at);
    }
}

bool SourcesPage::showPlaceless(bool shown)
{
    const int at = shown ? m_tabs->indexOf(m_placeless) : 0;
    m_tabs->setCurrentIndex(at);
    return at >= 0;
}

const project::SourceSummary* SourcesPage::summaryOf(SourceId id) const
{
    const auto at =
        std::find_if(m_summaries.begin(), m_summaries.end(),
                     [&](const project::SourceSummary& summary) { return summary.source.id == id; });
    return at == m_summaries.end() ? nullptr : &*at;
}

void SourcesPage::sayCount()
{
    const std::int64_t fitting = m_model->fittingCount();
    const std::int64_t all = m_model->totalCount();
    if (fitting > m_model->rowCount()) {
        m_count->setText(
            tr("%1 of %2 figures: filter to see others").arg(counted(m_model->rowCount()), counted(fitting)));
    } else {
        m_count->setText(fitting == all ? tr("%1 figures").arg(counted(all))
                                        : tr("%1 of %2 figures").arg(counted(fitting), counted(all)));
    }
}

void SourcesPage::selectFromTable()
{
    const project::ListedFigure* row = m_model->row(m_table->currentIndex().row());
    if (row == nullptr || m_isSelecting) {
        return;
    }
    m_isSelecting = true;
    m_model->keep(row->id);
    m_project->select({.area = row->area, .measure = row->measure, .observation = row->id});
    m_isSelecting = false;
}

void SourcesPage::followSelection()
{
    const auto& wanted = m_project->selection().observation;
    const int row = wanted ? m_model->rowOf(*wanted) : -1;
    if (row < 0) {
        return;
    }
    m_isSelecting = true;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_isSelecting = false;
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

bool SourcesPage::showFigure(ObservationId id)
{
    const auto stored = m_project->observation(id);
    if (!stored || !stored->has_value()) {
        return false;
    }
    if (m_isStale) {
        read();
    }
    const Source* source = m_project->catalogue().sourceOf((**stored).key.batch);
    if (source == nullptr || !m_tree->chooseSource(source->id)) {
        return false;
    }
    m_model->keep(id);
    if (m_model->rowOf(id) < 0) {
        m_filter->clear();
    }
    m_isSelecting = true;
    m_project->select({.area = (**stored).key.area, .measure = (**stored).key.measure, .observation = id});
    m_isSelecting = false;
    followSelection();
    return m_model->rowOf(id) >= 0;
}

bool SourcesPage::chooseSource(const QString& key)
{
    const auto source = findSource(m_project->catalogue(), key.toStdString());
    return source && m_tree->chooseSource((*source)->id);
}

void SourcesPage::setTheme(ThemeKind /*theme*/)
{
    const auto chosen = m_tree->source();
    const project::SourceSummary* summary = chosen ? summaryOf(*chosen) : nullptr;
    m_details->showSource(summary);
    m_placeless->showSource(summary);
}

bool SourcesPage::copyTable()
{
    if (m_model->rowCount() == 0) {
        return false;
    }
    copyCells(*m_table, true);
    return true;
}

void SourcesPage::fillColumnMenu(QMenu& menu)
{
    m_table->fillColumnMenu(menu);
}

QWidget* SourcesPage::filterBox() const
{
    return m_filter;
}

QString SourcesPage::countText() const
{
    return m_count->text();
}

QVariantMap SourcesPage::viewState() const
{
    return {{QStringLiteral("upper"), m_upper->saveState()},
            {QStringLiteral("halves"), m_halves->saveState()},
            {QStringLiteral("columns"), m_table->columnState()}};
}

void SourcesPage::restoreViewState(const QVariantMap& state)
{
    m_upper->restoreState(state.value(QStringLiteral("upper")).toByteArray());
    m_halves->restoreState(state.value(QStringLiteral("halves")).toByteArray());
    m_table->restoreColumns(state.value(QStringLiteral("columns")).toMap());
}

} // namespace wardwise
