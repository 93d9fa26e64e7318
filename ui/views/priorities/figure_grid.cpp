#include "ui/views/priorities/figure_grid.h"

#include "ui/qt_text.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kButtonPadding = 4;

struct FigureGridWords
{
    Q_DECLARE_TR_FUNCTIONS(wardwise::FigureGrid)
};

} // namespace

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
        QLabel* label = newCell(m_headings.at(column), column);
        label->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(label, 0, column,
                          (m_right.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    }
    m_row = 1;
}

QLabel* FigureGrid::newCell(const QString& text, int column) const
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    // As far in as the text of a button, so that figures stand in one line whether they can be pressed or
    // not.
    label->setContentsMargins(0, 0, m_right.contains(column) ? kButtonPadding : 0, 0);
    return label;
}

void FigureGrid::makeButton(int column, const QString& accessibleName, std::function<void()> pressed)
{
    const QLayoutItem* item = m_grid->itemAtPosition(m_row - 1, column);
    auto* label = item == nullptr ? nullptr : qobject_cast<QLabel*>(item->widget());
    if (label == nullptr) {
        return;
    }
    auto* button = new QToolButton;
    button->setText(menuText(label->text()));
    button->setAccessibleName(accessibleName);
    button->setToolTip(FigureGridWords::tr("Show in the inspector where this figure comes from"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    QFont font = button->font();
    font.setUnderline(true);
    button->setFont(font);
    button->setFixedHeight(QFontMetrics(font).height() + 2); // in line with the texts beside it
    QObject::connect(button, &QToolButton::clicked, button, std::move(pressed));
    m_grid->removeWidget(label);
    delete label;
    m_grid->addWidget(button, m_row - 1, column,
                      (m_right.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
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
        QLabel* label = newCell(cells.at(column), column);
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
