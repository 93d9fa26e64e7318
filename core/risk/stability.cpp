#include "core/risk/stability.h"

#include "core/base/share_out.h"
#include "core/risk/cell_values.h"
#include "core/risk/score_program.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace wardwise::risk {

namespace {

/// So many draws are computed side by side: what they need stays in the cache.
constexpr std::size_t kDrawBlock = 512;
constexpr std::size_t kMostDraws = 1000000;
constexpr std::size_t kMostThreats = 1000;
constexpr std::size_t kMostKept = 200000000;
constexpr std::size_t kWithoutTier = 3;
constexpr float kUnscored = -std::numeric_limits<float>::infinity();

constexpr double kLowTail = 0.025;
constexpr double kHighTail = 0.975;

Error tooMany(const std::string& what)
{
    return {ErrorCode::Invalid, what, {}};
}

bool anybodyRated(const StabilityInput& input, bool overScorers)
{
    const auto said = [](const RatingValue& value) {
        return std::holds_alternative<LevelRange>(value) || std::holds_alternative<OffScale>(value);
    };
    return std::any_of(input.cells.begin(), input.cells.end(), [&](const StabilityCell& cell) {
        return said(cell.consensus)
               || (overScorers && std::any_of(cell.scorers.begin(), cell.scorers.end(), said));
    });
}

/// A criterion whose values are drawn.
struct DrawnCriterion
{
    std::size_t at = 0;
    CellDraw draw;
    stats::RandomStream stream;
};

/// Where a threat's criteria have their values from: a stream, or one value that is certain.
struct DrawSources
{
    std::vector<bool> present;
    std::vector<DrawnCriterion> drawn;
    std::vector<std::pair<std::size_t, double>> certain;
};

DrawSources drawSources(const CompiledScheme& scheme, const StabilityInput& input,
                        const StabilityChoice& choice)
{
    DrawSources sources;
    sources.present.resize(scheme.criterionCount());
    for (std::size_t i = 0; i < sources.present.size(); ++i) {
        const Criterion& criterion = scheme.criterion(i);
        const StabilityCell cell = i < input.cells.size() ? input.cells[i] : StabilityCell{};
        const auto values = cellValues(scheme.scheme(), criterion, cell, choice);
        sources.present[i] = !values.empty();
        if (values.size() == 1) {
            sources.certain.emplace_back(i, values.front().value);
        } else if (!values.empty()) {
            sources.drawn.push_back({i, CellDraw(values), {choice.seed, streamItem(input.id, criterion.id)}});
        }
    }
    return sources;
}

/// The tier of a band as a place in counts.
std::size_t tierPlace(const Scheme& scheme, double score)
{
    const auto band = bandOf(scheme, score);
    const auto tier = band ? scheme.bands[*band].tier : std::nullopt;
    return tier ? static_cast<std::size_t>(*tier) : kWithoutTier;
}

/// Adds 1 to `ranks` wherever the other total is above.
void addWhereAbove(const float* others, const float* own, std::int32_t* ranks, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        ranks[i] += others[i] > own[i] ? 1 : 0;
    }
}

/// What a changed total does to the rank of another: 1 more where it's above now, 1 less where it was.
void moveRanks(const float* before, const float* after, const float* other, std::uint16_t* ranks,
               std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto change =
            static_cast<std::int32_t>(after[i] > other[i]) - static_cast<std::int32_t>(before[i] > other[i]);
        ranks[i] = static_cast<std::uint16_t>(ranks[i] + change);
    }
}

/// Type-7 quantile of ranks that are counted by rank, at least one.
double countedQuantile(const std::vector<std::uint32_t>& counts, std::size_t draws, double p)
{
    const double place = static_cast<double>(draws - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    const auto rankAt = [&](std::size_t wanted) {
        std::size_t seen = 0;
        std::size_t rank = 0;
        while (rank < counts.size() && (seen += counts[rank]) <= wanted) {
            ++rank;
        }
        return static_cast<double>(rank);
    };
    const double part = place - std::floor(place);
    const double low = rankAt(below);
    return part == 0 ? low : low + part * (rankAt(below + 1) - low);
}

} // namespace

