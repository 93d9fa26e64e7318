#include "ui/views/figures/figure_page.h"

#include "core/charts/chart_spec.h"
#include "core/project/figure_entries.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/figure_dialog.h"
#include "ui/figure_editing.h"
#include "ui/table_copy.h"
#include "ui/views/figures/figure_table_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

FigurePage::FigurePage(project::Project& project, MeasureTopic topic, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_topic(topic)
    , m_enter(new QPushButton(tr("E&nter a figure\u2026"), this))
{
    m_enter->setEnabled(!project.isReadOnly());
    connect(m_enter, &QPushButton::clicked, this, &FigurePage::enterFigure);
}

QVBoxLayout* FigurePage::layOutHeading(const QString& title, const QString& explanation)
{
    constexpr double kLarger = 1.35;
    auto* heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kLarger);
    heading->setFont(font);
    auto* words = new QLabel(explanation, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(m_enter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(words);
    return layout;
}

std::vector<MeasureId> FigurePage::measures(bool texts) const
{
    std::vector<MeasureId> found;
    for (const Measure& measure : m_project->catalogue().measures) {
        if (measure.topic == m_topic && (measure.unit == MeasureUnit::Text) == texts) {
            found.push_back(measure.id);
        }
    }
    return found;
}

FigureTableView* FigurePage::newGrid(const QString& name)
{
    auto* grid = new FigureTableView(*m_project, this);
    grid->setAccessibleName(name);
    listenTo(grid, &grid->editing());
    return grid;
}

void FigurePage::listenTo(QTableView* view, FigureEditing* editing)
{
    m_tables.emplace_back(view, editing);
    connect(editing, &FigureEditing::failed, this, &FigurePage::failed);
    connect(editing, &FigureEditing::said, this, &FigurePage::said);
    connect(editing, &FigureEditing::dialogWanted, this, &FigurePage::openDialog);
}

ChartPanel* FigurePage::newChart()
{
    auto* panel = new ChartPanel(this);
    connect(panel, &ChartPanel::failed, this, &FigurePage::failed);
    connect(panel, &ChartPanel::said, this, &FigurePage::said);
    connect(panel->view(), &ChartView::keySelected, this, [this](const ChartKey& key) {
        const auto* figure = std::get_if<ObservationId>(&key);
        const auto stored = figure == nullptr ? Result<std::optional<Observation>>(std::nullopt)
                                              : m_project->observation(*figure);
        if (stored && stored->has_value()) {
            m_project->select({.area = (*stored)->key.area,
                               .measure = (*stored)->key.measure,
                               .observation = (*stored)->id});
        }
    });
    return panel;
}

void FigurePage::showChart(ChartPanel& panel, const DotRows& chart)
{
    DotRows onScreen = chart;
    onScreen.words.footer.clear();
    onScreen.words.marking.clear();
    panel.setSpec(onScreen, chart);
}

QTableView* FigurePage::currentTable() const
{
    QTableView* shown = nullptr;
    for (const auto& [view, editing] : m_tables) {
        if (view->hasFocus() || view->isAncestorOf(focusWidget())) {
            return view;
        }
        shown = shown == nullptr && view->isVisible() ? view : shown;
    }
    return shown;
}

bool FigurePage::copyTable()
{
    const QTableView* table = currentTable();
    if (table == nullptr) {
        return false;
    }
    copyCells(*table, true);
    return true;
}

bool FigurePage::editSelected()
{
    const QTableView* table = currentTable();
    const auto at = std::find_if(m_tables.begin(), m_tables.end(),
                                 [&](const auto& candidate) { return candidate.first == table; });
    return at != m_tables.end() && at->second->editCurrent();
}

project::FigureEntry FigurePage::newEntry() const
{
    project::FigureEntry entry = project::entryFromSelection(*m_project);
    const Measure* selected = entry.measureId ? m_project->catalogue().measure(*entry.measureId) : nullptr;
    if (selected == nullptr || selected->topic != m_topic) {
        const auto own = measures(false);
        const Measure* first = own.empty() ? nullptr : m_project->catalogue().measure(own.front());
        const Area* area = m_project->assessedArea();
        entry = {};
        entry.area = area == nullptr ? "" : area->code;
        entry.measure = first == nullptr ? "" : first->name;
        entry.measureId = first == nullptr ? std::nullopt : std::optional(first->id);
    }
    entry.topic = m_topic;
    return entry;
}

void FigurePage::enterFigure()
{
    openDialog(newEntry());
}

void FigurePage::openDialog(const project::FigureEntry& entry)
{
    FigureDialog dialog(*m_project, project::filledIn(*m_project, entry), this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT said(dialog.stored());
    }
}

} // namespace wardwise
