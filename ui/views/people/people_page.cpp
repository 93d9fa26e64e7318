#include "ui/views/people/people_page.h"

#include "core/project/figure_charts.h"
#include "ui/charts/chart_panel.h"
#include "ui/figure_delegate.h"
#include "ui/figure_editing.h"
#include "ui/models/at_risk_model.h"
#include "ui/models/figure_table_model.h"
#include "ui/models/group_shares_model.h"
#include "ui/table_copy.h"
#include "ui/views/figures/figure_table_view.h"
#include "ui/views/people/people_ages.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

constexpr int kPeopleRowPadding = 10;
constexpr std::array kParts{"groups", "common", "ages", "risk"};

QLabel* wordsOf(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget* tabOf(const QString& words, QWidget* content)
{
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(wordsOf(words));
    layout->addWidget(content, 1);
    return tab;
}

/// The table above its chart, with a divider between them.
QWidget* stacked(QWidget* table, QWidget* chart)
{
    constexpr int kTableHeight = 330;
    constexpr int kChartHeight = 230;
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(table);
    splitter->addWidget(chart);
    splitter->setSizes({kTableHeight, kChartHeight});
    return splitter;
}

void dress(QTableView& table, const QString& name)
{
    table.setAccessibleName(name);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(true); // a description is read whole
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(table.fontMetrics().height() + kPeopleRowPadding);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setHighlightSections(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

PeoplePage::PeoplePage(project::Project& project, QWidget* parent)
    : FigurePage(project, MeasureTopic::People, parent)
    , m_groupModel(new GroupSharesModel(project, this))
    , m_atRiskModel(new AtRiskModel(this))
    , m_tabs(new QTabWidget(this))
    , m_groups(new QTableView(this))
    , m_groupChart(newChart())
    , m_commonChart(newChart())
    , m_common(newGrid(tr("How common: figures by area")))
    , m_profile(new PeopleAges(project, newChart(), this))
    , m_atRisk(new QTableView(this))
    , m_ages(newGrid(tr("Ages that the document names")))
{
    layOut();
    connect(&project, &project::Project::changed, this, &PeoplePage::refresh);
    connect(m_profile, &PeopleAges::failed, this, &PeoplePage::failed);
    connect(m_atRisk, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT goWanted(index.siblingAtColumn(AtRiskModel::SectionColumn).data().toString());
    });
    connect(m_groups->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeoplePage::selectGroupFigure);
    refresh();
}

void PeoplePage::layOut()
{
    QVBoxLayout* layout = layOutHeading(
        PeoplePage::title(),
        tr("Who lives here, who is affected, and who is at risk. Type over a figure to correct it, paste a "
           "block, or enter a new one."));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of this page"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->addTab(groupsTab(), tr("Ho&usehold groups"));
    m_tabs->addTab(
        tabOf(tr("How common a need or an experience is, beside the force and England where the source "
                 "gives them."),
              stacked(m_common, m_commonChart)),
        tr("How co&mmon"));
    m_tabs->addTab(m_profile, tr("Age&s and repeats"));
    m_tabs->addTab(riskTab(), tr("Groups at &risk"));
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PeoplePage::contentChanged);
}

QWidget* PeoplePage::groupsTab()
{
    m_groups->setModel(m_groupModel);
    m_groups->setItemDelegate(new FigureDelegate(m_groups));
    auto* editing = new FigureEditing(*m_groups, project());
    addCopyAction(*m_groups);
    listenTo(m_groups, editing);
    connect(m_groupModel, &GroupSharesModel::edited, editing, &FigureEditing::enter, Qt::QueuedConnection);
    dress(*m_groups, tr("Household groups among residents and victims"));
    constexpr int kNameWidth = 158;
    constexpr int kShareWidth = 108;
    constexpr int kIndexWidth = 62;
    constexpr int kIntervalWidth = 88;
    m_groups->horizontalHeader()->setSectionResizeMode(GroupSharesModel::DescriptionColumn,
                                                       QHeaderView::Stretch);
    m_groups->setColumnWidth(GroupSharesModel::NameColumn, kNameWidth);
    m_groups->setColumnWidth(GroupSharesModel::PopulationColumn, kShareWidth);
    m_groups->setColumnWidth(GroupSharesModel::VictimsColumn, kShareWidth);
    m_groups->setColumnWidth(GroupSharesModel::IndexColumn, kIndexWidth);
    m_groups->setColumnWidth(GroupSharesModel::IntervalColumn, kIntervalWidth);
    return tabOf(
        tr("Mosaic groups: kinds of household. The index is the share of victims divided by the share of "
           "population, times 100: over 100, more victims than the group's size would suggest."),
        stacked(m_groups, m_groupChart));
}

QWidget* PeoplePage::riskTab()
{
    m_atRisk->setModel(m_atRiskModel);
    addCopyAction(*m_atRisk);
    dress(*m_atRisk, tr("Groups at risk by section"));
    m_atRisk->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_atRisk->setEditTriggers(QAbstractItemView::NoEditTriggers);
    constexpr int kSectionWidth = 190;
    constexpr int kHeadingWidth = 150;
    constexpr int kLineWidth = 80;
    m_atRisk->horizontalHeader()->setSectionResizeMode(AtRiskModel::GroupColumn, QHeaderView::Stretch);
    m_atRisk->setColumnWidth(AtRiskModel::SectionColumn, kSectionWidth);
    m_atRisk->setColumnWidth(AtRiskModel::HeadingColumn, kHeadingWidth);
    m_atRisk->setColumnWidth(AtRiskModel::LineColumn, kLineWidth);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_atRisk);
    splitter->addWidget(tabOf(tr("Ages that the figures name:"), m_ages));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return tabOf(tr("The groups that the sections name. Return or a double click goes to the section."),
                 splitter);
}

void PeoplePage::refresh()
{
    auto groups = project::groupShares(project());
    if (!groups) {
        Q_EMIT failed(groups.error());
        return;
    }
    showChart(*m_groupChart, project::groupChart(project(), *groups));
    m_groupModel->setGroups(std::move(*groups));
    auto common = measures(false);
    std::erase_if(common, [this](MeasureId id) {
        const Measure* measure = project().catalogue().measure(id);
        return measure == nullptr || measure->name == project::kPopulationShare
               || measure->name == project::kVictimShare;
    });
    m_common->setMeasures(std::move(common));
    showChart(*m_commonChart, project::percentageChart(project(), m_common->figures().table(),
                                                       tr("How common").toStdString()));
    m_profile->refresh();
    m_ages->setMeasures(measures(true));
    m_atRiskModel->setPriorities(project().priorities());
}

void PeoplePage::selectGroupFigure()
{
    const Observation* figure = m_groupModel->figureAt(m_groups->currentIndex());
    if (figure != nullptr) {
        project().select(
            {.area = figure->key.area, .measure = figure->key.measure, .observation = figure->id});
    }
}

void PeoplePage::setTheme(ThemeKind theme)
{
    m_groupChart->setTheme(theme);
    m_commonChart->setTheme(theme);
    m_profile->panel()->setTheme(theme);
}

ChartPanel* PeoplePage::chartPanel() const
{
    const std::array<ChartPanel*, kParts.size()> charts{m_groupChart, m_commonChart, m_profile->panel(),
                                                        nullptr};
    return charts.at(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex())));
}

QString PeoplePage::part() const
{
    return QString::fromLatin1(kParts[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))]);
}

void PeoplePage::showPart(const QString& part)
{
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        if (part == QLatin1String(kParts[i])) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
        }
    }
}

} // namespace wardwise
