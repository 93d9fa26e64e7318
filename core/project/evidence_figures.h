// The figures that a recommendation can rest on, and what those it rests on say now.
#pragma once

#include "core/project/project.h"

#include <string>
#include <vector>

namespace wardwise::project {

/// What a piece of evidence says, beside what it said.
struct EvidenceNow
{
    std::string what;    ///< "Shoplifting, Cannock South, 2018-10..2019-02, police.uk"
    std::string then;    ///< "129.7 per 1,000 residents", when it was attached
    std::string now;     ///< the same, as it is; empty where there's no such figure any more
    std::string whyNone; ///< then: why
    bool isStale = false;

    friend bool operator==(const EvidenceNow&, const EvidenceNow&) = default;
};

/// The figure as printed now, without its unit; none where there's no such figure.
Result<std::optional<std::string>> figureNow(const Project& project, const Evidence& evidence);

Result<EvidenceNow> evidenceNow(const Project& project, const Evidence& evidence);

/// How many of them say something else than when they were attached.
Result<std::size_t> staleEvidence(const Project& project, const Recommendation& recommendation);

/// Every figure of the measure in the area that can be attached, with what it says: stored ones, and rates
/// and counts that are worked out of them; the newest period of each source first.
Result<std::vector<Evidence>> evidenceFor(const Project& project, AreaId area, MeasureId measure);

} // namespace wardwise::project
