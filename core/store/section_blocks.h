// What the sections are made of, and the edits of a section as a whole.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/section_block.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace wardwise::store {

/// A section's blocks in their order.
Result<std::vector<SectionBlock>> loadBlocks(const Connection& connection, PriorityId priority);

/// Makes these a section's blocks: those with an id are kept and moved, those without are new, others go.
Result<void> storeBlocks(const Connection& connection, PriorityId priority,
                         const std::vector<SectionBlock>& blocks);

/// Title, heading above it, tier with who decided it and why, and position.
Result<void> updateSection(const Connection& connection, const Priority& priority);

/// The section with all that it says.
Result<void> removeSection(const Connection& connection, PriorityId priority);

/// The measures that the section is about, the main one first.
Result<void> storeSectionMeasures(const Connection& connection, PriorityId priority,
                                  const std::vector<MeasureId>& measures);

/// Makes these the section's hotspots, in this order; a line in the source goes with its hotspot.
Result<void> storeHotspots(const Connection& connection, PriorityId priority,
                           const std::vector<Hotspot>& hotspots);

/// Makes these the groups at risk that the section names, in this order.
Result<void> storeAtRisk(const Connection& connection, PriorityId priority,
                         const std::vector<AtRiskGroup>& groups);

/// A fact as the analyst wants it, in place of the one of that label; an empty text takes it away.
Result<void> storeFact(const Connection& connection, PriorityId priority, const Fact& fact);

} // namespace wardwise::store
