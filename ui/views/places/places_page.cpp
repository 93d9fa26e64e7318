#include "ui/views/places/places_page.h"

#include "ui/models/table_filter_model.h"
#include "ui/table_copy.h"
#include "ui/views/page_words.h"
#include "ui/views/places/places_model.h"
#include "ui/views/wrapped_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wardwise {

PlacesPage::PlacesPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_model(new PlacesModel(this))
    , m_proxy(new TableFilterModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new WrappedTable(this))
{
    m_proxy->setSourceModel(m_model);
    m_filter->setPlaceholderText(tr("Filter places"));
    m_filter->setAccessibleName(tr("Filter places by ward, section or measure"));
    m_filter->setClearButtonEnabled(true);
    setUpTable();
    layOut();
    connectParts();
    rebuild();
}

void PlacesPage::setUpTable()
{
    constexpr int kWard = 120;
    constexpr int kSection = 132;
    constexpr int kRate = 74;
    constexpr int kUnit = 100;
    constexpr int kPeriod = 70;
    constexpr int kSource = 90;
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Hotspots that the sections name"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the sections' order
    m_table->setWidths({kWard, kSection, 0, kRate, kUnit, kPeriod, kSource});
    setFocusProxy(m_table);
}

void PlacesPage::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(PlacesPage::title(), this));
    layout->addWidget(newPageNote(
        tr("A map comes with the wards' boundaries, which can't be loaded yet. Until then, these are the "
           "wards "
           "that the sections name as hotspots. Choosing one chooses its ward on every page; Enter shows it "
           "among its neighbours."),
        this));
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
}

void PlacesPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlacesPage::selectFromTable);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        selectFromTable(); // again, as another page may have chosen something else since
        Q_EMIT goWanted(QStringLiteral("wards"));
    });
    connect(m_project, &project::Project::selectionChanged, this, [this] {
        // A screen reader is told of a row that becomes the current one, whether anyone sees it or not.
        if (isVisible()) {
            showSelection();
        }
    });
    connect(m_project, &project::Project::changed, this, &PlacesPage::rebuild);
}

void PlacesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    showSelection();
}

void PlacesPage::rebuild()
{
    m_showingSelection = true;
    if (const auto read = m_model->setProject(*m_project); !read) {
        Q_EMIT failed(read.error());
    }
    m_showingSelection = false;
    m_table->setEmptyText(m_model->rowCount() == 0
                              ? tr("No section names a hotspot yet. The sample project shows how they look.")
                              : tr("No place has these words."));
    showSelection();
}

void PlacesPage::showSelection()
{
    const project::Selection& selection = m_project->selection();
    const QModelIndex current = m_proxy->mapToSource(m_table->currentIndex());
    const auto shown = m_model->selectionAt(current.row());
    if (shown && shown->area == selection.area && shown->measure == selection.measure) {
        return; // two sections may name the same place
    }
    m_showingSelection = true;
    const int row = selection.area ? m_model->rowOf(selection) : -1;
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    } else {
        m_table->selectionModel()->clear(); // the ward chosen elsewhere is no hotspot
    }
    m_showingSelection = false;
}

void PlacesPage::selectFromTable()
{
    if (m_showingSelection) {
        return;
    }
    const auto chosen = m_model->selectionAt(m_proxy->mapToSource(m_table->currentIndex()).row());
    if (!chosen) {
        return;
    }
    project::Selection selection = *chosen;
    if (!selection.measure) {
        selection.measure = m_project->selection().measure; // named for no measure: keep the one on show
    }
    m_project->select(selection);
}

void PlacesPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
}

bool PlacesPage::copyTable()
{
    copyCells(*m_table, true);
    return true;
}

QWidget* PlacesPage::filterBox() const
{
    return m_filter;
}

} // namespace wardwise
