#include "core/project/section_edits.h"

#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/store/assessment_repository.h"
#include "core/store/section_blocks.h"

#include <algorithm>
#include <array>
#include <set>

namespace wardwise::project {

namespace {

int nextPosition(const Project& project)
{
    int last = 0;
    for (const Priority& each : project.priorities()) {
        last = std::max(last, each.position);
    }
    return last + 1;
}

std::vector<SectionBlock> newBlocks(SectionTemplate kind)
{
    const auto kinds = blocksOf(kind);
    std::vector<SectionBlock> blocks;
    blocks.reserve(kinds.size());
    for (const BlockKind each : kinds) {
        blocks.push_back({SectionBlockId{}, each});
    }
    return blocks;
}

} // namespace

Result<const Priority*> findSection(const Project& project, PriorityId section)
{
    const auto& all = project.priorities();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Priority& each) { return each.id == section; });
    if (found == all.end()) {
        return Error{ErrorCode::NotFound, "This section isn't there any more. Choose it again.", {}};
    }
    return &*found;
}

std::string_view titleOf(SectionTemplate kind)
{
    constexpr std::array<std::string_view, 4> kTitles{"Crime or disorder", "Harm to people",
                                                      "Wider challenge", "Blank"};
    return kTitles.at(static_cast<std::size_t>(kind));
}

std::vector<BlockKind> blocksOf(SectionTemplate kind)
{
    using enum BlockKind;
    switch (kind) {
    case SectionTemplate::Crime:
        return {Text, Facts, Ratings, Rates, Ranked, Funnel, Trend, Hotspots, People, Recommendations};
    case SectionTemplate::People:
        return {Text, Facts, Ratings, Rates, Pyramid, People, Trend, Ranked, Hotspots, Recommendations};
    case SectionTemplate::Challenge:
        return {Text, Facts, Ratings, People, Recommendations};
    case SectionTemplate::Blank:
        break;
    }
    return {Text};
}

Result<void> checkSection(const Project& project, const NewSection& section, std::optional<PriorityId> own)
{
    if (auto checked = checkName(section.title, "section", kLongestKey); !checked) {
        return checked;
    }
    if (!section.group.empty()) {
        if (auto checked = checkName(section.group, "heading", kLongestKey); !checked) {
            return checked;
        }
    }
    const auto& all = project.priorities();
    const bool isTaken = std::any_of(all.begin(), all.end(), [&](const Priority& each) {
        return own != each.id && sameText(each.title, section.title);
    });
    if (isTaken) {
        return Error{ErrorCode::Invalid,
                     "There is a section \"" + section.title + "\" already. Give this one another title.",
                     {}};
    }
    std::set<MeasureId> seen;
    for (const MeasureId measure : section.measures) {
        if (project.catalogue().measure(measure) == nullptr || !seen.insert(measure).second) {
            return Error{ErrorCode::Invalid,
                         "A measure of the section is missing or stands twice. Choose them again.",
                         {}};
        }
    }
    return {};
}

Result<PriorityId> addSection(Project& project, const NewSection& section)
{
    if (!project.assessment()) {
        return Error{ErrorCode::Invalid,
                     "This project has no assessment yet. Make a new project of a partnership first.",
                     {}};
    }
    if (auto checked = checkSection(project, section); !checked) {
        return checked.error();
    }
    Priority added;
    added.title = composed(section.title);
    added.group = composed(section.group);
    added.tier = section.tier;
    added.position = nextPosition(project);
    PriorityId id;
    auto edited =
        project.editSections("Add the section " + added.title, [&](const store::Connection& connection) {
            const auto stored = store::addPriority(connection, project.assessment()->id, added);
            if (!stored) {
                return Result<void>(stored.error());
            }
            id = *stored;
            if (auto measured = store::storeSectionMeasures(connection, id, section.measures); !measured) {
                return measured;
            }
            return store::storeBlocks(connection, id, newBlocks(section.kind));
        });
    return edited ? Result<PriorityId>(id) : Result<PriorityId>(edited.error());
}

Result<void> changeSection(Project& project, PriorityId section, const NewSection& changed)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& before = **found;
    if (auto checked = checkSection(project, changed, section); !checked) {
        return checked;
    }
    Priority after = before;
    after.title = composed(changed.title);
    after.group = composed(changed.group);
    after.position = after.tier == changed.tier ? after.position : nextPosition(project);
    if (after.tier != changed.tier) { // it's the partnership's decision, whose reason the Risk page asks for
        after.tierByScore = false;
        after.tierReason.clear();
    }
    after.tier = changed.tier;
    const bool otherMeasures = changed.measures != before.measures;
    return project.editSections(
        "Change the section " + before.title, [&](const store::Connection& connection) {
            if (auto stored = store::updateSection(connection, after); !stored) {
                return stored;
            }
            return otherMeasures ? store::storeSectionMeasures(connection, section, changed.measures)
                                 : Result<void>();
        });
}

Result<void> moveSection(Project& project, PriorityId section, int by)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& moved = **found;
    std::vector<Priority> ofTier;
    for (const Priority& each : project.priorities()) {
        if (each.tier == moved.tier) {
            ofTier.push_back(each); // NOLINT(performance-inefficient-vector-operation): few are of a tier
        }
    }
    const auto at =
        std::find_if(ofTier.begin(), ofTier.end(), [&](const Priority& each) { return each.id == section; });
    const auto place = static_cast<int>(at - ofTier.begin());
    const int other = place + by;
    if (by == 0 || other < 0 || other >= static_cast<int>(ofTier.size())) {
        return {};
    }
    Priority& one = ofTier[static_cast<std::size_t>(place)];
    Priority& two = ofTier[static_cast<std::size_t>(other)];
    // Positions may be alike in a file that another program wrote.
    if (one.position == two.position) {
        two.position = one.position - by;
    } else {
        std::swap(one.position, two.position);
    }
    return project.editSections("Move the section " + one.title, [&](const store::Connection& connection) {
        if (auto stored = store::updateSection(connection, one); !stored) {
            return stored;
        }
        return store::updateSection(connection, two);
    });
}

Result<void> removeSection(Project& project, PriorityId section)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& removed = **found;
    return project.editSections(
        "Remove the section " + removed.title,
        [&](const store::Connection& connection) { return store::removeSection(connection, section); });
}

Result<std::vector<SectionBlock>> blocksOf(const Project& project, PriorityId section)
{
    return store::loadBlocks(project.connection(), section);
}

Result<void> setBlocks(Project& project, PriorityId section, const std::vector<SectionBlock>& blocks,
                       const std::string& what)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& changed = **found;
    return project.editSections(what + " " + changed.title, [&](const store::Connection& connection) {
        return store::storeBlocks(connection, section, blocks);
    });
}

} // namespace wardwise::project
