// The File menu's entries that make and open projects, the same in every window.
#pragma once

#include <QObject>

class QMainWindow;
class QMenu;

namespace wardwise {

class FileActions : public QObject
{
    Q_OBJECT

public:
    explicit FileActions(QMainWindow* window);

    /// Adds New…, Open…, Open recent and Start page.
    void fill(QMenu* menu);
    /// Asks which, and tells with openWanted().
    void chooseProject();

Q_SIGNALS:
    void openWanted(const QString& path);
    void newWanted();
    void startWanted();

private:
    void fillRecent(QMenu* menu);

    QMainWindow* m_window;
};

} // namespace wardwise
