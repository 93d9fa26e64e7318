#include "core/risk/agreement.h"

#include "core/risk/score_threat.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace wardwise::risk {

namespace {

RatingValue ratingAt(const ScorerRatings& scorer, std::size_t threat, std::size_t criterion)
{
    const bool isThere = threat < scorer.size() && criterion < scorer[threat].size();
    return isThere ? scorer[threat][criterion] : Blank{};
}

std::size_t threatCount(std::span<const ScorerRatings> scorers)
{
    std::size_t count = 0;
    for (const ScorerRatings& scorer : scorers) {
        count = std::max(count, scorer.size());
    }
    return count;
}

std::optional<stats::Concordance> orderAgreement(const CompiledScheme& scheme,
                                                 std::span<const ScorerRatings> scorers, std::size_t threats)
{
    std::vector<std::vector<std::optional<double>>> lists;
    lists.reserve(scorers.size());
    for (const ScorerRatings& scorer : scorers) {
        std::vector<std::optional<double>> scores(threats);
        for (std::size_t threat = 0; threat < scorer.size(); ++threat) {
            scores[threat] = middleScore(scheme, scorer[threat]);
        }
        lists.push_back(std::move(scores));
    }
    return stats::kendallW(lists);
}

/// A scorer's single levels on a criterion.
std::vector<std::optional<std::size_t>> singleLevels(const ScorerRatings& scorer, std::size_t criterion,
                                                     std::size_t threats)
{
    std::vector<std::optional<std::size_t>> levels(threats);
    for (std::size_t threat = 0; threat < threats; ++threat) {
        const RatingValue value = ratingAt(scorer, threat, criterion);
        const auto* range = std::get_if<LevelRange>(&value);
        if (range != nullptr && range->low == range->high) {
            levels[threat] = range->low;
        }
    }
    return levels;
}

CellSpread spreadOfCell(std::span<const ScorerRatings> scorers, std::size_t threat, std::size_t criterion)
{
    CellSpread spread{.threat = threat,
                      .criterion = criterion,
                      .scorers = 0,
                      .low = std::numeric_limits<std::size_t>::max(),
                      .high = 0,
                      .offScale = 0};
    for (const ScorerRatings& scorer : scorers) {
        const RatingValue value = ratingAt(scorer, threat, criterion);
        if (const auto* range = std::get_if<LevelRange>(&value)) {
            ++spread.scorers;
            spread.low = std::min(spread.low, range->low);
            spread.high = std::max(spread.high, range->high);
        } else if (!std::holds_alternative<Blank>(value)) {
            ++spread.offScale;
        }
    }
    return spread;
}

} // namespace

Agreement agreementOf(const CompiledScheme& scheme, std::span<const ScorerRatings> scorers)
{
    const std::size_t threats = threatCount(scorers);
    const std::size_t criteria = scheme.criterionCount();
    Agreement agreement;
    agreement.order = orderAgreement(scheme, scorers, threats);
    for (std::size_t first = 0; first < scorers.size(); ++first) {
        for (std::size_t second = first + 1; second < scorers.size(); ++second) {
            for (std::size_t criterion = 0; criterion < criteria; ++criterion) {
                const auto kappa = stats::weightedKappa(singleLevels(scorers[first], criterion, threats),
                                                        singleLevels(scorers[second], criterion, threats))
                                       .value();
                agreement.pairs.push_back({first, second, criterion, kappa.n, kappa.leftOut, kappa.kappa});
            }
        }
    }
    for (std::size_t threat = 0; threat < threats; ++threat) {
        for (std::size_t criterion = 0; criterion < criteria; ++criterion) {
            const CellSpread spread = spreadOfCell(scorers, threat, criterion);
            if (spread.scorers >= 2) {
                agreement.cells.push_back(spread);
            }
        }
    }
    std::stable_sort(agreement.cells.begin(), agreement.cells.end(),
                     [](const CellSpread& a, const CellSpread& b) { return a.apart() > b.apart(); });
    return agreement;
}

} // namespace wardwise::risk
