#include "core/claims/parse_value.h"

#include <algorithm>
#include <array>

namespace wardwise::claims {

namespace {

/// What a function takes between its brackets.
enum class Takes : std::uint8_t
{
    Figure,
    TwoFigures,
    AreaOrNothing
};

struct FunctionWord
{
    std::string_view word;
    Function function;
    Takes takes;
    bool isTest; ///< it's true or false, not a number
};

constexpr std::array<FunctionWord, 18> kFunctions{{
    {"parts", Function::Parts, Takes::Figure, false},
    {"leaves", Function::Leaves, Takes::Figure, false},
    {"place", Function::Place, Takes::TwoFigures, false},
    {"mean", Function::Mean, Takes::Figure, false},
    {"weighted", Function::Weighted, Takes::Figure, false},
    {"residents", Function::Residents, Takes::AreaOrNothing, false},
    {"events", Function::Events, Takes::Figure, false},
    {"rank", Function::Rank, Takes::Figure, false},
    {"flagged", Function::Flagged, Takes::Figure, false},
    {"flagged-parts", Function::FlaggedParts, Takes::Figure, false},
    {"hotspots", Function::Hotspots, Takes::Figure, false},
    {"changed-by-sd", Function::ChangedBySd, Takes::Figure, false},
    {"changed-by-rounding", Function::ChangedByRounding, Takes::Figure, false},
    {"class", Function::Class, Takes::Figure, true},
    {"similar", Function::Similar, Takes::Figure, true},
    {"falls", Function::Falls, Takes::Figure, true},
    {"rises", Function::Rises, Takes::Figure, true},
    {"mentioned", Function::Mentioned, Takes::Figure, true},
}};

const FunctionWord* functionNamed(std::string_view word)
{
    const auto* at = std::find_if(kFunctions.begin(), kFunctions.end(),
                                  [&](const FunctionWord& each) { return each.word == word; });
    return at == kFunctions.end() ? nullptr : at;
}

constexpr int kDeepest = 40; // brackets within brackets

class ValueParser
{
public:
    explicit ValueParser(TokenCursor& cursor) : m_in(cursor) {}

    Result<Node> sum()
    {
        return chain("+", "-", Node::Kind::Sum, Node::Kind::Difference, &ValueParser::product);
    }

    Result<Node> product()
    {
        return chain("*", "/", Node::Kind::Product, Node::Kind::Quotient, &ValueParser::value);
    }

    Result<Node> chain(std::string_view first, std::string_view second, Node::Kind firstKind,
                       Node::Kind secondKind, Result<Node> (ValueParser::*operand)())
    {
        auto left = (this->*operand)();
        while (left) {
            const std::size_t operatorAt = m_in.mark();
            const bool isFirst = m_in.acceptSymbol(first);
            if (!isFirst && !m_in.acceptSymbol(second)) {
                return left;
            }
            auto right = (this->*operand)();
            if (!right) {
                return right.error();
            }
            if (isTestFunction(*left) || isTestFunction(*right)) {
                m_in.goBack(operatorAt);
                return m_in.fail("one side of this is true or false, and no number to reckon with");
            }
            Node node;
            node.kind = isFirst ? firstKind : secondKind;
            node.at = left->at;
            node.operands.push_back(std::move(*left));
            node.operands.push_back(std::move(*right));
            left = std::move(node);
        }
        return left;
    }

    Result<Node> value()
    {
        if (m_in.now().kind == TokenKind::Symbol && m_in.now().text == "-") {
            return negative();
        }
        if (m_in.acceptSymbol("(")) {
            if (++m_depth > kDeepest) {
                return m_in.fail("the brackets are nested too deeply");
            }
            auto inside = sum();
            --m_depth;
            if (inside && isTestFunction(*inside)) {
                return m_in.fail("brackets are for numbers; tests are joined by \u201cand\u201d");
            }
            if (inside && !m_in.acceptSymbol(")")) {
                return m_in.fail("a closing bracket is missing");
            }
            return inside;
        }
        if (m_in.isWord("about") || m_in.now().kind == TokenKind::Number) {
            return number();
        }
        const bool isCalled = m_in.following().text == "(" && functionNamed(m_in.now().text) != nullptr;
        if (m_in.now().kind == TokenKind::Measure
            || (m_in.now().kind == TokenKind::Word && quantityFromText(m_in.now().text) && !isCalled)) {
            Node node;
            node.kind = Node::Kind::Figure;
            node.at = m_in.now().at;
            auto named = figure();
            if (!named) {
                return named.error();
            }
            node.figure = std::move(*named);
            return node;
        }
        if (m_in.now().kind == TokenKind::Word) {
            return call();
        }
        return m_in.fail("a number, a [measure] or a function such as parts(...) is expected");
    }

