// A small table of short texts inside a page, with headings and lines between rows.
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <set>

class QGridLayout;
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

    /// Each row as one line of text.
    [[nodiscard]] QStringList lines() const { return m_lines; }

    /// The widget, which the caller puts into a layout; `name` is what a screen reader says of it.
    QWidget* takeWidget(const QString& name);

private:
    void addHeadings();

    std::unique_ptr<QWidget> m_widget;
    QGridLayout* m_grid;
    QStringList m_headings;
    std::set<int> m_right;
    QStringList m_lines;
    int m_row = 0;
};

} // namespace wardwise
