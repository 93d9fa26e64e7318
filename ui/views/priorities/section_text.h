// A section's text: read, or edited in place; what is typed is stored as one goes.
#pragma once

#include "core/project/project.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace wardwise {

class SectionText : public QWidget
{
    Q_OBJECT

public:
    explicit SectionText(project::Project& project, QWidget* parent = nullptr);

    /// Shows a section's text, unless that section's is being edited.
    void showText(const Priority& priority);

    /// Opens the text for editing.
    void edit();
    /// Stores what was typed and ends editing; false where it couldn't be stored, and editing goes on.
    bool save();

    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void failed(const wardwise::Error& error);

private:
    /// Stores what has been typed so far and goes on editing: a crash loses at most a second's typing.
    bool store();
    void layOut();

    project::Project* m_project;
    std::optional<PriorityId> m_priority;
    std::string m_stored;
    QWidget* m_reading;
    QWidget* m_editing;
    QLabel* m_text;
    QPushButton* m_edit;
    QPlainTextEdit* m_editor;
    QTimer* m_pause; ///< runs out a second after typing began
};

} // namespace wardwise
