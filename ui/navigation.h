// The navigation column: the pages in the order of the assessment, and each priority's section by tier.
#pragma once

#include "core/project/project.h"

#include <QTreeWidget>

#include <vector>

namespace wardwise {

class Page;

class Navigation : public QTreeWidget
{
    Q_OBJECT

public:
    Navigation(project::Project& project, const std::vector<Page*>& pages, QWidget* parent = nullptr);

    /// Goes to a page by its id, or to a section by its title; false where there's no such thing.
    bool go(const QString& target);

    /// Shows which page and part are on show, without going there.
    void show(const QString& page, const QString& part);
    using QTreeWidget::show;

Q_SIGNALS:
    /// `part` is a section's title; empty for a page as a whole.
    void chosen(const QString& page, const QString& part);

private:
    void rebuild();
    void addSections(QTreeWidgetItem& priorities) const;
    void announce();
    [[nodiscard]] QTreeWidgetItem* find(const QString& page, const QString& part) const;

    project::Project* m_project;
    std::vector<std::pair<QString, QString>> m_pages; ///< id and title
};

} // namespace wardwise
