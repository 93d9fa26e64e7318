// The sample in a copy that may be played with; a copy that was changed is kept when a fresh one is made.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace wardwise::project {

/// The newest copy in the folder, made where there's none.
Result<QString> sampleCopy(const QString& folder);

/// One more copy, beside those there are.
Result<QString> freshSampleCopy(const QString& folder);

/// Whether the newest copy was edited since it was made.
bool isSampleChanged(const QString& folder);

} // namespace wardwise::project
