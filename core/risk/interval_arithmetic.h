// What + - * / and the others make of intervals: the narrowest one that holds every result.
#pragma once

#include "core/base/quantity.h"
#include "core/risk/rule_expression.h"

#include <algorithm>

namespace wardwise::risk {

inline bool holdsZero(const Interval& values)
{
    return values.low <= 0 && values.high >= 0;
}

/// Of the four ends: exact, since a product or a quotient without 0 is monotone in each of the two.
template <class Operation>
Interval ofFourEnds(const Interval& a, const Interval& b, Operation operation)
{
    const auto [low, high] = std::minmax({operation(a.low, b.low), operation(a.low, b.high),
                                          operation(a.high, b.low), operation(a.high, b.high)});
    return {low, high};
}

/// `b` is passed over by Negate. A divisor mustn't hold 0.
inline Interval applied(ExpressionOp op, const Interval& a, const Interval& b)
{
    switch (op) {
    case ExpressionOp::Add:
        return {a.low + b.low, a.high + b.high};
    case ExpressionOp::Subtract:
        return {a.low - b.high, a.high - b.low};
    case ExpressionOp::Multiply:
        return ofFourEnds(a, b, [](double x, double y) { return x * y; });
    case ExpressionOp::Divide:
        return ofFourEnds(a, b, [](double x, double y) { return x / y; });
    case ExpressionOp::Maximum:
        return {std::max(a.low, b.low), std::max(a.high, b.high)};
    case ExpressionOp::Minimum:
        return {std::min(a.low, b.low), std::min(a.high, b.high)};
    case ExpressionOp::Negate:
        return {-a.high, -a.low};
    case ExpressionOp::Number:
    case ExpressionOp::Name:
        break;
    }
    return a;
}

} // namespace wardwise::risk
