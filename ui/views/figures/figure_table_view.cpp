#include "ui/views/figures/figure_table_view.h"

#include "ui/figure_delegate.h"
#include "ui/figure_editing.h"
#include "ui/models/figure_table_model.h"
#include "ui/table_copy.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kFigureRowPadding = 10;
constexpr int kNarrowestArea = 96;
constexpr int kWidestArea = 320;
constexpr int kWidestMeasure = 330;
constexpr int kWidestPart = 220;
constexpr int kWidestUnit = 150;

} // namespace

FigureTableView::FigureTableView(project::Project& project, QWidget* parent)
    : QTableView(parent)
    , m_project(&project)
    , m_model(new FigureTableModel(project, this))
{
    setModel(m_model);
    setItemDelegate(new FigureDelegate(this));
    m_editing = new FigureEditing(*this, project);
    addCopyAction(*this);
    setAccessibleName(tr("Figures by area"));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kFigureRowPadding);
    horizontalHeader()->setHighlightSections(false);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FigureTableView::layOutColumns);
    // The editor has closed by the time the table is read anew.
    connect(m_model, &FigureTableModel::edited, m_editing, &FigureEditing::enter, Qt::QueuedConnection);
    connect(m_editing, &FigureEditing::failed, this, &FigureTableView::failed);
    connect(m_editing, &FigureEditing::said, this, &FigureTableView::said);
    connect(m_editing, &FigureEditing::dialogWanted, this, &FigureTableView::dialogWanted);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &FigureTableView::selectInProject);
    connect(m_project, &project::Project::selectionChanged, this, [this] {
        // A screen reader is told of a cell that becomes the current one, whether anyone sees it or not.
        if (isVisible()) {
            showSelection();
        }
    });
    connect(m_project, &project::Project::changed, this, &FigureTableView::refresh);
}

void FigureTableView::setMeasures(std::vector<MeasureId> measures)
{
    m_measures = std::move(measures);
    refresh();
}

void FigureTableView::refresh()
{
    auto table = project::figureTable(*m_project, m_measures);
    if (!table) {
        Q_EMIT failed(table.error());
        return;
    }
    m_model->setTable(std::move(*table));
    showSelection();
}

void FigureTableView::layOutColumns()
{
    const auto fit = [this](int column, int widest) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column) + kFigureRowPadding, widest));
    };
    fit(FigureTableModel::MeasureColumn, kWidestMeasure);
    fit(FigureTableModel::PartColumn, kWidestPart);
    fit(FigureTableModel::PeriodColumn, kWidestUnit);
    fit(FigureTableModel::UnitColumn, kWidestUnit);
    setColumnHidden(FigureTableModel::PartColumn, !m_model->hasParts());
    for (int column = FigureTableModel::FirstAreaColumn; column < m_model->columnCount(); ++column) {
        fit(column, kWidestArea);
        setColumnWidth(column, std::max(columnWidth(column), kNarrowestArea));
    }
}

void FigureTableView::selectInProject()
{
    const QModelIndex current = currentIndex();
    if (m_showingSelection || !current.isValid()) {
        return;
    }
    project::Selection selection = m_project->selection();
    selection.measure = m_model->measureAt(current.row());
    if (const auto area = m_model->areaAt(current.column())) {
        selection.area = area;
    }
    const project::FigureCell* cell = m_model->cellAt(current);
    selection.observation = cell == nullptr ? std::nullopt : std::optional(cell->observation.id);
    m_project->select(selection);
}

void FigureTableView::showSelection()
{
    const auto& figure = m_project->selection().observation;
    const QModelIndex index = figure ? m_model->indexOf(*figure) : QModelIndex();
    if (index.isValid() && index != currentIndex()) {
        m_showingSelection = true;
        setCurrentIndex(index);
        scrollTo(index);
        m_showingSelection = false;
    }
}

void FigureTableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    showSelection();
}

void FigureTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0) {
        return;
    }
    constexpr int kMargin = 16;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     tr("No figures yet. Enter one, and it has its row here."));
}

} // namespace wardwise
