// Takes a load of figures out of the project as a whole, and says beforehand what rests on it.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::store {

struct BatchUse
{
    std::int64_t figures = 0;              ///< that go with it
    std::int64_t lsoas = 0;                ///< of its look-up
    std::int64_t changedByHand = 0;        ///< figures that were entered or corrected since
    std::vector<std::string> denominators; ///< loads whose rates are made with its populations

    friend bool operator==(const BatchUse&, const BatchUse&) = default;
};

/// What goes with the load and what rests on it: "4,020 figures; the rates of "police.uk, ..." are made with
/// its populations".
std::string inWords(const BatchUse& use);

Result<BatchUse> useOf(const Connection& connection, BatchId batch);

/// Removes the load with all its figures, within a transaction. Rates that were made with its populations are
/// made with the newest that are left. A period that nothing is of any more goes, too; areas and measures
/// stay.
Result<void> removeBatch(const Connection& connection, BatchId batch);

} // namespace wardwise::store
