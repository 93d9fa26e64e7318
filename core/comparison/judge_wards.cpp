#include "core/comparison/judge_wards.h"

#include "core/base/number_text.h"
#include "core/comparison/compare_wards.h"
#include "core/comparison/verdict_sentence.h"
#include "core/domain/period.h"
#include "core/stats/dispersion.h"
#include "core/stats/funnel.h"
#include "core/stats/quantile.h"
#include "core/stats/rank_interval.h"
#include "core/stats/reference.h"
#include "core/stats/smoothing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::comparison {

namespace {

using stats::ExposedCount;

constexpr double kWinsor = 0.1;
constexpr std::size_t kMostRanked = 1000;

/// Events in as many people; nothing where one of them isn't known.
std::optional<ExposedCount> exposedCount(const AreaRate& rate)
{
    if (!rate.count || !rate.population || rate.population->value <= 0 || rate.disagrees) {
        return std::nullopt;
    }
    return ExposedCount{static_cast<double>(rate.count->value), static_cast<double>(rate.population->value)};
}

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

/// Never beyond the plain limits, which are narrower: with few events the scale's z are too large.
FunnelClass adjustedClass(const AreaVerdict& verdict)
{
    return !verdict.adjustedZ                      ? FunnelClass::NoPoint
           : verdict.funnel == FunnelClass::Within ? FunnelClass::Within
                                                   : classByZ(*verdict.adjustedZ);
}

/// Mean and SD without the reference set's very high rates: those more than three times the middle half's
/// spread above it (Tukey's far out), which no ward of an even spread reaches.
class Unstretched
{
public:
    Unstretched(const std::vector<AreaRate>& reference, SdKind kind)
    {
        std::vector<std::optional<double>> rates;
        rates.reserve(reference.size());
        for (const AreaRate& rate : reference) {
            rates.push_back(rate.rate ? std::optional(rate.rate->value) : std::nullopt);
        }
        constexpr double kFarOut = 3.0;
        constexpr std::array kQuartiles{0.25, 0.75};
        const auto quartiles = stats::quantilesOf(rates, kQuartiles);
        if (!quartiles[0] || !quartiles[1]) {
            return;
        }
        const double fence = *quartiles[1] + kFarOut * (*quartiles[1] - *quartiles[0]);
        for (const std::size_t place : stats::descendingOrder(rates)) {
            if (rates[place] && *rates[place] > fence) {
                m_areas.push_back(reference[place].name);
                rates[place].reset();
            }
        }
        m_found = stats::meanAndSd(rates, kind);
    }

    [[nodiscard]] std::optional<Stretch> of(const ComparisonRow& row) const
    {
        if (m_areas.empty() || !m_found || !row.rate.rate || row.wardClass == WardClass::NotComparable) {
            return std::nullopt;
        }
        return Stretch{m_areas, stats::classify(row.rate.rate->value, *m_found)};
    }

private:
    std::vector<std::string> m_areas;
    std::optional<stats::MeanAndSd> m_found;
};

/// How far the reference set's areas differ from the baseline, and what that leaves to each.
std::optional<stats::Dispersion> findDispersion(const std::vector<std::optional<ExposedCount>>& reference,
                                                Verdicts& verdicts)
{
    verdicts.onLogScale =
        std::all_of(reference.begin(), reference.end(),
                    [](const std::optional<ExposedCount>& area) { return !area || area->events > 0; });
    const auto scale = verdicts.onLogScale ? stats::DispersionScale::Log : stats::DispersionScale::SquareRoot;
    const auto found = stats::dispersionOf(reference, scale, kWinsor);
    const auto plain = stats::dispersionOf(reference, scale, 0.0);
    verdicts.phi = found ? std::optional(found->phi) : std::nullopt;
    verdicts.phiUnwinsorised = plain ? std::optional(plain->phi) : std::nullopt;
    const stats::PoissonFunnel funnel;
    for (const auto& area : reference) {
        if (area) {
            const auto place = funnel.classOf(std::llround(area->events), area->exposure);
            verdicts.judged += 1;
            verdicts.outside += place != FunnelClass::Within && place != FunnelClass::NoPoint ? 1 : 0;
        }
    }
    return found;
}

void sayWhatStandsBehind(const Comparison& comparison, Verdicts& verdicts)
{
    if (comparison.form == RateForm::ScaledForUnlocated) {
        verdicts.notes.emplace_back("Chance is judged on the recorded counts of rows with a location.");
    }
    if (verdicts.outside > 0 && verdicts.phi && *verdicts.phi > 1.0) {
        verdicts.notes.push_back(
            groupedText(verdicts.outside) + " of " + groupedText(verdicts.judged)
            + " areas of the reference set lie outside the 95 % limits about " + verdicts.baselineLabel
            + ": they differ by more than chance, as different places do (over-dispersion, phi "
            + fixedText(*verdicts.phi, 1) + " winsorised at 10 %, " + fixedText(*verdicts.phiUnwinsorised, 1)
            + " as it is). The adjusted limits allow for that.");
    }
}

} // namespace

