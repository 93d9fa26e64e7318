#include "ui/start/file_page.h"

#include "core/base/number_text.h"
#include "ui/qt_text.h"
#include "ui/start/field_problem.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace wardwise {

namespace {

QString countedPlaces(const project::NewProject& project, AreaKind kind)
{
    return qtText(groupedText(import::countOf(project::placesOf(project), kind)));
}

QString forceOf(const project::NewProject& project)
{
    for (const import::Place& place : project::placesOf(project)) {
        if (place.kind == AreaKind::Force) {
            return qtText(place.name.empty() ? place.code : place.name);
        }
    }
    return {};
}

QString withSuffix(const QString& path)
{
    return path.endsWith(QLatin1String(".wardwise"), Qt::CaseInsensitive)
               ? path
               : path + QStringLiteral(".wardwise");
}

} // namespace

FilePage::FilePage(QWidget* parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_problem(new FieldProblem(this))
    , m_summary(new QLabel(this))
{
    m_path->setAccessibleName(tr("File to make"));
    auto* label = new QLabel(tr("&File"), this);
    label->setBuddy(m_path);
    auto* choose = new QPushButton(tr("C&hoose\u2026"), this);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the file to make"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("What will be made"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* heading = new QLabel(tr("What will be made"), this);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    auto* row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addSpacing(16);
    layout->addWidget(heading);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &FilePage::choosePath);
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_problem->say({}, nullptr); });
}

void FilePage::showProject(const project::NewProject& project)
{
    if (!m_path->isModified()) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
        m_path->setText(
            QDir::toNativeSeparators(QDir(folder).filePath(qtText(project::proposedFileName(project)))));
        m_path->setModified(false);
    }
    const QString force = forceOf(project);
    QStringList lines;
    lines << (force.isEmpty() ? qtText(project.cspName)
                              : tr("%1 (police force: %2)").arg(qtText(project.cspName), force));
    const QString title = qtText(project.title);
    const QString year = qtText(project.year);
    lines << (title.contains(year) ? tr("%1, %2").arg(title, qtText(project.marking))
                                   : tr("%1, %2, %3").arg(title, year, qtText(project.marking)));
    lines << (project.places.empty() ? tr("No wards yet: they are added with the first figures.")
                                     : tr("%1 wards, %2 districts and %3 partnerships to compare with")
                                           .arg(countedPlaces(project, AreaKind::Ward),
                                                countedPlaces(project, AreaKind::District),
                                                countedPlaces(project, AreaKind::Csp)));
    lines << tr("No figures yet. Load or enter them when the project is open.");
    for (QString& line : lines) {
        line.prepend(QStringLiteral("\u2022 "));
    }
    m_summary->setText(lines.join(QLatin1Char('\n')));
}

void FilePage::choosePath()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Where the project goes"), path(),
                                                        tr("Wardwise projects (*.wardwise)"));
    if (!chosen.isEmpty()) {
        setPath(chosen);
        m_replaced = path() == chosen && QFileInfo::exists(chosen) ? chosen : QString();
    }
}

bool FilePage::make(project::NewProject project)
{
    const QString path = this->path();
    if (m_path->text().trimmed().isEmpty()) {
        m_problem->say(tr("The project needs a file name."), m_path);
        return false;
    }
    project.replace = path == m_replaced;
    if (!project.replace && QFileInfo::exists(path)) {
        m_problem->say(tr("%1 exists already. Choose another name.").arg(QFileInfo(path).fileName()), m_path);
        return false;
    }
    if (const auto made = project::createProject(path, project); !made) {
        m_problem->say(qtText(made.error().message), m_path);
        return false;
    }
    return true;
}

QString FilePage::path() const
{
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    return typed.isEmpty() ? QString() : QFileInfo(withSuffix(typed)).absoluteFilePath();
}

void FilePage::setPath(const QString& path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    m_path->setModified(true);
}

QString FilePage::problem() const
{
    return m_problem->problem();
}

QString FilePage::summary() const
{
    return m_summary->text();
}

} // namespace wardwise
