#include "ui/measures_dialog.h"

#include "core/domain/measure_parts.h"
#include "core/project/sum_preview.h"
#include "ui/choice_box.h"
#include "ui/pick_list.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

constexpr QSize kUsualMeasuresDialogSize(760, 560);
constexpr int kProblemLines = 3;
constexpr std::array kUnits{MeasureUnit::RatePer1000Residents, MeasureUnit::RatePer1000Households,
                            MeasureUnit::RatePer10000, MeasureUnit::Count};

MeasureId idOf(const QListWidgetItem& item)
{
    return MeasureId{item.data(Qt::UserRole).toLongLong()};
}

} // namespace

MeasuresDialog::MeasuresDialog(project::Project& project, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_groups(new PickList(this))
    , m_new(new QPushButton(tr("&New"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_name(new QLineEdit(this))
    , m_family(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_parts(new QListWidget(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Measures made of measures"));
    if (const auto counted = m_project->countedMeasures()) {
        m_counted = *counted;
    }
    m_groups->setAccessibleName(tr("Measures made of others"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Theft, or whatever you call it"));
    m_family->setAccessibleName(tr("Whose measures"));
    m_unit->setAccessibleName(tr("Unit"));
    m_filter->setAccessibleName(tr("Find a measure"));
    m_filter->setPlaceholderText(tr("Find a measure"));
    m_filter->setClearButtonEnabled(true);
    m_parts->setAccessibleName(tr("What it is made of"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * kProblemLines);
    m_message->setAccessibleName(tr("What they add up to"));
    for (const MeasureUnit unit : kUnits) {
        m_unit->addItem(qtText(unitLabel(unit)), qtText(toText(unit)));
    }
    layOut();
    fillFamilies();
    connectParts();
    const auto all = project::definedMeasures(m_project->catalogue());
    fillGroups(all.empty() ? std::nullopt : std::optional(all.front()->id));
    showGroup();
    m_groups->setFocus();
}

void MeasuresDialog::layOut()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addWidget(m_groups, 1);
    left->addLayout(buttons);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("Measures &of"), m_family);
    form->addRow(tr("&Unit"), m_unit);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addWidget(m_filter);
    right->addWidget(m_parts, 1);
    right->addWidget(m_message);

    auto* sides = new QHBoxLayout;
    sides->addLayout(left, 2);
    sides->addLayout(right, 3);
    auto* box = new QDialogButtonBox(this);
    box->addButton(m_store, QDialogButtonBox::ApplyRole);
    box->addButton(m_close, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(box);
    m_store->setDefault(true);
    resize(withinScreen(*this, kUsualMeasuresDialogSize));
}

void MeasuresDialog::connectParts()
{
    connect(m_groups, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && !m_filling) {
            m_group = idOf(*m_groups->item(row));
            showGroup();
        }
    });
    connect(m_new, &QPushButton::clicked, this, &MeasuresDialog::startNew);
    connect(m_remove, &QPushButton::clicked, this, &MeasuresDialog::removeGroup);
    connect(m_name, &QLineEdit::textChanged, this, &MeasuresDialog::check);
    connect(m_family, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            fillParts();
            check();
        }
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &MeasuresDialog::check);
    connect(m_filter, &QLineEdit::textChanged, this, &MeasuresDialog::filterParts);
    connect(m_parts, &QListWidget::itemChanged, this, &MeasuresDialog::check);
    connect(m_store, &QPushButton::clicked, this, &MeasuresDialog::store);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

const Measure* MeasuresDialog::group() const
{
    return m_group ? m_project->catalogue().measure(*m_group) : nullptr;
}

void MeasuresDialog::fillGroups(std::optional<MeasureId> chosen)
{
    m_filling = true;
    m_groups->clear();
    m_group = std::nullopt;
    for (const Measure* measure : project::definedMeasures(m_project->catalogue())) {
        auto* item = new QListWidgetItem(qtText(measure->name), m_groups);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(measure->id.value));
        item->setToolTip(toolTipMarkup(qtText(madeOfInWords(m_project->catalogue(), measure->id))));
        if (measure->id == chosen) {
            m_groups->setCurrentItem(item);
            m_group = chosen;
        }
    }
    m_filling = false;
}

/// The families in which something is counted, as they stand in the catalogue.
void MeasuresDialog::fillFamilies()
{
    for (const Measure& measure : m_project->catalogue().measures) {
        const QString family = qtText(measure.family);
        const bool adds = m_counted.contains(measure.id) && canBeAdded(measure.unit);
        if (adds && m_family->findData(family) < 0) {
            m_family->addItem(family.isEmpty() ? tr("this project") : family, family);
        }
    }
}

void MeasuresDialog::fillParts()
{
    m_filling = true;
    m_parts->clear();
    const Catalogue& catalogue = m_project->catalogue();
    const std::string family = m_family->currentData().toString().toStdString();
    const auto chosen = m_group ? catalogue.partsOf(*m_group) : std::vector<const Measure*>();
    for (const Measure& measure : catalogue.measures) {
        const bool counts = m_counted.contains(measure.id) || catalogue.isMadeOfMeasures(measure.id);
        if (measure.family != family || measure.id == m_group || !counts || !canBeAdded(measure.unit)) {
            continue;
        }
        auto* item = new QListWidgetItem(qtText(measure.name), m_parts);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(measure.id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isPart = std::find(chosen.begin(), chosen.end(), &measure) != chosen.end();
        item->setCheckState(isPart ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    filterParts();
}

void MeasuresDialog::showGroup()
{
    const Measure* shown = group();
    m_filling = true;
    m_name->setText(shown == nullptr ? QString() : qtText(shown->name));
    if (shown != nullptr) {
        chooseData(m_family, qtText(shown->family));
        if (!chooseData(m_unit, qtText(toText(shown->unit)))) {
            m_unit->addItem(qtText(unitLabel(shown->unit)), qtText(toText(shown->unit)));
            m_unit->setCurrentIndex(m_unit->count() - 1);
        }
    } else {
        m_unit->setCurrentIndex(0);
    }
    m_filter->clear();
    m_filling = false;
    // A measure stays in its family, for so do its parts.
    m_family->setEnabled(shown == nullptr);
    m_remove->setEnabled(shown != nullptr && !m_project->isReadOnly());
    fillParts();
    check();
}

void MeasuresDialog::startNew()
{
    fillGroups(std::nullopt);
    showGroup();
    m_name->setFocus();
}

void MeasuresDialog::filterParts()
{
    for (int row = 0; row < m_parts->count(); ++row) {
        QListWidgetItem* item = m_parts->item(row);
        item->setHidden(!item->text().contains(m_filter->text().trimmed(), Qt::CaseInsensitive));
    }
}

project::MeasureDefinition MeasuresDialog::definition() const
{
    project::MeasureDefinition wanted;
    wanted.measure = m_group;
    wanted.name = m_name->text().trimmed().toStdString();
    wanted.unit = measureUnitFromText(m_unit->currentData().toString().toStdString());
    for (int row = 0; row < m_parts->count(); ++row) {
        if (m_parts->item(row)->checkState() == Qt::Checked) {
            wanted.parts.push_back(idOf(*m_parts->item(row)));
        }
    }
    return wanted;
}

/// The selected ward, or else the first of the partnership.
std::optional<AreaId> MeasuresDialog::ward() const
{
    const Catalogue& catalogue = m_project->catalogue();
    const auto selected = m_project->selection().area;
    const Area* area = selected ? catalogue.area(*selected) : nullptr;
    if (area != nullptr && area->kind == AreaKind::Ward) {
        return area->id;
    }
    const Area* around = m_project->assessedArea();
    const auto wards =
        around == nullptr ? std::vector<const Area*>() : catalogue.inside(around->id, AreaKind::Ward);
    return wards.empty() ? std::nullopt : std::optional(wards.front()->id);
}

void MeasuresDialog::check()
{
    if (m_filling) {
        return;
    }
    const auto wanted = definition();
    const QString problem = problemOf(wanted);
    const auto area = problem.isEmpty() ? ward() : std::nullopt;
    m_message->setText(area ? qtText(project::previewSum(*m_project, *area, wanted.parts).words) : problem);
    // Once, at the end: a button that is disabled in between loses the keyboard to whatever comes next.
    m_store->setEnabled(problem.isEmpty() && !m_project->isReadOnly());
}

QString MeasuresDialog::problemOf(const project::MeasureDefinition& wanted) const
{
    if (m_family->count() == 0) {
        return tr("There are no counts to add up yet. Import or enter some first.");
    }
    if (wanted.name.empty()) {
        return tr("Give it a name, and tick what it's made of.");
    }
    if (wanted.parts.empty()) {
        return tr("Tick what it's made of.");
    }
    const auto checked = project::checkDefinition(m_project->catalogue(), m_counted, wanted);
    return checked ? QString() : qtText(checked.error().message);
}

void MeasuresDialog::store()
{
    check();
    if (!m_store->isEnabled()) {
        return;
    }
    const auto stored = m_project->defineMeasure(definition());
    if (!stored) {
        m_message->setText(qtText(stored.error().message));
        return;
    }
    m_outcome = tr("%1 = %2").arg(qtText(m_project->catalogue().measure(*stored)->name),
                                  qtText(madeOfInWords(m_project->catalogue(), *stored)));
    fillGroups(*stored);
    showGroup();
    m_message->setText(tr("Stored: %1.").arg(m_outcome));
}

void MeasuresDialog::removeGroup()
{
    const Measure* shown = group();
    if (shown == nullptr) {
        return;
    }
    const QString name = qtText(shown->name);
    if (auto removed = m_project->removeDefinedMeasure(shown->id); !removed) {
        m_message->setText(qtText(removed.error().message));
        return;
    }
    m_outcome = tr("Removed: %1").arg(name);
    const auto all = project::definedMeasures(m_project->catalogue());
    fillGroups(all.empty() ? std::nullopt : std::optional(all.front()->id));
    showGroup();
    m_message->setText(tr("Removed: %1. Undo brings it back.").arg(name));
}

void MeasuresDialog::accept()
{
    store(); // Enter stores, and leaves the window open for the next one
}

QString MeasuresDialog::message() const
{
    return m_message->text();
}

bool MeasuresDialog::canStore() const
{
    return m_store->isEnabled();
}

} // namespace wardwise
