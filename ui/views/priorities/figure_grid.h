// A small table of short texts inside a page, with headings and lines between rows; a figure in it can be
// selected.
#pragma once

#include "core/project/project.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <set>

class QGridLayout;
class QLabel;
class QWidget;

namespace wardwise {

class FigureGrid
{
public:
    explicit FigureGrid(QStringList headings);
    ~FigureGrid();
    FigureGrid(const FigureGrid&) = delete;
    FigureGrid& operator=(const FigureGrid&) = delete;
    FigureGrid(FigureGrid&&) = delete;
    FigureGrid& operator=(FigureGrid&&) = delete;

    /// Columns of numbers; before the first row.
    void setRightAligned(const std::set<int>& columns);
    void addRow(const QStringList& cells);
    /// Turns a cell of the last row into a button that does this, such as selecting the figure.
    void makeButton(int column, const QString& accessibleName, std::function<void()> pressed);

    /// Each row as one line of text.
    [[nodiscard]] QStringList lines() const { return m_lines; }

    /// The widget, which the caller puts into a layout; `name` is what a screen reader says of it.
    QWidget* takeWidget(const QString& name);

private:
    void addHeadings();
    QLabel* newCell(const QString& text, int column) const;

    std::unique_ptr<QWidget> m_widget;
    QGridLayout* m_grid;
    QStringList m_headings;
    std::set<int> m_right;
    QStringList m_lines;
    int m_row = 0;
};

} // namespace wardwise
