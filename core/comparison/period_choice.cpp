#include "core/comparison/period_choice.h"

#include "core/domain/name_match.h"
#include "core/domain/period.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

PeriodChoice choiceOf(const Period& period)
{
    return {.span = period, .parts = {period.id}};
}

PeriodChoice runOf(const std::vector<const Period*>& months)
{
    PeriodChoice choice;
    choice.span.first = months.front()->first;
    choice.span.last = months.back()->last;
    choice.span.label = toText(choice.span.first) + ".." + toText(choice.span.last);
    for (const Period* month : months) {
        choice.parts.push_back(month->id);
    }
    return choice;
}

/// The longest run of months without a gap, the latest of equally long ones.
std::vector<const Period*> longestRun(std::vector<const Period*> months)
{
    std::sort(months.begin(), months.end(),
              [](const Period* a, const Period* b) { return a->first < b->first; });
    std::vector<const Period*> best;
    std::vector<const Period*> run;
    for (const Period* month : months) {
        if (!run.empty() && next(run.back()->first) != month->first) {
            run.clear();
        }
        run.push_back(month);
        if (run.size() >= best.size()) {
            best = run;
        }
    }
    return best;
}

} // namespace

std::vector<PeriodChoice> periodChoices(std::vector<const Period*> stored)
{
    std::vector<PeriodChoice> choices;
    std::vector<const Period*> months;
    std::copy_if(stored.begin(), stored.end(), std::back_inserter(months),
                 [](const Period* p) { return p->months() == 1; });
    if (const auto run = longestRun(months); run.size() > 1) {
        choices.push_back(runOf(run));
    }
    std::sort(stored.begin(), stored.end(), [](const Period* a, const Period* b) {
        return a->last != b->last ? a->last > b->last : a->first < b->first;
    });
    for (const Period* period : stored) {
        choices.push_back(choiceOf(*period));
    }
    return choices;
}

Result<PeriodChoice> choiceNamed(const std::vector<PeriodChoice>& choices, std::string_view label)
{
    for (const PeriodChoice& choice : choices) {
        if (sameText(choice.span.label, label)) {
            return choice;
        }
    }
    const auto wanted = periodFromLabel(label);
    for (const PeriodChoice& choice : choices) {
        if (wanted && choice.span.first == wanted->first && choice.span.last == wanted->last) {
            return choice;
        }
    }
    if (wanted && wanted->months() > 1) {
        std::vector<const Period*> months;
        for (Month month = wanted->first; month <= wanted->last; month = next(month)) {
            const auto at = std::find_if(choices.begin(), choices.end(), [&](const PeriodChoice& choice) {
                return choice.span.first == month && choice.span.last == month;
            });
            if (at == choices.end()) {
                months.clear();
                break;
            }
            months.push_back(&at->span);
        }
        if (!months.empty()) {
            return runOf(months);
        }
    }
    std::string known;
    for (const PeriodChoice& choice : choices) {
        known += (known.empty() ? "" : ", ") + choice.span.label;
    }
    return Error{
        ErrorCode::NotFound,
        "There are no ward figures for the period \"" + std::string(label) + "\". "
            + (known.empty() ? "This source has none for any period." : "There are some for: " + known + "."),
        {}};
}

std::string annualNote(const PeriodChoice& period)
{
    const int months = period.span.months();
    if (months == kMonthsAYear) {
        return {};
    }
    return "Annual equivalents of " + std::to_string(months) + (months == 1 ? " month" : " months") + " ("
           + inWords(period.span) + "): counts \u00d7 12/" + std::to_string(months) + ".";
}

} // namespace wardwise::comparison
