// Lets files be dropped on a window: projects to open, others to import; what it can't take is refused while
// it's held.
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace wardwise {

class FileDrop : public QObject
{
    Q_OBJECT

public:
    enum class Takes
    {
        Projects,
        ProjectsAndData ///< files and folders to import, too
    };

    /// Belongs to the widget.
    FileDrop(QWidget* target, Takes takes);

Q_SIGNALS:
    void openWanted(const QString& path);
    void importWanted(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Takes m_takes;
};

/// The project files among what is dragged; none unless all of it is local .wardwise files.
QStringList droppedProjects(const QMimeData& dragged);

/// The files and folders that are dragged; none unless all of it is local and none is a project.
QStringList droppedData(const QMimeData& dragged);

} // namespace wardwise
