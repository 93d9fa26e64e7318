#include "core/comparison/month_models.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace wardwise::comparison {

MonthTerms::MonthTerms(Month first, std::size_t n, std::span<const std::size_t> rebasedAt) : m_size(n)
{
    for (const std::size_t at : rebasedAt) {
        if (at > 0 && at < n) {
            m_known.push_back(stepTerm(at));
        }
    }
    m_calendar.reserve(n);
    Month month = first;
    for (std::size_t i = 0; i < n; ++i, month = next(month)) {
        m_calendar.push_back(static_cast<std::size_t>(month.month - 1));
    }
}

template <class Wave>
stats::RegressionTerm MonthTerms::waveTerm(const Wave& wave) const
{
    stats::RegressionTerm term(m_size);
    std::transform(m_calendar.begin(), m_calendar.end(), term.begin(), [&](std::size_t month) {
        return wave(2 * std::numbers::pi * static_cast<double>(month) / kMonthsAYear);
    });
    return term;
}

RegressionTerms MonthTerms::termsOf(ChangeShape shape, std::size_t at, SeasonShape season) const
{
    RegressionTerms terms = m_known;
    if (shape == ChangeShape::Growth) {
        stats::RegressionTerm years(m_size);
        for (std::size_t i = 0; i < m_size; ++i) {
            years[i] = static_cast<double>(i) / kMonthsAYear;
        }
        terms.push_back(std::move(years));
    } else if (shape == ChangeShape::Step) {
        terms.push_back(stepTerm(at));
    }
    if (season == SeasonShape::Wave) {
        terms.push_back(waveTerm([](double angle) { return std::cos(angle); }));
        terms.push_back(waveTerm([](double angle) { return std::sin(angle); }));
    } else if (season == SeasonShape::Indices) {
        for (std::size_t of = 1; of < kMonthsAYear; ++of) {
            stats::RegressionTerm term(m_size);
            std::transform(m_calendar.begin(), m_calendar.end(), term.begin(),
                           [of](std::size_t month) { return month == of ? 1.0 : 0.0; });
            terms.push_back(std::move(term));
        }
    }
    return terms;
}

stats::RegressionTerm MonthTerms::stepTerm(std::size_t at) const
{
    stats::RegressionTerm term(m_size, 0.0);
    std::fill(term.begin() + static_cast<std::ptrdiff_t>(at), term.end(), 1.0);
    return term;
}

std::optional<MonthModel> fitMonths(const CountedMonths& points, const MonthTerms& months, ChangeShape shape,
                                    std::size_t at, SeasonShape season)
{
    auto fit = stats::poissonRegression(points, months.termsOf(shape, at, season));
    return fit ? std::optional(MonthModel{shape, at, season, std::move(*fit)}) : std::nullopt;
}

std::size_t presentIn(const CountedMonths& points, std::size_t from, std::size_t to)
{
    return static_cast<std::size_t>(std::count_if(points.begin() + static_cast<std::ptrdiff_t>(from),
                                                  points.begin() + static_cast<std::ptrdiff_t>(to),
                                                  [](const auto& point) { return stats::hasRate(point); }));
}

std::vector<std::size_t> stepPlaces(const CountedMonths& points)
{
    std::vector<std::size_t> places;
    for (std::size_t at = kShortestStretch; at + kShortestStretch <= points.size(); ++at) {
        if (presentIn(points, 0, at) >= kShortestStretch
            && presentIn(points, at, points.size()) >= kShortestStretch && stats::hasRate(points[at])) {
            places.push_back(at);
        }
    }
    return places;
}

std::optional<MonthModel> bestStep(const CountedMonths& points, const MonthTerms& months, SeasonShape season)
{
    std::optional<MonthModel> best;
    for (const std::size_t at : stepPlaces(points)) {
        auto found = fitMonths(points, months, ChangeShape::Step, at, season);
        if (found && (!best || found->fit.deviance < best->fit.deviance)) {
            best = std::move(found);
        }
    }
    return best;
}

double eventsIn(const CountedMonths& points)
{
    double events = 0.0;
    for (const auto& point : points) {
        events += stats::hasRate(point) ? point->events : 0.0;
    }
    return events;
}

bool canHaveSeason(const CountedMonths& points, const MonthTerms& months)
{
    std::array<std::size_t, kMonthsAYear> seen{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        seen.at(months.calendarMonth(i)) += stats::hasRate(points[i]) ? 1U : 0U;
    }
    return std::all_of(seen.begin(), seen.end(), [](std::size_t times) { return times >= 2; });
}

double spreadOf(const stats::PoissonRegression& fit)
{
    return fit.pearson / static_cast<double>(fit.degreesOfFreedom);
}

double bicOf(const MonthModel& model, double dispersion)
{
    const auto parameters =
        static_cast<double>(model.fit.coefficients.size() + (model.shape == ChangeShape::Step ? 2 : 1));
    const auto n = static_cast<double>(model.fit.degreesOfFreedom + model.fit.coefficients.size() + 1);
    return model.fit.deviance / dispersion + parameters * std::log(n);
}

std::optional<MonthModel> bestModel(const CountedMonths& points, const MonthTerms& months)
{
    std::vector<MonthModel> models;
    const auto add = [&](std::optional<MonthModel> model) {
        if (model) {
            models.push_back(std::move(*model));
        }
    };
    std::vector<SeasonShape> seasons{SeasonShape::None};
    if (canHaveSeason(points, months)) {
        seasons = {SeasonShape::None, SeasonShape::Wave, SeasonShape::Indices};
    }
    std::size_t stepAt = 0;
    for (const SeasonShape season : seasons) {
        add(fitMonths(points, months, ChangeShape::Level, 0, season));
        add(fitMonths(points, months, ChangeShape::Growth, 0, season));
        if (season != SeasonShape::Indices) {
            if (auto step = bestStep(points, months, season)) {
                stepAt = step->at;
                models.push_back(std::move(*step));
            }
        } else if (stepAt > 0) {
            add(fitMonths(points, months, ChangeShape::Step, stepAt, season));
        }
    }
    double dispersion = 0.0;
    for (const MonthModel& model : models) {
        const double spread = std::max(1.0, spreadOf(model.fit));
        dispersion = dispersion == 0.0 ? spread : std::min(dispersion, spread);
    }
    const auto best =
        std::min_element(models.begin(), models.end(), [&](const MonthModel& a, const MonthModel& b) {
            return bicOf(a, dispersion) < bicOf(b, dispersion);
        });
    return best == models.end() ? std::nullopt : std::optional(std::move(*best));
}

} // namespace wardwise::comparison
