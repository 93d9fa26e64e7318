// The sample project: every figure of the Cannock Chase assessment of 2019 and the open data beside it, read
// from the files in resources/sample and written into an empty project.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

namespace wardwise::sample {

/// Fills a new project in one transaction. The files are part of the program: a failure is our mistake.
Result<void> fillSample(const store::Connection& connection);

} // namespace wardwise::sample
