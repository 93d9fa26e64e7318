#include "ui/start/field_problem.h"

#include <QVBoxLayout>

namespace wardwise {

FieldProblem::FieldProblem(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAccessibleName(tr("Problem"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldProblem::say(const QString& problem, QWidget* field)
{
    m_problem = problem;
    setText(problem.isEmpty() ? QString() : QStringLiteral("\u26a0 ") + problem);
    setVisible(!problem.isEmpty());
    if (field != nullptr && !problem.isEmpty()) {
        field->setFocus();
    }
}

QLayout* withProblem(QWidget* field, FieldProblem* problem)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(field);
    column->addWidget(problem);
    return column;
}

} // namespace wardwise
