// Search over everything (Ctrl+K): a box above the page that lists what fits while one types, and goes there.
#pragma once

#include "core/project/search.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QTimer;

namespace wardwise {

class Page;

class SearchPalette : public QFrame
{
    Q_OBJECT

public:
    SearchPalette(project::Project& project, const std::vector<Page*>& pages, QWidget* parent);

    /// Shows the box, empty, with the keyboard in it.
    void open();
    /// Keeps to the top and the middle of the window.
    void placeIn(const QRect& window);

    [[nodiscard]] QLineEdit* box() const { return m_box; }

    [[nodiscard]] QStringList answers() const;

Q_SIGNALS:
    void goWanted(const QString& target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void addPages(const QString& text);
    void add(const QString& title, const QString& kind, const QString& detail, int at);
    void choose();
    void close();

    project::Project* m_project;
    std::vector<std::pair<QString, QString>> m_pages; ///< id and title
    QLineEdit* m_box;
    QListWidget* m_list;
    QLabel* m_none;
    QTimer* m_pause; ///< a search waits for a short pause in the typing
    QWidget* m_before = nullptr;
    std::vector<project::Found> m_found;
};

} // namespace wardwise
