// What measures would add up to in one ward, while the analyst is still choosing them.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

struct SumPreview
{
    std::optional<Count> sum;
    std::string words; ///< "Cannock South, October 2018 to February 2019: 40 (Robbery 3 + Burglary 37)."
};

/// By the first source that has all of the measures for wards, over its newest run of months; where a part is
/// missing there's no sum, and the words say which.
SumPreview previewSum(const Project& project, AreaId area, const std::vector<MeasureId>& parts);

} // namespace wardwise::project
