// The populations of areas, of every source, and which of them a rate is to be made with.
#pragma once

#include "core/comparison/figure_index.h"

#include <memory>
#include <vector>

namespace wardwise::comparison {

class Populations
{
public:
    /// `cells` are the figures of quantity population, in the order in which they're stored.
    explicit Populations(const std::vector<Cell>& cells);

    /// The population of the batch and period that `figures` names as its denominator, or else the newest
    /// that is a number. Null where there's none; `figures` may be null.
    [[nodiscard]] const StoredFigure* find(const Catalogue& catalogue, AreaId area,
                                           const Batch* figures) const;

    /// The populations with another value of one of them; `these` where it isn't one of them.
    static std::shared_ptr<const Populations> with(const std::shared_ptr<const Populations>& these,
                                                   const Observation& changed);

private:
    struct OfArea
    {
        AreaId area;
        PeriodId period;
        StoredFigure stored;
    };

    std::vector<OfArea> m_populations; ///< by area; of one area in the order in which they're stored
};

} // namespace wardwise::comparison
