#include "ui/start/new_project_wizard.h"

#include "ui/screen_size.h"
#include "ui/start/assessment_page.h"
#include "ui/start/file_page.h"
#include "ui/start/partnership_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr int kMargin = 24;
constexpr double kHeadingScale = 1.5;

} // namespace

NewProjectWizard::NewProjectWizard(QWidget* parent)
    : QDialog(parent)
    , m_partnership(new PartnershipPage(this))
    , m_assessment(new AssessmentPage(this))
    , m_file(new FilePage(this))
{
    setWindowTitle(tr("New project"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildRail());
    layout->addWidget(buildBody(), 1);
    constexpr QSize kUsualSize(820, 580);
    resize(withinScreen(*this, kUsualSize));
    showStep(0);
}

QWidget* NewProjectWizard::buildRail()
{
    auto* rail = new QFrame(this);
    rail->setAutoFillBackground(true);
    rail->setBackgroundRole(QPalette::Button);
    constexpr int kWidth = 176;
    rail->setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(rail);
    layout->setContentsMargins(kMargin, kMargin, kMargin / 2, kMargin);
    layout->setSpacing(12);
    for (QLabel*& step : m_steps) {
        step = new QLabel(rail);
        layout->addWidget(step);
    }
    layout->addStretch(1);
    return rail;
}

QWidget* NewProjectWizard::buildBody()
{
    auto* body = new QWidget(this);
    m_heading = new QLabel(body);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * kHeadingScale);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    m_about = new QLabel(body);
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_pages = new QStackedWidget(body);
    m_pages->addWidget(m_partnership);
    m_pages->addWidget(m_assessment);
    m_pages->addWidget(m_file);
    m_back = new QPushButton(tr("&Back"), body);
    m_back->setAutoDefault(false);
    m_next = new QPushButton(body);
    m_next->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), body);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &NewProjectWizard::back);
    connect(m_next, &QPushButton::clicked, this, &NewProjectWizard::next);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return body;
}

void NewProjectWizard::showStep(int step)
{
    const std::array<QString, kSteps> titles{tr("Partnership"), tr("Assessment"), tr("File")};
    const std::array<QString, kSteps> headings{tr("Which partnership is it for?"),
                                               tr("What will you call it?"), tr("Where does the file go?")};
    const std::array<QString, kSteps> abouts{
        tr("A project holds one partnership's assessment, with the places that it compares itself with."),
        tr("The year, the title and the marking stand on everything that you show the board."),
        tr("One file holds the whole project. Every edit is stored in it as you make it.")};
    for (int i = 0; i < kSteps; ++i) {
        const auto at = static_cast<std::size_t>(i);
        QLabel* label = m_steps.at(at);
        label->setText(
            tr("%1  %2").arg(i < step ? QStringLiteral("\u2713") : QString::number(i + 1), titles.at(at)));
        QFont weight = font();
        weight.setWeight(i == step ? QFont::DemiBold : QFont::Normal);
        label->setFont(weight);
        label->setForegroundRole(i == step ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    const auto at = static_cast<std::size_t>(step);
    m_heading->setText(headings.at(at));
    m_about->setText(abouts.at(at));
    setAccessibleDescription(tr("Step %1 of %2: %3").arg(step + 1).arg(kSteps).arg(titles.at(at)));
    m_pages->setCurrentIndex(step);
    m_back->setVisible(step > 0);
    m_next->setText(step + 1 == kSteps ? tr("&Make project") : tr("&Next"));
    m_pages->currentWidget()->setFocus();
    m_pages->currentWidget()->nextInFocusChain()->setFocus();
}

int NewProjectWizard::step() const
{
    return m_pages->currentIndex();
}

void NewProjectWizard::back()
{
    if (step() > 0) {
        showStep(step() - 1);
    }
}

void NewProjectWizard::next()
{
    const bool isRight = step() == 0 ? m_partnership->check() : step() == 1 ? m_assessment->check() : true;
    if (!isRight) {
        return;
    }
    project::NewProject project;
    m_partnership->fill(project);
    m_assessment->fill(project);
    if (step() + 1 < kSteps) {
        m_file->showProject(project);
        showStep(step() + 1);
        return;
    }
    if (m_file->make(project)) {
        const QString path = m_file->path();
        accept();
        Q_EMIT made(path);
    }
}

} // namespace wardwise
