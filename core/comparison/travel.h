// A measure's direction of travel: a monthly series in, what it shows out. No database, no files.
#pragma once

#include "core/comparison/travel_model.h"
#include "core/domain/travel.h"

#include <optional>
#include <vector>

namespace wardwise::comparison {

/// What is known of a month; what isn't is missing, never nought.
struct TravelMonth
{
    Month month;
    std::optional<Count> count = {};
    std::optional<Population> population = {};
    std::optional<double> rate = {}; ///< published, where there's no count
};

struct TravelSeries
{
    std::vector<TravelMonth> months;  ///< in order; a month that isn't there is a gap
    std::optional<double> multiplier; ///< people that a rate is for; none: counts are shown
    int decimals = 1;                 ///< of published rates
    std::vector<Month> rebase;        ///< months at which the chart is rebased, by hand
};

/// Points, limits, change, findings, sentence and notes; the words for area, measure and source are left to
/// whoever knows them. Values are yearly rates (count x 12) where every counted month has a population and
/// there's a multiplier; else counts, or published rates where no month has a count.
Travel travelOf(const TravelSeries& series);

} // namespace wardwise::comparison
