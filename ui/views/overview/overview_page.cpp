#include "ui/views/overview/overview_page.h"

#include "core/charts/overview_dots.h"
#include "core/comparison/overview.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/models/overview_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/no_figures.h"
#include "ui/views/overview/overview_choices.h"
#include "ui/views/overview/overview_tree.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wardwise {

OverviewPage::OverviewPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_choices(new OverviewChoices(project, this))
    , m_tree(new OverviewTree(this))
    , m_model(new OverviewModel(this))
    , m_panel(new ChartPanel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_none(new NoFigures(this))
    , m_overview(std::make_shared<const Overview>())
{
    m_tree->setModel(m_model);
    layOut();
    connectParts();
}

void OverviewPage::layOut()
{
    constexpr int kNarrowestChart = 320;
    m_splitter->setObjectName(QStringLiteral("overview.splitter"));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({450, 340});
    m_panel->setMinimumWidth(kNarrowestChart);

    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_none);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_choices);
    layout->addWidget(m_stack, 1);
}

void OverviewPage::connectParts()
{
    connect(m_choices, &OverviewChoices::changed, this, &OverviewPage::rebuild);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const OverviewRow* row = m_model->rowAt(current);
                if (row != nullptr && !m_showingSelection) {
                    select(row->measure);
                }
            });
    connect(chart(), &ChartView::keySelected, this,
            [this](const ChartKey& key) { select(std::get<MeasureId>(key)); });
    connect(m_none, &NoFigures::figureWanted, this, &OverviewPage::figureWanted);
    connect(m_none, &NoFigures::importWanted, this, &OverviewPage::importWanted);
    connect(m_panel, &ChartPanel::failed, this, &OverviewPage::failed);
    connect(m_panel, &ChartPanel::said, this, &OverviewPage::said);
    connect(m_project, &project::Project::selectionChanged, this, &OverviewPage::showSelection);
    connect(m_project, &project::Project::changed, this, [this] {
        const QSignalBlocker quiet(m_choices);
        m_choices->refresh();
        rebuild();
    });
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        rebuild();
    }
}

Overview OverviewPage::makeOverview() const
{
    const Area* area = m_project->assessedArea();
    const auto source = m_choices->source();
    if (area == nullptr || !source) {
        return {};
    }
    const Catalogue& catalogue = m_project->catalogue();
    const auto figures = m_project->figures(*source);
    if (!figures) {
        return {};
    }
    const auto periods = comparison::overviewPeriods(catalogue, **figures, *area);
    const auto period = comparison::choiceNamed(periods, m_choices->period());
    return period ? comparison::overviewOf(catalogue, **figures, *area, *period) : Overview();
}

void OverviewPage::rebuild()
{
    m_isStale = !isVisible();
    if (m_isStale) {
        return; // every ward of a force is counted for it, so it's made when it's looked at
    }
    m_overview = std::make_shared<const Overview>(makeOverview());
    m_model->setOverview(m_overview);
    updateChart();
    explain();
    showSelection();
}

void OverviewPage::updateChart()
{
    const DotRows whole = overviewChart(*m_overview, m_project->marking());
    DotRows shown = whole;
    // The choices above and the tree beside it say the rest; an exported chart carries every word.
    for (DotRow& row : shown.rows) {
        row.remark.clear();
    }
    if (!shown.series.empty()) {
        shown.words.subtitle =
            tr("Each rate over the same rate of %1").arg(qtText(shown.series.front())).toStdString();
    }
    shown.words.footer = m_overview->notes;
    shown.words.marking.clear();
    m_panel->setSpec(shown, whole);
}

void OverviewPage::explain()
{
    const bool none = m_overview->rows.empty();
    m_choices->setVisible(m_choices->source().has_value());
    if (none) {
        m_none->explain(
            m_choices->source()
                ? tr("This source has no rates of the partnership for this period. Choose another source or "
                     "period above.")
                : tr("This project has no rates of crime or anti-social behaviour yet.\n\nEnter them for the "
                     "partnership and its force, or for all their wards, with Edit \u203a Enter a figure "
                     "(Ctrl+Shift+A); each "
                     "kind then appears here beside the force\u2019s rate."),
            !m_project->isReadOnly());
    }
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_none) : m_splitter);
}

void OverviewPage::showSelection()
{
    const project::Selection selection = m_project->selection();
    const QModelIndex shown = selection.measure ? m_model->indexOf(*selection.measure) : QModelIndex();
    m_showingSelection = true;
    if (!shown.isValid()) {
        m_tree->selectionModel()->clear();
    } else if (shown != m_tree->currentIndex().siblingAtColumn(OverviewModel::MeasureColumn)) {
        m_tree->setCurrentIndex(shown);
        m_tree->scrollTo(shown);
    }
    m_showingSelection = false;
    // A measure alone is no figure: the chart stays at its title until an area is chosen, too.
    const bool figure = shown.isValid() && selection.area;
    chart()->setSelected(figure ? std::optional<ChartKey>(*selection.measure) : std::nullopt);
    Q_EMIT contentChanged();
}

void OverviewPage::select(MeasureId measure)
{
    const OverviewRow* row = m_model->rowAt(m_model->indexOf(measure));
    if (row == nullptr) {
        return;
    }
    project::Selection selection;
    selection.area = m_overview->areaId;
    selection.measure = measure;
    selection.observation = row->local ? row->local->observation : std::nullopt;
    m_project->select(selection);
}

void OverviewPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
    m_panel->setTheme(theme);
}

bool OverviewPage::copyTable()
{
    if (m_overview->rows.empty()) {
        return false;
    }
    copyCells(*m_tree, true);
    return true;
}

QVariantMap OverviewPage::viewState() const
{
    return {{QStringLiteral("splitter"), m_splitter->saveState()},
            {QStringLiteral("choices"), m_choices->state()}};
}

void OverviewPage::restoreViewState(const QVariantMap& state)
{
    m_splitter->restoreState(state.value(QStringLiteral("splitter")).toByteArray());
    m_choices->restore(state.value(QStringLiteral("choices")).toMap());
}

bool OverviewPage::chooseSource(const QString& key)
{
    const auto source = findSource(m_project->catalogue(), key.toStdString());
    return source && m_choices->chooseSource((*source)->id);
}

ChartView* OverviewPage::chart() const
{
    return m_panel->view();
}

QString OverviewPage::explanation() const
{
    return m_overview->rows.empty() ? m_none->text() : QString();
}

} // namespace wardwise
