#include "ui/views/changes/changes_page.h"

#include "core/base/number_text.h"
#include "core/project/year_changes.h"
#include "ui/choice_box.h"
#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/changes/flag_changes_model.h"
#include "ui/views/changes/year_changes_model.h"
#include "ui/views/page_words.h"
#include "ui/views/wrapped_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

constexpr std::array kChangeParts{"changes", "flags", "claims", "notes"};

} // namespace

ChangesPage::ChangesPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_model(new YearChangesModel(this))
    , m_proxy(new TableFilterModel(this))
    , m_flagModel(new FlagChangesModel(this))
    , m_flagProxy(new TableFilterModel(this))
    , m_source(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_findings(newPageNote({}, this))
    , m_tabs(new QTabWidget(this))
    , m_table(new WrappedTable(this))
    , m_flagTable(new WrappedTable(this))
    , m_claimModel(new QStandardItemModel(this))
    , m_claimTable(new WrappedTable(this))
    , m_notes(newPageNote({}, this))
{
    m_proxy->setSourceModel(m_model);
    m_flagProxy->setSourceModel(m_flagModel);
    setUpTables();
    layOut();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, m_flagProxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ChangesPage::showSource);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ChangesPage::selectFromTable);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        selectFromTable();
        Q_EMIT goWanted(QStringLiteral("wards"));
    });
    connect(m_project, &project::Project::changed, this, [this] {
        m_isStale = true;
        if (isVisible()) {
            refresh();
        }
    });
}

void ChangesPage::setUpTables()
{
    constexpr int kArea = 124;
    constexpr int kCount = 54;
    constexpr int kRate = 46;
    constexpr int kPercent = 58;
    constexpr int kInterval = 110;
    constexpr int kRank = 60;
    constexpr int kFinding = 104;
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Changes by measure and area"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setWidths({0, kArea, kCount, kCount, kRate, kRate, kPercent, kInterval, kRank, kFinding});
    addCopyAction(*m_table);
    constexpr int kClass = 126;
    constexpr int kKind = 70;
    m_flagTable->setModel(m_flagProxy);
    m_flagTable->setAccessibleName(tr("Flags gained and lost"));
    m_flagTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_flagTable->setSortingEnabled(true);
    m_flagTable->sortByColumn(-1, Qt::AscendingOrder);
    m_flagTable->setWidths({kArea, 0, 0, kClass, kClass, kKind, kFinding});
    m_flagTable->setEmptyText(tr("No flag differs from last year's."));
    addCopyAction(*m_flagTable);
    constexpr int kOutcome = 130;
    m_claimTable->setModel(m_claimModel);
    m_claimTable->setAccessibleName(tr("Claims of which the figures say something else now"));
    m_claimTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_claimTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_claimTable->setWidths({0, kArea, kOutcome, kOutcome, 0});
    addCopyAction(*m_claimTable);
    for (WrappedTable* table : {m_table, m_flagTable, m_claimTable}) {
        table->horizontalHeader()->setStretchLastSection(false);
    }
    setFocusProxy(m_table);
}

void ChangesPage::layOut()
{
    m_filter->setPlaceholderText(tr("Filter changes"));
    m_filter->setAccessibleName(tr("Filter changes by any words in them"));
    m_filter->setClearButtonEnabled(true);
    m_findings->setForegroundRole(QPalette::WindowText);
    m_findings->setAccessibleName(tr("Changes beyond chance"));
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    constexpr int kNoteMargin = 10;
    m_notes->setMargin(kNoteMargin);
    auto* notes = new QScrollArea(this);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setWidgetResizable(true);
    notes->setWidget(m_notes);
    notes->setAccessibleName(tr("How it was tested"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(ChangesPage::title(), this));
    layout->addWidget(newPageNote(
        tr("The same months of two years held against each other: what changed by more than chance gives, "
           "and the flags gained and lost. Choosing a row chooses its ward and measure on every page."),
        this));
    auto* choices = new QHBoxLayout;
    addChoice(*choices, tr("S&ource:"), m_source, 1);
    choices->addWidget(m_filter, 1);
    layout->addLayout(choices);
    layout->addWidget(m_findings);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of this page"));
    m_tabs->addTab(m_table, tr("Cha&nges"));
    m_tabs->addTab(m_flagTable, tr("F&lags"));
    m_tabs->addTab(m_claimTable, tr("Clai&ms"));
    m_tabs->addTab(notes, tr("Ho&w it was tested"));
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ChangesPage::contentChanged);
}

void ChangesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void ChangesPage::refresh()
{
    m_isStale = false;
    auto found = m_project->assessedArea() == nullptr ? Result<YearChanges>(YearChanges{})
                                                      : project::yearChanges(*m_project);
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    m_changes = std::move(*found);
    // What can be compared comes first.
    std::stable_partition(m_changes.sources.begin(), m_changes.sources.end(),
                          [](const SourceChanges& source) { return source.whyNone.empty(); });
    showClaims();
    refill(m_source, [this] {
        for (const SourceChanges& source : m_changes.sources) {
            m_source->addItem(qtText(source.sourceTitle), qtText(source.sourceKey));
        }
    });
    showSource();
}

void ChangesPage::showClaims()
{
    m_claimModel->clear();
    m_claimModel->setHorizontalHeaderLabels(
        {tr("Claim"), tr("Section"), tr("Then"), tr("Now"), tr("What the figures say now")});
    for (const ClaimChange& change : m_changes.claims) {
        QList<QStandardItem*> row;
        for (const QString& text :
             {qtText(change.statement), qtText(change.section), qtText(inWords(change.before)),
              qtText(inWords(change.after)), qtText(change.sentence)}) {
            row << new QStandardItem(text);
        }
        m_claimModel->appendRow(row);
    }
    m_claimTable->setEmptyText(tr("The figures say of every claim what they said a year ago."));
}

/// Of the claims, where any differs: they're the same whichever source is chosen.
QString ChangesPage::claimsLine() const
{
    const auto wrong = std::count_if(m_changes.claims.begin(), m_changes.claims.end(), [](const auto& each) {
        return each.after == ClaimStatus::Contradicted;
    });
    if (m_changes.claims.empty()) {
        return {};
    }
    return QStringLiteral("\u2022 ")
           + tr("The figures say something else of %1 now, %2 of them contradicted (tab Claims).")
                 .arg(qtText(countText(static_cast<std::int64_t>(m_changes.claims.size()), "claim")))
                 .arg(wrong);
}

void ChangesPage::showSource()
{
    const auto at = std::find_if(m_changes.sources.begin(), m_changes.sources.end(), [this](const auto& s) {
        return qtText(s.sourceKey) == m_source->currentData().toString();
    });
    const SourceChanges none;
    const SourceChanges& shown = at == m_changes.sources.end() ? none : *at;
    m_model->setChanges(shown);
    m_flagModel->setFlags(shown.flags);
    QStringList lines;
    if (!shown.whyNone.empty() || at == m_changes.sources.end()) {
        m_table->setEmptyText(at == m_changes.sources.end()
                                  ? tr("There are no ward figures yet, so nothing can be compared.")
                                  : qtText(shown.whyNone));
    } else {
        lines << tr("%1 against %2. %3")
                     .arg(qtText(shown.afterInWords), qtText(shown.beforeInWords), qtText(shown.summary));
        for (const std::string& finding : shown.findings) {
            lines << QStringLiteral("\u2022 ") + qtText(finding);
        }
        if (const QString claims = claimsLine(); !claims.isEmpty()) {
            lines << claims;
        }
        m_table->setEmptyText(tr("No change has these words."));
    }
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->setVisible(!lines.isEmpty());
    QStringList notes;
    for (const std::string& note : shown.notes) {
        notes << qtText(note);
    }
    m_notes->setText(notes.join(QStringLiteral("\n\n")));
    Q_EMIT contentChanged();
}

void ChangesPage::selectFromTable()
{
    const int row = m_proxy->mapToSource(m_table->currentIndex()).row();
    if (const auto selection = m_model->selectionAt(row)) {
        m_project->select(*selection);
    }
}

QString ChangesPage::findings() const
{
    return m_findings->text();
}

QString ChangesPage::part() const
{
    return QString::fromLatin1(kChangeParts[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))]);
}

void ChangesPage::showPart(const QString& part)
{
    for (std::size_t i = 0; i < kChangeParts.size(); ++i) {
        if (part == QLatin1String(kChangeParts[i])) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
        }
    }
}

void ChangesPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
    m_flagModel->setTheme(theme);
}

WrappedTable* ChangesPage::currentTable() const
{
    switch (m_tabs->currentIndex()) {
    case 1:
        return m_flagTable;
    case 2:
        return m_claimTable;
    default:
        return m_table;
    }
}

bool ChangesPage::copyTable()
{
    copyCells(*currentTable(), true);
    return true;
}

QWidget* ChangesPage::filterBox() const
{
    return m_filter;
}

} // namespace wardwise
