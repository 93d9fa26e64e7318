// The words of an expression, each with its place.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::claims {

enum class TokenKind : std::uint8_t
{
    Number,
    Quoted,  ///< "Cannock South"
    Measure, ///< [All crime]
    Word,    ///< in lower case: "class", "significantly-above"
    Symbol,  ///< one of + - * / ( ) , % = != < <= > >=
    End
};

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string text;
    double number = 0.0;
    int decimals = 0;
    std::size_t at = 0; ///< bytes before it
};

/// An error at a place of a text: "At character 12 (“)”): ...".
Error errorAt(std::string_view text, std::size_t at, const std::string& what);

/// All words, the last of kind End; or the first thing that's no word, and `failedAt` where.
Result<std::vector<Token>> tokensOf(std::string_view text, std::size_t& failedAt);

} // namespace wardwise::claims
