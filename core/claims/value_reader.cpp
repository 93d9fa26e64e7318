#include "core/claims/value_reader.h"

#include "core/base/number_text.h"
#include "core/claims/claim_outcome.h"

#include <algorithm>

namespace wardwise::claims {

namespace {

constexpr std::size_t kFewParts = 5;

bool bindsLoosely(const Node& node)
{
    return node.kind == Node::Kind::Sum || node.kind == Node::Kind::Difference;
}

std::string operatorText(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::Sum:
        return " + ";
    case Node::Kind::Difference:
        return " \u2212 ";
    case Node::Kind::Product:
        return " \u00d7 ";
    default:
        return " \u00f7 ";
    }
}

CountedValue plain(const Amount& amount)
{
    return {.amount = amount, .words = textOf(amount), .note = {}, .isPlain = true};
}

CountedValue numberTyped(const Node& node)
{
    Amount amount = node.isAbout ? around(node.number, node.decimals) : exactly(node.number, node.decimals);
    return plain(node.isPercent ? asShare(amount) : amount);
}

} // namespace

void ValueReader::use(const std::optional<ObservationId>& figure)
{
    if (figure) {
        addFigure(m_figures, *figure);
    }
}

Result<FoundFigure> ValueReader::found(const FigureName& name)
{
    auto figure = findFigure(m_scope, name);
    if (figure) {
        use(figure->stored.id);
    }
    return figure;
}

Result<CountedValue> ValueReader::read(const Node& node)
{
    if (m_substitution && m_substitution->node == &node) {
        return plain(m_substitution->amount);
    }
    switch (node.kind) {
    case Node::Kind::Number:
        return numberTyped(node);
    case Node::Kind::Figure: {
        const auto figure = found(node.figure);
        if (!figure) {
            return figure.error();
        }
        auto value = plain(figure->amount);
        value.note = nameOf(*figure) + " is " + textOf(figure->amount);
        return value;
    }
    case Node::Kind::Call:
        return call(node);
    default:
        return arithmetic(node);
    }
}

Result<CountedValue> ValueReader::arithmetic(const Node& node)
{
    auto left = read(node.operands.front());
    if (!left) {
        return left;
    }
    auto right = read(node.operands.back());
    if (!right) {
        return right;
    }
    const bool isLoose = bindsLoosely(node);
    const auto words = [&](const Node& operand, const CountedValue& value, bool isRight) {
        const bool needsBrackets = (!isLoose && bindsLoosely(operand))
                                   || (isRight && !value.isPlain && operand.kind != Node::Kind::Product
                                       && node.kind != Node::Kind::Sum);
        return needsBrackets ? "(" + value.words + ")" : value.words;
    };
    CountedValue result;
    result.words = words(node.operands.front(), *left, false) + operatorText(node.kind)
                   + words(node.operands.back(), *right, true);
    result.isPlain = false;
    switch (node.kind) {
    case Node::Kind::Sum:
        result.amount = left->amount + right->amount;
        break;
    case Node::Kind::Difference:
        result.amount = left->amount - right->amount;
        break;
    case Node::Kind::Product:
        result.amount = left->amount * right->amount;
        break;
    default: {
        const auto quotient = divided(left->amount, right->amount);
        if (!quotient) {
            return Error{ErrorCode::NotFound, "It divides by " + right->words + ", which may be nought.", {}};
        }
        result.amount = *quotient;
    }
    }
    result.note = result.words + " is " + textWithRange(result.amount);
    return result;
}

Result<CountedValue> ValueReader::call(const Node& node)
{
    switch (node.function) {
    case Function::Parts:
        return parts(node);
    case Function::Leaves:
        return leaves(node);
    case Function::Place:
        return place(node);
    case Function::Mean:
        return meanOfWards(node, false);
    case Function::Weighted:
        return meanOfWards(node, true);
    case Function::Residents:
        return residents(node);
    case Function::Events:
        return events(node);
    case Function::Rank:
        return rank(node);
    case Function::Flagged:
        return flagged(node);
    case Function::FlaggedParts:
        return flaggedParts(node);
    case Function::Hotspots:
        return hotspots(node);
    case Function::ChangedBySd:
    case Function::ChangedByRounding:
        return robustness(node);
    default:
        return Error{ErrorCode::Internal, "This is true or false, and no number.", {}};
    }
}

