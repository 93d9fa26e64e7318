// Percentages beside those of other areas: with intervals and a test where it's known how many were asked,
// and a plain word where it isn't.
#pragma once

#include "core/project/figure_table.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// A count of the measure of this name, of the same source, area and period, says how many people a survey
/// asked.
inline constexpr const char* kNumberAsked = "Number asked";

/// Another area's percentage beside the assessed one's.
struct SurveyComparison
{
    std::string area;
    double value = 0.0;
    int decimals = 0;
    std::optional<Count> asked;
    double difference = 0.0;        ///< in percentage points, the assessed area's less this one's
    std::optional<Interval> limits; ///< of the difference; none where either number asked isn't known
    std::optional<double> p;

    friend bool operator==(const SurveyComparison&, const SurveyComparison&) = default;
};

struct SurveyResult
{
    MeasureId measure;
    ObservationId figure;
    std::string question; ///< the measure, with the part that was asked
    std::string period;
    std::string sourceKey;
    double value = 0.0; ///< per cent
    int decimals = 0;
    std::optional<Count> asked;
    std::optional<Interval> interval; ///< Wilson's, per cent
    std::vector<SurveyComparison> against;
    std::string sentence;

    friend bool operator==(const SurveyResult&, const SurveyResult&) = default;
};

/// Of each percentage of the assessed area among these measures.
Result<std::vector<SurveyResult>> surveyResults(const Project& project,
                                                const std::vector<MeasureId>& measures);

/// "87.1 to 91.8 %"; empty where there's none.
std::string percentIntervalText(const std::optional<Interval>& interval);

/// "+2.3 points (−0.8 to +5.3)": with the limits where they're known.
std::string differenceText(const SurveyComparison& comparison);

} // namespace wardwise::project
