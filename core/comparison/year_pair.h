// The same months of two years, of which a source has figures.
#pragma once

#include "core/comparison/ward_figures.h"

#include <string>
#include <vector>

namespace wardwise::comparison {

struct YearPair
{
    PeriodChoice before;
    PeriodChoice after;
    std::vector<std::string> notes; ///< months that are left out, and why
    std::string whyNone;            ///< why there's no such pair; nothing else is set then
};

/// The newest months, at most twelve, of which the same ones are there a year before; else the newest stored
/// period with one a year before. With a label that period is meant, or nothing.
YearPair yearPair(const WardFigures& figures, const std::string& label = {});

/// The label of the same months a year later: "2019-20" of "2018-19". None of a label that isn't a period's.
std::optional<std::string> yearLater(std::string_view label);

} // namespace wardwise::comparison
