#include "core/risk/cell_values.h"

#include "core/risk/score_threat.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace wardwise::risk {

namespace {

/// Ranges of levels, lowest and highest, and how likely each is.
using RangeChances = std::map<std::pair<std::size_t, std::size_t>, double>;

std::vector<LevelRange> drawnRanges(const Scheme& scheme, const Criterion& criterion,
                                    const StabilityCell& cell, bool overScorers)
{
    std::vector<LevelRange> ranges;
    if (std::holds_alternative<NotApplicable>(cell.consensus)) {
        return ranges;
    }
    if (overScorers) {
        for (const RatingValue& scorer : cell.scorers) {
            const auto meant = levelsMeant(scheme, criterion, scorer);
            if (meant && !std::holds_alternative<Blank>(scorer)) {
                ranges.push_back(*meant);
            }
        }
    }
    if (ranges.empty()) {
        if (const auto meant = levelsMeant(scheme, criterion, cell.consensus)) {
            ranges.push_back(*meant);
        }
    }
    return ranges;
}

/// With probability `each` a level down, with the same a level up; where an end would leave the scale it
/// stays.
RangeChances moved(const RangeChances& chances, double each, std::size_t levels)
{
    RangeChances after;
    for (const auto& [range, chance] : chances) {
        const auto [low, high] = range;
        const auto down = low > 0 ? std::pair(low - 1, high - 1) : range;
        const auto up = high + 1 < levels ? std::pair(low + 1, high + 1) : range;
        after[range] += chance * (1 - 2 * each);
        after[down] += chance * each;
        after[up] += chance * each;
    }
    return after;
}

double moveChance(Confidence confidence)
{
    constexpr double kOfMedium = 1.0 / 8;
    constexpr double kOfLow = 1.0 / 4;
    return confidence == Confidence::Low ? kOfLow : confidence == Confidence::Medium ? kOfMedium : 0.0;
}

/// SplitMix64's finaliser: near ids and texts come far apart.
std::uint64_t spreadOut(std::uint64_t x)
{
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

} // namespace

std::vector<CellValue> cellValues(const Scheme& scheme, const Criterion& criterion, const StabilityCell& cell,
                                  const StabilityChoice& choice)
{
    const auto ranges = drawnRanges(scheme, criterion, cell, choice.overScorers);
    const auto count = static_cast<double>(ranges.size());
    RangeChances chances;
    for (const LevelRange& range : ranges) {
        if (!choice.overRanges) {
            chances[{range.low, range.high}] += 1 / count;
            continue;
        }
        const auto levels = static_cast<double>(range.high - range.low + 1);
        for (std::size_t level = range.low; level <= range.high; ++level) {
            chances[{level, level}] += 1 / (count * levels);
        }
    }
    if (choice.overConfidence && moveChance(cell.confidence) > 0) {
        chances = moved(chances, moveChance(cell.confidence), criterion.levels.size());
    }
    if (choice.overOneLevel) {
        chances = moved(chances, 1.0 / 3, criterion.levels.size());
    }
    std::map<double, double> byValue;
    for (const auto& [range, chance] : chances) {
        byValue[middleValue(criterion, {range.first, range.second})] += chance;
    }
    std::vector<CellValue> values;
    values.reserve(byValue.size());
    for (const auto& [value, chance] : byValue) {
        if (chance > 0) {
            values.push_back({value, chance});
        }
    }
    return values;
}

CellDraw::CellDraw(const std::vector<CellValue>& values)
{
    // Columns of equal height: those that a value doesn't fill are filled up by one that has more than its
    // own.
    const auto n = static_cast<double>(values.size());
    std::vector<double> left;
    std::vector<std::size_t> small;
    std::vector<std::size_t> large;
    for (std::size_t i = 0; i < values.size(); ++i) {
        left.push_back(values[i].probability * n);
        m_columns.push_back({.threshold = 1.0, .values = {values[i].value, values[i].value}});
        (left[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const std::size_t filled = small.back();
        small.pop_back();
        const std::size_t giver = large.back();
        m_columns[filled].threshold = left[filled];
        m_columns[filled].values[1] = values[giver].value;
        left[giver] -= 1 - left[filled];
        if (left[giver] < 1) {
            large.pop_back();
            small.push_back(giver);
        }
    }
}

void CellDraw::fill(stats::RandomStream& stream, std::span<double> into) const
{
    const auto n = static_cast<double>(m_columns.size());
    const std::size_t last = m_columns.size() - 1;
    for (double& drawn : into) {
        const double place = stream.uniform() * n;
        const std::size_t at = std::min(static_cast<std::size_t>(place), last);
        const Column& column = m_columns[at];
        const bool isSecond = place - static_cast<double>(at) >= column.threshold;
        drawn = column.values[static_cast<std::size_t>(isSecond)];
    }
}

std::uint64_t streamItem(std::int64_t threat, std::string_view criterion)
{
    // FNV-1a over the text, with the threat's number before it.
    std::uint64_t hash =
        0xcbf29ce484222325U ^ spreadOut(static_cast<std::uint64_t>(threat) + 0x9e3779b97f4a7c15U);
    for (const char c : criterion) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return spreadOut(hash);
}

} // namespace wardwise::risk
