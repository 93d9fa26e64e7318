// A claim: a statement of the assessment with an expression over figures that confirms or contradicts it.
#pragma once

#include "core/base/identifier.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

using ClaimId = Identifier<struct ClaimTag>;

struct Claim
{
    ClaimId id;
    std::optional<PriorityId> section; ///< none: of the assessment as a whole
    std::string key;                   ///< a name for programs, such as "da_one_ward"; mostly empty
    std::string statement;             ///< in our own words
    std::string expression;            ///< what's checked: see core/claims/parse_expression.h
    std::optional<int> line;           ///< of the source, at which it's said

    friend bool operator==(const Claim&, const Claim&) = default;
};

/// What the figures say of a statement. It's always worked out, never stored.
enum class ClaimStatus : std::uint8_t
{
    Contradicted,       ///< the figures can't be made to agree
    DependsOnReference, ///< true against one reference set, false against another
    MethodMatters,      ///< true by one method, false by another
    WithinChance,       ///< the figure stands, the wording claims more than chance allows
    CannotBeChecked,    ///< a figure or a definition is missing
    NotMentioned,       ///< a flag that the text leaves out
    Note,               ///< about the method: nothing to judge
    Confirmed           ///< the figures agree, within rounding
};

inline constexpr int kClaimStatuses = 8;

std::string_view toText(ClaimStatus status);  ///< "depends-on-reference": the JSON interface
std::string_view inWords(ClaimStatus status); ///< "depends on the reference set"
/// "The figures agree, within rounding."
std::string_view meaningOf(ClaimStatus status);

} // namespace wardwise
