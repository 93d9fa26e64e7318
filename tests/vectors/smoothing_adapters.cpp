#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/concentration.h"
#include "core/stats/gamma_poisson.h"
#include "core/stats/smoothing.h"

namespace wardwise::vectors {

namespace {

MaybeNumbers rawRates(const std::vector<std::optional<stats::ExposedCount>>& areas)
{
    MaybeNumbers raw;
    for (const auto& area : areas) {
        raw.push_back(stats::hasRate(area) ? std::optional(area->events / area->exposure) : std::nullopt);
    }
    return raw;
}

QJsonObject ebGlobal(const QJsonObject& input)
{
    const auto areas = exposedIn(input, "x", "n");
    QJsonObject answer;
    if (const auto prior = stats::ratePrior(areas)) {
        answer[QLatin1String("m")] = prior->mean;
        answer[QLatin1String("a")] = prior->variance;
        answer[QLatin1String("a_unclamped")] = prior->unclampedVariance;
        answer[QLatin1String("raw")] = listOf(rawRates(areas));
        answer[QLatin1String("est")] = listOf(stats::smoothedRates(areas));
    }
    return answer;
}

Adapter ebLocal(stats::LocalDeviation deviation)
{
    return [deviation](const QJsonObject& input) {
        const auto areas = exposedIn(input, "x", "n");
        const auto neighbours = neighboursIn(input);
        MaybeNumbers means;
        MaybeNumbers variances;
        for (const auto& prior : stats::localPriors(areas, neighbours, deviation)) {
            means.push_back(prior ? std::optional(prior->mean) : std::nullopt);
            variances.push_back(prior ? std::optional(prior->variance) : std::nullopt);
        }
        return QJsonObject{
            {QStringLiteral("m"), listOf(means)},
            {QStringLiteral("a"), listOf(variances)},
            {QStringLiteral("est"), listOf(stats::locallySmoothedRates(areas, neighbours, deviation))}};
    };
}

QJsonObject ebIndexZ(const QJsonObject& input)
{
    const auto areas = exposedIn(input, "x", "n");
    return {{QStringLiteral("z"), listOf(stats::rateIndex(areas, stats::NegativeVariance::Kept))},
            {QStringLiteral("z_clamped"), listOf(stats::rateIndex(areas, stats::NegativeVariance::Clamped))}};
}

QJsonObject excessRisk(const QJsonObject& input)
{
    return {{QStringLiteral("ratio"), listOf(stats::excessRisks(exposedIn(input, "x", "n")))}};
}

QJsonObject spatialRate(const QJsonObject& input)
{
    return {{QStringLiteral("rate"),
             listOf(stats::spatialRates(exposedIn(input, "x", "n"), neighboursIn(input)))}};
}

QJsonObject gammaPoisson(const QJsonObject& input)
{
    const auto areas = exposedIn(input, "observed", "expected");
    const auto prior = stats::gammaPrior(areas);
    QJsonObject answer{{QStringLiteral("relative_risk"), listOf(stats::relativeRisks(areas, prior))}};
    if (prior) {
        answer[QLatin1String("shape")] = prior->shape;
        answer[QLatin1String("rate")] = prior->rate;
        answer[QLatin1String("loglik_kernel")] = prior->logLikelihood;
    }
    return answer;
}

void addLorenz(QJsonObject& answer, const std::vector<stats::LorenzPoint>& curve)
{
    QJsonArray areas;
    QJsonArray events;
    for (const auto& point : curve) {
        areas.append(point.areas);
        events.append(point.events);
    }
    answer[QLatin1String("lorenz_p")] = areas;
    answer[QLatin1String("lorenz_L")] = events;
}

QJsonObject concentrationOf(const QJsonObject& input)
{
    const auto counts = maybeNumbersIn(input, "count");
    const auto found = stats::concentration(counts);
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    answer[QLatin1String("gini")] = found->gini;
    answer[QLatin1String("gini_generalised")] = found->giniGeneralised;
    answer[QLatin1String("gini_unbiased")] = orNull(found->giniUnbiased);
    answer[QLatin1String("gini_generalised_unbiased")] = orNull(found->giniGeneralisedUnbiased);
    answer[QLatin1String("hhi")] = found->herfindahl;
    answer[QLatin1String("theil")] = found->theil;
    addLorenz(answer, found->lorenz);
    answer[QLatin1String("share_of_areas_with_50pct")] = orNull(stats::shareOfAreasWith(counts, 0.5));
    answer[QLatin1String("share_of_areas_with_25pct")] = orNull(stats::shareOfAreasWith(counts, 0.25));
    answer[QLatin1String("top20pct_areas_share")] = orNull(stats::shareOfHighest(counts, 0.2));
    answer[QLatin1String("n_zero")] = static_cast<double>(found->nought);
    return answer;
}

QJsonObject giniPopulationWeighted(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::weightedConcentration(exposedIn(input, "count", "population"))) {
        answer[QLatin1String("gini")] = found->gini;
        answer[QLatin1String("hoover")] = found->hoover;
        addLorenz(answer, found->lorenz);
    }
    return answer;
}

} // namespace

Adapters smoothingAdapters()
{
    return {
        {QStringLiteral("concentration"), concentrationOf},
        {QStringLiteral("eb_gamma_poisson_mle"), gammaPoisson},
        {QStringLiteral("eb_global"), ebGlobal},
        {QStringLiteral("eb_index_z"), ebIndexZ},
        {QStringLiteral("eb_local_geoda"), ebLocal(stats::LocalDeviation::FromFocalMean)},
        {QStringLiteral("eb_local_marshall"), ebLocal(stats::LocalDeviation::FromItsOwnMean)},
        {QStringLiteral("excess_risk"), excessRisk},
        {QStringLiteral("gini_population_weighted"), giniPopulationWeighted},
        {QStringLiteral("spatial_rate"), spatialRate},
    };
}

} // namespace wardwise::vectors
