#include "core/risk/score_threat.h"

#include "core/risk/score_program.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace wardwise::risk {

namespace {

constexpr std::size_t kMostExactPlayers = 8;

using Meant = std::vector<std::optional<LevelRange>>;

double valueAtLevel(const CompiledScheme& scheme, std::size_t criterion, std::size_t level)
{
    return scheme.criterion(criterion).levels[level].value;
}

std::string sentenceOf(const CompiledScheme& scheme, std::size_t at, const RatingValue& value,
                       const std::optional<LevelRange>& meant)
{
    const Criterion& criterion = scheme.criterion(at);
    std::string what = criterion.name;
    if (std::holds_alternative<NotApplicable>(value)) {
        return what + " doesn't apply: left out.";
    }
    if (const auto* offScale = std::get_if<OffScale>(&value)) {
        what += " is off the scale (\u201c" + offScale->text + "\u201d)";
    } else {
        what += " is blank";
    }
    if (!meant) {
        return what + ": left out.";
    }
    const std::string& high = criterion.levels[meant->high].word;
    return meant->low == meant->high
               ? what + ": taken as the highest level, " + high + "."
               : what + ": taken as anything from " + criterion.levels[meant->low].word + " to " + high + ".";
}

/// The middle score for each way of setting the players' groups to their ratings and the rest to the lowest
/// level: bit i of a way is player i.
class Coalitions
{
public:
    Coalitions(const CompiledScheme& scheme, const ScoreProgram& program, const Meant& meant,
               std::vector<std::size_t> players)
        : m_scheme(scheme)
        , m_program(program)
        , m_meant(meant)
        , m_players(std::move(players))
    {
    }

    [[nodiscard]] std::vector<double> scores(const std::vector<std::uint64_t>& ways) const
    {
        const std::size_t width = ways.size();
        std::vector<double> registers(m_program.registers * width);
        for (std::size_t i = 0; i < m_meant.size(); ++i) {
            if (!m_meant[i]) {
                continue;
            }
            const auto player =
                std::find(m_players.begin(), m_players.end(), m_scheme.parts().places[i].group)
                - m_players.begin();
            for (std::size_t way = 0; way < width; ++way) {
                const bool rated = (ways[way] >> static_cast<unsigned>(player) & 1U) != 0;
                registers[i * width + way] =
                    rated ? middleValue(m_scheme.criterion(i), *m_meant[i]) : valueAtLevel(m_scheme, i, 0);
            }
        }
        fillConstants(m_program, registers, width);
        runProgram(m_program, registers, width);
        const auto total = std::span(registers).subspan(m_program.total.at.value() * width, width);
        return {total.begin(), total.end()};
    }

    /// All 2^n ways: for a player the mean, over all orders, of what it adds to those before it.
    [[nodiscard]] std::vector<double> exactShares() const
    {
        const std::size_t n = m_players.size();
        std::vector<std::uint64_t> ways(std::size_t{1} << n);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            ways[way] = way;
        }
        const auto score = scores(ways);
        // A way of s others before the player stands for s! (n - 1 - s)! of the n! orders.
        std::vector<double> part(n, 1.0 / static_cast<double>(n));
        for (std::size_t s = 1; s < n; ++s) {
            part[s] = part[s - 1] * static_cast<double>(s) / static_cast<double>(n - s);
        }
        std::vector<double> shares(n);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            const auto before = static_cast<std::size_t>(std::popcount(way));
            for (std::size_t player = 0; player < n; ++player) {
                const std::size_t with = way | std::size_t{1} << player;
                if (with != way) {
                    shares[player] += part[before] * (score[with] - score[way]);
                }
            }
        }
        return shares;
    }

    /// The mean of the groups' own order and its reverse.
    [[nodiscard]] std::vector<double> sharesOfTwoOrders() const
    {
        const std::size_t n = m_players.size();
        const std::uint64_t all = (std::uint64_t{1} << n) - 1;
        std::vector<std::uint64_t> ways;
        ways.reserve(2 * n + 2);
        for (std::size_t first = 0; first <= n; ++first) {
            ways.push_back((std::uint64_t{1} << first) - 1);
            ways.push_back(all ^ ((std::uint64_t{1} << first) - 1));
        }
        const auto score = scores(ways);
        std::vector<double> shares(n);
        for (std::size_t player = 0; player < n; ++player) {
            const double forward = score[2 * player + 2] - score[2 * player];
            const double backward = score[2 * player + 1] - score[2 * player + 3];
            shares[player] = (forward + backward) / 2;
        }
        return shares;
    }

private:
    const CompiledScheme& m_scheme;
    const ScoreProgram& m_program;
    const Meant& m_meant;
    std::vector<std::size_t> m_players;
};

void addContributions(const CompiledScheme& scheme, const ScoreProgram& program, const Meant& meant,
                      ThreatScore& score)
{
    std::vector<std::size_t> players;
    for (std::size_t group = 0; group < program.groups.size(); ++group) {
        if (program.inTotal[group] && program.groups[group].at) {
            players.push_back(group);
        }
    }
    const Coalitions coalitions(scheme, program, meant, players);
    score.base = coalitions.scores({0}).front();
    const auto shares =
        players.size() <= kMostExactPlayers ? coalitions.exactShares() : coalitions.sharesOfTwoOrders();
    for (std::size_t i = 0; i < players.size(); ++i) {
        score.contributions.push_back({players[i], shares[i]});
    }
}

