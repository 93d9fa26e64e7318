// The figures that an analyst may bind into a sentence: found by words, or by a number that was typed by
// hand.
#pragma once

#include "core/domain/bound_figure.h"
#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

struct FigureChoice
{
    BoundFigure bound; ///< as the plain figure
    std::string measure;
    std::string part; ///< "Age: 16+"; empty for the whole
    std::string area;
    std::string period;
    std::string value; ///< as it's printed
    std::string source;
};

/// Those in which every word of the filter occurs. The section's own measures come first, and of each the
/// assessed area, its force, its wards and then all others, the newest first.
Result<std::vector<FigureChoice>> figureChoices(const Project& project, const Priority& section,
                                                std::string_view filter, std::size_t most);

/// Those that a typed number may be: exactly, or as it was rounded; where there are none, the nearest of the
/// section's measures. In the same order.
Result<std::vector<FigureChoice>> figuresLike(const Project& project, const Priority& section,
                                              std::string_view number, bool isShare, std::size_t most);

/// What can be said of the choice's measure and area, itself first: its rank, its class, times the force.
std::vector<BoundQuantity> sayable(const Project& project, const FigureChoice& choice);

/// The words that fit the figure, with what they would say: first the figure itself.
struct WordChoice
{
    FigurePhrase phrase;
    std::string text;
};

std::vector<WordChoice> wordChoices(const Project& project, const BoundFigure& bound);

} // namespace wardwise::project
