// A section's chart, with the toolbar that every chart has, linked to the one selection.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_panel.h"

namespace wardwise {

class SectionChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit SectionChart(project::Project& project, QWidget* parent = nullptr);

    /// Shows one of the section's charts, at the height that it needs.
    void showChart(const Priority& priority, const ChartSpec& chart);

private:
    void select(const ChartKey& key);
    void showSelection();

    project::Project* m_project;
    std::vector<project::Selection>
        m_stored; ///< the partnership's figures that the chart's measures stand for
};

} // namespace wardwise
