// Household groups among residents and among victims, and how far the one is out of step with the other.
#pragma once

#include "core/project/figure_table.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// A stored share, or the entry by which it could be stored; neither where nothing says of which period.
struct Share
{
    std::optional<FigureCell> figure;
    std::optional<FigureEntry> entry;
};

struct GroupShare
{
    BreakdownId group;
    std::string name;
    std::string description;
    Share population;
    Share victims;
    /// Share of victims by share of population, times 100: over 100 more victims than the group's size would
    /// suggest. None where either is missing or the share of population is nought.
    std::optional<double> index;
    /// 95 % limits of the index where the number of victims behind the shares is stored: a count of the
    /// measure, of all groups. The share of population is taken as fixed (methods M4, M26).
    std::optional<Interval> indexInterval;
    std::string whyNoInterval; ///< why an index has none; empty otherwise
};

/// The measures that hold the two shares, by name.
inline constexpr const char* kPopulationShare = "Share of population by Mosaic group";
inline constexpr const char* kVictimShare = "Share of victims by Mosaic group";
inline constexpr const char* kGroupDimension = "Mosaic group";

/// Every group that the project knows, in their order, for the assessed area.
Result<std::vector<GroupShare>> groupShares(const Project& project);

/// "186", or nothing.
std::string indexText(const std::optional<double>& index);

/// "170 to 203", or nothing.
std::string indexIntervalText(const std::optional<Interval>& interval);

} // namespace wardwise::project
