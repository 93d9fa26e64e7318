// The edits of a section as a whole: adding, renaming, ordering, nesting and removing sections, what each is
// about and what it's made of. Each is one edit that can be undone.
#pragma once

#include "core/domain/section_block.h"
#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

/// What a new section begins with.
enum class SectionTemplate
{
    Crime,     ///< a type of crime or disorder: facts, wards ranked, funnel, trend, hotspots, people at risk
    People,    ///< harm to people: facts, ages and sexes, people at risk, trend
    Challenge, ///< a wider challenge: facts and text
    Blank      ///< text alone
};

std::string_view titleOf(SectionTemplate kind); ///< "Crime or disorder"
std::vector<BlockKind> blocksOf(SectionTemplate kind);

struct NewSection
{
    std::string title;
    std::string group; ///< heading over several sections; empty where it stands alone
    Tier tier = Tier::Priority;
    SectionTemplate kind = SectionTemplate::Crime;
    std::vector<MeasureId> measures; ///< the main one first
};

/// The section of the assessment on show; refused where it isn't there any more.
Result<const Priority*> findSection(const Project& project, PriorityId section);

/// Refuses a blank title, one that another section has, and measures that there aren't.
Result<void> checkSection(const Project& project, const NewSection& section,
                          std::optional<PriorityId> own = {});

/// Adds it at the end of its tier; its id.
Result<PriorityId> addSection(Project& project, const NewSection& section);

/// Title, heading, tier and measures; a section that changes its tier goes to the new one's end.
Result<void> changeSection(Project& project, PriorityId section, const NewSection& changed);

/// Towards the beginning (-1) or the end (+1) of its tier; nothing happens at either end.
Result<void> moveSection(Project& project, PriorityId section, int by);

Result<void> removeSection(Project& project, PriorityId section);

/// A section's blocks in their order.
Result<std::vector<SectionBlock>> blocksOf(const Project& project, PriorityId section);

/// Makes these its blocks. `what` says in the history what was done: "Add a block to", "Move a block of".
Result<void> setBlocks(Project& project, PriorityId section, const std::vector<SectionBlock>& blocks,
                       const std::string& what);

} // namespace wardwise::project
