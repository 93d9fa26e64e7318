#include "ui/views/priorities/figure_grid.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace wardwise {

FigureGrid::FigureGrid(QStringList headings)
    : m_widget(std::make_unique<QWidget>())
    , m_grid(new QGridLayout(m_widget.get()))
    , m_headings(std::move(headings))
{
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(4);
}

FigureGrid::~FigureGrid() = default;

void FigureGrid::setRightAligned(const std::set<int>& columns)
{
    m_right = columns;
}

void FigureGrid::addHeadings()
{
    for (int column = 0; column < m_headings.size(); ++column) {
        auto* label = new QLabel(m_headings.at(column));
        label->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(label, 0, column,
                          (m_right.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    }
    m_row = 1;
}

void FigureGrid::addRow(const QStringList& cells)
{
    if (m_row == 0) {
        addHeadings();
    }
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_grid->addWidget(line, m_row, 0, 1, static_cast<int>(m_headings.size()));
    ++m_row;
    for (int column = 0; column < cells.size(); ++column) {
        auto* label = new QLabel(cells.at(column));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(!m_right.contains(column));
        if (!cells.at(column).isEmpty()) {
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        label->setAlignment((m_right.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        m_grid->addWidget(label, m_row, column);
        const bool longText = cells.at(column).size() > 40;
        m_grid->setColumnStretch(column, std::max(m_grid->columnStretch(column), m_right.contains(column) ? 0
                                                                                 : longText               ? 6
                                                                                            : 2));
    }
    ++m_row;
    m_lines << cells.join(QStringLiteral(" | "));
}

QWidget* FigureGrid::takeWidget(const QString& name)
{
    m_widget->setAccessibleName(name);
    return m_widget.release();
}

} // namespace wardwise
