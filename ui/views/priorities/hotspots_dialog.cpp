#include "ui/views/priorities/hotspots_dialog.h"

#include "core/project/section_lists.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

enum HotspotColumn
{
    WardColumn,
    RateColumn,
    ClassColumn,
    ReasonColumn,
    HotspotColumns
};

constexpr int kAreaRole = Qt::UserRole;
constexpr int kFlaggedRole = Qt::UserRole + 1;

bool isFlagged(WardClass wardClass)
{
    return wardClass == WardClass::Above || wardClass == WardClass::SignificantlyAbove;
}

/// Text can be typed into the reason alone.
void lockOtherColumns(QTreeWidget& wards)
{
    wards.setEditTriggers(QAbstractItemView::NoEditTriggers);
    QObject::connect(&wards, &QTreeWidget::itemDoubleClicked, &wards,
                     [&wards](QTreeWidgetItem* item) { wards.editItem(item, ReasonColumn); });
    QObject::connect(&wards, &QTreeWidget::itemActivated, &wards,
                     [&wards](QTreeWidgetItem* item) { wards.editItem(item, ReasonColumn); });
}

} // namespace

HotspotsDialog::HotspotsDialog(project::Project& project, const Priority& section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_section(section)
    , m_hotspots(section.hotspots)
    , m_measure(new QComboBox(this))
    , m_wards(new QTreeWidget(this))
    , m_how(new QLabel(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Hotspots of %1").arg(qtText(section.title)));
    fillMeasures(section);
    layOut();
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] {
        collect();
        const QVariant chosen = m_measure->currentData();
        showWards(chosen.isValid() ? std::optional(MeasureId{chosen.toLongLong()}) : std::nullopt);
    });
    const QVariant first = m_measure->currentData();
    showWards(first.isValid() ? std::optional(MeasureId{first.toLongLong()}) : std::nullopt);
}

void HotspotsDialog::fillMeasures(const Priority& section)
{
    std::vector<MeasureId> measures = section.measures;
    for (const Hotspot& each : section.hotspots) {
        if (each.measure && std::find(measures.begin(), measures.end(), *each.measure) == measures.end()) {
            measures.push_back(*each.measure);
        }
    }
    for (const MeasureId id : measures) {
        if (const Measure* measure = m_project->catalogue().measure(id)) {
            m_measure->addItem(qtText(measure->name), QVariant::fromValue<qlonglong>(id.value));
        }
    }
    m_measure->addItem(tr("No measure"));
}