void addBands(const Scheme& scheme, ThreatScore& score)
{
    score.band = bandOf(scheme, score.total->mid);
    if (score.band) {
        score.tier = scheme.bands[*score.band].tier;
    }
    const std::size_t lowest = bandOf(scheme, score.total->low).value_or(0);
    if (const auto highest = bandOf(scheme, score.total->high)) {
        for (std::size_t band = lowest; band <= *highest; ++band) {
            score.bandsPossible.push_back(band);
        }
    }
}

/// The middle values of every register.
std::vector<double> middlesOf(const CompiledScheme& scheme, const ScoreProgram& program, const Meant& meant)
{
    std::vector<double> middles(program.registers);
    for (std::size_t i = 0; i < meant.size(); ++i) {
        middles[i] = meant[i] ? middleValue(scheme.criterion(i), *meant[i]) : 0.0;
    }
    fillConstants(program, middles, 1);
    runProgram(program, middles, 1);
    return middles;
}

/// Low, middle and high of the groups and the total.
void addScores(const CompiledScheme& scheme, const ScoreProgram& program, const Meant& meant,
               ThreatScore& score)
{
    std::vector<Interval> ranges(program.registers);
    for (std::size_t i = 0; i < meant.size(); ++i) {
        if (meant[i]) {
            ranges[i] = {valueAtLevel(scheme, i, meant[i]->low), valueAtLevel(scheme, i, meant[i]->high)};
        }
    }
    runProgram(program, ranges);
    const auto middles = middlesOf(scheme, program, meant);
    const auto scoreAt = [&](const ProgramResult& result) {
        return result.at ? std::optional(
                   Score{ranges[*result.at].low, middles[*result.at], ranges[*result.at].high})
                         : std::nullopt;
    };
    for (std::size_t group = 0; group < program.groups.size(); ++group) {
        score.groups[group] = scoreAt(program.groups[group]);
    }
    score.total = scoreAt(program.total);
}

void addGroupNotes(const ScoreProgram& program, ThreatScore& score)
{
    for (const ProgramResult& group : program.groups) {
        if (!group.at) {
            score.notes.push_back(group.why);
        }
    }
    if (!program.total.at) {
        const bool isSaid =
            std::find(score.notes.begin(), score.notes.end(), program.total.why) != score.notes.end();
        if (!isSaid) {
            score.notes.push_back(program.total.why);
        }
        score.notes.emplace_back("So there's no total.");
    }
}

} // namespace

Meant levelsMeant(const CompiledScheme& scheme, const Ratings& ratings)
{
    Meant meant(scheme.criterionCount());
    for (std::size_t i = 0; i < meant.size(); ++i) {
        meant[i] =
            levelsMeant(scheme.scheme(), scheme.criterion(i), i < ratings.size() ? ratings[i] : Blank{});
    }
    return meant;
}

ScoreProgram programFor(const CompiledScheme& scheme, const Meant& meant)
{
    std::vector<bool> present(meant.size());
    std::transform(meant.begin(), meant.end(), present.begin(),
                   [](const auto& range) { return range.has_value(); });
    return makeProgram(scheme.parts(), present);
}

double middleValue(const Criterion& criterion, const LevelRange& range)
{
    double sum = 0;
    for (std::size_t level = range.low; level <= range.high; ++level) {
        sum += criterion.levels[level].value;
    }
    // Rounding mustn't carry the mean out of the range.
    return std::clamp(sum / static_cast<double>(range.high - range.low + 1),
                      criterion.levels[range.low].value, criterion.levels[range.high].value);
}

ThreatScore scoreThreat(const CompiledScheme& scheme, const Ratings& ratings)
{
    ThreatScore score;
    score.groups.resize(scheme.scheme().groups.size());
    score.isRated = isRated(ratings);
    if (!score.isRated) {
        score.notes.emplace_back("Not scored: there's no rating.");
        return score;
    }
    const Meant meant = levelsMeant(scheme, ratings);
    for (std::size_t i = 0; i < meant.size(); ++i) {
        const RatingValue value = i < ratings.size() ? ratings[i] : Blank{};
        if (!std::holds_alternative<LevelRange>(value)) {
            score.notes.push_back(sentenceOf(scheme, i, value, meant[i]));
        }
    }
    if (scheme.scheme().ordinalOnly) {
        score.notes.emplace_back("There's no total: the scheme has words in their order and no values.");
        return score;
    }
    const ScoreProgram program = programFor(scheme, meant);
    addScores(scheme, program, meant, score);
    addGroupNotes(program, score);
    if (score.total) {
        addContributions(scheme, program, meant, score);
        addBands(scheme.scheme(), score);
    }
    return score;
}

std::optional<double> middleTotal(const CompiledScheme& scheme, const ScoreProgram& program,
                                  const Meant& meant)
{
    if (!program.total.at) {
        return std::nullopt;
    }
    const auto middles = middlesOf(scheme, program, meant);
    return middles[*program.total.at];
}

std::optional<double> middleScore(const CompiledScheme& scheme, const Ratings& ratings)
{
    if (!isRated(ratings) || scheme.scheme().ordinalOnly) {
        return std::nullopt;
    }
    const Meant meant = levelsMeant(scheme, ratings);
    return middleTotal(scheme, programFor(scheme, meant), meant);
}

} // namespace wardwise::risk
