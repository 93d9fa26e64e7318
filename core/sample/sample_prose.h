// The figures bound into the sample's prose, which its file names in words:
// "{Anti-social Behaviour; Cannock South; rate}".
#pragma once

#include "core/sample/sample_reader.h"

#include <vector>

namespace wardwise::sample {

/// Binds the figures that the sections' texts and facts name, and stores these with their tokens. Within the
/// braces: measure, area and quantity, then in any order a part ("Age: 16+"), a period and a phrase
/// ("ordinal"). What they say is taken as read.
Result<void> bindProse(const store::Connection& connection, const Stored& stored,
                       const std::vector<PriorityId>& sections);

} // namespace wardwise::sample
