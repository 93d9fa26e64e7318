// What a screen reader is told of a chart: that it is one, its title, and its text alternative.
#pragma once

namespace wardwise {

/// From now on every ChartView is announced as a chart; calling it again changes nothing.
void announceCharts();

} // namespace wardwise
