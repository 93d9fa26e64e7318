#include "tests/vectors/adapters.h"

#include "core/stats/distribution.h"
#include "core/stats/rate.h"
#include "core/stats/reference.h"

#include <QJsonArray>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace wardwise::vectors {

namespace {

double numberIn(const QJsonObject& input, const char* key)
{
    const QJsonValue value = input.value(QLatin1String(key));
    if (!value.isDouble()) {
        throw std::invalid_argument(std::string("the input has no number \"") + key + "\"");
    }
    return value.toDouble();
}

std::int64_t wholeIn(const QJsonObject& input, const char* key)
{
    const double value = numberIn(input, key);
    if (value != std::floor(value) || std::abs(value) > 1e15) {
        throw std::invalid_argument(std::string("\"") + key + "\" isn't a whole number");
    }
    return static_cast<std::int64_t>(value);
}

double levelIn(const QJsonObject& input)
{
    const double level = numberIn(input, "level");
    if (!(level > 0 && level < 1)) {
        throw std::invalid_argument("the level isn't between 0 and 1");
    }
    return level;
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject limitsJson(const stats::Limits& limits)
{
    return {{QStringLiteral("lower"), orNull(limits.lower)}, {QStringLiteral("upper"), orNull(limits.upper)}};
}

QJsonObject byarCi(const QJsonObject& input)
{
    return limitsJson(stats::byarLimits(Count{wholeIn(input, "x")}, levelIn(input)));
}

QJsonObject poissonExactCi(const QJsonObject& input)
{
    return limitsJson(stats::exactPoissonLimits(Count{wholeIn(input, "x")}, levelIn(input)));
}

QJsonObject crudeRateCi(const QJsonObject& input)
{
    const Count count{wholeIn(input, "x")};
    double n = numberIn(input, "n");
    double multiplier = numberIn(input, "multiplier");
    // The core's populations are whole: half a person at 1,000 is one person at 2,000.
    for (int doubled = 0; n != std::floor(n) && doubled < 50; ++doubled) {
        n *= 2;
        multiplier *= 2;
    }
    const Population population{static_cast<std::int64_t>(n)};
    const double level = levelIn(input);
    const auto rate = stats::crudeRate(count, population, multiplier);
    const auto interval = stats::crudeRateInterval(count, population, multiplier, level);
    QJsonValue method;
    if (interval) {
        // Which of the two the interval is: they never share an upper limit.
        const double upper = stats::byarLimits(count, level).upper.value_or(0.0) * multiplier / n;
        method = std::abs(interval->high - upper) <= 1e-12 * upper ? QStringLiteral("byar")
                                                                   : QStringLiteral("exact");
    }
    return {{QStringLiteral("value"), rate ? QJsonValue(rate->value) : QJsonValue()},
            {QStringLiteral("lower"), interval ? QJsonValue(interval->low) : QJsonValue()},
            {QStringLiteral("upper"), interval ? QJsonValue(interval->high) : QJsonValue()},
            {QStringLiteral("method"), method}};
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
    const QJsonValue given = input.value(QStringLiteral("value"));
    if (!given.isArray()) {
        throw std::invalid_argument("the input has no list \"value\"");
    }
    std::vector<std::optional<double>> rates;
    for (const auto& value : given.toArray()) {
        if (!value.isDouble() && !value.isNull()) {
            throw std::invalid_argument("a value is neither a number nor null");
        }
        rates.push_back(value.isNull() ? std::nullopt : std::optional(value.toDouble()));
    }
    const auto sample = stats::meanAndSd(rates, SdKind::Sample);
    const auto population = stats::meanAndSd(rates, SdKind::Population);
    return {{QStringLiteral("n"), sample ? static_cast<int>(sample->n) : 0},
            {QStringLiteral("mean"), sample ? QJsonValue(sample->mean) : QJsonValue()},
            {QStringLiteral("sd_sample"), sample ? orNull(sample->sd) : QJsonValue()},
            {QStringLiteral("sd_population"), population ? orNull(population->sd) : QJsonValue()},
            {QStringLiteral("class_sample"), classNumbers(rates, sample)},
            {QStringLiteral("class_population"), classNumbers(rates, population)}};
}

QJsonObject normalQuantile(const QJsonObject& input)
{
    return {{QStringLiteral("value"), stats::normalQuantile(numberIn(input, "p"))}};
}

QJsonObject chiSquaredQuantile(const QJsonObject& input)
{
    return {
        {QStringLiteral("value"), stats::chiSquaredQuantile(numberIn(input, "p"), numberIn(input, "df"))}};
}

} // namespace

const std::map<QString, Adapter>& adapters()
{
    static const std::map<QString, Adapter> kAdapters{
        {QStringLiteral("byar_ci"), byarCi},
        {QStringLiteral("chisq_quantile"), chiSquaredQuantile},
        {QStringLiteral("crude_rate_ci"), crudeRateCi},
        {QStringLiteral("normal_quantile"), normalQuantile},
        {QStringLiteral("poisson_exact_ci"), poissonExactCi},
        {QStringLiteral("sd_classification"), sdClassification},
    };
    return kAdapters;
}

} // namespace wardwise::vectors
