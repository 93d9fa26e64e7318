#include "ui/views/wards/wards_page.h"

#include "core/charts/ranked_bars.h"
#include "ui/charts/chart_view.h"
#include "ui/message_bar.h"
#include "ui/models/ward_filter_model.h"
#include "ui/models/ward_table_model.h"
#include "ui/qt_text.h"
#include "ui/views/wards/ward_table_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kChangesWritten = 4;

bool chooseData(QComboBox* box, const QVariant& data)
{
    const int at = box->findData(data);
    if (at >= 0) {
        box->setCurrentIndex(at);
    }
    return at >= 0;
}

/// Fills a box anew and keeps what was chosen where it's still there.
template <class Fill>
void refill(QComboBox* box, Fill fill)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    fill();
    if (!chooseData(box, chosen)) {
        box->setCurrentIndex(box->count() > 0 ? 0 : -1);
    }
    box->setEnabled(box->count() > 0);
}

} // namespace

WardsPage::WardsPage(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_source(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_reference(new QComboBox(this))
    , m_sdKind(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_changes(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_view(new WardTableView(this))
    , m_model(new WardTableModel(this))
    , m_proxy(new WardFilterModel(this))
    , m_chart(new ChartView(this))
{
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    buildChoices();
    layOut();
    connectChoices();
    fillSources();
    fillPeriods();
    rebuild();
}

void WardsPage::buildChoices()
{
    m_sdKind->addItem(tr("Sample"), static_cast<int>(SdKind::Sample));
    m_sdKind->addItem(tr("Population"), static_cast<int>(SdKind::Population));
    m_filter->setPlaceholderText(tr("Filter wards"));
    m_filter->setAccessibleName(tr("Filter wards by name"));
    m_filter->setClearButtonEnabled(true);
    m_changes->setWordWrap(true);
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setAccessibleName(tr("What the last choice changed"));
    m_changes->hide();
    for (QComboBox* box : {m_source, m_period, m_reference, m_sdKind, m_measure}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
}

void WardsPage::layOut()
{
    // Two rows: at 1280 pixels five choices in one would be cut short.
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    const auto add = [&](QHBoxLayout* row, const QString& label, QWidget* box, int stretch) {
        auto* caption = new QLabel(label, this);
        caption->setBuddy(box);
        row->addWidget(caption);
        row->addWidget(box, stretch);
        row->addSpacing(6);
        box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    };
    add(first, tr("&Measure"), m_measure, 1);
    add(first, tr("S&ource"), m_source, 1);
    add(second, tr("&Reference set"), m_reference, 3);
    add(second, tr("&Period"), m_period, 3);
    add(second, tr("S&D"), m_sdKind, 2);

    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_filter);
    leftLayout->addWidget(m_view, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_chart);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({384, 416});
    m_view->setMinimumWidth(260);
    m_chart->setMinimumWidth(320);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_changes);
    layout->addWidget(splitter, 1);
}

void WardsPage::connectChoices()
{
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        rebuild();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &WardsPage::rebuild);
    connect(m_reference, &QComboBox::currentIndexChanged, this, &WardsPage::rebuild);
    connect(m_sdKind, &QComboBox::currentIndexChanged, this, &WardsPage::rebuild);
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] {
        auto selection = m_project->selection();
        selection.measure = MeasureId{m_measure->currentData().toLongLong()};
        m_project->select(selection);
    });
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &WardFilterModel::setNameFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WardsPage::selectFromTable);
    connect(m_chart, &ChartView::areaSelected, this, [this](AreaId area) {
        auto selection = m_project->selection();
        selection.area = area;
        m_project->select(selection);
    });
    connect(m_project, &project::Project::selectionChanged, this, &WardsPage::showSelection);
    connect(m_project, &project::Project::changed, this, [this] {
        fillSources();
        fillPeriods();
        rebuild();
    });
}

SourceId WardsPage::sourceId() const
{
    return SourceId{m_source->currentData().toLongLong()};
}

