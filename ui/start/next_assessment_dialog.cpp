#include "ui/start/next_assessment_dialog.h"

#include "core/comparison/year_pair.h"
#include "core/project/next_assessment.h"
#include "ui/qt_text.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wardwise {

NextAssessmentDialog::NextAssessmentDialog(const project::Project& project, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_year(new QLineEdit(this))
    , m_period(new QLineEdit(this))
    , m_file(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_make(new QPushButton(tr("&Make"), this))
{
    constexpr int kWidth = 600;
    setWindowTitle(tr("New assessment from this one"));
    setMinimumWidth(kWidth);
    suggest();
    layOut();
    for (const QLineEdit* line : {m_year, m_period, m_file}) {
        connect(line, &QLineEdit::textChanged, this, &NextAssessmentDialog::check);
    }
    check();
}

void NextAssessmentDialog::suggest()
{
    const auto& last = m_project->assessment();
    const auto year = last ? comparison::yearLater(last->year) : std::nullopt;
    if (!year) {
        return;
    }
    m_year->setText(qtText(*year));
    const QFileInfo now(m_project->path());
    QString name = now.completeBaseName();
    const QString lastYear = qtText(last->year);
    name = name.contains(lastYear) ? name.replace(lastYear, qtText(*year))
                                   : name + QLatin1Char(' ') + qtText(*year);
    m_file->setText(now.dir().filePath(name + QStringLiteral(".wardwise")));
}

void NextAssessmentDialog::layOut()
{
    constexpr int kLines = 2;
    auto* words = new QLabel(
        tr("Sections, ratings, recommendations with their status, measures, mappings and reference sets are "
           "carried over into a file of its own. Last year's figures stay beside the new ones, and this "
           "project stays as it is. The new one opens in its own window; import the new year's files there."),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_year->setAccessibleName(tr("Year"));
    m_period->setAccessibleName(tr("Period"));
    m_period->setPlaceholderText(tr("the same months a year later, or 2019-20"));
    m_file->setAccessibleName(tr("File"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * kLines);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setAccessibleName(tr("What will be made"));
    auto* browse = new QPushButton(tr("&Browse\u2026"), this);
    connect(browse, &QPushButton::clicked, this, &NextAssessmentDialog::browse);
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browse);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(words);
    form->addRow(tr("&Year"), m_year);
    form->addRow(tr("&Period of its figures"), m_period);
    form->addRow(tr("&File"), file);
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NextAssessmentDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    qobject_cast<QLabel*>(form->labelForField(file))->setBuddy(m_file);
}

void NextAssessmentDialog::check()
{
    const QString file = m_file->text().trimmed();
    QString problem;
    if (!m_project->assessment()) {
        problem = tr("This project has no assessment to carry over.");
    } else if (m_year->text().trimmed().isEmpty()) {
        problem = tr("Say the year: 2020 or 2019-20.");
    } else if (file.isEmpty()) {
        problem = tr("Say which file to make.");
    } else if (QFileInfo::exists(file)) {
        problem = tr("This file is there already. Choose another name: nothing is overwritten.");
    }
    m_make->setEnabled(problem.isEmpty());
    m_message->setText(problem);
}

void NextAssessmentDialog::browse()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("File of the new assessment"), m_file->text(),
                                                      tr("Wardwise projects (*.wardwise)"));
    if (!file.isEmpty()) {
        m_file->setText(file);
    }
}

void NextAssessmentDialog::accept()
{
    QString file = m_file->text().trimmed();
    if (!file.endsWith(QLatin1String(".wardwise"), Qt::CaseInsensitive)) {
        file += QStringLiteral(".wardwise");
    }
    const auto carried =
        project::makeNextAssessment(m_project->path(), {.to = file,
                                                        .year = m_year->text().trimmed().toStdString(),
                                                        .period = m_period->text().trimmed().toStdString()});
    if (!carried) {
        m_message->setText(qtText(carried.error().message));
        return;
    }
    m_made = file;
    QDialog::accept();
}

void NextAssessmentDialog::setYear(const QString& year)
{
    m_year->setText(year);
}

void NextAssessmentDialog::setPeriod(const QString& period)
{
    m_period->setText(period);
}

void NextAssessmentDialog::setFile(const QString& path)
{
    m_file->setText(path);
}

QString NextAssessmentDialog::message() const
{
    return m_message->text();
}

bool NextAssessmentDialog::canMake() const
{
    return m_make->isEnabled();
}

} // namespace wardwise
