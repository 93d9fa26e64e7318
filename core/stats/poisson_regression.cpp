#include "core/stats/poisson_regression.h"

#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

/// A symmetric matrix, row after row.
using Matrix = std::vector<double>;

/// The lower Cholesky factor in place; false where the matrix isn't positive definite.
bool factorise(Matrix& matrix, std::size_t n)
{
    constexpr double kSingular = 1e-10; // of the diagonal before: columns that say the same
    for (std::size_t j = 0; j < n; ++j) {
        double diagonal = matrix[j * n + j];
        const double before = diagonal;
        for (std::size_t k = 0; k < j; ++k) {
            diagonal -= matrix[j * n + k] * matrix[j * n + k];
        }
        if (!(diagonal > kSingular * before)) {
            return false;
        }
        matrix[j * n + j] = std::sqrt(diagonal);
        for (std::size_t i = j + 1; i < n; ++i) {
            double value = matrix[i * n + j];
            for (std::size_t k = 0; k < j; ++k) {
                value -= matrix[i * n + k] * matrix[j * n + k];
            }
            matrix[i * n + j] = value / matrix[j * n + j];
        }
    }
    return true;
}

/// Solves for `right` with the factor.
std::vector<double> solved(const Matrix& factor, std::vector<double> right)
{
    const std::size_t n = right.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            right[i] -= factor[i * n + k] * right[k];
        }
        right[i] /= factor[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) {
            right[i] -= factor[k * n + i] * right[k];
        }
        right[i] /= factor[i * n + i];
    }
    return right;
}

/// The fit while it's being improved: terms about their means, so that they hardly depend on the intercept.
class Regression
{
public:
    Regression(std::span<const std::optional<ExposedCount>> points, std::span<const RegressionTerm> terms)
        : m_points(points)
        , m_terms(terms.begin(), terms.end())
        , m_means(terms.size(), 0.0)
        , m_beta(terms.size() + 1, 0.0)
    {
        double events = 0.0;
        double exposure = 0.0;
        for (const auto& point : points) {
            if (hasRate(point)) {
                events += point->events;
                exposure += point->exposure;
                ++m_used;
            }
        }
        m_beta[0] = std::log(events / exposure);
        for (std::size_t j = 0; j < m_terms.size(); ++j) {
            for (std::size_t i = 0; i < points.size(); ++i) {
                m_means[j] += hasRate(points[i]) ? m_terms[j][i] * points[i]->exposure / exposure : 0.0;
            }
            for (double& value : m_terms[j]) {
                value -= m_means[j];
            }
        }
    }

    std::optional<PoissonRegression> fit()
    {
        double before = devianceOf(m_beta);
        constexpr int kMostSteps = 60;
        constexpr double kNear = 1e-10;
        for (int step = 0; step < kMostSteps; ++step) {
            if (!prepare()) {
                return std::nullopt;
            }
            const double after = improve(before);
            const bool arrived = std::abs(before - after) <= kNear * (1 + std::abs(after));
            before = after;
            if (arrived) {
                return prepare() ? std::optional(result(after)) : std::nullopt;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] double rateAt(const std::vector<double>& beta, std::size_t i) const
    {
        double eta = beta[0];
        for (std::size_t j = 0; j < m_terms.size(); ++j) {
            eta += beta[j + 1] * m_terms[j][i];
        }
        return std::exp(eta);
    }

    [[nodiscard]] double termAt(std::size_t column, std::size_t i) const
    {
        return column == 0 ? 1.0 : m_terms[column - 1][i];
    }

    [[nodiscard]] double devianceOf(const std::vector<double>& beta) const
    {
        double deviance = 0.0;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (hasRate(m_points[i])) {
                const double mean = m_points[i]->exposure * rateAt(beta, i);
                const double events = m_points[i]->events;
                deviance += 2 * ((events > 0 ? events * std::log(events / mean) : 0.0) - (events - mean));
            }
        }
        return deviance;
    }

    /// Factor of the information, and the score; false where terms depend on one another.
    bool prepare()
    {
        const std::size_t n = m_beta.size();
        m_factor.assign(n * n, 0.0);
        m_score.assign(n, 0.0);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (!hasRate(m_points[i])) {
                continue;
            }
            const double mean = m_points[i]->exposure * rateAt(m_beta, i);
            for (std::size_t row = 0; row < n; ++row) {
                m_score[row] += (m_points[i]->events - mean) * termAt(row, i);
                for (std::size_t column = 0; column <= row; ++column) {
                    m_factor[row * n + column] += mean * termAt(row, i) * termAt(column, i);
                }
            }
        }
        return factorise(m_factor, n);
    }

