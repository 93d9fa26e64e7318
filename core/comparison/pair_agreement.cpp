#include "core/comparison/pair_agreement.h"

#include "core/stats/rank_agreement.h"

#include <unordered_map>
#include <vector>

namespace wardwise::comparison {

std::optional<double> rankCorrelation(const Comparison& a, const Comparison& b)
{
    std::unordered_map<AreaId, double> others;
    for (const ComparisonRow& row : b.rows) {
        if (row.rate.rate) {
            others.emplace(row.rate.area, row.rate.rate->value);
        }
    }
    std::vector<std::optional<double>> first;
    std::vector<std::optional<double>> second;
    first.reserve(a.rows.size());
    second.reserve(a.rows.size());
    for (const ComparisonRow& row : a.rows) {
        const auto other = others.find(row.rate.area);
        if (row.rate.rate && other != others.end()) {
            first.emplace_back(row.rate.rate->value);
            second.emplace_back(other->second);
        }
    }
    constexpr std::size_t kFewest = 3;
    return first.size() < kFewest ? std::nullopt : stats::rankCorrelation(first, second);
}

} // namespace wardwise::comparison
