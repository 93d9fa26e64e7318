#include "app/commands/risk_table.h"

#include "core/base/number_text.h"
#include "core/project/risk_words.h"

#include <algorithm>

namespace wardwise::app {

namespace {

using report::ReportedThreat;

constexpr std::size_t kUsualTop = 3;   ///< of the table, and of which changes matter
constexpr std::size_t kMostLines = 10; ///< of a list
constexpr std::size_t kMostDisputed = 5;

std::string decidedBy(const ReportedThreat& threat)
{
    if (threat.tierByScore && threat.byScore == threat.tier) {
        return "by score";
    }
    std::string text = threat.tierByScore ? "taken from an earlier score" : "decided by the partnership";
    if (threat.byScore && *threat.byScore != threat.tier) {
        text += ", against the score (" + std::string(project::nameOf(*threat.byScore)) + ")";
    }
    return threat.tierReason.empty() ? text : text + ": " + threat.tierReason;
}

const report::TopChance* chanceAt(const ReportedThreat& threat, std::size_t k)
{
    const auto at = std::find_if(threat.topChances.begin(), threat.topChances.end(),
                                 [&](const report::TopChance& each) { return each.k == k; });
    return at == threat.topChances.end() ? nullptr : &*at;
}

Table shownTable(const report::RiskReport& report, const std::vector<std::size_t>& tops)
{
    Table table{{{"threat", "Threat"}, {"score", "Score"}, {"rank", "Rank"}}, {}};
    for (const std::size_t k : tops) {
        table.columns.push_back({"p_top_" + std::to_string(k), "In the top " + std::to_string(k)});
    }
    table.columns.insert(table.columns.end(), {{"band", "Band"}, {"tier", "Tier"}, {"decided", "Decided"}});
    for (const ReportedThreat& threat : report.threats) {
        std::vector<Cell> row{textCell(threat.title),
                              textCell(threat.score ? project::scoreText(*threat.score) : "not scored"),
                              textCell(threat.rank ? project::rankText(*threat.rank) : "")};
        for (const std::size_t k : tops) {
            const report::TopChance* chance = chanceAt(threat, k);
            row.push_back(textCell(chance == nullptr ? "" : project::chanceText(chance->chance)));
        }
        row.insert(row.end(), {textCell(threat.band), textCell(std::string(project::nameOf(threat.tier))),
                               textCell(decidedBy(threat))});
        table.rows.push_back(std::move(row));
    }
    return table;
}

void printLines(const std::vector<std::string>& lines)
{
    for (const std::string& line : lines) {
        printLine(line);
    }
}

/// As a list that stops where nobody would read on.
void printList(const std::vector<std::string>& lines)
{
    for (std::size_t i = 0; i < std::min(kMostLines, lines.size()); ++i) {
        printLine("- " + lines[i]);
    }
    if (lines.size() > kMostLines) {
        printLine("- and " + groupedText(static_cast<std::int64_t>(lines.size() - kMostLines)) + " more");
    }
}

/// A line for each reason, with the threats that it keeps from a score.
void printUnscored(const project::RiskScores& scores)
{
    std::vector<std::pair<std::string, std::string>> byReason;
    for (const project::ScoredThreat& threat : scores.threats) {
        if (threat.score.total) {
            continue;
        }
        std::string why;
        for (const std::string& note : threat.score.notes) {
            why.append(why.empty() ? "" : " ").append(note);
        }
        const auto known = std::find_if(byReason.begin(), byReason.end(),
                                        [&](const auto& each) { return each.first == why; });
        if (known == byReason.end()) {
            byReason.emplace_back(why, threat.title);
        } else {
            known->second.append("; ").append(threat.title);
        }
    }
    for (const auto& [why, threats] : byReason) {
        printLine(std::string(why).append(" ").append(threats).append("."));
    }
}

void printChanges(const RiskView& view, std::size_t topK)
{
    const auto ratings = view.scores.ratings();
    const auto changes = risk::decisiveChanges(view.scores.scheme, ratings, topK);
    if (changes.empty()) {
        return;
    }
    printLine("");
    printLine("One rating a level up or down would change a tier by score, or who is in the top "
              + std::to_string(topK) + ":");
    std::vector<std::string> lines;
    lines.reserve(changes.size());
    for (const risk::LevelChange& change : changes) {
        lines.push_back(project::inWords(view.scores, change, topK));
    }
    printList(lines);
}

void addRange(std::vector<Cell>& row, const std::optional<risk::Score>& score)
{
    for (const double risk::Score::*part : {&risk::Score::mid, &risk::Score::low, &risk::Score::high}) {
        const std::string text = score ? plainText(*score.*part) : std::string();
        row.push_back(numberCell(text, text));
    }
}

void addChances(std::vector<Cell>& row, const ReportedThreat& threat, const std::vector<std::size_t>& tops)
{
    const auto add = [&](const std::optional<double>& chance) {
        const std::string text = chance ? plainText(*chance) : std::string();
        row.push_back(numberCell(text, text));
    };
    for (const std::size_t k : tops) {
        const report::TopChance* chance = chanceAt(threat, k);
        add(chance == nullptr ? std::nullopt : std::optional(chance->chance));
    }
    for (std::size_t i = 0; i < 4; ++i) {
        add(threat.tierChances ? std::optional(threat.tierChances->at(i)) : std::nullopt);
    }
}

std::vector<std::size_t> topsOf(const RiskView& view)
{
    return view.tops.empty()
               ? std::vector<std::size_t>(project::kUsualTops.begin(), project::kUsualTops.end())
               : view.tops;
}

std::vector<Column> csvColumns(const RiskView& view, const std::vector<std::size_t>& tops)
{
    std::vector<Column> columns;
    const auto add = [&](const std::string& key) { columns.push_back({key, key}); };
    for (const char* key : {"threat", "score", "score_low", "score_high", "rank", "rank_low", "rank_high",
                            "tied", "band", "tier", "tier_decided_by", "tier_by_score", "tier_reason"}) {
        add(key);
    }
    for (const std::size_t k : tops) {
        add("p_top_" + std::to_string(k));
    }
    for (const char* key : {"p_priority", "p_additional_consideration", "p_wider_challenge", "p_no_tier"}) {
        add(key);
    }
    for (const risk::Group& group : view.scores.scheme.scheme().groups) {
        for (const char* end : {"", "_low", "_high"}) {
            add("group:" + group.id + end);
        }
    }
    for (std::size_t i = 0; i < view.scores.scheme.criterionCount(); ++i) {
        add("rating:" + view.scores.scheme.criterion(i).id);
    }
    add("notes");
    return columns;
}

} // namespace

report::RiskReport reportOf(const RiskView& view)
{
    return project::riskReport(view.scores, view.stability, topsOf(view));
}

Table riskCsv(const RiskView& view)
{
    const auto tops = topsOf(view);
    Table table{csvColumns(view, tops), {}};
    for (const ReportedThreat& threat : reportOf(view).threats) {
        std::vector<Cell> row{textCell(threat.title)};
        addRange(row, threat.score);
        for (const int report::RankRange::*part :
             {&report::RankRange::mid, &report::RankRange::low, &report::RankRange::high}) {
            row.push_back(threat.rank ? countCell(*threat.rank.*part) : numberCell("", ""));
        }
        row.insert(row.end(), {textCell(threat.tied ? "yes" : ""), textCell(threat.band),
                               textCell(std::string(toText(threat.tier))),
                               textCell(threat.tierByScore ? "score" : "partnership"),
                               textCell(threat.byScore ? std::string(toText(*threat.byScore)) : ""),
                               textCell(threat.tierReason)});
        addChances(row, threat, tops);
        for (const report::ReportedGroup& group : threat.groups) {
            addRange(row, group.score);
        }
        for (const report::ReportedRating& rating : threat.ratings) {
            row.push_back(textCell(rating.words));
        }
        std::string notes;
        for (const std::string& note : threat.notes) {
            notes.append(notes.empty() ? "" : " ").append(note);
        }
        row.push_back(textCell(notes));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void printRisk(const RiskView& view)
{
    const project::RiskScores& scores = view.scores;
    const auto tops = view.tops.empty() ? std::vector{kUsualTop} : view.tops;
    const auto report = project::riskReport(scores, view.stability, tops);
    if (scores.threats.empty()) {
        printLine("This project has no sections that could be scored.");
        printLine(report.note);
        return;
    }
    print(shownTable(report, view.stability == nullptr ? std::vector<std::size_t>() : tops), Format::Table);
    printLine("");
    printLine(report.note);
    printLine(project::intervalNote(scores, view.stability));
    printUnscored(scores);
    const auto missing = project::notInSchemeNotes(scores);
    if (!missing.empty()) {
        printLine("Ratings that the scheme has no criterion for, so that they aren't part of a score:");
        printList(missing);
    }
    printLines(project::tieNotes(scores));
    if (const std::string unfinished = project::unfinishedNote(scores); !unfinished.empty()) {
        printLine(unfinished);
    }
    printLines(project::agreementNotes(scores, kMostDisputed));
    printChanges(view, tops.size() == 1 ? tops.front() : kUsualTop);
}

} // namespace wardwise::app
