#include "ui/views/quality/quality_page.h"

#include "core/project/figure_charts.h"
#include "core/project/survey_results.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/models/figure_table_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/figures/figure_table_view.h"
#include "ui/views/page_words.h"
#include "ui/views/quality/survey_table.h"

#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wardwise {

QualityPage::QualityPage(project::Project& project, QWidget* parent)
    : FigurePage(project, MeasureTopic::Quality, parent)
    , m_tabs(new QTabWidget(this))
    , m_survey(new SurveyTable(this))
    , m_words(newDetailStrip(tr("What the percentage says"), this))
    , m_grid(newGrid(tr("Survey results and wider conditions by area")))
    , m_chart(newChart())
{
    QVBoxLayout* layout = layOutHeading(
        QualityPage::title(),
        tr("What residents say in surveys, and the wider conditions that bear on safety: deprivation, work, "
           "pay. Type over a figure to correct it, paste a block, or enter a new one."));
    auto* beside = new QWidget(this);
    auto* besideLayout = new QVBoxLayout(beside);
    besideLayout->setContentsMargins(0, 8, 0, 0);
    besideLayout->addWidget(m_survey, 1);
    besideLayout->addWidget(m_words);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the figures"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the figures"));
    m_tabs->addTab(m_grid, tr("F&igures"));
    m_tabs->addTab(beside, tr("Beside other &areas"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("quality.splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_chart);
    constexpr int kGridHeight = 270;
    constexpr int kChartHeight = 370;
    splitter->setSizes({kGridHeight, kChartHeight});
    layout->addWidget(splitter, 1);
    connect(&project, &project::Project::changed, this, &QualityPage::refresh);
    connect(m_survey, &QTableWidget::currentCellChanged, this, &QualityPage::explainSurvey);
    connect(m_tabs, &QTabWidget::currentChanged, this, &QualityPage::contentChanged);
    connect(&project, &project::Project::selectionChanged, this, &QualityPage::showSelection);
    refresh();
}

void QualityPage::refresh()
{
    auto all = measures(false);
    const auto results = project::surveyResults(project(), all);
    if (!results) {
        Q_EMIT failed(results.error());
        return;
    }
    const auto texts = measures(true);
    all.insert(all.end(), texts.begin(), texts.end());
    m_grid->setMeasures(std::move(all));
    m_survey->setResults(*results);
    showChart(*m_chart, project::percentageChart(project(), m_grid->figures().table(),
                                                 QualityPage::title().toStdString(), *results));
    explainSurvey();
    showSelection();
}

void QualityPage::showSelection()
{
    const auto& figure = project().selection().observation;
    m_chart->view()->setSelected(figure ? std::optional(ChartKey(*figure)) : std::nullopt);
}

void QualityPage::explainSurvey()
{
    const QString sentence = m_survey->sentenceAt(m_survey->currentRow());
    m_words->setText(
        sentence.isEmpty()
            ? tr("Choose a percentage. Enter how many a survey asked as a count of \"%1\", of the "
                 "same source, area and period: then it has an interval and is tested.")
                  .arg(QLatin1String(project::kNumberAsked))
            : sentence);
    if (const auto figure = m_survey->figureAt(m_survey->currentRow())) {
        m_chart->view()->setSelected(ChartKey(*figure));
    }
}

QString QualityPage::part() const
{
    return m_tabs->currentIndex() == 1 ? QStringLiteral("beside") : QStringLiteral("figures");
}

void QualityPage::showPart(const QString& part)
{
    m_tabs->setCurrentIndex(part == QLatin1String("beside") ? 1 : 0);
}

bool QualityPage::copyTable()
{
    if (m_tabs->currentIndex() == 0) {
        return FigurePage::copyTable();
    }
    copyCells(*m_survey, true);
    return true;
}

void QualityPage::setTheme(ThemeKind theme)
{
    m_chart->setTheme(theme);
}

} // namespace wardwise
