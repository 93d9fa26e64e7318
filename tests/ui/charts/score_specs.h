// Chart specs of scored threats that the tests of ui/charts share: fifteen of a partnership, or as many as
// wanted. All figures are made up.
#pragma once

#include "core/charts/chart_spec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::testing {

inline const std::array<const char*, 15>& threatNames()
{
    static const std::array<const char*, 15> names{"Anti-social Behaviour (ASB)",
                                                   "Domestic Abuse",
                                                   "Stalking & Harassment",
                                                   "Counter Terror / Domestic Extremism",
                                                   "County Lines",
                                                   "Drug use and possession",
                                                   "Mental Health and Missing Persons",
                                                   "Contextual Safeguarding",
                                                   "Repeat and Persistent Offending",
                                                   "Public Place Violence",
                                                   "Modern Slavery",
                                                   "Fire and Risk of Fire",
                                                   "Business Crime",
                                                   "Serious Violence: Knife Crime",
                                                   "Community Cohesion & Hate Crimes"};
    return names;
}

/// Beyond the fifteen numbered ones, every seventh of them as long as a name gets.
inline std::string threatName(std::size_t at)
{
    const auto& names = threatNames();
    if (at < names.size()) {
        return names.at(at);
    }
    std::string name = names.at(at % names.size());
    name += ", area " + std::to_string(at / names.size() + 1);
    return at % 7 == 0 ? name + ", with much that has to be said of it in the name itself" : name;
}

inline ChartKey threatKey(std::size_t at)
{
    return PriorityId{static_cast<std::int64_t>(at) + 1};
}

/// Between 0 and 1, the same each time, without any pattern to the eye.
inline double scattered(std::size_t at, std::size_t salt)
{
    const double x = std::sin(static_cast<double>(at * 127 + salt * 311 + 1)) * 43758.5453;
    return x - std::floor(x);
}

inline std::string oneDecimal(double value)
{
    const auto tenths = static_cast<long long>(std::llround(value * 10.0));
    return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

inline ChartWords scoreWords(const std::string& title)
{
    ChartWords words;
    words.title = title;
    words.subtitle = "Threats to community safety in Cannock Chase, scored by the partnership's scheme";
    words.footer = {"Source: made up for tests. Scheme: MoRiLE-like, version 2, 2019.",
                    "A score is the product of harm and likelihood; intervals hold 95 % of 10,000 draws."};
    words.marking = "Official";
    words.description = "Domestic Abuse has the highest score.";
    words.explanation = "No threat has been scored.";
    return words;
}

inline double scoreOf(std::size_t at, std::size_t count)
{
    return 96.0 - 84.0 * static_cast<double>(at) / static_cast<double>(std::max<std::size_t>(count, 2) - 1)
           + 3.0 * scattered(at, 1);
}

inline StackedRows stackedSpec(std::size_t threats)
{
    StackedRows spec;
    spec.words = scoreWords("What each score is made of, 2018-19");
    spec.words.axis = "Score";
    spec.series = {"Physical harm",      "Psychological harm", "Financial harm", "Harm to the community",
                   "Public expectation", "Environmental harm", "Likelihood",     "Capacity and capability"};
    spec.baseWords = "Every threat starts at 5";
    spec.intervalWords = "95 % interval of the score";
    for (std::size_t i = 0; i < threats; ++i) {
        StackedRow row;
        row.key = threatKey(i);
        row.label = threatName(i);
        row.base = 5.0;
        const double whole = scoreOf(i, threats) - row.base;
        double sum = 0.0;
        std::vector<double> parts;
        for (std::size_t part = 0; part < spec.series.size(); ++part) {
            parts.push_back(0.3 + scattered(i, part + 2));
            sum += parts.back();
        }
        double end = row.base;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const double value = std::round(parts[part] / sum * whole * 10.0) / 10.0;
            const bool missing = i % 6 == 4 && part == 5;
            row.segments.push_back(missing ? std::nullopt : std::optional(value));
            end += missing ? 0.0 : value;
        }
        row.valueText = oneDecimal(end);
        row.interval = Interval{end - 4.0 - 3.0 * scattered(i, 30), end + 4.0 + 3.0 * scattered(i, 31)};
        spec.rows.push_back(row);
    }
    return spec;
}

