#include "ui/views/quality/quality_page.h"

#include "ui/views/figures/figure_table_view.h"

#include <QVBoxLayout>

namespace wardwise {

QualityPage::QualityPage(project::Project& project, QWidget* parent)
    : FigurePage(project, MeasureTopic::Quality, parent)
    , m_grid(newGrid(tr("Survey results and wider conditions by area")))
{
    QVBoxLayout* layout = layOutHeading(
        title(),
        tr("What residents say in surveys, and the wider conditions that bear on safety: deprivation, work, "
           "pay. Type over a figure to correct it, paste a block, or enter a new one."));
    layout->addWidget(m_grid, 1);
    connect(&project, &project::Project::changed, this, &QualityPage::refresh);
    refresh();
}

void QualityPage::refresh()
{
    auto all = measures(false);
    const auto texts = measures(true);
    all.insert(all.end(), texts.begin(), texts.end());
    m_grid->setMeasures(std::move(all));
}

} // namespace wardwise
