#include "core/project/sum_preview.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace wardwise::project {

namespace {

std::shared_ptr<const comparison::WardFigures> figuresWith(const Project& project,
                                                           const std::vector<MeasureId>& parts)
{
    const auto sources = project.wardSources();
    if (!sources) {
        return nullptr;
    }
    for (const SourceId source : *sources) {
        const auto found = project.figures(source);
        if (!found || (*found)->periods().empty()) {
            continue;
        }
        const auto& known = (*found)->measures();
        if (std::all_of(parts.begin(), parts.end(), [&](MeasureId part) {
                return std::find(known.begin(), known.end(), part) != known.end();
            })) {
            return *found;
        }
    }
    return nullptr;
}

} // namespace

SumPreview previewSum(const Project& project, AreaId area, const std::vector<MeasureId>& parts)
{
    const Area* place = project.catalogue().area(area);
    if (place == nullptr || parts.empty()) {
        return {};
    }
    const auto figures = figuresWith(project, parts);
    if (figures == nullptr) {
        return {std::nullopt, "No source has counts of all of these for wards."};
    }
    const comparison::PeriodChoice& period = figures->periods().front();
    SumPreview preview{Count{0}, {}};
    std::string all;
    for (const MeasureId id : parts) {
        const Measure* part = figures->catalogue().measure(id);
        const AreaRate known = figures->rateOf(*place, *part, period);
        const bool counted = known.count && known.countSource == CountSource::Recorded;
        if (!counted) {
            preview.sum = std::nullopt;
            all = part->name + ": " + (known.whyNone.empty() ? "no recorded count" : known.whyNone);
            break;
        }
        *preview.sum += *known.count;
        all += (all.empty() ? "" : " + ") + part->name + " " + groupedText(known.count->value);
    }
    preview.words = place->name + ", " + inWords(period.span) + ": "
                    + (preview.sum ? groupedText(preview.sum->value) + " (" + all + ")."
                                   : "no sum, for one part is missing. " + all + ".");
    return preview;
}

} // namespace wardwise::project
