#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/profile.h"
#include "core/stats/quantile.h"
#include "core/stats/rank_agreement.h"
#include "core/stats/reference.h"

namespace wardwise::vectors {

namespace {

QJsonArray ranksOnScreen(const MaybeNumbers& values)
{
    MaybeNumbers ranks;
    for (const auto& rank : stats::competitionRanks(values)) {
        ranks.push_back(rank ? std::optional<double>(*rank) : std::nullopt);
    }
    return listOf(ranks);
}

QJsonObject rankStability(const QJsonObject& input)
{
    const auto a = maybeNumbersIn(input, "a");
    const auto b = maybeNumbersIn(input, "b");
    const auto found = stats::rankAgreement(a, b);
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    answer[QLatin1String("rank_a")] = listOf(stats::midRanks(a));
    answer[QLatin1String("rank_b")] = listOf(stats::midRanks(b));
    answer[QLatin1String("rank_a_competition")] = ranksOnScreen(a);
    answer[QLatin1String("rank_b_competition")] = ranksOnScreen(b);
    answer[QLatin1String("rho")] = found->spearman;
    answer[QLatin1String("tau_b")] = found->tauB;
    answer[QLatin1String("mean_abs_rank_shift")] = found->meanShift;
    answer[QLatin1String("max_abs_rank_shift")] = found->largestShift;
    answer[QLatin1String("rho_p")] = orNull(found->spearmanP);
    answer[QLatin1String("rho_p_t")] = orNull(found->spearmanPByT);
    answer[QLatin1String("tau_p_exact")] = orNull(found->tauExactP);
    return answer;
}

QJsonObject kendallW(const QJsonObject& input)
{
    const QString key = firstKeyIn(input, {"rows_are_raters", "rows_are_years"});
    std::vector<MaybeNumbers> lists;
    for (const auto& list : input.value(key).toArray()) {
        lists.push_back(maybeNumbers(list, key));
    }
    QJsonObject answer;
    if (const auto found = stats::kendallW(lists)) {
        answer[QLatin1String("W")] = found->w;
        answer[QLatin1String("chi2")] = found->chiSquared;
        answer[QLatin1String("df")] = static_cast<double>(found->degreesOfFreedom);
        answer[QLatin1String("p")] = found->p;
    }
    return answer;
}

QJsonObject expectedRankGamma(const QJsonObject& input)
{
    const auto areas = exposedIn(input, "count", "exposure");
    const double shape = numberIn(input, "prior_shape", 0.5);
    const double rate = numberIn(input, "prior_rate", 0.0);
    QJsonArray chances;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        MaybeNumbers row;
        for (std::size_t j = 0; j < areas.size(); ++j) {
            row.push_back(i == j || !areas[i] || !areas[j]
                              ? std::optional(0.0)
                              : stats::chanceOfHigherRate(*areas[i], *areas[j], shape, rate));
        }
        chances.append(listOf(row));
    }
    return {{QStringLiteral("prob_j_greater_than_i"), chances},
            {QStringLiteral("expected_rank_1_is_highest"), listOf(stats::expectedRanks(areas, shape, rate))}};
}

QJsonObject profileIndex(const QJsonObject& input)
{
    const stats::ExposedCount area{.events = numberIn(input, "count"),
                                   .exposure = numberIn(input, "population")};
    const stats::ExposedCount reference{.events = numberIn(input, "ref_count"),
                                        .exposure = numberIn(input, "ref_population")};
    const auto found = stats::profileIndex(area, reference);
    QJsonObject answer;
    if (found) {
        answer[QLatin1String("rate")] = found->rate;
        answer[QLatin1String("reference_rate")] = found->referenceRate;
        answer[QLatin1String("index")] = orNull(found->index);
        answer[QLatin1String("ratio")] = found->index ? QJsonValue(*found->index / 100) : QJsonValue();
        answer[QLatin1String("difference")] = found->difference;
        answer[QLatin1String("excess_events")] = found->excess;
    }
    return answer;
}

QJsonObject locationQuotient(const QJsonObject& input)
{
    std::vector<std::vector<double>> counts;
    for (const auto& row : input.value(QStringLiteral("matrix")).toArray()) {
        counts.push_back(numbersIn({{QStringLiteral("matrix"), row}}, "matrix"));
    }
    QJsonObject answer;
    if (const auto found = stats::locationQuotients(counts)) {
        QJsonArray rows;
        for (const auto& row : *found) {
            rows.append(listOf(row));
        }
        answer[QLatin1String("lq")] = rows;
    }
    return answer;
}

QJsonObject zScores(const QJsonObject& input)
{
    const auto values = maybeNumbersIn(input, "value");
    const auto sample = stats::meanAndSd(values, SdKind::Sample);
    const auto population = stats::meanAndSd(values, SdKind::Population);
    const auto robust = stats::robustSpread(values);
    QJsonObject answer;
    if (!sample || !population || !robust) {
        return answer;
    }
    MaybeNumbers z;
    MaybeNumbers zPopulation;
    MaybeNumbers zRobust;
    for (const auto& value : values) {
        z.push_back(value ? stats::zScore(*value, *sample) : std::nullopt);
        zPopulation.push_back(value ? stats::zScore(*value, *population) : std::nullopt);
        zRobust.push_back(value ? stats::robustZ(*value, *robust) : std::nullopt);
    }
    answer[QLatin1String("mean")] = sample->mean;
    answer[QLatin1String("sd_sample")] = orNull(sample->sd);
    answer[QLatin1String("sd_population")] = orNull(population->sd);
    answer[QLatin1String("z_sample")] = listOf(z);
    answer[QLatin1String("z_population")] = listOf(zPopulation);
    answer[QLatin1String("median")] = robust->median;
    answer[QLatin1String("mad_scaled")] = robust->mad;
    answer[QLatin1String("robust_z")] = listOf(zRobust);
    return answer;
}

QJsonObject quantile(const QJsonObject& input)
{
    const auto values = maybeNumbersIn(input, "x");
    const auto ps = numbersIn(input, "p");
    return {{QStringLiteral("type2"), listOf(stats::quantilesOf(values, ps, stats::QuantileType::Type2))},
            {QStringLiteral("type6"), listOf(stats::quantilesOf(values, ps, stats::QuantileType::Type6))},
            {QStringLiteral("type7"), listOf(stats::quantilesOf(values, ps, stats::QuantileType::Type7))}};
}

} // namespace

Adapters rankAdapters()
{
    return {
        {QStringLiteral("expected_rank_gamma"), expectedRankGamma},
        {QStringLiteral("kendall_w"), kendallW},
        {QStringLiteral("location_quotient"), locationQuotient},
        {QStringLiteral("profile_index"), profileIndex},
        {QStringLiteral("quantile"), quantile},
        {QStringLiteral("rank_stability"), rankStability},
        {QStringLiteral("z_scores"), zScores},
    };
}

} // namespace wardwise::vectors