void WardsPage::fillSources()
{
    const auto sources = m_project->wardSources();
    if (!sources) {
        Q_EMIT failed(sources.error());
        return;
    }
    refill(m_source, [&] {
        for (const SourceId id : *sources) {
            const Source* source = m_project->catalogue().source(id);
            m_source->addItem(qtText(source->title), QVariant::fromValue<qlonglong>(id.value));
            m_source->setItemData(m_source->count() - 1, qtText(source->attribution).toHtmlEscaped(),
                                  Qt::ToolTipRole);
        }
    });
    refill(m_reference, [&] { fillReferences(); });
}

void WardsPage::fillReferences()
{
    const Area* area = m_project->assessedArea();
    if (area == nullptr) {
        return;
    }
    for (const char* id : {"csp", "force"}) {
        if (const auto set = comparison::referenceSet(m_project->catalogue(), *area, id)) {
            const Area* around = m_project->catalogue().area(set->area);
            const auto wards = static_cast<int>(set->wards.size());
            m_reference->addItem(tr("%1 (%2)").arg(qtText(around->name),
                                                   wards == 1 ? tr("1 ward") : tr("%L1 wards").arg(wards)),
                                 QLatin1String(id));
        }
    }
}

void WardsPage::fillPeriods()
{
    const auto figures = m_project->figures(sourceId());
    refill(m_period, [&] {
        if (!figures || m_source->count() == 0) {
            return;
        }
        for (const auto& choice : (*figures)->periods()) {
            m_period->addItem(qtText(titleOf(choice.span)), qtText(choice.span.label));
        }
    });
}

void WardsPage::fillMeasures()
{
    refill(m_measure, [&] {
        for (const Comparison& column : m_table->columns) {
            m_measure->addItem(qtText(column.measure),
                               QVariant::fromValue<qlonglong>(column.measureId.value));
        }
    });
}

void WardsPage::rebuild()
{
    const auto before = m_table;
    auto table = std::make_shared<project::WardTable>();
    const Area* area = m_project->assessedArea();
    const auto figures = m_project->figures(sourceId());
    if (area != nullptr && figures && m_source->count() > 0) {
        const auto period = (*figures)->periodNamed(m_period->currentData().toString().toStdString());
        const auto reference = comparison::referenceSet(m_project->catalogue(), *area,
                                                        m_reference->currentData().toString().toStdString());
        if (period && reference) {
            const auto sdKind = static_cast<SdKind>(m_sdKind->currentData().toInt());
            *table =
                project::wardTable(m_project->catalogue(), **figures, *area, *period, *reference, sdKind);
        }
    }
    m_table = std::move(table);
    m_model->setTable(m_table);
    fillMeasures();
    const QString key = m_source->currentText() + QLatin1Char('|') + m_period->currentText();
    m_lastChanges =
        before && key == m_tableKey ? project::classChanges(*before, *m_table) : std::vector<ClassChange>();
    m_tableKey = key;
    const auto& chosen = m_project->selection().measure;
    if (!m_table->columns.empty() && (!chosen || m_model->columnOf(*chosen) < 0)) {
        auto selection = m_project->selection();
        selection.measure = m_table->columns.front().measureId;
        m_project->select(selection);
    }
    showSelection();
    offerOtherSource();
}

void WardsPage::sayChanges()
{
    const Comparison* shown = comparison();
    if (m_lastChanges.empty() || shown == nullptr || !shown->notComparable.empty()) {
        m_changes->hide();
        return;
    }
    const std::string words = comparison::inWords(m_lastChanges, shown->measure, kChangesWritten);
    m_changes->setText(tr("Changed: %1").arg(qtText(words)));
    m_changes->show();
}

std::optional<SourceId> WardsPage::otherSource() const
{
    const Area* area = m_project->assessedArea();
    const auto reference =
        area == nullptr ? Result<comparison::ReferenceSet>(Error{})
                        : comparison::referenceSet(m_project->catalogue(), *area,
                                                   m_reference->currentData().toString().toStdString());
    const auto sources = m_project->wardSources();
    if (!reference || !sources) {
        return std::nullopt;
    }
    for (const SourceId id : *sources) {
        const auto figures = m_project->figures(id);
        if (id == sourceId() || !figures || (*figures)->measures().empty() || (*figures)->periods().empty()) {
            continue;
        }
        const Measure* measure = m_project->catalogue().measure((*figures)->measures().front());
        const auto compared =
            comparison::compareWards(m_project->catalogue(), **figures, *area, *measure,
                                     (*figures)->periods().front(), *reference, SdKind::Sample);
        if (compared.notComparable.empty()) {
            return id;
        }
    }
    return std::nullopt;
}

