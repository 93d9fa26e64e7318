#include "ui/views/priorities/section_chart.h"

#include "core/project/section_rates.h"
#include "ui/charts/chart_view.h"

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kChartWidth = 680; ///< at which the chart shows whole
constexpr int kToolbarHeight = 44;

} // namespace

SectionChart::SectionChart(project::Project& project, QWidget* parent)
    : ChartPanel(parent)
    , m_project(&project)
{
    connect(view(), &ChartView::keySelected, this, &SectionChart::select);
    connect(m_project, &project::Project::selectionChanged, this, &SectionChart::showSelection);
}

void SectionChart::showChart(const Priority& priority, const ChartSpec& chart)
{
    m_stored.clear();
    if (const auto rates = project::localAgainstForce(*m_project, priority)) {
        for (const project::LocalAgainstForce& rate : *rates) {
            if (rate.local) {
                const Observation& local = rate.local->observation;
                m_stored.push_back({local.key.area, local.key.measure, local.id});
            }
        }
    }
    ChartSpec shown = chart;
    std::visit([](auto& spec) { spec.words.marking.clear(); }, shown);
    setSpec(shown, chart);
    setFixedHeight(static_cast<int>(view()->chartScene().heightFor(kChartWidth)) + kToolbarHeight);
    showSelection();
}

void SectionChart::select(const ChartKey& key)
{
    project::Selection selection = m_project->selection();
    selection.observation.reset();
    if (const auto* area = std::get_if<AreaId>(&key)) {
        selection.area = *area;
    } else if (const auto* measure = std::get_if<MeasureId>(&key)) {
        const auto at = std::find_if(m_stored.begin(), m_stored.end(),
                                     [&](const project::Selection& s) { return s.measure == *measure; });
        selection = at == m_stored.end() ? selection : *at;
    }
    m_project->select(selection);
}

void SectionChart::showSelection()
{
    const project::Selection& selection = m_project->selection();
    const std::vector<ChartKey> keys = view()->chartScene().keys();
    const auto at = std::find_if(keys.begin(), keys.end(), [&](const ChartKey& key) {
        return (selection.area && key == ChartKey(*selection.area))
               || (selection.measure && key == ChartKey(*selection.measure));
    });
    view()->setSelected(at == keys.end() ? std::nullopt : std::optional(*at));
}

} // namespace wardwise
