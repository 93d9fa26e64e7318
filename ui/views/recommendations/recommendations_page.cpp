#include "ui/views/recommendations/recommendations_page.h"

#include "core/project/recommendation_edits.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/page_words.h"
#include "ui/views/recommendations/evidence_panel.h"
#include "ui/views/recommendations/recommendation_dialog.h"
#include "ui/views/recommendations/recommendations_filter.h"
#include "ui/views/recommendations/recommendations_model.h"
#include "ui/views/recommendations/usual_words_delegate.h"
#include "ui/views/wrapped_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <set>

namespace wardwise {

namespace {

using Follow = RecommendationsFilter::Follow;

constexpr int kFollowRole = Qt::UserRole + 1;

template <std::size_t N>
QStringList wordList(const std::array<const char*, N>& words)
{
    QStringList list;
    for (const char* word : words) {
        list << QLatin1String(word);
    }
    return list;
}

/// An entry that narrows to nothing, then one for each text; empty ones under a name of their own.
void fillTexts(QComboBox& box, const QString& all, const QString& none, const std::set<QString>& texts)
{
    box.addItem(all, QStringLiteral("*"));
    for (const QString& text : texts) {
        box.addItem(text.isEmpty() ? none : text, QStringLiteral("=") + text);
    }
}

std::optional<QString> chosenText(const QComboBox& box)
{
    const QString data = box.currentData().toString();
    return data.startsWith(QLatin1Char('=')) ? std::optional(data.mid(1)) : std::nullopt;
}

} // namespace

RecommendationsPage::RecommendationsPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_model(new RecommendationsModel(project, this))
    , m_proxy(new RecommendationsFilter(this))
    , m_filter(new QLineEdit(this))
    , m_section(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_follow(new QComboBox(this))
    , m_table(new WrappedTable(this))
    , m_add(new QPushButton(tr("&Add\u2026"), this))
    , m_edit(new QPushButton(tr("E&dit\u2026"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
    , m_up(new QPushButton(tr("&Up"), this))
    , m_down(new QPushButton(tr("Do&wn"), this))
    , m_evidence(new EvidencePanel(project, this))
{
    m_proxy->setSourceModel(m_model);
    setUpTable();
    refillFilters();
    layOut();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    for (const QComboBox* box : {m_section, m_owner, m_follow}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RecommendationsPage::narrow);
    }
    connect(m_table, &QAbstractItemView::activated, this, &RecommendationsPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecommendationsPage::showSelected);
    connect(m_model, &RecommendationsModel::failed, this, &RecommendationsPage::failed);
    connect(m_model, &RecommendationsModel::said, this, &RecommendationsPage::said);
    connect(m_evidence, &EvidencePanel::failed, this, &RecommendationsPage::failed);
    connect(m_evidence, &EvidencePanel::said, this, &RecommendationsPage::said);
    connect(m_add, &QPushButton::clicked, this, &RecommendationsPage::add);
    connect(m_edit, &QPushButton::clicked, this, &RecommendationsPage::editWhole);
    connect(m_remove, &QPushButton::clicked, this, &RecommendationsPage::removeSelected);
    connect(m_up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveSelected(1); });
    connect(&project, &project::Project::changed, this, &RecommendationsPage::refresh);
    showSelected();
}

void RecommendationsPage::setUpTable()
{
    constexpr int kNumber = 44;
    constexpr int kSection = 104;
    constexpr int kUrgency = 58;
    constexpr int kOwner = 72;
    constexpr int kDue = 76;
    constexpr int kStatus = 72;
    constexpr int kEvidence = 68;
    constexpr int kSource = 58;
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Recommendations"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    auto* words = new UsualWordsDelegate(m_table);
    words->setWords(RecommendationsModel::UrgencyColumn, wordList(kUrgencies));
    words->setWords(RecommendationsModel::StatusColumn, wordList(kStatuses));
    m_table->setItemDelegate(words);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecommendationsModel::NumberColumn, Qt::AscendingOrder);
    m_table->setWidths({kNumber, kSection, 0, kUrgency, kOwner, kDue, kStatus, kEvidence, kSource});
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
        tr("Every section's recommendations, and those to the partnership as a whole. Priority, owner, due "
           "date and status can be typed in the list; Enter on a section goes to it."),
        this));
    layOutFilters(*layout);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("recommendations.splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_evidence);
    splitter->setStretchFactor(0, 1);
    constexpr int kTableHeight = 420;
    constexpr int kEvidenceHeight = 150;
    splitter->setSizes({kTableHeight, kEvidenceHeight});
    layOutButtons(*layout);
    layout->addWidget(splitter, 1);
}

void RecommendationsPage::layOutFilters(QVBoxLayout& layout)
{
    m_filter->setPlaceholderText(tr("Filter recommendations"));
    m_filter->setAccessibleName(tr("Filter recommendations by any words in them"));
    m_filter->setClearButtonEnabled(true);
    m_section->setAccessibleName(tr("Which section's"));
    m_owner->setAccessibleName(tr("Whose"));
    m_follow->setAccessibleName(tr("How far they are"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter, 2);
    for (QComboBox* box : {m_section, m_owner, m_follow}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        constexpr int kLetters = 14;
        box->setMinimumContentsLength(kLetters);
        row->addWidget(box, 1);
    }
    layout.addLayout(row);
}

void RecommendationsPage::layOutButtons(QVBoxLayout& layout)
{
    m_up->setAccessibleName(tr("Move up in its section"));
    m_down->setAccessibleName(tr("Move down in its section"));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_edit, m_remove, m_up, m_down}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    layout.addLayout(row);
}

void RecommendationsPage::refillFilters()
{
    std::set<QString> sections;
    std::set<QString> owners;
    std::set<QString> statuses;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        sections.insert(m_model->sectionAt(row));
        owners.insert(qtText(m_model->recommendationAt(row)->owner));
        statuses.insert(qtText(m_model->recommendationAt(row)->status));
    }
    refill(m_section,
           [&] { fillTexts(*m_section, tr("Every section"), tr("The partnership as a whole"), sections); });
    refill(m_owner, [&] { fillTexts(*m_owner, tr("Every owner"), tr("Without an owner"), owners); });
    refill(m_follow, [&] {
        const auto addFollow = [this](const QString& title, Follow follow, const QString& data) {
            m_follow->addItem(title, data);
            m_follow->setItemData(m_follow->count() - 1, static_cast<int>(follow), kFollowRole);
        };
        addFollow(tr("Every status"), Follow::All, QStringLiteral("*"));
        addFollow(tr("Open"), Follow::Open, QStringLiteral("open"));
        addFollow(tr("Overdue"), Follow::Overdue, QStringLiteral("overdue"));
        addFollow(tr("Figures changed"), Follow::Changed, QStringLiteral("changed"));
        for (const QString& status : statuses) {
            addFollow(status.isEmpty() ? tr("Without a status") : status, Follow::Status,
                      QStringLiteral("=") + status);
        }
    });
    const bool none = m_model->rowCount() == 0;
    m_table->setEmptyText(
        none ? tr("No recommendations yet. An assessment makes some for each section and for "
                  "the partnership as a whole; the sample project shows how they look.")
             : tr("No recommendation fits."));
}

