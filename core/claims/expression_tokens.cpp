#include "core/claims/expression_tokens.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wardwise::claims {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// What a reader may type for a symbol.
constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kSymbols{{
    {"!=", "!="},     {"<=", "<="},    {">=", ">="},    {"\u2260", "!="}, {"\u2264", "<="},
    {"\u2265", ">="}, {"\u00d7", "*"}, {"\u00f7", "/"}, {"\u2212", "-"},  {"=", "="},
    {"<", "<"},       {">", ">"},      {"+", "+"},      {"-", "-"},       {"*", "*"},
    {"/", "/"},       {"(", "("},      {")", ")"},      {",", ","},
}};

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Result<std::vector<Token>> run()
    {
        std::vector<Token> tokens;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            auto token = next();
            if (!token) {
                return token.error();
            }
            tokens.push_back(std::move(*token));
        }
        tokens.push_back(
            {.kind = TokenKind::End, .text = {}, .number = 0.0, .decimals = 0, .at = m_text.size()});
        return tokens;
    }

    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at])) {
            ++m_at;
        }
    }

    Token make(TokenKind kind, std::string text, std::size_t from) const
    {
        return {.kind = kind, .text = std::move(text), .number = 0.0, .decimals = 0, .at = from};
    }

    Result<Token> next()
    {
        const char c = m_text[m_at];
        if (c == '[') {
            return enclosed(TokenKind::Measure, "]", "a measure needs its closing ]");
        }
        if (c == '"' || c == '\'') {
            return enclosed(TokenKind::Quoted, std::string_view(&m_text[m_at], 1),
                            "a quoted name needs its closing quote");
        }
        if (isFigure(c)) {
            return number();
        }
        if (isLetter(c)) {
            return word();
        }
        return symbol();
    }

    Result<Token> enclosed(TokenKind kind, std::string_view close, const std::string& whatIsMissing)
    {
        const std::size_t from = m_at;
        const auto end = m_text.find(close, m_at + 1);
        if (end == std::string_view::npos) {
            return errorAt(m_text, from, whatIsMissing);
        }
        std::string_view inside = m_text.substr(m_at + 1, end - m_at - 1);
        while (!inside.empty() && isBlank(inside.front())) {
            inside.remove_prefix(1);
        }
        while (!inside.empty() && isBlank(inside.back())) {
            inside.remove_suffix(1);
        }
        if (inside.empty()) {
            return errorAt(m_text, from,
                           kind == TokenKind::Measure ? "a measure needs its name between the brackets"
                                                      : "there's no name between the quotes");
        }
        m_at = end + 1;
        return make(kind, std::string(inside), from);
    }

    Result<Token> number()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size()
               && (isFigure(m_text[m_at]) || m_text[m_at] == '.'
                   || (m_text[m_at] == ',' && m_at + 1 < m_text.size() && isFigure(m_text[m_at + 1])))) {
            ++m_at;
        }
        const std::string_view written = m_text.substr(from, m_at - from);
        const auto read = readNumber(written);
        if (!read || (m_at < m_text.size() && isLetter(m_text[m_at]))) {
            m_at = from;
            return errorAt(m_text, from, "this isn't a number; names of areas and periods stand in quotes");
        }
        Token token = make(TokenKind::Number, std::string(written), from);
        token.number = read->value;
        token.decimals = read->decimals;
        return token;
    }

    Result<Token> word()
    {
        const std::size_t from = m_at;
        const auto joins = [&](std::size_t i) {
            return (m_text[i] == '-' || m_text[i] == '_') && i + 1 < m_text.size() && isLetter(m_text[i + 1]);
        };
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || joins(m_at))) {
            ++m_at;
        }
        std::string text(m_text.substr(from, m_at - from));
        std::transform(text.begin(), text.end(), text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '_' ? '-' : c;
        });
        return make(TokenKind::Word, std::move(text), from);
    }

    Result<Token> symbol()
    {
        if (m_text[m_at] == '%') {
            return make(TokenKind::Symbol, "%", m_at++);
        }
        for (const auto& [written, meant] : kSymbols) {
            if (m_text.substr(m_at, written.size()) == written) {
                const std::size_t from = m_at;
                m_at += written.size();
                return make(TokenKind::Symbol, std::string(meant), from);
            }
        }
        return errorAt(m_text, m_at, "this has no meaning here");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Error errorAt(std::string_view text, std::size_t at, const std::string& what)
{
    const auto before = text.substr(0, at);
    const auto characters =
        std::count_if(before.begin(), before.end(), [](char c) { return !isContinuation(c); });
    std::string place = "At character " + std::to_string(characters + 1);
    if (at >= text.size()) {
        place = "At the end";
    } else {
        std::size_t end = at;
        const bool isWord = isLetter(text[at]) || isFigure(text[at]);
        do {
            ++end;
        } while (end < text.size()
                 && (isContinuation(text[end])
                     || (isWord && (isLetter(text[end]) || isFigure(text[end]) || text[end] == '-'))));
        place += " (\u201c" + std::string(text.substr(at, end - at)) + "\u201d)";
    }
    return {ErrorCode::Invalid, place + ": " + what + ".", {}};
}

Result<std::vector<Token>> tokensOf(std::string_view text, std::size_t& failedAt)
{
    Lexer lexer(text);
    auto tokens = lexer.run();
    if (!tokens) {
        failedAt = lexer.at();
    }
    return tokens;
}

} // namespace wardwise::claims
