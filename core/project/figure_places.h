// What a typed figure is of: finding the area, measure, period and source that it names, or making them.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// As typed: names or codes, a period's label, a number or "suppressed", "not recorded", "not applicable".
struct FigureEntry
{
    std::string area;
    std::string measure;
    std::string period;
    std::string quantity;
    std::string value;
    std::string source;
    std::string note;
    /// The page that a measure which is new belongs to; none: the overview for a rate, else its section.
    std::optional<MeasureTopic> topic{};
};

/// What the entry names, found or made, with a record of what was made.
struct FigurePlaces
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    SourceId source;
    std::string areaName;
    std::string measureName;
    std::string periodLabel;
    std::string unit;
    std::vector<std::string> added;
};

/// Finds what the entry names and makes what is new, but never something that looks like a slip of the pen.
/// Runs inside the caller's transaction.
Result<FigurePlaces> placeFigure(const store::Connection& connection, const Catalogue& catalogue,
                                 const std::optional<Assessment>& assessment, const FigureEntry& entry,
                                 Quantity quantity);

} // namespace wardwise::project
