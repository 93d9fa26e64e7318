// The expression that a rule can be: numbers, names, + - * / ( ), max(...) and min(...).
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::risk {

/// Letters a to z, figures and hyphens: begins with a letter, and each hyphen stands between two letters or
/// figures ("individual-harm", "tier-2"). "max" and "min" aren't names. At most 60 characters.
bool isRuleName(std::string_view text);

enum class ExpressionOp : std::uint8_t
{
    Number,
    Name,
    Add,
    Subtract,
    Multiply,
    Divide,
    Maximum, ///< of two; max(a, b, c) is two of them
    Minimum,
    Negate
};

/// One step: pushes a number or the value of a name, or replaces the last one or two values by what it makes
/// of them.
struct ExpressionStep
{
    ExpressionOp op = ExpressionOp::Number;
    double number = 0.0;
    std::size_t name = 0; ///< a place in names()
    std::size_t at = 0;   ///< characters before it in the text

    friend bool operator==(const ExpressionStep&, const ExpressionStep&) = default;
};

/// A hyphen directly between two letters or figures, in a word that begins with a letter, is part of the
/// name: "individual-harm" is one name and "individual - harm" a difference of two. Capitals are read as
/// small letters. Numbers are written 2, 0.5 or .5, without commas or exponents.
class RuleExpression
{
public:
    /// What is wrong says the character, counted from 1, and what was expected there. Refused are also texts
    /// of over 2,000 bytes, parentheses nested over 50 deep, and numbers over 1e12.
    static Result<RuleExpression> parse(std::string_view text);

    /// Each once, in the order of the text.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

    /// In reverse Polish order.
    [[nodiscard]] const std::vector<ExpressionStep>& steps() const { return m_steps; }

    /// `values` of names(). What is divided by mustn't be 0.
    [[nodiscard]] double evaluate(std::span<const double> values) const;

    /// Every value that the expression takes while its names stay within these intervals, and possibly more:
    /// never too narrow, exact where each name occurs once or it only rises with all of them. Fails where
    /// what is divided by can be 0.
    [[nodiscard]] Result<Interval> evaluate(std::span<const Interval> values) const;

    friend bool operator==(const RuleExpression&, const RuleExpression&) = default;

private:
    std::vector<std::string> m_names;
    std::vector<ExpressionStep> m_steps;
};

} // namespace wardwise::risk
