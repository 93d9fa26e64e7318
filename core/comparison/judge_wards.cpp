#include "core/comparison/judge_wards.h"

#include "core/base/number_text.h"
#include "core/comparison/compare_wards.h"
#include "core/comparison/funnel_plot.h"
#include "core/comparison/verdict_sentence.h"
#include "core/domain/period.h"
#include "core/stats/dispersion.h"
#include "core/stats/distribution.h"
#include "core/stats/funnel.h"
#include "core/stats/quantile.h"
#include "core/stats/rank_interval.h"
#include "core/stats/reference.h"
#include "core/stats/reference_scale.h"
#include "core/stats/smoothing.h"

#include <algorithm>
#include <cmath>

namespace wardwise::comparison {

namespace {

using stats::ExposedCount;

constexpr double kWinsor = 0.1;
constexpr std::size_t kMostRanked = 1000;
constexpr double kByChance = 0.05;  ///< of areas, outside the 95 % limits
constexpr double kLeastForZ = 10.0; ///< events expected: with fewer the scale is too skewed for a z

template <class Rates, class Of>
std::vector<std::optional<ExposedCount>> exposedCounts(const Rates& rates, Of rateOf)
{
    std::vector<std::optional<ExposedCount>> counts;
    counts.reserve(rates.size());
    for (const auto& each : rates) {
        counts.push_back(exposedCount(rateOf(each)));
    }
    return counts;
}

/// The same areas with the events that the baseline lets expect for exposure.
std::vector<std::optional<ExposedCount>> againstExpected(std::vector<std::optional<ExposedCount>> counts,
                                                         double perPerson)
{
    for (auto& count : counts) {
        if (count) {
            count->exposure *= perPerson;
        }
    }
    return counts;
}

/// Class by an adjusted z: beyond 1.96 or 3.09 SD.
FunnelClass classByZ(double z)
{
    constexpr double kInner = 1.959963984540054;
    constexpr double kOuter = 3.090232306167813;
    if (std::abs(z) <= kInner) {
        return FunnelClass::Within;
    }
    const bool outer = std::abs(z) > kOuter;
    return z > 0 ? (outer ? FunnelClass::AboveOuter : FunnelClass::AboveInner)
                 : (outer ? FunnelClass::BelowOuter : FunnelClass::BelowInner);
}

/// How far a class is from the middle: 0 to 2.
int distanceOf(FunnelClass funnelClass)
{
    return std::abs(static_cast<int>(funnelClass) - static_cast<int>(FunnelClass::Within));
}

/// Never beyond the plain limits, which are narrower.
FunnelClass adjustedClass(const AreaVerdict& verdict)
{
    const FunnelClass byZ = classByZ(*verdict.adjustedZ);
    return distanceOf(byZ) < distanceOf(verdict.funnel) ? byZ : verdict.funnel;
}

/// Fewer events in the middle area than this, and phi would be above 1 by chance alone.
bool haveEnoughEvents(const std::vector<std::optional<ExposedCount>>& expected)
{
    constexpr double kLeastExpected = 5.0;
    std::vector<double> each;
    for (const auto& area : expected) {
        if (area) {
            each.push_back(
                area->exposure); // NOLINT(performance-inefficient-vector-operation): few are missing
        }
    }
    const auto middle = stats::median(std::move(each));
    return middle && *middle >= kLeastExpected;
}

/// Mean and SD without the reference set's very high rates: those more than three times the middle half's
/// spread above it (Tukey's far out), which no ward of an even spread reaches.
class Unstretched
{
public:
    Unstretched(const std::vector<AreaRate>& reference, SdKind kind)
        : m_most(std::max<std::size_t>(1, reference.size() / kOneInTwenty))
    {
        auto rates = valuesOf(reference);
        const auto fences = stats::farOutFences(rates);
        if (!fences) {
            return;
        }
        for (const std::size_t place : stats::descendingOrder(rates)) {
            if (rates[place] && *rates[place] > fences->high) {
                m_areas.push_back(reference[place].name);
                rates[place].reset();
            }
        }
        m_found = stats::meanAndSd(rates, kind);
    }

