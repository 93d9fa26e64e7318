// A comparison as JSON; the keys are an interface that other programs rely on (product: the command line).
#pragma once

#include "core/domain/comparison.h"

#include <QByteArray>

namespace wardwise::report {

QByteArray comparisonJson(const Comparison& comparison);

} // namespace wardwise::report
