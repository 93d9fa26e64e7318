#include "core/project/recommendation_edits.h"

#include "core/project/name_check.h"
#include "core/store/assessment_repository.h"
#include "core/store/journal.h"

#include <utility>

namespace wardwise::project {

namespace {

/// Each may be left blank; what is said must be readable.
Result<void> checkWords(const Recommendation& recommendation)
{
    for (const auto& [text, what] :
         {std::pair(&recommendation.owner, "owner"), std::pair(&recommendation.due, "due date"),
          std::pair(&recommendation.status, "status")}) {
        if (text->empty()) {
            continue;
        }
        if (auto checked = checkName(*text, what, kLongestKey); !checked) {
            return checked;
        }
    }
    return {};
}

} // namespace

Result<void> editRecommendation(const store::Connection& connection, const std::string& section,
                                const Recommendation& recommendation)
{
    if (auto checked = checkWords(recommendation); !checked) {
        return checked;
    }
    auto edit = store::Edit::begin(connection, section.empty() ? "Edit a general recommendation"
                                                               : "Edit the recommendation of " + section);
    if (!edit) {
        return edit.error();
    }
    if (auto updated = store::updateRecommendation(connection, recommendation); !updated) {
        return updated;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return {};
}

} // namespace wardwise::project
