#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

#include "core/stats/count_chart.h"
#include "core/stats/run_chart.h"
#include "core/stats/run_rules.h"
#include "core/stats/xmr_chart.h"

#include <algorithm>

namespace wardwise::vectors {

namespace {

std::optional<std::size_t> baselineIn(const QJsonObject& input)
{
    return input.contains(QLatin1String("baseline_points")) ? std::optional(sizeIn(input, "baseline_points"))
                                                            : std::nullopt;
}

stats::XmrOptions xmrOptions(const QJsonObject& input)
{
    stats::XmrOptions options;
    options.baseline = baselineIn(input);
    options.screened = input.value(QStringLiteral("screen_moving_ranges")).toBool();
    options.constant = input.value(QStringLiteral("sigma_constant")).toString() == QLatin1String("3/1.128")
                           ? stats::XmrConstant::ThreeOverD2
                           : stats::XmrConstant::Rounded;
    return options;
}

QJsonObject xmrChart(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::xmrLimits(maybeNumbersIn(input, "y"), xmrOptions(input))) {
        answer[QLatin1String("centre")] = found->centre;
        answer[QLatin1String("mr_mean")] = orNull(found->meanRange);
        answer[QLatin1String("lower")] = orNull(found->lower);
        answer[QLatin1String("upper")] = orNull(found->upper);
        answer[QLatin1String("mr_upper")] = orNull(found->rangeUpper);
    }
    return answer;
}

QJsonObject cChart(const QJsonObject& input)
{
    QJsonObject answer;
    if (const auto found = stats::countChart(maybeNumbersIn(input, "count"), baselineIn(input))) {
        answer[QLatin1String("centre")] = found->centre;
        addInterval(answer, "lower", "upper", found->limits);
        addInterval(answer, "prob_lower", "prob_upper", found->probabilityLimits);
        answer[QLatin1String("dispersion_index")] = orNull(found->dispersion);
        answer[QLatin1String("dispersion_p")] = orNull(found->dispersionP);
    }
    return answer;
}

void addLimits(QJsonObject& answer, const char* lower, const char* upper,
               const std::vector<std::optional<Interval>>& limits)
{
    MaybeNumbers low;
    MaybeNumbers high;
    for (const auto& interval : limits) {
        low.push_back(interval ? std::optional(interval->low) : std::nullopt);
        high.push_back(interval ? std::optional(interval->high) : std::nullopt);
    }
    answer[QLatin1String(lower)] = listOf(low);
    answer[QLatin1String(upper)] = listOf(high);
}

QJsonObject rateChartJson(const std::optional<stats::RateChart>& found)
{
    QJsonObject answer;
    if (found) {
        answer[QLatin1String("centre")] = found->centre;
        addLimits(answer, "lower", "upper", found->limits);
        answer[QLatin1String("sigma_z")] = orNull(found->sigmaZ);
        addLimits(answer, "prime_lower", "prime_upper", found->primeLimits);
    }
    return answer;
}

QJsonObject uChart(const QJsonObject& input)
{
    return rateChartJson(stats::rateChart(exposedIn(input, "count", "n"), baselineIn(input)));
}

QJsonObject pChart(const QJsonObject& input)
{
    return rateChartJson(stats::proportionChart(exposedIn(input, "count", "n"), baselineIn(input)));
}

QJsonObject runsLimits(const QJsonObject& input)
{
    MaybeNumbers longest;
    MaybeNumbers crossings;
    for (const double useful : numbersIn(input, "n_useful")) {
        const auto limits = stats::runLimits(static_cast<std::size_t>(std::max(0.0, useful)));
        longest.push_back(limits ? std::optional(static_cast<double>(limits->longestRun)) : std::nullopt);
        crossings.push_back(limits ? std::optional(static_cast<double>(limits->crossings)) : std::nullopt);
    }
    return {{QStringLiteral("longest_run_max"), listOf(longest)},
            {QStringLiteral("crossings_min"), listOf(crossings)}};
}

QJsonObject runChart(const QJsonObject& input)
{
    const auto found = stats::runChart(maybeNumbersIn(input, "y"));
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    answer[QLatin1String("median")] = found->median;
    answer[QLatin1String("n_useful")] = static_cast<double>(found->useful);
    answer[QLatin1String("longest_run")] = static_cast<double>(found->longestRun);
    answer[QLatin1String("crossings")] = static_cast<double>(found->crossings);
    answer[QLatin1String("signal")] = found->signal;
    if (found->limits) {
        answer[QLatin1String("longest_run_max")] = static_cast<double>(found->limits->longestRun);
        answer[QLatin1String("crossings_min")] = static_cast<double>(found->limits->crossings);
    }
    return answer;
}

struct CauseWords
{
    const char* label;
    int side; ///< 1 is high or rising
};

CauseWords wordsFor(stats::SpecialCause cause)
{
    using stats::SpecialCause;
    switch (cause) {
    case SpecialCause::AboveLimit:
        return {"Above UCL", 1};
    case SpecialCause::BelowLimit:
        return {"Below LCL", -1};
    case SpecialCause::Rising:
        return {"7 Point Trend (Increasing)", 1};
    case SpecialCause::Falling:
        return {"7 Point Trend (Decreasing)", -1};
    case SpecialCause::TwoOfThreeAbove:
        return {"2 in 3 Above CL", 1};
    case SpecialCause::TwoOfThreeBelow:
        return {"2 in 3 Below CL", -1};
    case SpecialCause::RunAbove:
        return {"7 Points Above CL", 1};
    case SpecialCause::RunBelow:
        return {"7 Points Below CL", -1};
    case SpecialCause::None:
        break;
    }
    return {"Common Cause", 0};
}

QString pointType(int side, const QString& improvement)
{
    if (side == 0) {
        return QStringLiteral("common_cause");
    }
    if (improvement != QLatin1String("increase") && improvement != QLatin1String("decrease")) {
        return side > 0 ? QStringLiteral("special_cause_neutral_high")
                        : QStringLiteral("special_cause_neutral_low");
    }
    const int good = improvement == QLatin1String("increase") ? 1 : -1;
    return side == good ? QStringLiteral("special_cause_improvement")
                        : QStringLiteral("special_cause_concern");
}

QJsonObject nhsrPointTypes(const QJsonObject& input)
{
    const auto values = maybeNumbersIn(input, "y");
    const auto found = stats::xmrLimits(values, xmrOptions(input));
    QJsonObject answer;
    if (!found) {
        return answer;
    }
    const std::vector<std::optional<stats::PointLimits>> limits(
        values.size(),
        stats::PointLimits{.centre = found->centre, .lower = found->lower, .upper = found->upper});
    const QString improvement = input.value(QStringLiteral("improvement")).toString();
    QJsonArray causes;
    QJsonArray types;
    for (const auto cause : stats::specialCauses(values, limits)) {
        const CauseWords words = wordsFor(cause);
        causes.append(QString::fromLatin1(words.label));
        types.append(pointType(words.side, improvement));
    }
    answer[QLatin1String("centre")] = found->centre;
    answer[QLatin1String("lower")] = orNull(found->lower);
    answer[QLatin1String("upper")] = orNull(found->upper);
    answer[QLatin1String("special_cause")] = causes;
    answer[QLatin1String("point_type")] = types;
    return answer;
}

} // namespace

Adapters chartAdapters()
{
    return {
        {QStringLiteral("c_chart"), cChart},         {QStringLiteral("nhsr_point_types"), nhsrPointTypes},
        {QStringLiteral("p_chart"), pChart},         {QStringLiteral("run_chart"), runChart},
        {QStringLiteral("runs_limits"), runsLimits}, {QStringLiteral("u_chart"), uChart},
        {QStringLiteral("xmr_chart"), xmrChart},
    };
}

} // namespace wardwise::vectors