Verdicts judge(const Comparison& comparison, const std::vector<AreaRate>& reference, int months,
               RankIntervals rankIntervals)
{
    Verdicts verdicts;
    verdicts.areas.resize(comparison.rows.size());
    const auto multiplier = multiplierOf(comparison.unit);
    const auto base = comparison.reference.indexBase;
    const bool hasBase = multiplier && base && *base > 0 && months > 0;
    const double yearly = hasBase ? *multiplier * kMonthsAYear / months : 1.0;
    const auto own = exposedCounts(comparison.rows, [](const ComparisonRow& row) { return row.rate; });
    const auto ofReference = exposedCounts(reference, [](const AreaRate& rate) { return rate; });
    std::optional<stats::Dispersion> dispersion;
    if (hasBase) {
        verdicts.baseline = base;
        verdicts.baselineLabel = comparison.reference.indexBaseLabel;
        dispersion = findDispersion(againstExpected(ofReference, *base / yearly), verdicts);
    }
    const auto prior = multiplier ? stats::ratePrior(ofReference) : std::nullopt;
    const bool drawn = rankIntervals == RankIntervals::Drawn && own.size() <= kMostRanked;
    const auto ranks =
        drawn ? stats::rankIntervals(own) : std::vector<std::optional<stats::RankInterval>>(own.size());
    const Unstretched unstretched(reference, comparison.reference.sdKind);
    const int ranked =
        static_cast<int>(std::count_if(comparison.rows.begin(), comparison.rows.end(),
                                       [](const ComparisonRow& row) { return row.rate.rate.has_value(); }));
    for (std::size_t i = 0; i < own.size(); ++i) {
        AreaVerdict& verdict = verdicts.areas[i];
        const ComparisonRow& row = comparison.rows[i];
        verdict.area = row.rate.area;
        if (own[i] && hasBase) {
            verdict.expected = own[i]->exposure * *base / yearly;
            verdict.funnel = stats::funnelClass(*row.rate.count, *verdict.expected);
            if (dispersion) {
                verdict.adjustedZ = stats::dispersionZ({own[i]->events, *verdict.expected}, dispersion->scale,
                                                       dispersion->tauSquared);
                verdict.adjusted = adjustedClass(verdict);
            }
        }
        if (const auto smoothed = prior ? stats::smoothedRate(own[i], *prior) : std::nullopt) {
            verdict.smoothed = Rate{*smoothed * *multiplier * kMonthsAYear / months};
        }
        if (ranks[i]) {
            verdict.bestRank = ranks[i]->best;
            verdict.worstRank = ranks[i]->worst;
        }
        verdict.sentence =
            verdictSentence(comparison, row, verdict, verdicts, unstretched.of(row), ranked, months);
    }
    sayWhatStandsBehind(comparison, verdicts);
    return verdicts;
}

Verdicts WardComparer::judge(const Measure& measure, const Comparison& comparison,
                             RankIntervals rankIntervals) const
{
    std::vector<AreaRate> reference;
    reference.reserve(m_reference.wards.size());
    for (const Area* ward : m_reference.wards) {
        reference.push_back(rateOf(*ward, measure));
    }
    return comparison::judge(comparison, reference, m_period.span.months(), rankIntervals);
}

} // namespace wardwise::comparison
