#include "ui/views/wards/wards_page.h"

#include "core/project/figure_entries.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/figure_dialog.h"
#include "ui/figure_editing.h"
#include "ui/message_bar.h"
#include "ui/models/ward_filter_model.h"
#include "ui/models/ward_table_model.h"
#include "ui/qt_text.h"
#include "ui/views/no_figures.h"
#include "ui/views/wards/class_changes_label.h"
#include "ui/views/wards/comparison_choices.h"
#include "ui/views/wards/no_ward_figures.h"
#include "ui/views/wards/rate_form_label.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_chart.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

WardsPage::WardsPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_choices(new ComparisonChoices(project, this))
    , m_filter(new QLineEdit(this))
    , m_form(new RateFormLabel(this))
    , m_changes(new ClassChangesLabel(this))
    , m_message(new MessageBar(this))
    , m_view(new WardTableView(this))
    , m_model(new WardTableModel(project, this))
    , m_proxy(new WardFilterModel(this))
    , m_chart(new WardsChart(project, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_none(new NoFigures(this))
    , m_editing(new FigureEditing(*m_view, project))
{
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_filter->setPlaceholderText(tr("Filter wards"));
    m_filter->setAccessibleName(tr("Filter wards by name"));
    m_filter->setClearButtonEnabled(true);
    layOut();
    connectParts();
    rebuild();
}

void WardsPage::layOut()
{
    constexpr int kNarrowestTable = 260;
    constexpr int kNarrowestChart = 320;
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_filter);
    leftLayout->addWidget(m_form);
    leftLayout->addWidget(m_view, 1);
    m_splitter->setObjectName(QStringLiteral("wards.splitter"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_chart);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({384, 416});
    m_view->setMinimumWidth(kNarrowestTable);
    m_chart->setMinimumWidth(kNarrowestChart);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_choices);
    layout->addWidget(m_message); // below the choices: they stay where the pointer is
    layout->addWidget(m_changes);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_none, 1);
    m_none->explain(qtText(noWardFigures().words.explanation), !m_project->isReadOnly());
}

void WardsPage::connectParts()
{
    connect(m_choices, &ComparisonChoices::changed, this, &WardsPage::rebuild);
    connect(m_choices, &ComparisonChoices::failed, this, &WardsPage::failed);
    connect(m_choices, &ComparisonChoices::measureChosen, this, [this](qlonglong measure) {
        auto selection = m_project->selection();
        selection.measure = MeasureId{measure};
        m_project->select(selection);
        m_view->showColumn(m_model->columnOf(MeasureId{measure}));
    });
    connect(m_choices, &ComparisonChoices::referencesWanted, this, &WardsPage::keepReferences);
    connect(m_none, &NoFigures::figureWanted, this, &WardsPage::figureWanted);
    connect(m_none, &NoFigures::importWanted, this, &WardsPage::importWanted);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_showingSelection = true; // rows that go and come choose nothing
        m_proxy->setNameFilter(text);
        m_showingSelection = false;
        showSelection();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WardsPage::selectFromTable);
    connect(chart(), &ChartView::keySelected, this, &WardsPage::selectFromChart);
    connect(m_chart, &WardsChart::changed, this, &WardsPage::contentChanged);
    connect(chart(), &ChartView::keysBanded, this, &WardsPage::selectMany);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WardsPage::markSelected);
    connect(m_chart, &WardsChart::areaSelected, this,
            [this](qlonglong area) { selectFromChart(AreaId{area}); });
    connect(chartPanel(), &ChartPanel::failed, this, &WardsPage::failed);
    connect(chartPanel(), &ChartPanel::said, this, &WardsPage::said);
    // The editor has closed by the time the table is made anew.
    connect(m_model, &WardTableModel::edited, m_editing, &FigureEditing::enter, Qt::QueuedConnection);
    connect(m_editing, &FigureEditing::failed, this, &WardsPage::failed);
    connect(m_editing, &FigureEditing::said, this, &WardsPage::said);
    connect(m_editing, &FigureEditing::dialogWanted, this, [this](const project::FigureEntry& entry) {
        FigureDialog dialog(*m_project, project::filledIn(*m_project, entry), this);
        if (dialog.exec() == QDialog::Accepted) {
            Q_EMIT said(dialog.stored());
        }
    });
    connect(m_project, &project::Project::selectionChanged, this, &WardsPage::showSelection);
    connect(m_project, &project::Project::changed, this, [this] {
        if (m_project->figuresRevision() == m_revision) {
            return; // only a text has changed
        }
        const QSignalBlocker quiet(m_choices);
        m_choices->refresh();
        rebuild();
    });
}

