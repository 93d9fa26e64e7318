// Next year's assessment from this one: a copy of the file in which the assessment is the new year's, with
// all that the last one says, beside the last one.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace wardwise::project {

struct NextAssessment
{
    QString to;         ///< the new file; it mustn't be there yet
    std::string year;   ///< "2020"
    std::string period; ///< that figures are to be of; empty: of each the same months a year later
};

/// What was carried over.
struct CarriedAssessment
{
    std::string title;
    std::string lastYear;
    int sections = 0;
    int recommendations = 0;
    int closed = 0;  ///< of those, done or dropped: kept as history
    int rebound = 0; ///< figures that are of the new period now
};

/// The old file stays as it is. The new one holds all figures, both assessments and the history; the new
/// assessment is the one that opens, and is one edit that can be undone. Made whole or not at all.
Result<CarriedAssessment> makeNextAssessment(const QString& path, const NextAssessment& next);

} // namespace wardwise::project
