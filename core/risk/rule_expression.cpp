#include "core/risk/rule_expression.h"

#include "core/risk/interval_arithmetic.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace wardwise::risk {

namespace {

constexpr std::size_t kLongestRuleName = 60;
constexpr std::size_t kLongestRule = 2000;
constexpr int kDeepestRule = 50;
constexpr double kLargestRuleNumber = 1e12;

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isRuleDigit(char c)
{
    return c >= '0' && c <= '9';
}

char smallLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isNameCharacter(char c)
{
    return isSmallLetter(smallLetter(c)) || isRuleDigit(c);
}

/// Signs as they're typed or pasted, and what they mean.
constexpr std::array<std::pair<std::string_view, char>, 10> kRuleSigns{{{"+", '+'},
                                                                        {"-", '-'},
                                                                        {"*", '*'},
                                                                        {"/", '/'},
                                                                        {"(", '('},
                                                                        {")", ')'},
                                                                        {",", ','},
                                                                        {"\u00d7", '*'},
                                                                        {"\u00f7", '/'},
                                                                        {"\u2212", '-'}}};

class RuleParser
{
public:
    RuleParser(std::string_view text, std::vector<std::string>& names, std::vector<ExpressionStep>& steps)
        : m_text(text)
        , m_names(names)
        , m_steps(steps)
    {
    }

    std::optional<Error> run()
    {
        if (m_text.size() > kLongestRule) {
            return Error{ErrorCode::Invalid, "The expression is longer than 2,000 bytes.", {}};
        }
        readSum(0);
        if (!m_error && m_at < m_text.size()) {
            fail("expected +, -, *, / or the end");
        }
        return m_error;
    }

private:
    [[nodiscard]] std::size_t charactersBefore(std::size_t at) const
    {
        const auto before = m_text.substr(0, at);
        return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    }

    void fail(const std::string& what)
    {
        if (m_error) {
            return;
        }
        const std::string place = m_at < m_text.size()
                                      ? "At character " + std::to_string(charactersBefore(m_at) + 1)
                                      : "At the end";
        m_error = Error{ErrorCode::Invalid, place + ": " + what + ".", {}};
    }

    void skipSpaces()
    {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'
                   || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }

    /// The sign at hand, or 0; and how many bytes it takes.
    [[nodiscard]] std::pair<char, std::size_t> sign() const
    {
        for (const auto& [written, meant] : kRuleSigns) {
            if (m_text.substr(m_at, written.size()) == written) {
                return {meant, written.size()};
            }
        }
        return {'\0', 0};
    }

    bool accept(char wanted)
    {
        skipSpaces();
        const auto [meant, size] = sign();
        if (meant != wanted) {
            return false;
        }
        m_at += size;
        skipSpaces();
        return true;
    }

    void push(ExpressionOp op, std::size_t at)
    {
        m_steps.push_back({.op = op, .number = 0.0, .name = 0, .at = charactersBefore(at)});
    }

    void readSum(int depth)
    {
        readProduct(depth);
        while (!m_error) {
            skipSpaces();
            const std::size_t at = m_at;
            const bool adds = accept('+');
            if (!adds && !accept('-')) {
                return;
            }
            readProduct(depth);
            push(adds ? ExpressionOp::Add : ExpressionOp::Subtract, at);
        }
    }

    void readProduct(int depth)
    {
        readSigned(depth);
        while (!m_error) {
            skipSpaces();
            const std::size_t at = m_at;
            const bool multiplies = accept('*');
            if (!multiplies && !accept('/')) {
                return;
            }
            readSigned(depth);
            push(multiplies ? ExpressionOp::Multiply : ExpressionOp::Divide, at);
        }
    }

    void readSigned(int depth)
    {
        skipSpaces();
        if (depth > kDeepestRule) {
            fail("parentheses and signs are nested more than 50 deep");
        }
        if (m_error) {
            return;
        }
        const std::size_t at = m_at;
        if (accept('-')) {
            readSigned(depth + 1);
            push(ExpressionOp::Negate, at);
        } else {
            readOperand(depth);
        }
    }

    void readOperand(int depth)
    {
        if (m_at < m_text.size() && (isRuleDigit(m_text[m_at]) || m_text[m_at] == '.')) {
            readNumberOf();
        } else if (m_at < m_text.size() && isSmallLetter(smallLetter(m_text[m_at]))) {
            readName(depth);
        } else if (accept('(')) {
            readSum(depth + 1);
            close();
        } else {
            fail("expected a name, a number or \u201c(\u201d");
        }
    }

    void close()
    {
        if (!m_error && !accept(')')) {
            fail("expected \u201c)\u201d");
        }
    }

    void readNumberOf()
    {
        const std::size_t from = m_at;
        std::size_t to = m_at;
        while (to < m_text.size() && (isRuleDigit(m_text[to]) || m_text[to] == '.')) {
            ++to;
        }
        double number = 0;
        const auto [end, code] =
            std::from_chars(m_text.data() + from, m_text.data() + to, number, std::chars_format::fixed);
        if (code != std::errc() || end != m_text.data() + to || number > kLargestRuleNumber) {
            fail("expected a number such as 2 or 0.5, no larger than 1e12");
        } else if (to < m_text.size() && isNameCharacter(m_text[to])) {
            m_at = to;
            fail("expected +, -, *, / or the end after a number; names begin with a letter");
        } else {
            m_steps.push_back(
                {.op = ExpressionOp::Number, .number = number, .name = 0, .at = charactersBefore(from)});
            m_at = to;
        }
    }

