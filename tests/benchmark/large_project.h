// A project as large as one may get: every ward of a country under one partnership and force, all made up.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace wardwise::benchmark_of {

struct Extent
{
    int wards = 8000;
    int measures = 30;
};

/// Writes the project. The same extent gives the same figures, on any machine; some are left out, some not
/// recorded, and a few wards have no population.
Result<void> writeLargeProject(const QString& path, Extent extent);

} // namespace wardwise::benchmark_of
