#include "ui/views/quality/quality_page.h"

#include "core/project/figure_charts.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/models/figure_table_model.h"
#include "ui/views/figures/figure_table_view.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace wardwise {

QualityPage::QualityPage(project::Project& project, QWidget* parent)
    : FigurePage(project, MeasureTopic::Quality, parent)
    , m_grid(newGrid(tr("Survey results and wider conditions by area")))
    , m_chart(newChart())
{
    QVBoxLayout* layout = layOutHeading(
        QualityPage::title(),
        tr("What residents say in surveys, and the wider conditions that bear on safety: deprivation, work, "
           "pay. Type over a figure to correct it, paste a block, or enter a new one."));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("quality.splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_grid);
    splitter->addWidget(m_chart);
    constexpr int kGridHeight = 270;
    constexpr int kChartHeight = 370;
    splitter->setSizes({kGridHeight, kChartHeight});
    layout->addWidget(splitter, 1);
    connect(&project, &project::Project::changed, this, &QualityPage::refresh);
    connect(&project, &project::Project::selectionChanged, this, &QualityPage::showSelection);
    refresh();
}

void QualityPage::refresh()
{
    auto all = measures(false);
    const auto texts = measures(true);
    all.insert(all.end(), texts.begin(), texts.end());
    m_grid->setMeasures(std::move(all));
    showChart(*m_chart, project::percentageChart(project(), m_grid->figures().table(),
                                                 QualityPage::title().toStdString()));
    showSelection();
}

void QualityPage::showSelection()
{
    const auto& figure = project().selection().observation;
    m_chart->view()->setSelected(figure ? std::optional(ChartKey(*figure)) : std::nullopt);
}

void QualityPage::setTheme(ThemeKind theme)
{
    m_chart->setTheme(theme);
}

} // namespace wardwise
