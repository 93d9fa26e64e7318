// What is wrong with what a field holds, said under it; no room is taken while nothing is.
#pragma once

#include <QLabel>

class QLayout;

namespace wardwise {

class FieldProblem : public QLabel
{
    Q_OBJECT

public:
    explicit FieldProblem(QWidget* parent = nullptr);

    /// Says it and moves the keyboard to the field; `field` may be null.
    void say(const QString& problem, QWidget* field);

    [[nodiscard]] QString problem() const { return m_problem; }

private:
    QString m_problem;
};

/// The field with what is wrong with it below: one row of a form.
QLayout* withProblem(QWidget* field, FieldProblem* problem);

} // namespace wardwise
