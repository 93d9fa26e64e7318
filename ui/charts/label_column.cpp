#include "ui/charts/label_column.h"

#include <algorithm>
#include <cstddef>

namespace wardwise {

namespace {

/// Labels that touch one another, as one.
struct LabelRun
{
    double sum = 0.0; ///< of where the run's top would be for each label to be where it wants
    std::size_t count = 0;
    double height = 0.0;

    [[nodiscard]] double top(double least, double most) const
    {
        return std::max(least, std::min(sum / static_cast<double>(count), most - height));
    }
};

} // namespace

std::vector<double> pushedApart(const std::vector<LabelSpot>& labels, double top, double bottom)
{
    std::vector<LabelRun> runs;
    runs.reserve(labels.size());
    for (const LabelSpot& label : labels) {
        runs.push_back({label.wanted - label.height / 2.0, 1, label.height});
        while (runs.size() > 1) {
            const LabelRun last = runs.back();
            LabelRun& before = runs[runs.size() - 2];
            if (before.top(top, bottom) + before.height <= last.top(top, bottom)) {
                break;
            }
            before.sum += last.sum - static_cast<double>(last.count) * before.height;
            before.count += last.count;
            before.height += last.height;
            runs.pop_back();
        }
    }
    std::vector<double> middles;
    middles.reserve(labels.size());
    for (const LabelRun& run : runs) {
        double y = run.top(top, bottom);
        for (std::size_t i = 0; i < run.count; ++i) {
            const double height = labels[middles.size()].height;
            middles.push_back(y + height / 2.0);
            y += height;
        }
    }
    return middles;
}

} // namespace wardwise
