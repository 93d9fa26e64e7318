#include "core/project/risk_charts.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/risk_words.h"

#include <algorithm>
#include <limits>

namespace wardwise::project {

namespace {

constexpr double kRoundingOfShares = 1e-9; ///< relative to the score

std::string threatCount(const RiskScores& scores)
{
    return countText(static_cast<std::int64_t>(scores.threats.size()), "threat");
}

/// Why there's nothing to draw; empty where some threat has a score.
std::string whyNoScores(const RiskScores& scores)
{
    const bool any = std::any_of(scores.threats.begin(), scores.threats.end(),
                                 [](const ScoredThreat& each) { return each.score.total.has_value(); });
    return any                                  ? std::string()
           : scores.threats.empty()             ? "There are no sections that could be scored."
           : scores.scheme.scheme().ordinalOnly ? "The scheme has words in their order and no values, so no "
                                                  "threat has a score."
                                                : "No threat is scored yet: rate the sections first.";
}

/// The tier that stands, as one of a point chart's levels.
WardClass levelOf(Tier tier)
{
    return tier == Tier::Priority                  ? WardClass::SignificantlyAbove
           : tier == Tier::AdditionalConsideration ? WardClass::Above
                                                   : WardClass::Within;
}

std::optional<Interval> scoreInterval(const risk::Score& score)
{
    return score.low < score.high ? std::optional(Interval{score.low, score.high}) : std::nullopt;
}

std::vector<ValueZone> zonesOf(const risk::Scheme& scheme)
{
    std::vector<ValueZone> zones;
    for (std::size_t i = 0; i < scheme.bands.size(); ++i) {
        const bool isLast = i + 1 == scheme.bands.size();
        zones.push_back({.from = scheme.bands[i].from,
                         .to = isLast ? std::numeric_limits<double>::infinity() : scheme.bands[i + 1].from,
                         .name = scheme.bands[i].name,
                         .look = i});
    }
    return zones;
}

/// The groups of which some threat's score has a share.
std::vector<std::size_t> sharingGroups(const RiskScores& scores)
{
    std::vector<std::size_t> groups;
    for (std::size_t group = 0; group < scores.scheme.scheme().groups.size(); ++group) {
        const bool shares =
            std::any_of(scores.threats.begin(), scores.threats.end(), [&](const ScoredThreat& threat) {
                const auto& all = threat.score.contributions;
                return std::any_of(all.begin(), all.end(),
                                   [&](const risk::Contribution& each) { return each.group == group; });
            });
        if (shares) {
            groups.push_back(group);
        }
    }
    return groups;
}

/// Which of so many series a group's share goes into: those beyond the last are added up in it.
std::size_t seriesAt(std::size_t place)
{
    return std::min(place, kMostStackedSeries - 1);
}

StackedRow stackedRow(const RiskScores& scores, const ScoredThreat& threat,
                      const std::vector<std::size_t>& groups, std::size_t series)
{
    const risk::Score& total = threat.score.total.value();
    StackedRow row{.key = threat.id,
                   .label = threat.title,
                   .segments = std::vector<std::optional<double>>(series),
                   .valueText = scoreText(total)};
    row.interval = scoreInterval(total);
    const double slack = kRoundingOfShares * std::max(1.0, std::abs(total.mid));
    bool canBeDrawn = threat.score.base.value_or(0.0) >= 0.0;
    for (const risk::Contribution& each : threat.score.contributions) {
        const auto place =
            static_cast<std::size_t>(std::find(groups.begin(), groups.end(), each.group) - groups.begin());
        auto& segment = row.segments[seriesAt(place)];
        canBeDrawn = canBeDrawn && each.share >= -slack;
        segment = segment.value_or(0.0) + std::max(0.0, each.share);
        row.remark += (row.remark.empty() ? "" : "\n") + scores.scheme.scheme().groups[each.group].name + ": "
                      + fixedText(each.share, 1);
    }
    if (canBeDrawn) {
        row.base = threat.score.base.value_or(0.0);
        row.remark.clear(); // its parts say it
    } else {
        std::fill(row.segments.begin(), row.segments.end(), std::nullopt);
        row.interval.reset();
        row.remark = "Parts below nought can't be drawn. Lowest levels: "
                     + fixedText(threat.score.base.value_or(0.0), 1) + "\n" + row.remark;
    }
    return row;
}

std::string baseWordsOf(const std::vector<StackedRow>& rows)
{
    const bool same = std::all_of(rows.begin(), rows.end(), [&](const StackedRow& row) {
        return fixedText(row.base, 1) == fixedText(rows.front().base, 1);
    });
    return rows.empty() ? std::string()
           : same       ? "Every threat starts at " + fixedText(rows.front().base, 1)
                        + ": the score of the lowest levels"
                  : "Where each threat starts: the score of its lowest levels";
}

/// Which tiers that stand aren't what the score says; empty where all are.
std::string decidedOtherwise(const RiskScores& scores)
{
    std::string threats;
    for (const std::size_t i : scores.byRank()) {
        const ScoredThreat& threat = scores.threats[i];
        if (threat.isAgainstScore()) {
            threats.append(threats.empty() ? "" : "; ").append(threat.title);
            threats.append(" (").append(nameOf(threat.tier)).append(")");
        }
    }
    return threats.empty()
               ? threats
               : "Bands are those of the score. The partnership decided otherwise for: " + threats + ".";
}

const ScoredThreat* threatTitled(const RiskScores& scores, const std::string& title)
{
    const auto at = std::find_if(scores.threats.begin(), scores.threats.end(),
                                 [&](const ScoredThreat& each) { return sameText(each.title, title); });
    return at == scores.threats.end() ? nullptr : &*at;
}

report::RankRange rangeOf(const risk::ThreatRank& rank)
{
    return {rank.best, rank.rank, rank.worst};
}

const risk::ThreatRank* rankOf(const ScoredThreat* threat)
{
    return threat != nullptr && threat->rank ? &*threat->rank : nullptr;
}

Moved movedFrom(const risk::ThreatRank* before, const risk::ThreatRank* after)
{
    return before == nullptr             ? Moved::New
           : after == nullptr            ? Moved::Gone
           : after->worst < before->best ? Moved::Up
           : after->best > before->worst ? Moved::Down
                                         : Moved::Same;
}

/// None where it was scored in neither year.
std::optional<SlopeItem> slopeOf(const ScoredThreat* last, const ScoredThreat* now)
{
    const risk::ThreatRank* before = rankOf(last);
    const risk::ThreatRank* after = rankOf(now);
    if (before == nullptr && after == nullptr) {
        return std::nullopt;
    }
    SlopeItem item;
    item.key = (now == nullptr ? last : now)->id;
    item.label = (now == nullptr ? last : now)->title;
    if (before != nullptr) {
        item.left = before->rank;
        item.leftText = rankText(rangeOf(*before));
    }
    if (after != nullptr) {
        item.right = after->rank;
        item.rightText = rankText(rangeOf(*after));
    }
    item.moved = movedFrom(before, after);
    return item;
}

} // namespace

ChartWords riskChartWords(const RiskScores& scores, const std::string& intervals, const std::string& marking)
{
    ChartWords words;
    words.footer = {schemeNote(scores.scheme.scheme())};
    for (const std::string& line : {intervals, unscoredNote(scores), unfinishedNote(scores)}) {
        if (!line.empty()) {
            words.footer.push_back(line);
        }
    }
    words.marking = marking;
    return words;
}

std::optional<risk::Score> scoreOf(const RiskScores& scores, const risk::Stability* stability,
                                   std::size_t threat)
{
    if (stability != nullptr && stability->results()[threat]) {
        const risk::ThreatStability& drawn = *stability->results()[threat];
        return risk::Score{drawn.low, drawn.middle, drawn.high};
    }
    return scores.threats[threat].score.total;
}

std::optional<PointChart> riskBubbles(const RiskScores& scores, const std::string& marking)
{
    const risk::Scheme& scheme = scores.scheme.scheme();
    std::vector<std::size_t> axes;
    for (std::size_t i = 0; i < scheme.groups.size() && axes.size() < 2; ++i) {
        if (scheme.groups[i].counted) {
            axes.push_back(i);
        }
    }
    if (axes.size() < 2 || scheme.ordinalOnly) {
        return std::nullopt;
    }
    const std::string& across = scheme.groups[axes[0]].name;
    const std::string& up = scheme.groups[axes[1]].name;
    PointChart chart;
    chart.words = riskChartWords(
        scores, "Intervals: not drawn here. Each threat stands at the middle of what its ratings leave open.",
        marking);
    chart.words.title = across + " against " + up + ": " + scheme.title;
    chart.words.subtitle = "Each threat as large as its score; its mark is the tier that stands";
    chart.words.axis = up + ", score";
    chart.words.description = chart.words.title + ": " + threatCount(scores) + " by both scores.";
    chart.words.explanation = whyNoScores(scores);
    chart.xAxis = across + ", score";
    chart.sizeWords = "Score";
    for (const std::size_t i : scores.byRank()) {
        const ScoredThreat& threat = scores.threats[i];
        const auto& x = threat.score.groups[axes[0]];
        const auto& y = threat.score.groups[axes[1]];
        if (!threat.score.total || !x || !y) {
            continue;
        }
        PlotPoint point;
        point.key = threat.id;
        point.label = threat.title;
        point.at = {x->mid, y->mid};
        point.xText = scoreText(*x);
        point.yText = scoreText(*y);
        point.level = levelOf(threat.tier);
        point.size = std::max(0.0, threat.score.total->mid);
        point.sizeText = scoreText(*threat.score.total);
        chart.points.push_back(std::move(point));
    }
    for (const Tier tier : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        const bool occurs = std::any_of(chart.points.begin(), chart.points.end(),
                                        [&](const PlotPoint& point) { return point.level == levelOf(tier); });
        if (occurs) {
            chart.levels.push_back({levelOf(tier), std::string(nameOf(tier))});
        }
    }
    return chart;
}

DotRows riskRows(const RiskScores& scores, const risk::Stability* stability, const std::string& marking)
{
    const risk::Scheme& scheme = scores.scheme.scheme();
    DotRows chart;
    chart.words = riskChartWords(scores, intervalNote(scores, stability), marking);
    chart.words.title = "Which threats matter most: scores by " + scheme.title;
    chart.words.subtitle = stability == nullptr ? "Middle score, and what the ratings leave open"
                                                : "Middle score of the draws, and 95 % of them";
    chart.words.subtitle += "; no bar: the ratings leave nothing open";
    if (const std::string otherwise = decidedOtherwise(scores); !otherwise.empty()) {
        chart.words.footer.push_back(otherwise);
    }
    chart.words.axis = "Score";
    chart.words.explanation = whyNoScores(scores);
    chart.series = {"Score"};
    std::vector<std::pair<std::size_t, std::optional<risk::Score>>> order;
    for (const std::size_t i : scores.byRank()) {
        order.emplace_back(i, scoreOf(scores, stability, i));
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.second && (!b.second || a.second->mid > b.second->mid);
    });
    for (const auto& [i, score] : order) {
        const std::string text = score ? scoreText(*score) : "not scored";
        chart.rows.push_back({.key = scores.threats[i].id,
                              .label = scores.threats[i].title,
                              .values = {score ? std::optional(score->mid) : std::nullopt},
                              .valueTexts = {text},
                              .remark = score ? text : std::string(),
                              .intervals = {score ? scoreInterval(*score) : std::nullopt}});
    }
    chart.zones = zonesOf(scheme);
    chart.words.description = chart.words.title + ": " + threatCount(scores) + ".";
    if (!order.empty() && order.front().second) {
        chart.words.description += " The highest is " + scores.threats[order.front().first].title + " with "
                                   + scoreText(*order.front().second) + ".";
    }
    return chart;
}

