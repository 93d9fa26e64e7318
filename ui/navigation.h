// The navigation column: the pages in the order of the assessment, and each priority's section by tier.
#pragma once

#include "core/project/project.h"

#include <QTreeWidget>

namespace wardwise {

class Navigation : public QTreeWidget
{
    Q_OBJECT

public:
    explicit Navigation(project::Project& project, QWidget* parent = nullptr);

    /// Goes to a page by its id, or to a section by its title; false where there's no such thing.
    bool go(const QString& target);

Q_SIGNALS:
    void wardsChosen();
    void sectionChosen(const QString& title);

private:
    void rebuild();
    void announce();
    QTreeWidgetItem* find(const QString& target) const;

    project::Project* m_project;
};

} // namespace wardwise
