// Charts of stored figures: percentages by area, and household groups among residents and victims.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/figure_table.h"
#include "core/project/group_shares.h"
#include "core/project/survey_results.h"

#include <string>
#include <vector>

namespace wardwise::project {

/// A row for each percentage that an area of the table has, a dot for each area (at most four), with the
/// interval of the assessed area's where it's among `results`; nothing but an explanation where there's none.
DotRows percentageChart(const Project& project, const FigureTable& table, const std::string& title,
                        const std::vector<SurveyResult>& results = {});

/// The groups of which either share is known: of population against of victims.
DotRows groupChart(const Project& project, const std::vector<GroupShare>& groups);

} // namespace wardwise::project
