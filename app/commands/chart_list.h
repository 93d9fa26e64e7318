// The charts that a project can make, by their ids ("funnel:Robbery"), and making one of them.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/funnel_plot.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::app {

/// As their ids begin.
enum class ChartKind
{
    Ranked,
    Funnel,
    Trend,
    Pyramid,
    Multiples,
    Pair,
    Lorenz,
    Risk ///< of threats: what stands for the measure is which chart
};

/// What stands for the measure in the id of a chart of all of them: "multiples:all".
inline constexpr const char* kAllMeasures = "all";

/// A chart's id taken apart.
struct ChartId
{
    ChartKind kind = ChartKind::Ranked;
    std::string measure;
};

std::optional<ChartId> chartIdOf(std::string_view id);
std::string toText(const ChartId& id);

/// What a chart is made of besides its measure. Empty members of the request mean: the usual one.
struct ChartQuestion
{
    project::ComparisonRequest request;
    FunnelLimits limits = FunnelLimits::Adjusted;
    std::vector<Month> rebase; ///< of a trend
    std::string ward;          ///< that is named in every panel; none where it's empty
    std::string scheme;        ///< of risk scores: its key; the one in use where it's empty
    std::string against;       ///< of a pair: another measure or period; the usual one where it's empty
};

/// A chart that the project can make: a measure of a source, or the threats of its assessment.
struct Available
{
    ChartId id;
    std::string source;    ///< empty of threats
    bool hasForms = false; ///< its rates can be scaled for rows without a location
};

Result<std::vector<Available>> availableCharts(const project::Project& project);

/// A chart, and why its areas aren't classed where they aren't.
struct Chart
{
    ChartSpec spec;
    std::string notComparable;
    bool isEmpty = false; ///< there's only an explanation to see
};

/// The measure of the question's request is that of the id.
Result<Chart> makeChart(const project::Project& project, const ChartId& id, ChartQuestion question);

} // namespace wardwise::app
