// Explanations of a series of monthly counts: a level, a growth or a step, each with or without a season.
#pragma once

#include "core/domain/period.h"
#include "core/stats/exposed_count.h"
#include "core/stats/poisson_regression.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::comparison {

/// Consecutive months; one that is missing, or left out, has none.
using CountedMonths = std::vector<std::optional<stats::ExposedCount>>;
using RegressionTerms = std::vector<stats::RegressionTerm>;

/// The fewest months that a level may last.
constexpr std::size_t kShortestStretch = 6;

enum class ChangeShape
{
    Level,
    Growth,
    Step
};

enum class SeasonShape
{
    None,
    Wave,   ///< one of twelve months
    Indices ///< one for each calendar month
};

struct MonthModel
{
    ChangeShape shape = ChangeShape::Level;
    std::size_t at = 0; ///< of a step: its first month
    SeasonShape season = SeasonShape::None;
    stats::PoissonRegression fit; ///< terms: known steps, the change, the season
};

/// The terms that may explain the months from `first` on; at those `rebasedAt` a step is known.
class MonthTerms
{
public:
    MonthTerms(Month first, std::size_t n, std::span<const std::size_t> rebasedAt);

    [[nodiscard]] std::size_t size() const { return m_size; }

    /// January is 0.
    [[nodiscard]] std::size_t calendarMonth(std::size_t i) const { return m_calendar[i]; }

    [[nodiscard]] std::size_t knownSteps() const { return m_known.size(); }

    [[nodiscard]] RegressionTerms termsOf(ChangeShape shape, std::size_t at, SeasonShape season) const;

    /// Nought before the month `at`, one from there on.
    [[nodiscard]] stats::RegressionTerm stepTerm(std::size_t at) const;

private:
    template <class Wave>
    [[nodiscard]] stats::RegressionTerm waveTerm(const Wave& wave) const;

    std::size_t m_size;
    RegressionTerms m_known;
    std::vector<std::size_t> m_calendar;
};

/// None as poissonRegression() has none.
std::optional<MonthModel> fitMonths(const CountedMonths& points, const MonthTerms& months, ChangeShape shape,
                                    std::size_t at, SeasonShape season);

/// How many months from `from` to before `to` are there.
std::size_t presentIn(const CountedMonths& points, std::size_t from, std::size_t to);
double eventsIn(const CountedMonths& points);

/// Where a step can be: with months enough on both sides.
std::vector<std::size_t> stepPlaces(const CountedMonths& points);

/// The step that leaves the smallest deviance; none where none can be fitted.
std::optional<MonthModel> bestStep(const CountedMonths& points, const MonthTerms& months, SeasonShape season);

/// Whether a season can be told from other changes: two years, and each calendar month twice.
bool canHaveSeason(const CountedMonths& points, const MonthTerms& months);

/// Pearson's chi-squared over its degrees of freedom.
double spreadOf(const stats::PoissonRegression& fit);

/// BIC with the dispersion taken out of the deviance; the place of a step counts as a parameter.
double bicOf(const MonthModel& model, double dispersion);

/// The explanation with the lowest BIC. None where not even a level can be fitted.
std::optional<MonthModel> bestModel(const CountedMonths& points, const MonthTerms& months);

} // namespace wardwise::comparison
