#include "core/claims/claim_outcome.h"

#include <algorithm>
#include <array>

namespace wardwise::claims {

namespace {

/// What of several tests decides, the first before all others.
constexpr std::array kWorstFirst{ClaimStatus::Contradicted, ClaimStatus::CannotBeChecked,
                                 ClaimStatus::WithinChance, ClaimStatus::NotMentioned,
                                 ClaimStatus::Confirmed,    ClaimStatus::Note};

} // namespace

void say(std::string& text, const std::string& more)
{
    if (!more.empty() && text.find(more) == std::string::npos) {
        text.append(text.empty() ? "" : " ").append(more);
    }
}

void addFigure(std::vector<ObservationId>& figures, ObservationId figure)
{
    if (std::find(figures.begin(), figures.end(), figure) == figures.end()) {
        figures.push_back(figure);
    }
}

ClaimOutcome allOf(const std::vector<ClaimOutcome>& outcomes)
{
    ClaimOutcome all;
    for (const ClaimStatus status : kWorstFirst) {
        if (std::any_of(outcomes.begin(), outcomes.end(),
                        [&](const ClaimOutcome& each) { return each.status == status; })) {
            all.status = status;
            break;
        }
    }
    for (const ClaimOutcome& each : outcomes) {
        // Beside what fails, what holds is of no interest.
        if (each.status != ClaimStatus::Confirmed || all.status == ClaimStatus::Confirmed
            || all.status == ClaimStatus::Note) {
            say(all.sentence, each.sentence);
            say(all.reason, each.reason);
        }
    }
    for (const ClaimOutcome& each : outcomes) {
        for (const ObservationId figure : each.figures) {
            addFigure(all.figures, figure);
        }
        if (each.apart) {
            all.apart = std::max(all.apart.value_or(0.0), *each.apart);
        }
    }
    return all;
}

std::string inAList(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text.append(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ").append(names[i]);
    }
    return text;
}

} // namespace wardwise::claims
