#include "ui/views/recommendations/recommendations_page.h"

#include "ui/models/table_filter_model.h"
#include "ui/table_copy.h"
#include "ui/views/page_words.h"
#include "ui/views/recommendations/recommendations_model.h"
#include "ui/views/wrapped_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wardwise {

RecommendationsPage::RecommendationsPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_model(new RecommendationsModel(project, this))
    , m_proxy(new TableFilterModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new WrappedTable(this))
{
    m_proxy->setSourceModel(m_model);
    m_filter->setPlaceholderText(tr("Filter recommendations"));
    m_filter->setAccessibleName(tr("Filter recommendations by any words in them"));
    m_filter->setClearButtonEnabled(true);
    setUpTable();
    layOut();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &QAbstractItemView::activated, this, &RecommendationsPage::open);
    connect(m_model, &RecommendationsModel::failed, this, &RecommendationsPage::failed);
    connect(m_model, &RecommendationsModel::said, this, &RecommendationsPage::said);
    connect(&project, &project::Project::changed, m_model, &RecommendationsModel::refresh);
}

void RecommendationsPage::setUpTable()
{
    constexpr int kNumber = 42;
    constexpr int kSection = 132;
    constexpr int kOwner = 96;
    constexpr int kDue = 76;
    constexpr int kStatus = 76;
    constexpr int kSource = 70;
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Recommendations"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecommendationsModel::NumberColumn, Qt::AscendingOrder);
    m_table->setWidths({kNumber, kSection, 0, kOwner, kDue, kStatus, kSource});
    const bool none = m_model->rowCount() == 0;
    m_table->setEmptyText(
        none ? tr("No recommendations yet. An assessment makes some for each section and for "
                  "the partnership as a whole; the sample project shows how they look.")
             : tr("No recommendation has these words."));
    m_table->horizontalHeader()->setStretchLastSection(false);
    setFocusProxy(m_table);
}

void RecommendationsPage::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(RecommendationsPage::title(), this));
    layout->addWidget(newPageNote(
        tr("Every section's recommendations, and those to the partnership as a whole. Owner, due date and "
           "status can be typed in the list; Enter on a section goes to it."),
        this));
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
}

void RecommendationsPage::open(const QModelIndex& index)
{
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->edit(index);
        return;
    }
    const QString section = m_model->sectionAt(m_proxy->mapToSource(index).row());
    if (!section.isEmpty()) {
        Q_EMIT goWanted(section);
    }
}

bool RecommendationsPage::editSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !current.flags().testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    m_table->edit(current);
    return true;
}

bool RecommendationsPage::leave()
{
    m_table->closeEditing();
    return true;
}

void RecommendationsPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
}

bool RecommendationsPage::copyTable()
{
    copyCells(*m_table, true);
    return true;
}

QWidget* RecommendationsPage::filterBox() const
{
    return m_filter;
}

} // namespace wardwise
