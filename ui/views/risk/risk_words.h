// How scores, ranks, tiers and ratings are said on the Risk page.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_views.h"
#endif

#include <QString>

namespace wardwise {

/// "42.0 (30.0-55.0)" with an en dash; "42.0" where nothing is open.
QString scoreText(const std::optional<risk::Score>& score);

/// "2nd", "joint 2nd"; "not scored".
QString rankText(const std::optional<risk::ThreatRank>& rank);

/// "2", "2=" for a joint one; "-" (a dash) without a score.
QString shortRankText(const std::optional<risk::ThreatRank>& rank);

/// "\u25b2 2" for two places up, "\u25bc 1" for one down, "new" for a first score; empty without a move.
QString moveMark(const project::RankMove* move);

/// "Priority", "Additional consideration", "Wider challenge".
QString tierText(Tier tier);

/// "stated high", ...; "not stated".
QString confidenceText(Confidence confidence);

/// The rating's own words with a mark that tells what they are: a range, off the scale, not rated.
QString markedWords(const project::RatedCell& cell, const risk::Criterion& criterion);

/// The rating's own words alone; what scorers come to where the partnership said nothing.
QString plainWords(const project::RatedCell& cell, const risk::Criterion& criterion);

/// Whether it isn't one level: drawn in italics.
bool isOpenRating(const project::RatedCell& cell);

/// What the words are by the scheme, in a sentence: "A range: ...". Empty for a single level.
QString readingText(const risk::RatingValue& value, const risk::Scheme& scheme);

} // namespace wardwise
