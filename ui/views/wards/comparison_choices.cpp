#include "ui/views/wards/comparison_choices.h"

#include "core/project/keep_reference.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace wardwise {

namespace {

/// A word in the box stands for what is done; whoever points at it reads the rest.
void explainForms(QComboBox& box)
{
    box.setItemData(0,
                    ComparisonChoices::tr("Rates of located rows only: rows without a location are in no "
                                          "ward and left out"),
                    Qt::ToolTipRole);
    box.setItemData(1,
                    ComparisonChoices::tr("Rates scaled for unlocated rows: each type's count times all rows "
                                          "/ rows with a location. An estimate"),
                    Qt::ToolTipRole);
}

} // namespace

ComparisonChoices::ComparisonChoices(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_measure(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_reference(new QComboBox(this))
    , m_references(new QToolButton(this))
    , m_period(new QComboBox(this))
    , m_sdKind(new QComboBox(this))
    , m_formPart(new QWidget(this))
    , m_form(new QComboBox(m_formPart))
{
    m_form->addItem(tr("Left out"), static_cast<int>(RateForm::LocatedOnly));
    m_form->addItem(tr("Scaled for"), static_cast<int>(RateForm::ScaledForUnlocated));
    explainForms(*m_form);
    m_sdKind->addItem(tr("Sample"), static_cast<int>(SdKind::Sample));
    m_sdKind->addItem(tr("Population"), static_cast<int>(SdKind::Population));
    m_sdKind->setToolTip(tr("Divisor of the standard deviation: n \u2212 1 (sample) or n (population)"));
    // Two rows: at 1280 pixels five choices in one would be cut short.
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    addChoice(*first, tr("&Measure"), m_measure, 1);
    addChoice(*first, tr("S&ource"), m_source, 1);
    auto* third = new QHBoxLayout(m_formPart);
    third->setContentsMargins(0, 0, 0, 0);
    addChoice(*third, tr("&Unlocated rows"), m_form, 1);
    first->addWidget(m_formPart);
    addChoice(*second, tr("&Reference set"), m_reference, 3);
    m_references->setText(QStringLiteral("\u2026"));
    m_references->setToolTip(tr("Reference sets of your own"));
    m_references->setAccessibleName(tr("Reference sets of your own"));
    m_references->setFocusPolicy(Qt::TabFocus);
    second->addWidget(m_references);
    connect(m_references, &QToolButton::clicked, this, &ComparisonChoices::referencesWanted);
    addChoice(*second, tr("&Period"), m_period, 3);
    addChoice(*second, tr("S&D"), m_sdKind, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(second);
    refresh();
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        offerForms();
        Q_EMIT changed();
    });
    for (QComboBox* box : {m_period, m_reference, m_sdKind, m_form}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ComparisonChoices::changed);
    }
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT measureChosen(m_measure->currentData().toLongLong()); });
}

void ComparisonChoices::refresh()
{
    fillSources();
    fillReferences();
    fillPeriods();
    offerForms();
}

void ComparisonChoices::offerForms()
{
    const auto id = source();
    const auto figures =
        id ? m_project->figures(*id) : Result<std::shared_ptr<const comparison::WardFigures>>(Error{});
    m_formPart->setVisible(figures && (*figures)->hasUnlocatedRows());
}

void ComparisonChoices::fillSources()
{
    const auto sources = m_project->wardSources();
    if (!sources) {
        Q_EMIT failed(sources.error());
        return;
    }
    refill(m_source, [&] {
        for (const SourceId id : *sources) {
            const Source* source = m_project->catalogue().source(id);
            m_source->addItem(qtText(source->title), QVariant::fromValue<qlonglong>(id.value));
            m_source->setItemData(m_source->count() - 1, toolTipMarkup(qtText(source->attribution)),
                                  Qt::ToolTipRole);
        }
    });
}

