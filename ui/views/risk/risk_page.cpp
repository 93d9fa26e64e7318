#include "ui/views/risk/risk_page.h"

#include "ui/table_copy.h"
#include "ui/views/page_words.h"
#include "ui/views/risk/risk_model.h"
#include "ui/views/wrapped_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

RiskPage::RiskPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_model(new RiskModel(this))
    , m_table(new WrappedTable(this))
    , m_detail(newDetailStrip(tr("The selected rating"), this))
{
    constexpr int kNarrowestCriterion = 92;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Ratings by section and criterion"));
    m_table->setAlternatingRowColors(false); // the tiers' headings tell rows apart
    m_table->setShowGrid(true);
    m_table->horizontalHeader()->setMinimumSectionSize(kNarrowestCriterion);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setEmptyText(tr(
        "No section is rated yet. An assessment rates each section by criteria such as volume and harm; the "
        "sample project shows how that looks."));
    setFocusProxy(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(tr("Risk (MoRiLE)"), this));
    layout->addWidget(
        newPageNote(tr("The words of the assessment's own scale, as it rates each section. They are not a "
                       "computed score: scoring by a scheme comes in a later version."),
                    this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RiskPage::showDetail);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const QString section = m_model->sectionAt(index.row());
        if (!section.isEmpty()) {
            Q_EMIT goWanted(section);
        }
    });
    connect(m_project, &project::Project::changed, this, &RiskPage::rebuild);
    rebuild();
}

void RiskPage::rebuild()
{
    constexpr int kSectionWidth = 168;
    const QModelIndex current = m_table->currentIndex();
    m_table->clearSpans();
    m_model->setPriorities(m_project->priorities());
    m_table->setWidths({kSectionWidth});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row) && m_model->columnCount() > 1) {
            m_table->setSpan(row, 0, 1, m_model->columnCount());
        }
    }
    m_table->horizontalHeader()->setVisible(m_model->rowCount() > 0);
    m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    showDetail();
}

void RiskPage::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->setVisible(m_model->rowCount() > 0);
    m_detail->setText(current.isValid() ? m_model->detailAt(current)
                                        : tr("Choose a rating to see where it stands in the source. Enter "
                                             "goes to its section."));
}

QString RiskPage::detail() const
{
    return m_detail->text();
}

void RiskPage::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
}

bool RiskPage::copyTable()
{
    copyCells(*m_table, true);
    return true;
}

} // namespace wardwise
