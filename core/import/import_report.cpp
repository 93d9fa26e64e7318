#include "core/import/import_report.h"

#include <numeric>

namespace wardwise::import {

std::int64_t ImportReport::refused() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, const ReportedFile& file) { return sum + file.refused; });
}

} // namespace wardwise::import
