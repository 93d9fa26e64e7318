#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/distribution.h"

namespace wardwise::vectors {

namespace {

using Inputs = QJsonObject;

/// An adapter that answers one number as "value".
template <class Function>
Adapter valueOf(const Function& f)
{
    return [f](const QJsonObject& input) { return QJsonObject{{QStringLiteral("value"), f(input)}}; };
}

double at(const Inputs& input, const char* key)
{
    return numberIn(input, key);
}

} // namespace

Adapters distributionAdapters()
{
    using namespace stats;
    return {
        {QStringLiteral("beta_quantile"),
         valueOf([](const Inputs& i) { return betaQuantile(at(i, "p"), at(i, "a"), at(i, "b")); })},
        {QStringLiteral("binomial_cdf"),
         valueOf([](const Inputs& i) { return binomialCdf(at(i, "x"), at(i, "n"), at(i, "p")); })},
        {QStringLiteral("binomial_quantile"),
         valueOf([](const Inputs& i) { return binomialQuantile(at(i, "p"), at(i, "n"), at(i, "prob")); })},
        {QStringLiteral("binomial_sf_ge"),
         valueOf([](const Inputs& i) { return binomialUpperTail(at(i, "x"), at(i, "n"), at(i, "p")); })},
        {QStringLiteral("chisq_quantile"),
         valueOf([](const Inputs& i) { return chiSquaredQuantile(at(i, "p"), at(i, "df")); })},
        {QStringLiteral("chisq_sf"),
         valueOf([](const Inputs& i) { return chiSquaredUpperTail(at(i, "x"), at(i, "df")); })},
        {QStringLiteral("gamma_quantile"),
         valueOf([](const Inputs& i) { return gammaQuantile(at(i, "p"), at(i, "shape"), at(i, "rate")); })},
        {QStringLiteral("lgamma"), valueOf([](const Inputs& i) { return logGamma(at(i, "x")); })},
        {QStringLiteral("normal_cdf"), valueOf([](const Inputs& i) { return normalCdf(at(i, "z")); })},
        {QStringLiteral("normal_quantile"),
         valueOf([](const Inputs& i) { return normalQuantile(at(i, "p")); })},
        {QStringLiteral("normal_sf"), valueOf([](const Inputs& i) { return normalUpperTail(at(i, "z")); })},
        {QStringLiteral("poisson_cdf"),
         valueOf([](const Inputs& i) { return poissonCdf(at(i, "x"), at(i, "lambda")); })},
        {QStringLiteral("poisson_pmf"),
         valueOf([](const Inputs& i) { return poissonPmf(at(i, "x"), at(i, "lambda")); })},
        {QStringLiteral("poisson_quantile"),
         valueOf([](const Inputs& i) { return poissonQuantile(at(i, "p"), at(i, "lambda")); })},
        {QStringLiteral("poisson_sf_ge"),
         valueOf([](const Inputs& i) { return poissonUpperTail(at(i, "x"), at(i, "lambda")); })},
        {QStringLiteral("t_quantile"),
         valueOf([](const Inputs& i) { return studentQuantile(at(i, "p"), at(i, "df")); })},
    };
}

} // namespace wardwise::vectors
