// What "wardwise risk" prints: a table with what must be said of it below, or a row for each threat.
#pragma once

#include "app/commands/output.h"
#include "core/project/risk_report.h"

#include <cstddef>
#include <vector>

namespace wardwise::app {

/// Scores as they were asked for.
struct RiskView
{
    const project::RiskScores& scores;
    const risk::Stability* stability = nullptr; ///< null: intervals are the ranges'
    std::vector<std::size_t> tops;              ///< rising; empty: the usual ones
};

report::RiskReport reportOf(const RiskView& view);

/// A row for each threat with plain numbers.
Table riskCsv(const RiskView& view);

void printRisk(const RiskView& view);

} // namespace wardwise::app
