// Writes a fact of a section: its name, where it's a new one, and its text, into which figures can be bound
// as into the section's own.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/project/project.h"
#include "core/project/section_facts.h"
#endif

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wardwise {

class ProseEditor;

class FactDialog : public QDialog
{
    Q_OBJECT

public:
    /// A fact without a label is a new one, which gets a name; what the data say is shown beside the text.
    FactDialog(project::Project& project, PriorityId section, const project::SectionFact& fact,
               QWidget* parent = nullptr);

    /// Stores it and closes; stays open with the reason where that fails.
    void accept() override;

    [[nodiscard]] ProseEditor* editor() const { return m_text; }

private:
    void layOut(const QString& computed);
    void check();
    void say(const Error& error);
    [[nodiscard]] QString label() const;
    /// In one paragraph.
    [[nodiscard]] std::string markup() const;

    project::Project* m_project;
    PriorityId m_section;
    std::string m_before;
    QLineEdit* m_label;
    ProseEditor* m_text;
    QLabel* m_message;
    QPushButton* m_ok = nullptr;
};

} // namespace wardwise
