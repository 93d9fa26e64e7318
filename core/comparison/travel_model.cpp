#include "core/comparison/travel_model.h"

#include "core/comparison/month_models.h"
#include "core/stats/change.h"
#include "core/stats/distribution.h"
#include "core/stats/rate_comparison.h"
#include "core/stats/step_change.h"
#include "core/stats/trend.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace wardwise::comparison {

namespace {

constexpr std::size_t kFewestPoints = 8;
constexpr double kFewestEvents = 20.0;
constexpr double kCheckP = 0.05; ///< of the tests that a claim must agree with
constexpr double kFinerP = 0.01; ///< for twelve indices rather than a wave
constexpr double kLeastPeak = 0.05;
constexpr double kClearlyBetter = 2.0; ///< in BIC: Kass & Raftery's positive evidence

/// How far a month is from what all others say of it; none where that can't be said.
std::optional<FoundMonth> judgeMonth(const CountedMonths& points, const MonthTerms& months,
                                     const MonthModel& model, std::size_t at)
{
    CountedMonths others = points;
    others[at].reset();
    const auto fit = stats::poissonRegression(others, months.termsOf(model.shape, model.at, model.season));
    if (!fit) {
        return std::nullopt;
    }
    const double expected = points[at]->exposure * fit->rates[at];
    const double rest = eventsIn(others); // which the fit has the sum of, too
    const auto against = stats::ratioOfRates({points[at]->events, expected}, {rest, rest});
    const auto p =
        against ? stats::pWithDispersion(against->p, stats::longRunDispersion(*fit)) : std::nullopt;
    if (!p) {
        return std::nullopt;
    }
    const auto looked = static_cast<double>(presentIn(points, 0, points.size()));
    return FoundMonth{.at = at, .p = std::min(1.0, *p * looked), .expected = expected};
}

/// The month that stands out most, if it does. The farthest from the fit are looked at more closely.
std::optional<FoundMonth> outlyingMonth(const CountedMonths& points, const MonthTerms& months)
{
    const auto model = bestModel(points, months);
    if (!model) {
        return std::nullopt;
    }
    std::vector<std::pair<double, std::size_t>> residuals;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (stats::hasRate(points[i])) {
            const double mean = points[i]->exposure * model->fit.rates[i];
            residuals.emplace_back(std::abs(points[i]->events - mean) / std::sqrt(mean), i);
        }
    }
    constexpr std::size_t kLookedAt = 3;
    const auto last = residuals.begin() + static_cast<std::ptrdiff_t>(std::min(kLookedAt, residuals.size()));
    std::partial_sort(residuals.begin(), last, residuals.end(), std::greater<>());
    std::optional<FoundMonth> found;
    for (auto each = residuals.begin(); each != last; ++each) {
        const auto judged = judgeMonth(points, months, *model, each->second);
        if (judged && judged->p < kClaimP && (!found || judged->p < found->p)) {
            found = judged;
        }
    }
    return found;
}

/// January to December with the mean 1.
std::vector<double> indicesOf(const MonthModel& model)
{
    const std::size_t terms = model.season == SeasonShape::Wave ? 2 : kMonthsAYear - 1;
    const auto& all = model.fit.coefficients;
    const std::span<const double> own(all.data() + (all.size() - terms), terms);
    std::vector<double> indices(kMonthsAYear, 1.0);
    double sum = 0.0;
    for (std::size_t month = 0; month < kMonthsAYear; ++month) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(month) / kMonthsAYear;
        const double log = model.season == SeasonShape::Wave
                               ? own[0] * std::cos(angle) + own[1] * std::sin(angle)
                               : (month == 0 ? 0.0 : own[month - 1]);
        indices[month] = std::exp(log);
        sum += indices[month];
    }
    for (double& index : indices) {
        index *= kMonthsAYear / sum;
    }
    return indices;
}