StackedRows riskContributions(const RiskScores& scores, const std::string& marking)
{
    const risk::Scheme& scheme = scores.scheme.scheme();
    StackedRows chart;
    chart.words = riskChartWords(scores, intervalNote(scores, nullptr), marking);
    chart.words.title = "What makes a threat matter: its score by " + scheme.title;
    chart.words.subtitle = "Each group's share of the middle score (Shapley value)";
    chart.words.axis = "Score";
    chart.words.explanation = whyNoScores(scores);
    chart.words.description = chart.words.title + ": " + threatCount(scores) + ", each score in parts.";
    const auto groups = sharingGroups(scores);
    for (std::size_t place = 0; place < groups.size(); ++place) {
        if (seriesAt(place) == chart.series.size()) {
            chart.series.push_back(scheme.groups[groups[place]].name);
        } else {
            chart.series.back() = "Other groups";
        }
    }
    for (const std::size_t i : scores.byRank()) {
        if (scores.threats[i].score.total) {
            chart.rows.push_back(stackedRow(scores, scores.threats[i], groups, chart.series.size()));
        }
    }
    chart.baseWords = baseWordsOf(chart.rows);
    const bool anyInterval = std::any_of(chart.rows.begin(), chart.rows.end(),
                                         [](const StackedRow& row) { return row.interval.has_value(); });
    chart.intervalWords = anyInterval ? "What the ratings leave open" : "";
    return chart;
}