project::WardTable WardsPage::makeTable() const
{
    const Area* area = m_project->assessedArea();
    const auto source = m_choices->source();
    if (area == nullptr || !source) {
        return {};
    }
    const auto figures = m_project->figures(*source);
    const auto reference = comparison::referenceSet(m_project->catalogue(), *area, m_choices->reference());
    if (!figures || !reference) {
        return {};
    }
    const auto period = (*figures)->periodNamed(m_choices->period());
    if (!period) {
        return {};
    }
    return {*figures,
            *area,
            *period,
            *reference,
            m_choices->sdKind(),
            [project = m_project](Comparison& made) { project->noteChanges(made); },
            m_choices->form()};
}

project::ComparisonRequest WardsPage::request() const
{
    project::ComparisonRequest request;
    const Area* area = m_project->assessedArea();
    const auto id = m_choices->source();
    const Source* source = id ? m_project->catalogue().source(*id) : nullptr;
    const Measure* measure = m_measure ? m_project->catalogue().measure(*m_measure) : nullptr;
    if (area != nullptr && source != nullptr && measure != nullptr) {
        request.area = area->code;
        request.source = source->key;
        request.measure = measure->name;
    }
    request.period = m_choices->period();
    request.reference = m_choices->reference();
    request.sdKind = m_choices->sdKind();
    request.form = m_choices->form();
    return request;
}

void WardsPage::rebuild()
{
    m_revision = m_project->figuresRevision();
    const auto before = m_table;
    auto table = makeTable();
    if (before) {
        table.takeOver(*before);
    }
    m_table = std::make_shared<const project::WardTable>(std::move(table));
    m_model->setTable(m_table);
    m_form->showForm(m_table->form());
    m_choices->setMeasures(m_table->columns());
    m_none->standFor({m_choices, m_splitter}, !m_choices->source());
    const auto source = m_choices->source();
    const std::string key = std::to_string(source ? source->value : 0) + "|" + m_choices->period();
    m_changes->look(key == m_tableKey ? before : nullptr, m_table);
    m_tableKey = key;
    const auto has = [this](const std::optional<MeasureId>& id) { return id && m_model->columnOf(*id) >= 0; };
    if (!has(m_measure)) {
        std::vector<MeasureId> columns;
        columns.reserve(m_table->columns().size());
        for (const auto& column : m_table->columns()) {
            columns.push_back(column.measure);
        }
        const auto alike =
            m_measure ? measureAlike(m_project->catalogue(), *m_measure, columns) : std::nullopt;
        m_measure = alike ? alike : columns.empty() ? std::nullopt : std::optional(columns.front());
    }
    auto selection = m_project->selection();
    // An edit on another page is no reason to take its selection away.
    const bool mayChoose = isVisible() || !selection.measure;
    if (mayChoose && m_measure && selection.measure != m_measure && !has(selection.measure)) {
        selection.measure = m_measure;
        selection.observation.reset();
        m_project->select(selection); // whose signal shows it
    } else {
        showSelection();
    }
}

void WardsPage::offerOtherSource()
{
    const Comparison* shown = WardsPage::comparison();
    if (shown == nullptr || shown->notComparable.empty()) {
        m_message->hide();
        return;
    }
    const QString why = qtText(shown->notComparable);
    const auto other = m_project->sourceCovering(m_choices->reference());
    if (!other || other == m_choices->source()) {
        m_message->showMessage(why);
        return;
    }
    const QString title = qtText(m_project->catalogue().source(*other)->title);
    m_message->showOffer(tr("%1 \u201c%2\u201d covers it.").arg(why, title), tr("Use that source"),
                         [this, id = *other] { m_choices->chooseSource(id); });
}

