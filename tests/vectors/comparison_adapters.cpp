#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/dispersion.h"
#include "core/stats/distribution.h"
#include "core/stats/exact_p.h"
#include "core/stats/funnel.h"
#include "core/stats/homogeneity.h"
#include "core/stats/multiple_testing.h"
#include "core/stats/observed_expected.h"
#include "core/stats/quantile.h"
#include "core/stats/rate_comparison.h"

#include <algorithm>
#include <cmath>

namespace wardwise::vectors {

namespace {

QJsonObject smrCi(const QJsonObject& input)
{
    const Count observed{wholeIn(input, "observed")};
    const double expected = numberIn(input, "expected");
    const auto found = stats::ratioToReference(observed, expected, levelIn(input));
    QJsonObject answer;
    if (found) {
        answer[QLatin1String("ratio")] = found->ratio;
        addInterval(answer, "lower", "upper", found->limits);
        answer[QLatin1String("p_two_sided_central")] = found->p;
        answer[QLatin1String("p_two_sided_minlike")] = orNull(
            stats::poissonP(static_cast<double>(observed.value), expected, stats::TwoSided::LeastLikely));
    }
    return answer;
}

QJsonObject funnelRatioLimits(const QJsonObject& input)
{
    QJsonObject answer;
    addInterval(answer, "lower", "upper",
                stats::ratioFunnelLimits(numberIn(input, "expected"), levelIn(input)));
    return answer;
}

QJsonObject funnelRateLimits(const QJsonObject& input)
{
    const double reference = numberIn(input, "reference_rate_per_1000");
    QJsonObject answer;
    addInterval(answer, "lower_per_1000", "upper_per_1000",
                stats::rateFunnelLimits(numberIn(input, "population"), reference / stats::kPer1000, reference,
                                        levelIn(input)));
    return answer;
}

QJsonObject funnelInterpolated(const QJsonObject& input)
{
    return {{QStringLiteral("ratio"),
             orNull(stats::interpolatedFunnelLimit(numberIn(input, "expected"), numberIn(input, "p")))}};
}

/// The largest count that isn't flagged.
double lastUnflagged(const QString& method, double expected, double p)
{
    if (method == QLatin1String("prediction")) {
        return stats::poissonQuantile(p, expected);
    }
    if (method == QLatin1String("wald")) {
        return std::floor(expected + stats::normalQuantile(p) * std::sqrt(expected));
    }
    if (method == QLatin1String("exact")) {
        const auto limits = stats::ratioFunnelLimits(expected, 2 * p - 1);
        return std::floor(limits.value_or(Interval{}).high * expected);
    }
    throw std::invalid_argument("an unknown method of flagging");
}

QJsonObject falseAlarmMedian(const QJsonObject& input)
{
    const QString method = input.value(QStringLiteral("method")).toString();
    const double from = numberIn(input, "expected_from");
    const double step = numberIn(input, "step");
    const double p = numberIn(input, "p_upper");
    const auto steps = static_cast<int>(std::lround((numberIn(input, "expected_to") - from) / step));
    std::vector<double> chances;
    for (int i = 0; i <= steps; ++i) {
        const double expected = from + i * step;
        chances.push_back(stats::poissonUpperTail(lastUnflagged(method, expected, p) + 1, expected));
    }
    const QJsonValue median = orNull(stats::median(chances));
    return {{QStringLiteral("median"), median}, {QStringLiteral("published"), median}};
}

QJsonObject overdispersion(const QJsonObject& input)
{
    const auto areas = exposedIn(input, "observed", "expected");
    const bool onLog = input.value(QStringLiteral("transform")).toString() == QLatin1String("log");
    const auto scale = onLog ? stats::DispersionScale::Log : stats::DispersionScale::SquareRoot;
    const auto found = stats::dispersionOf(areas, scale, numberIn(input, "winsor", 0.1));
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    MaybeNumbers plain;
    MaybeNumbers adjusted;
    for (const auto& area : areas) {
        plain.push_back(area ? stats::dispersionZ(*area, scale) : std::nullopt);
        adjusted.push_back(area ? stats::dispersionZ(*area, scale, found->tauSquared) : std::nullopt);
    }
    answer[QLatin1String("z")] = listOf(plain);
    answer[QLatin1String("winsor_low")] = found->winsorLow;
    answer[QLatin1String("winsor_high")] = found->winsorHigh;
    answer[QLatin1String("phi")] = found->phi;
    answer[QLatin1String("tau2")] = found->tauSquared;
    answer[QLatin1String("od_z")] = listOf(adjusted);
    return answer;
}

QJsonObject homogeneity(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::equalRatesTest(exposedIn(input, "x", "n"))) {
        answer[QLatin1String("chi2")] = found->chiSquared;
        answer[QLatin1String("df")] = static_cast<double>(found->degreesOfFreedom);
        answer[QLatin1String("p")] = found->p;
        answer[QLatin1String("dispersion")] = found->dispersion;
        answer[QLatin1String("log_p")] = found->logP;
    }
    return answer;
}

QJsonObject rateRatio(const QJsonObject& input)
{
    const stats::ExposedCount first{.events = numberIn(input, "x1"), .exposure = numberIn(input, "t1")};
    const stats::ExposedCount second{.events = numberIn(input, "x2"), .exposure = numberIn(input, "t2")};
    const auto found = stats::ratioOfRates(first, second, levelIn(input));
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    const QString infinite = QStringLiteral("Inf");
    answer[QLatin1String("ratio")] = found->ratio ? QJsonValue(*found->ratio) : infinite;
    answer[QLatin1String("exact_lower")] = found->exact.low;
    answer[QLatin1String("exact_upper")] = found->exact.high ? QJsonValue(*found->exact.high) : infinite;
    answer[QLatin1String("p_minlike")] = found->leastLikelyP;
    answer[QLatin1String("p_central")] = found->p;
    addInterval(answer, "wald_lower", "wald_upper", found->wald);
    addInterval(answer, "midp_lower_1e4", "midp_upper_1e4", found->midP);
    answer[QLatin1String("score_z")] = found->scoreZ;
    answer[QLatin1String("score_p")] = found->scoreP;
    if (const auto difference = stats::differenceOfRates(first, second, levelIn(input))) {
        answer[QLatin1String("rate_difference")] = difference->difference;
        addInterval(answer, "rd_lower", "rd_upper", difference->limits);
    }
    return answer;
}

QJsonObject pAdjust(const QJsonObject& input)
{
    const auto p = maybeNumbersIn(input, "p");
    const auto bh = stats::adjustedPValues(p, stats::Adjustment::BenjaminiHochberg);
    const auto rejected =
        std::count_if(bh.begin(), bh.end(), [](const auto& value) { return value && *value <= 0.05; });
    return {{QStringLiteral("bh"), listOf(bh)},
            {QStringLiteral("bonferroni"), listOf(stats::adjustedPValues(p, stats::Adjustment::Bonferroni))},
            {QStringLiteral("holm"), listOf(stats::adjustedPValues(p, stats::Adjustment::Holm))},
            {QStringLiteral("n_rejected_bh_005"), static_cast<double>(rejected)}};
}

} // namespace

Adapters comparisonAdapters()
{
    return {
        {QStringLiteral("funnel_false_alarm_median"), falseAlarmMedian},
        {QStringLiteral("funnel_poisson_limit_interpolated"), funnelInterpolated},
        {QStringLiteral("funnel_poisson_limits_ratio2"), funnelRatioLimits},
        {QStringLiteral("funnel_rate_limits"), funnelRateLimits},
        {QStringLiteral("overdispersion"), overdispersion},
        {QStringLiteral("p_adjust"), pAdjust},
        {QStringLiteral("poisson_homogeneity"), homogeneity},
        {QStringLiteral("rate_ratio"), rateRatio},
        {QStringLiteral("smr_ci"), smrCi},
    };
}

} // namespace wardwise::vectors
