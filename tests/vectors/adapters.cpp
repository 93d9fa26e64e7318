#include "tests/vectors/adapters.h"

namespace wardwise::vectors {

const Adapters& adapters()
{
    static const Adapters kAdapters = [] {
        Adapters all;
        for (auto* of : {distributionAdapters, rateAdapters, comparisonAdapters, smoothingAdapters,
                         rankAdapters, chartAdapters, changeAdapters}) {
            all.merge(of());
        }
        return all;
    }();
    return kAdapters;
}

bool isNegativeControl(const QString& fn)
{
    // Another form of Byar's limits, which must not be taken for ours (M1).
    return fn == QLatin1String("byar_ci_xplushalf");
}

} // namespace wardwise::vectors