    void readName(int depth)
    {
        const std::size_t from = m_at;
        std::size_t to = m_at;
        const auto joins = [&] {
            return m_text[to] == '-' && to + 1 < m_text.size() && isNameCharacter(m_text[to + 1]);
        };
        while (to < m_text.size() && (isNameCharacter(m_text[to]) || joins())) {
            ++to;
        }
        std::string name(m_text.substr(from, to - from));
        std::transform(name.begin(), name.end(), name.begin(), smallLetter);
        if (name == "max" || name == "min") {
            m_at = to;
            readFunction(name == "max" ? ExpressionOp::Maximum : ExpressionOp::Minimum, from, depth);
            return;
        }
        if (!isRuleName(name)) {
            fail("expected a name of at most 60 characters");
            return;
        }
        m_at = to;
        const auto known = std::find(m_names.begin(), m_names.end(), name);
        const auto place = static_cast<std::size_t>(known - m_names.begin());
        if (known == m_names.end()) {
            m_names.push_back(std::move(name));
        }
        m_steps.push_back(
            {.op = ExpressionOp::Name, .number = 0.0, .name = place, .at = charactersBefore(from)});
    }

    void readFunction(ExpressionOp op, std::size_t from, int depth)
    {
        if (!accept('(')) {
            fail("expected \u201c(\u201d after max or min");
            return;
        }
        readSum(depth + 1);
        while (!m_error && accept(',')) {
            readSum(depth + 1);
            push(op, from);
        }
        if (!m_error && !accept(')')) {
            fail("expected \u201c,\u201d or \u201c)\u201d");
        }
    }

    std::string_view m_text;
    std::vector<std::string>& m_names;
    std::vector<ExpressionStep>& m_steps;
    std::size_t m_at = 0;
    std::optional<Error> m_error;
};

double appliedTo(ExpressionOp op, double a, double b)
{
    switch (op) {
    case ExpressionOp::Add:
        return a + b;
    case ExpressionOp::Subtract:
        return a - b;
    case ExpressionOp::Multiply:
        return a * b;
    case ExpressionOp::Divide:
        return a / b;
    case ExpressionOp::Maximum:
        return std::max(a, b);
    case ExpressionOp::Minimum:
        return std::min(a, b);
    case ExpressionOp::Negate:
        return -a;
    case ExpressionOp::Number:
    case ExpressionOp::Name:
        break;
    }
    return a;
}

/// Takes what the step needs off the stack.
template <class Value>
std::pair<Value, Value> operands(std::vector<Value>& stack, ExpressionOp op)
{
    const Value b = stack.back();
    if (op == ExpressionOp::Negate) {
        stack.pop_back();
        return {b, b};
    }
    stack.pop_back();
    const Value a = stack.back();
    stack.pop_back();
    return {a, b};
}

} // namespace

bool isRuleName(std::string_view text)
{
    if (text.empty() || text.size() > kLongestRuleName || !isSmallLetter(text.front()) || text.back() == '-'
        || text == "max" || text == "min") {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits =
            isSmallLetter(text[i]) || isRuleDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-');
        if (!fits) {
            return false;
        }
    }
    return true;
}

Result<RuleExpression> RuleExpression::parse(std::string_view text)
{
    RuleExpression expression;
    if (auto error = RuleParser(text, expression.m_names, expression.m_steps).run()) {
        return *error;
    }
    return expression;
}

double RuleExpression::evaluate(std::span<const double> values) const
{
    std::vector<double> stack;
    stack.reserve(m_steps.size());
    for (const ExpressionStep& step : m_steps) {
        if (step.op == ExpressionOp::Number) {
            stack.push_back(step.number);
        } else if (step.op == ExpressionOp::Name) {
            stack.push_back(values[step.name]);
        } else {
            const auto [a, b] = operands(stack, step.op);
            stack.push_back(appliedTo(step.op, a, b));
        }
    }
    return stack.back();
}

Result<Interval> RuleExpression::evaluate(std::span<const Interval> values) const
{
    std::vector<Interval> stack;
    stack.reserve(m_steps.size());
    for (const ExpressionStep& step : m_steps) {
        if (step.op == ExpressionOp::Number) {
            stack.push_back({step.number, step.number});
        } else if (step.op == ExpressionOp::Name) {
            stack.push_back(values[step.name]);
        } else {
            const auto [a, b] = operands(stack, step.op);
            if (step.op == ExpressionOp::Divide && holdsZero(b)) {
                return Error{ErrorCode::Invalid,
                             "At character " + std::to_string(step.at + 1) + ": what is divided by can be 0.",
                             {}};
            }
            stack.push_back(applied(step.op, a, b));
        }
    }
    return stack.back();
}

} // namespace wardwise::risk
