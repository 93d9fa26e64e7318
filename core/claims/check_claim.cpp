#include "core/claims/check_claim.h"

#include "core/base/number_text.h"
#include "core/claims/check_equation.h"
#include "core/claims/claim_tests.h"
#include "core/claims/parse_expression.h"
#include "core/claims/value_reader.h"

#include <algorithm>
#include <set>

namespace wardwise::claims {

namespace {

ClaimOutcome cannotBeChecked(const Error& error)
{
    ClaimOutcome outcome;
    outcome.sentence = error.message;
    return outcome;
}

ClaimOutcome noteOf(const FigureScope& scope, const Circumstances& under, const Node& node)
{
    ValueReader reader(scope, under);
    const auto value = reader.read(node);
    if (!value) {
        return cannotBeChecked(value.error());
    }
    ClaimOutcome outcome;
    outcome.status = ClaimStatus::Note;
    outcome.sentence = (value->note.empty() ? value->words : value->note) + ".";
    outcome.figures = reader.figures();
    return outcome;
}

Result<ClaimOutcome> testOutcome(const FigureScope& scope, const Test& test, const Circumstances& under)
{
    if (test.relation == Relation::Is || test.relation == Relation::IsNot) {
        return classOutcome(scope, test, under);
    }
    if (test.relation != Relation::None) {
        return equationOutcome(scope, test, under);
    }
    if (test.left.kind == Node::Kind::Call) {
        switch (test.left.function) {
        case Function::Similar:
            return similarOutcome(scope, test.left.figure, under);
        case Function::Falls:
        case Function::Rises:
            return changeOutcome(scope, test.left.figure, test.left.function == Function::Rises);
        case Function::Mentioned:
            return mentionedOutcome(scope, test.left.figure, under);
        default:
            break;
        }
    }
    return noteOf(scope, under, test.left);
}

ClaimOutcome inOnePlace(const FigureScope& scope, const Expression& expression, const Circumstances& under)
{
    std::vector<ClaimOutcome> outcomes;
    outcomes.reserve(expression.tests.size());
    for (const Test& test : expression.tests) {
        auto outcome = testOutcome(scope, test, under);
        outcomes.push_back(outcome ? std::move(*outcome) : cannotBeChecked(outcome.error()));
    }
    return allOf(outcomes);
}

/// "Hednesford South: 8.6 against ...": where it fails, or else how far it's apart at most.
ClaimOutcome inEachWard(const ClaimFigures& figures, const Expression& expression, const Circumstances& under)
{
    const Area* area = figures.assessedArea();
    const auto wards =
        area == nullptr ? std::vector<const Area*>{} : figures.catalogue().inside(area->id, AreaKind::Ward);
    ClaimOutcome all;
    std::vector<std::string> failing;
    std::vector<std::string> differing;
    std::string firstMissing;
    std::size_t checked = 0;
    for (const Area* ward : wards) {
        const ClaimOutcome own = inOnePlace({&figures, ward}, expression, under);
        if (own.status == ClaimStatus::CannotBeChecked) {
            firstMissing = firstMissing.empty() ? own.sentence : firstMissing;
            continue;
        }
        ++checked;
        for (const ObservationId figure : own.figures) {
            addFigure(all.figures, figure);
        }
        if (own.status != ClaimStatus::Confirmed) {
            failing.push_back(ward->name + ": " + own.sentence
                              + (own.reason.empty() ? "" : " " + own.reason));
        }
        if (own.apart.value_or(0.0) > 1e-9) { // NOLINT: more than the arithmetic's own rounding
            differing.push_back(ward->name);
            all.apart = std::max(all.apart.value_or(0.0), *own.apart);
        }
    }
    if (checked == 0) {
        all.sentence = wards.empty() ? "The project has no assessed area with wards." : firstMissing;
        return all;
    }
    const std::string of = groupedText(static_cast<std::int64_t>(checked)) + " wards";
    if (!failing.empty()) {
        all.status = ClaimStatus::Contradicted;
        all.sentence = "In " + groupedText(static_cast<std::int64_t>(failing.size())) + " of " + of
                       + " it can\u2019t be so. " + failing.front();
        return all;
    }
    all.status = ClaimStatus::Confirmed;
    all.sentence = "It holds in all " + of
                   + (differing.empty() ? "."
                                        : "; in " + groupedText(static_cast<std::int64_t>(differing.size()))
                                              + " the printed figures are apart, by "
                                              + fixedText(*all.apart, *all.apart < 1 ? 2 : 1)
                                              + " at most, which rounding explains.");
    if (checked < wards.size()) {
        all.sentence +=
            " " + groupedText(static_cast<std::int64_t>(wards.size() - checked)) + " have no such figures.";
    }
    return all;
}

ClaimOutcome underOne(const ClaimFigures& figures, const Expression& expression, const Circumstances& under)
{
    return expression.forEachWard ? inEachWard(figures, expression, under)
                                  : inOnePlace({&figures, nullptr}, expression, under);
}

/// One outcome of several that should be alike; `differing` where they aren't.
ClaimOutcome together(const std::vector<ClaimOutcome>& each, ClaimStatus differing)
{
    if (each.size() == 1) {
        return each.front();
    }
    ClaimOutcome all = allOf(each);
    std::set<ClaimStatus> statuses;
    all.sentence.clear();
    all.reason.clear();
    for (const ClaimOutcome& one : each) {
        statuses.insert(one.status);
        say(all.sentence, one.sentence);
    }
    if (statuses.size() == 1) {
        all.status = *statuses.begin();
        all.reason = each.front().reason;
    } else {
        all.status =
            statuses.count(ClaimStatus::CannotBeChecked) > 0 ? ClaimStatus::CannotBeChecked : differing;
    }
    return all;
}

} // namespace

ClaimOutcome checkExpression(const ClaimFigures& figures, const Expression& expression)
{
    std::vector<std::optional<ReferenceName>> references(expression.references.begin(),
                                                         expression.references.end());
    if (references.empty()) {
        references.emplace_back();
    }
    auto methods = expression.methods.empty() ? std::vector{Method::Sd} : expression.methods;
    auto readings = expression.readings.empty() ? std::vector{WardClass::Above} : expression.readings;
    std::vector<ClaimOutcome> byReading;
    for (const WardClass reading : readings) {
        std::vector<ClaimOutcome> byMethod;
        for (const Method method : methods) {
            std::vector<ClaimOutcome> byReference;
            byReference.reserve(references.size());
            for (const auto& reference : references) {
                byReference.push_back(underOne(
                    figures, expression, {.reference = reference, .method = method, .reading = reading}));
            }
            byMethod.push_back(together(byReference, ClaimStatus::DependsOnReference));
        }
        byReading.push_back(together(byMethod, ClaimStatus::MethodMatters));
        if (readings.size() > 1) {
            byReading.back().sentence =
                "With \u201chigh\u201d read as " + std::string(inWords(reading))
                + (reading == WardClass::Above ? " or more, it\u2019s " : ", it\u2019s ")
                + std::string(inWords(byReading.back().status)) + ": " + byReading.back().sentence;
        }
    }
    ClaimOutcome outcome = together(byReading, ClaimStatus::CannotBeChecked);
    const bool differs = std::any_of(byReading.begin(), byReading.end(), [&](const ClaimOutcome& one) {
        return one.status != byReading.front().status;
    });
    if (differs) {
        outcome.reason = "What counts as high isn\u2019t defined.";
    }
    return outcome;
}

ClaimOutcome checkClaim(const ClaimFigures& figures, std::string_view expression)
{
    const auto parsed = parseExpression(expression);
    return parsed ? checkExpression(figures, *parsed) : cannotBeChecked(parsed.error());
}

} // namespace wardwise::claims
