#include "ui/start/partnership_page.h"

#include "core/base/number_text.h"
#include "core/import/read_area_lookup.h"
#include "core/project/name_check.h"
#include "ui/qt_text.h"
#include "ui/start/field_problem.h"
#include "ui/start/place_list.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wardwise {

namespace {

QLabel* note(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString grouped(const import::AreaLookup& lookup, AreaKind kind)
{
    return qtText(groupedText(import::countOf(lookup.places, kind)));
}

} // namespace

PartnershipPage::PartnershipPage(QWidget* parent)
    : QWidget(parent)
    , m_fromLookup(new QRadioButton(tr("Choose it from a &lookup of places"), this))
    , m_typed(new QRadioButton(tr("&Type its name"), this))
    , m_ways(new QStackedWidget(this))
{
    m_ways->addWidget(buildLookup());
    m_ways->addWidget(buildTyped());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fromLookup);
    layout->addWidget(m_typed);
    layout->addSpacing(8);
    layout->addWidget(m_ways, 1);
    m_fromLookup->setChecked(true);
    connect(m_typed, &QRadioButton::toggled, this, [this](bool typed) {
        m_ways->setCurrentIndex(typed ? 1 : 0);
        m_lookupProblem->say({}, nullptr);
        m_nameProblem->say({}, nullptr);
    });
}

QWidget* PartnershipPage::buildLookup()
{
    auto* page = new QWidget(this);
    m_add = new QPushButton(tr("&Add a lookup file\u2026"), page);
    m_add->setAutoDefault(false);
    m_clear = new QPushButton(tr("&Clear"), page);
    m_clear->setAutoDefault(false);
    m_clear->setAccessibleName(tr("Clear the lookups"));
    m_about = note({}, page);
    m_about->setAccessibleName(tr("Lookups"));
    m_lookupProblem = new FieldProblem(page);
    m_forces = new PlaceList(tr("&Police force"), tr("Search forces"), page);
    m_partnerships = new PlaceList(tr("Pa&rtnership"), tr("Search partnerships"), page);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    m_lists = new QWidget(page);
    auto* lists = new QHBoxLayout(m_lists);
    lists->setContentsMargins(0, 4, 0, 0);
    lists->setSpacing(16);
    lists->addWidget(m_forces, 1);
    lists->addWidget(m_partnerships, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_about);
    layout->addWidget(m_lookupProblem);
    layout->addWidget(m_lists, 1);
    layout->addStretch(0);
    connect(m_add, &QPushButton::clicked, this, &PartnershipPage::chooseLookups);
    connect(m_clear, &QPushButton::clicked, this, &PartnershipPage::clearLookups);
    connect(m_forces, &PlaceList::chosenChanged, this, &PartnershipPage::showPartnerships);
    connect(m_partnerships, &PlaceList::chosenChanged, this, [this] {
        if (!m_partnerships->code().isEmpty()) {
            m_lookupProblem->say({}, nullptr);
        }
    });
    showLookup();
    return page;
}

QWidget* PartnershipPage::buildTyped()
{
    auto* page = new QWidget(this);
    const auto line = [page](const QString& name, const QString& hint) {
        auto* edit = new QLineEdit(page);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(hint);
        return edit;
    };
    m_name = line(tr("Name of the partnership"), tr("Cannock Chase"));
    m_code = line(tr("Code of the partnership"), tr("E22000263, if you know it"));
    m_forceName = line(tr("Name of the police force"), tr("Staffordshire, if you want comparisons with it"));
    m_forceCode = line(tr("Code of the police force"), tr("E23000015, if you know it"));
    m_nameProblem = new FieldProblem(page);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    auto* nameLabel = new QLabel(tr("&Partnership"), page);
    nameLabel->setBuddy(m_name);
    form->addRow(nameLabel, withProblem(m_name, m_nameProblem));
    form->addRow(tr("C&ode"), m_code);
    form->addRow(tr("Police &force"), m_forceName);
    form->addRow(tr("Its co&de"), m_forceCode);
    form->addRow(QString(), note(tr("Wards are added as you enter or load figures for them."), page));
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameProblem->say({}, nullptr); });
    return page;
}

void PartnershipPage::chooseLookups()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add lookups of places"), {},
                                                            tr("Lookups (*.csv);;All files (*)"));
    for (const QString& path : paths) {
        if (!addLookup(path)) {
            return;
        }
    }
}