Stability::Stability(CompiledScheme scheme, std::vector<StabilityInput> threats,
                     const StabilityChoice& choice)
    : m_scheme(std::move(scheme))
    , m_inputs(std::move(threats))
    , m_choice(choice)
    , m_threats(m_inputs.size())
    , m_results(m_inputs.size())
{
    m_choice.threads = std::max<std::size_t>(1, m_choice.threads);
}

Result<Stability> Stability::make(CompiledScheme scheme, std::vector<StabilityInput> threats,
                                  const StabilityChoice& choice)
{
    if (choice.draws == 0 || choice.draws > kMostDraws) {
        return tooMany("The number of draws is from 1 to 1,000,000.");
    }
    if (threats.size() > kMostThreats || threats.size() * choice.draws > kMostKept) {
        return tooMany("There are at most 1,000 threats, and at most 200 million draws of all together.");
    }
    Stability stability(std::move(scheme), std::move(threats), choice);
    stability.drawAll();
    return stability;
}

void Stability::drawAll()
{
    shareOut(m_choice.threads, m_inputs.size(), [&](std::size_t, std::size_t threat) { draw(threat); });
    rankAll();
    summariseAllRanks();
}

void Stability::draw(std::size_t threat)
{
    ThreatDraws& into = m_threats[threat];
    const StabilityInput& input = m_inputs[threat];
    into.tiers.fill(0);
    into.scored = false;
    into.totals.assign(m_choice.draws, kUnscored);
    m_results[threat].reset();
    if (!anybodyRated(input, m_choice.overScorers) || m_scheme.scheme().ordinalOnly) {
        return;
    }
    DrawSources sources = drawSources(m_scheme, input, m_choice);
    const ScoreProgram program = makeProgram(m_scheme.parts(), sources.present);
    if (!program.total.at) {
        return;
    }
    into.scored = true;
    std::vector<double> registers(program.registers * kDrawBlock);
    const auto registerAt = [&](std::size_t at) {
        return std::span(registers).subspan(at * kDrawBlock, kDrawBlock);
    };
    fillConstants(program, registers, kDrawBlock);
    for (const auto& [at, value] : sources.certain) {
        std::fill(registerAt(at).begin(), registerAt(at).end(), value);
    }
    for (std::size_t first = 0; first < m_choice.draws; first += kDrawBlock) {
        const std::size_t size = std::min(kDrawBlock, m_choice.draws - first);
        for (DrawnCriterion& criterion : sources.drawn) {
            criterion.draw.fill(criterion.stream, registerAt(criterion.at));
        }
        runProgram(program, registers, kDrawBlock);
        const auto totals = registerAt(*program.total.at).first(size);
        for (std::size_t i = 0; i < size; ++i) {
            into.totals[first + i] = static_cast<float>(totals[i]);
            ++into.tiers[tierPlace(m_scheme.scheme(), totals[i])];
        }
    }
    summariseScores(threat);
}

void Stability::rankAll()
{
    for (ThreatDraws& threat : m_threats) {
        threat.ranks.assign(m_choice.draws, 1);
    }
    const std::size_t blocks = (m_choice.draws + kDrawBlock - 1) / kDrawBlock;
    shareOut(m_choice.threads, blocks, [&](std::size_t, std::size_t block) {
        for (std::size_t threat = 0; threat < m_threats.size(); ++threat) {
            rankBlock(threat, block * kDrawBlock);
        }
    });
}

