// Quality of life and confidence: what residents say, and the conditions that bear on safety, by area.
#pragma once

#include "ui/views/figures/figure_page.h"

class QTabWidget;

namespace wardwise {

class SurveyTable;

class QualityPage final : public FigurePage
{
    Q_OBJECT

public:
    explicit QualityPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("quality"); }

    [[nodiscard]] QString title() const override { return tr("Quality of life and confidence"); }

    void setTheme(ThemeKind theme) override;

    [[nodiscard]] ChartPanel* chartPanel() const override { return m_chart; }

    [[nodiscard]] QString part() const override;
    void showPart(const QString& part) override;
    bool copyTable() override;

    [[nodiscard]] FigureTableView* grid() const { return m_grid; }

    [[nodiscard]] SurveyTable* survey() const { return m_survey; }

private:
    void refresh();

    void showSelection();
    void explainSurvey();

    QTabWidget* m_tabs;
    SurveyTable* m_survey;
    QLabel* m_words; ///< on the percentage that is chosen
    FigureTableView* m_grid;
    ChartPanel* m_chart;
};

} // namespace wardwise