Result<CountedValue> ValueReader::parts(const Node& node)
{
    const auto whole = found(node.figure);
    if (!whole) {
        return whole.error();
    }
    const auto under = figuresUnder(m_scope, *whole);
    if (!under) {
        return under.error();
    }
    if (under->empty()) {
        return Error{ErrorCode::NotFound,
                     "Nothing that is listed under \u201c" + whole->measure->name + "\u201d has a figure in "
                         + whole->area->name + ".",
                     {}};
    }
    CountedValue sum{.amount = exactly(0, whole->amount.decimals), .words = {}, .note = {}, .isPlain = false};
    for (const FoundFigure& part : *under) {
        use(part.stored.id);
        sum.amount = &part == &under->front() ? part.amount : sum.amount + part.amount;
        sum.words.append(sum.words.empty() ? "" : " + ").append(textOf(part.amount));
    }
    if (under->size() > kFewParts) {
        sum.words = "its " + groupedText(static_cast<std::int64_t>(under->size())) + " parts";
    }
    sum.note = "The parts of \u201c" + whole->measure->name + "\u201d in " + whole->area->name + " add up to "
               + textWithRange(sum.amount);
    return sum;
}

Result<CountedValue> ValueReader::leaves(const Node& node)
{
    const auto whole = found(node.figure);
    if (!whole) {
        return whole.error();
    }
    const auto lowest = lowestUnder(m_scope, *whole);
    if (!lowest) {
        return lowest.error();
    }
    for (const FoundFigure& each : *lowest) {
        use(each.stored.id);
    }
    const auto n = static_cast<std::int64_t>(lowest->size());
    auto value = plain(exactly(static_cast<double>(n)));
    value.words = groupedText(n) + " printed";
    value.note = "\u201c" + whole->measure->name + "\u201d has " + groupedText(n)
                 + " sub-types with a figure in " + whole->area->name;
    value.isPlain = false;
    return value;
}

Result<CountedValue> ValueReader::place(const Node& node)
{
    const auto of = found(node.figure);
    if (!of) {
        return of.error();
    }
    FigureName second = node.second;
    if (second.area.empty()) {
        second.area = of->area->code;
    }
    const auto among = findFigure(m_scope, second);
    if (!among) {
        return among.error();
    }
    const auto others = lowestUnder(m_scope, *among);
    if (!others) {
        return others.error();
    }
    int above = 0;
    int surely = 0;
    int perhaps = 0;
    std::vector<std::string> higher;
    for (const FoundFigure& other : *others) {
        if (other.measure == of->measure) {
            continue;
        }
        const bool isHigher = other.amount.value > of->amount.value;
        above += isHigher ? 1 : 0;
        surely += mayBeAtMost(other.amount, of->amount) ? 0 : 1;
        perhaps += mayBeAtMost(of->amount, other.amount) && other.amount.high > of->amount.low ? 1 : 0;
        if (isHigher) {
            use(other.stored.id);
            higher.push_back(other.measure->name + " (" + textOf(other.amount) + ")");
        }
    }
    CountedValue value;
    value.amount = {.low = surely + 1.0,
                    .value = above + 1.0,
                    .high = std::max(perhaps, above) + 1.0,
                    .decimals = 0,
                    .isShare = false};
    value.words = "place " + std::to_string(above + 1) + " of " + std::to_string(others->size()) + " for "
                  + textOf(of->amount)
                  + (higher.empty() || higher.size() > kFewParts ? "" : ", after " + inAList(higher));
    value.note = nameOf(*of) + " comes at " + value.words;
    value.isPlain = false;
    return value;
}

Result<CountedValue> ValueReader::residents(const Node& node)
{
    const auto area = areaOf(m_scope, node.figure);
    if (!area) {
        return area.error();
    }
    const Catalogue& catalogue = m_scope.figures->catalogue();
    const Batch* batch = nullptr; // the first that names a denominator: what rates are made with
    for (const Batch& each : catalogue.batches) {
        batch = batch == nullptr && each.denominatorBatch ? &each : batch;
    }
    const auto people = residentsOf(*m_scope.figures, **area, batch);
    if (!people) {
        return people.error();
    }
    auto value = plain(people->number);
    value.note = (*area)->name + " has " + textOf(people->number) + " residents"
                 + (people->period == nullptr ? "" : ", " + people->period->label);
    return value;
}

Result<CountedValue> ValueReader::events(const Node& node)
{
    const auto rate = found(node.figure);
    if (!rate) {
        return rate.error();
    }
    Residents people;
    const auto number = eventsOf(*m_scope.figures, *rate, &people);
    if (!number) {
        return number.error();
    }
    CountedValue value = plain(*number);
    value.words = textOf(*number) + " (" + textOf(rate->amount) + " "
                  + std::string(unitLabel(rate->measure->unit)) + " of " + textOf(people.number) + ")";
    value.note = nameOf(*rate) + " means about " + textWithRange(*number) + " events";
    return value;
}

} // namespace wardwise::claims
