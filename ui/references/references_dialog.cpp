#include "ui/references/references_dialog.h"

#include "core/base/number_text.h"
#include "core/project/keep_reference.h"
#include "ui/pick_list.h"
#include "ui/qt_text.h"
#include "ui/references/area_tree.h"
#include "ui/screen_size.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace wardwise {

namespace {

constexpr QSize kReferencesSize(820, 620);
constexpr int kMeanColumn = 1;
constexpr int kSdColumn = 2;

} // namespace

ReferencesDialog::ReferencesDialog(project::Project& project, const std::vector<AreaId>& wards,
                                   QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_sets(new PickList(this))
    , m_new(new QPushButton(tr("&New"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_name(new QLineEdit(this))
    , m_basis(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_filter(new QLineEdit(this))
    , m_areas(new AreaTree(this))
    , m_withoutItself(new QCheckBox(tr("Hold each ward against the o&thers, without itself"), this))
    , m_weighted(new QCheckBox(tr("&Weight mean and SD by population"), this))
    , m_withoutOutliers(new QCheckBox(tr("Leave &far-out rates out of mean and SD"), this))
    , m_rates(new QTableWidget(this))
    , m_note(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("&Store"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Reference sets"));
    m_sets->setAccessibleName(tr("Reference sets"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Similar towns, or whatever you call it"));
    m_basis->setAccessibleName(tr("Made of"));
    m_basis->addItem(tr("Wards of this project"));
    m_basis->addItem(tr("Published means and SDs"));
    m_filter->setAccessibleName(tr("Find an area"));
    m_filter->setPlaceholderText(tr("Find an area"));
    m_filter->setClearButtonEnabled(true);
    m_withoutOutliers->setToolTip(tr("Rates more than three times the middle half's width beyond it"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Why these, or where the figures stand"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_message->setAccessibleName(tr("What the set comes to"));
    m_areas->fill(project.catalogue());
    fillMeasures();
    layOut();
    connectParts();
    fillSets();
    KeptReference begun;
    begun.areas = wards;
    const auto& all = project.catalogue().references;
    showSet(wards.empty() && !all.empty() ? all.front() : begun);
    m_name->setFocus();
}

void ReferencesDialog::layOut()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addWidget(m_sets, 1);
    left->addLayout(buttons);

    auto* ofAreas = new QWidget(this);
    auto* areasLayout = new QVBoxLayout(ofAreas);
    areasLayout->setContentsMargins(0, 0, 0, 0);
    areasLayout->addWidget(m_filter);
    areasLayout->addWidget(m_areas, 1);
    for (QCheckBox* box : {m_withoutItself, m_weighted, m_withoutOutliers}) {
        areasLayout->addWidget(box);
    }
    m_stack->addWidget(ofAreas);
    m_stack->addWidget(m_rates);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("&Made of"), m_basis);
    auto* noteForm = new QFormLayout;
    noteForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    noteForm->addRow(tr("N&ote"), m_note);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addWidget(m_stack, 1);
    right->addLayout(noteForm);
    right->addWidget(m_message);

    auto* sides = new QHBoxLayout;
    sides->addLayout(left, 2);
    sides->addLayout(right, 4);
    auto* box = new QDialogButtonBox(this);
    box->addButton(m_store, QDialogButtonBox::ApplyRole);
    box->addButton(m_close, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(box);
    m_store->setDefault(true);
    resize(withinScreen(*this, kReferencesSize));
}

void ReferencesDialog::connectParts()
{
    connect(m_sets, &QListWidget::currentRowChanged, this, [this](int row) {
        const auto& all = m_project->catalogue().references;
        if (row >= 0 && row < static_cast<int>(all.size()) && !m_filling) {
            showSet(all[static_cast<std::size_t>(row)]);
        }
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        showSet({});
        m_name->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &ReferencesDialog::removeSet);
    connect(m_name, &QLineEdit::textChanged, this, &ReferencesDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &ReferencesDialog::check);
    connect(m_filter, &QLineEdit::textChanged, m_areas, &AreaTree::filter);
    connect(m_areas, &AreaTree::choiceChanged, this, &ReferencesDialog::check);
    connect(m_rates, &QTableWidget::cellChanged, this, &ReferencesDialog::check);
    for (QCheckBox* box : {m_withoutItself, m_weighted, m_withoutOutliers}) {
        connect(box, &QCheckBox::toggled, this, &ReferencesDialog::check);
    }
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this](int basis) {
        m_stack->setCurrentIndex(basis);
        check();
    });
    connect(m_store, &QPushButton::clicked, this, &ReferencesDialog::store);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ReferencesDialog::fillSets()
{
    m_filling = true;
    m_sets->clear();
    for (const KeptReference& set : m_project->catalogue().references) {
        m_sets->addItem(qtText(set.name));
    }
    m_filling = false;
}

/// A row for each measure that wards have rates of.
void ReferencesDialog::fillMeasures()
{
    m_rates->setAccessibleName(tr("Published means and SDs"));
    m_rates->setColumnCount(3);
    m_rates->setHorizontalHeaderLabels({tr("Measure"), tr("Mean"), tr("SD")});
    m_rates->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rates->verticalHeader()->hide();
    m_rates->setTabKeyNavigation(false);
    const auto sources = m_project->wardSources();
    std::set<MeasureId> seen;
    for (std::size_t i = 0; sources && i < sources->size(); ++i) {
        const auto figures = m_project->figures(sources->at(i));
        for (std::size_t j = 0; figures && j < (*figures)->measures().size(); ++j) {
            const Measure* measure = m_project->catalogue().measure((*figures)->measures()[j]);
            if (!seen.insert(measure->id).second) {
                continue;
            }
            const int row = m_rates->rowCount();
            m_rates->insertRow(row);
            auto* name = new QTableWidgetItem(
                tr("%1, %2 (%3)")
                    .arg(qtText(measure->name), qtText(unitLabel(measure->unit)), qtText(measure->family)));
            name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            name->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(measure->id.value));
            m_rates->setItem(row, 0, name);
            for (const int column : {kMeanColumn, kSdColumn}) {
                auto* item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                m_rates->setItem(row, column, item);
            }
        }
    }
}

const KeptReference* ReferencesDialog::shown() const
{
    const auto& all = m_project->catalogue().references;
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const KeptReference& set) { return set.id == m_id; });
    return found == all.end() ? nullptr : &*found;
}

void ReferencesDialog::showSet(const KeptReference& set)
{
    m_filling = true;
    m_id = set.id;
    const auto& all = m_project->catalogue().references;
    const KeptReference* kept = shown();
    m_sets->setCurrentRow(kept == nullptr ? -1 : static_cast<int>(kept - all.data()));
    m_name->setText(qtText(set.name));
    m_note->setText(qtText(set.note));
    m_basis->setCurrentIndex(set.published.empty() ? 0 : 1);
    m_withoutItself->setChecked(set.options.withoutItself);
    m_weighted->setChecked(set.options.weighted);
    m_withoutOutliers->setChecked(set.options.withoutOutliers);
    m_areas->choose(m_project->catalogue(), set.areas, set.leftOut);
    for (int row = 0; row < m_rates->rowCount(); ++row) {
        const MeasureId measure{m_rates->item(row, 0)->data(Qt::UserRole).toLongLong()};
        const auto rate =
            std::find_if(set.published.begin(), set.published.end(),
                         [&](const PublishedReference& each) { return each.measure == measure; });
        const bool has = rate != set.published.end();
        m_rates->item(row, kMeanColumn)->setText(has ? qtText(plainText(rate->mean)) : QString());
        m_rates->item(row, kSdColumn)->setText(has && rate->sd ? qtText(plainText(*rate->sd)) : QString());
    }
    m_filling = false;
    check();
}

std::vector<PublishedReference> ReferencesDialog::published(QString* problem) const
{
    std::vector<PublishedReference> rates;
    for (int row = 0; row < m_rates->rowCount(); ++row) {
        const QString mean = m_rates->item(row, kMeanColumn)->text().trimmed();
        const QString sd = m_rates->item(row, kSdColumn)->text().trimmed();
        if (mean.isEmpty() && sd.isEmpty()) {
            continue;
        }
        const auto meanRead = readNumber(mean.toStdString());
        const auto sdRead = readNumber(sd.toStdString());
        if (!meanRead || (!sd.isEmpty() && !sdRead)) {
            *problem = tr("%1: the mean and the SD must be numbers, such as 59.3.")
                           .arg(m_rates->item(row, 0)->text());
            return {};
        }
        rates.push_back({MeasureId{m_rates->item(row, 0)->data(Qt::UserRole).toLongLong()},
                         meanRead->value,
                         sdRead ? std::optional(sdRead->value) : std::nullopt,
                         {}});
    }
    return rates;
}

KeptReference ReferencesDialog::reference() const
{
    KeptReference set;
    set.id = m_id;
    set.name = m_name->text().trimmed().toStdString();
    set.note = m_note->text().trimmed().toStdString();
    if (m_basis->currentIndex() == 1) {
        QString problem;
        set.published = published(&problem);
        return set;
    }
    const auto choice = m_areas->choice();
    set.areas = choice.areas;
    set.leftOut = choice.leftOut;
    set.options = {.withoutItself = m_withoutItself->isChecked(),
                   .weighted = m_weighted->isChecked(),
                   .withoutOutliers = m_withoutOutliers->isChecked()};
    return set;
}

void ReferencesDialog::check()
{
    if (m_filling) {
        return;
    }
    const KeptReference set = reference();
    QString problem;
    if (m_basis->currentIndex() == 1) {
        static_cast<void>(published(&problem));
    }
    m_wasTold = false;
    const auto checked = project::checkReference(m_project->catalogue(), set);
    const bool isOpen = !m_project->isReadOnly();
    m_store->setEnabled(isOpen && problem.isEmpty() && checked);
    m_remove->setEnabled(isOpen && shown() != nullptr);
    m_new->setEnabled(isOpen);
    m_message->setText(!problem.isEmpty() ? problem
                       : checked          ? qtText(capitalised(project::inWords(m_project->catalogue(), set)))
                                       + QLatin1Char('.')
                                 : qtText(checked.error().message));
}

void ReferencesDialog::store()
{
    const KeptReference set = reference();
    const auto kept = m_project->keepReference(set);
    if (!kept) {
        m_message->setText(qtText(kept.error().message));
        return;
    }
    m_stored = qtText(set.name);
    m_id = *kept;
    fillSets();
    if (const KeptReference* now = shown()) {
        showSet(*now);
    }
    m_message->setText(tr("Stored %1. It's now among the reference sets to choose from.").arg(m_stored));
}

void ReferencesDialog::removeSet()
{
    if (auto removed = m_project->removeReference(m_id); !removed) {
        m_message->setText(qtText(removed.error().message));
        return;
    }
    m_stored.clear();
    fillSets();
    const auto& all = m_project->catalogue().references;
    showSet(all.empty() ? KeptReference{} : all.front());
}

bool ReferencesDialog::isUnstored() const
{
    const KeptReference* kept = shown();
    return canStore() && (kept == nullptr || reference() != *kept);
}

void ReferencesDialog::reject()
{
    if (isUnstored() && !m_wasTold) {
        m_wasTold = true;
        m_message->setText(tr("%1 isn't stored yet. Store it, or close once more to leave it.")
                               .arg(m_name->text().trimmed()));
        return;
    }
    QDialog::reject();
}

QString ReferencesDialog::message() const
{
    return m_message->text();
}

bool ReferencesDialog::canStore() const
{
    return m_store->isEnabled();
}

} // namespace wardwise
