#include "core/claims/claim_tests.h"

#include "core/base/number_text.h"
#include "core/claims/spread_reference.h"
#include "core/claims/text_mentions.h"
#include "core/claims/ward_classes.h"
#include "core/stats/funnel.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>

namespace wardwise::claims {

namespace {

constexpr double kUsualLevel = 0.05;

struct ClassFound
{
    WardColumn column;
    ClassedWards wards;
    ClassedWard ward;
};

Result<ClassFound> classFound(const FigureScope& scope, const FigureName& name, const Circumstances& under)
{
    const auto area = areaOf(scope, name);
    if (!area) {
        return area.error();
    }
    if ((*area)->kind != AreaKind::Ward) {
        return Error{ErrorCode::NotFound,
                     (*area)->name + " isn't a ward. Say which one: [" + name.measure + "] of \"...\".",
                     {}};
    }
    auto column = wardColumn(scope, name);
    if (!column) {
        return column.error();
    }
    ClassQuestion question;
    question.reference = under.reference.value_or(question.reference);
    question.method = under.method;
    auto wards = classesOf(scope, *column, question);
    if (!wards) {
        return wards.error();
    }
    auto ward = classedIn(*wards, **area);
    if (!ward) {
        return ward.error();
    }
    return ClassFound{std::move(*column), std::move(*wards), *ward};
}

/// "178.3 is significantly above, against the 15 wards of Cannock Chase (mean 67.0, ...)".
std::string classWords(const ClassFound& found)
{
    return found.ward.ward->name + "\u2019s " + fixedText(found.ward.rate, found.ward.decimals) + " is "
           + std::string(inWords(found.ward.wardClass)) + " against " + found.wards.label
           + (found.wards.scale.empty() ? "" : " (" + found.wards.scale + ")") + ".";
}

void restOn(ClaimOutcome& outcome, const std::optional<ObservationId>& figure)
{
    if (figure) {
        addFigure(outcome.figures, *figure);
    }
}

/// The rate of the area's force, of the same source and period.
Result<FoundFigure> forceRate(const FigureScope& scope, const FoundFigure& local)
{
    const Area* force = scope.figures->catalogue().enclosing(local.area->id, AreaKind::Force);
    if (force == nullptr || force == local.area) {
        return Error{ErrorCode::NotFound, local.area->name + " isn't in a police force area.", {}};
    }
    auto found = figureLike(scope, local, force->id, local.measure->id);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Error{ErrorCode::NotFound,
                     "There's no figure of \u201c" + local.measure->name + "\u201d in " + force->name
                         + " to hold it against.",
                     {}};
    }
    return **found;
}

/// By the counts: the recorded one, or that behind the rate.
Result<ClaimOutcome> similarByChance(const FigureScope& scope, const FoundFigure& local,
                                     const FoundFigure& force)
{
    const auto events = eventsOf(*scope.figures, local);
    if (!events) {
        return events.error();
    }
    const auto expected = eventsOf(*scope.figures, {.stored = local.stored,
                                                    .amount = force.amount,
                                                    .area = local.area,
                                                    .measure = local.measure,
                                                    .period = local.period,
                                                    .source = local.source});
    if (!expected || !(expected->value > 0)) {
        return expected ? Error{ErrorCode::NotFound, "The force's rate is nought.", {}} : expected.error();
    }
    const Count observed{std::llround(events->value)};
    const auto limits = stats::exactPoissonLimits(observed, stats::kOuterFunnelLevel);
    const double ratio = local.amount.value / force.amount.value;
    const double low = limits.lower.value_or(0.0) / expected->value;
    const double high = limits.upper.value_or(0.0) / expected->value;
    ClaimOutcome outcome;
    outcome.status = low > 1 || high < 1 ? ClaimStatus::Contradicted : ClaimStatus::Confirmed;
    outcome.sentence = "By chance alone, " + textOf(local.amount) + " is " + fixedText(ratio, 2)
                       + " times the force\u2019s " + textOf(force.amount) + " (99.8 % limits "
                       + fixedText(low, 2) + " to " + fixedText(high, 2) + ", of about "
                       + countText(observed.value, "event")
                       + "): " + (outcome.status == ClaimStatus::Confirmed ? "similar." : "not similar.");
    return outcome;
}

Result<ClaimOutcome> similarBySpread(const FigureScope& scope, const FoundFigure& local,
                                     const FoundFigure& force, const Circumstances& under)
{
    const auto spread =
        partnershipSpread(scope, local, force, under.reference.value_or(ReferenceName{}),
                          under.method == Method::SdPopulation ? SdKind::Population : SdKind::Sample);
    if (!spread) {
        return spread.error();
    }
    const auto z = stats::zScore(local.amount.value, spread->scale);
    const WardClass found = stats::classify(local.amount.value, spread->scale);
    if (!z) {
        return Error{ErrorCode::NotFound, "The partnerships don't differ at all.", {}};
    }
    const bool isFar = found == WardClass::SignificantlyAbove || found == WardClass::SignificantlyBelow;
    ClaimOutcome outcome;
    outcome.status = isFar ? ClaimStatus::Contradicted : ClaimStatus::Confirmed;
    outcome.sentence = "By mean and SD, " + textOf(local.amount) + " is " + fixedText(std::abs(*z), 2)
                       + " SD " + (*z < 0 ? "below" : "above") + " the force\u2019s " + textOf(force.amount)
                       + " among " + spread->label + " (SD " + fixedText(*spread->scale.sd, 2) + ", "
                       + spread->how + "): " + (isFar ? "not similar." : "similar.");
    return outcome;
}

} // namespace