    /// Nought less what follows.
    Result<Node> negative()
    {
        Node node;
        node.kind = Node::Kind::Difference;
        node.at = m_in.now().at;
        m_in.advance();
        if (m_in.now().kind == TokenKind::Symbol && m_in.now().text != "(") {
            return m_in.fail("a number follows the minus sign");
        }
        auto positive = value();
        if (!positive) {
            return positive;
        }
        if (positive->kind == Node::Kind::Number) {
            positive->number = -positive->number;
            return positive;
        }
        node.operands.resize(1);
        node.operands.push_back(std::move(*positive));
        return node;
    }

    Result<Node> number()
    {
        Node node;
        node.at = m_in.now().at;
        node.isAbout = m_in.acceptWord("about");
        if (m_in.now().kind != TokenKind::Number) {
            return m_in.fail("a number follows \u201cabout\u201d");
        }
        node.number = m_in.now().number;
        node.decimals = m_in.now().decimals;
        m_in.advance();
        node.isPercent = m_in.acceptSymbol("%");
        return node;
    }

    Result<Node> call()
    {
        const FunctionWord* word = functionNamed(m_in.now().text);
        if (word == nullptr) {
            return m_in.fail(
                "there's no function of this name. Areas and periods stand in quotes, measures in "
                "square brackets");
        }
        Node node;
        node.kind = Node::Kind::Call;
        node.at = m_in.now().at;
        node.function = word->function;
        m_in.advance();
        const bool hasArguments = m_in.acceptSymbol("(");
        if (word->takes == Takes::AreaOrNothing) {
            if (!hasArguments) {
                return node;
            }
            if (m_in.now().kind == TokenKind::Quoted) {
                node.figure.area = m_in.now().text;
                m_in.advance();
            }
        } else {
            if (!hasArguments) {
                return m_in.fail("brackets with a [measure] follow the function");
            }
            auto first = figure();
            if (!first) {
                return first.error();
            }
            node.figure = std::move(*first);
            if (word->takes == Takes::TwoFigures) {
                if (!m_in.acceptSymbol(",")) {
                    return m_in.fail("a comma and a second [measure] are expected");
                }
                auto second = figure();
                if (!second) {
                    return second.error();
                }
                node.second = std::move(*second);
            }
        }
        if (!m_in.acceptSymbol(")")) {
            return m_in.fail("a closing bracket is missing");
        }
        return node;
    }

    Result<FigureName> figure()
    {
        FigureName named;
        named.at = m_in.now().at;
        if (m_in.now().kind == TokenKind::Word) {
            named.quantity = quantityFromText(m_in.now().text);
            if (named.quantity) {
                m_in.advance();
            }
        }
        if (m_in.now().kind != TokenKind::Measure) {
            return m_in.fail("a measure in square brackets is expected, such as [All crime]");
        }
        named.measure = m_in.now().text;
        m_in.advance();
        for (;;) {
            std::string* what = m_in.isWord("of")     ? &named.area
                                : m_in.isWord("in")   ? &named.period
                                : m_in.isWord("from") ? &named.source
                                : m_in.isWord("part") ? &named.part
                                                      : nullptr;
            if (what == nullptr) {
                return named;
            }
            if (!what->empty()) {
                return m_in.fail("this is said twice");
            }
            m_in.advance();
            if (m_in.now().kind != TokenKind::Quoted) {
                return m_in.fail("a name in quotes is expected");
            }
            *what = m_in.now().text;
            m_in.advance();
        }
    }

private:
    TokenCursor& m_in;
    int m_depth = 0;
};

} // namespace

Result<Node> parseValue(TokenCursor& cursor)
{
    return ValueParser(cursor).sum();
}

Result<FigureName> parseFigureName(TokenCursor& cursor)
{
    return ValueParser(cursor).figure();
}

bool isTestFunction(const Node& node)
{
    return node.kind == Node::Kind::Call
           && std::any_of(kFunctions.begin(), kFunctions.end(), [&](const FunctionWord& each) {
                  return each.isTest && each.function == node.function;
              });
}

} // namespace wardwise::claims
