// Making a project in three steps: the partnership, the assessment, the file.
#pragma once

#include <QDialog>

#include <array>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace wardwise {

class AssessmentPage;
class FilePage;
class PartnershipPage;

class NewProjectWizard : public QDialog
{
    Q_OBJECT

public:
    explicit NewProjectWizard(QWidget* parent = nullptr);

    /// As the buttons do.
    void next();
    void back();

    [[nodiscard]] int step() const;

    [[nodiscard]] PartnershipPage* partnershipPage() const { return m_partnership; }

    [[nodiscard]] AssessmentPage* assessmentPage() const { return m_assessment; }

    [[nodiscard]] FilePage* filePage() const { return m_file; }

Q_SIGNALS:
    /// The file is there; the wizard closes.
    void made(const QString& path);

private:
    static constexpr int kSteps = 3;

    QWidget* buildRail();
    QWidget* buildBody();
    void showStep(int step);

    PartnershipPage* m_partnership;
    AssessmentPage* m_assessment;
    FilePage* m_file;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_about = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    std::array<QLabel*, kSteps> m_steps{};
};

} // namespace wardwise
