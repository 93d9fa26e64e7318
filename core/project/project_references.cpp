// The open project's kept reference sets.
#include "core/project/keep_reference.h"
#include "core/project/project.h"

namespace wardwise::project {

Result<ReferenceSetId> Project::keepReference(const KeptReference& set)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto stored = storeReference(connection(), *m_catalogue, set);
    if (stored) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return stored;
}

Result<void> Project::removeReference(ReferenceSetId set)
{
    if (auto writable = checkWritable(); !writable) {
        return writable;
    }
    if (auto removed = project::removeReference(connection(), *m_catalogue, set); !removed) {
        return removed;
    }
    return reload();
}

} // namespace wardwise::project
