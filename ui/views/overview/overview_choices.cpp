#include "ui/views/overview/overview_choices.h"

#include "core/comparison/overview.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"

#include <QHBoxLayout>

namespace wardwise {

OverviewChoices::OverviewChoices(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_source(new QComboBox(this))
    , m_period(new QComboBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addChoice(*layout, tr("S&ource"), m_source, 2);
    addChoice(*layout, tr("&Period"), m_period, 1);
    refresh();
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        Q_EMIT changed();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &OverviewChoices::changed);
}

void OverviewChoices::refresh()
{
    fillSources();
    fillPeriods();
}

std::vector<comparison::PeriodChoice> OverviewChoices::periodsOf(SourceId source) const
{
    const Area* area = m_project->assessedArea();
    const auto figures = m_project->figures(source);
    if (area == nullptr || !figures) {
        return {};
    }
    return comparison::overviewPeriods(m_project->catalogue(), **figures, *area);
}

void OverviewChoices::fillSources()
{
    refill(m_source, [this] {
        for (const Source& source : m_project->catalogue().sources) {
            if (!periodsOf(source.id).empty()) {
                m_source->addItem(qtText(source.title), QVariant::fromValue<qlonglong>(source.id.value));
                m_source->setItemData(m_source->count() - 1, toolTipMarkup(qtText(source.attribution)),
                                      Qt::ToolTipRole);
            }
        }
    });
}

void OverviewChoices::fillPeriods()
{
    refill(m_period, [this] {
        const auto id = source();
        for (const auto& choice : id ? periodsOf(*id) : std::vector<comparison::PeriodChoice>()) {
            m_period->addItem(qtText(titleOf(choice.span)), qtText(choice.span.label));
        }
    });
}

std::optional<SourceId> OverviewChoices::source() const
{
    return m_source->currentIndex() < 0 ? std::nullopt
                                        : std::optional(SourceId{m_source->currentData().toLongLong()});
}

std::string OverviewChoices::period() const
{
    return m_period->currentData().toString().toStdString();
}

bool OverviewChoices::chooseSource(SourceId id)
{
    return chooseData(m_source, QVariant::fromValue<qlonglong>(id.value));
}

bool OverviewChoices::choosePeriod(const QString& label)
{
    return chooseData(m_period, label);
}

QVariantMap OverviewChoices::state() const
{
    const auto id = source();
    const Source* chosen = id ? m_project->catalogue().source(*id) : nullptr;
    return {{QStringLiteral("source"), chosen == nullptr ? QString() : qtText(chosen->key)},
            {QStringLiteral("period"), m_period->currentData()}};
}

void OverviewChoices::restore(const QVariantMap& state)
{
    const std::string key = state.value(QStringLiteral("source")).toString().toStdString();
    if (const auto known = findSource(m_project->catalogue(), key); known) {
        chooseSource((*known)->id);
    }
    choosePeriod(state.value(QStringLiteral("period")).toString());
}

} // namespace wardwise
