#include "core/project/group_shares.h"

#include "core/base/number_text.h"
#include "core/comparison/share_index.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

constexpr double kPerHundred = 100.0;

/// The count of the measure in the assessed area and the share's period: of a part, or of the whole.
std::optional<Count> victimsIn(const FigureTable& table, PeriodId period, BreakdownId part)
{
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const FigureRow& row = table.rows[at];
        const FigureCell* cell = table.cell(at, 0);
        const auto number = cell == nullptr ? std::nullopt : cell->observation.figure.number();
        if (row.breakdown == part && row.period == period && row.quantity == Quantity::Count && number) {
            return Count{std::llround(*number)};
        }
    }
    return std::nullopt;
}

/// How sure the index is, as far as the number of victims says.
void addInterval(GroupShare& group, const FigureTable& victims, double share, double ofPopulation)
{
    const PeriodId period = group.victims.figure->observation.key.period;
    const auto all = victimsIn(victims, period, kWhole);
    if (!all) {
        group.whyNoInterval = "how many victims the shares are of isn't stored";
        return;
    }
    const auto stored = victimsIn(victims, period, group.group);
    const Count own =
        stored.value_or(Count{std::llround(share / kPerHundred * static_cast<double>(all->value))});
    group.indexInterval = comparison::shareIndexInterval(own, *all, ofPopulation);
    group.whyNoInterval = group.indexInterval ? "" : "the numbers of victims can't be";
}

/// The row of the measure's table for a group; null where it has none.
const FigureRow* rowOf(const FigureTable& table, BreakdownId group, std::size_t& at)
{
    for (at = 0; at < table.rows.size(); ++at) {
        if (table.rows[at].breakdown == group && table.rows[at].quantity == Quantity::Percentage) {
            return &table.rows[at];
        }
    }
    return nullptr;
}

Share shareOf(const Project& project, const FigureTable& table, const Breakdown& group)
{
    Share share;
    const Area* area = project.assessedArea();
    std::size_t at = 0;
    const FigureRow* row = rowOf(table, group.id, at);
    // A group without a figure takes the period and source that the others of the measure have.
    const FigureRow* like = row == nullptr && !table.rows.empty() ? &table.rows.front() : row;
    if (like == nullptr || area == nullptr) {
        return share;
    }
    FigureEntry entry;
    entry.area = area->code;
    entry.measure = like->measureName;
    entry.measureId = like->measure;
    entry.period = like->periodLabel;
    entry.quantity = std::string(toText(Quantity::Percentage));
    entry.source = like->sourceKey;
    entry.breakdown = partText(group);
    if (const FigureCell* cell = row == nullptr ? nullptr : table.cell(at, 0)) {
        share.figure = *cell;
        entry.observation = cell->observation.id;
        entry.source = cell->sourceKey;
    }
    share.entry = entry;
    return share;
}

std::optional<double> numberOf(const Share& share)
{
    return share.figure ? share.figure->observation.figure.number() : std::nullopt;
}

Result<FigureTable> tableOf(const Project& project, const char* measure)
{
    const auto found = measuresNamed(project.catalogue(), measure);
    return figureTable(project,
                       found.empty() ? std::vector<MeasureId>() : std::vector<MeasureId>{found.front()->id});
}

} // namespace

Result<std::vector<GroupShare>> groupShares(const Project& project)
{
    const auto population = tableOf(project, kPopulationShare);
    if (!population) {
        return population.error();
    }
    const auto victims = tableOf(project, kVictimShare);
    if (!victims) {
        return victims.error();
    }
    std::vector<GroupShare> groups;
    for (const Breakdown& part : project.catalogue().breakdowns) {
        if (part.dimension != kGroupDimension) {
            continue;
        }
        GroupShare group{.group = part.id,
                         .name = part.category,
                         .description = part.description,
                         .population = shareOf(project, *population, part),
                         .victims = shareOf(project, *victims, part),
                         .index = std::nullopt,
                         .indexInterval = std::nullopt,
                         .whyNoInterval = {}};
        const auto among = numberOf(group.population);
        const auto hit = numberOf(group.victims);
        group.index = among && hit ? comparison::shareIndex(*hit, *among) : std::nullopt;
        if (group.index) {
            addInterval(group, *victims, *hit, *among);
        }
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(),
              [](const GroupShare& a, const GroupShare& b) { return a.name < b.name; });
    return groups;
}

std::string indexText(const std::optional<double>& index)
{
    return index ? fixedText(*index, 0) : std::string();
}

std::string indexIntervalText(const std::optional<Interval>& interval)
{
    return interval ? fixedText(interval->low, 0) + " to " + fixedText(interval->high, 0) : std::string();
}

} // namespace wardwise::project
