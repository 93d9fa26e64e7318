// Search over everything in a project: areas, measures, sections, an area's measure, and figures by their
// value.
#pragma once

#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

enum class FoundKind
{
    Section,
    Area,
    Measure,
    AreaMeasure, ///< "cannock south burglary"
    Figure       ///< found by its value: "62.5"
};

struct Found
{
    FoundKind kind = FoundKind::Section;
    std::string title;
    std::string detail; ///< what tells it from others of that name
    std::string target; ///< a page's id or a section's title
    Selection selection;

    friend bool operator==(const Found&, const Found&) = default;
};

/// The best `most` answers: every word of the text must occur in the name (without regard to case), and names
/// that begin with it come first. A number finds the figures that are printed so.
Result<std::vector<Found>> search(const Project& project, std::string_view text, std::size_t most);

/// The page that shows a measure: wards where it has ward figures, else the page of its topic or its section.
Result<std::string> pageOf(const Project& project, const Measure& measure);

} // namespace wardwise::project
