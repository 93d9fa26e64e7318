// The Overview page: every measure's rate in the partnership beside its force's, as a tree and as dots.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

#include <memory>

class QSplitter;
class QStackedWidget;

namespace wardwise {

class ChartView;
class NoFigures;
class OverviewChoices;
class OverviewModel;
class OverviewTree;
struct Overview;

class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("overview"); }

    [[nodiscard]] QString title() const override { return tr("Overview"); }

    void setTheme(ThemeKind theme) override;

    [[nodiscard]] ChartPanel* chartPanel() const override { return m_panel; }

    bool copyTable() override;
    [[nodiscard]] QVariantMap viewState() const override;
    void restoreViewState(const QVariantMap& state) override;

    /// Chooses as the user would, by the source's key. False where there's no such choice.
    bool chooseSource(const QString& key);

    [[nodiscard]] OverviewTree* tree() const { return m_tree; }

    [[nodiscard]] OverviewModel* model() const { return m_model; }

    [[nodiscard]] ChartView* chart() const;
    /// What stands in place of tree and chart; empty where they're shown.
    [[nodiscard]] QString explanation() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void connectParts();
    [[nodiscard]] Overview makeOverview() const;
    void rebuild();
    void updateChart();
    void explain();
    void showSelection();
    void select(MeasureId measure);

    project::Project* m_project;
    OverviewChoices* m_choices;
    OverviewTree* m_tree;
    OverviewModel* m_model;
    ChartPanel* m_panel;
    QSplitter* m_splitter;
    QStackedWidget* m_stack; ///< tree and chart, or why there are none
    NoFigures* m_none;
    std::shared_ptr<const Overview> m_overview;
    bool m_isStale = true; ///< to be made anew when it's shown
    bool m_showingSelection = false;
};

} // namespace wardwise
