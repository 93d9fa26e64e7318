// The overview: every measure's rate in the partnership beside its force's, like with like.
#pragma once

#include "core/domain/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// A measure of the overview, or a heading over such measures that has no figures of its own.
struct OverviewRow
{
    MeasureId measure;
    std::string name;
    std::string note;
    MeasureUnit unit = MeasureUnit::RatePer1000Residents;
    std::string weightUnit = {};     ///< of a weighted measure, such as "days"
    int depth = 0;                   ///< how many of the rows it lies under
    std::optional<MeasureId> parent; ///< the row that it lies under
    std::optional<AreaRate> local;   ///< none in a heading
    std::optional<AreaRate> force;
    std::optional<double> ratio;      ///< how many times the force's rate
    std::optional<double> difference; ///< in the measure's unit
    std::string whyNone;              ///< in words, where there is no ratio

    [[nodiscard]] bool isHeading() const { return !local && !force; }

    friend bool operator==(const OverviewRow&, const OverviewRow&) = default;
};

struct Overview
{
    AreaId areaId;
    std::string area;
    std::string force;
    std::string period;      ///< label
    std::string periodTitle; ///< "2018-19"
    std::string periodInWords;
    std::string sourceTitle;
    std::string attribution;
    std::optional<MeasureUnit> unit; ///< of all rows, where they share one
    std::vector<OverviewRow> rows;   ///< in the measures' tree order
    std::vector<std::string> notes;  ///< what a reader must know: annualised, rounded, the source's own notes

    friend bool operator==(const Overview&, const Overview&) = default;
};

} // namespace wardwise