void RecommendationsPage::narrow()
{
    m_proxy->setSection(chosenText(*m_section));
    m_proxy->setOwner(chosenText(*m_owner));
    m_proxy->setFollow(static_cast<Follow>(m_follow->currentData(kFollowRole).toInt()),
                       chosenText(*m_follow).value_or(QString()));
}

void RecommendationsPage::refresh()
{
    const auto was = selected();
    m_model->refresh();
    refillFilters();
    narrow();
    if (was) {
        select(*was);
    }
    showSelected();
}

std::optional<RecommendationId> RecommendationsPage::selected() const
{
    const Recommendation* found =
        m_model->recommendationAt(m_proxy->mapToSource(m_table->currentIndex()).row());
    return found == nullptr ? std::nullopt : std::optional(found->id);
}

void RecommendationsPage::select(RecommendationId recommendation)
{
    const int row = m_model->rowOf(recommendation);
    if (row < 0 || selected() == recommendation) {
        return;
    }
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, column)));
}

void RecommendationsPage::showSelected()
{
    const auto chosen = selected();
    const bool canWrite = !m_project->isReadOnly();
    m_add->setEnabled(canWrite && m_project->assessment().has_value());
    for (QPushButton* button : {m_edit, m_remove, m_up, m_down}) {
        button->setEnabled(canWrite && chosen.has_value());
    }
    m_evidence->showOf(chosen);
}

void RecommendationsPage::add()
{
    const int row = m_proxy->mapToSource(m_table->currentIndex()).row();
    RecommendationDialog dialog(*m_project, {}, m_model->sectionIdAt(row), this);
    if (dialog.exec() == QDialog::Accepted) {
        select(dialog.stored());
        Q_EMIT said(tr("Added the recommendation."));
    }
}

void RecommendationsPage::editWhole()
{
    const int row = m_proxy->mapToSource(m_table->currentIndex()).row();
    const Recommendation* chosen = m_model->recommendationAt(row);
    if (chosen == nullptr) {
        return;
    }
    RecommendationDialog dialog(*m_project, *chosen, m_model->sectionIdAt(row), this);
    if (dialog.exec() == QDialog::Accepted) {
        select(dialog.stored());
        Q_EMIT said(tr("Stored the recommendation."));
    }
}

void RecommendationsPage::removeSelected()
{
    const auto chosen = selected();
    if (!chosen) {
        return;
    }
    if (const auto removed = project::removeRecommendation(*m_project, *chosen); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT said(tr("Removed the recommendation; Undo brings it back."));
}

void RecommendationsPage::moveSelected(int by)
{
    const auto chosen = selected();
    if (!chosen) {
        return;
    }
    if (const auto moved = project::moveRecommendation(*m_project, *chosen, by); !moved) {
        Q_EMIT failed(moved.error());
    }
}

void RecommendationsPage::open(const QModelIndex& index)
{
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->edit(index);
        return;
    }
    if (index.column() == RecommendationsModel::TextColumn && !m_project->isReadOnly()) {
        editWhole();
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
    if (!current.isValid() || m_project->isReadOnly()) {
        return false;
    }
    if (current.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->edit(current);
    } else {
        editWhole();
    }
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
    m_evidence->setTheme(theme);
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