void WardsPage::showSelection()
{
    const project::Selection selection = m_project->selection();
    if (selection.measure && m_model->columnOf(*selection.measure) >= 0) {
        m_measure = selection.measure;
    } else if (selection.measure && showElsewhere(*selection.measure)) {
        return; // the other source's table has shown it
    }
    if (m_measure) {
        m_choices->showMeasure(*m_measure);
    }
    m_chart->showTable(m_table, m_measure, selection.area, request());
    m_changes->setShown(WardsPage::comparison());
    offerOtherSource();
    const int row = selection.area ? m_model->rowOf(*selection.area) : -1;
    const int column = m_measure ? m_model->columnOf(*m_measure) : -1;
    if (row >= 0) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, std::max(column, 0)));
        const QModelIndex current = m_view->currentIndex();
        const bool onPopulation =
            current.row() == index.row() && current.column() == m_model->populationColumn();
        if (index != current && !(index.isValid() && onPopulation)) {
            m_showingSelection = true;
            m_view->setCurrentIndex(index);
            m_view->scrollTo(index);
            m_showingSelection = false;
        }
    } else if (column >= 0) {
        m_view->showColumn(column);
    }
    Q_EMIT contentChanged();
}

bool WardsPage::showElsewhere(MeasureId measure)
{
    const auto sources = m_project->wardSources();
    if (!sources) {
        return false;
    }
    for (const SourceId id : *sources) {
        const auto figures = m_project->figures(id);
        if (figures && id != m_choices->source()
            && std::find((*figures)->measures().begin(), (*figures)->measures().end(), measure)
                   != (*figures)->measures().end()) {
            return m_choices->chooseSource(id); // whose signal rebuilds the page
        }
    }
    return false;
}

void WardsPage::selectFromTable()
{
    const QModelIndex current = m_proxy->mapToSource(m_view->currentIndex());
    if (m_showingSelection || !current.isValid()) {
        return;
    }
    auto selection = m_project->selection();
    selection.area = m_model->areaAt(current.row());
    if (const auto measure = m_model->measureAt(current.column())) {
        selection.measure = measure;
    }
    selection.observation.reset(); // the comparison says which figure it rests on
    m_project->select(selection);
}

const Comparison* WardsPage::comparison() const
{
    const auto column = m_table && m_measure ? m_table->columnOf(*m_measure) : std::nullopt;
    return column ? &m_table->comparison(*column) : nullptr;
}

const Verdicts* WardsPage::verdicts() const
{
    const auto column = m_table && m_measure ? m_table->columnOf(*m_measure) : std::nullopt;
    const auto& area = m_project->selection().area;
    return column && area ? &m_table->verdicts(*column, *area) : nullptr;
}

void WardsPage::selectFromChart(const ChartKey& key)
{
    auto selection = m_project->selection();
    if (const auto* area = std::get_if<AreaId>(&key)) {
        selection.area = *area;
    } else if (const auto* measure = std::get_if<MeasureId>(&key)) {
        selection.measure = *measure;
    }
    m_project->select(selection);
}

const ChartSpec& WardsPage::chartSpec() const
{
    return m_chart->spec();
}

void WardsPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
    m_chart->setTheme(theme);
}

ChartView* WardsPage::chart() const
{
    return m_chart->view();
}

ChartPanel* WardsPage::chartPanel() const
{
    return m_chart->panel();
}

bool WardsPage::editSelected()
{
    return m_editing->editCurrent();
}

bool WardsPage::copyTable()
{
    m_table->compareAll();
    m_view->copy(true);
    return true;
}

void WardsPage::fillColumnMenu(QMenu& menu)
{
    m_view->fillColumnMenu(menu);
}

QWidget* WardsPage::filterBox() const
{
    return m_filter;
}

} // namespace wardwise
