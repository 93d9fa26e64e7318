// What figures say of a claim: a status, and the sentence that explains it with them.
#pragma once

#include "core/base/identifier.h"
#include "core/domain/claim.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

struct ClaimOutcome
{
    ClaimStatus status = ClaimStatus::CannotBeChecked;
    std::string sentence; ///< with the figures, complete
    std::string reason;   ///< what has probably gone wrong, or what would have to be so; may be empty
    std::vector<ObservationId> figures; ///< that it rests on, each once, in the order in which they're met
    /// Of an equation: what the printed numbers differ by, whatever rounding says.
    std::optional<double> apart = {};

    friend bool operator==(const ClaimOutcome&, const ClaimOutcome&) = default;
};

/// One outcome of several tests that must all hold: the worst decides, and what
/// doesn't hold is explained; where all hold, all are.
ClaimOutcome allOf(const std::vector<ClaimOutcome>& outcomes);

/// Adds a sentence that isn't said yet.
void say(std::string& text, const std::string& more);

/// Adds a figure that isn't there yet.
void addFigure(std::vector<ObservationId>& figures, ObservationId figure);

/// "A, B and C".
std::string inAList(const std::vector<std::string>& names);

} // namespace wardwise::claims
