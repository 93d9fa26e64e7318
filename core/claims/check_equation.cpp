#include "core/claims/check_equation.h"

#include "core/base/number_text.h"
#include "core/claims/likely_reason.h"
#include "core/claims/value_reader.h"

#include <cmath>

namespace wardwise::claims {

namespace {

bool holds(Relation relation, const Amount& left, const Amount& right)
{
    switch (relation) {
    case Relation::Equal:
        return mayEqual(left, right);
    case Relation::NotEqual:
        return mayBeBelow(left, right) || mayBeBelow(right, left);
    case Relation::Below:
        return mayBeBelow(left, right);
    case Relation::AtMost:
        return mayBeAtMost(left, right);
    case Relation::Above:
        return mayBeBelow(right, left);
    default:
        return mayBeAtMost(right, left);
    }
}

std::string relationWords(Relation relation)
{
    switch (relation) {
    case Relation::NotEqual:
        return "other than ";
    case Relation::Below:
        return "below ";
    case Relation::AtMost:
        return "at most ";
    case Relation::Above:
        return "above ";
    case Relation::AtLeast:
        return "at least ";
    default:
        return {};
    }
}

/// "63 % × 1,596 = 1,005 (994 to 1,016)"; of a number alone nothing is reckoned.
std::string sideWords(const CountedValue& value)
{
    const bool saysItself = value.words.find(textOf(value.amount)) != std::string::npos;
    if (value.isPlain) {
        return value.words;
    }
    return saysItself ? value.words : value.words + " = " + textWithRange(value.amount);
}

/// ", 3.7 times as much": where it's a good deal.
std::string timesWords(const Amount& left, const Amount& right)
{
    constexpr double kWorthSaying = 1.2;
    const double ratio = right.value > 0 && left.value > 0 ? left.value / right.value : 1.0;
    if (ratio >= kWorthSaying) {
        return ", " + fixedText(ratio, 1) + " times as much";
    }
    return ratio * kWorthSaying <= 1 ? ", " + fixedText(1 / ratio, 1) + " times too little" : std::string();
}

std::string confirmedWords(const CountedValue& left, const CountedValue& right)
{
    const double apart = std::abs(left.amount.value - right.amount.value);
    const double slack = (left.amount.high - left.amount.low + right.amount.high - right.amount.low) / 2;
    const std::string sides = sideWords(left) + " against " + sideWords(right);
    if (apart <= 1e-9 * std::abs(left.amount.value)
        || textOf(left.amount) == textOf(right.amount)) { // NOLINT
        return sides + ": they agree.";
    }
    return sides + ": " + differenceText(apart, left.amount) + " apart, which rounding explains (up to "
           + differenceText(slack, left.amount) + ").";
}

} // namespace

Result<ClaimOutcome> equationOutcome(const FigureScope& scope, const Test& test, const Circumstances& under)
{
    ValueReader reader(scope, under);
    const auto left = reader.read(test.left);
    if (!left) {
        return left.error();
    }
    const auto right = reader.read(test.right);
    if (!right) {
        return right.error();
    }
    ClaimOutcome outcome;
    outcome.figures = reader.figures();
    const bool isEquation = test.relation == Relation::Equal;
    if (isEquation) {
        outcome.apart = std::abs(left->amount.value - right->amount.value);
    }
    if (holds(test.relation, left->amount, right->amount)) {
        outcome.status = ClaimStatus::Confirmed;
        outcome.sentence =
            isEquation ? confirmedWords(*left, *right)
                       : sideWords(*left) + " is " + relationWords(test.relation) + sideWords(*right) + ".";
        return outcome;
    }
    outcome.status = ClaimStatus::Contradicted;
    if (!isEquation) {
        outcome.sentence = sideWords(*left) + " isn\u2019t " + relationWords(test.relation)
                           + sideWords(*right) + ", however they\u2019re rounded.";
        return outcome;
    }
    const double gap = gapBetween(left->amount, right->amount);
    const bool tooMuch = left->amount.value > right->amount.value;
    outcome.sentence = sideWords(*left) + " against " + sideWords(*right) + ": at least "
                       + differenceText(gap, left->amount) + (tooMuch ? " too much" : " too little")
                       + timesWords(left->amount, right->amount) + ".";
    outcome.reason = likelyReason(scope, under, test);
    return outcome;
}

} // namespace wardwise::claims
