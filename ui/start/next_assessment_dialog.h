// Makes next year's assessment from the open one: its year, and the file that it goes into.
#pragma once

#include "core/project/project.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wardwise {

class NextAssessmentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NextAssessmentDialog(const project::Project& project, QWidget* parent = nullptr);

    void setYear(const QString& year);
    void setPeriod(const QString& period);
    void setFile(const QString& path);

    [[nodiscard]] QString message() const;
    [[nodiscard]] bool canMake() const;

    /// Makes it and closes; stays open with the reason where that fails.
    void accept() override;

    /// The file that was made; empty where none was.
    [[nodiscard]] QString made() const { return m_made; }

private:
    void suggest();
    void layOut();
    void check();
    void browse();

    const project::Project* m_project;
    QLineEdit* m_year;
    QLineEdit* m_period;
    QLineEdit* m_file;
    QLabel* m_message;
    QPushButton* m_make;
    QString m_made;
};

} // namespace wardwise
