// What changed since last year as JSON; the keys are an interface that other programs rely on.
#pragma once

#include "core/domain/year_changes.h"

#include <QByteArray>

namespace wardwise::report {

QByteArray yearChangesJson(const YearChanges& changes);

} // namespace wardwise::report