bool PartnershipPage::addLookup(const QString& path)
{
    m_fromLookup->setChecked(true);
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto read = import::readAreaLookupFile(path);
    QApplication::restoreOverrideCursor();
    if (!read) {
        m_lookupProblem->say(qtText(read.error().message), m_add);
        return false;
    }
    if (const auto same = import::checkSameYear(m_lookup, *read); !same) {
        m_lookupProblem->say(qtText(same.error().message), m_add);
        return false;
    }
    m_lookup =
        m_files.isEmpty() ? std::move(*read) : import::combineLookups(std::move(m_lookup), std::move(*read));
    m_files.append(QFileInfo(path).fileName());
    m_lookupProblem->say({}, nullptr);
    showLookup();
    return true;
}

void PartnershipPage::clearLookups()
{
    m_lookup = {};
    m_files.clear();
    m_lookupProblem->say({}, nullptr);
    showLookup();
    m_add->setFocus();
}

void PartnershipPage::showLookup()
{
    const bool hasPartnerships = import::countOf(m_lookup.places, AreaKind::Csp) > 0;
    m_clear->setVisible(!m_files.isEmpty());
    m_lists->setVisible(hasPartnerships);
    if (m_files.isEmpty()) {
        m_about->setText(tr("The Office for National Statistics publishes lookups as CSV files: one of "
                            "districts to partnerships "
                            "and forces, and one of wards to districts. Add both: the wards of the whole "
                            "force are needed for "
                            "comparing a ward with the force."));
    } else {
        QString text = m_files.join(QStringLiteral(", ")) + QStringLiteral("\n");
        text += tr("%1 partnerships in %2 forces, %3 districts, %4 wards.")
                    .arg(grouped(m_lookup, AreaKind::Csp), grouped(m_lookup, AreaKind::Force),
                         grouped(m_lookup, AreaKind::District), grouped(m_lookup, AreaKind::Ward));
        if (!hasPartnerships) {
            text += tr(" Add the lookup that has the partnerships, too.");
        } else if (import::countOf(m_lookup.places, AreaKind::Ward) == 0) {
            text += tr(" Add the lookup that has the wards, too, if you can.");
        }
        for (const std::string& remark : m_lookup.notes) {
            text += QLatin1Char('\n') + qtText(remark);
        }
        m_about->setText(text);
    }
    m_forces->setPlaces(m_lookup.ofKind(AreaKind::Force), tr("All forces"));
}

void PartnershipPage::showPartnerships()
{
    const std::string force = m_forces->code().toStdString();
    std::vector<const import::Place*> partnerships;
    for (const import::Place* place : m_lookup.ofKind(AreaKind::Csp)) {
        if (force.empty() || place->parent == force) {
            partnerships.push_back(place);
        }
    }
    m_partnerships->setPlaces(partnerships);
}

bool PartnershipPage::check()
{
    if (m_fromLookup->isChecked()) {
        if (!m_partnerships->code().isEmpty()) {
            return true;
        }
        const bool hasLists = import::countOf(m_lookup.places, AreaKind::Csp) > 0;
        m_lookupProblem->say(hasLists ? tr("Choose a partnership.")
                                      : tr("Add a lookup that has partnerships, or type the name."),
                             hasLists ? static_cast<QWidget*>(m_partnerships) : m_add);
        return false;
    }
    const std::string name = m_name->text().trimmed().toStdString();
    if (auto readable = project::checkName(name, "partnership's name"); !readable) {
        m_nameProblem->say(qtText(readable.error().message), m_name);
        return false;
    }
    project::NewProject typed;
    fill(typed);
    if (!typed.forceCode.empty() && typed.forceCode == typed.cspCode) {
        m_nameProblem->say(tr("The force and the partnership have the same code. Give each its own."),
                           m_code);
        return false;
    }
    return true;
}

void PartnershipPage::fill(project::NewProject& project) const
{
    if (m_fromLookup->isChecked()) {
        const auto csp = import::findPartnership(m_lookup, m_partnerships->code().toStdString());
        if (csp) {
            project.cspCode = (*csp)->code;
            project.cspName = (*csp)->name;
            project.places = import::placesFor(m_lookup, **csp);
        }
        return;
    }
    project.cspCode = m_code->text().trimmed().toStdString();
    project.cspName = m_name->text().trimmed().toStdString();
    project.forceCode = m_forceCode->text().trimmed().toStdString();
    project.forceName = m_forceName->text().trimmed().toStdString();
}

QString PartnershipPage::problem() const
{
    return m_fromLookup->isChecked() ? m_lookupProblem->problem() : m_nameProblem->problem();
}

QString PartnershipPage::lookupText() const
{
    return m_about->text();
}

} // namespace wardwise
