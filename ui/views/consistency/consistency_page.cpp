#include "ui/views/consistency/consistency_page.h"

#include "core/project/claims.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/consistency/claim_dialog.h"
#include "ui/views/consistency/consistency_model.h"
#include "ui/views/consistency/status_filter.h"
#include "ui/views/consistency/status_words.h"
#include "ui/views/page_words.h"
#include "ui/views/wrapped_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr int kAnyOutcome = -1;

} // namespace

ConsistencyPage::ConsistencyPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_model(new ConsistencyModel(project, this))
    , m_proxy(new StatusFilter(*m_model, this))
    , m_outcome(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_table(new WrappedTable(this))
    , m_add(new QPushButton(tr("Add a c&laim\u2026"), this))
    , m_edit(new QPushButton(tr("Cha&nge\u2026"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    m_filter->setPlaceholderText(tr("Filter statements"));
    m_filter->setAccessibleName(tr("Filter statements by any words in them"));
    m_filter->setClearButtonEnabled(true);
    setUpTable();
    layOut();
    fillOutcomes();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &ConsistencyPage::showOutcome);
    connect(m_table, &QAbstractItemView::activated, this, &ConsistencyPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateButtons();
        selectFigure();
    });
    connect(m_model, &ConsistencyModel::failed, this, &ConsistencyPage::failed);
    connect(&project, &project::Project::changed, this, &ConsistencyPage::refreshSoon);
    connect(m_add, &QPushButton::clicked, this, [this] { editClaim({}); });
    connect(m_edit, &QPushButton::clicked, this, &ConsistencyPage::editSelected);
    connect(m_remove, &QPushButton::clicked, this, &ConsistencyPage::removeSelected);
    updateButtons();
}

void ConsistencyPage::setUpTable()
{
    constexpr int kOutcome = 122;
    constexpr int kStatement = 180;
    constexpr int kWhere = 118;
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Statements and what the figures say of them"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConsistencyModel::OutcomeColumn, Qt::AscendingOrder);
    m_table->setWidths({kOutcome, kStatement, 0, kWhere});
    m_table->horizontalHeader()->setStretchLastSection(false);
    setFocusProxy(m_table);
}

void ConsistencyPage::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(ConsistencyPage::title(), this));
    layout->addWidget(newPageNote(
        tr("What the figures say of each claim of the assessment, and where totals, counts, wards, hotspots "
           "and facts don\u2019t agree. Everything is worked out anew when a figure changes; Enter goes to "
           "the "
           "section or the figure."),
        this));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    addChoice(*row, tr("&Outcome"), m_outcome, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(m_add);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void ConsistencyPage::fillOutcomes()
{
    const auto counts = m_model->counts();
    refill(m_outcome, [&] {
        m_outcome->addItem(tr("All (%1)").arg(counted(m_model->rowCount())), kAnyOutcome);
        for (int status = 0; status < kClaimStatuses; ++status) {
            const int count = counts.at(static_cast<std::size_t>(status));
            if (count > 0) {
                m_outcome->addItem(
                    tr("%1 (%2)").arg(markedWordsOf(static_cast<ClaimStatus>(status)), counted(count)),
                    status);
            }
        }
    });
    const bool none = m_model->rowCount() == 0;
    m_table->setEmptyText(
        none ? tr(
            "No claims yet, and too few figures to hold against each other. \u201cAdd a claim\u201d checks a "
            "statement of the assessment with an expression over figures; the sample project shows how "
            "they look.")
             : tr("No statement has these words and this outcome."));
    showOutcome();
}

void ConsistencyPage::showOutcome()
{
    const int chosen = m_outcome->currentData().toInt();
    m_proxy->showOnly(m_outcome->currentIndex() < 0 || chosen == kAnyOutcome
                          ? std::nullopt
                          : std::optional(static_cast<ClaimStatus>(chosen)));
}

void ConsistencyPage::refresh()
{
    m_isStale = false;
    m_model->refresh();
    fillOutcomes();
    updateButtons();
}

void ConsistencyPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void ConsistencyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

const project::CheckedStatement* ConsistencyPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->statementAt(m_proxy->mapToSource(current).row()) : nullptr;
}

void ConsistencyPage::updateButtons()
{
    const project::CheckedStatement* statement = selected();
    const bool canEdit = !m_project->isReadOnly();
    m_add->setEnabled(canEdit && m_project->assessment().has_value());
    m_edit->setEnabled(canEdit && statement != nullptr && !statement->isBuiltIn());
    m_remove->setEnabled(m_edit->isEnabled());
}

void ConsistencyPage::selectFigure()
{
    const project::CheckedStatement* statement = selected();
    if (statement == nullptr || statement->outcome.figures.empty()) {
        return;
    }
    const auto figure = m_project->observation(statement->outcome.figures.front());
    if (figure && *figure) {
        m_project->select(
            {.area = (*figure)->key.area, .measure = (*figure)->key.measure, .observation = (*figure)->id});
    }
}

void ConsistencyPage::open(const QModelIndex& index)
{
    const project::CheckedStatement* statement = m_model->statementAt(m_proxy->mapToSource(index).row());
    if (statement == nullptr) {
        return;
    }
    if (!statement->sectionTitle.empty()) {
        Q_EMIT goWanted(qtText(statement->sectionTitle));
    } else if (!statement->outcome.figures.empty()) {
        selectFigure();
        Q_EMIT goWanted(QStringLiteral("sources"));
    }
}

void ConsistencyPage::editClaim(const Claim& claim)
{
    ClaimDialog dialog(*m_project, claim, m_theme, this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT said(claim.id == ClaimId{} ? tr("Added the claim.") : tr("Changed the claim."));
    }
}

bool ConsistencyPage::editSelected()
{
    const project::CheckedStatement* statement = selected();
    if (statement == nullptr || statement->isBuiltIn() || m_project->isReadOnly()) {
        return false;
    }
    editClaim({.id = *statement->claim,
               .section = statement->section,
               .key = statement->key,
               .statement = statement->statement,
               .expression = statement->expression,
               .line = statement->line});
    return true;
}

void ConsistencyPage::removeSelected()
{
    const project::CheckedStatement* statement = selected();
    if (statement == nullptr || statement->isBuiltIn()) {
        return;
    }
    if (const auto removed = project::removeClaim(*m_project, *statement->claim); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT said(tr("Removed the claim. Undo brings it back."));
}

void ConsistencyPage::setTheme(ThemeKind theme)
{
    m_theme = theme;
    m_model->setTheme(theme);
}

bool ConsistencyPage::copyTable()
{
    copyCells(*m_table, true);
    return true;
}

QWidget* ConsistencyPage::filterBox() const
{
    return m_filter;
}

} // namespace wardwise
