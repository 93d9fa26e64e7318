// The window exports the chart on show.
#include "ui/charts/chart_panel.h"
#include "ui/main_window.h"
#include "ui/views/page.h"
#include "ui/views/wards/wards_page.h"

namespace wardwise {

void MainWindow::chooseExport() const
{
    if (ChartPanel* panel = currentPage()->chartPanel()) {
        panel->chooseAndSave();
    }
}

Result<void> MainWindow::exportChartTo(const QString& path) const
{
    const ChartPanel* shown = currentPage()->chartPanel();
    return (shown == nullptr ? wardsPage()->chartPanel() : shown)->writeTo(path);
}

} // namespace wardwise
