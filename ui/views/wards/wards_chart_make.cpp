// The charts of the Wards page as they're made of the table on show.
#include "core/charts/funnel_chart.h"
#include "core/charts/lorenz_chart.h"
#include "core/charts/measure_pair.h"
#include "core/charts/ranked_bars.h"
#include "core/charts/small_multiples.h"
#include "core/charts/travel_chart.h"
#include "core/charts/ward_profile.h"
#include "core/comparison/pair_agreement.h"
#include "core/comparison/spread.h"
#include "core/project/ward_charts.h"
#include "ui/qt_text.h"
#include "ui/views/wards/no_ward_figures.h"
#include "ui/views/wards/wards_chart.h"

#include <QComboBox>
#include <QLabel>

#include <variant>

namespace wardwise {

namespace {

ChartWords& wordsIn(ChartSpec& spec)
{
    return std::visit([](auto& chart) -> ChartWords& { return chart.words; }, spec);
}

} // namespace

ChartSpec WardsChart::make()
{
    const Comparison* shown = comparison();
    if (shown == nullptr) {
        return noWardFigures();
    }
    const std::string marking = m_project->marking();
    switch (chosenKind()) {
    case Kind::Funnel: {
        const std::size_t at = *column();
        const auto limits = static_cast<FunnelLimits>(m_choice->currentData().toInt());
        return funnelChart(*shown, m_table->verdicts(at), m_table->funnel(at, limits), marking);
    }
    case Kind::Pair:
        return makePair(*shown);
    case Kind::Lorenz:
        return lorenzChart(*shown, comparison::spreadOf(*shown), marking);
    case Kind::Multiples:
        return makeMultiples();
    case Kind::Profile:
        return makeProfile();
    case Kind::Trend:
        return makeTrend();
    case Kind::Ranked:
    case Kind::WhatIf:
        break;
    }
    return rankedBars(*shown, marking, kMostBars, m_area);
}

ChartSpec WardsChart::makePair(const Comparison& up) const
{
    const QVariant choice = m_choice->currentData();
    if (choice.typeId() == QMetaType::QString) {
        return makePeriods(up, choice.toString().toStdString());
    }
    const auto other = m_table->columnOf(MeasureId{choice.toLongLong()});
    if (!other) {
        PointChart chart;
        chart.words.title = measureTitle(up);
        chart.words.explanation =
            "This source has only one measure. Choose another source to set two against "
            "each other.";
        chart.words.description = chart.words.explanation;
        return chart;
    }
    const Comparison& across = m_table->comparison(*other);
    return measurePair(across, up, comparison::rankCorrelation(across, up), m_project->marking());
}

ChartSpec WardsChart::makePeriods(const Comparison& shown, const std::string& other) const
{
    auto chart = project::pairOfPeriods(*m_project, m_request, other);
    if (chart) {
        return std::move(*chart);
    }
    PointChart none;
    none.words.title = measureTitle(shown);
    none.words.explanation = chart.error().message;
    none.words.description = chart.error().message;
    return none;
}

ChartSpec WardsChart::makeMultiples() const
{
    m_table->compareAll();
    std::vector<const Comparison*> all;
    all.reserve(m_table->columns().size());
    for (std::size_t i = 0; i < m_table->columns().size(); ++i) {
        all.push_back(&m_table->comparison(i));
    }
    return smallMultiples(all, m_area, m_project->marking());
}

ChartSpec WardsChart::makeProfile() const
{
    std::vector<const Comparison*> all;
    all.reserve(m_table->columns().size());
    for (std::size_t i = 0; m_area && i < m_table->columns().size(); ++i) {
        all.push_back(&m_table->comparison(i));
    }
    return wardProfile(all, m_area.value_or(AreaId{}), m_project->marking());
}

ChartSpec WardsChart::onScreen() const
{
    ChartSpec shown = m_spec;
    ChartWords& words = wordsIn(shown);
    // The choices and the inspector beside it say the rest; an exported chart carries every line.
    if (const Comparison* compared = comparison()) {
        const QString measure = qtText(measureTitle(*compared));
        const QString period = qtText(compared->periodTitle);
        if (chosenKind() == Kind::Ranked) {
            words.title = tr("%1 by ward, %2").arg(measure, period).toStdString();
        } else if (chosenKind() == Kind::Funnel) {
            words.title = tr("%1 by population, %2").arg(measure, period).toStdString();
        } else if (chosenKind() == Kind::Lorenz) {
            words.title = tr("%1: spread over wards, %2").arg(measure, period).toStdString();
        } else if (chosenKind() == Kind::Multiples) {
            words.title = tr("All measures by ward, %1").arg(period).toStdString();
        }
    }
    if (chosenKind() == Kind::Trend) {
        words.subtitle.clear(); // which stands above the chart
    }
    if (auto* panels = std::get_if<SmallMultiples>(&shown)) {
        panels->ward.reset(); // the selection says which
        words.subtitle = tr("Highest ward first; each panel has a scale of its own").toStdString();
    }
    words.footer.clear();
    words.marking.clear();
    return shown;
}

ChartSpec WardsChart::makeTrend()
{
    std::vector<Month> rebase;
    if (const auto month = monthFromText(m_choice->currentData().toString().toStdString())) {
        rebase.push_back(*month);
    }
    const Result<Travel> found = rebase.empty() ? unrebased() : travel(rebase);
    m_words->setVisible(found.has_value());
    if (!found) {
        TravelChart chart;
        chart.words.title = m_request.measure;
        chart.words.explanation = found.error().message;
        chart.words.description = found.error().message;
        return chart;
    }
    m_words->setText(qtText(found->sentence));
    return travelChart(*found, m_project->marking());
}

} // namespace wardwise
