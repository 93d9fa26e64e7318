// The figures of a priority's section: its measures in the partnership against the force, and at its
// hotspots.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <vector>

namespace wardwise::project {

/// A stored figure as read from the file, whole (no breakdown).
struct SectionFigure
{
    Observation observation;
    std::string sourceKey;
};

/// One measure of the section: like with like, so both figures have the same source, period and quantity.
struct LocalAgainstForce
{
    MeasureId measure;
    std::string period;
    std::optional<SectionFigure> local;
    std::optional<SectionFigure> force;
};

/// The measures that have a rate or percentage for the partnership, the main one first.
Result<std::vector<LocalAgainstForce>> localAgainstForce(const Project& project, const Priority& priority);

/// The rate of a hotspot's measure in its ward; none where the hotspot names no measure or there is no
/// figure.
Result<std::optional<SectionFigure>> hotspotFigure(const Project& project, const Hotspot& hotspot);

} // namespace wardwise::project
