#include "core/base/number_text.h"
#include "core/project/risk_charts.h"
#include "core/project/risk_words.h"

#include <algorithm>
#include <set>

namespace wardwise::project {

namespace {

double shadeOf(std::size_t level, std::size_t levels)
{
    return levels < 2 ? 0.0 : static_cast<double>(level) / static_cast<double>(levels - 1);
}

std::string cellRemark(const risk::Criterion& criterion, const RatedCell& cell)
{
    std::string remark = criterion.name + ": ";
    const std::string words = risk::wordsOf(criterion, cell.value);
    remark += words.empty() ? "not rated" : words;
    if (cell.isFromScorers) {
        remark += "; from what the scorers said";
    }
    if (cell.rating.confidence != Confidence::Unstated) {
        remark += "; " + std::string(toText(cell.rating.confidence)) + " confidence";
    }
    for (const auto& [name, text] :
         {std::pair("Evidence: ", &cell.rating.evidence), std::pair("Why: ", &cell.rating.reason)}) {
        if (!text->empty()) {
            remark.append("\n").append(name).append(*text);
        }
    }
    return remark;
}

HeatCell heatCell(const risk::Criterion& criterion, const RatedCell& cell)
{
    HeatCell heat{.text = risk::wordsOf(criterion, cell.value), .remark = cellRemark(criterion, cell)};
    if (!cell.isFromScorers && cell.rating.words) {
        heat.text = *cell.rating.words;
    }
    const std::size_t levels = criterion.levels.size();
    if (const auto* range = std::get_if<risk::LevelRange>(&cell.value)) {
        heat.strength = shadeOf(range->low, levels);
        heat.brief = std::to_string(range->low + 1);
        if (range->high != range->low) {
            heat.strengthTo = shadeOf(range->high, levels);
            heat.brief += "\u2013" + std::to_string(range->high + 1);
        }
    } else if (std::holds_alternative<risk::NotApplicable>(cell.value)) {
        heat.kind = HeatKind::NotApplicable;
        heat.brief = "n/a";
    } else if (std::holds_alternative<risk::OffScale>(cell.value)) {
        heat.kind = HeatKind::OffScale;
        heat.brief = "?";
    } else {
        heat.kind = HeatKind::Blank;
    }
    return heat;
}

void addColumns(const risk::CompiledScheme& scheme, HeatMatrix& chart)
{
    const auto& groups = scheme.scheme().groups;
    for (std::size_t i = 0; i < scheme.criterionCount(); ++i) {
        const risk::Group& group = groups[scheme.parts().places[i].group];
        const bool isNamed = groups.size() > 1 && group.name != scheme.criterion(i).name;
        chart.columns.push_back(
            {.label = scheme.criterion(i).name, .group = isNamed ? group.name : std::string()});
    }
}

/// Which kinds of cells occur, in words.
void addKinds(HeatMatrix& chart)
{
    std::set<HeatKind> kinds;
    for (const HeatRow& row : chart.rows) {
        for (const HeatCell& cell : row.cells) {
            kinds.insert(cell.kind);
            if (cell.strengthTo) {
                chart.range = "A range of levels";
            }
        }
    }
    for (const auto& [kind, words] :
         {std::pair(HeatKind::Blank, "Not rated"), std::pair(HeatKind::NotApplicable, "Doesn't apply"),
          std::pair(HeatKind::OffScale, "Words that the scheme has no level for")}) {
        if (kinds.count(kind) > 0) {
            chart.kinds.push_back({kind, words});
        }
    }
}

/// By the tiers that stand, within each by rank.
std::vector<std::size_t> byTier(const RiskScores& scores)
{
    auto order = scores.byRank();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores.threats[a].tier < scores.threats[b].tier;
    });
    return order;
}

/// The only criterion of a group.
struct GridAxis
{
    const risk::Criterion* criterion = nullptr;
    std::size_t place = 0; ///< in criterionPlaces()
};

std::optional<std::array<GridAxis, 2>> gridAxes(const risk::CompiledScheme& scheme)
{
    std::vector<GridAxis> axes;
    for (std::size_t group = 0; group < scheme.scheme().groups.size(); ++group) {
        const risk::Group& each = scheme.scheme().groups[group];
        if (!each.counted) {
            continue;
        }
        if (each.criteria.size() != 1) {
            return std::nullopt;
        }
        axes.push_back({&each.criteria.front(), scheme.parts().firstCriterion[group]});
    }
    return axes.size() == 2 ? std::optional(std::array{axes[0], axes[1]}) : std::nullopt;
}

