#include "ui/views/risk/risk_page.h"

#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/page_words.h"
#include "ui/views/risk/agreement_tab.h"
#include "ui/views/risk/charts_tab.h"
#include "ui/views/risk/history_tab.h"
#include "ui/views/risk/order_tab.h"
#include "ui/views/risk/rating_panel.h"
#include "ui/views/risk/rating_table.h"
#include "ui/views/risk/ratings_tab.h"
#include "ui/views/risk/scheme_bar.h"
#include "ui/views/risk/scheme_dialog.h"
#include "ui/views/risk/scorer_bar.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

constexpr std::array kRiskParts{"ratings", "order", "charts", "agreement", "history"}; ///< as the tabs stand

} // namespace

RiskPage::RiskPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_state(new RiskState(project, this))
    , m_schemeBar(new SchemeBar(*m_state, this))
    , m_scorerBar(new ScorerBar(*m_state, this))
    , m_told(newPageNote({}, this))
    , m_tabs(new QTabWidget(this))
    , m_ratings(new RatingsTab(*m_state, this))
    , m_order(new OrderTab(*m_state, this))
    , m_charts(new ChartsTab(*m_state, this))
    , m_agreement(new AgreementTab(*m_state, this))
    , m_history(new HistoryTab(*m_state, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    layout->addWidget(newPageTitle(tr("Risk (MoRiLE)"), this));
    layout->addWidget(m_schemeBar);
    layout->addWidget(m_told);
    layout->addWidget(m_tabs, 1);
    addTabs();
    connectAll();
    setFocusProxy(m_ratings);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        setFocusProxy(m_tabs->currentWidget());
        Q_EMIT contentChanged();
    });
}

void RiskPage::addTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setCornerWidget(m_scorerBar);
    m_tabs->setAccessibleName(tr("Ratings, order and history"));
    m_tabs->tabBar()->setAccessibleName(tr("Ratings, order and history"));
    m_tabs->addTab(m_ratings, tr("&Ratings"));
    m_tabs->addTab(m_order, tr("&Order"));
    m_tabs->addTab(m_charts, tr("&Charts"));
    m_tabs->addTab(m_agreement, tr("Agree&ment"));
    m_tabs->addTab(m_history, tr("Histor&y"));
    refresh();
}

void RiskPage::connectAll()
{
    connect(m_state, &RiskState::failed, this, &RiskPage::failed);
    connect(m_state, &RiskState::said, this, &RiskPage::said);
    connect(m_state, &RiskState::changed, this, &RiskPage::refresh);
    connect(m_order, &OrderTab::failed, this, &RiskPage::failed);
    connect(m_order, &OrderTab::said, this, &RiskPage::said);
    connect(m_charts, &ChartsTab::failed, this, &RiskPage::failed);
    connect(m_charts, &ChartsTab::said, this, &RiskPage::said);
    connect(m_schemeBar, &SchemeBar::editWanted, this, &RiskPage::editScheme);
    connect(m_schemeBar, &SchemeBar::failed, this, &RiskPage::failed);
    connect(m_schemeBar, &SchemeBar::said, this, &RiskPage::said);
    connect(m_scorerBar, &ScorerBar::failed, this, &RiskPage::failed);
    connect(m_scorerBar, &ScorerBar::said, this, &RiskPage::said);
    connect(m_ratings, &RatingsTab::said, this, &RiskPage::said);
    connect(m_ratings, &RatingsTab::goWanted, this, &RiskPage::goWanted);
}

void RiskPage::refresh()
{
    m_told->setText(m_scorerBar->told());
    m_told->setVisible(!m_told->text().isEmpty());
    m_tabs->setTabVisible(m_tabs->indexOf(m_agreement), m_agreement->isThere());
}

void RiskPage::editScheme()
{
    const auto* scores = m_state->shown();
    if (scores == nullptr) {
        return;
    }
    SchemeDialog dialog(m_state->project(), scores->scheme.scheme(), this);
    if (dialog.exec() == QDialog::Accepted) {
        m_state->chooseScheme(dialog.scheme().key);
        Q_EMIT said(
            tr("Stored %1, version %2.").arg(qtText(dialog.scheme().title)).arg(dialog.scheme().version));
    }
}

WrappedTable* RiskPage::table() const
{
    return m_ratings->table();
}

QString RiskPage::detail() const
{
    return m_ratings->panel()->text();
}

QString RiskPage::part() const
{
    return QLatin1String(kRiskParts.at(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))));
}

void RiskPage::showPart(const QString& part)
{
    for (std::size_t i = 0; i < kRiskParts.size(); ++i) {
        if (part == QLatin1String(kRiskParts.at(i)) && m_tabs->isTabVisible(static_cast<int>(i))) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
        }
    }
}

ChartPanel* RiskPage::chartPanel() const
{
    return m_tabs->currentWidget() == m_charts ? m_charts->panel() : nullptr;
}

void RiskPage::setTheme(ThemeKind theme)
{
    m_charts->setTheme(theme);
    m_ratings->setTheme(theme);
}

bool RiskPage::copyTable()
{
    const auto* table = m_tabs->currentWidget()->findChild<QTableView*>();
    if (table == nullptr) {
        return false;
    }
    copyCells(*table, true);
    return true;
}

bool RiskPage::editSelected()
{
    const QWidget* tab = m_tabs->currentWidget();
    return (tab == m_ratings && m_ratings->editSelected()) || (tab == m_order && m_order->decide())
           || (tab == m_agreement && m_agreement->record());
}

QVariantMap RiskPage::viewState() const
{
    return {{QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void RiskPage::restoreViewState(const QVariantMap& state)
{
    const int tab = state.value(QStringLiteral("tab")).toInt();
    m_tabs->setCurrentIndex(m_tabs->isTabVisible(tab) ? tab : 0);
}

} // namespace wardwise
