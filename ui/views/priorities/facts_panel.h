// The facts panel of a section: what the data say of each point, which can be accepted or written otherwise.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/project/project.h"
#include "core/project/section_facts.h"
#endif

#include <QWidget>

class QGridLayout;
class QMenu;

namespace wardwise {

class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    FactsPanel(project::Project& project, PriorityId section, const std::vector<project::SectionFact>& facts,
               QWidget* parent = nullptr);

    /// Each fact as one line of text.
    [[nodiscard]] QStringList lines() const { return m_lines; }

    /// Asks for a fact's name and text, and stores it.
    void addFact();

Q_SIGNALS:
    void failed(const wardwise::Error& error);

private:
    void addRow(QGridLayout& grid, int row, const project::SectionFact& fact);
    void fillMenu(QMenu& menu, const project::SectionFact& fact);
    void accept(const project::SectionFact& fact);
    void write(const project::SectionFact& fact);
    void store(const std::string& label, const std::string& text);

    project::Project* m_project;
    PriorityId m_section;
    QStringList m_lines;
};

} // namespace wardwise
