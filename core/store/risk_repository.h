// Risk scoring in the file: schemes, who scored, and what was said of each section.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/scorer.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

using RiskSchemeId = Identifier<struct RiskSchemeTag>;

/// A version of a scheme as it's stored; what it says is in its definition (JSON).
struct StoredScheme
{
    RiskSchemeId id;
    std::string key;
    int version = 1;
    std::string title;
    std::string definition;

    friend bool operator==(const StoredScheme&, const StoredScheme&) = default;
};

/// Every version, by key, the newest first.
Result<std::vector<StoredScheme>> loadSchemes(const Connection& connection);
/// Its id; where this version is there already, that one's, unchanged.
Result<RiskSchemeId> addScheme(const Connection& connection, const StoredScheme& scheme);
/// The one that the assessment is scored by; none where none was chosen.
Result<std::optional<StoredScheme>> schemeOf(const Connection& connection, AssessmentId assessment);
Result<void> useScheme(const Connection& connection, AssessmentId assessment, RiskSchemeId scheme);

/// The partnership's own, in place of the one of that criterion. The line in the source stays where the words
/// do.
Result<void> storeRating(const Connection& connection, PriorityId priority, const Rating& rating);

/// In their order.
Result<std::vector<Scorer>> loadScorers(const Connection& connection, AssessmentId assessment);
Result<std::vector<ScorerRating>> loadScorerRatings(const Connection& connection, AssessmentId assessment);
Result<ScorerId> addScorer(const Connection& connection, AssessmentId assessment, const std::string& name);
/// Name, and whether they have finished.
Result<void> updateScorer(const Connection& connection, const Scorer& scorer);
/// With all that they said.
Result<void> removeScorer(const Connection& connection, ScorerId scorer);
/// In place of the one of that section and criterion; without words it's taken away.
Result<void> storeScorerRating(const Connection& connection, const ScorerRating& rating);

/// One change of a rating that stands in the history of edits.
struct RatingChange
{
    PriorityId priority;
    std::string criterion;
    std::string scorer; ///< name; empty: the partnership's own
    std::string before; ///< words; empty: none
    std::string after;
    std::string reason; ///< as it was given with the change
    std::string madeAt; ///< ISO 8601
    std::string madeBy;

    friend bool operator==(const RatingChange&, const RatingChange&) = default;
};

/// Of all sections and scorers that there still are, the newest first; without what came with a section when
/// it was made, such as last year's ratings in a new assessment.
Result<std::vector<RatingChange>> ratingHistory(const Connection& connection);

} // namespace wardwise::store