/// In this order: the first half of the moves up is told by the texts.
inline SlopeChart slopeSpec(std::size_t threats, bool ranks)
{
    SlopeChart spec;
    spec.words = scoreWords(ranks ? "Ranks of threats, 2017-18 and 2018-19"
                                  : "Scores of threats, 2017-18 and 2018-19");
    spec.sides = {"2017-18", "2018-19"};
    spec.areRanks = ranks;
    spec.moves = {{Moved::Up, "Up by more than chance"},
                  {Moved::Down, "Down by more than chance"},
                  {Moved::Same, "No surer change"},
                  {Moved::New, "Not scored in 2017-18"},
                  {Moved::Gone, "No longer scored"}};
    for (std::size_t i = 0; i < threats; ++i) {
        SlopeItem item;
        item.key = threatKey(i);
        item.label = threatName(i);
        const double now = ranks ? static_cast<double>(i + 1) : scoreOf(i, threats);
        const double step = ranks ? 1.0 : 4.0;
        double before = now;
        if (i % 5 == 1) {
            before = ranks ? now + 3.0 : now - 3.0 * step;
            item.moved = Moved::Up;
        } else if (i % 5 == 4) {
            before = ranks ? now - 3.0 : now + 3.0 * step;
            item.moved = Moved::Down;
        }
        const auto text = [&](double value) {
            return ranks ? std::to_string(static_cast<int>(value)) : oneDecimal(value);
        };
        if (i == 6) {
            item.moved = Moved::New;
        } else {
            item.left = before;
            item.leftText = text(before);
        }
        if (i == 10) {
            item.moved = Moved::Gone;
        } else {
            item.right = now;
            item.rightText = text(now);
        }
        item.remark = "Says who points at it";
        spec.items.push_back(item);
    }
    return spec;
}

inline HeatCell ratedCell(std::size_t at, std::size_t column)
{
    static const std::array<const char*, 5> levels{"Negligible", "Minor", "Moderate", "Severe",
                                                   "Catastrophic"};
    HeatCell cell;
    const double drawn = scattered(at, column + 50);
    const auto level = static_cast<std::size_t>(drawn * 5.0);
    if ((at + 3 * column) % 23 == 7) {
        cell.kind = HeatKind::Blank;
        cell.text = "not rated";
        cell.brief = "?";
    } else if ((at * 5 + column) % 29 == 11) {
        cell.kind = HeatKind::NotApplicable;
        cell.text = "n/a";
        cell.brief = "n/a";
    } else if ((at + 2 * column) % 31 == 13) {
        cell.kind = HeatKind::OffScale;
        cell.text = "\u201cvery bad\u201d";
        cell.brief = "!";
    } else if ((at + column) % 6 == 2 && level < 4) {
        cell.text = std::string(levels.at(level)) + " to " + (level == 2 ? "severe" : levels.at(level + 1));
        cell.brief = std::to_string(level + 1) + "\u2013" + std::to_string(level + 2);
        cell.strength = static_cast<double>(level) / 4.0;
        cell.strengthTo = static_cast<double>(level + 1) / 4.0;
    } else {
        cell.text = levels.at(level);
        cell.brief = std::to_string(level + 1);
        cell.strength = static_cast<double>(level) / 4.0;
    }
    cell.remark = "Rated by 4 of 5 scorers";
    return cell;
}

/// Threats by ten criteria in three groups, in tiers.
inline HeatMatrix heatSpec(std::size_t threats)
{
    HeatMatrix spec;
    spec.words = scoreWords("How each threat was rated, 2018-19");
    spec.words.axis = "Rating on the criterion's scale";
    spec.rowTitle = "Threat";
    spec.remarkTitle = "Score (95 % interval)";
    spec.columns = {{"Physical", "Harm to victims"},
                    {"Psychological", "Harm to victims"},
                    {"Financial", "Harm to victims"},
                    {"Community", "Harm to the area"},
                    {"Public expectation", "Harm to the area"},
                    {"Environment", "Harm to the area"},
                    {"How likely", "Likelihood"},
                    {"Confidence", "Likelihood"},
                    {"Capacity", "Organisations"},
                    {"Capability", "Organisations"}};
    spec.low = "Negligible";
    spec.high = "Catastrophic";
    spec.range = "A range of ratings";
    spec.kinds = {{HeatKind::Blank, "Not rated"},
                  {HeatKind::NotApplicable, "Not applicable"},
                  {HeatKind::OffScale, "Not a word of the scale"}};
    spec.briefWords =
        "1 Negligible, 2 Minor, 3 Moderate, 4 Severe, 5 Catastrophic, ? not rated, ! not a word of "
        "the scale";
    for (std::size_t i = 0; i < threats; ++i) {
        HeatRow row{.key = threatKey(i), .label = threatName(i), .cells = {}};
        for (std::size_t column = 0; column < spec.columns.size(); ++column) {
            row.cells.push_back(ratedCell(i, column));
        }
        const double score = scoreOf(i, threats);
        row.remark =
            oneDecimal(score) + " (" + oneDecimal(score - 6.0) + "\u2013" + oneDecimal(score + 6.0) + ")";
        row.heading = i == 0                 ? "Priority"
                      : i == threats / 3     ? "Additional consideration"
                      : i == threats * 3 / 4 ? "Business as usual"
                                             : "";
        spec.rows.push_back(row);
    }
    return spec;
}

