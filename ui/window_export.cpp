// The window exports the chart on show.
#include "ui/charts/chart_export.h"
#include "ui/main_window.h"
#include "ui/qt_text.h"
#include "ui/views/wards/wards_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace wardwise {

namespace {

constexpr QSizeF kSlide(1280, 720); // 16:9, at 96 px to the inch

} // namespace

void MainWindow::chooseExport()
{
    QString filter;
    const QString name =
        qtText(wardsPage()->comparison()->measure).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export the chart"), name,
        tr("SVG picture (*.svg);;PDF document (*.pdf);;PNG picture (*.png);;CSV data (*.csv)"), &filter);
    if (chosen.isEmpty()) {
        return;
    }
    QString path = chosen;
    const QString suffix = QFileInfo(chosen).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png"),
                     QStringLiteral("csv")}
             .contains(suffix)) {
        path += filter.mid(filter.lastIndexOf(QLatin1String("*.")) + 1).chopped(1);
    }
    // The dialog asked about the name as it was typed, not as it became.
    if (path != chosen && QFileInfo::exists(path)
        && QMessageBox::question(this, tr("Export the chart"),
                                 tr("%1 exists already. Replace it?").arg(QFileInfo(path).fileName()))
               != QMessageBox::Yes) {
        return;
    }
    if (const auto written = exportChartTo(path); !written) {
        present(written.error());
        return;
    }
    succeed(tr("Wrote %1").arg(path));
}

Result<void> MainWindow::exportChartTo(const QString& path) const
{
    return writeChart(wardsPage()->chartSpec(), ThemeKind::Light, kSlide, path);
}

} // namespace wardwise
