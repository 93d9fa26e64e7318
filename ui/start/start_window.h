// What opens without a project: the recent ones, and ways to make, open or try one.
#pragma once

#include "core/base/result.h"

#include <QMainWindow>

class QLabel;
class QListView;
class QPushButton;

namespace wardwise {

class FileActions;
class MessageBar;
class NewProjectWizard;
class RecentModel;
class RecentProjects;

class StartWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `sampleFolder` is where copies of the sample are kept.
    StartWindow(RecentProjects& recent, QString sampleFolder, QWidget* parent = nullptr);

    /// Every failure is told here, in the bar at the bottom.
    void present(const Error& error);
    [[nodiscard]] QString messageText() const;

    /// Opens the wizard over this window.
    NewProjectWizard* startWizard();
    void openSample(bool fresh);

    [[nodiscard]] QListView* list() const { return m_list; }

    [[nodiscard]] QPushButton* freshButton() const { return m_fresh; }

Q_SIGNALS:
    void openWanted(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildRecent();
    void buildKeys();
    void openCurrent();
    void removeCurrent();
    void refresh();

    RecentProjects* m_recent;
    QString m_sampleFolder;
    RecentModel* m_model;
    FileActions* m_files;
    MessageBar* m_message;
    QListView* m_list = nullptr;
    QLabel* m_none = nullptr;
    QPushButton* m_fresh = nullptr;
};

} // namespace wardwise