SlopeChart riskChange(const RiskScores& last, const RiskScores& now, const std::array<std::string, 2>& years,
                      const std::string& marking)
{
    SlopeChart chart;
    chart.words = riskChartWords(
        now, "Both years by the same scheme; in brackets the ranks that the ratings leave open.", marking);
    chart.words.title = "What moved since " + years[0] + ": ranks by " + now.scheme.scheme().title;
    chart.words.subtitle = years[0] + " against " + years[1] + ", 1 the highest score";
    chart.words.axis = "Rank";
    chart.words.description = chart.words.title + ".";
    chart.sides = years;
    chart.areRanks = true;
    const auto add = [&](const ScoredThreat* before, const ScoredThreat* after) {
        if (auto item = slopeOf(before, after)) {
            chart.items.push_back(std::move(*item));
        }
    };
    for (const std::size_t i : now.byRank()) {
        add(threatTitled(last, now.threats[i].title), &now.threats[i]);
    }
    for (const std::size_t i : last.byRank()) {
        if (threatTitled(now, last.threats[i].title) == nullptr) {
            add(&last.threats[i], nullptr);
        }
    }
    for (const auto& [moved, words] :
         {std::pair(Moved::Up, "Higher, beyond what the ratings leave open"),
          std::pair(Moved::Down, "Lower, beyond what the ratings leave open"),
          std::pair(Moved::Same, "Not surely moved"), std::pair(Moved::New, "Only scored now"),
          std::pair(Moved::Gone, "Only scored then")}) {
        const bool occurs =
            std::any_of(chart.items.begin(), chart.items.end(),
                        [which = moved](const SlopeItem& item) { return item.moved == which; });
        if (occurs) {
            chart.moves.push_back({moved, words});
        }
    }
    if (chart.items.empty()) {
        chart.words.explanation = "No threat is scored in either year.";
    }
    return chart;
}

} // namespace wardwise::project
