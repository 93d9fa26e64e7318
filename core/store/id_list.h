// Ids as one value for SQLite's json_each: "[3,5]", however many there are.
#pragma once

#include "core/base/identifier.h"

#include <string>
#include <vector>

namespace wardwise::store {

template <class Id>
std::string idList(const std::vector<Id>& ids)
{
    std::string list = "[";
    for (const Id id : ids) {
        list += (list.size() == 1 ? "" : ",") + std::to_string(id.value);
    }
    return list + "]";
}

} // namespace wardwise::store