bool isClass(WardClass wardClass, ClassWord word, WardClass reading)
{
    switch (word) {
    case ClassWord::SignificantlyAbove:
        return wardClass == WardClass::SignificantlyAbove;
    case ClassWord::Above:
        return wardClass == WardClass::Above;
    case ClassWord::Within:
        return wardClass == WardClass::Within;
    case ClassWord::Below:
        return wardClass == WardClass::Below;
    case ClassWord::SignificantlyBelow:
        return wardClass == WardClass::SignificantlyBelow;
    case ClassWord::High:
        return isHigh(wardClass, reading);
    case ClassWord::Low:
        return wardClass == WardClass::Below || wardClass == WardClass::SignificantlyBelow;
    }
    return false;
}

Result<ClaimOutcome> classOutcome(const FigureScope& scope, const Test& test, const Circumstances& under)
{
    const auto found = classFound(scope, test.left.figure, under);
    if (!found) {
        return found.error();
    }
    const bool is = isClass(found->ward.wardClass, test.word, under.reading);
    ClaimOutcome outcome;
    outcome.status =
        is == (test.relation == Relation::Is) ? ClaimStatus::Confirmed : ClaimStatus::Contradicted;
    outcome.sentence = classWords(*found);
    restOn(outcome, found->ward.figure);
    return outcome;
}

Result<ClaimOutcome> similarOutcome(const FigureScope& scope, const FigureName& name,
                                    const Circumstances& under)
{
    const auto local = findFigure(scope, name);
    if (!local) {
        return local.error();
    }
    const auto force = forceRate(scope, *local);
    if (!force) {
        return force.error();
    }
    auto outcome = under.method == Method::Poisson ? similarByChance(scope, *local, *force)
                                                   : similarBySpread(scope, *local, *force, under);
    if (outcome) {
        addFigure(outcome->figures, local->stored.id);
        addFigure(outcome->figures, force->stored.id);
    }
    return outcome;
}

Result<ClaimOutcome> changeOutcome(const FigureScope& scope, const FigureName& name, bool rises)
{
    FigureName change = name;
    change.quantity = Quantity::Change;
    const auto stated = findFigure(scope, change);
    if (!stated) {
        return stated.error();
    }
    ClaimOutcome outcome;
    addFigure(outcome.figures, stated->stored.id);
    const double share = stated->amount.value;
    const std::string shown = (share > 0 ? "+" : "") + textOf(stated->amount);
    if ((share > 0) != rises || share == 0) {
        outcome.status = ClaimStatus::Contradicted;
        outcome.sentence = "The change of \u201c" + stated->measure->name + "\u201d is " + shown
                           + (rises ? ", which isn't a rise." : ", which isn't a fall.");
        return outcome;
    }
    const auto travel = scope.figures->travel(stated->area->code, stated->measure->name, stated->source->key);
    if (!travel || !travel->published) {
        return Error{
            ErrorCode::NotFound,
            "Whether " + shown + " is more than chance can't be told: "
                + (travel ? "the source has months instead. Look at its trend." : travel.error().message),
            {}};
    }
    const PublishedChange& tested = *travel->published;
    const double before = tested.knowsLater ? static_cast<double>(tested.assumed.value)
                                            : static_cast<double>(tested.known.value);
    const double after = tested.knowsLater ? static_cast<double>(tested.known.value)
                                           : static_cast<double>(tested.assumed.value);
    const bool isChance = tested.p >= kUsualLevel;
    outcome.status = isChance ? ClaimStatus::WithinChance : ClaimStatus::Confirmed;
    outcome.sentence =
        "\u201c" + stated->measure->name + "\u201d: " + shown + " is about " + fixedText(before, 0) + " to "
        + fixedText(after, 0)
        + ", p = " + (tested.p < 0.001 ? std::string("less than 0.001") : fixedText(tested.p, 3)) // NOLINT
        + ": " + (isChance ? "chance alone gives as much." : "more than chance alone gives.");
    return outcome;
}

Result<ClaimOutcome> mentionedOutcome(const FigureScope& scope, const FigureName& name,
                                      const Circumstances& under)
{
    const auto found = classFound(scope, name, under);
    if (!found) {
        return found.error();
    }
    ClaimOutcome outcome;
    restOn(outcome, found->ward.figure);
    const auto where = mentionOf(*scope.figures, *found->ward.ward, *found->column.measure);
    const bool isFlag = isHigh(found->ward.wardClass, under.reading);
    outcome.status = isFlag && !where ? ClaimStatus::NotMentioned : ClaimStatus::Confirmed;
    outcome.sentence = classWords(*found);
    if (where) {
        outcome.sentence += " It stands in \u201c" + *where + "\u201d.";
    } else {
        outcome.sentence += isFlag ? " No section lists it as a hotspot of \u201c"
                                         + found->column.measure->name + "\u201d or says so."
                                   : " So there's nothing to mention.";
    }
    return outcome;
}

} // namespace wardwise::claims
