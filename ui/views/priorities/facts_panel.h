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

Q_SIGNALS:
    /// The fact's text is to be written by hand.
    void writeWanted(const wardwise::project::SectionFact& fact);
    void failed(const wardwise::Error& error);

private:
    void addRow(QGridLayout& grid, int row, const project::SectionFact& fact);
    void fillMenu(QMenu& menu, const project::SectionFact& fact);
    void accept(const project::SectionFact& fact);
    void dropFact(const std::string& label);

    project::Project* m_project;
    PriorityId m_section;
    QStringList m_lines;
};

} // namespace wardwise
