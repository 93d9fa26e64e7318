// The facts panel of a section, as a strategic assessment has it: what the data say of each point is worked
// out and offered; the analyst accepts it or writes another.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

enum class FactBasis
{
    Offered,  ///< the data say it; nobody has decided yet
    Accepted, ///< the data said it when the analyst accepted it
    Judged,   ///< somebody's own words
    Rated     ///< a rating of the risk scheme
};

std::string_view inWords(FactBasis basis); ///< "computed", "computed, accepted", "judged", "rated"

struct SectionFact
{
    std::string label;    ///< "Direction of travel"
    std::string text;     ///< on show
    std::string markup;   ///< the same as it's edited: prose (domain/prose), with tokens of bound figures
    std::string computed; ///< what the data say now; empty where they can't
    std::string how;      ///< with what it was worked out: source, period, reference set
    FactBasis basis = FactBasis::Offered;
    bool isStale = false; ///< the data, or a figure bound into it, say something else than when it was read
    std::string changed;  ///< what they say, in a sentence; empty where it isn't stale
    std::optional<int> line;

    friend bool operator==(const SectionFact&, const SectionFact&) = default;
};

/// The points of the panel in their order, those about which there's something to say; then the section's own
/// facts.
Result<std::vector<SectionFact>> sectionFacts(const Project& project, const Priority& priority);

/// Keeps what the data say of this point as it reads now.
Result<void> acceptFact(Project& project, PriorityId section, const SectionFact& fact);
/// Writes another text for this point, as prose markup in one paragraph; an empty one goes back to what the
/// data say, or takes the fact away.
Result<void> writeFact(Project& project, PriorityId section, const std::string& label,
                       const std::string& markup);

} // namespace wardwise::project
