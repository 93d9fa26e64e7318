// Quality of life and confidence: what residents say, and the conditions that bear on safety, by area.
#pragma once

#include "ui/views/figures/figure_page.h"

namespace wardwise {

class QualityPage final : public FigurePage
{
    Q_OBJECT

public:
    explicit QualityPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("quality"); }

    [[nodiscard]] QString title() const override { return tr("Quality of life and confidence"); }

    void setTheme(ThemeKind theme) override;

    [[nodiscard]] ChartPanel* chartPanel() const override { return m_chart; }

    [[nodiscard]] FigureTableView* grid() const { return m_grid; }

private:
    void refresh();

    void showSelection();

    FigureTableView* m_grid;
    ChartPanel* m_chart;
};

} // namespace wardwise
