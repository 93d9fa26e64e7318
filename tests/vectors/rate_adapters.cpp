#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/mean_interval.h"
#include "core/stats/mid_p.h"
#include "core/stats/proportion.h"
#include "core/stats/rate.h"
#include "core/stats/reference.h"
#include "core/stats/standardised_rate.h"

#include <cmath>

namespace wardwise::vectors {

namespace {

QJsonObject byarCi(const QJsonObject& input)
{
    return limitsJson(stats::byarLimits(Count{wholeIn(input, "x")}, levelIn(input)));
}

QJsonObject poissonExactCi(const QJsonObject& input)
{
    return limitsJson(stats::exactPoissonLimits(Count{wholeIn(input, "x")}, levelIn(input)));
}

QJsonObject poissonMidPCi(const QJsonObject& input)
{
    QJsonObject answer;
    addInterval(answer, "lower", "upper", stats::midPLimits(Count{wholeIn(input, "x")}, levelIn(input)));
    return answer;
}

QJsonObject crudeRateCi(const QJsonObject& input)
{
    const Count count{wholeIn(input, "x")};
    double n = numberIn(input, "n");
    double multiplier = numberIn(input, "multiplier", stats::kPer1000);
    // The core's populations are whole: half a person at 1,000 is one person at 2,000.
    for (int doubled = 0; n != std::floor(n) && doubled < 50; ++doubled) {
        n *= 2;
        multiplier *= 2;
    }
    const Population population{static_cast<std::int64_t>(n)};
    const double level = levelIn(input);
    const auto rate = stats::crudeRate(count, population, multiplier);
    const auto interval = stats::crudeRateInterval(count, population, multiplier, level);
    QJsonObject answer{{QStringLiteral("value"), rate ? QJsonValue(rate->value) : QJsonValue()},
                       {QStringLiteral("lower"), QJsonValue()},
                       {QStringLiteral("upper"), QJsonValue()},
                       {QStringLiteral("method"), QJsonValue()}};
    addInterval(answer, "lower", "upper", interval);
    if (interval) {
        // Which of the two the interval is: they never share an upper limit.
        const double upper = stats::byarLimits(count, level).upper.value_or(0.0) * multiplier / n;
        answer[QLatin1String("method")] = std::abs(interval->high - upper) <= 1e-12 * upper
                                              ? QStringLiteral("byar")
                                              : QStringLiteral("exact");
    }
    return answer;
}

QJsonObject proportionCi(const QJsonObject& input)
{
    const Count part{wholeIn(input, "x")};
    const Count whole{wholeIn(input, "n")};
    const double level = levelIn(input);
    const auto wilson = stats::wilsonInterval(part, whole, level);
    QJsonObject answer;
    if (wilson) {
        answer[QLatin1String("value")] = static_cast<double>(part.value) / static_cast<double>(whole.value);
    }
    addInterval(answer, "wilson_lower", "wilson_upper", wilson);
    addInterval(answer, "lower", "upper", wilson);
    addInterval(answer, "clopper_pearson_lower", "clopper_pearson_upper",
                stats::clopperPearsonInterval(part, whole, level));
    return answer;
}

/// Vectors test the upper side only: below and significantly below count as 0 there.
QJsonValue classNumber(WardClass wardClass)
{
    switch (wardClass) {
    case WardClass::SignificantlyAbove:
        return 2;
    case WardClass::Above:
        return 1;
    case WardClass::Within:
    case WardClass::Below:
    case WardClass::SignificantlyBelow:
        return 0;
    case WardClass::NotComparable:
        break;
    }
    return {};
}

QJsonArray classNumbers(const std::vector<std::optional<double>>& rates,
                        const std::optional<stats::MeanAndSd>& found)
{
    QJsonArray classes;
    for (const auto& rate : rates) {
        classes.append(rate && found ? classNumber(stats::classify(*rate, *found)) : QJsonValue());
    }
    return classes;
}

QJsonObject sdClassification(const QJsonObject& input)
{
    const auto rates = maybeNumbersIn(input, "value");
    const auto sample = stats::meanAndSd(rates, SdKind::Sample);
    const auto population = stats::meanAndSd(rates, SdKind::Population);
    return {{QStringLiteral("n"), sample ? static_cast<int>(sample->n) : 0},
            {QStringLiteral("mean"), sample ? QJsonValue(sample->mean) : QJsonValue()},
            {QStringLiteral("sd_sample"), sample ? orNull(sample->sd) : QJsonValue()},
            {QStringLiteral("sd_population"), population ? orNull(population->sd) : QJsonValue()},
            {QStringLiteral("class_sample"), classNumbers(rates, sample)},
            {QStringLiteral("class_population"), classNumbers(rates, population)}};
}

QJsonObject standardisedRateCi(const QJsonObject& input)
{
    const auto counts = maybeNumbersIn(input, firstKeyIn(input, {"x", "count", "events", "observed"}));
    const auto people = maybeNumbersIn(input, firstKeyIn(input, {"n", "population", "pop"}));
    const auto standard =
        maybeNumbersIn(input, firstKeyIn(input, {"w", "weight", "weights", "stdpop", "standard"}));
    if (counts.size() != people.size() || counts.size() != standard.size()) {
        throw std::invalid_argument("the strata's lists differ in length");
    }
    std::vector<stats::Stratum> strata;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!counts[i] || !people[i] || !standard[i] || *counts[i] != std::floor(*counts[i])) {
            throw Refusal("a stratum lacks a number, or its count isn't whole");
        }
        strata.push_back({.events = Count{static_cast<std::int64_t>(*counts[i])},
                          .population = *people[i],
                          .standard = *standard[i]});
    }
    QJsonObject answer;
    if (const auto found =
            stats::standardisedRate(strata, numberIn(input, "multiplier", stats::kPer1000), levelIn(input))) {
        answer[QLatin1String("value")] = found->rate;
        answer[QLatin1String("rate")] = found->rate;
        addInterval(answer, "lower", "upper", found->limits);
        answer[QLatin1String("total_count")] = static_cast<double>(found->events.value);
    }
    return answer;
}

QJsonObject meanCi(const QJsonObject& input)
{
    const auto values = maybeNumbersIn(input, firstKeyIn(input, {"x", "value", "values", "y"}));
    QJsonObject answer;
    if (const auto found = stats::meanInterval(values, levelIn(input))) {
        answer[QLatin1String("n")] = static_cast<double>(found->n);
        answer[QLatin1String("mean")] = found->mean;
        answer[QLatin1String("value")] = found->mean;
        answer[QLatin1String("sd")] = found->sd;
        addInterval(answer, "lower", "upper", found->limits);
    }
    return answer;
}

} // namespace

Adapters rateAdapters()
{
    return {
        {QStringLiteral("byar_ci"), byarCi},
        {QStringLiteral("byar_ci_xplushalf"), byarCi},
        {QStringLiteral("crude_rate_ci"), crudeRateCi},
        {QStringLiteral("dsr"), standardisedRateCi},
        {QStringLiteral("dsr_ci"), standardisedRateCi},
        {QStringLiteral("dsr_dobson"), standardisedRateCi},
        {QStringLiteral("mean_ci"), meanCi},
        {QStringLiteral("mean_t_ci"), meanCi},
        {QStringLiteral("poisson_exact_ci"), poissonExactCi},
        {QStringLiteral("poisson_midp_ci"), poissonMidPCi},
        {QStringLiteral("proportion_ci"), proportionCi},
        {QStringLiteral("sd_classification"), sdClassification},
    };
}

} // namespace wardwise::vectors