void ComparisonChoices::fillReferences()
{
    const Area* area = m_project->assessedArea();
    refill(m_reference, [&] {
        for (const char* id : {"csp", "force"}) {
            const auto set = area == nullptr ? Result<comparison::ReferenceSet>(Error{})
                                             : comparison::referenceSet(m_project->catalogue(), *area, id);
            if (!set) {
                continue;
            }
            const auto wards = static_cast<int>(set->wards.size());
            const QString size = wards == 1 ? tr("1 ward") : tr("%L1 wards").arg(wards);
            m_reference->addItem(
                tr("%1 (%2)").arg(qtText(m_project->catalogue().area(set->area)->name), size),
                QLatin1String(id));
        }
        if (area == nullptr) {
            return;
        }
        for (const KeptReference& kept : m_project->catalogue().references) {
            m_reference->addItem(qtText(kept.name), qtText(kept.name));
            m_reference->setItemData(m_reference->count() - 1,
                                     toolTipMarkup(qtText(project::inWords(m_project->catalogue(), kept))),
                                     Qt::ToolTipRole);
        }
    });
}

void ComparisonChoices::fillPeriods()
{
    refill(m_period, [&] {
        const auto id = source();
        if (!id) {
            return;
        }
        const auto figures = m_project->figures(*id);
        if (!figures) {
            return;
        }
        for (const auto& choice : (*figures)->periods()) {
            m_period->addItem(qtText(titleOf(choice.span)), qtText(choice.span.label));
        }
    });
}

void ComparisonChoices::setMeasures(const std::vector<project::WardTable::Heading>& columns)
{
    refill(m_measure, [&] {
        for (const auto& column : columns) {
            m_measure->addItem(qtText(column.name), QVariant::fromValue<qlonglong>(column.measure.value));
        }
    });
}

void ComparisonChoices::showMeasure(MeasureId measure)
{
    const QSignalBlocker quiet(m_measure);
    chooseData(m_measure, QVariant::fromValue<qlonglong>(measure.value));
}

std::optional<SourceId> ComparisonChoices::source() const
{
    return m_source->currentIndex() < 0 ? std::nullopt
                                        : std::optional(SourceId{m_source->currentData().toLongLong()});
}

std::string ComparisonChoices::period() const
{
    return m_period->currentData().toString().toStdString();
}

std::string ComparisonChoices::reference() const
{
    return m_reference->currentData().toString().toStdString();
}

SdKind ComparisonChoices::sdKind() const
{
    return static_cast<SdKind>(m_sdKind->currentData().toInt());
}

RateForm ComparisonChoices::form() const
{
    return m_formPart->isHidden() ? RateForm::LocatedOnly
                                  : static_cast<RateForm>(m_form->currentData().toInt());
}

bool ComparisonChoices::chooseSource(SourceId id)
{
    return chooseData(m_source, QVariant::fromValue<qlonglong>(id.value));
}

bool ComparisonChoices::choosePeriod(const QString& label)
{
    return chooseData(m_period, label);
}

bool ComparisonChoices::chooseReference(const QString& id)
{
    return chooseData(m_reference, id);
}

bool ComparisonChoices::chooseSdKind(SdKind kind)
{
    return chooseData(m_sdKind, static_cast<int>(kind));
}

bool ComparisonChoices::chooseForm(RateForm form)
{
    return !m_formPart->isHidden() && chooseData(m_form, static_cast<int>(form));
}

bool ComparisonChoices::chooseMeasure(const QString& name)
{
    const int at = m_measure->findText(name, Qt::MatchFixedString);
    if (at >= 0) {
        m_measure->setCurrentIndex(at);
    }
    return at >= 0;
}

QVariantMap ComparisonChoices::state() const
{
    const auto id = source();
    const Source* chosen = id ? m_project->catalogue().source(*id) : nullptr;
    return {{QStringLiteral("source"), chosen == nullptr ? QString() : qtText(chosen->key)},
            {QStringLiteral("period"), m_period->currentData()},
            {QStringLiteral("reference"), m_reference->currentData()},
            {QStringLiteral("sd"), m_sdKind->currentData()},
            {QStringLiteral("unlocated"), m_form->currentData()},
            {QStringLiteral("measure"), m_measure->currentText()}};
}

void ComparisonChoices::restore(const QVariantMap& state)
{
    const std::string key = state.value(QStringLiteral("source")).toString().toStdString();
    if (const auto known = findSource(m_project->catalogue(), key); known) {
        chooseSource((*known)->id);
    }
    choosePeriod(state.value(QStringLiteral("period")).toString());
    chooseReference(state.value(QStringLiteral("reference")).toString());
    chooseData(m_sdKind, state.value(QStringLiteral("sd")));
    chooseData(m_form, state.value(QStringLiteral("unlocated")));
    chooseMeasure(state.value(QStringLiteral("measure")).toString());
}

} // namespace wardwise
