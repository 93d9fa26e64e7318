// Lets a project file be dropped on a window; anything else is refused while it's still held.
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace wardwise {

class ProjectDrop : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the widget.
    explicit ProjectDrop(QWidget* target);

Q_SIGNALS:
    void openWanted(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The project files among what is dragged; none unless all of it is local .wardwise files.
QStringList droppedProjects(const QMimeData& dragged);

} // namespace wardwise
