// Schemes as JSON, the form in which partnerships exchange them and the project keeps them: see
// docs/scheme-format.md.
//
// {
//   "key": "csp-words-2019",             a name: small letters, figures, hyphens
//   "title": "CSP words 2019",
//   "version": 1,                        a whole number from 1
//   "note": "",                          (may be missing)
//   "illustrative": true,                (may be missing: false)
//   "ordinalOnly": false,                (may be missing: false)
//   "blank": "widen",                    or "leave-out" (may be missing: "widen")
//   "offScale": "as-blank",              or "as-highest" (may be missing: "as-blank")
//   "groups": [{
//     "id": "harm",                      a name that rules can use
//     "name": "Harm",
//     "weight": 1,                       (may be missing: 1)
//     "counted": true,                   (may be missing: true)
//     "rule": "sum",                     product, maximum, weighted-sum, expression
//     "expression": "a + b",             with rule "expression", and only then
//     "criteria": [{
//       "id": "individual-harm",
//       "name": "Individual harm",
//       "weight": 1,                     (may be missing: 1)
//       "question": "",                  (may be missing)
//       "description": "",               (may be missing)
//       "levels": [{                     lowest first
//         "word": "Low",
//         "value": 1,
//         "description": "",             (may be missing)
//         "evidence": "",                (may be missing)
//         "alsoSaid": ["Minor"]          (may be missing)
//       }]
//     }]
//   }],
//   "overall": {"rule": "product"},      as a group's, with "expression" where it is one
//   "bands": [{                          lowest first; may be empty
//     "name": "Priority",
//     "from": 60,                        scores from here on, up to the next band's
//     "colour": "#d55e00",
//     "tier": "priority"                 additional-consideration, wider-challenge (may be missing)
//   }]
// }
#pragma once

#include "core/risk/check_scheme.h"
#include "core/risk/scheme.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wardwise::report {

constexpr std::size_t kLargestSchemeFile = 1048576; ///< bytes: 1 MB

/// Why a text is no scheme: each with its place, "line 3, column 7" where it isn't JSON, otherwise the path
/// as checkScheme() gives it ("" for the whole). First what doesn't fit the format; only where nothing of
/// that is wrong, what checkScheme() finds.
using SchemeFindings = std::vector<risk::SchemeFinding>;

/// Keys in any order. Unknown, repeated and missing keys, and values of another type, are refused.
std::variant<risk::Scheme, SchemeFindings> readScheme(std::string_view json);

/// The canonical form: all keys in the order above, those that may be missing only where they say something
/// other than when they're missing; two spaces for each step in; numbers as short as they read back; a line
/// feed at the end. What is in this form is written as it was read, byte for byte.
std::string schemeJson(const risk::Scheme& scheme);

} // namespace wardwise::report
