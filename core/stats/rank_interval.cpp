#include "core/stats/rank_interval.h"

#include "core/base/share_out.h"
#include "core/stats/quantile.h"
#include "core/stats/random_stream.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wardwise::stats {

namespace {

/// So many draws are made and ranked together: their rates stay in the cache.
constexpr std::size_t kBlock = 32;

struct RankedArea
{
    std::size_t place = 0; ///< in the caller's list
    double shape = 0.0;
    double exposure = 0.0;
    RandomStream stream;
};

std::vector<RankedArea> rankedAreas(std::span<const std::optional<ExposedCount>> areas, std::uint64_t seed)
{
    std::vector<RankedArea> ranked;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (hasRate(areas[i])) {
            ranked.push_back({i, areas[i]->events + 0.5, areas[i]->exposure, RandomStream(seed, i)});
        }
    }
    return ranked;
}

/// Competition ranks of one draw, 1 the highest, written with a stride.
void writeRanks(std::span<const double> rates, std::vector<std::size_t>& order, std::int32_t* ranks,
                std::size_t stride)
{
    order.resize(rates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rates[a] > rates[b]; });
    std::int32_t rank = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (place == 0 || rates[order[place]] < rates[order[place - 1]]) {
            rank = static_cast<std::int32_t>(place) + 1;
        }
        ranks[order[place] * stride] = rank;
    }
}

} // namespace

std::vector<std::optional<RankInterval>> rankIntervals(std::span<const std::optional<ExposedCount>> areas,
                                                       const RankDraws& how)
{
    std::vector<std::optional<RankInterval>> intervals(areas.size());
    auto ranked = rankedAreas(areas, how.seed);
    const std::size_t n = ranked.size();
    if (n == 0 || how.draws == 0 || !isLevel(how.level)) {
        return intervals;
    }
    const std::size_t threads = std::max<std::size_t>(1, how.threads);
    std::vector<std::int32_t> ranks(n * how.draws); // all draws of an area beside each other
    std::vector<double> rates(n * kBlock);          // all areas of a draw beside each other
    std::vector<std::vector<std::size_t>> orders(threads);
    for (std::size_t first = 0; first < how.draws; first += kBlock) {
        const std::size_t block = std::min(kBlock, how.draws - first);
        shareOut(threads, n, [&](std::size_t, std::size_t area) {
            RankedArea& of = ranked[area];
            for (std::size_t draw = 0; draw < block; ++draw) {
                rates[draw * n + area] = of.stream.gamma(of.shape) / of.exposure;
            }
        });
        shareOut(threads, block, [&](std::size_t thread, std::size_t draw) {
            writeRanks(std::span(rates).subspan(draw * n, n), orders[thread], ranks.data() + first + draw,
                       how.draws);
        });
    }
    const double tail = (1 - how.level) / 2;
    for (std::size_t area = 0; area < n; ++area) {
        const auto own = std::span(ranks).subspan(area * how.draws, how.draws);
        intervals[ranked[area].place] =
            RankInterval{.best = static_cast<int>(std::floor(quantileOfUnsorted(own, tail))),
                         .worst = static_cast<int>(std::ceil(quantileOfUnsorted(own, 1 - tail)))};
    }
    return intervals;
}

} // namespace wardwise::stats