/// A threat's own ranks in one block of draws.
void Stability::rankBlock(std::size_t threat, std::size_t first)
{
    const std::size_t size = std::min(kDrawBlock, m_choice.draws - first);
    std::array<std::int32_t, kDrawBlock> ranks{};
    ranks.fill(1);
    for (std::size_t other = 0; other < m_threats.size(); ++other) {
        if (other != threat) {
            addWhereAbove(m_threats[other].totals.data() + first, m_threats[threat].totals.data() + first,
                          ranks.data(), size);
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        m_threats[threat].ranks[first + i] = static_cast<std::uint16_t>(ranks[i]);
    }
}

void Stability::update(std::size_t threat, StabilityInput input)
{
    const std::vector<float> before = std::move(m_threats[threat].totals);
    m_inputs[threat] = std::move(input);
    draw(threat);
    const std::vector<float>& after = m_threats[threat].totals;
    const std::size_t blocks = (m_choice.draws + kDrawBlock - 1) / kDrawBlock;
    shareOut(m_choice.threads, blocks, [&](std::size_t, std::size_t block) {
        const std::size_t first = block * kDrawBlock;
        const std::size_t size = std::min(kDrawBlock, m_choice.draws - first);
        for (std::size_t other = 0; other < m_threats.size(); ++other) {
            if (other != threat) {
                moveRanks(before.data() + first, after.data() + first, m_threats[other].totals.data() + first,
                          m_threats[other].ranks.data() + first, size);
            }
        }
        rankBlock(threat, first);
    });
    summariseAllRanks();
}

std::size_t Stability::scoredThreats() const
{
    return static_cast<std::size_t>(std::count_if(m_threats.begin(), m_threats.end(),
                                                  [](const ThreatDraws& threat) { return threat.scored; }));
}

void Stability::summariseScores(std::size_t threat)
{
    const ThreatDraws& draws = m_threats[threat];
    const auto count = static_cast<double>(m_choice.draws);
    ThreatStability result;
    double sum = 0;
    for (const float total : draws.totals) {
        sum += static_cast<double>(total);
    }
    result.mean = sum / count;
    std::vector<float> reordered = draws.totals;
    result.low = stats::quantileOfUnsorted(std::span(reordered), kLowTail);
    result.middle = stats::quantileOfUnsorted(std::span(reordered), 0.5);
    result.high = stats::quantileOfUnsorted(std::span(reordered), kHighTail);
    for (std::size_t tier = 0; tier < result.tier.size(); ++tier) {
        result.tier[tier] = static_cast<double>(draws.tiers[tier]) / count;
    }
    result.noTier = static_cast<double>(draws.tiers[kWithoutTier]) / count;
    m_results[threat] = std::move(result);
}

void Stability::summariseAllRanks()
{
    const std::size_t scored = scoredThreats();
    shareOut(m_choice.threads, m_threats.size(), [&](std::size_t, std::size_t threat) {
        if (m_threats[threat].scored) {
            summariseRanks(threat, scored);
        }
    });
}

void Stability::summariseRanks(std::size_t threat, std::size_t scored)
{
    // Four counts side by side, since each waits for the one before where ranks repeat.
    constexpr std::size_t kLanes = 4;
    const auto& ranks = m_threats[threat].ranks;
    std::vector<std::uint32_t> lanes((scored + 1) * kLanes);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        ++lanes[ranks[i] * kLanes + i % kLanes];
    }
    std::vector<std::uint32_t> counts(scored + 1);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        counts[i / kLanes] += lanes[i];
    }
    ThreatStability& result = m_results[threat].value();
    result.rankLow = static_cast<int>(std::floor(countedQuantile(counts, ranks.size(), kLowTail)));
    result.rankMiddle = countedQuantile(counts, ranks.size(), 0.5);
    result.rankHigh = static_cast<int>(std::ceil(countedQuantile(counts, ranks.size(), kHighTail)));
    result.topK.resize(scored);
    std::size_t within = 0;
    for (std::size_t k = 1; k <= scored; ++k) {
        within += counts[k];
        result.topK[k - 1] = static_cast<double>(within) / static_cast<double>(ranks.size());
    }
}

} // namespace wardwise::risk
