// The wizard's second page: the assessment's year, title and protective marking.
#pragma once

#include "core/project/new_project.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace wardwise {

class FieldProblem;

class AssessmentPage : public QWidget
{
    Q_OBJECT

public:
    explicit AssessmentPage(QWidget* parent = nullptr);

    bool check();
    void fill(project::NewProject& project) const;

    [[nodiscard]] QString problem() const;

private:
    void proposeTitle();

    QSpinBox* m_year;
    QLineEdit* m_title;
    QComboBox* m_marking;
    FieldProblem* m_problem;
};

} // namespace wardwise
