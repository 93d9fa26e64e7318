#include "ui/views/priorities/section_dialog.h"

#include "ui/choice_box.h"
#include "ui/pick_list.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::array kTiers{Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge};
constexpr std::array kTemplates{project::SectionTemplate::Crime, project::SectionTemplate::People,
                                project::SectionTemplate::Challenge, project::SectionTemplate::Blank};

qlonglong measureOf(const QListWidgetItem& item)
{
    return item.data(Qt::UserRole).toLongLong();
}

} // namespace

SectionDialog::SectionDialog(project::Project& project, const Priority* section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_id(section == nullptr ? std::nullopt : std::optional(section->id))
    , m_title(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_tier(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_measures(new PickList(this))
    , m_main(new QComboBox(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(section == nullptr ? tr("New section") : tr("Section"));
    m_title->setAccessibleName(tr("Title"));
    m_group->setAccessibleName(tr("Heading above it"));
    m_group->setEditable(true);
    QSet<QString> groups;
    m_group->addItem(QString());
    for (const Priority& each : project.priorities()) {
        const QString group = qtText(each.group);
        if (!group.isEmpty() && !groups.contains(group)) {
            groups.insert(group);
            m_group->addItem(group);
        }
    }
    m_tier->setAccessibleName(tr("Tier"));
    for (const Tier tier : kTiers) {
        m_tier->addItem(qtText(headingOf(tier)), static_cast<int>(tier));
    }
    m_kind->setAccessibleName(tr("Begins with"));
    for (const auto kind : kTemplates) {
        m_kind->addItem(qtText(project::titleOf(kind)), static_cast<int>(kind));
    }
    m_filter->setAccessibleName(tr("Find a measure"));
    m_filter->setPlaceholderText(tr("Find a measure"));
    m_filter->setClearButtonEnabled(true);
    m_measures->setAccessibleName(tr("Measures"));
    m_main->setAccessibleName(tr("Main measure"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    if (section != nullptr) {
        m_title->setText(qtText(section->title));
        m_group->setCurrentText(qtText(section->group));
        chooseData(m_tier, static_cast<int>(section->tier));
    }
    fillMeasures(section == nullptr ? std::vector<MeasureId>() : section->measures);
    layOut(section == nullptr);
    connect(m_title, &QLineEdit::textChanged, this, &SectionDialog::check);
    connect(m_group, &QComboBox::editTextChanged, this, &SectionDialog::check);
    connect(m_filter, &QLineEdit::textChanged, this, &SectionDialog::filter);
    connect(m_measures, &QListWidget::itemChanged, this, [this] {
        fillMain();
        check();
    });
    m_title->setFocus();
    check();
}

void SectionDialog::layOut(bool isNew)
{
    constexpr QSize kUsual(560, 560);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("T&ier"), m_tier);
    form->addRow(tr("&Heading above it"), m_group);
    if (isNew) {
        form->addRow(tr("&Begins with"), m_kind);
    } else {
        m_kind->hide();
    }
    auto* about = new QLabel(tr("&Measures it's about"), this);
    about->setBuddy(m_filter);
    auto* mainForm = new QFormLayout;
    mainForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    mainForm->addRow(tr("M&ain measure"), m_main);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = box->button(QDialogButtonBox::Ok);
    m_ok->setText(isNew ? tr("Add") : tr("Store"));
    connect(box, &QDialogButtonBox::accepted, this, &SectionDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(about);
    layout->addWidget(m_filter);
    layout->addWidget(m_measures, 1);
    layout->addLayout(mainForm);
    layout->addWidget(m_message);
    layout->addWidget(box);
    resize(withinScreen(*this, kUsual));
}

/// Those that are chosen come first, in their order.
void SectionDialog::fillMeasures(const std::vector<MeasureId>& chosen)
{
    m_filling = true;
    const auto add = [this](const Measure& measure, Qt::CheckState state) {
        const QString family = qtText(measure.family);
        auto* item = new QListWidgetItem(family.isEmpty() ? qtText(measure.name)
                                                          : tr("%1 (%2)").arg(qtText(measure.name), family),
                                         m_measures);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(measure.id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
    };
    for (const MeasureId id : chosen) {
        if (const Measure* measure = m_project->catalogue().measure(id)) {
            add(*measure, Qt::Checked);
        }
    }
    for (const Measure& measure : m_project->catalogue().measures) {
        if (std::find(chosen.begin(), chosen.end(), measure.id) == chosen.end()) {
            add(measure, Qt::Unchecked);
        }
    }
    m_filling = false;
    fillMain();
    if (!chosen.empty()) {
        chooseData(m_main, QVariant::fromValue<qlonglong>(chosen.front().value));
    }
}

void SectionDialog::fillMain()
{
    if (m_filling) {
        return;
    }
    const QVariant before = m_main->currentData();
    m_main->clear();
    for (int row = 0; row < m_measures->count(); ++row) {
        const QListWidgetItem& item = *m_measures->item(row);
        if (item.checkState() == Qt::Checked) {
            m_main->addItem(item.text(), QVariant::fromValue(measureOf(item)));
        }
    }
    chooseData(m_main, before);
    m_main->setEnabled(m_main->count() > 0);
}

void SectionDialog::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int row = 0; row < m_measures->count(); ++row) {
        QListWidgetItem* item = m_measures->item(row);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive));
    }
}

project::NewSection SectionDialog::section() const
{
    project::NewSection wanted;
    wanted.title = m_title->text().trimmed().toStdString();
    wanted.group = m_group->currentText().trimmed().toStdString();
    wanted.tier = static_cast<Tier>(m_tier->currentData().toInt());
    wanted.kind = static_cast<project::SectionTemplate>(m_kind->currentData().toInt());
    const qlonglong first = m_main->currentData().toLongLong();
    for (int row = 0; row < m_measures->count(); ++row) {
        const QListWidgetItem& item = *m_measures->item(row);
        if (item.checkState() == Qt::Checked) {
            const MeasureId measure{measureOf(item)};
            wanted.measures.insert(measure.value == first ? wanted.measures.begin() : wanted.measures.end(),
                                   measure);
        }
    }
    return wanted;
}

void SectionDialog::check()
{
    const project::NewSection wanted = section();
    const auto checked = project::checkSection(*m_project, wanted, m_id);
    const bool isBlank = wanted.title.empty();
    m_ok->setEnabled(checked.has_value());
    m_message->setText(isBlank   ? tr("Give it a title.")
                       : checked ? wanted.measures.empty()
                                       ? tr("Without measures it shows no figures; they can be chosen later.")
                                       : QString()
                                 : qtText(checked.error().message));
}

void SectionDialog::accept()
{
    const project::NewSection wanted = section();
    const auto stored = m_id ? project::changeSection(*m_project, *m_id, wanted) : [&]() -> Result<void> {
        const auto added = project::addSection(*m_project, wanted);
        return added ? Result<void>() : Result<void>(added.error());
    }();
    if (!stored) {
        m_message->setText(qtText(stored.error().message));
        return;
    }
    m_stored = qtText(wanted.title);
    QDialog::accept();
}

} // namespace wardwise
