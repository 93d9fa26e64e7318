#include "core/claims/parse_expression.h"

#include "core/claims/parse_value.h"
#include "core/domain/text_table.h"

namespace wardwise::claims {

namespace {

constexpr TextTable<ClassWord, 7> kClassWords{{
    {ClassWord::SignificantlyAbove, "significantly-above"},
    {ClassWord::Above, "above"},
    {ClassWord::Within, "within"},
    {ClassWord::Below, "below"},
    {ClassWord::SignificantlyBelow, "significantly-below"},
    {ClassWord::High, "high"},
    {ClassWord::Low, "low"},
}};

constexpr TextTable<Relation, 6> kRelations{{
    {Relation::Equal, "="},
    {Relation::NotEqual, "!="},
    {Relation::Below, "<"},
    {Relation::AtMost, "<="},
    {Relation::Above, ">"},
    {Relation::AtLeast, ">="},
}};

constexpr TextTable<Method, 3> kMethodWords{{
    {Method::Sd, "sd"},
    {Method::SdPopulation, "sd-population"},
    {Method::Poisson, "poisson"},
}};

class ClaimParser
{
public:
    explicit ClaimParser(TokenCursor& cursor) : m_in(cursor) {}

    Result<Expression> run()
    {
        Expression expression;
        do {
            auto parsed = test();
            if (!parsed) {
                return parsed.error();
            }
            expression.tests.push_back(std::move(*parsed));
        } while (m_in.acceptWord("and"));
        if (auto read = tails(expression); !read) {
            return read.error();
        }
        if (m_in.now().kind != TokenKind::End) {
            return m_in.fail("something is missing before this, such as an operator or \u201cand\u201d");
        }
        return expression;
    }

private:
    Result<Test> test()
    {
        Test made;
        const std::size_t from = m_in.mark();
        auto left = parseValue(m_in);
        if (!left) {
            return left.error();
        }
        made.left = std::move(*left);
        const bool isWhole = isTestFunction(made.left);
        if (m_in.isWord("is")) {
            if (!isWhole || made.left.function != Function::Class) {
                return m_in.fail("\u201cis\u201d follows class(...); numbers are compared with =, < or >");
            }
            return classTest(std::move(made));
        }
        if (isWhole) {
            return made.left.function == Function::Class
                       ? Result<Test>(m_in.fail("class(...) needs \u201cis\u201d and a class, such as above"))
                       : Result<Test>(std::move(made));
        }
        const auto relation =
            m_in.now().kind == TokenKind::Symbol ? valueOf(kRelations, m_in.now().text) : std::nullopt;
        if (!relation) {
            return made;
        }
        made.relation = *relation;
        m_in.advance();
        const std::size_t rightFrom = m_in.mark();
        auto right = parseValue(m_in);
        if (!right) {
            return right.error();
        }
        made.right = std::move(*right);
        for (const auto& [node, at] : {std::pair(&made.left, from), std::pair(&made.right, rightFrom)}) {
            if (isTestFunction(*node)) {
                m_in.goBack(at);
                return m_in.fail("this is true or false, and no number to compare");
            }
        }
        return made;
    }

    Result<Test> classTest(Test made)
    {
        m_in.advance();
        made.relation = m_in.acceptWord("not") ? Relation::IsNot : Relation::Is;
        const auto word =
            m_in.now().kind == TokenKind::Word ? valueOf(kClassWords, m_in.now().text) : std::nullopt;
        if (!word) {
            return m_in.fail(
                "a class is significantly-above, above, within, below, significantly-below, high (above "
                "or more) or low");
        }
        made.word = *word;
        m_in.advance();
        return made;
    }

    Result<void> tails(Expression& expression)
    {
        if (m_in.acceptWord("for")) {
            if (!m_in.acceptWord("each") || !m_in.acceptWord("ward")) {
                return m_in.fail("\u201cfor\u201d is followed by \u201ceach ward\u201d");
            }
            expression.forEachWard = true;
        }
        for (;;) {
            if (expression.references.empty() && m_in.acceptWord("against")) {
                if (auto read = references(expression); !read) {
                    return read;
                }
            } else if (expression.methods.empty() && m_in.acceptWord("by")) {
                if (auto read =
                        listed(expression.methods, kMethodWords, "a method is sd, sd-population or poisson");
                    !read) {
                    return read;
                }
            } else if (expression.readings.empty() && m_in.acceptWord("reading")) {
                if (auto read = readings(expression); !read) {
                    return read;
                }
            } else {
                return {};
            }
        }
    }

    Result<void> references(Expression& expression)
    {
        do {
            ReferenceName name;
            if (m_in.now().kind != TokenKind::Quoted && !m_in.isWord("csp") && !m_in.isWord("force")) {
                return m_in.fail("a reference set is csp, force, or a name in quotes");
            }
            name.id = m_in.now().text;
            m_in.advance();
            if (m_in.acceptWord("with")) {
                if (!m_in.acceptWord("spread") || !m_in.acceptWord("of")) {
                    return m_in.fail(
                        "\u201cwith\u201d is followed by \u201cspread of\u201d and a source in quotes");
                }
                if (m_in.now().kind == TokenKind::Quoted) {
                    name.spreadSource = m_in.now().text;
                    m_in.advance();
                } else {
                    auto measure = parseFigureName(m_in);
                    if (!measure) {
                        return measure.error();
                    }
                    name.spreadSource = measure->source;
                    name.spreadMeasure = std::move(*measure);
                }
            }
            expression.references.push_back(std::move(name));
        } while (m_in.acceptSymbol(","));
        return {};
    }

    template <class Enum, std::size_t N>
    Result<void> listed(std::vector<Enum>& values, const TextTable<Enum, N>& words, const std::string& which)
    {
        do {
            const auto value =
                m_in.now().kind == TokenKind::Word ? valueOf(words, m_in.now().text) : std::nullopt;
            if (!value) {
                return m_in.fail(which);
            }
            values.push_back(*value);
            m_in.advance();
        } while (m_in.acceptSymbol(","));
        return {};
    }

    Result<void> readings(Expression& expression)
    {
        do {
            const bool isAbove = m_in.isWord("above");
            if (!isAbove && !m_in.isWord("significantly-above")) {
                return m_in.fail("\u201chigh\u201d may be read as above or significantly-above");
            }
            expression.readings.push_back(isAbove ? WardClass::Above : WardClass::SignificantlyAbove);
            m_in.advance();
        } while (m_in.acceptSymbol(","));
        return {};
    }

    TokenCursor& m_in;
};

} // namespace

Result<Expression> parseExpression(std::string_view text, std::size_t* failedAt)
{
    if (text.size() > kLongestExpression) {
        return Error{ErrorCode::Invalid,
                     "An expression can't be longer than " + std::to_string(kLongestExpression)
                         + " characters. Make several claims of it.",
                     {}};
    }
    std::size_t at = 0;
    auto tokens = tokensOf(text, at);
    if (!tokens) {
        if (failedAt != nullptr) {
            *failedAt = at;
        }
        return tokens.error();
    }
    TokenCursor cursor(text, std::move(*tokens));
    auto parsed = ClaimParser(cursor).run();
    if (!parsed && failedAt != nullptr) {
        *failedAt = cursor.now().at;
    }
    return parsed;
}

std::string quoted(const std::string& name)
{
    const char quote = name.find('"') == std::string::npos ? '"' : '\'';
    return quote + name + quote;
}

} // namespace wardwise::claims
