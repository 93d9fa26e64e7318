// A hundred columns (20 measures by 5 years) of rate, interval, class, smoothed rate and rank, for as many
// areas as a force, the country and ten countries have: how the time grows with the areas.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "core/stats/random_stream.h"
#include "core/stats/rate_column.h"

#include <memory>

namespace wardwise::benchmark_of {

namespace {

constexpr std::size_t kColumns = 100;

struct Columns
{
    std::vector<double> people;
    std::vector<std::vector<std::int64_t>> counts;
};

/// Wards of 1,500 to 16,500 people, and counts about a rate that grows from column to column.
Columns columnsOf(std::size_t areas)
{
    Columns columns;
    stats::RandomStream random(1, areas);
    columns.people.reserve(areas);
    for (std::size_t i = 0; i < areas; ++i) {
        columns.people.push_back(1500.0 + static_cast<double>(random.below(15000)));
    }
    for (std::size_t column = 0; column < kColumns; ++column) {
        std::vector<std::int64_t> counts;
        counts.reserve(areas);
        for (const double people : columns.people) {
            const double expected = people / 1000.0 * (0.5 + static_cast<double>(column) / 5.0);
            counts.push_back(static_cast<std::int64_t>(random.gamma(expected + 1.0)));
        }
        columns.counts.push_back(std::move(counts));
    }
    return columns;
}

Job making(std::size_t areas)
{
    const auto columns = std::make_shared<Columns>(columnsOf(areas));
    const auto ranked = std::make_shared<std::size_t>(0);
    return {[] {},
            [=] {
                stats::RateColumnMaker maker;
                stats::RateColumn made;
                *ranked = 0;
                for (const auto& counts : columns->counts) {
                    maker.make(counts, columns->people, 1000.0, std::nullopt, made);
                    *ranked += made.ranks.size();
                }
            },
            [=] {
                return *ranked == areas * kColumns ? std::string() : std::string("not every area was ranked");
            }};
}

} // namespace

void addColumnJobs()
{
    constexpr double kEverything = 30.0;
    constexpr double kNation = 8000.0;
    for (const std::size_t areas : {200U, 8000U, 80000U}) {
        addJob(std::to_string(kColumns) + " columns of " + std::to_string(areas) + " areas",
               kEverything * static_cast<double>(areas) / kNation, [areas] { return making(areas); });
    }
}

} // namespace wardwise::benchmark_of
