// How the flags of one measure change with the method and the reference set.
#pragma once

#include "core/comparison/compare_wards.h"

#include <string>
#include <vector>

namespace wardwise::comparison {

/// An area's flag by one method.
struct Flag
{
    WardClass level = WardClass::NotComparable; ///< how far out, on either side; by a funnel 95 % and 99.8 %
    std::string words;                          ///< "significantly above", "above 99.8 %", "not comparable"

    friend bool operator==(const Flag&, const Flag&) = default;
};

struct WhatIfRow
{
    AreaId area;
    std::string name;
    std::vector<Flag> flags; ///< one for each method
    bool differs = false;    ///< another method says otherwise than the first
};

struct WhatIf
{
    std::string measure;
    std::vector<std::string>
        methods;                 ///< "Mean and SD, 15 wards of Cannock Chase": the first is the one on show
    std::vector<WhatIfRow> rows; ///< highest rate first
    int differing = 0;           ///< rows of which a flag differs
};

/// What is asked: the comparison on show, and the reference sets to hold beside it.
struct WhatIfQuestion
{
    const Area* area;
    const Measure* measure;
    PeriodChoice period;
    ReferenceSet reference;
    SdKind sdKind = SdKind::Sample;
    RateForm form = RateForm::LocatedOnly;
    std::vector<ReferenceSet> others;
};

/// By mean and SD: as shown, with the other SD, each ward against the others, weighted, without far-out
/// rates, and each other reference set; then by funnel, chance alone and adjusted. A method by which nothing
/// is classed is left out, but for the first.
WhatIf whatIf(const Catalogue& catalogue, const WardFigures& figures, const WhatIfQuestion& question);

/// "3 of 15 wards would be flagged otherwise by another method: Cannock South, ...".
std::string inWords(const WhatIf& whatIf);

} // namespace wardwise::comparison
