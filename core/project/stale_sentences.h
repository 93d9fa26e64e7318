// The sentences and facts of the assessment with a figure that has changed since the analyst read them.
#pragma once

#include "core/project/bound_figures.h"

#include <string>
#include <vector>

namespace wardwise::project {

struct ChangedFigureInText
{
    BoundFigureId id;
    std::string was;
    std::string now;
    std::string title; ///< what it's of

    friend bool operator==(const ChangedFigureInText&, const ChangedFigureInText&) = default;
};

struct StaleSentence
{
    PriorityId priority;
    std::string section;  ///< title
    std::string fact;     ///< the fact's label; empty in the section's text
    std::string sentence; ///< as it reads now
    std::size_t block = 0;
    std::vector<ChangedFigureInText> figures;
};

/// Those of one section, text before facts.
std::vector<StaleSentence> staleSentences(const Project& project, BoundFigures& figures,
                                          const Priority& priority);
/// Those of all sections, in order.
std::vector<StaleSentence> staleSentences(const Project& project);

/// "Anti-social Behaviour (ASB): 62.5 is now 61.0 in \"Cannock South has ...\"".
std::string inWords(const StaleSentence& sentence);

} // namespace wardwise::project