std::optional<FoundSeason> seasonOf(const CountedMonths& points, const MonthTerms& months,
                                    const MonthModel& model)
{
    const auto without = fitMonths(points, months, model.shape, model.at, SeasonShape::None);
    const auto wave = fitMonths(points, months, model.shape, model.at, SeasonShape::Wave);
    const auto indices = fitMonths(points, months, model.shape, model.at, SeasonShape::Indices);
    if (!without || !wave) {
        return std::nullopt;
    }
    const auto testOf = [](const MonthModel& smaller, const std::optional<MonthModel>& larger) {
        return larger ? stats::extraTermsP(smaller.fit, larger->fit, stats::longRunDispersion(larger->fit))
                            .value_or(1.0)
                      : 1.0;
    };
    constexpr double kTests = 2.0;
    const double p = kTests * std::min(testOf(*without, wave), testOf(*without, indices));
    const bool isWave = testOf(*wave, indices) >= kFinerP;
    FoundSeason found{.p = p, .isWave = isWave, .indices = indicesOf(isWave ? *wave : *indices)};
    const double peak = *std::max_element(found.indices.begin(), found.indices.end());
    return p < kClaimP && peak >= 1 + kLeastPeak ? std::optional(std::move(found)) : std::nullopt;
}

/// Each month over what level and season give: what the checks by ranks and squares are made on.
std::vector<std::optional<double>> relativeTo(const CountedMonths& points, const MonthModel& level)
{
    std::vector<std::optional<double>> values;
    values.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        values.push_back(stats::hasRate(points[i])
                             ? std::optional(points[i]->events / points[i]->exposure / level.fit.rates[i])
                             : std::nullopt);
    }
    return values;
}

/// p of the term that the model adds to the known steps, with its coefficient and error.
struct TermTest
{
    double log = 0.0;
    double error = 0.0;
    double p = 1.0;
};

TermTest testTerm(const MonthModel& model, const MonthTerms& months)
{
    const std::size_t at = months.knownSteps();
    TermTest test;
    test.log = model.fit.coefficients[at];
    test.error = model.fit.standardErrors[at] * std::sqrt(stats::longRunDispersion(model.fit));
    test.p = stats::studentTwoSidedP(test.log / test.error, static_cast<double>(model.fit.degreesOfFreedom));
    return test;
}

std::optional<FoundGrowth> growthOf(const std::optional<MonthModel>& growth, const MonthTerms& months,
                                    const std::vector<std::optional<double>>& values)
{
    if (!growth) {
        return std::nullopt;
    }
    const TermTest test = testTerm(*growth, months);
    double p = 1.0;
    double s = 0.0;
    if (const auto seasonal = stats::seasonalKendall(values, kMonthsAYear);
        seasonal && values.size() >= kMonthsForSeason) {
        p = seasonal->p;
        s = seasonal->s;
    } else if (const auto plain = stats::mannKendall(values)) {
        p = plain->exactP.value_or(plain->p);
        s = plain->s;
    }
    const bool agrees = p < kCheckP && s * test.log > 0;
    return test.p < kClaimP && agrees
               ? std::optional(FoundGrowth{.p = test.p, .perYear = test.log, .error = test.error})
               : std::nullopt;
}

std::optional<FoundStep> stepOf(const std::optional<MonthModel>& step, const MonthTerms& months,
                                const CountedMonths& points, const std::vector<std::optional<double>>& values)
{
    if (!step) {
        return std::nullopt;
    }
    const TermTest test = testTerm(*step, months);
    const double p = std::min(1.0, test.p * static_cast<double>(stepPlaces(points).size()));
    std::vector<double> present;
    for (const auto& value : values) {
        if (value) {
            present.push_back(*value);
        }
    }
    constexpr std::size_t kMostBreaks = 3;
    const auto breaks = stats::bestByBic(stats::breakpointFits(present, kMostBreaks, kShortestStretch));
    const auto pettitt = stats::pettittTest(present);
    const bool agrees = breaks.value_or(0) > 0 && pettitt && pettitt->p < kCheckP;
    return p < kClaimP && agrees
               ? std::optional(FoundStep{.p = p, .at = step->at, .log = test.log, .error = test.error})
               : std::nullopt;
}