/// What the scheme says of both levels, whoever stands there.
HeatCell gridCell(const RiskScores& scores, const std::array<GridAxis, 2>& axes, std::size_t across,
                  std::size_t up)
{
    risk::Ratings levels(scores.scheme.criterionCount());
    levels[axes[0].place] = risk::LevelRange{across, across};
    levels[axes[1].place] = risk::LevelRange{up, up};
    HeatCell cell;
    const risk::Scheme& scheme = scores.scheme.scheme();
    if (const auto score = risk::middleScore(scores.scheme, levels)) {
        const auto band = risk::bandOf(scheme, *score);
        cell.text = fixedText(*score, 1) + (band ? ", " + scheme.bands[*band].name : std::string());
        cell.strength = band ? shadeOf(*band, scheme.bands.size()) : 0.0;
    }
    for (const std::size_t i : scores.byRank()) {
        const ScoredThreat& threat = scores.threats[i];
        const auto* x = std::get_if<risk::LevelRange>(&threat.cells[axes[0].place].value);
        const auto* y = std::get_if<risk::LevelRange>(&threat.cells[axes[1].place].value);
        if (x != nullptr && y != nullptr && x->low <= across && across <= x->high && y->low <= up
            && up <= y->high) {
            cell.entries.push_back({threat.id, threat.title});
        }
    }
    return cell;
}

} // namespace

HeatMatrix riskMatrix(const RiskScores& scores, const risk::Stability* stability, const std::string& marking)
{
    const risk::Scheme& scheme = scores.scheme.scheme();
    HeatMatrix chart;
    chart.words =
        riskChartWords(scores, scheme.ordinalOnly ? std::string() : intervalNote(scores, stability), marking);
    chart.words.title = "How threats are rated: " + scheme.title;
    chart.words.subtitle = "Under the tiers that they have, by rank; what was said, in its own words";
    chart.words.axis = "Level of each criterion's own scale";
    chart.words.description = chart.words.title + ": "
                              + countText(static_cast<std::int64_t>(scores.threats.size()), "threat") + " by "
                              + groupedText(static_cast<std::int64_t>(scores.scheme.criterionCount()))
                              + " criteria, with the words of each rating.";
    chart.rowTitle = "Threat";
    chart.remarkTitle = scheme.ordinalOnly ? std::string() : "Score (interval)";
    chart.low = "Lowest level";
    chart.high = "Highest level";
    chart.briefWords = "Figures are levels, 1 the lowest; ? are words that no level has.";
    addColumns(scores.scheme, chart);
    std::optional<Tier> tier;
    for (const std::size_t i : byTier(scores)) {
        const ScoredThreat& threat = scores.threats[i];
        HeatRow row{.key = threat.id, .label = threat.title, .cells = {}};
        if (tier != threat.tier) {
            tier = threat.tier;
            row.heading = std::string(headingOf(threat.tier));
        }
        for (std::size_t at = 0; at < threat.cells.size(); ++at) {
            row.cells.push_back(heatCell(scores.scheme.criterion(at), threat.cells[at]));
        }
        const auto score = scoreOf(scores, stability, i);
        row.remark = scheme.ordinalOnly ? std::string() : score ? scoreText(*score) : "not scored";
        chart.rows.push_back(std::move(row));
    }
    addKinds(chart);
    if (chart.rows.empty()) {
        chart.words.explanation = "There are no sections that could be rated.";
    }
    return chart;
}

std::optional<HeatMatrix> riskGrid(const RiskScores& scores, const std::string& marking)
{
    const auto axes = gridAxes(scores.scheme);
    if (!axes) {
        return std::nullopt;
    }
    const auto& [across, up] = *axes;
    const risk::Scheme& scheme = scores.scheme.scheme();
    HeatMatrix chart;
    chart.words =
        riskChartWords(scores, "A threat rated as a range stands in each cell that it covers.", marking);
    chart.words.title = up.criterion->name + " by " + across.criterion->name + ": " + scheme.title;
    chart.words.subtitle = "Each cell's score, its band, and the threats rated so";
    chart.words.axis = "Band";
    chart.words.description = chart.words.title + ": the threats in the cells that they're rated in.";
    chart.rowTitle = up.criterion->name;
    chart.low = scheme.bands.empty() ? std::string() : scheme.bands.front().name;
    chart.high = scheme.bands.empty() ? std::string() : scheme.bands.back().name;
    for (const risk::Level& level : across.criterion->levels) {
        chart.columns.push_back({.label = level.word, .group = across.criterion->name});
    }
    for (std::size_t level = up.criterion->levels.size(); level-- > 0;) {
        HeatRow row{.key = std::nullopt, .label = up.criterion->levels[level].word, .cells = {}};
        for (std::size_t column = 0; column < chart.columns.size(); ++column) {
            row.cells.push_back(gridCell(scores, *axes, column, level));
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

} // namespace wardwise::project
