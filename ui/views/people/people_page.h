// People and communities: household groups among residents and victims, how common a need is, and the groups
// that the sections name as at risk.
#pragma once

#include "ui/views/figures/figure_page.h"

class QTabWidget;

namespace wardwise {

class AtRiskModel;
class GroupSharesModel;
class PeopleAges;

class PeoplePage final : public FigurePage
{
    Q_OBJECT

public:
    explicit PeoplePage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("people"); }

    [[nodiscard]] QString title() const override { return tr("People and communities"); }

    /// "groups", "common", "ages" or "risk".
    [[nodiscard]] QString part() const override;
    void showPart(const QString& part) override;

    void setTheme(ThemeKind theme) override;

    /// Of the tab on show; null where it has none.
    [[nodiscard]] ChartPanel* chartPanel() const override;

    [[nodiscard]] QTableView* groups() const { return m_groups; }

    [[nodiscard]] FigureTableView* common() const { return m_common; }

    [[nodiscard]] QTableView* atRisk() const { return m_atRisk; }

    [[nodiscard]] FigureTableView* ages() const { return m_ages; }

    [[nodiscard]] PeopleAges* profile() const { return m_profile; }

private:
    void layOut();
    QWidget* groupsTab();
    QWidget* riskTab();
    void refresh();
    void selectGroupFigure();

    GroupSharesModel* m_groupModel;
    AtRiskModel* m_atRiskModel;
    QTabWidget* m_tabs;
    QTableView* m_groups;
    ChartPanel* m_groupChart;
    ChartPanel* m_commonChart;
    FigureTableView* m_common;
    PeopleAges* m_profile;
    QTableView* m_atRisk;
    FigureTableView* m_ages;
};

} // namespace wardwise
