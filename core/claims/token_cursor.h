// Where a parser is among the words of an expression.
#pragma once

#include "core/claims/expression_tokens.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wardwise::claims {

class TokenCursor
{
public:
    /// `tokens` end with one of kind End.
    TokenCursor(std::string_view text, std::vector<Token> tokens) : m_text(text), m_tokens(std::move(tokens))
    {
    }

    [[nodiscard]] const Token& now() const { return m_tokens[m_next]; }

    /// The one after that.
    [[nodiscard]] const Token& following() const
    {
        return m_tokens[now().kind == TokenKind::End ? m_next : m_next + 1];
    }

    void advance() { m_next += now().kind == TokenKind::End ? 0 : 1; }

    [[nodiscard]] std::size_t mark() const { return m_next; }

    void goBack(std::size_t to) { m_next = to; }

    /// What is wrong with the word at hand.
    [[nodiscard]] Error fail(const std::string& what) const { return errorAt(m_text, now().at, what); }

    [[nodiscard]] bool isWord(std::string_view word) const
    {
        return now().kind == TokenKind::Word && now().text == word;
    }

    bool acceptWord(std::string_view word)
    {
        const bool is = isWord(word);
        m_next += is ? 1 : 0;
        return is;
    }

    bool acceptSymbol(std::string_view symbol)
    {
        const bool is = now().kind == TokenKind::Symbol && now().text == symbol;
        m_next += is ? 1 : 0;
        return is;
    }

private:
    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
};

} // namespace wardwise::claims
