// Reference sets that the user keeps: checked before they're stored, each change an edit that can be undone.
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace wardwise::project {

/// Refuses a set without a name or with one that means something else (another set, "csp", an area), without
/// wards or published figures or with both, with wards left out that it doesn't have, or of which none is
/// left, and figures that can't be a mean or an SD.
Result<void> checkReference(const Catalogue& catalogue, const KeptReference& set);

/// New where it has no id. Loads nothing again: the catalogue is as before.
Result<ReferenceSetId> storeReference(const store::Connection& connection, const Catalogue& catalogue,
                                      const KeptReference& set);

Result<void> removeReference(const store::Connection& connection, const Catalogue& catalogue,
                             ReferenceSetId set);

/// "34 wards of Lichfield and Tamworth; weighted by population; each ward against the others".
std::string inWords(const Catalogue& catalogue, const KeptReference& set);

} // namespace wardwise::project