/// How much more than by chance the months of a year vary: about what was found, with a level for each twelve
/// months back from the last, so that the change which it's to judge doesn't count as spread.
double dispersionInYears(CountedMonths points, const MonthTerms& months, const MonthModel& model)
{
    RegressionTerms terms = months.termsOf(model.shape, model.at, model.season);
    for (std::size_t end = points.size(); end > 0; end -= std::min<std::size_t>(end, kMonthsAYear)) {
        const std::size_t first = end > kMonthsAYear ? end - kMonthsAYear : 0;
        const auto begin = points.begin() + static_cast<std::ptrdiff_t>(first);
        const auto stop = points.begin() + static_cast<std::ptrdiff_t>(end);
        if (std::none_of(begin, stop, [](const auto& point) { return point && point->events > 0; })) {
            std::for_each(begin, stop, [](auto& point) { point.reset(); }); // no spread, and no logarithm
        }
    }
    auto fit = stats::poissonRegression(points, terms);
    for (std::size_t back = kMonthsAYear; back < points.size(); back += kMonthsAYear) {
        terms.push_back(months.stepTerm(points.size() - back));
        if (auto finer = stats::poissonRegression(points, terms)) {
            fit = std::move(finer);
        } else {
            terms.pop_back(); // a step was found there
        }
    }
    return fit && fit->degreesOfFreedom >= kShortestStretch ? stats::longRunDispersion(*fit) : 1.0;
}

/// Growth or step, whichever explains the months clearly better; the growth where neither does.
const MonthModel* chooseChange(TravelModel& model, const std::optional<MonthModel>& growth,
                               const std::optional<MonthModel>& step)
{
    if (!model.growth && !model.step) {
        return nullptr;
    }
    const double dispersion = std::max(1.0, std::min(growth ? spreadOf(growth->fit) : spreadOf(step->fit),
                                                     step ? spreadOf(step->fit) : spreadOf(growth->fit)));
    const double ofGrowth = growth ? bicOf(*growth, dispersion) : 0.0;
    const double ofStep = step ? bicOf(*step, dispersion) : 0.0;
    const bool stepWins = model.step && (!growth || ofStep + kClearlyBetter < ofGrowth);
    if (stepWins) {
        model.growth.reset();
        return &*step;
    }
    model.step.reset();
    if (!model.growth) {
        return nullptr;
    }
    model.growth->orStep = step && ofStep < ofGrowth + kClearlyBetter;
    return &*growth;
}

} // namespace

TravelModel modelTravel(Month first, std::span<const std::optional<stats::ExposedCount>> points,
                        std::span<const std::size_t> rebasedAt)
{
    TravelModel found;
    CountedMonths kept(points.begin(), points.end());
    const MonthTerms months(first, kept.size(), rebasedAt);
    const std::size_t present = presentIn(kept, 0, kept.size());
    if (present < kFewestPoints || eventsIn(kept) < kFewestEvents) {
        return found;
    }
    found.soughtChange = true;
    constexpr std::size_t kMonthsForOne = 12; // more than one in a year wouldn't be single months
    for (std::size_t i = 0; i < present / kMonthsForOne + 1; ++i) {
        const auto outlying = outlyingMonth(kept, months);
        if (!outlying) {
            break;
        }
        kept[outlying->at].reset();
        found.outlying.push_back(*outlying);
    }
    const auto model = bestModel(kept, months);
    if (!model) {
        return found;
    }
    found.soughtSeason = canHaveSeason(kept, months);
    if (found.soughtSeason) {
        found.season = seasonOf(kept, months, *model);
    }
    const SeasonShape season = !found.season          ? SeasonShape::None
                               : found.season->isWave ? SeasonShape::Wave
                                                      : SeasonShape::Indices;
    const auto level = fitMonths(kept, months, ChangeShape::Level, 0, season);
    if (!level) {
        return found;
    }
    const auto growth = fitMonths(kept, months, ChangeShape::Growth, 0, season);
    const auto step = bestStep(kept, months, season);
    const auto values = relativeTo(kept, *level);
    found.growth = growthOf(growth, months, values);
    found.step = stepOf(step, months, kept, values);
    const MonthModel* change = chooseChange(found, growth, step);
    found.dispersion = dispersionInYears(kept, months, change == nullptr ? *level : *change);
    return found;
}

} // namespace wardwise::comparison
