// The populations and households of areas, of every source, and which of them a rate is to be made with.
#pragma once

#include "core/comparison/figure_index.h"

#include <memory>
#include <vector>

namespace wardwise::comparison {

class Populations
{
public:
    struct OfArea
    {
        AreaId area;
        PeriodId period;
        StoredFigure stored;
    };

    /// `people` are the figures of quantity population, `households` the counts of measures of that name, in
    /// the order in which they're stored.
    explicit Populations(const std::vector<Cell>& people, const std::vector<Cell>& households = {});

    /// The population of the batch and period that `figures` names as its denominator, or else the newest
    /// that is a number. Null where there's none; `figures` may be null.
    [[nodiscard]] const OfArea* find(const Catalogue& catalogue, AreaId area, const Batch* figures) const;

    /// The newest number of households.
    [[nodiscard]] const OfArea* findHouseholds(const Catalogue& catalogue, AreaId area) const;

    /// The populations with another value of one of them; `these` where it isn't one of them.
    static std::shared_ptr<const Populations> with(const std::shared_ptr<const Populations>& these,
                                                   const Observation& changed);

private:
    std::vector<OfArea> m_people;     ///< by area; of one area in the order in which they're stored
    std::vector<OfArea> m_households; ///< likewise
};

} // namespace wardwise::comparison
