// Reads what a claim checks. The language, by example:
//
// clang-format off
//   [All crime] = parts([All crime])                             a figure of the assessed area, and what's under it
//   count [Missing persons] = events([Missing persons])          which quantity, where a measure has several
//   [Theft] of "Staffordshire" in "2018-19" from "document"      of another area, period, source
//   3765 <= 63 % * events([Domestic Abuse])                      numbers are exact, "about 63 %" is what prints so
//   [All crime] = parts([All crime]) for each ward               in every ward
//   class([All crime] of "Cannock South") is above against csp, force
//   ... with spread of "police.uk"                               where wards have no rates of their own
//   similar([All crime]) by sd, poisson                          to the force's rate, by two methods
//   flagged([All crime]) = 1 reading above, significantly-above  what "high" may mean
//   falls([Anti-social Behaviour])                               a published change, and more than chance
//   mentioned([Robbery] of "Norton Canes")                       if it's high, the text should say so
//   rank([All crime] of "Rawnsley")                              a number alone is a note
// clang-format on
//
// Numbers are + - * / of figures, functions and numbers; relations = != < <= > >= and "is", "is not" with a
// class; "and" joins. Case doesn't matter.
#pragma once

#include "core/base/result.h"
#include "core/claims/expression.h"

#include <cstddef>
#include <string_view>

namespace wardwise::claims {

inline constexpr std::size_t kLongestExpression = 4000;

/// Whatever can't be read is refused with its place: "At character 12 (“)”): ...". `failedAt` gets how many
/// bytes come before it.
Result<Expression> parseExpression(std::string_view text, std::size_t* failedAt = nullptr);

/// An area, period or source as an expression quotes it: in the quotes that it doesn't have itself.
std::string quoted(const std::string& name);

} // namespace wardwise::claims