    /// A step of Newton's, halved until it's no worse; the deviance then.
    double improve(double before)
    {
        auto by = solved(m_factor, m_score);
        constexpr int kMostHalves = 30;
        for (int half = 0; half < kMostHalves; ++half) {
            std::vector<double> tried = m_beta;
            for (std::size_t j = 0; j < tried.size(); ++j) {
                tried[j] += by[j];
            }
            const double after = devianceOf(tried);
            if (std::isfinite(after) && after <= before) {
                m_beta = std::move(tried);
                return after;
            }
            for (double& each : by) {
                each /= 2;
            }
        }
        return before;
    }

    [[nodiscard]] PoissonRegression result(double deviance) const
    {
        PoissonRegression found;
        found.deviance = deviance;
        found.degreesOfFreedom = m_used - m_beta.size();
        found.intercept = m_beta[0];
        found.coefficients.assign(m_beta.begin() + 1, m_beta.end());
        for (std::size_t j = 0; j < m_terms.size(); ++j) {
            found.intercept -= m_beta[j + 1] * m_means[j];
            std::vector<double> unit(m_beta.size(), 0.0);
            unit[j + 1] = 1.0;
            found.standardErrors.push_back(std::sqrt(solved(m_factor, unit)[j + 1]));
        }
        addResiduals(found);
        return found;
    }

    void addResiduals(PoissonRegression& found) const
    {
        double products = 0.0;
        double last = 0.0; // nought after a gap
        found.rates.reserve(m_points.size());
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            found.rates.push_back(rateAt(m_beta, i));
            if (!hasRate(m_points[i])) {
                last = 0.0;
                continue;
            }
            const double mean = m_points[i]->exposure * found.rates.back();
            const double residual = (m_points[i]->events - mean) / std::sqrt(mean);
            found.pearson += residual * residual;
            products += last * residual;
            last = residual;
        }
        constexpr double kRounding = 1e-9; // what a perfect fit leaves says nothing of neighbours
        found.autocorrelation = found.pearson > kRounding ? products / found.pearson : 0.0;
    }

    std::span<const std::optional<ExposedCount>> m_points;
    std::vector<RegressionTerm> m_terms;
    std::vector<double> m_means;
    std::vector<double> m_beta;
    std::size_t m_used = 0;
    Matrix m_factor;
    std::vector<double> m_score;
};

} // namespace

std::optional<PoissonRegression> poissonRegression(std::span<const std::optional<ExposedCount>> points,
                                                   std::span<const RegressionTerm> terms)
{
    const bool isWhole = std::all_of(
        terms.begin(), terms.end(), [&](const RegressionTerm& term) { return term.size() == points.size(); });
    const auto used = static_cast<std::size_t>(
        std::count_if(points.begin(), points.end(), [](const auto& point) { return hasRate(point); }));
    const bool happened = std::any_of(points.begin(), points.end(),
                                      [](const auto& point) { return hasRate(point) && point->events > 0; });
    if (!isWhole || !happened || used < terms.size() + 2) {
        return std::nullopt;
    }
    auto found = Regression(points, terms).fit();
    // Where all of it happened on one side, the coefficient runs off until the deviance stops falling.
    constexpr double kUnbounded = 100.0;
    const bool isBounded =
        found && std::all_of(found->standardErrors.begin(), found->standardErrors.end(), [](double error) {
            return std::isfinite(error) && error < kUnbounded;
        });
    return isBounded ? found : std::nullopt;
}

double longRunDispersion(const PoissonRegression& fit)
{
    constexpr double kMost = 0.9; // beyond which a factor would say nothing
    const double r = std::clamp(fit.autocorrelation, 0.0, kMost);
    const double spread = fit.pearson / static_cast<double>(fit.degreesOfFreedom);
    return std::max(1.0, spread) * (1 + r) / (1 - r);
}

std::optional<double> extraTermsP(const PoissonRegression& smaller, const PoissonRegression& larger,
                                  double dispersion)
{
    if (larger.coefficients.size() <= smaller.coefficients.size() || !(dispersion > 0)) {
        return std::nullopt;
    }
    const auto extra = static_cast<double>(larger.coefficients.size() - smaller.coefficients.size());
    const auto rest = static_cast<double>(larger.degreesOfFreedom);
    const double fall = std::max(0.0, smaller.deviance - larger.deviance);
    const double f = fall / extra / dispersion;
    return betaCdf(rest / (rest + extra * f), rest / 2, extra / 2);
}

} // namespace wardwise::stats
