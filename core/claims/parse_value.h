// Reads the numbers of an expression: figures, functions, and what is reckoned with them.
#pragma once

#include "core/base/result.h"
#include "core/claims/expression.h"
#include "core/claims/token_cursor.h"

namespace wardwise::claims {

/// A sum of products of numbers, figures and calls; or a call that is true or false, alone.
Result<Node> parseValue(TokenCursor& cursor);

/// A measure in square brackets, and of what.
Result<FigureName> parseFigureName(TokenCursor& cursor);

/// Whether it's true or false rather than a number: class(...), falls(...).
bool isTestFunction(const Node& node);

} // namespace wardwise::claims
