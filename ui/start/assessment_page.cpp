#include "ui/start/assessment_page.h"

#include "core/project/name_check.h"
#include "ui/qt_text.h"
#include "ui/start/field_problem.h"

#include <QComboBox>
#include <QDate>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace wardwise {

AssessmentPage::AssessmentPage(QWidget* parent)
    : QWidget(parent)
    , m_year(new QSpinBox(this))
    , m_title(new QLineEdit(this))
    , m_marking(new QComboBox(this))
    , m_problem(new FieldProblem(this))
{
    constexpr int kFirstYear = 1990;
    constexpr int kLastYear = 2200;
    m_year->setRange(kFirstYear, kLastYear);
    m_year->setGroupSeparatorShown(false);
    m_year->setAccessibleName(tr("Year of the assessment"));
    m_title->setAccessibleName(tr("Title of the assessment"));
    m_marking->setAccessibleName(tr("Protective marking"));
    // The words of the government's classification: never translated.
    m_marking->addItems({QStringLiteral("OFFICIAL"), QStringLiteral("OFFICIAL-SENSITIVE")});
    auto* about = new QLabel(tr("It stands on every page and picture that leaves the program."), this);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Year"), m_year);
    auto* titleLabel = new QLabel(tr("&Title"), this);
    titleLabel->setBuddy(m_title);
    form->addRow(titleLabel, withProblem(m_title, m_problem));
    form->addRow(tr("&Marking"), m_marking);
    form->addRow(QString(), about);
    m_year->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_marking->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_year, &QSpinBox::valueChanged, this, &AssessmentPage::proposeTitle);
    connect(m_title, &QLineEdit::textChanged, this, [this] { m_problem->say({}, nullptr); });
    m_year->setValue(QDate::currentDate().year());
    proposeTitle();
}

void AssessmentPage::proposeTitle()
{
    // A title that was typed stays as it is.
    if (!m_title->isModified()) {
        m_title->setText(tr("Community Safety Strategic Assessment %1").arg(m_year->value()));
        m_title->setModified(false);
    }
}

bool AssessmentPage::check()
{
    const std::string title = m_title->text().trimmed().toStdString();
    if (auto readable = project::checkName(title, "assessment's title"); !readable) {
        m_problem->say(qtText(readable.error().message), m_title);
        return false;
    }
    return true;
}

void AssessmentPage::fill(project::NewProject& project) const
{
    project.year = QString::number(m_year->value()).toStdString();
    project.title = m_title->text().trimmed().toStdString();
    project.marking = m_marking->currentText().toStdString();
}

QString AssessmentPage::problem() const
{
    return m_problem->problem();
}

} // namespace wardwise
