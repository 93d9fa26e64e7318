// The wizard's last page: where the file goes, and what will be in it.
#pragma once

#include "core/project/new_project.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace wardwise {

class FieldProblem;

class FilePage : public QWidget
{
    Q_OBJECT

public:
    explicit FilePage(QWidget* parent = nullptr);

    /// Proposes a name, unless one was typed, and sums up what will be made.
    void showProject(const project::NewProject& project);
    /// Makes the file; a failure is said beside its name. Whether it was made.
    bool make(project::NewProject project);

    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString summary() const;

private:
    void choosePath();

    QLineEdit* m_path;
    FieldProblem* m_problem;
    QLabel* m_summary;
    QString m_replaced; ///< the path of which the user said that it may be replaced
};

} // namespace wardwise