/// Impact by likelihood, five by five, with the threats listed in the cells.
inline HeatMatrix impactSpec(std::size_t threats)
{
    HeatMatrix spec;
    spec.words = scoreWords("Impact and likelihood of each threat, 2018-19");
    spec.words.axis = "Impact x likelihood";
    spec.rowTitle = "Impact";
    const std::array<const char*, 5> likelihoods{"Remote", "Unlikely", "Possible", "Likely",
                                                 "Almost certain"};
    for (const char* name : likelihoods) {
        spec.columns.push_back({name, "Likelihood"});
    }
    spec.low = "Low";
    spec.high = "High";
    const std::array<const char*, 5> impacts{"Catastrophic", "Severe", "Moderate", "Minor", "Negligible"};
    for (std::size_t i = 0; i < impacts.size(); ++i) {
        HeatRow row{.key = std::nullopt, .label = impacts.at(i), .cells = {}};
        for (std::size_t column = 0; column < likelihoods.size(); ++column) {
            const std::size_t product = (5 - i) * (column + 1);
            HeatCell cell;
            cell.text = std::to_string(product);
            cell.strength = static_cast<double>(product - 1) / 24.0;
            row.cells.push_back(cell);
        }
        spec.rows.push_back(row);
    }
    for (std::size_t i = 0; i < threats; ++i) {
        const auto impact = static_cast<std::size_t>(scattered(i, 80) * 5.0);
        const auto likelihood = static_cast<std::size_t>(scattered(i, 81) * 5.0);
        spec.rows[impact].cells[likelihood].entries.push_back({threatKey(i), threatName(i)});
    }
    return spec;
}

/// Harm by likelihood; the fifth and sixth threat are at the same place.
inline PointChart bubbleSpec(std::size_t threats)
{
    PointChart spec;
    spec.words = scoreWords("Harm and likelihood of each threat, 2018-19");
    spec.words.axis = "Harm, 0 to 50";
    spec.xAxis = "Likelihood, 0 to 10";
    spec.sizeWords = "Recorded events";
    spec.intervalWords = "95 % interval";
    spec.levels = {{WardClass::SignificantlyAbove, "Priority"},
                   {WardClass::Above, "Additional consideration"},
                   {WardClass::Within, "Business as usual"}};
    for (std::size_t i = 0; i < threats; ++i) {
        const std::size_t place = i == 5 ? 4 : i;
        PlotPoint point;
        point.key = threatKey(i);
        point.label = threatName(i);
        point.at = {std::round(10.0 + 80.0 * scattered(place, 90)) / 10.0,
                    std::round(60.0 + 380.0 * scattered(place, 91)) / 10.0};
        point.xText = oneDecimal(point.at.x);
        point.yText = oneDecimal(point.at.y);
        point.size = std::round(20.0 + 1400.0 * std::pow(scattered(i, 92), 3.0));
        point.sizeText = std::to_string(static_cast<int>(*point.size));
        point.across = Interval{point.at.x - 0.6, point.at.x + 0.9};
        point.up = Interval{point.at.y - 3.0, point.at.y + 4.0};
        point.level = i < threats / 3       ? WardClass::SignificantlyAbove
                      : i < threats * 3 / 4 ? WardClass::Above
                                            : WardClass::Within;
        point.remark = "Rank " + std::to_string(i + 1);
        spec.points.push_back(point);
    }
    return spec;
}

/// One score each with its interval, and zones of score.
inline DotRows rankedScoresSpec(std::size_t threats)
{
    DotRows spec;
    spec.words = scoreWords("Threats by score, 2018-19");
    spec.words.axis = "Score";
    spec.series = {"Score with its 95 % interval"};
    for (std::size_t i = 0; i < threats; ++i) {
        const double score = scoreOf(i, threats);
        DotRow row;
        row.key = threatKey(i);
        row.label = threatName(i);
        row.values = {score};
        row.valueTexts = {oneDecimal(score)};
        const auto first = std::max<std::size_t>(i, 1);
        row.remark = oneDecimal(score) + ", rank " + std::to_string(first) + " to " + std::to_string(i + 3);
        row.intervals = {
            Interval{score - 5.0 - 4.0 * scattered(i, 40), score + 5.0 + 4.0 * scattered(i, 41)}};
        spec.rows.push_back(row);
    }
    spec.zones = {{0.0, 30.0, "Business as usual", 0},
                  {30.0, 70.0, "Additional consideration", 1},
                  {70.0, HUGE_VAL, "Priority", 2}};
    return spec;
}

} // namespace wardwise::testing
