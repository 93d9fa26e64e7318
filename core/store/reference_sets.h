// Stores the reference sets that the user keeps; within an edit, so that it can be undone.
#pragma once

#include "core/domain/reference_set.h"
#include "core/store/connection.h"

#include <vector>

namespace wardwise::store {

Result<std::vector<KeptReference>> loadReferenceSets(const Connection& connection);

/// A new one; its id is given here.
Result<ReferenceSetId> addReferenceSet(const Connection& connection, const KeptReference& set);

/// Takes the place of the one with its id.
Result<void> changeReferenceSet(const Connection& connection, const KeptReference& set);

Result<void> removeReferenceSet(const Connection& connection, ReferenceSetId set);

} // namespace wardwise::store
