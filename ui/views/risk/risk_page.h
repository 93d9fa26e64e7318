// The Risk page: threats are rated by a scheme, scored, put in order and given a tier; each step in a tab.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "ui/views/risk/risk_state.h"
#endif

#include "ui/views/page.h"

class QLabel;
class QTabWidget;

namespace wardwise {

class AgreementTab;
class ChartsTab;
class HistoryTab;
class OrderTab;
class RatingsTab;
class SchemeBar;
class ScorerBar;
class WrappedTable;

class RiskPage : public Page
{
    Q_OBJECT

public:
    RiskPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("risk"); }

    [[nodiscard]] QString title() const override { return tr("Risk"); }

    /// "ratings", "order", "charts", "agreement" or "history".
    [[nodiscard]] QString part() const override;
    void showPart(const QString& part) override;
    [[nodiscard]] ChartPanel* chartPanel() const override;
    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    bool editSelected() override;
    [[nodiscard]] QVariantMap viewState() const override;
    void restoreViewState(const QVariantMap& state) override;

    [[nodiscard]] RiskState& state() const { return *m_state; }

    [[nodiscard]] SchemeBar* schemeBar() const { return m_schemeBar; }

    [[nodiscard]] ScorerBar* scorerBar() const { return m_scorerBar; }

    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

    [[nodiscard]] RatingsTab* ratings() const { return m_ratings; }

    [[nodiscard]] OrderTab* order() const { return m_order; }

    [[nodiscard]] ChartsTab* charts() const { return m_charts; }

    [[nodiscard]] AgreementTab* agreement() const { return m_agreement; }

    [[nodiscard]] HistoryTab* history() const { return m_history; }

    /// The matrix of ratings.
    [[nodiscard]] WrappedTable* table() const;

    /// What the strip below the matrix says of the selected rating.
    [[nodiscard]] QString detail() const;

private:
    void addTabs();
    void connectAll();
    void refresh();
    void editScheme();

    RiskState* m_state;
    SchemeBar* m_schemeBar;
    ScorerBar* m_scorerBar;
    QLabel* m_told; ///< what is hidden from whoever is scoring
    QTabWidget* m_tabs;
    RatingsTab* m_ratings;
    OrderTab* m_order;
    ChartsTab* m_charts;
    AgreementTab* m_agreement;
    HistoryTab* m_history;
};

} // namespace wardwise
