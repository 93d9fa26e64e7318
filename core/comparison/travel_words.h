// What a direction of travel says in plain English: for a board, and so that a statistician can stand by it.
#pragma once

#include "core/comparison/travel_model.h"
#include "core/domain/travel.h"

#include <string>

namespace wardwise::comparison {

/// "Down 3 % in the 12 months to March 2019 on the 12 before (2,935 against 3,026; 95 % interval -8 % to +2
/// %): within what chance alone would give."
std::string changeSentence(const TravelChange& change);

/// The same of a percentage that was published without both counts, with how much over-dispersion explains
/// it.
std::string publishedSentence(const PublishedChange& change);

/// "There is a season: July is about 38 % above the year's average, January about 32 % below it."
std::string seasonSentence(const FoundSeason& season);
std::string growthSentence(const FoundGrowth& growth);
std::string stepSentence(const FoundStep& step, Month at);
std::string outlyingSentence(const FoundMonth& found, Month month, Count count);

/// All of it: the change, what was found, and what was looked for in vain or couldn't be.
std::string travelSentence(const Travel& travel, const TravelModel& model);

} // namespace wardwise::comparison
