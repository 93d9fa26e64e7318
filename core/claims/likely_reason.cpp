#include "core/claims/likely_reason.h"

#include "core/base/number_text.h"
#include "core/claims/claim_outcome.h"
#include "core/claims/value_reader.h"

#include <cmath>
#include <optional>
#include <vector>

namespace wardwise::claims {

namespace {

/// The nodes of a test that are one stored figure each, or one rate's events.
void collect(const Node& node, std::vector<const Node*>& singles)
{
    const bool isEvents = node.kind == Node::Kind::Call && node.function == Function::Events;
    if (node.kind == Node::Kind::Figure || isEvents) {
        singles.push_back(&node);
    }
    for (const Node& operand : node.operands) {
        collect(operand, singles);
    }
}

/// How far apart the two sides are with a number in the place of a figure; none where they can't be read.
std::optional<double> apartWith(const FigureScope& scope, const Circumstances& under, const Test& test,
                                const Node& node, const Amount& amount)
{
    ValueReader reader(scope, under);
    reader.substitute({&node, amount});
    const auto left = reader.read(test.left);
    const auto right = left ? reader.read(test.right) : left;
    return right ? std::optional(left->amount.value - right->amount.value) : std::nullopt;
}

bool holdsWith(const FigureScope& scope, const Circumstances& under, const Test& test, const Node& node,
               const Amount& amount)
{
    ValueReader reader(scope, under);
    reader.substitute({&node, amount});
    const auto left = reader.read(test.left);
    const auto right = left ? reader.read(test.right) : left;
    return right && mayEqual(left->amount, right->amount);
}

/// The number between a thousandth and a thousand times the figure's with which both sides are equal.
std::optional<double> numberThatFits(const FigureScope& scope, const Circumstances& under, const Test& test,
                                     const Node& node, double now)
{
    constexpr double kReach = 1000.0;
    constexpr int kSteps = 60;
    double low = now / kReach;
    double high = now * kReach;
    const auto at = [&](double value) {
        return apartWith(scope, under, test, node, exactly(value)).value_or(std::nan(""));
    };
    const double atLow = at(low);
    if (!(now > 0) || !(atLow * at(high) < 0)) {
        return std::nullopt;
    }
    for (int step = 0; step < kSteps; ++step) {
        const double middle = std::sqrt(low * high);
        (at(middle) * atLow > 0 ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

/// "1,005 instead of 3,765"; of events the rate that they come from.
std::string insteadOf(const FigureScope& scope, const Node& node, const Amount& now, double number)
{
    const auto rate =
        node.kind == Node::Kind::Call ? findFigure(scope, node.figure) : Result<FoundFigure>(Error{});
    Amount shown = rate ? rate->amount : now;
    const std::string stands = textOf(shown);
    shown.value *= number / now.value;
    return (rate ? "a rate of " : "") + textOf(shown) + " instead of " + stands;
}

bool isPopulation(const FoundFigure& figure)
{
    return figure.stored.key.quantity == Quantity::Population;
}

/// A stated population for which the one that the rates were made with would do.
std::string otherPopulation(const FigureScope& scope, const Circumstances& under, const Test& test,
                            const std::vector<const Node*>& singles)
{
    for (const Node* node : singles) {
        const auto figure =
            node->kind == Node::Kind::Figure ? findFigure(scope, node->figure) : Result<FoundFigure>(Error{});
        if (!figure || !isPopulation(*figure)) {
            continue;
        }
        for (const Batch& batch : scope.figures->catalogue().batches) {
            const auto people = batch.denominatorBatch ? residentsOf(*scope.figures, *figure->area, &batch)
                                                       : Result<Residents>(Error{});
            if (people && holdsWith(scope, under, test, *node, people->number)) {
                return "It holds with " + textOf(people->number) + " residents"
                       + (people->period == nullptr ? "" : " (" + people->period->label + ")")
                       + ": the rates were probably made with those, and not with the "
                       + textOf(figure->amount) + " stated.";
            }
        }
    }
    return {};
}

std::string slipOfThePoint(const Amount& left, const Amount& right)
{
    for (const double times : {10.0, 100.0, 1000.0}) {
        for (const bool leftIsLarge : {true, false}) {
            const Amount& large = leftIsLarge ? left : right;
            const Amount& small = leftIsLarge ? right : left;
            if (mayEqual(large, small * exactly(times))) {
                return "One is " + fixedText(times, 0)
                       + " times the other: a decimal point or a unit may have slipped.";
            }
        }
    }
    return {};
}

} // namespace

std::string likelyReason(const FigureScope& scope, const Circumstances& under, const Test& test)
{
    std::vector<const Node*> singles;
    collect(test.left, singles);
    collect(test.right, singles);
    if (auto reason = otherPopulation(scope, under, test, singles); !reason.empty()) {
        return reason;
    }
    ValueReader reader(scope, under);
    const auto left = reader.read(test.left);
    const auto right = reader.read(test.right);
    if (!left || !right) {
        return {};
    }
    if (auto reason = slipOfThePoint(left->amount, right->amount); !reason.empty()) {
        return reason;
    }
    std::vector<std::string> fits;
    for (const Node* node : singles) {
        const auto now = reader.read(*node);
        const auto number = now ? numberThatFits(scope, under, test, *node, now->amount.value) : std::nullopt;
        const bool isPossible = number && !(now->amount.isShare && *number > 1);
        if (isPossible) {
            fits.push_back(insteadOf(scope, *node, now->amount, *number));
        }
    }
    std::string text;
    for (const std::string& fit : fits) {
        text.append(text.empty() ? "It would take " : ", or ").append(fit);
    }
    return text.empty() ? text : text + ".";
}

} // namespace wardwise::claims
