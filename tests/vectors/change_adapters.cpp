#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/change.h"
#include "core/stats/poisson_trend.h"
#include "core/stats/step_change.h"
#include "core/stats/trend.h"

#include <cmath>

namespace wardwise::vectors {

namespace {

QJsonObject mannKendall(const QJsonObject& input)
{
    const auto values = maybeNumbersIn(input, "y");
    const auto times = input.contains(QLatin1String("t")) ? numbersIn(input, "t") : std::vector<double>{};
    const auto found = stats::mannKendall(values, times);
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    answer[QLatin1String("n")] = static_cast<double>(found->n);
    answer[QLatin1String("S")] = found->s;
    answer[QLatin1String("varS")] = found->variance;
    answer[QLatin1String("z")] = found->z;
    answer[QLatin1String("p")] = found->p;
    answer[QLatin1String("tau_a")] = found->tauA;
    answer[QLatin1String("tau_b")] = orNull(found->tauB);
    answer[QLatin1String("sen_slope")] = orNull(found->slope);
    addInterval(answer, "sen_lower95", "sen_upper95", found->slopeLimits);
    answer[QLatin1String("p_exact_no_ties")] = orNull(found->exactP);
    return answer;
}

QJsonObject seasonalKendall(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::seasonalKendall(maybeNumbersIn(input, "y"), sizeIn(input, "period"))) {
        answer[QLatin1String("S")] = found->s;
        answer[QLatin1String("varS")] = found->variance;
        answer[QLatin1String("z")] = found->z;
        answer[QLatin1String("p")] = found->p;
        answer[QLatin1String("seasonal_sen_slope_per_cycle")] = orNull(found->slope);
    }
    return answer;
}

QJsonObject twoPeriodChange(const QJsonObject& input)
{
    const stats::ExposedCount before{.events = numberIn(input, "before"),
                                     .exposure = numberIn(input, "exposure_before", 1.0)};
    const stats::ExposedCount after{.events = numberIn(input, "after"),
                                    .exposure = numberIn(input, "exposure_after", 1.0)};
    const auto found = stats::periodChange(before, after, numberIn(input, "level", 0.95));
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    const QString infinite = QStringLiteral("Inf");
    const stats::RateRatio& ratio = found->ratio;
    answer[QLatin1String("pct_change")] = orNull(found->percent);
    answer[QLatin1String("rate_ratio")] = ratio.ratio ? QJsonValue(*ratio.ratio) : infinite;
    answer[QLatin1String("ratio_lower")] = ratio.exact.low;
    answer[QLatin1String("ratio_upper")] = ratio.exact.high ? QJsonValue(*ratio.exact.high) : infinite;
    answer[QLatin1String("p_exact_central")] = ratio.p;
    answer[QLatin1String("z_score")] = ratio.scoreZ;
    answer[QLatin1String("p_score")] = ratio.scoreP;
    answer[QLatin1String("significant_005")] = ratio.p < 0.05;
    return answer;
}

QJsonObject poissonLogLinearTrend(const QJsonObject& input)
{
    const auto times = input.contains(QLatin1String("t")) ? numbersIn(input, "t") : std::vector<double>{};
    const auto found = stats::poissonTrend(exposedIn(input, "y", "exposure"), times);
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    answer[QLatin1String("intercept")] = found->intercept;
    answer[QLatin1String("slope")] = found->slope;
    answer[QLatin1String("se")] = found->standardError;
    answer[QLatin1String("z")] = found->z;
    answer[QLatin1String("p")] = found->p;
    answer[QLatin1String("annual_pct_change")] = found->percentChange;
    answer[QLatin1String("deviance")] = found->deviance;
    answer[QLatin1String("pearson_dispersion")] = orNull(found->dispersion);
    answer[QLatin1String("se_quasi")] = orNull(found->quasiStandardError);
    answer[QLatin1String("p_quasi_t")] = orNull(found->quasiP);
    return answer;
}

QJsonObject propTrend(const QJsonObject& input)
{
    const auto scores =
        input.contains(QLatin1String("score")) ? numbersIn(input, "score") : std::vector<double>{};
    QJsonObject answer;
    if (const auto found = stats::shareTrend(exposedIn(input, "x", "n"), scores)) {
        answer[QLatin1String("chi2")] = found->chiSquared;
        answer[QLatin1String("p")] = found->p;
    }
    return answer;
}

QJsonArray places(const std::vector<std::size_t>& starts)
{
    // The first point of a stretch counted from 0 is the last before it counted from 1.
    QJsonArray list;
    for (const std::size_t start : starts) {
        list.append(static_cast<double>(start));
    }
    return list;
}

/// strucchange's default: 15 % of the points.
std::size_t minSegmentIn(const QJsonObject& input, std::size_t points)
{
    return input.contains(QLatin1String("min_segment")) ? sizeIn(input, "min_segment") : points * 15 / 100;
}

/// strucchange's default, by which a break more would still fit.
std::size_t mostBreaksIn(const QJsonObject& input, std::size_t points, std::size_t minSegment)
{
    if (input.contains(QLatin1String("breaks"))) {
        return sizeIn(input, "breaks");
    }
    const std::size_t stretches = minSegment == 0 ? 0 : (points + minSegment - 1) / minSegment;
    return stretches < 2 ? 0 : stretches - 2;
}

QJsonObject meanBreakpoints(const QJsonObject& input)
{
    const auto values = numbersIn(input, "y");
    const auto breaks = sizeIn(input, "breaks");
    const auto fits = stats::breakpointFits(values, breaks, minSegmentIn(input, values.size()));
    QJsonObject answer;
    if (fits.size() > breaks) {
        answer[QLatin1String("last_index_before_break")] = places(fits[breaks].starts);
        answer[QLatin1String("rss")] = fits[breaks].residualSquares;
        answer[QLatin1String("rss_no_break")] = fits.front().residualSquares;
    }
    return answer;
}

QJsonObject meanBreakpointsBic(const QJsonObject& input)
{
    const auto values = numbersIn(input, "y");
    const std::size_t minSegment = minSegmentIn(input, values.size());
    const std::size_t most = mostBreaksIn(input, values.size(), minSegment);
    const auto fits = stats::breakpointFits(values, most, minSegment);
    QJsonArray breaks;
    MaybeNumbers bic;
    for (const auto& fit : fits) {
        breaks.append(static_cast<double>(bic.size()));
        bic.push_back(fit.bic);
    }
    const auto best = stats::bestByBic(fits);
    return {{QStringLiteral("breaks"), breaks},
            {QStringLiteral("bic"), listOf(bic)},
            {QStringLiteral("best"), best ? QJsonValue(static_cast<double>(*best)) : QJsonValue()}};
}

QJsonObject pettitt(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::pettittTest(numbersIn(input, "y"))) {
        answer[QLatin1String("K")] = found->k;
        answer[QLatin1String("index")] = places(found->starts);
        answer[QLatin1String("p_approx")] = found->p;
    }
    return answer;
}

} // namespace

Adapters changeAdapters()
{
    return {
        {QStringLiteral("mann_kendall"), mannKendall},
        {QStringLiteral("mean_breakpoints"), meanBreakpoints},
        {QStringLiteral("mean_breakpoints_bic"), meanBreakpointsBic},
        {QStringLiteral("pettitt"), pettitt},
        {QStringLiteral("poisson_log_linear_trend"), poissonLogLinearTrend},
        {QStringLiteral("prop_trend"), propTrend},
        {QStringLiteral("seasonal_kendall"), seasonalKendall},
        {QStringLiteral("two_period_change"), twoPeriodChange},
    };
}

} // namespace wardwise::vectors