void HotspotsDialog::layOut()
{
    constexpr QSize kUsual(720, 560);
    m_measure->setAccessibleName(tr("Measure"));
    m_wards->setAccessibleName(tr("Wards"));
    m_wards->setColumnCount(HotspotColumns);
    m_wards->setHeaderLabels({tr("Ward"), tr("Rate"), tr("Class"), tr("Why (Enter to write)")});
    m_wards->headerItem()->setTextAlignment(RateColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_wards->setRootIsDecorated(false);
    m_wards->setUniformRowHeights(true);
    m_wards->setAlternatingRowColors(true);
    m_wards->header()->setStretchLastSection(true);
    lockOtherColumns(*m_wards);
    for (QLabel* label : {m_how, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_how->setForegroundRole(QPalette::PlaceholderText);
    m_message->hide();
    m_tick = new QPushButton(tr("Tick wards &above average"), this);
    m_tick->setAutoDefault(false);
    connect(m_tick, &QPushButton::clicked, this, &HotspotsDialog::tickFlagged);
    auto* about = new QLabel(tr("&Measure"), this);
    about->setBuddy(m_measure);
    auto* top = new QHBoxLayout;
    top->addWidget(about);
    top->addWidget(m_measure, 1);
    top->addWidget(m_tick);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    box->button(QDialogButtonBox::Ok)->setText(tr("&Store"));
    for (QAbstractButton* button : box->buttons()) {
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Enter writes a reason
    }
    connect(box, &QDialogButtonBox::accepted, this, &HotspotsDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_wards, 1);
    layout->addWidget(m_how);
    layout->addWidget(m_message);
    layout->addWidget(box);
    resize(withinScreen(*this, kUsual));
}

void HotspotsDialog::showWards(std::optional<MeasureId> measure)
{
    m_shown = measure;
    m_wards->clear();
    const auto choices = project::hotspotChoices(*m_project, m_section, measure);
    if (!choices) {
        m_message->setText(qtText(choices.error().message));
        m_message->show();
        return;
    }
    bool anyFlagged = false;
    for (const project::HotspotChoice& choice : choices->choices) {
        const auto chosen = std::find_if(m_hotspots.begin(), m_hotspots.end(), [&](const Hotspot& each) {
            return each.area == choice.area && each.measure == measure;
        });
        const bool isKnown = choice.wardClass != WardClass::NotComparable;
        auto* item = new QTreeWidgetItem(m_wards);
        item->setText(WardColumn, qtText(choice.name));
        item->setText(RateColumn, qtText(choice.rate));
        item->setTextAlignment(RateColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(ClassColumn, isKnown ? qtText(inWords(choice.wardClass)) : QString());
        item->setText(ReasonColumn, chosen == m_hotspots.end() ? QString() : qtText(chosen->note));
        item->setData(WardColumn, kAreaRole, QVariant::fromValue<qlonglong>(choice.area.value));
        item->setData(WardColumn, kFlaggedRole, isFlagged(choice.wardClass));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemIsEditable);
        item->setCheckState(WardColumn, chosen == m_hotspots.end() ? Qt::Unchecked : Qt::Checked);
        anyFlagged = anyFlagged || isFlagged(choice.wardClass);
    }
    for (int column = 0; column < ReasonColumn; ++column) {
        m_wards->resizeColumnToContents(column);
    }
    m_tick->setEnabled(anyFlagged);
    m_how->setText(choices->how.empty() ? tr("The wards have no rates of this measure to go by.")
                                        : tr("Classed among %1.").arg(qtText(choices->how)));
}

void HotspotsDialog::tickFlagged()
{
    for (int row = 0; row < m_wards->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_wards->topLevelItem(row);
        if (item->data(WardColumn, kFlaggedRole).toBool()) {
            item->setCheckState(WardColumn, Qt::Checked);
        }
    }
}

void HotspotsDialog::collect()
{
    const std::vector<Hotspot> before = std::move(m_hotspots);
    m_hotspots.clear();
    std::copy_if(before.begin(), before.end(), std::back_inserter(m_hotspots),
                 [&](const Hotspot& each) { return each.measure != m_shown; });
    // Those that were chosen keep their order; new ones follow as they're listed.
    std::vector<Hotspot> shown;
    for (int row = 0; row < m_wards->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_wards->topLevelItem(row);
        if (item->checkState(WardColumn) == Qt::Checked) {
            shown.push_back({AreaId{item->data(WardColumn, kAreaRole).toLongLong()}, m_shown,
                             item->text(ReasonColumn).trimmed().toStdString(), std::nullopt});
        }
    }
    const auto place = [&](const Hotspot& each) {
        return std::find_if(before.begin(), before.end(), [&](const Hotspot& old) {
            return old.area == each.area && old.measure == each.measure;
        });
    };
    std::stable_sort(shown.begin(), shown.end(),
                     [&](const Hotspot& a, const Hotspot& b) { return place(a) < place(b); });
    for (Hotspot& each : shown) {
        const auto old = place(each);
        each.line = old == before.end() ? std::nullopt : old->line;
        m_hotspots.push_back(std::move(each));
    }
}

void HotspotsDialog::accept()
{
    collect();
    if (m_hotspots != m_section.hotspots) {
        const auto stored = project::setHotspots(*m_project, m_section.id, m_hotspots);
        if (!stored) {
            m_message->setText(qtText(stored.error().message));
            m_message->show();
            return;
        }
    }
    QDialog::accept();
}

} // namespace wardwise
