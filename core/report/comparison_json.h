// A comparison as JSON; the keys are an interface that other programs rely on (product: the command line).
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/verdict.h"

#include <QByteArray>

namespace wardwise::report {

/// `verdicts` are those on the comparison's rows.
QByteArray comparisonJson(const Comparison& comparison, const Verdicts& verdicts);

} // namespace wardwise::report