void WardsPage::offerOtherSource()
{
    const Comparison* shown = comparison();
    if (shown == nullptr || shown->notComparable.empty()) {
        m_message->hide();
        return;
    }
    const QString why = qtText(shown->notComparable);
    if (const auto other = otherSource()) {
        const Source* source = m_project->catalogue().source(*other);
        m_message->showOffer(
            why, tr("Use %1").arg(qtText(source->key).replace(QLatin1Char('&'), QStringLiteral("&&"))),
            [this, id = *other] { chooseData(m_source, QVariant::fromValue<qlonglong>(id.value)); });
        return;
    }
    m_message->showMessage(why);
}

void WardsPage::showSelection()
{
    const auto& selection = m_project->selection();
    if (selection.measure) {
        const QSignalBlocker quiet(m_measure);
        chooseData(m_measure, QVariant::fromValue<qlonglong>(selection.measure->value));
    }
    updateChart();
    sayChanges();
    const int row = selection.area ? m_model->rowOf(*selection.area) : -1;
    const int column = selection.measure ? m_model->columnOf(*selection.measure) : -1;
    if (row >= 0) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, std::max(column, 0)));
        if (index.isValid() && index != m_view->currentIndex()) {
            m_showingSelection = true;
            m_view->setCurrentIndex(index);
            m_view->scrollTo(index);
            m_showingSelection = false;
        }
    }
    m_chart->setSelected(selection.area);
    Q_EMIT comparisonChanged();
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
    m_project->select(selection);
}

const Comparison* WardsPage::comparison() const
{
    const auto& measure = m_project->selection().measure;
    if (!m_table || !measure) {
        return nullptr;
    }
    for (const Comparison& column : m_table->columns) {
        if (column.measureId == *measure) {
            return &column;
        }
    }
    return nullptr;
}

ChartSpec WardsPage::chartSpec() const
{
    if (const Comparison* shown = comparison()) {
        return rankedBars(*shown, m_project->marking());
    }
    RankedBars empty;
    empty.words.title = tr("No ward figures yet").toStdString();
    empty.words.explanation =
        tr("This project has no figures for wards. Enter some with \u201cwardwise set\u201d; each ward then "
           "appears in the table and is ranked here.")
            .toStdString();
    empty.words.description = empty.words.explanation;
    return empty;
}

void WardsPage::updateChart()
{
    RankedBars shown = std::get<RankedBars>(chartSpec());
    // The choices and the inspector beside it say the rest; an exported chart carries every line.
    if (const Comparison* compared = comparison()) {
        shown.words.title = tr("%1 by ward, %2")
                                .arg(qtText(measureTitle(*compared)), qtText(compared->periodTitle))
                                .toStdString();
    }
    shown.words.footer.clear();
    shown.words.marking.clear();
    m_chart->setSpec(shown);
}

void WardsPage::setTheme(ThemeKind theme)
{
    m_theme = theme;
    m_model->setTheme(theme);
    m_chart->setTheme(theme);
}

QString WardsPage::changeText() const
{
    return m_changes->isHidden() ? QString() : m_changes->text();
}

QString WardsPage::messageText() const
{
    return m_message->text();
}

void WardsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

bool WardsPage::chooseSource(const QString& key)
{
    const auto source = findSource(m_project->catalogue(), key.toStdString());
    return source && chooseData(m_source, QVariant::fromValue<qlonglong>((*source)->id.value));
}

bool WardsPage::choosePeriod(const QString& label)
{
    return chooseData(m_period, label);
}

bool WardsPage::chooseReference(const QString& id)
{
    return chooseData(m_reference, id);
}

bool WardsPage::chooseSdKind(SdKind kind)
{
    return chooseData(m_sdKind, static_cast<int>(kind));
}

bool WardsPage::chooseMeasure(const QString& name)
{
    const int at = m_measure->findText(name, Qt::MatchFixedString);
    if (at >= 0) {
        m_measure->setCurrentIndex(at);
    }
    return at >= 0;
}

} // namespace wardwise
