#include "ui/views/recommendations/evidence_dialog.h"

#include "core/project/evidence_figures.h"
#include "ui/qt_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace wardwise {

namespace {

void makeTypable(QComboBox& box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

template <class Id>
void chooseId(QComboBox& box, Id id)
{
    if (const int at = box.findData(QVariant::fromValue<qlonglong>(id.value)); at >= 0) {
        box.setCurrentIndex(at);
    }
}

} // namespace

EvidenceDialog::EvidenceDialog(project::Project& project, std::optional<PriorityId> section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_measure(new QComboBox(this))
    , m_area(new QComboBox(this))
    , m_figures(new QListWidget(this))
    , m_message(new QLabel(this))
    , m_attach(new QPushButton(tr("A&ttach"), this))
{
    constexpr int kWidth = 620;
    setWindowTitle(tr("Attach a figure"));
    setMinimumWidth(kWidth);
    fill(section);
    layOut();
    connect(m_measure, &QComboBox::currentIndexChanged, this, &EvidenceDialog::list);
    connect(m_area, &QComboBox::currentIndexChanged, this, &EvidenceDialog::list);
    connect(m_figures, &QListWidget::currentRowChanged, this,
            [this](int row) { m_attach->setEnabled(row >= 0); });
    connect(m_figures, &QListWidget::itemActivated, this, &QDialog::accept);
    list();
}

void EvidenceDialog::fill(std::optional<PriorityId> section)
{
    const Catalogue& catalogue = m_project->catalogue();
    for (const Measure& measure : catalogue.measures) {
        m_measure->addItem(measure.family.empty()
                               ? qtText(measure.name)
                               : tr("%1 (%2)").arg(qtText(measure.name), qtText(measure.family)),
                           QVariant::fromValue<qlonglong>(measure.id.value));
    }
    for (const Area& area : catalogue.areas) {
        if (area.kind != AreaKind::Remainder) {
            m_area->addItem(tr("%1 (%2)").arg(qtText(area.name), qtText(area.code)),
                            QVariant::fromValue<qlonglong>(area.id.value));
        }
    }
    m_area->model()->sort(0);
    for (QComboBox* box : {m_measure, m_area}) {
        makeTypable(*box);
    }
    if (const Area* assessed = m_project->assessedArea()) {
        chooseId(*m_area, assessed->id);
    }
    for (const Priority& priority : m_project->priorities()) {
        if (section && priority.id == *section && !priority.measures.empty()) {
            chooseId(*m_measure, priority.measures.front());
        }
    }
    const project::Selection& selection = m_project->selection();
    if (selection.area && selection.measure) {
        chooseId(*m_measure, *selection.measure);
        chooseId(*m_area, *selection.area);
    }
}

void EvidenceDialog::layOut()
{
    constexpr int kListed = 8;
    m_measure->setAccessibleName(tr("Measure"));
    m_area->setAccessibleName(tr("Area"));
    m_figures->setAccessibleName(tr("Figures that there are"));
    m_figures->setMinimumHeight(m_figures->fontMetrics().lineSpacing() * kListed);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setAccessibleName(tr("What is listed"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Measure"), m_measure);
    form->addRow(tr("&Area"), m_area);
    form->addRow(tr("&Figure"), m_figures);
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_attach, QDialogButtonBox::AcceptRole);
    m_attach->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EvidenceDialog::list()
{
    m_found.clear();
    m_figures->clear();
    const QVariant measure = m_measure->currentData();
    const QVariant area = m_area->currentData();
    if (measure.isValid() && area.isValid()) {
        auto found =
            project::evidenceFor(*m_project, AreaId{area.toLongLong()}, MeasureId{measure.toLongLong()});
        if (!found) {
            m_message->setText(qtText(found.error().message));
            return;
        }
        m_found = std::move(*found);
    }
    for (const Evidence& evidence : m_found) {
        const auto now = project::evidenceNow(*m_project, evidence);
        const Source* source = m_project->catalogue().source(evidence.source);
        const Breakdown* part =
            evidence.breakdown == kWhole ? nullptr : m_project->catalogue().breakdown(evidence.breakdown);
        m_figures->addItem(tr("%1%2, %3, %4")
                               .arg(now ? qtText(now->then) : qtText(evidence.stored),
                                    part == nullptr ? QString() : tr(" (%1)").arg(qtText(part->category)),
                                    qtText(evidence.period),
                                    source == nullptr ? QString() : qtText(source->key)));
    }
    m_message->setText(m_found.empty() ? tr("There are no figures of this measure in this area.")
                                       : tr("What the figure says is kept, so that a change is noticed."));
    m_figures->setCurrentRow(m_found.empty() ? -1 : 0);
    m_attach->setEnabled(!m_found.empty());
}

void EvidenceDialog::choose(MeasureId measure, AreaId area)
{
    chooseId(*m_measure, measure);
    chooseId(*m_area, area);
}

std::optional<Evidence> EvidenceDialog::chosen() const
{
    const int row = m_figures->currentRow();
    return row < 0 || row >= static_cast<int>(m_found.size())
               ? std::nullopt
               : std::optional(m_found[static_cast<std::size_t>(row)]);
}

} // namespace wardwise
