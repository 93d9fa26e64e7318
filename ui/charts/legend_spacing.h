// The distances within a legend.
#pragma once

namespace wardwise {

// In pixels at the chart's own scale, the same in every legend.
inline constexpr double kLegendInner = 6.0;    ///< between an entry's mark and its words
inline constexpr double kLegendBetween = 20.0; ///< between entries
inline constexpr double kLegendLeading = 3.0;  ///< between lines

} // namespace wardwise
