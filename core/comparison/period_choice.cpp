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

/// The runs of two months and more without a gap, the longest first, the latest of equally long ones.
std::vector<PeriodChoice> runsOf(std::vector<const Period*> months)
{
    std::sort(months.begin(), months.end(),
              [](const Period* a, const Period* b) { return a->first < b->first; });
    std::vector<PeriodChoice> runs;
    std::vector<const Period*> run;
    const auto keep = [&] {
        if (run.size() > 1) {
            runs.insert(runs.begin(), runOf(run)); // the latest first
        }
        run.clear();
    };
    for (const Period* month : months) {
        if (!run.empty() && next(run.back()->first) != month->first) {
            keep();
        }
        run.push_back(month);
    }
    keep();
    std::stable_sort(runs.begin(), runs.end(), [](const PeriodChoice& a, const PeriodChoice& b) {
        return a.parts.size() > b.parts.size();
    });
    return runs;
}

} // namespace

std::vector<PeriodChoice> periodChoices(std::vector<const Period*> stored)
{
    std::vector<const Period*> months;
    std::copy_if(stored.begin(), stored.end(), std::back_inserter(months),
                 [](const Period* p) { return p->months() == 1; });
    std::vector<PeriodChoice> choices = runsOf(std::move(months));
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
