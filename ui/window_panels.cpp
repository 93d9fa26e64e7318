// The part of the window that looks after its panels' tabs.
#include "ui/main_window.h"

#include <QEvent>
#include <QTabBar>

namespace wardwise {

void MainWindow::fitPanelTabs()
{
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        // Qt keeps the tabs of a single panel, out of sight: the Tab key has nothing to do there.
        tabs->setFocusPolicy(tabs->count() > 1 ? Qt::TabFocus : Qt::NoFocus);
        tabs->setAccessibleName(tr("Panels"));
    }
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fitPanelTabs();
    }
    return handled;
}

} // namespace wardwise
