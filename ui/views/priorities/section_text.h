// A section's text: read, or edited in place; what is typed is stored as one goes.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/bound_figures.h"
#include "core/project/project.h"
#endif

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace wardwise {

class ChangedSentences;
class ProseBar;
class ProseEditor;
class ProseView;

class SectionText : public QWidget
{
    Q_OBJECT

public:
    explicit SectionText(project::Project& project, QWidget* parent = nullptr);
    ~SectionText() override;
    SectionText(const SectionText&) = delete;
    SectionText& operator=(const SectionText&) = delete;
    SectionText(SectionText&&) = delete;
    SectionText& operator=(SectionText&&) = delete;

    /// Shows a section's text, unless that section's is being edited.
    void showText(const Priority& priority);

    /// Opens the text for editing.
    void edit();
    /// Stores what was typed and ends editing; false where it couldn't be stored, and editing goes on.
    bool save();

    [[nodiscard]] bool isEditing() const;
    /// As it reads now.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& message);

private:
    /// Stores what has been typed so far and goes on editing: a crash loses at most a second's typing.
    bool store();
    [[nodiscard]] QString resolved(const std::string& markup) const;
    void layOut();
    void connectEditor();
    void read();
    void showChanged();
    void accept(const std::vector<BoundFigureId>& figures);
    [[nodiscard]] const Priority* priority() const;

    project::Project* m_project;
    std::unique_ptr<project::BoundFigures> m_figures; ///< of the text for reading
    std::optional<PriorityId> m_priority;
    std::string m_stored;
    QWidget* m_reading;
    QWidget* m_editing;
    ProseView* m_view;
    QPushButton* m_edit;
    ProseEditor* m_editor;
    ChangedSentences* m_changed;
    QTimer* m_pause; ///< runs out a second after typing began
};

} // namespace wardwise