    [[nodiscard]] std::optional<Stretch> of(const ComparisonRow& row) const
    {
        if (m_areas.empty() || m_areas.size() > m_most || !m_found || !row.rate.rate
            || row.wardClass == WardClass::NotComparable) {
            return std::nullopt;
        }
        return Stretch{m_areas, stats::classify(row.rate.rate->value, *m_found)};
    }

private:
    static constexpr std::size_t kOneInTwenty = 20;

    std::vector<std::string> m_areas;
    std::optional<stats::MeanAndSd> m_found;
    std::size_t m_most; ///< with more the rates are uneven as a whole, as those of rare events are
};

/// How far the reference set's areas differ from the baseline, and what that leaves to each.
std::optional<stats::Dispersion> findDispersion(const std::vector<std::optional<ExposedCount>>& reference,
                                                Verdicts& verdicts)
{
    verdicts.onLogScale =
        std::all_of(reference.begin(), reference.end(),
                    [](const std::optional<ExposedCount>& area) { return !area || area->events > 0; });
    const auto scale = verdicts.onLogScale ? stats::DispersionScale::Log : stats::DispersionScale::SquareRoot;
    const bool enough = haveEnoughEvents(reference);
    const auto found = enough ? stats::dispersionOf(reference, scale, kWinsor) : std::nullopt;
    const auto plain = stats::dispersionOf(reference, scale, 0.0);
    verdicts.phi = found ? std::optional(found->phi) : std::nullopt;
    verdicts.tauSquared = found ? std::optional(found->tauSquared) : std::nullopt;
    verdicts.phiUnwinsorised = found && plain ? std::optional(plain->phi) : std::nullopt;
    const stats::PoissonFunnel funnel;
    for (const auto& area : reference) {
        if (area) {
            const auto place = funnel.classOf(std::llround(area->events), area->exposure);
            verdicts.judged += 1;
            verdicts.outside += place != FunnelClass::Within && place != FunnelClass::NoPoint ? 1 : 0;
        }
    }
    constexpr double kSeldom = 0.001;
    verdicts.differByMore =
        verdicts.judged > 0
        && stats::binomialUpperTail(verdicts.outside, verdicts.judged, kByChance) < kSeldom;
    return found;
}

void sayWhatStandsBehind(const Comparison& comparison, Verdicts& verdicts)
{
    if (!comparison.weightUnit.empty()) {
        verdicts.notes.push_back("Weighted sums, in " + comparison.weightUnit
                                 + ", aren't counts: chance isn't judged, and areas are classed by mean and "
                                   "standard deviation alone.");
        return;
    }
    if (comparison.form == RateForm::ScaledForUnlocated) {
        verdicts.notes.emplace_back("Chance is judged on the recorded counts of rows with a location.");
    }
    const double byChance = kByChance * verdicts.judged;
    if (verdicts.phi && verdicts.differByMore) {
        verdicts.notes.push_back(groupedText(verdicts.outside) + " of " + groupedText(verdicts.judged)
                                 + " areas of the reference set differ from " + verdicts.baselineLabel
                                 + " by more than the 95 % limits allow; by chance about "
                                 + fixedText(byChance, 0) + " would. Places differ: their spread is "
                                 + fixedText(*verdicts.phi, 1)
                                 + " times what chance gives (over-dispersion, phi, winsorised at 10 %; "
                                 + fixedText(*verdicts.phiUnwinsorised, 1)
                                 + " with the extremes). The adjusted limits allow for that.");
    } else if (!verdicts.phi && verdicts.judged > 1) {
        verdicts.notes.emplace_back(
            "Too few events are expected to say how much places differ beyond chance.");
    }
}

} // namespace

std::optional<ExposedCount> exposedCount(const AreaRate& rate)
{
    if (!rate.count || !rate.population || rate.population->value <= 0 || rate.disagrees) {
        return std::nullopt;
    }
    return ExposedCount{static_cast<double>(rate.count->value), static_cast<double>(rate.population->value)};
}

Verdicts judge(const Comparison& comparison, const JudgedAgainst& against, const VerdictScope& scope)
{
    const int months = against.months;
    Verdicts verdicts;
    verdicts.areas.resize(comparison.rows.size());
    const auto multiplier = multiplierOf(comparison.unit);
    const auto base = against.baseline;
    const bool hasBase = multiplier && base && *base > 0 && months > 0;
    const bool isWhole = comparison.notComparable.empty();
    const double yearly = hasBase ? *multiplier * kMonthsAYear / months : 1.0;
    const auto own =
        exposedCounts(comparison.rows, [](const ComparisonRow& row) -> const AreaRate& { return row.rate; });
    const auto ofReference =
        exposedCounts(against.reference, [](const AreaRate& rate) -> const AreaRate& { return rate; });
    std::optional<stats::Dispersion> dispersion;
    if (hasBase) {
        verdicts.baseline = base;
        verdicts.baselineLabel = comparison.reference.indexBaseLabel;
        if (isWhole) {
            dispersion = findDispersion(againstExpected(ofReference, *base / yearly), verdicts);
        }
    }
    const bool isScaled = comparison.form == RateForm::ScaledForUnlocated;
    const auto prior = multiplier && isWhole && !isScaled ? stats::ratePrior(ofReference) : std::nullopt;
    const bool drawn = scope.withRankIntervals && isWhole && own.size() <= kMostRanked;
    const auto ranks =
        drawn ? stats::rankIntervals(own) : std::vector<std::optional<stats::RankInterval>>(own.size());
    const stats::PoissonFunnel funnel;
    const Unstretched unstretched(against.reference, comparison.reference.sdKind);
    const int ranked =
        static_cast<int>(std::count_if(comparison.rows.begin(), comparison.rows.end(),
                                       [](const ComparisonRow& row) { return row.rate.rate.has_value(); }));
    for (std::size_t i = 0; i < own.size(); ++i) {
        AreaVerdict& verdict = verdicts.areas[i];
        const ComparisonRow& row = comparison.rows[i];
        verdict.area = row.rate.area;
        if (own[i] && hasBase) {
            verdict.expected = own[i]->exposure * *base / yearly;
            verdict.funnel = funnel.classOf(row.rate.count->value, *verdict.expected);
            if (dispersion && *verdict.expected >= kLeastForZ) {
                verdict.adjustedZ = stats::dispersionZ({own[i]->events, *verdict.expected}, dispersion->scale,
                                                       dispersion->tauSquared);
                if (verdict.adjustedZ) {
                    verdict.adjusted = adjustedClass(verdict);
                }
            }
        }
        if (const auto smoothed = prior ? stats::smoothedRate(own[i], *prior) : std::nullopt) {
            verdict.smoothed = Rate{*smoothed * *multiplier * kMonthsAYear / months};
        }
        if (ranks[i]) {
            // Areas that share a rank may be drawn below it.
            verdict.bestRank = std::min(ranks[i]->best, row.rank.value_or(ranks[i]->best));
            verdict.worstRank = std::max(ranks[i]->worst, row.rank.value_or(ranks[i]->worst));
        }
        if (!scope.sentenceOf || *scope.sentenceOf == verdict.area) {
            verdict.sentence =
                verdictSentence(comparison, row, verdict, verdicts, unstretched.of(row), ranked, months);
        }
    }
    sayWhatStandsBehind(comparison, verdicts);
    return verdicts;
}

JudgedAgainst WardComparer::against(const Measure& measure, const Comparison& comparison) const
{
    const bool scales = m_form == RateForm::ScaledForUnlocated;
    const auto rows = scales ? std::optional(m_figures->rowsByLocation(measure, m_period)) : std::nullopt;
    JudgedAgainst against{{}, comparison.reference.indexBase, m_period.span.months()};
    against.reference.reserve(m_reference.wards.size());
    for (const Area* ward : m_reference.wards) {
        against.reference.push_back(m_figures->rateOf(*ward, measure, m_period, rows ? &*rows : nullptr));
    }
    if (scales) {
        const WardComparer located(*m_catalogue, *m_figures, *m_area, m_period, m_reference, m_sdKind);
        against.baseline = located.compare(measure).reference.indexBase;
    }
    return against;
}

Verdicts WardComparer::judge(const Measure& measure, const Comparison& comparison,
                             const VerdictScope& scope) const
{
    return comparison::judge(comparison, against(measure, comparison), scope);
}

FunnelPlot WardComparer::funnel(const Measure& measure, const Comparison& comparison,
                                const Verdicts& verdicts, FunnelLimits limits) const
{
    return funnelPlot(comparison, verdicts, against(measure, comparison), limits);
}

} // namespace wardwise::comparison
